import { changesText, print, progress } from './output.ts';
import { withCaller } from './withCaller.ts';

/** What the command was called with. */
export interface EnrolOptions {
  readonly data: string;
  readonly hub: string;
  readonly invite: string;
  readonly json: boolean;
}

/** `enrol`: makes this laptop known at a hub. It says what will leave with the first `sync`; calling it is the yes to that. */
export async function enrolCommand({ data, hub: url, invite, json }: EnrolOptions): Promise<number> {
  return withCaller(data, async (caller) => {
    progress(`Aanmelden bij ${url}…`);
    const { hub, name, role } = await caller.sync.enrol({ url, code: invite });
    await caller.sync.agreeToSend();
    const unsent = await caller.sync.preview();
    const toSend = unsent.reduce((total, { changes }) => total + changes, 0);
    const lines = [
      `Aangemeld bij ${name} als ${role === 'coordinator' ? 'coördinator' : 'consulent'}.`,
      toSend === 0 ? 'Er is nog niets om te versturen.' : 'Met de eerste opdracht sync gaat van deze laptop af:',
      ...unsent.map(
        (one) =>
          `  ${one.name}: ${changesText(one.changes)} van ${one.records} ${one.records === 1 ? 'gegeven' : 'gegevens'}`,
      ),
    ];
    print(json, { hub, name, role, toSend }, lines.join('\n'));
    return 0;
  });
}
