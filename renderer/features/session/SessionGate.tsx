import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { trpc } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { Loading } from '../../app/Loading.tsx';
import { sessionText } from '../../nl/session.ts';
import { startTour } from '../help/tour.ts';
import { ConfirmRecovery } from './ConfirmRecovery.tsx';
import { FaultScreen } from './FaultScreen.tsx';
import { FirstStart } from './FirstStart.tsx';
import { forgetDossiers } from './lock.ts';
import { Unlock } from './Unlock.tsx';

/** Shows the screens only when the store is open, and else what is needed to get there. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data: status, error } = useQuery(trpc.session.status.queryOptions());
  // The first start goes on after the store was made: until the code is kept and a beginning chosen.
  const [starting, setStarting] = useState(false);
  const [postponed, setPostponed] = useState(false);
  const phase = status?.phase;
  const begin = () => {
    startTour();
    setStarting(false);
  };

  if (phase === 'new' && !starting) setStarting(true);

  useEffect(() => {
    if (phase !== undefined && phase !== 'open') forgetDossiers();
  }, [phase]);

  if (!status) {
    if (!error) return <Loading />;
    return <FaultScreen title={sessionText.unreachableTitle} message={asApiError(error).message} />;
  }
  if (status.phase === 'fault') {
    const { code, message } = status.fault ?? { code: '', message: sessionText.faultUnknown };
    return <FaultScreen title={sessionText.faultTitle(code)} message={message} />;
  }
  if (status.phase === 'locked') return <Unlock demo={status.demo} />;
  if (starting) return <FirstStart onDone={begin} />;
  if (!status.recoveryConfirmed && !status.demo && !postponed) {
    return <ConfirmRecovery code={null} onConfirmed={() => setPostponed(true)} onLater={() => setPostponed(true)} />;
  }
  // The screens begin anew in the other store.
  return <Fragment key={status.demo ? 'sample' : 'own'}>{children}</Fragment>;
}
