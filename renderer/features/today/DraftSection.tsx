import { capital } from '../../app/capital.ts';
import { showMoment } from '../../app/moment.ts';
import { useNow } from '../../app/useNow.ts';
import { draftNames, todayText } from '../../nl/today.ts';
import { draftAddress, type LeftDraft } from './todayAddress.ts';
import { TodaySection } from './TodaySection.tsx';
import type { TodayPageData } from './WaitingSections.tsx';

/** Forms that were left with something in them: one click goes on. */
export function DraftSection({ drafts }: Pick<TodayPageData, 'drafts'>) {
  const now = useNow();
  return (
    <TodaySection
      title={todayText.drafts.title}
      total={drafts.total}
      rows={drafts.items.map((draft) => ({
        key: `${draft.form} ${draft.key}`,
        address: draftAddress(draft),
        text: nameOf(draft),
        facts: [draft.about?.institution ?? null, todayText.drafts.left(showMoment(new Date(draft.savedAt), now))],
      }))}
    />
  );
}

function nameOf({ form, about }: LeftDraft): string {
  const name = draftNames[form] ?? todayText.drafts.form(form);
  if (about === null) return name;
  return about.entity === form ? capital(about.title) : todayText.drafts.of(name, about.title);
}
