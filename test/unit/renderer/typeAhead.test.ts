import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantRoles } from '../../../domain/dialogue.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { choicesOf } from '../../../renderer/components/choicesOf.ts';
import { typeAhead } from '../../../renderer/components/typeAhead.ts';

function found(options: readonly { value: string; label: string }[], search: string): string[] {
  const items = typeAhead.filter({ options: [...options], search, limit: Infinity });
  return items.map((item) => ('label' in item ? item.label : ''));
}

const roles = choicesOf(participantRoles);
const types = choicesOf(interventionTypes);

describe('typing in a list', () => {
  it.each([
    ['cliënt', ['Cliënt', 'Cliëntvertegenwoordiger']],
    ['cliëntv', ['Cliëntvertegenwoordiger']],
    ['uitv', ['Wlz-uitvoerder']],
    [' CCE ', ['CCE']],
    ['niemand', []],
  ])('%s finds what is it, then what begins with it', (search, expected) => {
    expect(found(roles, search)).toEqual(expected);
  });

  it('puts a beginning before a word in the middle, and that before letters in a word', () => {
    const options = ['Nachtzorg', 'Zorg in de nacht', 'Overnachten'].map((label) => ({ value: label, label }));
    expect(found(options.toReversed(), 'nacht')).toEqual(['Nachtzorg', 'Zorg in de nacht', 'Overnachten']);
  });

  it('an option can always be reached by typing its whole name, and stands first then', () => {
    for (const list of [roles, types]) {
      for (const { label } of list) expect(found(list, label)[0]).toBe(label);
    }
  });

  it('shows all in their own order when nothing is typed, and never what does not hold what was typed', () => {
    expect(found(types, '  ')).toEqual(types.map(({ label }) => label));
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (search) => {
        for (const label of found(types, search)) {
          expect(label.toLocaleLowerCase('nl')).toContain(search.trim().toLocaleLowerCase('nl'));
        }
      }),
    );
  });
});
