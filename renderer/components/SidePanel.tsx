import { Drawer } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { Loading } from '../app/Loading.tsx';
import { useRecent } from '../app/useRecent.ts';
import classes from './SidePanel.module.css';

/** A panel beside the page, for a form that is filled in without leaving it. Closing keeps what was typed as a draft. */
export function SidePanel({
  opened,
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** For a table to fill in. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  useRecent(title, 'record', opened);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={wide ? 'min(66rem, 100vw)' : 'min(46rem, 100vw)'}
      padding="lg"
    >
      <div className={classes.content}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </div>
    </Drawer>
  );
}
