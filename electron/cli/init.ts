import { userInfo } from 'node:os';
import { Session } from '../api/session.ts';
import { print } from './output.ts';
import { newPassphrase } from './passphrase.ts';

/** `init`: makes an empty store. The recovery code is printed once and kept nowhere. */
export async function init(options: {
  readonly data: string;
  readonly name: string | undefined;
  readonly organisation: string | undefined;
  readonly json: boolean;
}): Promise<number> {
  const session = new Session({ directory: options.data });
  const person = {
    name: options.name ?? userInfo().username,
    organisation: options.organisation ?? 'CCE',
    demo: false,
  };
  try {
    const recoveryCode = await session.create(await newPassphrase(), person);
    print(
      options.json,
      { data: options.data, recoveryCode },
      `Het werkboek staat klaar in ${options.data}.\nHerstelcode (bewaar hem, u ziet hem maar één keer): ${recoveryCode}`,
    );
    return 0;
  } finally {
    await session.lock();
  }
}
