import { addAttachment } from '../../../db/commands/addAttachment.ts';
import { saveNote } from '../../../db/commands/saveNote.ts';
import type { Store } from '../../../db/store/openStore.ts';
import { inspectContent } from '../../../exchange/attachment/attachmentContent.ts';
import { floorPlan } from '../../../exchange/sample/floorPlan.ts';
import { shortPdf } from '../../../exchange/sample/shortPdf.ts';
import type { Dossier } from './dossier.ts';

const lindehoeve = 'Stichting De Lindehoeve';

/** Small texts with what they are about. */
export async function tellNotes(store: Store, dossier: Dossier): Promise<void> {
  const institutionId = dossier.institutionId(lindehoeve);
  const notes = [
    {
      institutionId,
      departmentId: dossier.departmentId('LH-A01'),
      text: 'Bewoners noemen de nieuwe deur ‘de zomerdeur’. Het team wil de opening samen vieren.',
    },
    {
      institutionId,
      interventionId: dossier.interventionId('LH-A01-V02'),
      text: 'De aannemer wacht op de vergunning. Tot die tijd is de deur alleen met begeleiding open.',
    },
    {
      institutionId,
      agreementId: dossier.agreement('LH-A02-2017-B01').id,
      text: 'De kas is gedeeld met de buurt. Vraag na wie het onderhoud betaalt.',
    },
    {
      institutionId: dossier.institutionId('Zorggroep Duinzicht'),
      text: 'De nieuwbouw is klaar in het voorjaar van 2017.',
    },
  ];
  for (const note of notes) await saveNote(store, null, note);
}

/** A floor plan, a signed agreement and a short report, as files. */
export async function tellAttachments(store: Store, dossier: Dossier): Promise<void> {
  const institutionId = dossier.institutionId(lindehoeve);
  const report =
    'Verslag van de familie-avond\r\n\r\nZes families waren er. De vraag naar vaste gezichten kwam het meest terug.\r\n';
  const files = [
    {
      about: { institutionId, departmentId: dossier.departmentId('LH-A01') },
      name: 'Plattegrond De Beuk.png',
      description: 'Met de plek van de tweede uitgang',
      bytes: floorPlan(),
    },
    {
      about: { institutionId, agreementId: dossier.agreement('LH-A01-2016-B01').id },
      name: 'Getekende afspraak 2016.pdf',
      description: 'Ondertekend door beide partijen',
      bytes: shortPdf('Bestedingsafspraak LH-A01-2016-B01 (voorbeeld)'),
    },
    {
      about: {
        institutionId: dossier.institutionId('Zorggroep Duinzicht'),
        departmentId: dossier.departmentId('DZ-A02'),
      },
      name: 'Familie-avond.txt',
      description: null,
      bytes: new TextEncoder().encode(report),
    },
  ];
  for (const { about, name, description, bytes } of files) {
    const found = inspectContent(name, bytes);
    if (!found.ok) throw new Error(`${name} of the sample cannot be attached: ${found.message}`);
    await addAttachment(
      store,
      { ...about, name, description },
      { bytes, mediaType: found.type.mediaType, sha256: found.sha256 },
    );
  }
}
