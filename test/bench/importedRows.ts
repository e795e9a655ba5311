import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { v7 as uuidV7 } from 'uuid';
import { importRegistration } from '../../db/commands/importRegistration.ts';
import { createStore, type Store } from '../../db/store/openStore.ts';
import { readCarrier } from '../../exchange/registration/carrier/readCarrier.ts';
import { readRegistrationPath } from '../../exchange/registration/carrier/readRegistrationPath.ts';
import { checkRegistration } from '../../exchange/registration/checkRegistration.ts';
import { median, rounded } from './figures.ts';

const fixture = fileURLToPath(new URL('../fixtures/registration-small', import.meta.url));
const rounds = 3;

/** How fast a registration comes in. */
export interface ImportFigures {
  readonly rows: number;
  readonly milliseconds: number;
  readonly rowsPerSecond: number;
}

/** Measures the whole import of the small fixture into an empty store: read, checked, logged, folded, durable, encrypted. */
export async function measureImport(folder: string): Promise<ImportFigures> {
  const took: number[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round += 1) {
    const person = { name: 'Meting', organisation: 'CCE', demo: false };
    const store = await createStore(`${folder}/import-${round}`, randomBytes(32), person);
    const started = performance.now();
    rows = await importFixture(store);
    took.push(performance.now() - started);
    await store.close();
  }
  const milliseconds = median(took);
  const perSecond = Math.round(rows / (milliseconds / 1000));
  return { rows, milliseconds: rounded(milliseconds), rowsPerSecond: perSecond };
}

/** Returns how many rows the fixture has. */
async function importFixture(store: Store): Promise<number> {
  const carrier = readCarrier(await readRegistrationPath(fixture));
  let rows = 0;
  await importRegistration(store, (existing) => {
    const { sheets, refused, edits } = checkRegistration(carrier, existing, uuidV7);
    if (refused.length > 0) throw new Error(`${refused.length} cells of the fixture were refused`);
    rows = Object.values(sheets).reduce((sum, { read }) => sum + read, 0);
    return edits;
  });
  return rows;
}
