import { isOverdue } from '../../../domain/rules/followUpDates.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { today } from '../../app/moment.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { followUpText } from '../../nl/followUps.ts';
import classes from './FollowUps.module.css';

/** The day something is due, and that it is late when it is. */
export function DueDate({ dueDate, doneOn }: { readonly dueDate: string; readonly doneOn: string | null }) {
  return (
    <span className={classes.due}>
      {formatDate(dueDate)}
      {isOverdue({ dueDate, doneOn }, today()) && <StatusBadge label={followUpText.overdue} tone="attention" />}
    </span>
  );
}
