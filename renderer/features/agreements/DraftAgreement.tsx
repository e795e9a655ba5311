import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { api } from '../../app/api.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { stepsText } from '../../nl/agreements.ts';
import { agreementFingerprint } from './agreementFingerprint.ts';
import { AgreementEditor } from './editor/AgreementEditor.tsx';
import { formOfAgreement } from './editor/agreementForm.ts';
import { useFreshForm } from './useFreshForm.ts';

/** A recorded agreement that is still a draft, in the editor. */
export function DraftAgreement({ page }: { readonly page: NonNullable<Answers['agreement']['page']> }) {
  const { agreement, lines } = page;
  const fresh = useFreshForm(agreementFingerprint(page));
  const [retiring, setRetiring] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <AgreementEditor
        key={fresh.key}
        page={page}
        initial={formOfAgreement(agreement, lines)}
        draft={{ form: 'agreement', key: agreement.id }}
        institutions={null}
        fresh={fresh}
        onRetire={() => setRetiring(true)}
      />
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={stepsText.retireTitle}
        explanation={stepsText.retireText}
        confirmLabel={stepsText.retire}
        draft={{ form: 'retireAgreement', key: agreement.id }}
        savedMessage={stepsText.retired}
        save={async ({ reason }) => {
          const retired = await api.record.retire.mutate({ entity: 'agreement', id: agreement.id, reason });
          void navigate({ to: '/afspraken', search: {} });
          return retired;
        }}
      />
    </>
  );
}
