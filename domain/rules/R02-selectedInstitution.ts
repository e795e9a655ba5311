import { pilotStatuses, type Institution, type PilotStatus } from '../institution.ts';
import { block, type Finding } from './finding.ts';

const withDepartments: readonly PilotStatus[] = ['selected', 'running', 'ended', 'stopped'];

/** R02 Only a selected institution has pilot departments. Source: letter on the proeftuinen. */
export function institutionIsSelected({ name, status }: Pick<Institution, 'name' | 'status'>): Finding[] {
  if (withDepartments.includes(status)) return [];
  return [
    block(
      'R02',
      'institutionId',
      `${name} is niet geselecteerd (status: ${pilotStatuses.label(status)}). Leg eerst de selectie vast.`,
    ),
  ];
}
