import { createRootRoute } from '@tanstack/react-router';
import { ErrorScreen } from './ErrorScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { Shell } from './Shell.tsx';

/** The route around all screens; a feature hangs its routes under it with `getParentRoute: () => rootRoute`. */
export const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: ErrorScreen,
  notFoundComponent: NotFoundScreen,
});
