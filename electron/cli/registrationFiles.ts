import { registrationTemplate, type RegistrationFormat } from '../../exchange/registration/dump/registrationFiles.ts';
import { print, progress } from './output.ts';
import { withCaller } from './withCaller.ts';
import { writeWhole } from './writeWhole.ts';

/** What the commands were called with. */
export interface RegistrationFilesOptions {
  readonly format: RegistrationFormat;
  /** Folder. */
  readonly out: string;
  readonly json: boolean;
}

/** `template`: an empty registration to fill in; needs no store. */
export async function templateCommand({ format, out, json }: RegistrationFilesOptions): Promise<number> {
  const { name, bytes } = registrationTemplate(format);
  const path = await writeWhole(out, name, Buffer.from(bytes).toString('base64'));
  print(json, { file: path }, path);
  return 0;
}

/** `dump`: everything that is recorded, to import elsewhere without loss. */
export async function dumpCommand(options: RegistrationFilesOptions & { readonly data: string }): Promise<number> {
  const { format, out, json } = options;
  const dump = await withCaller(options.data, (caller) => caller.registration.dump({ format }));
  const { records, dangling, absent, undecided } = dump;
  const paths: string[] = [];
  for (const { name, base64 } of dump.files) paths.push(await writeWhole(out, name, base64));
  const [path = out, ...attachments] = paths;
  if (dangling > 0) progress(danglingText(dangling));
  if (absent > 0) progress(absentText(absent));
  if (undecided > 0) progress(undecidedText(undecided));
  print(
    json,
    { file: path, attachments, records, dangling, absent, undecided },
    `${path}\n${records} gegevens${attachments.length > 0 ? `, ${attachments.length} bijlagen in de map ernaast` : ''}`,
  );
  return 0;
}

function danglingText(rows: number): string {
  return rows === 1
    ? 'Let op: 1 rij noemt iets dat vervallen is. Elders wordt die rij bij het inlezen geweigerd.'
    : `Let op: ${rows} rijen noemen iets dat vervallen is. Elders worden die rijen bij het inlezen geweigerd.`;
}

function absentText(attachments: number): string {
  return attachments === 1
    ? 'Let op: van 1 bijlage staat het bestand op een andere laptop; alleen de naam gaat mee.'
    : `Let op: van ${attachments} bijlagen staat het bestand op een andere laptop; alleen de namen gaan mee.`;
}

function undecidedText(records: number): string {
  return records === 1
    ? 'Let op: over 1 gegeven moet nog iemand beslissen. In het bestand staat wat het werkboek nu toont.'
    : `Let op: over ${records} gegevens moet nog iemand beslissen. In het bestand staat wat het werkboek nu toont.`;
}
