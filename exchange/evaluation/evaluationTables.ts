import type { CsvFile } from '../package/csvFile.ts';
import type { EvaluationData } from './evaluationData.ts';
import { agreementLineTable } from './tables/agreementLineTable.ts';
import { agreementTable } from './tables/agreementTable.ts';
import { codeListTable } from './tables/codeListTable.ts';
import { completenessTable } from './tables/completenessTable.ts';
import { departmentTable } from './tables/departmentTable.ts';
import { dialogueTable } from './tables/dialogueTable.ts';
import { institutionTable } from './tables/institutionTable.ts';
import { interventionTable } from './tables/interventionTable.ts';
import { keyFigureTable } from './tables/keyFigureTable.ts';
import { measurementTable } from './tables/measurementTable.ts';
import { profileCountTable } from './tables/profileCountTable.ts';
import { realisationTable } from './tables/realisationTable.ts';
import { referenceBudgetTable } from './tables/referenceBudgetTable.ts';
import { ruleWaiverTable } from './tables/ruleWaiverTable.ts';
import { signalTable } from './tables/signalTable.ts';

/** Writes every table of the evaluation delivery. */
export function evaluationTables(data: EvaluationData): CsvFile[] {
  return [
    keyFigureTable,
    institutionTable,
    departmentTable,
    profileCountTable,
    referenceBudgetTable,
    interventionTable,
    agreementTable,
    agreementLineTable,
    realisationTable,
    dialogueTable,
    measurementTable,
    ruleWaiverTable,
    signalTable,
    completenessTable,
    codeListTable,
  ].map((table) => table(data));
}
