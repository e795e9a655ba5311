import { agreementsSection } from './agreementsSection.tsx';
import type { DossierSection } from './dossierSection.ts';
import { factsSection } from './factsSection.tsx';
import { interventionsSection } from './interventionsSection.tsx';
import { moneySection } from './moneySection.tsx';
import { notesSection } from './notesSection.tsx';
import { profilesSection } from './profilesSection.tsx';
import { timelineSection } from './timelineSection.tsx';

/** The parts of the dossier in the order in which they are read; one more is a file here and a line. */
export const dossierSections: readonly DossierSection[] = [
  factsSection,
  profilesSection,
  moneySection,
  interventionsSection,
  agreementsSection,
  timelineSection,
  notesSection,
];
