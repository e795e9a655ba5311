import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../app/api.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { signalText } from '../../nl/signals.ts';
import { OpenSignal } from '../signals/OpenSignal.tsx';
import { SignalForm } from '../signals/SignalForm.tsx';
import { SignalTable } from '../signals/SignalTable.tsx';

const route = getRouteApi('/instellingen/$institutionId');

/** The signals about an institution as a whole, with their panels. */
export function InstitutionSignals({ institutionId }: { readonly institutionId: string }) {
  const { data: rows } = useSuspenseQuery(trpc.signal.list.queryOptions({ institutionId }));
  const { paneel, open } = route.useSearch();
  const navigate = route.useNavigate();
  const close = () => void navigate({ search: {} });
  const ofWhole = rows.filter(({ departmentId }) => departmentId === null);
  const here = { to: '/instellingen/$institutionId', params: { institutionId } } as const;
  return (
    <PageSection
      title={signalText.title}
      actions={
        <ButtonLink {...here} search={{ paneel: 'signaal' }} variant="default">
          {signalText.add}
        </ButtonLink>
      }
    >
      <SignalTable
        rows={ofWhole}
        linkTo={(id) => ({ ...here, search: { paneel: 'signaal', open: id } })}
        empty={<p>{signalText.noneOfWhole}</p>}
      />
      {rows.length > ofWhole.length && (
        <p>
          <AppLink to="/signalen" search={{ instelling: institutionId }}>
            {signalText.all}
          </AppLink>
        </p>
      )}
      <SidePanel opened={paneel === 'signaal' && open === undefined} title={signalText.newTitle} onClose={close}>
        <SignalForm record={null} known={{ institutionId }} onClose={close} />
      </SidePanel>
      <SidePanel opened={paneel === 'signaal' && open !== undefined} title={signalText.editTitle} onClose={close}>
        {open !== undefined && <OpenSignal rows={rows} id={open} onClose={close} />}
      </SidePanel>
    </PageSection>
  );
}
