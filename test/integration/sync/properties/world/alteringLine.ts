import type { HubAnswer, HubTransport } from '../../../../../sync/laptop/transport.ts';

/** A line on which someone changes the pages of one institution on their way to the laptops. */
export function alteringPages(hub: HubTransport, scope: string, alter: (page: string) => string): HubTransport {
  return async (request) => {
    const { status, body } = await hub(request);
    if (!request.path.startsWith(`/v1/pull?scope=${scope}`)) return { status, body };
    return { status, body: altered(body, alter) };
  };
}

async function* altered(body: HubAnswer['body'], alter: (page: string) => string): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  yield Buffer.from(alter(Buffer.concat(parts).toString()));
}
