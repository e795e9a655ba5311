import { parseArgs } from 'node:util';
import { giveGrants, revoke, withdrawGrants } from './cli/access.ts';
import { showAudit } from './cli/audit.ts';
import { backup } from './cli/backup.ts';
import { devices } from './cli/devices.ts';
import { explain } from './cli/explain.ts';
import { handovers } from './cli/handovers.ts';
import { invite } from './cli/invite.ts';
import { restore } from './cli/restore.ts';
import { serve } from './cli/serve.ts';
import { serveSettings } from './cli/serveSettings.ts';
import { usage, UsageError } from './cli/usage.ts';
import { placeOf } from './storage/place.ts';

/** The hub as a process, and the commands of its administrator. Exit code 0 only on success. */
function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8470' },
        name: { type: 'string', default: 'Proeftuinboek' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'behind-proxy': { type: 'boolean', default: false },
        'public-url': { type: 'string' },
        role: { type: 'string' },
        institution: { type: 'string', multiple: true, default: [] },
        device: { type: 'string' },
        handover: { type: 'string' },
        limit: { type: 'string', default: '100' },
        out: { type: 'string' },
        from: { type: 'string' },
        replace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new UsageError('Deze opdracht is niet begrepen.', { cause });
  }
}

function need(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`Geef ${what} op.`);
  return value;
}

function count(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError('--limit is een getal van 1 tot en met 999999.');
  return Number(value);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const { json, institution: institutions } = values;
  const [command, more] = positionals;
  if (more !== undefined) throw new UsageError(`“${more}” hoort niet bij deze opdracht.`);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const place = placeOf(values.data, process.env['DATABASE_URL']);
  const about = () => ({ place, device: need(values.device, '--device KENMERK'), json });
  switch (command) {
    case undefined: {
      const { host, port, name, 'tls-cert': tlsCert, 'tls-key': tlsKey, 'behind-proxy': behindProxy } = values;
      const typed = { host, port, name, tlsCert, tlsKey, behindProxy, publicUrl: values['public-url'] };
      return serve(place, serveSettings(typed), json);
    }
    case 'invite':
      await invite({ place, role: values.role, institutions, json });
      break;
    case 'devices':
      await devices({ place, json });
      break;
    case 'revoke':
      await revoke(about());
      break;
    case 'grant':
      await giveGrants(about(), institutions);
      break;
    case 'withdraw':
      await withdrawGrants(about(), institutions);
      break;
    case 'handovers':
      await handovers({ place, id: values.handover, out: values.out, json });
      break;
    case 'audit':
      await showAudit({ place, limit: count(values.limit), json });
      break;
    case 'backup':
      await backup({ place, out: need(values.out, '--out BESTAND'), json });
      break;
    case 'restore':
      await restore({ place, from: need(values.from, '--from BESTAND'), replace: values.replace, json });
      break;
    default:
      throw new UsageError(`De opdracht “${command}” bestaat niet.`);
  }
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
