import type { RecordedAgreement } from '../../../../domain/agreement.ts';
import type { Answers } from '../../../app/answers.ts';
import { api } from '../../../app/api.ts';
import { asApiError, type ApiError } from '../../../app/apiError.ts';
import { announceSaved } from '../../../app/undo.ts';
import { editorText } from '../../../nl/agreements.ts';
import { withoutOtherLevels, type AgreementForm } from './agreementForm.ts';

/** What is done with the form when it is saved. */
export type Intent = 'keep' | 'propose';

type Page = NonNullable<Answers['agreement']['page']>;

/** What came of saving. */
export interface Done {
  readonly saved: Page;
  /** Why it was saved and not proposed. */
  readonly refused: ApiError | null;
}

/** Saves, and proposes what was saved when that was asked; the toast is about the last of these. */
export async function saveAndPropose(
  recorded: RecordedAgreement | null,
  { lines, ...terms }: AgreementForm,
  intent: Intent,
): Promise<Done> {
  const kept = await api.agreement.save.mutate({
    id: recorded?.id ?? null,
    terms: { ...withoutOtherLevels(terms), ...(recorded ? { code: recorded.code } : {}) },
    lines,
  });
  announceSaved({ commandId: kept.commandId, message: editorText.kept, warnings: kept.warnings });
  const refused = intent === 'propose' ? await proposeKept(kept.id) : null;
  // The ids of new lines are needed before the form can be saved again.
  const saved = await api.agreement.page.query({ id: kept.id });
  if (saved === null) throw new Error('an agreement that was just saved is not there');
  return { saved, refused };
}

/** What was saved stays saved when it cannot be proposed: then the reason comes back. */
async function proposeKept(id: string): Promise<ApiError | null> {
  try {
    const { commandId, warnings } = await api.agreement.propose.mutate({ id });
    announceSaved({ commandId, message: editorText.proposed, warnings });
    return null;
  } catch (error) {
    return asApiError(error);
  }
}
