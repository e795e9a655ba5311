import { expect, test } from 'vitest';
import { draftAddress, type LeftDraft } from '../../../renderer/features/today/todayAddress.ts';

const place = '00000000-0000-7000-8000-0000000000aa';
const record = '00000000-0000-7000-8000-0000000000bb';

type About = NonNullable<LeftDraft['about']>;

function about(entity: About['entity'], id: string, page: About['page']['entity']): About {
  return { entity, id, title: 'Iets', institution: 'Huis', page: { entity: page, id: place } };
}

function address(form: string, of: About | null) {
  return draftAddress({ form, key: 'new', about: of });
}

test('a half-typed waived rule, signal or safeguard check is gone on with where it was begun', () => {
  expect(address('ruleWaiver', null)).toBe('/regelruimte?paneel=nieuw');
  expect(address('signal', null)).toBe('/signalen?paneel=nieuw');
  expect(address('signal', about('department', place, 'department'))).toBe(
    `/afdelingen/${place}?deel=signalen&paneel=nieuw`,
  );
  expect(address('ruleWaiver', about('ruleWaiver', record, 'department'))).toBe(
    `/afdelingen/${place}?deel=regelruimte&open=${record}`,
  );
  expect(address('safeguardCheck', about('department', place, 'department'))).toBe(
    `/afdelingen/${place}?deel=waarborgen&paneel=nieuw`,
  );
  expect(address('signal', about('institution', place, 'institution'))).toBe(`/instellingen/${place}?paneel=signaal`);
  expect(address('ruleWaiver', about('ruleWaiver', record, 'institution'))).toBe(
    `/instellingen/${place}?paneel=regel&open=${record}`,
  );
});

test('a signal that a safeguard check gave cause to opens anew, filled in by that check', () => {
  expect(address('signal', about('safeguardCheck', record, 'department'))).toBe(
    `/afdelingen/${place}?deel=signalen&paneel=nieuw&open=${record}`,
  );
});

test('what has no form on the page of an institution leads to the page', () => {
  expect(address('note', about('note', record, 'institution'))).toBe(`/instellingen/${place}`);
  expect(address('institution', about('institution', place, 'institution'))).toBe(
    `/instellingen/${place}?paneel=wijzigen`,
  );
});
