import { describe, expect, it } from 'vitest';
import { signalNotice, type NoticeFacts } from '../../../../exchange/signalNotice/signalNotice.ts';
import { signal } from '../../domain/figures/records.ts';

const house = '00000000-0000-7000-8000-0000000000ff';

function facts(given: Partial<ReturnType<typeof signal>> = {}, more: Partial<NoticeFacts> = {}): NoticeFacts {
  return {
    signal: signal({ institutionId: house, foundOn: '2016-05-12', ...given }),
    institution: { name: 'Stichting De Lindehoeve', nzaNumber: '300-9001' },
    department: { code: 'LH-A01', name: 'De Beuk' },
    by: { name: 'Anna de Vries', organisation: 'CCE' },
    on: '2016-05-12',
    ...more,
  };
}

describe('the notice of a signal (R09)', () => {
  it('R09 says which pilot, what kind, how severe, found when, and what is done', () => {
    const { text, fileName } = signalNotice(
      facts({ description: 'Minder begeleiding in de avond', reportedOn: '2016-05-12', reportedTo: 'NZa' }),
    );
    expect(text).toContain('MELDING VAN EEN SIGNAAL AAN DE NZA');
    expect(text).toMatch(/Instelling: +Stichting De Lindehoeve \(NZa-nummer 300-9001\)\n/);
    expect(text).toMatch(/Afdeling: +De Beuk \(LH-A01\)\n/);
    expect(text).toMatch(/Soort signaal: +Nadeel voor een cliënt\n/);
    expect(text).toMatch(/Ernst: +Hoog\n/);
    expect(text).toMatch(/Gevonden op: +12-05-2016\n/);
    expect(text).toMatch(/Wat er aan de hand is: +Minder begeleiding in de avond\n/);
    expect(text).toMatch(/Opgelost op: +nog niet opgelost\n/);
    expect(fileName).toBe('melding_lh-a01_2016-05-12.txt');
  });

  it('R09 R22 holds no text in which a client might be recognised, and says which was left out', () => {
    const texts = ['Dhr. Jansen krijgt minder zorg', 'bel 06-12345678', '111222333', 'geboren 3-5-1960'];
    for (const description of texts) {
      const notice = signalNotice(facts({ description, resolution: 'Teruggedraaid', resolvedOn: '2016-05-20' }));
      expect(notice.leftOut).toEqual(['Wat er aan de hand is']);
      expect(notice.text).not.toContain(description);
      expect(notice.text).toContain('Teruggedraaid');
    }
    const told = signalNotice(facts({ reportedTo: 'mw. De Boer', reportedOn: '2016-05-12' }));
    expect(told.leftOut).toEqual(['Gemeld aan']);
    expect(told.text).not.toContain('Boer');
  });

  it('is one page, however long a text is, and keeps its lines under each other', () => {
    const long = signalNotice(facts({ description: 'Lang verhaal. '.repeat(1000) }));
    expect(long.text.length).toBeLessThan(2500);
    expect(long.text).toContain('… (ingekort)');
    const lines = signalNotice(facts({ description: 'Een\nTwee' })).text.split('\n');
    const at = lines.findIndex((line) => line.endsWith('Een'));
    expect(lines[at + 1]).toBe(' '.repeat(lines[at]?.indexOf('Een') ?? 0) + 'Twee');
  });

  it('of the institution as a whole it names no department; its file has a plain name', () => {
    const notice = signalNotice(
      facts({}, { department: null, institution: { name: 'Zorg & Cø: Ünie', nzaNumber: null } }),
    );
    expect(notice.text).toMatch(/Afdeling: +de hele instelling\n/);
    expect(notice.fileName).toBe('melding_zorg-c-unie_2016-05-12.txt');
  });

  it('is the same for the same signal on the same day', () => {
    expect(signalNotice(facts())).toEqual(signalNotice({ ...facts(), signal: { ...facts().signal } }));
  });
});
