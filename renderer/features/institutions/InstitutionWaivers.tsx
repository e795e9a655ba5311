import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../app/api.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { waiverText } from '../../nl/waivers.ts';
import { OpenWaiver } from '../waivers/OpenWaiver.tsx';
import { WaiverForm } from '../waivers/WaiverForm.tsx';
import { WaiverTable } from '../waivers/WaiverTable.tsx';

const route = getRouteApi('/instellingen/$institutionId');

/** The rules that do not hold for an institution as a whole, with their panels. */
export function InstitutionWaivers({ institutionId }: { readonly institutionId: string }) {
  const { data: rows } = useSuspenseQuery(trpc.ruleWaiver.list.queryOptions({ institutionId }));
  const { paneel, open } = route.useSearch();
  const navigate = route.useNavigate();
  const close = () => void navigate({ search: {} });
  const ofWhole = rows.filter(({ departmentId }) => departmentId === null);
  const here = { to: '/instellingen/$institutionId', params: { institutionId } } as const;
  return (
    <PageSection
      title={waiverText.title}
      actions={
        <ButtonLink {...here} search={{ paneel: 'regel' }} variant="default">
          {waiverText.add}
        </ButtonLink>
      }
    >
      <WaiverTable
        rows={ofWhole}
        linkTo={(id) => ({ ...here, search: { paneel: 'regel', open: id } })}
        empty={<p>{waiverText.noneOfWhole}</p>}
      />
      {rows.length > ofWhole.length && (
        <p>
          <AppLink to="/regelruimte" search={{ instelling: institutionId }}>
            {waiverText.all}
          </AppLink>
        </p>
      )}
      <SidePanel opened={paneel === 'regel' && open === undefined} title={waiverText.newTitle} onClose={close}>
        <WaiverForm record={null} place={{ institutionId }} onClose={close} />
      </SidePanel>
      <SidePanel opened={paneel === 'regel' && open !== undefined} title={waiverText.editTitle} onClose={close}>
        {open !== undefined && <OpenWaiver rows={rows} id={open} onClose={close} />}
      </SidePanel>
    </PageSection>
  );
}
