import { agreedTermsHash } from '../../../db/commands/agreedTermsHash.ts';
import { saveReview } from '../../../db/commands/saveReview.ts';
import type { Store } from '../../../db/store/openStore.ts';
import type { Dossier } from './dossier.ts';

/** What the Wlz-uitvoerder answered to two proposals: one is good, of the other one line asks a question. */
export async function tellReviews(store: Store, dossier: Dossier): Promise<void> {
  const accepted = dossier.agreement('LH-A01-2017-B01');
  await saveReview(store, {
    id: null,
    values: {
      agreementId: accepted.id,
      termsHash: termsOf(dossier, 'LH-A01-2017-B01'),
      reviewerRole: 'zorginkoper',
      organisation: 'Stichting Zorgkantoor Menzis',
      decision: 'accept',
      date: '2016-09-29',
      remarks: 'Helder verhaal. Het akkoord volgt met de post.',
    },
    onLines: [],
  });
  const [first, second] = dossier.linesOf('LH-A02-2017-B01');
  await saveReview(store, {
    id: null,
    values: {
      agreementId: dossier.agreement('LH-A02-2017-B01').id,
      termsHash: termsOf(dossier, 'LH-A02-2017-B01'),
      reviewerRole: 'zorginkoper',
      organisation: 'Stichting Zorgkantoor Menzis',
      decision: 'adjust',
      date: '2016-09-29',
      remarks: 'Graag eerst duidelijkheid over de kas.',
    },
    onLines: [
      { agreementLineId: first?.id, answer: 'accept', remark: null },
      {
        agreementLineId: second?.id,
        answer: 'question',
        remark: 'Waarom wordt de kas niet met de buurt samen betaald?',
      },
    ],
  });
}

function termsOf(dossier: Dossier, code: string): string {
  return agreedTermsHash({ agreement: dossier.agreement(code), lines: dossier.linesOf(code) });
}
