import type { ComponentType } from 'react';
import { icon, WarningIcon } from '../../../components/icons.tsx';
import type { TimelineKind } from './describeEntry.ts';

/** A small drawing for each kind of entry; beside it stands in words what it is. */
export const kindIcons: Readonly<Record<TimelineKind, ComponentType<{ readonly size?: number }>>> = {
  pilot: icon(<path d="M6 21V4h11l-2.5 4L17 12H6" />),
  intervention: icon(<path d="m4 20 9-9M13 5l6 6M11 9l4 4M15 3l6 6-4 4-6-6Z" />),
  dialogue: icon(<path d="M4 5h16v11h-8l-5 4v-4H4Z" />),
  agreement: icon(<path d="M6 3h9l4 4v14H6ZM9 13l2.5 2.5L16 11" />),
  measurement: icon(<path d="M4 20h16M7 16v-4M12 16V8M17 16V5" />),
  waiver: icon(<path d="M4 12h16M8 7l-4 5 4 5M16 7l4 5-4 5" />),
  signal: WarningIcon,
  safeguard: icon(<path d="M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6Z" />),
  note: icon(<path d="M5 4h14v11l-5 5H5ZM14 20v-5h5" />),
};
