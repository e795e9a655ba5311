import type { Registration } from '../../../../domain/registration.ts';
import { checkRegistration } from '../../../../exchange/registration/checkRegistration.ts';
import type { RegistrationCheck } from '../../../../exchange/registration/report.ts';
import type { FormatSheetName, SheetName } from '../../../../exchange/registration/sheets/sheetNames.ts';
import { delivered, emptyRegistration, growingIds, recordCount, withEdits } from '../../../fixtures/registration.ts';

type Sheets = Readonly<Partial<Record<SheetName, string>>>;

const headers: Readonly<Record<FormatSheetName, string>> = {
  instellingen: 'instelling;kvk_nummer;sector;zorgkantoorregio;wlz_uitvoerder;status;reden',
  afdelingen: 'afdeling;instelling;naam;clienten;clienten_met_meerzorg;start;eind',
  zorgprofielen: 'afdeling;peildatum;zorgprofiel;aantal',
  referentiebudget: 'afdeling;jaar;bedrag;bron',
  interventies: 'interventie;afdeling;type;gericht_op;doel;start;eind;status;reflectie',
  afspraken:
    'afspraak;instelling;niveau;afdeling;client_code;start;eind;doel;grondslag;akkoord_instelling;akkoord_wlz_uitvoerder;clientvertegenwoordiging_gehoord;vervangt;status',
  afspraakregels: 'afspraak;regel;categorie;gericht_op;bedrag;interventie',
  realisatie: 'afspraak;regel;van;tot;bedrag;toelichting',
  gesprekken: 'afdeling;datum;soort;deelnemers;onderwerpen',
  metingen: 'afdeling;indicator;moment;van;tot;waarde',
  regelruimte: 'instelling;afdeling;regeling;soort;van;tot',
  signalen: 'instelling;afdeling;soort;ernst;gevonden_op;opgelost_op;omschrijving',
};

/** A sheet out of its rows, with the header of the examples. */
export function rows(sheet: FormatSheetName, ...lines: readonly string[]): string {
  return [headers[sheet], ...lines].join('\n');
}

/** Two institutions, each with a department of ten clients and € 1.000 for 2016. */
export const basis: Sheets = {
  instellingen: rows(
    'instellingen',
    'Huis;;GHZ;Utrecht;Achmea Zorgkantoor N.V.;lopend;',
    'Hof;;VV;Utrecht;Achmea Zorgkantoor N.V.;lopend;',
  ),
  afdelingen: rows('afdelingen', 'A1;Huis;Eik;10;2;2015-01-01;', 'A2;Hof;Beuk;10;;2015-01-01;'),
  referentiebudget: rows('referentiebudget', 'A1;2016;1000,00;beschikking', 'A2;2016;1000,00;schatting'),
};

/** An agreement of Huis for 2016 that is in force, unless said otherwise. */
export function agreementRow(
  code: string,
  { replaces = '', status = 'overeengekomen', year = '2016', department = 'A1', purpose = 'Rust op de groep' } = {},
): string {
  const level = department === '' ? 'instelling' : 'afdeling';
  return `${code};Huis;${level};${department};;${year}-01-01;${year}-12-31;${purpose};wmg_experiment;2016-01-01;2016-01-02;2015-12-01;${replaces};${status}`;
}

/** One line of an agreement. */
export function lineRow(
  code: string,
  amount: string,
  { number = 1, focus = 'context', intervention = '' } = {},
): string {
  return `${code};${number};team_reflection;${focus};${amount};${intervention}`;
}

/** Checks sheets on top of a store. */
export function check(sheets: Sheets, existing: Registration = emptyRegistration): RegistrationCheck {
  return checkRegistration(delivered(sheets), existing, growingIds(recordCount(existing) * 10));
}

/** The store after importing the good rows of sheets. */
export function imported(sheets: Sheets, existing: Registration = emptyRegistration): Registration {
  return withEdits(existing, check(sheets, existing).edits);
}

/** What was refused, as `sheet row column rule`. */
export function refusals({ refused }: RegistrationCheck): string[] {
  return refused.map(({ sheet, row, column, rule }) => `${sheet} ${row} ${column} ${rule}`);
}

/** What was warned about, as `sheet row column rule`. */
export function warnings({ warnings: cells }: RegistrationCheck): string[] {
  return cells.map(({ sheet, row, column, rule }) => `${sheet} ${row} ${column} ${rule}`);
}
