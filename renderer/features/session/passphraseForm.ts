import { z } from 'zod';
import { block, type Finding } from '../../../domain/rules/finding.ts';
import { sessionText } from '../../nl/session.ts';
import { minPassphraseLength, passphraseStrength } from './passphraseStrength.ts';

/** A new passphrase, typed twice. */
export const newPassphraseFields = {
  passphrase: z
    .string({ error: sessionText.passphraseMissing })
    .min(minPassphraseLength, { error: sessionText.passphraseShort(minPassphraseLength) }),
  repeat: z.string({ error: sessionText.repeatMissing }),
};

export const newPassphraseLabels = {
  passphrase: sessionText.newPassphrase,
  repeat: sessionText.repeat,
};

/** What is wrong with a new passphrase: easy to guess, or not twice the same. */
export function checkNewPassphrase(
  { passphrase, repeat }: { readonly passphrase: string; readonly repeat: string },
  personal: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  if (passphraseStrength(passphrase, personal) === 'weak') {
    findings.push(block('formaat', 'passphrase', sessionText.passphraseWeak));
  }
  if (passphrase !== repeat) findings.push(block('formaat', 'repeat', sessionText.repeatDiffers));
  return findings;
}
