/** Connections to the database: in all, not in use, and requests that wait for one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

type Labels = Readonly<Record<string, string | number>>;

/** Counters of one process, told in the text format of Prometheus. Labels are routes, statuses and codes: no ids, no names. */
export class Metrics {
  readonly #counters = new Map<string, { readonly help: string; readonly values: Map<string, number> }>();
  readonly #startedAt: Date;
  readonly #pool: (() => PoolState) | undefined;

  constructor(startedAt: Date, pool?: () => PoolState) {
    this.#startedAt = startedAt;
    this.#pool = pool;
    this.#declare('hub_requests_total', 'Requests by route and status.');
    this.#declare('hub_request_seconds_total', 'Time spent on requests by route.');
    this.#declare('hub_refusals_total', 'Refused requests by code.');
    this.#declare('hub_pushes_total', 'Pushes that were decided.');
    this.#declare('hub_changes_total', 'Changes that were decided, by outcome and code.');
    this.#declare('hub_pulled_changes_total', 'Changes that were handed out.');
    this.#declare('hub_snapshots_total', 'Snapshots that were made.');
  }

  request(route: string, method: string, status: number, seconds: number): void {
    this.#add('hub_requests_total', { method, route, status }, 1);
    this.#add('hub_request_seconds_total', { method, route }, seconds);
  }

  refusal(code: string): void {
    this.#add('hub_refusals_total', { code }, 1);
  }

  push(decided: readonly { readonly outcome: string; readonly code: string | null }[]): void {
    this.#add('hub_pushes_total', {}, 1);
    for (const { outcome, code } of decided) this.#add('hub_changes_total', { outcome, code: code ?? 'none' }, 1);
  }

  pulled(changes: number): void {
    this.#add('hub_pulled_changes_total', {}, changes);
  }

  snapshot(): void {
    this.#add('hub_snapshots_total', {}, 1);
  }

  /** All of it as Prometheus reads it. */
  text(): string {
    const lines: string[] = [];
    for (const [name, { help, values }] of this.#counters) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
      for (const [labels, value] of values) lines.push(`${name}${labels} ${value}`);
    }
    const gauges = { ...this.#connections(), process_start_time_seconds: this.#startedAt.getTime() / 1000 };
    for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }

  #connections(): Record<string, number> {
    const pool = this.#pool?.();
    if (pool === undefined) return {};
    return {
      hub_database_connections: pool.total,
      hub_database_connections_idle: pool.idle,
      hub_database_requests_waiting: pool.waiting,
    };
  }

  #declare(name: string, help: string): void {
    this.#counters.set(name, { help, values: new Map() });
  }

  #add(name: string, labels: Labels, count: number): void {
    const values = this.#counters.get(name)?.values;
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const key = pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
    values?.set(key, (values.get(key) ?? 0) + count);
  }
}
