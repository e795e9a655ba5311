import { v7 as uuidV7 } from 'uuid';
import { addAttachment } from '../../../db/commands/addAttachment.ts';
import { saveDialogue } from '../../../db/commands/saveDialogue.ts';
import { saveIntervention } from '../../../db/commands/saveIntervention.ts';
import { saveNote } from '../../../db/commands/saveNote.ts';
import { registrationNow } from '../../../db/queries/registration.ts';
import type { Store } from '../../../db/store/openStore.ts';
import { sha256Hex } from '../../../exchange/package/sha256.ts';
import { agreed, forms, smallDossier } from '../db/forms.ts';

/** A text file and a picture of one pixel. */
const attachedFiles = {
  text: new TextEncoder().encode('Verslag van het gesprek\n=1+1\n'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Records something of every kind that only dumps have a sheet for, with every field filled once. */
export async function recordEveryKind(store: Store): Promise<void> {
  const dossier = await smallDossier(store);
  const { institutionId, departmentId } = dossier;
  const agreementId = await agreed(store, dossier, 4_000_000);
  const { id: interventionId } = await saveIntervention(store, null, forms.intervention(departmentId));
  const dialogue = { departmentId, date: '2016-03-01', kind: 'progress', participants: ['cce', 'institution'] };
  const action = { id: null, action: '=Bellen', dueDate: '2016-03-08', ownerRole: 'cce' };
  for (const topics of ['één', 'twee']) {
    await saveDialogue(store, { id: null, values: { ...dialogue, topics }, followUps: [action, action], removed: [] });
  }
  for (const about of [{ institutionId }, { departmentId }, { interventionId }, { agreementId }]) {
    await saveNote(store, null, { ...about, text: 'Twee regels\n"citaat"; en meer' });
  }
  await attach(
    store,
    { departmentId, name: 'verslag.txt', description: 'Het verslag' },
    attachedFiles.text,
    'text/plain',
  );
  await attach(store, { agreementId, name: 'plattegrond.png' }, attachedFiles.png, 'image/png');
  const { agreement, agreementLine } = await registrationNow(store.read);
  const [lineId = ''] = agreementLine.map(({ id }) => id);
  const reviewId = uuidV7();
  await store.run({ name: 'test', reason: null }, async () => ({
    edits: [
      {
        kind: 'create',
        entity: 'indicatorTarget',
        entityId: uuidV7(),
        values: { departmentId, indicator: 'Q5', targetValue: '1.234', explanation: 'Minder incidenten' },
      },
      {
        kind: 'create',
        entity: 'followUp',
        entityId: uuidV7(),
        values: {
          departmentId,
          dialogueId: null,
          action: 'Losse actie',
          dueDate: '2016-04-01',
          ownerRole: null,
          doneOn: '2016-03-30',
          outcome: '-klaar',
        },
      },
      {
        kind: 'create',
        entity: 'safeguardCheck',
        entityId: uuidV7(),
        values: {
          departmentId,
          date: '2016-05-01',
          moment: 'interim',
          lessCareOrChoice: 'no',
          heard: 'yes',
          wishRespected: 'unclear',
          continuityArranged: null,
          explanation: 'Goed besproken',
        },
      },
      {
        kind: 'create',
        entity: 'review',
        entityId: reviewId,
        values: {
          agreementId,
          termsHash: agreement[0]?.agreedTermsHash ?? '',
          reviewerRole: 'zorginkoper',
          organisation: 'Achmea Zorgkantoor N.V.',
          decision: 'accept',
          date: '2016-01-06',
          remarks: '@akkoord',
          signature: 'abc=',
        },
      },
      {
        kind: 'create',
        entity: 'reviewRemark',
        entityId: uuidV7(),
        values: { reviewId, agreementLineId: lineId, answer: 'question', remark: '+waarom?' },
      },
    ],
    result: null,
  }));
}

async function attach(store: Store, form: Readonly<Record<string, string>>, bytes: Uint8Array, mediaType: string) {
  await addAttachment(store, form, { bytes, mediaType, sha256: sha256Hex(bytes) });
}
