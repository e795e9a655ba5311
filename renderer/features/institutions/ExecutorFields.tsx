import type { Institution } from '../../../domain/institution.ts';
import { wlzExecutorNames } from '../../../domain/reference/careOfficeRegions.ts';
import { executorFitsRegion } from '../../../domain/rules/R21-executorOfRegion.ts';
import { dateText } from '../../app/form/codecs.ts';
import type { RecordFormState } from '../../app/form/formSpec.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { SuggestField } from '../../components/SuggestField.tsx';
import { institutionText } from '../../nl/institutions.ts';
import { regionChoices, suggestedExecutor } from './executorOfRegion.ts';

/** Region and Wlz-uitvoerder: choosing a region fills in its Wlz-uitvoerder, unless somebody typed another one; R21 warns. */
export function ExecutorFields({ form }: { readonly form: RecordFormState<Institution> }) {
  const { careOfficeRegion, wlzExecutor, selectedOn: typedDate } = useFormTexts(form);
  const read = dateText.read(typedDate);
  const selectedOn = read.ok ? read.value : null;

  const fillIn = (region: string | null) => {
    const own = wlzExecutor !== '' && wlzExecutor !== suggestedExecutor(careOfficeRegion, selectedOn);
    const suggested = region === null ? undefined : suggestedExecutor(region, selectedOn);
    if (suggested === undefined || own) return;
    form.methods.setValue('wlzExecutor', suggested, { shouldDirty: true });
  };

  const filledIn = careOfficeRegion !== '' && wlzExecutor !== '';
  return (
    <FormSection title={institutionText.sections.executor}>
      <ChoiceSelect
        {...form.field('careOfficeRegion')}
        options={regionChoices(careOfficeRegion === '' ? null : careOfficeRegion).map((name) => ({
          value: name,
          label: name,
        }))}
        onChosen={fillIn}
        description={institutionText.regionHelp}
      />
      <SuggestField {...form.field('wlzExecutor')} suggestions={wlzExecutorNames} />
      <WholeWidth>
        <LiveRules findings={filledIn ? executorFitsRegion({ careOfficeRegion, wlzExecutor, selectedOn }) : []} />
      </WholeWidth>
    </FormSection>
  );
}
