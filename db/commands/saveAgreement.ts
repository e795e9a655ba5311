import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { agreement, isInForce, type Agreement } from '../../domain/agreement.ts';
import { agreementLine, type AgreementLine } from '../../domain/agreementLine.ts';
import { block, warn, type Finding } from '../../domain/rules/finding.ts';
import { endNotBeforeStart, withinOneYear } from '../../domain/rules/periods.ts';
import { termsAreFrozen } from '../../domain/rules/R15-frozenTerms.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import type { Edit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { agreedTermsHash } from './agreedTermsHash.ts';
import { chosenId, codeOr, decide, readValues, type FormValues, textIn, type Saved } from './check.ts';
import { assertStays, findAgreement, findDepartment, findInstitution, isTaken, type FoundAgreement } from './find.ts';
import { newAgreementCode } from './newCode.ts';
import { RuleViolation } from './ruleViolation.ts';
import { runSave, saveEdit, type SaveDecision } from './saveRecord.ts';

/** One line of the editor; `id` is null for a new one. */
export const agreementLineInput = z.looseObject({ id: z.string().nullable() });

/** The editor as a whole: terms and lines are saved together. A finding on a line names it as `lines.<index>.<field>`. */
export interface AgreementInput {
  readonly id: string | null;
  readonly terms: FormValues;
  readonly lines: readonly z.output<typeof agreementLineInput>[];
}

/**
 * Makes an agreement or changes one that is not in force, with all its lines: a line that is no longer there is retired.
 * When a party had already given its accord, that accord was to other terms and is taken off, with a warning.
 *
 * @throws RuleViolation R15 (in force), `kalenderjaar`, `volgorde`, `dubbel`, `verwijzing`, `verplicht`, `formaat`, R22 (BSN)
 */
export function saveAgreement(store: Store, input: AgreementInput): Promise<Saved> {
  return runSave(store, 'agreement.save', (read) => decideAgreement(read, input));
}

/**
 * What saving an agreement comes to, for every command that sets its terms or lines.
 *
 * @throws RuleViolation as `saveAgreement` does
 */
export async function decideAgreement(read: Read, input: AgreementInput): Promise<SaveDecision> {
  const stored = input.id === null ? null : await findAgreement(read, input.id);
  if (stored !== null && isInForce(stored.agreement))
    throw new RuleViolation(termsAreFrozen(stored.agreement, 'purpose'));
  const terms = await termsOf(read, input, stored);
  const entityId = input.id ?? uuidV7();
  const lines = linesOf(entityId, input, stored);
  const unchanged = stored !== null && sameTerms(stored, terms, lines);
  const values = unchanged ? stored.agreement : terms;
  const warnings = decide(agreement, values, [
    ...(await agreementFindings(read, input.id, values)),
    ...(await linesFindings(read, values, lines)),
    ...(stored === null || unchanged ? [] : accordsTakenOff(stored)),
  ]);
  const edit: Edit = { kind: stored === null ? 'create' : 'update', entity: 'agreement', entityId, values };
  const alongside: Edit[] = lines.map(({ id, values: line }) => saveEdit('agreementLine', id, line));
  const kept = new Set(lines.map(({ id }) => id));
  for (const { id } of stored?.lines ?? []) {
    if (!kept.has(id)) alongside.push({ kind: 'retire', entity: 'agreementLine', entityId: id });
  }
  return { edit, alongside, warnings };
}

/** What the rules say of the terms of an agreement; `id` is null for a new one. */
export async function agreementFindings(read: Read, id: string | null, values: Agreement): Promise<Finding[]> {
  return [
    ...(await belongsTogether(read, values)),
    ...endNotBeforeStart(values.startDate, values.endDate, 'endDate'),
    ...withinOneYear(values),
    ...(await isTaken(read, 'agreement', values.code, id)),
  ];
}

/** An accord is to terms and lines: when those are the same, it stands. */
function sameTerms(stored: FoundAgreement, terms: Agreement, lines: readonly LineToSave[]): boolean {
  const saved = { agreement: terms, lines: lines.map(({ values }) => values) };
  return agreedTermsHash(saved) === agreedTermsHash(stored);
}

