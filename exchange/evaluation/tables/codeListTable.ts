import { agreementLevels, agreementStatuses, legalBases } from '../../../domain/agreement.ts';
import type { Choice } from '../../../domain/codeList.ts';
import { departmentLevels, settings } from '../../../domain/department.ts';
import { dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import {
  completenessDemands,
  completenessItems,
  completenessStatuses,
} from '../../../domain/figures/completenessItem.ts';
import { figureLevels, figureStatuses } from '../../../domain/figures/keyFigure.ts';
import { pilotStatuses } from '../../../domain/institution.ts';
import { interventionResults, interventionStatuses } from '../../../domain/intervention.ts';
import { careProfiles } from '../../../domain/reference/careProfiles.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { indicatorList, indicators } from '../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { spendingCategories } from '../../../domain/reference/spendingCategories.ts';
import { budgetSources } from '../../../domain/referenceBudget.ts';
import { waiverKinds } from '../../../domain/ruleWaiver.ts';
import { severities, signalKinds } from '../../../domain/signal.ts';
import { text, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';

interface Row {
  /** Table and column the list belongs to. */
  readonly list: string;
  readonly word: string;
  readonly label: string;
  readonly unit?: string;
  readonly better?: string;
}

const lists: Readonly<Record<string, readonly Choice<string>[]>> = {
  'afdelingen.niveau': departmentLevels.choices,
  'afdelingen.setting': settings.choices,
  'afspraakregels.categorie': spendingCategories.choices,
  'afspraakregels.gericht_op': focuses.choices,
  'afspraken.grondslag': legalBases.choices,
  'afspraken.niveau': agreementLevels.choices,
  'afspraken.status': agreementStatuses.choices,
  'gesprekken.deelnemers': participantRoles.choices,
  'gesprekken.soort': dialogueKinds.choices,
  'instellingen.sector': sectors.choices,
  'instellingen.status': pilotStatuses.choices,
  'interventies.gericht_op': focuses.choices,
  'interventies.resultaat': interventionResults.choices,
  'interventies.status': interventionStatuses.choices,
  'interventies.type': interventionTypes.choices,
  'kerncijfers.niveau': figureLevels.choices,
  'kerncijfers.status': figureStatuses.choices,
  'referentiebudget.bron': budgetSources.choices,
  'regelruimte.soort': waiverKinds.choices,
  'signalen.ernst': severities.choices,
  'signalen.soort': signalKinds.choices,
  'volledigheid.eis': completenessDemands.choices,
  'volledigheid.onderdeel': completenessItems.choices,
  'volledigheid.status': completenessStatuses.choices,
};

/** `waardelijsten.csv`: every word the other tables use, by table and column. */
export function codeListTable(): CsvFile {
  const words = Object.entries(lists).flatMap(([list, choices]) => choices.map((choice): Row => ({ list, ...choice })));
  const ofIndicators = indicatorList.choices.map(({ code, label }): Row => {
    const { unit, better } = indicators[code];
    return { list: 'metingen.indicator', word: code, label, unit, better: better === 'up' ? 'hoger' : 'lager' };
  });
  const profiles = careProfiles.map(({ code, name }): Row => ({
    list: 'zorgprofielen.zorgprofiel',
    word: code,
    label: name,
  }));
  const columns = [
    word<Row>('lijst', (row) => row.list),
    word<Row>('code', (row) => row.word),
    text<Row>('omschrijving', (row) => row.label),
    word<Row>('eenheid', (row) => row.unit ?? null),
    word<Row>('beter', (row) => row.better ?? null),
  ];
  const rows = sortedBy([...words, ...ofIndicators, ...profiles], (row) => [row.list, row.word]);
  return csvFile('data/waardelijsten.csv', columns, rows);
}
