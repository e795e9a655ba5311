import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import type { Finding } from '../../../domain/rules/finding.ts';
import type { FieldName, FormTexts, TextsOf } from './texts.ts';
import type { DraftPlace } from './useDraft.ts';
import type { FormDraft } from './useFormDraft.ts';

/** What a form is made of. */
export interface FormSpec<Schema extends z.ZodObject, Reply> {
  /** Where its draft is kept; `null` for a form that holds a secret. */
  readonly draft: DraftPlace | null;
  /** Schema of the values; of an entity, without what the form does not ask. */
  readonly schema: Schema;
  /** Dutch name of every field; a field of rows as `lines.amountCents`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Fields in which R22 looks; a field of rows as `lines.description`. */
  readonly freeText?: readonly string[];
  /** What stands in the form at first: the record, or what is known of a new one. */
  readonly initial: Partial<z.output<Schema>>;
  /** Rules that can be checked here already; what blocks is shown at its field. */
  readonly check?: (values: z.output<Schema>) => readonly Finding[];
  /** Saves; an ApiError it throws is shown in the form. */
  readonly save: (values: z.output<Schema>) => Promise<Reply>;
  /** What the record holds after saving, when the store added to it: ids of new rows. Without it: what was typed. */
  readonly stored?: (reply: Reply, values: z.output<Schema>) => Partial<z.output<Schema>>;
  /** After saving. */
  readonly onSaved?: (reply: Reply, values: z.output<Schema>) => void;
  /** Sentence of the toast after saving a command; `null` for no toast. */
  readonly savedMessage?: string | null;
}

/** What a field component needs to know; made by `form.field(name)`. */
export interface FieldSettings {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

/** What the store said when saving failed, without what stands at a field. */
export interface FormFault {
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** A form at work; handed to `RecordForm`. */
export interface RecordFormState<Values> {
  /** Settings of a field, for its component: `<EuroInput {...form.field('amountCents')} />`. */
  field(name: FieldName<Values>): FieldSettings;
  /** Settings of any field by its name, for the summary of errors. */
  anyField(name: string): FieldSettings;
  /** What react-hook-form holds, with its fields known by name. */
  textsOf(held: FormTexts): TextsOf<Values>;
  /** The form of react-hook-form below it. */
  readonly methods: UseFormReturn;
  readonly saving: boolean;
  readonly fault: FormFault | null;
  /** Counts failed attempts to save: the summary of errors takes the focus when it rises. */
  readonly attempts: number;
  readonly draft: FormDraft;
  submit(): Promise<void>;
  discardDraft(): void;
}
