import type { KeyObject } from 'node:crypto';
import { firstDay, lastDay } from '../../domain/figures/years.ts';
import type { Registration } from '../../domain/registration.ts';
import { deliveryNote } from '../package/deliveryNote.ts';
import { makePackage, type MadePackage } from '../package/makePackage.ts';
import { keyFingerprint, publicKeyText } from '../package/signature.ts';
import { evaluationData } from './evaluationData.ts';
import { evaluationTables } from './evaluationTables.ts';
import { readme } from './readme.ts';

/** Version of the tables and columns of the evaluation delivery; goes up when they change. */
const evaluationSchemaVersion = 1;

/** Who a delivery is for. In this version supervision only: department level, with names, no data of persons. */
export type EvaluationTier = 'toezicht';

/** What is delivered. */
export interface EvaluationOptions {
  /** First and last calendar year, both included. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly tier: EvaluationTier;
  readonly softwareVersion: string;
  /** Ed25519 private key. */
  readonly signingKey: KeyObject;
}

/** An evaluation delivery that was made. */
export interface EvaluationPackage extends MadePackage {
  /** Rows per table, by path within the package. */
  readonly rows: Readonly<Record<string, number>>;
  readonly keyFingerprint: string;
}

const seriesName = 'evaluatie-proeftuinen-meerzorg';

/**
 * Makes the evaluation package for the NZa (delivery document, 1). The same registration and options give the same bytes.
 * @throws RangeError when the years are not a range
 */
export function makeEvaluationPackage(registration: Registration, options: EvaluationOptions): EvaluationPackage {
  const { fromYear, toYear, tier, softwareVersion, signingKey } = options;
  // Each tier is a series of its own: a pseudonym in a public delivery leads nowhere in one for supervision.
  const data = evaluationData(registration, fromYear, toYear, `${seriesName}/${tier}`);
  const tables = evaluationTables(data);
  const fingerprint = keyFingerprint(publicKeyText(signingKey));
  const schemaVersion = evaluationSchemaVersion;
  const text = readme(registration, data, tables, {
    fromYear,
    toYear,
    tier,
    schemaVersion,
    softwareVersion,
    keyFingerprint: fingerprint,
  });
  const period = { from: firstDay(fromYear), to: lastDay(toYear) };
  const folder = `${seriesName}_${period.from}_${period.to}_${tier}`;
  const files = [text, ...tables, deliveryNote([text, ...tables])];
  const facts = { kind: 'evaluation', folder, period, tier, schemaVersion, softwareVersion };
  return {
    ...makePackage(facts, files, signingKey),
    rows: Object.fromEntries(tables.map(({ path, rows }) => [path, rows])),
    keyFingerprint: fingerprint,
  };
}
