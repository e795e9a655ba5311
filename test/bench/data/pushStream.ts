import type { Change, FieldValue, GroupChange } from '../../../db/log/change.ts';
import { entities } from '../../../domain/registration.ts';
import { ChainWriter, groupValues, valuesTogether, type BenchAuthor } from './chainWriter.ts';
import { measurementRecord } from './departmentRecords.ts';
import { institutionRecord, departmentRecord } from './institutionPlan.ts';
import type { PlannedRecord } from './plannedRecord.ts';
import type { SeededRandom } from './random.ts';

/** All values of a measurement. */
export type MeasurementValues = Readonly<Record<string, FieldValue>>;

/** Changes of one push, and the measurements as they stand after it: the rows that a bare program would write. */
export interface MadePush {
  readonly changes: readonly Change[];
  readonly rows: readonly (MeasurementValues & { readonly id: string })[];
}

/** A measurement that was made, with the change that holds each of its groups. */
interface Made {
  readonly record: PlannedRecord;
  values: MeasurementValues;
  readonly heads: Map<string, string>;
}

/** An institution in which several people work at once, each on measurements of their own, so that nobody waits for another's change. */
export class PushStream {
  readonly #random: SeededRandom;
  readonly #chains: ChainWriter;
  readonly #number: number;
  readonly #departmentId: string;
  readonly #made = new Map<string, Made[]>();

  constructor(random: SeededRandom, number: number, started: number) {
    this.#random = random;
    this.#number = number;
    this.#chains = new ChainWriter(random, started);
    this.#departmentId = this.#chains.id();
  }

  get scope(): string {
    return this.#chains.scope;
  }

  /** What has to be at the hub before the others can begin. */
  begin(author: BenchAuthor): Change[] {
    const place = `S${this.#number}`;
    const institution = this.#create(author, institutionRecord(this.scope, `Instelling ${place}`));
    return [institution.change, this.#create(author, departmentRecord(this.#departmentId, this.scope, place)).change];
  }

  /** Some changes of one person: half of them new measurements, half edits of what this person made before. */
  next(author: BenchAuthor, count: number): MadePush {
    const own = this.#made.get(author.device) ?? [];
    this.#made.set(author.device, own);
    const touched = new Set<Made>();
    const changes = Array.from({ length: count }, (_, index) => {
      const known = own.length === 0 || index % 2 === 0 ? undefined : this.#random.pick(own);
      if (known !== undefined) {
        touched.add(known);
        return this.#edit(author, known);
      }
      const { change, made } = this.#create(author, measurementRecord(this.#chains.id(), this.#departmentId, index));
      own.push(made);
      touched.add(made);
      return change;
    });
    return { changes, rows: [...touched].map(({ record, values }) => ({ ...values, id: record.id })) };
  }

  #create(author: BenchAuthor, record: PlannedRecord) {
    const id = this.#chains.id();
    const wished = record.fresh(this.#random);
    const names = Object.keys(entities[record.entity].groups);
    const groups: Record<string, GroupChange> = {};
    for (const name of names) groups[name] = { saw: [], values: groupValues(record.entity, name, wished) };
    const command = this.#chains.command(`${record.entity}.save`);
    const { entity, id: entityId } = record;
    const change = this.#chains.write({ id, author, command, entity, entityId, kind: 'create', groups });
    const values = valuesTogether(Object.values(groups));
    const made: Made = { record, heads: new Map(names.map((name) => [name, id])), values };
    return { change, made };
  }

  #edit(author: BenchAuthor, made: Made): Change {
    const { record, heads } = made;
    const id = this.#chains.id();
    const { entity, id: entityId } = record;
    const group = this.#random.pick([...heads.keys()]);
    const values = groupValues(entity, group, record.fresh(this.#random));
    const groups = { [group]: { saw: [heads.get(group) ?? ''], values } };
    heads.set(group, id);
    made.values = { ...made.values, ...values };
    const command = this.#chains.command(`${entity}.save`);
    return this.#chains.write({ id, author, command, entity, entityId, kind: 'update', groups });
  }
}
