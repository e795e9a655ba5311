import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureLevels, figureStatuses } from '../../../../domain/figures/keyFigure.ts';
import { keyFigures } from '../../../../domain/figures/keyFigures.ts';
import { smallRegistration } from '../../../fixtures/smallRegistration.ts';

const expected = readFileSync(
  new URL('../../../fixtures/registration-small/expected/kerncijfers.csv', import.meta.url),
  'utf8',
);

test('every key figure of the small registration equals what an independent program computed', () => {
  const written = keyFigures(smallRegistration(), 2015, 2017).map((figure) =>
    [
      figure.code,
      figure.year,
      figureLevels.word(figure.level),
      figure.key,
      figure.value ?? '',
      figure.numerator ?? '',
      figure.denominator ?? '',
      figure.n,
      figureStatuses.word(figure.status),
    ]
      .map((cell) => String(cell).replace('.', ','))
      .join(';'),
  );
  const rows = expected.split(/\r?\n/).filter((line) => line !== '');
  expect(rows.slice(1).length).toBeGreaterThan(1700);
  expect(written).toEqual(rows.slice(1));
});
