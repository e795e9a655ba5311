import { readFileSync } from 'node:fs';
import { StoreFault, type StoreFaultCode } from '../../db/store/fault.ts';
import { isRecoveryConfirmed, type NewIdentity } from '../../db/store/identity.ts';
import type { Store } from '../../db/store/openStore.ts';
import { sampleDay } from '../../exchange/sample/sampleDay.ts';
import { BackgroundSync } from '../host/backgroundSync.ts';
import { keepPreferences, readPreferences, type Preferences } from '../host/preferences.ts';
import { openSampleStore, ownFolderOf, removeSampleStore, sampleFolderOf } from '../host/sample/sampleStore.ts';
import { hasKeyFile } from '../keys/keyFile.ts';
import { hasStore, isRecoveryCode, replacePassphrase, setUpStore, unlockStore, type Secret } from '../keys/unlock.ts';
import { ReadingJobs } from './readingJobs.ts';
import { readOnlyWhenTooOld } from './readOnlyStore.ts';

/** Why nothing can be done: the store is locked. */
export class Locked extends Error {
  override readonly name = 'Locked';

  constructor() {
    super('Het werkboek is op slot. Ontgrendel het met uw wachtzin.');
  }
}

/** What a screen needs to know before it shows anything. */
export interface SessionStatus {
  readonly phase: 'new' | 'locked' | 'open' | 'fault';
  readonly demo: boolean;
  /** The day it is in the sample data, as `YYYY-MM-DD`; null in a person's own store: there it is today. */
  readonly day: string | null;
  /** There is a store with sample data on this computer. */
  readonly sampleMade: boolean;
  readonly recoveryConfirmed: boolean;
  readonly person: { readonly name: string; readonly organisation: string } | null;
  /** Why the store cannot be opened at all, in Dutch. */
  readonly fault: { readonly code: StoreFaultCode; readonly message: string } | null;
  readonly softwareVersion: string;
}

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Version of the software, from package.json. */
export const softwareVersion: string =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'onbekend';

/** Faults that no passphrase mends: they have a screen of their own. */
const lasting: readonly StoreFaultCode[] = [
  'KEY_MISSING',
  'KEY_DAMAGED',
  'STORE_WRONG_KEY',
  'STORE_FOREIGN',
  'STORE_DAMAGED',
  'STORE_NEWER',
  'STORE_IN_USE',
  'STORE_MIGRATION_FAILED',
  'STORE_BACKUP_FAILED',
];

/** What a session is about. */
export interface SessionOptions {
  /** Folder of the store: of the sample data when `demo`. */
  readonly directory: string;
  /** Begins in the store with sample data, which is opened with the passphrase that everybody knows. */
  readonly demo?: boolean;
  /** Called with the kinds of record that changed, and with `session` when the store was opened or locked. */
  readonly onChanged?: (changed: readonly string[]) => void;
  /** Syncing runs by itself while the store is open; otherwise only when it is asked. */
  readonly backgroundSync?: boolean;
  /** Writes down an error in the background that nobody expected. */
  readonly onFault?: (error: unknown) => void;
}

