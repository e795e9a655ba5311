import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { SessionGate } from '../features/session/SessionGate.tsx';
import { ChangeFeed } from './ChangeFeed.tsx';
import { pageNonce } from './nonce.ts';
import { keptColorScheme } from './preferences.ts';
import { queryClient } from './queryClient.ts';
import { AppRoutes } from './router.tsx';
import { SavedToasts } from './SavedToasts.tsx';
import { theme, themeVariables } from './theme.ts';

/** The whole application: theme, data, session, and then the screens. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="auto"
      colorSchemeManager={keptColorScheme}
      getStyleNonce={() => pageNonce}
    >
      <DatesProvider settings={{ locale: 'nl', firstDayOfWeek: 1, weekendDays: [0, 6], consistentWeeks: true }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <SavedToasts />
          <ChangeFeed />
          <SessionGate>
            <AppRoutes />
          </SessionGate>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
