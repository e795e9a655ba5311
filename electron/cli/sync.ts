import type { SyncStatus } from '../api/syncStatus.ts';
import { changesText, print, progress } from './output.ts';
import { withCaller } from './withCaller.ts';

/** Exit code when the hub cannot be reached: a script may try again later. */
const offlineCode = 3;

const texts: Readonly<Record<SyncStatus['state'], string>> = {
  'not-enrolled': 'Dit werkboek is nog niet aangemeld bij een centraal punt. Gebruik eerst de opdracht enrol.',
  'in-sync': 'Gesynchroniseerd: dit werkboek en het centrale punt zijn gelijk.',
  'to-send': 'Er staat nog iets te versturen.',
  behind: 'Nog niet alles is opgehaald.',
  offline: 'Geen verbinding met het centrale punt. Er is niets verloren.',
  refused: 'Het centrale punt weigert dit apparaat.',
  revoked: 'De toegang van dit apparaat is ingetrokken. Wat erop stond van het centrale punt, is verwijderd.',
  'too-old': 'Deze versie is te oud voor het centrale punt. Werk het programma bij.',
  'hub-too-old': 'Het centrale punt is nog niet bijgewerkt voor deze versie.',
};

/** `sync`: sends and fetches until nothing moves any more. Exit code 0 only when in sync, 3 when the hub cannot be reached. */
export async function syncCommand(options: { readonly data: string; readonly json: boolean }): Promise<number> {
  return withCaller(options.data, async (caller, session) => {
    const before = await caller.sync.status();
    const none = { pushed: 0, pulled: 0, refused: 0 };
    const ready = before.connection !== null && before.connection.revokedAt === null;
    if (ready) progress(`Synchroniseren met ${before.connection.name}…`);
    const { pushed, pulled, refused } = ready ? await session.sync.run() : none;
    const status = await caller.sync.status();
    print(
      options.json,
      { pushed, pulled, refused, conflicts: status.conflicts, status: status.state },
      [`${pushed} verstuurd, ${pulled} opgehaald, ${refused} geweigerd.`, ...linesOf(status)].join('\n'),
    );
    if (status.state === 'in-sync') return 0;
    return status.state === 'offline' ? offlineCode : 1;
  });
}

function linesOf({ state, problem, conflicts, unsentTotal, toFetch, purged }: SyncStatus): string[] {
  const lines = [texts[state]];
  if (problem !== null) lines.push(problem);
  if (state !== 'in-sync' && unsentTotal > 0) lines.push(`Nog te versturen: ${changesText(unsentTotal)}.`);
  if (state !== 'in-sync' && toFetch > 0) lines.push(`Nog op te halen: ${changesText(toFetch)}.`);
  if (conflicts > 0) lines.push(`Te beslissen: ${conflicts}. Zie de opdracht conflicts.`);
  for (const { name, unsent } of purged?.institutions ?? []) {
    lines.push(`Verwijderd omdat de toegang is ingetrokken: ${name}; niet verstuurd: ${changesText(unsent)}.`);
  }
  return lines;
}
