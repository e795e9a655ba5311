import { describe, expect, it } from 'vitest';
import { minPassphraseLength as acceptedLength } from '../../../electron/keys/unlock.ts';
import { checkNewPassphrase } from '../../../renderer/features/session/passphraseForm.ts';
import { minPassphraseLength, passphraseStrength } from '../../../renderer/features/session/passphraseStrength.ts';
import { placesToAsk, recoveryGroups, tidyGroup } from '../../../renderer/features/session/recoveryGroups.ts';

describe('the strength of a passphrase', () => {
  it('asks as many signs as the store does', () => {
    expect(minPassphraseLength).toBe(acceptedLength);
    expect(passphraseStrength('paard muren')).toBe('short');
    expect(passphraseStrength('')).toBe('empty');
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    '123456789012345',
    'qwertyuiopasdf',
    'wachtwoord123',
    'Welkom2026!!',
  ])('is weak for %s', (passphrase) => {
    expect(passphraseStrength(passphrase)).toBe('weak');
  });

  it('is weak when it is made of the name or the organisation', () => {
    expect(passphraseStrength('roosmalen-stichting', ['Anja Roosmalen', 'Stichting Beukenrode'])).toBe('weak');
    expect(passphraseStrength('roosmalen-stichting')).not.toBe('weak');
  });

  it('is strong for four loose words, fair for something shorter', () => {
    expect(passphraseStrength('paarden lopen zelden achteruit')).toBe('strong');
    expect(passphraseStrength('kiezelmuts-87')).toBe('fair');
  });
});

describe('a new passphrase', () => {
  it('is refused when weak, and when not typed twice the same', () => {
    expect(checkNewPassphrase({ passphrase: 'wachtwoord123', repeat: 'wachtwoord124' }, [])).toMatchObject([
      { field: 'passphrase', severity: 'block' },
      { field: 'repeat', severity: 'block' },
    ]);
    const good = 'paarden lopen zelden achteruit';
    expect(checkNewPassphrase({ passphrase: good, repeat: good }, [])).toEqual([]);
  });
});

describe('asking the recovery code back', () => {
  it('reads a group however it was copied', () => {
    expect(tidyGroup(' q2-a8x ')).toBe('Q2A8X');
    expect(tidyGroup('oIl1o')).toBe('01110');
    expect(recoveryGroups('7F3K9-Q2A8X')).toEqual(['7F3K9', 'Q2A8X']);
  });

  it('asks two different groups, in order, whatever the chance', () => {
    for (const first of [0, 0.5, 0.99]) {
      for (const second of [0, 0.5, 0.99]) {
        const chances = [first, second];
        const [one, other] = placesToAsk(6, () => chances.shift() ?? 0);
        expect(one).toBeLessThan(other);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(other).toBeLessThan(6);
      }
    }
  });
});
