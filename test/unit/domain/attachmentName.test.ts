import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentNameFindings, attachmentNameOf } from '../../../domain/attachmentName.ts';

describe('the name of an attachment', () => {
  it.each(['Plattegrond De Beuk.png', 'Afspraak 2016 (versie 2), getekend.pdf', 'Überzicht – é.txt', 'a..b.pdf'])(
    'may be %s',
    (name) => {
      expect(attachmentNameFindings(name)).toEqual([]);
    },
  );

  it.each([
    '../../etc/passwd',
    'C:\\Windows\\a.pdf',
    'a:b.pdf',
    'wat?.pdf',
    'a*.pdf',
    '"a".pdf',
    '<a>.pdf',
    'a|b.pdf',
    '.verborgen.pdf',
    '..',
    'a.pdf.',
    'a.pdf ',
    'CON.pdf',
    'lpt1.txt',
    'nul',
    'verslag\u202Efdp.exe',
    'a\u200Bb.pdf',
    'a\u0000b.pdf',
    'a\nb.pdf',
    'a\u2028b.pdf',
    `${'a'.repeat(117)}.pdf`,
  ])('may not be %j', (name) => {
    const [finding, ...rest] = attachmentNameFindings(name);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'formaat', severity: 'block', field: 'name' });
    expect(finding?.message).toMatch(/^\p{Lu}.{20,}/u);
  });

  it('is proposed from the name of a file, without paths and unseen characters, and keeps its end', () => {
    expect(attachmentNameOf('a/b\\c:d.pdf')).toBe('a-b-c-d.pdf');
    expect(attachmentNameOf('verslag\u202Efdp.exe')).toBe('verslagfdp.exe');
    const long = attachmentNameOf(`${'lang '.repeat(60)}.pdf`);
    expect(long).toHaveLength(120);
    expect(long).toMatch(/\.pdf$/);
  });

  it('is never proposed as a path, for any file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (fileName) => {
        expect(attachmentNameOf(fileName)).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
