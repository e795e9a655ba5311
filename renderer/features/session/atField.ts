import { block } from '../../../domain/rules/finding.ts';
import { ApiError } from '../../app/apiError.ts';

const aboutSecret = ['WRONG_PASSPHRASE', 'WRONG_RECOVERY_CODE'];

/** Waits for a call; when it says that a secret is wrong, that is shown at the field it was typed in. */
export async function atField<Reply>(field: string, call: Promise<Reply>): Promise<Reply> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ApiError) || !aboutSecret.includes(error.code)) throw error;
    const { code, message } = error;
    throw new ApiError({ code, message, findings: [block('formaat', field, message)] });
  }
}
