import { readFileSync } from 'node:fs';
import { StoreFault, type StoreFaultCode } from '../../db/store/fault.ts';
import { isRecoveryConfirmed, type NewIdentity } from '../../db/store/identity.ts';
import type { Store } from '../../db/store/openStore.ts';
import { BackgroundSync } from '../host/backgroundSync.ts';
import { hasKeyFile } from '../keys/keyFile.ts';
import { hasStore, isRecoveryCode, replacePassphrase, setUpStore, unlockStore, type Secret } from '../keys/unlock.ts';
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
  /** Folder of the store. */
  readonly directory: string;
  /** The store holds sample data, and is opened with the passphrase that everybody knows. */
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
  readonly #directory: string;
  #store: Store | null = null;
  #sync: BackgroundSync | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #fault: StoreFault | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#directory = options.directory;
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

  async status(): Promise<SessionStatus> {
    const store = this.#store;
    const common = {
      softwareVersion,
      recoveryConfirmed: false,
      person: null,
      fault: null,
      demo: this.#options.demo ?? false,
    };
    if (store !== null) {
      const { name, organisation, demo } = store.identity;
      const recoveryConfirmed = await isRecoveryConfirmed(store.read);
      return { ...common, phase: 'open', demo, recoveryConfirmed, person: { name, organisation } };
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
    return this.#inTurn(async () => {
      const store = this.#store;
      const sync = this.#sync;
      this.#store = null;
      this.#sync = null;
      if (store === null) return;
      await sync?.stop();
      await store.close();
      this.#options.onChanged?.(['session']);
    });
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
