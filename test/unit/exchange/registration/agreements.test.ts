import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementsThatCount } from '../../../../domain/agreement.ts';
import { sumCents } from '../../../../domain/values/cents.ts';
import { agreementRow, basis, check, imported, lineRow, refusals, rows, warnings } from './exampleSheets.ts';

function deliver(agreements: readonly string[], lines: readonly string[], realised: readonly string[] = []) {
  return {
    ...basis,
    afspraken: rows('afspraken', ...agreements),
    afspraakregels: rows('afspraakregels', ...lines),
    realisatie: rows('realisatie', ...realised),
  };
}

describe('an amendment', () => {
  it('replaces an agreement of its own institution only (verwijzing)', () => {
    const ofHof = agreementRow('B2', { status: 'concept', replaces: 'B1', department: 'A2' }).replace(
      ';Huis;',
      ';Hof;',
    );
    const sheets = (replacing: string) => ({
      ...basis,
      afspraken: rows('afspraken', agreementRow('B1', { status: 'concept' }), replacing),
    });
    expect(refusals(check(sheets(ofHof)))).toEqual(['afspraken 3 vervangt verwijzing']);
    expect(refusals(check(sheets(agreementRow('B2', { status: 'concept', replaces: 'B1' }))))).toEqual([]);
  });
});

