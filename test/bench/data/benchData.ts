import type { Change } from '../../../db/log/change.ts';
import type { BenchAuthor } from './chainWriter.ts';
import { InstitutionHistory } from './institutionHistory.ts';
import { SeededRandom } from './random.ts';

/** 5 January 2026: only ids and moments are made of it. */
const started = Date.UTC(2026, 0, 5, 8);

/** The histories of some institutions, made with a seed: the same in every run. */
export interface BenchData {
  readonly institutions: readonly InstitutionHistory[];
  /** Everything up to the first count, per institution in the order in which it was made. */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly count: number;
  readonly records: number;
}

/** Makes about `count` changes over `institutions` institutions, each with three people who take turns. */
export function benchData(institutions: number, count: number, seed = 20_261_122): BenchData {
  const random = new SeededRandom(seed);
  const histories = Array.from({ length: institutions }, (_, index) => {
    const authors: BenchAuthor[] = ['een', 'twee', 'drie'].map((number) => ({
      device: random.id(started),
      name: `Consulent ${number} van ${index + 1}`,
    }));
    return new InstitutionHistory(random, index + 1, authors, started);
  });
  const each = Math.floor(count / institutions);
  const changes = new Map(histories.map((history) => [history.scope, history.next(each)]));
  return {
    institutions: histories,
    changes,
    count: [...changes.values()].reduce((sum, { length }) => sum + length, 0),
    records: histories.reduce((sum, { records }) => sum + records, 0),
  };
}
