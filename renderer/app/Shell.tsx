import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { CommandBar } from '../features/commands/CommandBar.tsx';
import { Tour } from '../features/help/Tour.tsx';
import { KeyboardOverview } from '../features/keyboard/KeyboardOverview.tsx';
import { useShellKeys } from '../features/keyboard/useShellKeys.ts';
import { shellText } from '../nl/shell.ts';
import { Loading } from './Loading.tsx';
import { navigation } from './navigation.ts';
import { TopBar } from './TopBar.tsx';
import { usePrefetchedParts } from './usePrefetchedParts.ts';
import classes from './Shell.module.css';

/** The frame around every screen: skip link, top bar, parts of the application on the left, the screen itself. */
export function Shell() {
  useShellKeys();
  usePrefetchedParts();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.querySelector('main')?.focus()}>
        {shellText.skip}
      </button>
      <TopBar />
      <nav className={classes.nav} aria-label={shellText.navigation}>
        <ul>
          {navigation.map((entry) => (
            <NavigationEntry key={entry.to} {...entry} />
          ))}
        </ul>
      </nav>
      <main className={classes.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <CommandBar />
      <KeyboardOverview />
      <Tour />
    </div>
  );
}

function NavigationEntry({ to, label }: (typeof navigation)[number]) {
  const { pathname } = useLocation();
  // A part stays marked on the screens below it; the start page has none.
  const current = pathname === to || (to.length > 1 && pathname.startsWith(`${to}/`));
  return (
    <li>
      <Link
        to={to}
        className={classes.entry ?? ''}
        activeOptions={{ exact: true }}
        {...(current ? { 'aria-current': 'page' } : {})}
      >
        {label}
      </Link>
    </li>
  );
}
