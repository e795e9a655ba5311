import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecoveryConfirmed } from '../../../db/store/identity.ts';
import { Session } from '../../../electron/api/session.ts';
import { tidyRecoveryCode } from '../../../electron/keys/recoveryCode.ts';
import {
  isRecoveryCode,
  replacePassphrase,
  setUpStore,
  unlockStore,
  type Secret,
} from '../../../electron/keys/unlock.ts';
import { saying } from '../db/saying.ts';
import { faultOf, person, tempFolder } from '../db/tempStore.ts';

const passphrase = 'een lange wachtzin';

/** A store made as at first start, and locked. */
async function setUp(secret = passphrase) {
  const directory = join(tempFolder(), 'werkboek');
  const { store, recoveryCode } = await setUpStore(directory, secret, person);
  await store.close();
  const keyFile = join(directory, 'keys.json');
  return { directory, recoveryCode, keyFile };
}

const byPassphrase = (value = passphrase) => ({ kind: 'passphrase', value }) as const;
const byCode = (value: string) => ({ kind: 'recovery', value }) as const;

async function expectOpens(directory: string, secret: Secret) {
  expect(await nameIn(directory, secret)).toBe(person.name);
}

/** Whose store it is, seen by opening it. */
async function nameIn(directory: string, secret: Secret): Promise<string> {
  const store = await unlockStore(directory, secret);
  await store.close();
  return store.identity.name;
}

