import type { Read } from '../../../db/log/readHandle.ts';
import { loadRegistration } from '../../../db/queries/registration.ts';
import type { RecordedAgreement } from '../../../domain/agreement.ts';
import type { RecordedAgreementLine } from '../../../domain/agreementLine.ts';

/** What was read in, by the codes that the story names it by. */
export interface Dossier {
  institutionId(name: string): string;
  departmentId(code: string): string;
  interventionId(code: string): string;
  /** Of a department, by the day on which it was. */
  dialogueId(departmentCode: string, date: string): string;
  agreement(code: string): RecordedAgreement;
  /** The lines of an agreement, by number. */
  linesOf(code: string): readonly RecordedAgreementLine[];
}

/** Reads what there is, once. */
export async function readDossier(read: Read): Promise<Dossier> {
  const { institution, department, intervention, dialogue, agreement, agreementLine } = await loadRegistration(read);
  const found: Dossier = {
    institutionId: (name) => named(institution, (one) => one.name === name, name).id,
    departmentId: (code) => named(department, (one) => one.code === code, code).id,
    interventionId: (code) => named(intervention, (one) => one.code === code, code).id,
    dialogueId: (code, date) => {
      const departmentId = found.departmentId(code);
      return named(dialogue, (one) => one.departmentId === departmentId && one.date === date, `${code} ${date}`).id;
    },
    agreement: (code) => named(agreement, (one) => one.code === code, code),
    linesOf: (code) =>
      agreementLine
        .filter(({ agreementId }) => agreementId === found.agreement(code).id)
        .toSorted((a, b) => a.number - b.number),
  };
  return found;
}

function named<Item>(items: readonly Item[], is: (item: Item) => boolean, name: string): Item {
  const item = items.find(is);
  if (item === undefined) throw new Error(`the sample has no ${name}`);
  return item;
}