async function termsOf(read: Read, { terms }: AgreementInput, stored: FoundAgreement | null): Promise<Agreement> {
  const institution = await findInstitution(read, chosenId(terms, 'institutionId'));
  const place = { scope: institution.id, field: 'institutionId' };
  if (stored !== null) await assertStays(read, 'agreement', stored.agreement.id, place);
  const departmentId = textIn(terms, 'departmentId');
  const departmentCode = departmentId === null ? null : (await findDepartment(read, departmentId)).code;
  const startDate = typeof terms['startDate'] === 'string' ? terms['startDate'] : '';
  const code = await codeOr(terms, () =>
    newAgreementCode(read, { departmentCode, institutionName: institution.name, year: startDate.slice(0, 4) }),
  );
  const kept = stored?.agreement;
  return readValues(agreement, {
    ...terms,
    code,
    version: kept?.version ?? 1,
    replacesId: kept?.replacesId ?? null,
    institutionAccordOn: null,
    wlzExecutorAccordOn: null,
    clientRepresentativesHeardOn: kept?.clientRepresentativesHeardOn ?? null,
    status: kept?.status === 'proposed' ? 'proposed' : 'draft',
    agreedTermsHash: null,
  });
}

function accordsTakenOff({ agreement: { institutionAccordOn, wlzExecutorAccordOn } }: FoundAgreement): Finding[] {
  if (institutionAccordOn === null && wlzExecutorAccordOn === null) return [];
  return [
    warn(
      'R06',
      'institutionAccordOn',
      'De afspraak is veranderd. Het akkoord dat er al was, geldt niet meer: vraag het opnieuw.',
    ),
  ];
}

interface LineToSave {
  readonly id: string | null;
  readonly values: AgreementLine;
}

function linesOf(agreementId: string, { lines }: AgreementInput, stored: FoundAgreement | null): LineToSave[] {
  const numbers = new Map((stored?.lines ?? []).map(({ id, number }) => [id, number]));
  let last = Math.max(0, ...numbers.values());
  const taken = new Set<string>();
  return lines.map(({ id, ...form }, index) => {
    const known = id === null || taken.has(id) ? undefined : numbers.get(id);
    if (id !== null) taken.add(id);
    if (known === undefined) last += 1;
    const values = readValues(agreementLine, { ...form, agreementId, number: known ?? last }, `lines.${index}.`);
    return { id: known === undefined ? null : id, values };
  });
}

function onLine(finding: Finding, index: number): Finding {
  return { ...finding, field: `lines.${index}.${finding.field}` };
}

async function linesFindings(
  read: Read,
  { institutionId }: Agreement,
  lines: readonly LineToSave[],
): Promise<Finding[]> {
  const own = await interventionsOf(read, institutionId);
  return lines.flatMap(({ values: line }, index) => {
    const findings = identifyingDataIn(agreementLine, line);
    if (line.category === 'other' && line.categoryOther === null) {
      findings.push(block('verplicht', 'categoryOther', 'Schrijf op waaraan het geld besteed wordt.'));
    }
    if (line.interventionId !== null && !own.has(line.interventionId)) {
      findings.push(block('verwijzing', 'interventionId', 'Deze interventie is er niet (meer) bij deze instelling.'));
    }
    return findings.map((finding) => onLine(finding, index));
  });
}

async function interventionsOf(read: Read, institutionId: string): Promise<Set<string>> {
  const rows = await read
    .selectFrom('intervention')
    .innerJoin('department', 'department.id', 'intervention.departmentId')
    .select('intervention.id')
    .where('department.institutionId', '=', institutionId)
    .where('intervention.retired', '=', 0)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The level says what else is needed, and the department belongs to the institution. */
async function belongsTogether(read: Read, values: Agreement): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (values.level === 'department' && values.departmentId === null) {
    findings.push(block('verplicht', 'departmentId', 'Kies de afdeling waar de afspraak over gaat.'));
  }
  if (values.level === 'client' && values.clientCode === null) {
    findings.push(block('verplicht', 'clientCode', 'Vul een schuilcode in, zoals C-03.'));
  }
  if (values.departmentId !== null) {
    const { institutionId } = await findDepartment(read, values.departmentId);
    if (institutionId !== values.institutionId) {
      findings.push(block('verwijzing', 'departmentId', 'Deze afdeling hoort bij een andere instelling.'));
    }
  }
  return findings;
}