describe('the keys of a store', () => {
  it('open it with the passphrase and with the recovery code, however that is typed', async () => {
    const { directory, recoveryCode } = await setUp();
    expect(recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    await expectOpens(directory, byPassphrase());
    await expectOpens(directory, byCode(recoveryCode));
    await expectOpens(directory, byCode(` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}`));
    expect(tidyRecoveryCode('oOiIlL')).toBe('00111-1');
  });

  it('take a passphrase as it sounds, not as it is encoded', async () => {
    const { directory } = await setUp('één lange wachtzin'.normalize('NFC'));
    expect(await nameIn(directory, byPassphrase('één lange wachtzin'.normalize('NFD')))).toBe(person.name);
  });

  it('are nowhere bare: not the passphrase, not the code, not the data key', async () => {
    const { directory, recoveryCode, keyFile } = await setUp();
    for (const name of readdirSync(directory)) {
      const bytes = readFileSync(join(directory, name)).toString('latin1');
      for (const secret of [passphrase, recoveryCode, recoveryCode.replaceAll('-', '')]) {
        expect(bytes.includes(secret), name).toBe(false);
      }
    }
    expect(JSON.parse(readFileSync(keyFile, 'utf8'))).toMatchObject({
      version: 1,
      passphrase: { kdf: 'argon2id', memoryKiB: 65_536, iterations: 3 },
      recovery: { kdf: 'argon2id' },
    });
    // Windows has no such bits.
    expect(statSync(keyFile).mode & (process.platform === 'win32' ? 0 : 0o077)).toBe(0);
  });

  it('differ for two stores with one passphrase', async () => {
    const [one, two] = [await setUp(), await setUp()];
    expect(one.recoveryCode).not.toBe(two.recoveryCode);
    expect(await isRecoveryCode(one.directory, two.recoveryCode)).toBe(false);
    expect(await isRecoveryCode(one.directory, one.recoveryCode)).toBe(true);
  });
});

describe('unlocking is refused, each with its own words,', () => {
  it('for a wrong passphrase or recovery code; the right one works right after', async () => {
    const { directory, recoveryCode } = await setUp();
    for (const wrong of ['', 'een lange wachtzi', 'Een lange wachtzin', `${passphrase} `]) {
      expect(await faultOf(unlockStore(directory, byPassphrase(wrong)))).toMatchObject({
        code: 'WRONG_PASSPHRASE',
        message: 'Deze wachtzin klopt niet.',
      });
    }
    for (const wrong of ['', 'x', recoveryCode.slice(0, -1), passphrase]) {
      expect(await faultOf(unlockStore(directory, byCode(wrong)))).toMatchObject({
        code: 'WRONG_RECOVERY_CODE',
        message: 'Deze herstelcode klopt niet.',
      });
    }
    await expectOpens(directory, byPassphrase());
  });

  it('without a key file, and no new key is ever made', async () => {
    const { directory, keyFile } = await setUp();
    const kept = readFileSync(keyFile);
    const store = readFileSync(join(directory, 'store.db'));
    rmSync(keyFile);
    expect(await faultOf(unlockStore(directory, byPassphrase()))).toMatchObject({
      code: 'KEY_MISSING',
      message: saying('keys.json'),
    });
    expect(await faultOf(setUpStore(directory, passphrase, person))).toMatchObject({ code: 'STORE_EXISTS' });
    expect(existsSync(keyFile)).toBe(false);
    expect(readFileSync(join(directory, 'store.db')).equals(store)).toBe(true);
    const status = await new Session({ directory }).status();
    expect(status).toMatchObject({ phase: 'fault', fault: { code: 'KEY_MISSING' } });
    writeFileSync(keyFile, kept);
    await expectOpens(directory, byPassphrase());
  });

  it('for a key file that is damaged in any way: nobody is told that a good passphrase is wrong', async () => {
    const { directory, keyFile } = await setUp();
    const whole = readFileSync(keyFile, 'utf8');
    const salt = /"salt": "([0-9a-f]+)"/.exec(whole)?.[1] ?? '';
    const damaged = [
      '',
      '{',
      'null',
      '[]',
      '{"version":1}',
      whole.slice(0, whole.length / 2),
      whole.replace('"version": 1', '"version": 2'),
      whole.replace('argon2id', 'none'),
      whole.replace('65536', '1'),
      whole.replace('65536', '65537'),
      whole.replace('65536', '99999999'),
      whole.replace(salt, salt.replace(/^../, salt.startsWith('00') ? '11' : '00')),
      whole.replace(/"check": "[0-9a-f]{4}/, '"check": "zzzz'),
    ];
    for (const text of damaged) {
      writeFileSync(keyFile, text);
      expect(await faultOf(unlockStore(directory, byPassphrase())), text.slice(0, 40)).toMatchObject({
        code: 'KEY_DAMAGED',
        message: saying('niet leesbaar'),
      });
    }
    writeFileSync(keyFile, whole);
    await expectOpens(directory, byPassphrase());
  });

  it('for the key file of another store', async () => {
    const [one, two] = [await setUp(), await setUp('een andere lange wachtzin')];
    const own = readFileSync(one.keyFile);
    copyFileSync(two.keyFile, one.keyFile);
    expect(await faultOf(unlockStore(one.directory, byPassphrase()))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    const fault = await faultOf(unlockStore(one.directory, byPassphrase('een andere lange wachtzin')));
    expect(fault).toMatchObject({ code: 'STORE_WRONG_KEY', message: saying('keys.json') });
    writeFileSync(one.keyFile, own);
    await expectOpens(one.directory, byPassphrase());
  });

  it('where there is no store', async () => {
    expect(await faultOf(unlockStore(tempFolder(), byPassphrase()))).toMatchObject({ code: 'STORE_ABSENT' });
  });
});

describe('setting up', () => {
  it('twice at once makes one store, with the key that fits', async () => {
    const directory = join(tempFolder(), 'werkboek');
    const attempts = await Promise.allSettled(
      ['eerste lange wachtzin', 'tweede lange wachtzin'].map((secret) => setUpStore(directory, secret, person)),
    );
    const made = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(made).toHaveLength(1);
    const [only] = made;
    await only?.value.store.close();
    await expectOpens(directory, byCode(only?.value.recoveryCode ?? ''));
  });

  it('keeps a key file that it finds, for the store it belongs to', async () => {
    const { directory, recoveryCode } = await setUp();
    const elsewhere = tempFolder();
    copyFileSync(join(directory, 'store.db'), join(elsewhere, 'store.db'));
    rmSync(join(directory, 'store.db'));
    const { store } = await setUpStore(directory, 'een andere lange wachtzin', person);
    await store.close();
    const [aside] = readdirSync(directory).filter((name) => name.startsWith('keys-oud-'));
    copyFileSync(join(directory, aside ?? ''), join(elsewhere, 'keys.json'));
    expect(await nameIn(elsewhere, byCode(recoveryCode))).toBe(person.name);
  });

  it('remembers whether the recovery code was kept', async () => {
    const directory = join(tempFolder(), 'werkboek');
    const session = new Session({ directory });
    const code = await session.create(passphrase, person);
    expect(await isRecoveryConfirmed(session.store.read)).toBe(false);
    expect(await faultOf(session.confirmRecovery('00000'))).toMatchObject({ code: 'WRONG_RECOVERY_CODE' });
    await session.confirmRecovery(code);
    expect(await session.status()).toMatchObject({ phase: 'open', recoveryConfirmed: true });
    await session.lock();
  });
});

describe('a new passphrase', () => {
  it('replaces the old one for who has the recovery code, which stays good', async () => {
    const { directory, recoveryCode } = await setUp();
    const next = 'een heel nieuwe wachtzin';
    expect(await faultOf(replacePassphrase(directory, 'FOUT', next))).toMatchObject({ code: 'WRONG_RECOVERY_CODE' });
    await expectOpens(directory, byPassphrase());
    await replacePassphrase(directory, recoveryCode.toLowerCase(), next);
    expect(await faultOf(unlockStore(directory, byPassphrase()))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expectOpens(directory, byPassphrase(next));
    await expectOpens(directory, byCode(recoveryCode));
    expect(readdirSync(directory).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
