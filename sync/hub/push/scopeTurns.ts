/**
 * Lets pushes into one institution take turns before they ask the database for it: waiting for its lock they would each hold a connection, and a
 * busy institution would stop all others. The lock still decides; this only keeps the queue before it short.
 */
export class ScopeTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a task when all before it in this institution have ended, well or not. */
  async run<Result>(scope: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(scope) ?? Promise.resolve();
    const turn = before.then(task, task);
    this.#last.set(scope, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(scope) === turn) this.#last.delete(scope);
    }
  }
}
