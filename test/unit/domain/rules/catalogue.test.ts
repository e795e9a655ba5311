import { describe, expect, it } from 'vitest';
import { isRuleId, rules } from '../../../../domain/rules/catalogue.ts';
import { block, sourceOf, warn } from '../../../../domain/rules/finding.ts';
import { domainModules } from '../everyCodeList.ts';

/** Rules that are not one function: no form for it exists (R03), and completeness is a report (domain/figures). */
const elsewhere = ['R03', 'R14'];

describe('the catalogue of rules', () => {
  it('gives every rule a title, an explanation and a source', () => {
    const order = Array.from({ length: 22 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(rules)).toEqual(order);
    for (const [id, { title, explanation, source }] of Object.entries(rules)) {
      expect(title, id).toMatch(/^\p{Lu}.{8,59}[^.]$/u);
      expect(explanation, id).toMatch(/^\p{Lu}.{30,250}\.$/su);
      expect(source.length, id).toBeGreaterThan(10);
    }
    const titles = Object.values(rules).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has a file for every rule that is a function, named after it', () => {
    const files = Object.keys(domainModules).flatMap((file) => /\/rules\/(R\d{2})-/.exec(file)?.[1] ?? []);
    expect(files.toSorted()).toEqual(Object.keys(rules).filter((id) => !elsewhere.includes(id)));
  });

  it('gives the source of a rule, and none for a general check', () => {
    expect(sourceOf('R04')).toBe('Brief van de staatssecretaris over de proeftuinen meerzorg');
    expect(sourceOf('dubbel')).toBeUndefined();
    expect(isRuleId('R04')).toBe(true);
    expect(isRuleId('toString')).toBe(false);
  });

  it('makes findings of both severities', () => {
    expect(block('R04', 'amountCents', 'Te veel.').severity).toBe('block');
    expect(warn('R18', 'note', 'Veel verschil.').severity).toBe('warning');
  });
});
