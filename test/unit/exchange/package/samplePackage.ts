import { createPrivateKey, type KeyObject } from 'node:crypto';
import { text, euros } from '../../../../exchange/package/csvColumns.ts';
import { csvFile } from '../../../../exchange/package/csvFile.ts';
import { deliveryNote } from '../../../../exchange/package/deliveryNote.ts';
import {
  makePackage,
  type MadePackage,
  type PackageFacts,
  type PackageFile,
} from '../../../../exchange/package/makePackage.ts';

/** The same key each time, made of 32 equal bytes: a test key only. */
export function testKey(byte = 7): KeyObject {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

export const sampleFacts: PackageFacts = {
  kind: 'sample',
  folder: 'voorbeeld',
  period: { from: '2016-01-01', to: '2016-12-31' },
  tier: 'toezicht',
  schemaVersion: 1,
  softwareVersion: '0.0.0',
};

interface Spent {
  readonly on: string;
  readonly cents: number;
}

const columns = [text<Spent>('waaraan', ({ on }) => on), euros<Spent>('bedrag', ({ cents }) => cents)];

export const sampleTable = csvFile('data/besteed.csv', columns, [
  { on: 'Coaching; "samen"', cents: 123_456 },
  { on: 'Dagbesteding', cents: 5 },
]);

export const sampleText: PackageFile = {
  path: 'LEESMIJ.txt',
  bytes: new TextEncoder().encode('Zo leest u dit pakket.\r\n'),
};

/** A tiny package: a text, a table and the delivery note; `also` is put in after the note was written. */
export function samplePackage(also: readonly PackageFile[] = [], facts: PackageFacts = sampleFacts): MadePackage {
  return makePackage(facts, [sampleText, sampleTable, deliveryNote([sampleText, sampleTable]), ...also], testKey());
}
