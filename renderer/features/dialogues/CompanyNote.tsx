import { allPartiesTookPart, clientTookPart, participantRoles } from '../../../domain/dialogue.ts';
import { CheckIcon, DotIcon } from '../../components/icons.tsx';
import { dialogueText } from '../../nl/dialogues.ts';
import classes from './Dialogues.module.css';

/**
 * Says whether a client or who speaks for clients took part, as figures P2 and P3 will count it.
 *
 * @param participants codes with a space between, as the field holds them
 */
export function CompanyNote({ participants }: { readonly participants: string }) {
  const codes = participants.split(' ');
  const roles = participantRoles.choices.map(({ code }) => code).filter((code) => codes.includes(code));
  const client = clientTookPart(roles);
  const { none, client: some, all } = dialogueText.company;
  return (
    <p className={classes.company} aria-live="polite">
      {roles.length > 0 && (
        <>
          {client ? <CheckIcon size={14} /> : <DotIcon size={14} />}
          {allPartiesTookPart(roles) ? all : client ? some : none}
        </>
      )}
    </p>
  );
}
