import type { Change } from '../../../db/log/change.ts';
import type { HubClient } from '../../../sync/laptop/hubClient.ts';
import type { BenchData } from '../data/benchData.ts';
import { enrolledClient, invitations, pushAll } from './benchDevice.ts';

/** The people of the generator, each with a device at the hub. */
export type Authors = ReadonlyMap<string, HubClient>;

/** Enrols every device that the data is by. */
export async function enrolAuthors(url: string, databaseUrl: string, data: BenchData): Promise<Authors> {
  const devices = [...data.changes.values()].flatMap((changes) => [...new Set(changes.map(({ device }) => device))]);
  const invites = await invitations(databaseUrl, devices.length);
  const authors = new Map<string, HubClient>();
  for (const [index, device] of devices.entries()) {
    authors.set(device, await enrolledClient(url, device, invites[index] ?? ''));
  }
  return authors;
}

/** Brings all changes to the hub, each turn of a person as one push, as offline days do; institutions side by side. */
export async function fillHub(authors: Authors, changes: ReadonlyMap<string, readonly Change[]>): Promise<void> {
  await Promise.all(
    [...changes].map(async ([scope, ofScope]) => {
      for (const turn of turnsOf(ofScope)) await pushTurn(authors, scope, turn);
    }),
  );
}

async function pushTurn(authors: Authors, scope: string, turn: readonly Change[]): Promise<void> {
  const client = authors.get(turn[0]?.device ?? '');
  if (client === undefined) throw new Error('a change of nobody');
  await pushAll(client, scope, turn);
}

function turnsOf(changes: readonly Change[]): Change[][] {
  const turns: Change[][] = [];
  for (const change of changes) {
    const turn = turns.at(-1);
    if (turn?.[0]?.device === change.device && turn.length < 2000) turn.push(change);
    else turns.push([change]);
  }
  return turns;
}
