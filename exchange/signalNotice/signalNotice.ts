import { proeftuinenMeerzorg } from '../../domain/reference/experiment.ts';
import { identifyingData } from '../../domain/rules/R22-noIdentifyingData.ts';
import { severities, signalKinds, type Signal } from '../../domain/signal.ts';
import { formatDate } from '../../domain/values/isoDate.ts';

/** What a notice is made from. */
export interface NoticeFacts {
  readonly signal: Signal;
  readonly institution: { readonly name: string; readonly nzaNumber: string | null };
  readonly department: { readonly code: string; readonly name: string } | null;
  /** Who makes it, and on which day (`YYYY-MM-DD`). */
  readonly by: { readonly name: string; readonly organisation: string };
  readonly on: string;
}

/** One labelled line of a notice. */
export interface NoticeLine {
  readonly label: string;
  readonly text: string;
}

/** A notice as it is shown, printed and saved. */
export interface SignalNotice {
  readonly title: string;
  readonly lines: readonly NoticeLine[];
  /** Texts that were left out because a client might be recognised in them, by the label of their line. */
  readonly leftOut: readonly string[];
  readonly fileName: string;
  /** All of it as plain text, with line ends `\n`. */
  readonly text: string;
}

const notPut = 'Staat hier niet: er is misschien een cliënt in te herkennen.';

/** Longest text of one line: the notice is one page, and whoever reads it asks for the rest. */
const longestText = 900;

/**
 * The one-page notice of a severe signal for the NZa (R09): which pilot, what kind, how severe, found when, and what is done. No client data:
 * a text in which R22 finds something is not put in.
 */
export function signalNotice({ signal, institution, department, by, on }: NoticeFacts): SignalNotice {
  const { reportedOn, reportedTo, resolvedOn } = signal;
  const leftOut: string[] = [];
  const freeText = (label: string, text: string | null, empty: string): NoticeLine => {
    if (text === null) return { label, text: empty };
    if (identifyingData('text', text).length === 0) return { label, text: shortened(text) };
    leftOut.push(label);
    return { label, text: notPut };
  };
  const lines: NoticeLine[] = [
    { label: 'Experiment', text: `${proeftuinenMeerzorg.name} (${proeftuinenMeerzorg.legalBasis})` },
    { label: 'Instelling', text: withNumber(institution) },
    { label: 'Afdeling', text: department === null ? 'de hele instelling' : `${department.name} (${department.code})` },
    { label: 'Soort signaal', text: signalKinds.label(signal.kind) },
    { label: 'Ernst', text: severities.label(signal.severity) },
    { label: 'Gevonden op', text: formatDate(signal.foundOn) },
    freeText('Wat er aan de hand is', signal.description, 'niet beschreven'),
    { label: 'Gemeld op', text: reportedOn === null ? 'nog niet eerder gemeld' : formatDate(reportedOn) },
    ...(reportedTo === null ? [] : [freeText('Gemeld aan', reportedTo, '')]),
    { label: 'Opgelost op', text: resolvedOn === null ? 'nog niet opgelost' : formatDate(resolvedOn) },
    freeText(
      'Wat eraan is gedaan',
      signal.resolution,
      resolvedOn === null ? 'wordt nog aan gewerkt' : 'niet beschreven',
    ),
    { label: 'Opgemaakt', text: `${formatDate(on)}, ${by.name} (${by.organisation})` },
  ];
  const title = 'Melding van een signaal aan de NZa';
  return { title, lines, leftOut, fileName: fileNameOf(institution, department, signal), text: asText(title, lines) };
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).toWellFormed().trimEnd()} … (ingekort)`;
}

function withNumber({ name, nzaNumber }: NoticeFacts['institution']): string {
  return nzaNumber === null ? name : `${name} (NZa-nummer ${nzaNumber})`;
}

/** `melding_sw-a01_2016-05-12.txt`: no client, no kind, so that a folder of files gives nothing away. */
function fileNameOf(
  { name }: NoticeFacts['institution'],
  department: NoticeFacts['department'],
  { foundOn }: Signal,
): string {
  const plain = (department?.code ?? name)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\d-]+/gu, '-');
  const place = plain.replaceAll(/[^A-Za-z\d-]/g, '').replaceAll(/^-+|-+$/g, '');
  return `melding_${place.toLowerCase()}_${foundOn}.txt`;
}

const promise = 'In deze melding staan geen gegevens van cliënten.';

function asText(title: string, lines: readonly NoticeLine[]): string {
  const width = Math.max(...lines.map(({ label }) => label.length)) + 2;
  const rows = lines.map(({ label, text }) => `${`${label}:`.padEnd(width)}${indented(text, width)}`);
  return [title.toUpperCase(), '', ...rows, '', promise, ''].join('\n');
}

/** Further lines of a text stand under its first. */
function indented(text: string, width: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(width)}`);
}
