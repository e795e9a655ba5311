import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { roomLeftCents, type BudgetRoom } from '../../../domain/rules/R04-noExtraMoney.ts';
import { formatEuro } from '../../../domain/values/cents.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { BlockIcon, CheckIcon, WarningIcon } from '../../components/icons.tsx';
import { roomText } from '../../nl/agreements.ts';
import classes from './BudgetRoomView.module.css';

/** Long enough not to speak at every key. */
const restMs = 1200;

/** What is left, in words. */
function roomInWords(room: BudgetRoom): string {
  const left = roomLeftCents(room);
  if (left === null) return roomText.noBudget(room.year);
  if (left < 0) return roomText.over(formatEuro(-left));
  return left === 0 ? roomText.full(room.year) : roomText.left(formatEuro(left), room.year);
}

/** The room under the reference budget of the department and of the institution (R04), while typing too. */
export function BudgetRoomView({
  rooms,
  institutionId,
  departmentId,
}: {
  readonly rooms: readonly BudgetRoom[];
  readonly institutionId: string;
  readonly departmentId: string | null;
}) {
  const words = rooms.map((room) => `${roomText.of[room.of]}: ${roomInWords(room)}`).join('. ');
  const [settled] = useDebouncedValue(words, restMs);
  return (
    <section className={classes.rooms} aria-label={roomText.title}>
      <h3>{roomText.title}</h3>
      <dl>
        {rooms.map((room) => (
          <Room key={room.of} room={room}>
            {room.of === 'department' && departmentId !== null ? (
              <AppLink to="/afdelingen/$departmentId" params={{ departmentId }}>
                {roomText.toDepartment}
              </AppLink>
            ) : (
              <AppLink to="/instellingen/$institutionId" params={{ institutionId }}>
                {roomText.toInstitution}
              </AppLink>
            )}
          </Room>
        ))}
      </dl>
      <VisuallyHidden role="status">{settled}</VisuallyHidden>
    </section>
  );
}

function Room({ room, children }: { readonly room: BudgetRoom; readonly children: ReactNode }) {
  const left = roomLeftCents(room);
  const tone = left === null ? 'attention' : left < 0 ? 'over' : 'fits';
  return (
    <div>
      <dt>{roomText.of[room.of]}</dt>
      <dd>
        <strong data-tone={tone} className={classes.words}>
          {tone === 'over' ? <BlockIcon /> : tone === 'attention' ? <WarningIcon /> : <CheckIcon />}
          {roomInWords(room)}
        </strong>
        <span className={classes.sum}>
          {room.budgetCents === null
            ? children
            : roomText.sum(formatEuro(room.budgetCents), room.year, formatEuro(room.agreedElsewhereCents))}
        </span>
      </dd>
    </div>
  );
}
