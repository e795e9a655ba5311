import { block } from '../../../domain/rules/finding.ts';
import { ApiError } from '../../app/apiError.ts';

/** The field of the form that each fault is about. */
const fields: Readonly<Record<string, 'url' | 'code'>> = {
  HUB_ADDRESS: 'url',
  HUB_ADDRESS_OPEN: 'url',
  HUB_NONSENSE: 'url',
  'bad-invite': 'code',
};

/** What went wrong in joining, told at the field it is about. */
export function connectFault(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const { code, message } = error;
  const field = fields[code];
  return field === undefined ? error : new ApiError({ code, message, findings: [block('formaat', field, message)] });
}
