import { ConfirmStep } from '../../components/ConfirmStep.tsx';
import { sampleText } from '../../nl/sample.ts';
import { removeSample } from './sampleSteps.ts';

/** Asks whether the sample data may go. */
export function RemoveSample({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <ConfirmStep
      opened={opened}
      title={sampleText.removeTitle}
      confirmLabel={sampleText.remove}
      onConfirm={removeSample}
      onClose={onClose}
    >
      <p>{sampleText.removeText}</p>
    </ConfirmStep>
  );
}
