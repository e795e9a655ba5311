import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { indicators } from '../../../domain/reference/indicators.ts';
import { trpc } from '../../app/api.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { measurementText, outcomeText, targetText } from '../../nl/outcomes.ts';
import { MeasurementsForm } from './entry/MeasurementsForm.tsx';
import { IndicatorsForm } from './IndicatorsForm.tsx';
import { MeasurementRecord } from './MeasurementRecord.tsx';
import { departmentOutcomes, nextMoment } from './outcomeData.ts';
import { useOutcomes } from './useOutcomes.ts';

/** What the panels know of the department. */
interface Department {
  readonly id: string;
  readonly name: string;
  readonly startDate: string;
}

const isMoment = (open: string | undefined): open is string => open !== undefined && /^T\d+$/.test(open);

/**
 * The panels beside the outcomes of a department: choosing indicators (`indicatoren`), entering a moment (`T1`, or the next one), and one measurement
 * (its id).
 */
export function OutcomePanels({
  department,
  isNew,
  open,
  close,
}: {
  readonly department: Department;
  readonly isNew: boolean;
  readonly open: string | undefined;
  readonly close: () => void;
}) {
  const choosing = open === 'indicatoren';
  const moment = isMoment(open) ? open : null;
  const entering = isNew || moment !== null;
  return (
    <>
      <SidePanel opened={choosing} title={targetText.title(department.name)} onClose={close}>
        {choosing && <ChoosingPanel department={department} onClose={close} />}
      </SidePanel>
      <SidePanel opened={entering} title={measurementText.gridTitle(department.name)} onClose={close} wide>
        {entering && <EnteringPanel department={department} moment={moment} onClose={close} />}
      </SidePanel>
      <RecordPanel
        department={department}
        id={open === undefined || choosing || moment !== null ? null : open}
        onClose={close}
      />
    </>
  );
}

interface PanelProps {
  readonly department: Department;
  readonly onClose: () => void;
}

function ChoosingPanel({ department, onClose }: PanelProps) {
  return <IndicatorsForm departmentId={department.id} outcomes={useOutcomes(department.id)} onClose={onClose} />;
}

function EnteringPanel({ department, moment, onClose }: PanelProps & { readonly moment: string | null }) {
  const data = useOutcomes(department.id);
  const navigate = useNavigate();
  const here = { to: '/afdelingen/$departmentId', params: { departmentId: department.id } } as const;
  const codes = departmentOutcomes(data).map(({ indicator }) => indicator);
  if (codes.length === 0) {
    return (
      <EmptyState
        title={measurementText.noIndicators}
        action={
          <ButtonLink {...here} search={{ deel: 'uitkomsten', open: 'indicatoren' }}>
            {outcomeText.choose}
          </ButtonLink>
        }
      >
        {measurementText.noIndicatorsText}
      </EmptyState>
    );
  }
  const entered = moment ?? nextMoment(data.measurements);
  return (
    <MeasurementsForm
      key={entered}
      department={department}
      moment={entered}
      indicators={codes}
      measurements={data.measurements}
      onMoment={(open) => void navigate({ ...here, search: { deel: 'uitkomsten', open }, replace: true })}
      onClose={onClose}
    />
  );
}

function RecordPanel({ department, id, onClose }: PanelProps & { readonly id: string | null }) {
  const { data } = useQuery({
    ...trpc.outcome.ofDepartment.queryOptions({ id: department.id }),
    enabled: id !== null,
  });
  const record = data?.measurements.find((one) => one.id === id);
  const title = record && measurementText.editTitle(indicators[record.indicator].label, record.moment);
  return (
    <SidePanel opened={record !== undefined} title={title ?? ''} onClose={onClose}>
      {record && <MeasurementRecord key={record.id} record={record} department={department} onClose={onClose} />}
    </SidePanel>
  );
}
