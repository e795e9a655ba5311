import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { AppearanceMenu } from '../../app/AppearanceMenu.tsx';
import { shellText } from '../../nl/shell.ts';
import { AppMark } from './AppMark.tsx';
import classes from './SessionFrame.module.css';

/** The frame of the screens before the store is open: the name of the application and one task. */
export function SessionFrame({
  title,
  step,
  children,
}: {
  readonly title: string;
  /** Where one is in a sequence: “Stap 1 van 4”. */
  readonly step?: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = shellText.windowTitle(title);
    // A field that asks for the focus itself has it already.
    if (!document.activeElement?.matches('input, textarea')) heading.current?.focus();
  }, [title]);

  return (
    <div className={classes.frame}>
      <header className={classes.top}>
        <AppMark />
        <span className={classes.name}>{shellText.appName}</span>
        <AppearanceMenu />
      </header>
      <main className={classes.main}>
        {step !== undefined && <p className={classes.step}>{step}</p>}
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {children}
      </main>
    </div>
  );
}
