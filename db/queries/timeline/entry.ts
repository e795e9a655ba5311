import type { RecordedAgreement } from '../../../domain/agreement.ts';
import type { RecordedDialogue } from '../../../domain/dialogue.ts';
import type { RecordedIntervention } from '../../../domain/intervention.ts';
import type { IndicatorCode } from '../../../domain/reference/indicators.ts';
import type { RecordedReview } from '../../../domain/review.ts';
import type { RecordedSafeguardCheck } from '../../../domain/safeguardCheck.ts';
import type { RecordedSignal } from '../../../domain/signal.ts';

/** Something that happened at a department, on a day. */
interface Happened {
  /** Of the record that tells of it. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export interface PilotEntry extends Happened {
  readonly kind: 'pilot';
  readonly event: 'start' | 'end';
}

export interface InterventionEntry extends Happened, Pick<RecordedIntervention, 'type' | 'goal' | 'status'> {
  readonly kind: 'intervention';
  readonly event: 'start' | 'end';
}

export interface DialogueEntry extends Happened {
  readonly kind: 'dialogue';
  readonly dialogueKind: RecordedDialogue['kind'];
  readonly topics: string | null;
}

export interface AgreementEntry extends Happened, Pick<RecordedAgreement, 'code' | 'purpose'> {
  readonly kind: 'agreement';
  /** Both accords are there, only one of them, or a review came in. */
  readonly event: 'agreed' | 'institution' | 'wlzExecutor' | 'review';
  readonly totalCents: number;
  /** Of a review. */
  readonly decision: RecordedReview['decision'] | null;
}

/** The measurements of one moment that end on the same day. */
export interface MeasurementEntry extends Happened {
  readonly kind: 'measurement';
  readonly moment: string;
  readonly indicators: readonly IndicatorCode[];
}

export interface WaiverEntry extends Happened {
  readonly kind: 'waiver';
  readonly event: 'start' | 'end';
  readonly rule: string;
  /** It holds for the institution as a whole. */
  readonly whole: boolean;
}

export interface SignalEntry extends Happened, Pick<RecordedSignal, 'severity'> {
  readonly kind: 'signal';
  readonly event: 'found' | 'resolved';
  readonly signalKind: RecordedSignal['kind'];
}

export interface SafeguardEntry extends Happened, Pick<RecordedSafeguardCheck, 'moment'> {
  readonly kind: 'safeguard';
}

export interface NoteEntry extends Happened {
  readonly kind: 'note';
  readonly text: string;
}

/** One line of the timeline of a department. */
export type TimelineEntry =
  | PilotEntry
  | InterventionEntry
  | DialogueEntry
  | AgreementEntry
  | MeasurementEntry
  | WaiverEntry
  | SignalEntry
  | SafeguardEntry
  | NoteEntry;

export type TimelineKind = TimelineEntry['kind'];
