import type { Registration } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';
import { departmentOf, dialogueOf, recordOf } from './records.ts';

/**
 * Everything that is recorded and not retired, each kind by id (the order in which it was made): what imports are compared with
 * and deliveries are made of. Read it inside one transaction or command, so that it is one moment.
 *
 * @param scope id of an institution, to read only what belongs to it
 */
export async function loadRegistration(read: Pick<Read, 'selectFrom'>, scope?: string): Promise<Registration> {
  const within = scope === undefined ? ('is not' as const) : ('=' as const);
  const value = scope ?? null;
  const institution = read.selectFrom('institution').selectAll().where('retired', '=', 0).where('scope', within, value);
  const department = read.selectFrom('department').selectAll().where('retired', '=', 0).where('scope', within, value);
  const profileCount = read
    .selectFrom('profileCount')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  const referenceBudget = read
    .selectFrom('referenceBudget')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  const intervention = read
    .selectFrom('intervention')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  const agreement = read.selectFrom('agreement').selectAll().where('retired', '=', 0).where('scope', within, value);
  const agreementLine = read
    .selectFrom('agreementLine')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  const realisation = read.selectFrom('realisation').selectAll().where('retired', '=', 0).where('scope', within, value);
  const dialogue = read.selectFrom('dialogue').selectAll().where('retired', '=', 0).where('scope', within, value);
  const measurement = read.selectFrom('measurement').selectAll().where('retired', '=', 0).where('scope', within, value);
  const ruleWaiver = read.selectFrom('ruleWaiver').selectAll().where('retired', '=', 0).where('scope', within, value);
  const signal = read.selectFrom('signal').selectAll().where('retired', '=', 0).where('scope', within, value);
  const indicatorTarget = read
    .selectFrom('indicatorTarget')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  const followUp = read.selectFrom('followUp').selectAll().where('retired', '=', 0).where('scope', within, value);
  const safeguardCheck = read
    .selectFrom('safeguardCheck')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  const note = read.selectFrom('note').selectAll().where('retired', '=', 0).where('scope', within, value);
  const attachment = read.selectFrom('attachment').selectAll().where('retired', '=', 0).where('scope', within, value);
  const review = read.selectFrom('review').selectAll().where('retired', '=', 0).where('scope', within, value);
  const reviewRemark = read
    .selectFrom('reviewRemark')
    .selectAll()
    .where('retired', '=', 0)
    .where('scope', within, value);
  return {
    institution: (await institution.orderBy('id').execute()).map(recordOf),
    department: (await department.orderBy('id').execute()).map(departmentOf),
    profileCount: (await profileCount.orderBy('id').execute()).map(recordOf),
    referenceBudget: (await referenceBudget.orderBy('id').execute()).map(recordOf),
    intervention: (await intervention.orderBy('id').execute()).map(recordOf),
    agreement: (await agreement.orderBy('id').execute()).map(recordOf),
    agreementLine: (await agreementLine.orderBy('id').execute()).map(recordOf),
    realisation: (await realisation.orderBy('id').execute()).map(recordOf),
    dialogue: (await dialogue.orderBy('id').execute()).map(dialogueOf),
    measurement: (await measurement.orderBy('id').execute()).map(recordOf),
    ruleWaiver: (await ruleWaiver.orderBy('id').execute()).map(recordOf),
    signal: (await signal.orderBy('id').execute()).map(recordOf),
    indicatorTarget: (await indicatorTarget.orderBy('id').execute()).map(recordOf),
    followUp: (await followUp.orderBy('id').execute()).map(recordOf),
    safeguardCheck: (await safeguardCheck.orderBy('id').execute()).map(recordOf),
    note: (await note.orderBy('id').execute()).map(recordOf),
    attachment: (await attachment.orderBy('id').execute()).map(recordOf),
    review: (await review.orderBy('id').execute()).map(recordOf),
    reviewRemark: (await reviewRemark.orderBy('id').execute()).map(recordOf),
  };
}

/** The whole registration at one moment: no command comes in between. */
export function registrationNow(read: Read): Promise<Registration> {
  return read.transaction().execute((transaction) => loadRegistration(transaction));
}
