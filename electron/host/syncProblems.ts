import type { HubFault } from '../../sync/laptop/hubFault.ts';
import type { SyncOutcome } from '../../sync/laptop/syncOnce.ts';
import type { Timers } from './syncPace.ts';

/** How long an institution that the hub does not grant is not offered again by itself. */
const leaveOutMilliseconds = 60 * 60 * 1000;

const unexpected =
  'Er ging iets mis wat we niet verwachtten. Uw werk is bewaard. Het wordt later opnieuw geprobeerd; vraag anders uw beheerder om hulp.';

function notKept(count: number): string {
  const what = count === 1 ? '1 wijziging' : `${count} wijzigingen`;
  return `Bij het verwijderen ${count === 1 ? 'kon' : 'konden'} ${what} niet worden overgedragen aan het centrale punt. Leg dat opnieuw vast of vraag uw coördinator.`;
}

interface ScopeProblem {
  readonly message: string;
  /** Until when it is not offered again; 0 when it is tried each time. */
  readonly leftOutUntil: number;
}

/** What was wrong at the last contact: remembered while the store is open, to say it and to decide what is tried again. */
export class SyncProblems {
  readonly #timers: Timers;
  readonly #scopes = new Map<string, ScopeProblem>();
  #fault: HubFault | null = null;
  #unexpected = false;
  #offlineSince: string | null = null;
  #notHandedOver = 0;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** What stopped the last run as a whole. */
  get fault(): HubFault | null {
    return this.#fault;
  }

  get offlineSince(): string | null {
    return this.#offlineSince;
  }

  take({ fault, scopeFaults, state, cancelled, notHandedOver }: SyncOutcome): void {
    this.#unexpected = false;
    this.#notHandedOver += notHandedOver;
    // A run that the person stopped says nothing about the hub.
    if (cancelled) return;
    this.#fault = fault;
    const now = this.#timers.now();
    if (state === 'offline') this.#offlineSince ??= new Date(now).toISOString();
    else this.#offlineSince = null;
    if (fault !== null) return;
    for (const [scope, { leftOutUntil }] of this.#scopes) if (leftOutUntil <= now) this.#scopes.delete(scope);
    for (const [scope, { code, message }] of scopeFaults) {
      this.#scopes.set(scope, { message, leftOutUntil: code === 'not-granted' ? now + leaveOutMilliseconds : 0 });
    }
  }

  takeUnexpected(): void {
    this.#unexpected = true;
  }

  /** Institutions that are not offered now. */
  leftOut(): ReadonlySet<string> {
    const now = this.#timers.now();
    return new Set([...this.#scopes].filter(([, { leftOutUntil }]) => leftOutUntil > now).map(([scope]) => scope));
  }

  /** The person asks: everything is tried again. */
  retryAll(): void {
    for (const [scope, { message }] of this.#scopes) this.#scopes.set(scope, { message, leftOutUntil: 0 });
  }

  clear(): void {
    this.#scopes.clear();
    this.#notHandedOver = 0;
    this.#fault = null;
    this.#unexpected = false;
    this.#offlineSince = null;
  }

  /** What is wrong and what to do, in Dutch; null when nothing is. */
  async text(nameOf: (scope: string) => Promise<string>): Promise<string | null> {
    if (this.#fault !== null) return this.#fault.message;
    if (this.#unexpected) return unexpected;
    const lines = this.#notHandedOver === 0 ? [] : [notKept(this.#notHandedOver)];
    for (const [scope, { message }] of this.#scopes) lines.push(`${await nameOf(scope)}: ${message}`);
    return lines.length === 0 ? null : lines.join('\n');
  }
}
