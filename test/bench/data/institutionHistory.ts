import { agreedGroups } from '../../../db/commands/agreedGroups.ts';
import { agreedTermsHash } from '../../../db/commands/agreedTermsHash.ts';
import type { Change, FieldValue, GroupChange } from '../../../db/log/change.ts';
import { lifecycleGroup } from '../../../db/log/foldRecord.ts';
import { agreement } from '../../../domain/agreement.ts';
import { agreementLine } from '../../../domain/agreementLine.ts';
import { entities } from '../../../domain/registration.ts';
import { ChainWriter, groupValues, valuesTogether, type BenchAuthor, type MadeCommand } from './chainWriter.ts';
import { institutionPlan, type PlannedCommand } from './institutionPlan.ts';
import type { PlannedRecord } from './plannedRecord.ts';
import type { SeededRandom } from './random.ts';

/** How a field group stands while the history is made. */
interface MadeGroup {
  heads: readonly string[];
  /** What the last author saw, and who that was: someone else who saw only that too makes a conflict. */
  before: readonly string[];
  lastDevice: string;
  values: Readonly<Record<string, FieldValue>>;
}

interface MadeRecord {
  readonly planned: PlannedRecord;
  readonly groups: Map<string, MadeGroup>;
}

/** Of a thousand: steps that make something new, edits that did not see the last one, edits that retire. */
const makesInThousand = 300;
const concurrentInThousand = 2;
const retiresInThousand = 2;

/** The work of some people on one institution: making records and coming back to them, in turns of some hundreds of changes. */
export class InstitutionHistory {
  readonly #chains: ChainWriter;
  readonly #random: SeededRandom;
  readonly #authors: readonly BenchAuthor[];
  readonly #plan: readonly PlannedCommand[];
  readonly #made = new Map<string, MadeRecord>();
  readonly #edited: MadeRecord[] = [];
  readonly #changes: Change[] = [];
  #planned = 0;
  #author: BenchAuthor;
  #turn = 0;

  constructor(random: SeededRandom, number: number, authors: readonly BenchAuthor[], started: number) {
    this.#random = random;
    this.#authors = authors;
    this.#author = random.pick(authors);
    this.#chains = new ChainWriter(random, started);
    this.#plan = institutionPlan(this.scope, number, () => random.id(started));
  }

  get scope(): string {
    return this.#chains.scope;
  }

  /** Number of records made so far. */
  get records(): number {
    return this.#made.size;
  }

  /** The next `count` changes or a few more, because a command is whole. */
  next(count: number): readonly Change[] {
    this.#changes.length = 0;
    while (this.#changes.length < count) this.#step();
    return [...this.#changes];
  }

  #step(): void {
    if (this.#turn <= 0) {
      this.#author = this.#random.pick(this.#authors);
      this.#turn = this.#random.whole(300, 700);
    }
    const before = this.#changes.length;
    const command = this.#plan[this.#planned];
    if (command !== undefined && (this.#edited.length === 0 || this.#random.chance(makesInThousand))) {
      this.#planned += 1;
      this.#make(command);
    } else {
      this.#edit(this.#random.pick(this.#edited));
    }
    this.#turn -= this.#changes.length - before;
  }

  #make({ command: name, make, agree }: PlannedCommand): void {
    const command = this.#chains.command(name);
    for (const planned of make) {
      const record: MadeRecord = { planned, groups: new Map() };
      this.#made.set(planned.id, record);
      const values = planned.fresh(this.#random);
      const groups = Object.keys(entities[planned.entity].groups);
      this.#write(record, 'create', command, new Map(groups.map((group) => [group, values])));
      if (planned.edited) this.#edited.push(record);
    }
    if (agree !== undefined) this.#agree(command, agree.agreement, agree.lines);
  }

  #agree(command: MadeCommand, planned: PlannedRecord, plannedLines: readonly PlannedRecord[]): void {
    const record = this.#recordOf(planned);
    const lines = plannedLines.map((line) => this.#recordOf(line));
    const terms = agreement.schema.parse(valuesOf(record));
    const agreedLines = lines.map((line) => agreementLine.schema.parse(valuesOf(line)));
    const accord: Readonly<Record<string, unknown>> = {
      institutionAccordOn: '2015-03-20',
      wlzExecutorAccordOn: '2015-03-25',
      status: 'agreed',
      agreedTermsHash: agreedTermsHash({ agreement: terms, lines: agreedLines }),
    };
    const { agreement: ofAgreement, line: ofLine } = agreedGroups;
    const all = { ...valuesOf(record), ...accord };
    this.#write(record, 'update', command, new Map(['accord', ...ofAgreement].map((name) => [name, all])), ofAgreement);
    for (const line of lines) {
      const values = valuesOf(line);
      this.#write(line, 'update', command, new Map(ofLine.map((name) => [name, values])), ofLine);
    }
  }

  #recordOf({ id }: PlannedRecord): MadeRecord {
    const record = this.#made.get(id);
    if (record === undefined) throw new Error('agreed before it was made');
    return record;
  }

  #edit(record: MadeRecord): void {
    const { planned } = record;
    if (planned.entity === 'dialogue' && this.#random.chance(retiresInThousand)) {
      this.#edited.splice(this.#edited.indexOf(record), 1);
      this.#retire(record, this.#chains.command('dialogue.retire'));
      return;
    }
    const command = this.#chains.command(`${planned.entity}.save`);
    const group = this.#random.pick(Object.keys(entities[planned.entity].groups));
    this.#write(record, 'update', command, new Map([[group, planned.fresh(this.#random)]]));
  }

  #retire(record: MadeRecord, command: MadeCommand): void {
    const groups = new Map([...record.groups].map(([name, { values }]) => [name, values]));
    this.#write(record, 'retire', command, groups.set(lifecycleGroup, { retired: true }));
  }

  #write(
    record: MadeRecord,
    kind: Change['kind'],
    command: MadeCommand,
    settings: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
    agreed: readonly string[] = [],
  ): void {
    const { entity, id: entityId } = record.planned;
    const id = this.#chains.id();
    const groups: Record<string, GroupChange> = {};
    for (const [name, wished] of settings) {
      const values = groupValues(entity, name, wished);
      const saw = this.#look(record, name, id, values, kind === 'update' && agreed.length === 0);
      groups[name] = agreed.includes(name) ? { saw, values, agreed: true } : { saw, values };
    }
    this.#changes.push(this.#chains.write({ id, author: this.#author, command, entity, entityId, kind, groups }));
  }

  /** The heads the author sees of a group, after which this change is one. */
  #look(
    record: MadeRecord,
    name: string,
    id: string,
    values: Readonly<Record<string, FieldValue>>,
    mayMiss: boolean,
  ): string[] {
    const { device } = this.#author;
    const known = record.groups.get(name);
    const missed =
      mayMiss &&
      known?.heads.length === 1 &&
      known.before.length === 1 &&
      known.lastDevice !== device &&
      this.#random.chance(concurrentInThousand);
    const saw = known === undefined ? [] : missed ? known.before : known.heads;
    const heads = missed ? [...known.heads, id] : [id];
    record.groups.set(name, { heads, before: saw, lastDevice: device, values });
    return [...saw];
  }
}

function valuesOf({ groups }: MadeRecord): Record<string, FieldValue> {
  return valuesTogether(groups.values());
}
