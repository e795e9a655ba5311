import { useSession } from '../features/session/useSession.ts';
import { today } from './moment.ts';
import { useNow } from './useNow.ts';

/** The day it is, as `YYYY-MM-DD`: by the clock of this computer, or the day on which the sample data end. */
export function useToday(): string {
  const { day } = useSession();
  const now = useNow();
  return day ?? today(now);
}
