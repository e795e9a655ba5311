import { v7 as uuidV7 } from 'uuid';
import type { Change, ChangeContent, FieldValue } from '../../../../db/log/change.ts';
import type { TestDevice } from './testDevice.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** A change that makes an institution; its id is its scope. */
export function makeInstitution(device: TestDevice, scope: string, values: Values = {}): Change {
  return device.create(scope, 'institution', scope, {
    name: 'Stichting De Wilgen',
    sector: 'GHZ',
    careOfficeRegion: 'Drenthe',
    wlzExecutor: 'Achmea Zorgkantoor N.V.',
    status: 'running',
    ...values,
  });
}

export function makeDepartment(device: TestDevice, scope: string, id: string = uuidV7(), values: Values = {}): Change {
  return device.create(scope, 'department', id, {
    institutionId: scope,
    code: 'AFD-01',
    name: 'De Kade',
    clientCount: 12,
    startDate: '2015-03-01',
    ...values,
  });
}

export function makeBudget(device: TestDevice, scope: string, departmentId: string, amountCents: number): Change {
  return device.create(scope, 'referenceBudget', uuidV7(), {
    departmentId,
    year: 2016,
    amountCents,
    source: 'decision',
  });
}

/** Sets one field group of a record. */
export function setGroup(
  device: TestDevice,
  made: Pick<Change, 'scope' | 'entity' | 'entityId' | 'groups'>,
  group: string,
  values: Values,
  saw: readonly string[],
): Change {
  const all = { ...made.groups[group]?.values, ...values };
  return device.change(made.scope, {
    entity: made.entity,
    entityId: made.entityId,
    groups: { [group]: { saw: [...saw], values: all } },
  });
}

/** A proposed agreement with one line, in one command. */
export function makeAgreement(
  device: TestDevice,
  scope: string,
  departmentId: string,
  amountCents: number,
  terms: Values = {},
): { readonly agreement: Change; readonly line: Change } {
  const commandId = uuidV7();
  const id = uuidV7();
  const agreement = device.create(
    scope,
    'agreement',
    id,
    {
      institutionId: scope,
      code: `AFS-${id.slice(-6)}`,
      level: 'department',
      departmentId,
      startDate: '2016-01-01',
      endDate: '2016-12-31',
      purpose: 'Rust op de groep',
      legalBasis: 'wmg_experiment',
      version: 1,
      status: 'proposed',
      ...terms,
    },
    commandId,
  );
  const values = { agreementId: id, number: 1, category: 'coaching_training', focus: 'context', amountCents };
  const line = device.create(scope, 'agreementLine', uuidV7(), values, commandId);
  return { agreement, line };
}

/** The accord on an agreement with its line: one command, as the program records it. */
export function agree(
  device: TestDevice,
  { agreement, line }: { readonly agreement: Change; readonly line: Change },
  accord: Values = {},
  heard: string | null = '2016-01-05',
): Change[] {
  const commandId = uuidV7();
  const agreed = (change: Change, group: string): ChangeContent['groups'][string] => ({
    agreed: true,
    saw: [change.id],
    values: change.groups[group]?.values ?? {},
  });
  const lifecycle: ChangeContent['groups'][string] = { agreed: true, saw: [], values: { retired: false } };
  return [
    device.change(agreement.scope, {
      entity: 'agreement',
      entityId: agreement.entityId,
      commandId,
      groups: {
        terms: agreed(agreement, 'terms'),
        lifecycle,
        heard: { saw: [agreement.id], values: { clientRepresentativesHeardOn: heard } },
        accord: {
          saw: [agreement.id],
          values: {
            institutionAccordOn: '2016-01-10',
            wlzExecutorAccordOn: '2016-01-12',
            status: 'agreed',
            agreedTermsHash: 'a'.repeat(64),
            ...accord,
          },
        },
      },
    }),
    device.change(line.scope, {
      entity: 'agreementLine',
      entityId: line.entityId,
      commandId,
      groups: {
        place: agreed(line, 'place'),
        purpose: agreed(line, 'purpose'),
        amount: agreed(line, 'amount'),
        lifecycle,
      },
    }),
  ];
}