describe('R04 in an import', () => {
  it('lets in what fits in the order of the file and refuses what exceeds, with its lines and realisations', () => {
    const result = check(
      deliver(
        [agreementRow('B1'), agreementRow('B2'), agreementRow('B3')],
        [lineRow('B1', '600'), lineRow('B2', '400,01'), lineRow('B3', '400,00')],
        ['B2;1;2016-01-01;2016-12-31;400,01;', 'B3;1;2016-01-01;2016-12-31;400,00;'],
      ),
    );
    expect(new Set(refusals(result))).toEqual(
      new Set(['afspraken 3 afspraak R04', 'afspraakregels 3 afspraak verwijzing', 'realisatie 2 afspraak verwijzing']),
    );
    expect(result.sheets.afspraken).toEqual({ read: 3, new: 2, changed: 0, unchanged: 0, refused: 1 });
  });

  it('counts the good lines only', () => {
    const result = check(deliver([agreementRow('B1')], [lineRow('B1', '1000'), lineRow('B1', '1.234', { number: 2 })]));
    expect(refusals(result)).toEqual(['afspraakregels 3 bedrag formaat']);
  });

  it('looks at the institution as a whole, also for what has no department', () => {
    const result = check(
      deliver(
        [agreementRow('B1', { department: '' }), agreementRow('B2')],
        [lineRow('B1', '700'), lineRow('B2', '400')],
      ),
    );
    expect(refusals(result)).toContain('afspraken 3 afspraak R04');
    expect(result.refused.find(({ rule }) => rule === 'R04')?.message).toContain('de instelling');
  });

  it.each([
    ['after', ['B1', 'B2']],
    ['before', ['B2', 'B1']],
  ])('does not count what is replaced, when it stands %s what replaces it', (_, order) => {
    const row = (code: string) => agreementRow(code, code === 'B2' ? { replaces: 'B1' } : {});
    const result = check(deliver(order.map(row), [lineRow('B1', '900'), lineRow('B2', '1000')]));
    expect(refusals(result)).toEqual([]);
    const versions = result.edits.flatMap((edit) =>
      edit.kind === 'create' && edit.entity === 'agreement' ? [[edit.values.code, edit.values.version]] : [],
    );
    expect(versions).toEqual([
      ['B1', 1],
      ['B2', 2],
    ]);
  });

  it.each([
    ['B1', 'B2', 'B3'],
    ['B1', 'B3', 'B2'],
    ['B2', 'B1', 'B3'],
    ['B2', 'B3', 'B1'],
    ['B3', 'B1', 'B2'],
    ['B3', 'B2', 'B1'],
  ])('counts of a chain the last only, in the order %s %s %s', (...order) => {
    const replaces = { B1: '', B2: 'B1', B3: 'B2' };
    const chain = order.map((code) =>
      agreementRow(code, { replaces: Object.entries(replaces).find(([key]) => key === code)?.[1] ?? '' }),
    );
    const result = check(
      deliver(
        [...chain, agreementRow('B4'), agreementRow('B5')],
        [...order, 'B4', 'B5'].map((code) => lineRow(code, code === 'B4' ? '200,01' : '800')),
      ),
    );
    expect(new Set(refusals(result))).toEqual(
      new Set([
        'afspraken 5 afspraak R04',
        'afspraken 6 afspraak R04',
        'afspraakregels 5 afspraak verwijzing',
        'afspraakregels 6 afspraak verwijzing',
      ]),
    );
  });

  it('still counts what a proposal would replace', () => {
    const result = check(
      deliver(
        [agreementRow('B1'), agreementRow('B2', { replaces: 'B1', status: 'voorgesteld' }), agreementRow('B3')],
        [lineRow('B1', '900'), lineRow('B2', '100'), lineRow('B3', '200')],
      ),
    );
    expect(refusals(result)).toContain('afspraken 4 afspraak R04');
  });

  it('refuses what replaces an agreement that is refused, wherever it stands', () => {
    const result = check(
      deliver(
        [
          agreementRow('B3', { replaces: 'B2', status: 'concept' }),
          agreementRow('B2', { replaces: 'B1', status: 'concept' }),
          agreementRow('B1'),
        ],
        [lineRow('B1', '2000')],
      ),
    );
    expect(refusals(result).filter((text) => text.startsWith('afspraken'))).toEqual([
      'afspraken 2 vervangt verwijzing',
      'afspraken 3 vervangt verwijzing',
      'afspraken 4 afspraak R04',
      'afspraken 4 afspraak R04',
    ]);
  });

  it('looks again at what did not fit, when what was in its way is replaced by less', () => {
    const result = check(
      deliver(
        [agreementRow('B1'), agreementRow('B2'), agreementRow('B3', { replaces: 'B1' })],
        [lineRow('B1', '800'), lineRow('B2', '300'), lineRow('B3', '500')],
      ),
    );
    expect(refusals(result)).toEqual([]);
  });

  it('gives no room to what falls with what it replaces', () => {
    const result = check(
      deliver(
        [
          agreementRow('B3', { replaces: 'B2' }),
          agreementRow('B2', { replaces: 'B1', status: 'concept' }),
          agreementRow('B1'),
          agreementRow('B4'),
        ],
        [lineRow('B3', '800'), lineRow('B1', '2000'), lineRow('B4', '900')],
      ),
    );
    expect(
      result.edits.flatMap((edit) => (edit.kind === 'create' && edit.entity === 'agreement' ? edit.values.code : [])),
    ).toEqual(['B4']);
  });

  it('never lets the agreed total exceed, whatever is delivered in whatever order', () => {
    const agreementsDrawn = fc.array(
      fc.record({
        department: fc.constantFrom('A1', ''),
        status: fc.constantFrom('overeengekomen', 'afgesloten', 'voorgesteld'),
        replaces: fc.option(fc.nat(9), { nil: undefined }),
        euros: fc.nat(700),
      }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(agreementsDrawn, agreementsDrawn, (first, second) => {
        const sheets = (drawn: typeof first, prefix: string) =>
          deliver(
            drawn.map(({ department, status, replaces }, index) =>
              agreementRow(`${prefix}${index}`, {
                department,
                status,
                replaces: replaces === undefined ? '' : `${prefix}${replaces % drawn.length}`,
              }),
            ),
            drawn.map(({ euros }, index) => lineRow(`${prefix}${index}`, String(euros))),
          );
        const after = imported(sheets(second, 'C'), imported(sheets(first, 'B')));
        const counted = agreementsThatCount(after.agreement);
        const total = (ids: readonly string[]) =>
          sumCents(
            after.agreementLine
              .filter(({ agreementId }) => ids.includes(agreementId))
              .map(({ amountCents }) => amountCents),
          );
        expect(total(counted.map(({ id }) => id))).toBeLessThanOrEqual(100_000);
        expect(check(sheets(second, 'C'), after).edits).toEqual([]);
      }),
    );
  });

  it('warns without a reference budget for that year', () => {
    const result = check(deliver([agreementRow('B1', { year: '2017' })], [lineRow('B1', '5000')]));
    expect(refusals(result)).toEqual([]);
    expect(warnings(result)).toEqual(['afspraken 2 afspraak R04', 'afspraken 2 afspraak R04']);
  });

  it('counts what is in the store, and no longer what is replaced there', () => {
    const store = imported(deliver([agreementRow('B1')], [lineRow('B1', '900')]));
    const more = {
      ...basis,
      afspraken: rows('afspraken', agreementRow('B2')),
      afspraakregels: rows('afspraakregels', lineRow('B2', '200')),
    };
    expect(refusals(check(more, store))).toContain('afspraken 2 afspraak R04');
    const instead = { ...more, afspraken: rows('afspraken', agreementRow('B2', { replaces: 'B1' })) };
    expect(refusals(check(instead, store))).toEqual([]);
  });

  it('is not asked again of what is in force in the store, when the budget becomes lower', () => {
    const sheets = deliver([agreementRow('B1')], [lineRow('B1', '900')]);
    const lower = { ...sheets, referentiebudget: rows('referentiebudget', 'A1;2016;500,00;beschikking') };
    const result = check(lower, imported(sheets));
    expect(refusals(result)).toEqual([]);
    expect(result.edits).toHaveLength(1);
  });
});

describe('an agreement in an import', () => {
  it('needs a good line to be in force (verplicht)', () => {
    const result = check(deliver([agreementRow('B1'), agreementRow('B2', { status: 'concept' })], []));
    expect(refusals(result)).toEqual(['afspraken 2 afspraak verplicht']);
  });

  it('R06 R07 has both accords and the representatives heard', () => {
    const bare = 'B1;Huis;afdeling;A1;;2016-01-01;2016-12-31;Doel;wmg_experiment;;;;;overeengekomen';
    expect(refusals(check(deliver([bare], [lineRow('B1', '1')])))).toEqual([
      'afspraken 2 akkoord_instelling R06',
      'afspraken 2 akkoord_wlz_uitvoerder R06',
      'afspraken 2 clientvertegenwoordiging_gehoord R07',
      'afspraakregels 2 afspraak verwijzing',
    ]);
  });

  it('R06 does not call an accord missing when its date cannot be read', () => {
    const wrong =
      'B1;Huis;afdeling;A1;;2016-01-01;2016-12-31;Doel;wmg_experiment;31-02-2016;;2016-01-01;;overeengekomen';
    expect(refusals(check(deliver([wrong], [lineRow('B1', '1')])))).toEqual([
      'afspraken 2 akkoord_instelling formaat',
      'afspraken 2 akkoord_wlz_uitvoerder R06',
      'afspraakregels 2 afspraak verwijzing',
    ]);
  });

  it('R08 warns when no line is for the context', () => {
    const result = check(deliver([agreementRow('B1')], [lineRow('B1', '1', { focus: 'client' })]));
    expect(refusals(result)).toEqual([]);
    expect(warnings(result)).toEqual(['afspraken 2 afspraak R08']);
  });

  it('names a department of the same institution, when its level asks for one', () => {
    const lacking = 'B1;Huis;afdeling;;;2016-01-01;2016-12-31;Doel;wmg_experiment;;;;;concept';
    const client = 'B2;Huis;client;;;2016-01-01;2016-12-31;Doel;wmg_experiment;;;;;concept';
    const named = 'B3;Huis;client;;Jan;2016-01-01;2016-12-31;Doel;wmg_experiment;;;;;concept';
    expect(
      refusals(
        check(deliver([lacking, client, named, agreementRow('B4', { department: 'A2', status: 'concept' })], [])),
      ),
    ).toEqual([
      'afspraken 2 afdeling verplicht',
      'afspraken 3 client_code verplicht',
      'afspraken 4 client_code formaat',
      'afspraken 5 afdeling verwijzing',
    ]);
  });

  it('does not replace itself, directly or in a circle', () => {
    const result = check(
      deliver(
        [
          agreementRow('B1', { replaces: 'B1', status: 'concept' }),
          agreementRow('B2', { replaces: 'B3', status: 'concept' }),
          agreementRow('B3', { replaces: 'B2', status: 'concept' }),
          agreementRow('B4', { replaces: 'B3', status: 'concept' }),
        ],
        [],
      ),
    );
    expect(new Set(refusals(result))).toEqual(
      new Set([
        'afspraken 2 vervangt verwijzing',
        'afspraken 3 vervangt verwijzing',
        'afspraken 4 vervangt verwijzing',
        'afspraken 5 vervangt verwijzing',
      ]),
    );
    expect(result.edits.filter(({ entity }) => entity === 'agreement')).toEqual([]);
  });

  it('cannot have a thousand versions, and says so without failing', () => {
    const chain = Array.from({ length: 1200 }, (_, index) =>
      agreementRow(`B${index}`, { replaces: index === 0 ? '' : `B${index - 1}`, status: 'concept' }),
    );
    const result = check(deliver(chain.toReversed(), []));
    expect(result.sheets.afspraken).toEqual({ read: 1200, new: 999, changed: 0, unchanged: 0, refused: 201 });
  });
});

describe('R15 in an import', () => {
  const sheets = deliver([agreementRow('B1')], [lineRow('B1', '900')], ['B1;1;2016-01-01;2016-06-30;100;']);
  const store = imported(sheets);

  it('refuses other terms of what is in force, with what belongs to it', () => {
    const result = check(
      deliver(
        [agreementRow('B1', { purpose: 'Iets anders' })],
        [lineRow('B1', '900')],
        ['B1;1;2016-01-01;2016-06-30;100;'],
      ),
      store,
    );
    expect(refusals(result)).toEqual([
      'afspraken 2 doel R15',
      'afspraakregels 2 afspraak verwijzing',
      'realisatie 2 afspraak verwijzing',
    ]);
  });

  it('refuses a realisation on a refused agreement whose lines are in the store only', () => {
    const result = check(
      {
        ...basis,
        afspraken: rows('afspraken', agreementRow('B1', { purpose: 'Iets anders' })),
        realisatie: rows('realisatie', 'B1;1;2016-07-01;2016-12-31;100;'),
      },
      store,
    );
    expect(refusals(result)).toEqual(['afspraken 2 doel R15', 'realisatie 2 afspraak verwijzing']);
  });

  it('refuses other lines and more lines', () => {
    const result = check(
      deliver([agreementRow('B1')], [lineRow('B1', '899'), lineRow('B1', '1', { number: 2 })]),
      store,
    );
    expect(refusals(result)).toEqual(['afspraakregels 2 bedrag R15', 'afspraakregels 3 afspraak R15']);
  });

  it('refuses a step back, and lets it be closed', () => {
    expect(refusals(check(deliver([agreementRow('B1', { status: 'concept' })], []), store))).toEqual([
      'afspraken 2 status R15',
    ]);
    const closing = check(deliver([agreementRow('B1', { status: 'afgesloten' })], [lineRow('B1', '900')]), store);
    expect(refusals(closing)).toEqual([]);
    expect(closing.edits).toEqual([
      { kind: 'update', entity: 'agreement', entityId: store.agreement[0]?.id, values: { status: 'closed' } },
    ]);
  });

  it('takes more realisations, and changed ones', () => {
    const result = check(
      deliver(
        [agreementRow('B1')],
        [lineRow('B1', '900')],
        ['B1;1;2016-01-01;2016-06-30;150;', 'B1;1;2016-07-01;2016-12-31;750;'],
      ),
      store,
    );
    expect(refusals(result)).toEqual([]);
    expect(result.sheets.realisatie).toEqual({ read: 2, new: 1, changed: 1, unchanged: 0, refused: 0 });
  });

  it('lets a draft become agreed with new lines', () => {
    const draft = imported(deliver([agreementRow('B1', { status: 'concept' })], [lineRow('B1', '10')]));
    const result = check(
      deliver([agreementRow('B1')], [lineRow('B1', '900'), lineRow('B1', '100', { number: 2 })]),
      draft,
    );
    expect(refusals(result)).toEqual([]);
    expect(result.edits.map(({ kind, entity }) => `${kind} ${entity}`)).toEqual([
      'update agreement',
      'update agreementLine',
      'create agreementLine',
    ]);
    expect(result.edits[0]).toMatchObject({ values: { status: 'agreed' } });
  });
});

describe('R18 in an import', () => {
  it('warns at the last realisation of a line that is far over, with what is in the store', () => {
    const agreed = [[agreementRow('B1')], [lineRow('B1', '100')]] as const;
    const store = imported(deliver(...agreed, ['B1;1;2016-01-01;2016-06-30;100;']));
    const more = deliver(...agreed, ['B1;1;2016-07-01;2016-12-31;20;']);
    expect(warnings(check(more, store))).toEqual(['realisatie 2 toelichting R18']);
    const explained = deliver(...agreed, ['B1;1;2016-07-01;2016-12-31;20;Extra nacht']);
    expect(warnings(check(explained, store))).toEqual([]);
  });
});