/** The one open store of a host, or none: locked. A locked session holds no key. */
export class Session {
  readonly #options: SessionOptions;
  readonly #folders: { readonly own: string; readonly sample: string };
  /** Which of the two stores one is in. */
  #place: 'own' | 'sample';
  #store: Store | null = null;
  #sync: BackgroundSync | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** Registrations that are being read. */
  readonly readings = new ReadingJobs();
  #fault: StoreFault | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { directory, demo = false } = options;
    this.#folders = demo
      ? { own: ownFolderOf(directory), sample: directory }
      : { own: directory, sample: sampleFolderOf(directory) };
    this.#place = demo ? 'sample' : 'own';
  }

  get #directory(): string {
    return this.#folders[this.#place];
  }

  /** @throws Locked */
  get store(): Store {
    if (this.#store === null) throw new Locked();
    return this.#store;
  }

  /** @throws Locked */
  get sync(): BackgroundSync {
    if (this.#sync === null) throw new Locked();
    return this.#sync;
  }

  get preferences(): Preferences {
    return readPreferences(this.#folders.own);
  }

  keepPreferences(preferences: Preferences): void {
    keepPreferences(this.#folders.own, preferences);
  }

  async status(): Promise<SessionStatus> {
    const store = this.#store;
    const common = {
      softwareVersion,
      recoveryConfirmed: false,
      person: null,
      fault: null,
      demo: this.#place === 'sample',
      day: this.#place === 'sample' ? sampleDay : null,
      sampleMade: hasStore(this.#folders.sample),
    };
    if (store !== null) {
      const { name, organisation } = store.identity;
      const recoveryConfirmed = await isRecoveryConfirmed(store.read);
      return { ...common, phase: 'open', recoveryConfirmed, person: { name, organisation } };
    }
    if (!hasStore(this.#directory)) return { ...common, phase: 'new' };
    const fault = hasKeyFile(this.#directory) ? this.#fault : new StoreFault('KEY_MISSING');
    if (fault === null) return { ...common, phase: 'locked' };
    return { ...common, phase: 'fault', fault: { code: fault.code, message: fault.message } };
  }

  /** Makes the store and opens it; the recovery code is told once and kept nowhere. */
  create(passphrase: string, person: NewIdentity): Promise<string> {
    return this.#inTurn(async () => {
      const { store, recoveryCode } = await setUpStore(this.#directory, passphrase, person);
      await this.#opened(store);
      return recoveryCode;
    });
  }

  unlock(secret: Secret): Promise<void> {
    return this.#inTurn(() => this.#unlock(secret));
  }

  /** One after the other: a second click must not find the store in use by the first. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work);
    // Whether it went well is for who asked; the next one only waits for it to be over.
    this.#turn = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  async #unlock(secret: Secret): Promise<void> {
    if (this.#store !== null) return;
    this.#fault = null;
    try {
      await this.#opened(await unlockStore(this.#directory, secret));
    } catch (error) {
      if (error instanceof StoreFault && lasting.includes(error.code)) this.#fault = error;
      throw error;
    }
  }

  /** Leaves a fault screen: the next attempt to unlock shows whether it still stands. */
  retry(): void {
    this.#fault = null;
  }

  /** @throws StoreFault WRONG_RECOVERY_CODE */
  async confirmRecovery(code: string): Promise<void> {
    if (!(await isRecoveryCode(this.#directory, code))) throw new StoreFault('WRONG_RECOVERY_CODE');
    await this.store.confirmRecovery();
  }

  /** Sets a new passphrase and opens the store. */
  async newPassphrase(recoveryCode: string, passphrase: string): Promise<void> {
    await replacePassphrase(this.#directory, recoveryCode, passphrase);
    await this.unlock({ kind: 'passphrase', value: passphrase });
  }

  /** In turn too: locking while the store is being opened must not leave it open. */
  lock(): Promise<void> {
    return this.#inTurn(() => this.#lock());
  }

  async #lock(): Promise<void> {
    const store = this.#store;
    const sync = this.#sync;
    this.#store = null;
    this.#sync = null;
    if (store === null) return;
    await sync?.stop();
    await store.close();
    this.#options.onChanged?.(['session']);
  }

  /** Locks a person's own store and opens the one with sample data, which is made when it is not there. */
  openSample(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#place === 'sample' && this.#store !== null) return;
      await this.#lock();
      this.#fault = null;
      const store = await openSampleStore(this.#folders.sample);
      this.#place = 'sample';
      await this.#opened(store);
    });
  }

  /** Closes the sample data and goes to a person's own store, which is locked or still to be made. */
  leaveSample(): Promise<void> {
    return this.#inTurn(() => this.#leaveSample());
  }

  /** Removes the store with sample data from this computer. A person's own store is not touched. */
  removeSample(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#leaveSample();
      removeSampleStore(this.#folders.sample);
      this.#options.onChanged?.(['session']);
    });
  }

  async #leaveSample(): Promise<void> {
    if (this.#place === 'own') return;
    await this.#lock();
    this.#fault = null;
    this.#place = 'own';
    this.#options.onChanged?.(['session']);
  }

  async #opened(store: Store): Promise<void> {
    const announce = (changed: readonly string[]) => this.#options.onChanged?.(changed);
    const sync = new BackgroundSync(store, {
      automatic: this.#options.backgroundSync ?? false,
      announce: () => announce(['sync']),
      log: (error) => this.#options.onFault?.(error),
    });
    store.onChanged((changed) => announce(sync.enrolled ? [...changed, 'sync'] : changed));
    this.#store = readOnlyWhenTooOld(store, () => sync.isTooOld);
    this.#sync = sync;
    await sync.begin();
    announce(['session']);
  }
}
