import { changeRefusals, type ChangeRefusalCode } from '../../protocol/refusals.ts';

/** Why a change is not accepted, with the Dutch text for its author. */
export interface ChangeRefusal {
  readonly code: ChangeRefusalCode;
  readonly message: string;
}

/** A refusal by its code; a rule says more than the code does. */
export function refuse(code: ChangeRefusalCode, message: string = changeRefusals[code]): ChangeRefusal {
  return { code, message };
}
