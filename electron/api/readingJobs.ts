import { UserFault } from './userFault.ts';

/** How far reading a registration is. */
export interface ReadingProgress {
  readonly phase: 'open' | 'check' | 'record';
  /** Share of the phase that is done, from 0 to 1. */
  readonly share: number;
  /** File that is being read, or null. */
  readonly file: string | null;
}

/** One long piece of work that can say how far it is and be stopped. */
export class ReadingJob {
  #progress: ReadingProgress = { phase: 'open', share: 0, file: null };
  readonly #stopping = new AbortController();

  get progress(): ReadingProgress {
    return this.#progress;
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /**
   * Says how far it is, and lets other calls come in between.
   *
   * @throws UserFault READING_STOPPED when the person stopped it
   */
  async at(progress: ReadingProgress): Promise<void> {
    this.#progress = progress;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    if (this.signal.aborted) throw new UserFault('READING_STOPPED', 'Het inlezen is gestopt. Er is niets bewaard.');
  }

  stop(): void {
    this.#stopping.abort();
  }
}

/** The pieces of work that are going on, by the id that the caller gave. */
export class ReadingJobs {
  readonly #jobs = new Map<string, ReadingJob>();

  /** Runs work as a job that can be followed and stopped while it lasts. */
  async run<Result>(id: string | undefined, work: (job: ReadingJob) => Promise<Result>): Promise<Result> {
    const job = new ReadingJob();
    if (id !== undefined) this.#jobs.set(id, job);
    try {
      return await work(job);
    } finally {
      if (id !== undefined) this.#jobs.delete(id);
    }
  }

  /** Null when there is no such work, or no longer. */
  progress(id: string): ReadingProgress | null {
    return this.#jobs.get(id)?.progress ?? null;
  }

  stop(id: string): void {
    this.#jobs.get(id)?.stop();
  }
}
