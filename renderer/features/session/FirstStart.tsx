import { useState } from 'react';
import { sessionText } from '../../nl/session.ts';
import { ChooseBeginning } from './ChooseBeginning.tsx';
import { ConfirmRecovery } from './ConfirmRecovery.tsx';
import { CreatePassphrase } from './CreatePassphrase.tsx';
import { PersonStep, type Person } from './PersonStep.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';

type Step =
  | { readonly at: 'person' }
  | { readonly at: 'passphrase'; readonly person: Person }
  | { readonly at: 'code' | 'confirm'; readonly person: Person; readonly code: string }
  | { readonly at: 'choose' };

const steps = 4;

/** The first start: who you are, a passphrase, the recovery code kept and asked back, and how to begin. */
export function FirstStart({ onDone }: { readonly onDone: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'person' });
  const [person, setPerson] = useState<Person | null>(null);

  if (step.at === 'person') {
    return (
      <PersonStep
        step={sessionText.step(1, steps)}
        initial={person}
        onSample={onDone}
        onDone={(given) => {
          setPerson(given);
          setStep({ at: 'passphrase', person: given });
        }}
      />
    );
  }
  if (step.at === 'passphrase') {
    return (
      <CreatePassphrase
        step={sessionText.step(2, steps)}
        person={step.person}
        onBack={() => setStep({ at: 'person' })}
        onCreated={(code) => setStep({ at: 'code', person: step.person, code })}
      />
    );
  }
  if (step.at === 'code') {
    return (
      <RecoveryCode
        step={sessionText.step(3, steps)}
        code={step.code}
        person={step.person}
        onKept={() => setStep({ ...step, at: 'confirm' })}
      />
    );
  }
  if (step.at === 'confirm') {
    return (
      <ConfirmRecovery
        step={sessionText.step(3, steps)}
        code={step.code}
        onBack={() => setStep({ ...step, at: 'code' })}
        onConfirmed={() => setStep({ at: 'choose' })}
      />
    );
  }
  return <ChooseBeginning step={sessionText.step(4, steps)} onDone={onDone} />;
}
