import { SettingsError } from '../storage/place.ts';

/** Where and how the hub listens. */
export interface ServeSettings {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Shown to people that enrol. */
  readonly name: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Behind a proxy that speaks TLS and says in a header who asks. */
  readonly behindProxy: boolean;
  /** Address that laptops use, when it is another than where the hub listens. Requests for other names are refused then. */
  readonly publicUrl: URL | null;
}

/** Settings as typed. */
export interface TypedServeSettings {
  readonly host: string;
  readonly port: string;
  readonly name: string;
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  readonly behindProxy: boolean;
  readonly publicUrl: string | undefined;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Checks that the settings fit together. What is pushed is a care dossier, so it never crosses a network without TLS.
 *
 * @throws SettingsError
 */
export function serveSettings(typed: TypedServeSettings): ServeSettings {
  const { host, port, name, tlsCert, tlsKey, behindProxy } = typed;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new SettingsError('--port is een getal van 0 tot en met 65535.');
  if (name.trim() === '' || name.length > 200)
    throw new SettingsError('--name is een naam van ten hoogste 200 tekens.');
  if (host === '') throw new SettingsError('--host is leeg.');
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new SettingsError('--tls-cert en --tls-key horen bij elkaar: geef beide op, of geen van beide.');
  }
  const tls = tlsCert === undefined || tlsKey === undefined ? null : { cert: tlsCert, key: tlsKey };
  if (tls !== null && behindProxy)
    throw new SettingsError('Kies: zelf TLS (--tls-cert), of achter een proxy (--behind-proxy).');
  if (tls === null && !behindProxy && !loopback.has(host)) {
    throw new SettingsError(
      `Op ${host} zou het dossier zonder versleuteling over het netwerk gaan. Geef --tls-cert en --tls-key op, of --behind-proxy als een proxy TLS doet.`,
    );
  }
  return { host, port: Number(port), name: name.trim(), tls, behindProxy, publicUrl: publicUrlOf(typed.publicUrl) };
}

function publicUrlOf(typed: string | undefined): URL | null {
  if (typed === undefined) return null;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url === null || url.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    throw new SettingsError('--public-url is een adres als https://hub.voorbeeld.nl, zonder iets erachter.');
  }
  return url;
}
