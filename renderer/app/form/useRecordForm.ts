import { useId, useRef, useState } from 'react';
import { set, useForm, type FieldErrors } from 'react-hook-form';
import type { z } from 'zod';
import type { Finding } from '../../../domain/rules/finding.ts';
import { formText } from '../../nl/form.ts';
import { asApiError } from '../apiError.ts';
import { refreshSoon } from '../queryClient.ts';
import { announceSaved } from '../undo.ts';
import { fieldNames, formFaults } from './formFaults.ts';
import { isRequired, readTexts, textsOf, writeTexts } from './formSchema.ts';
import type { FieldSettings, FormFault, FormSpec, RecordFormState } from './formSpec.ts';
import { placeFindings } from './placeFindings.ts';
import { withoutRow, type FormTexts } from './texts.ts';
import { useErrorsWhileTyping } from './useErrorsWhileTyping.ts';
import { useFormDraft } from './useFormDraft.ts';

/** What a saving command answers: which command it was, and the rules that warn. */
function isSaved(reply: unknown): reply is { commandId: string; warnings?: readonly Finding[] } {
  return typeof reply === 'object' && reply !== null && 'commandId' in reply && typeof reply.commandId === 'string';
}

/**
 * A form for a record: reads what was typed strictly, keeps a draft while typing and offers it back, shows what the store
 * refuses at the field, and tells how to undo what was saved. Its record must be loaded before: `initial` counts once.
 */
export function useRecordForm<Schema extends z.ZodObject, Reply>(
  spec: FormSpec<Schema, Reply>,
): RecordFormState<z.output<Schema>> {
  const id = useId();
  const [initial] = useState<FormTexts>(() => writeTexts(spec.schema, spec.initial));
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<FormFault | null>(null);
  const [attempts, setAttempts] = useState(0);
  const busy = useRef(false);

  const methods = useForm({
    defaultValues: initial,
    shouldFocusError: false,
    resolver: (texts: FormTexts) => {
      const errors: FieldErrors = {};
      for (const { name, message } of formFaults(spec, texts)) set(errors, name, { type: 'read', message });
      return Object.keys(errors).length === 0 ? { values: texts, errors: {} } : { values: {}, errors };
    },
  });
  const draft = useFormDraft(methods, initial, spec.draft);
  useErrorsWhileTyping(methods);

  const refuse = (error: unknown) => {
    const { message, findings } = asApiError(error);
    const names = new Set(fieldNames(methods.getValues()));
    const { atField, atForm } = placeFindings(findings, (name) => names.has(name));
    for (const one of atField) methods.setError(one.name, { type: 'store', message: one.message });
    setFault(atField.length > 0 && atForm.length === 0 ? null : { message, findings: atForm });
    setAttempts((count) => count + 1);
  };

  const save = async () => {
    const valid = await methods.trigger();
    const reading = readTexts(spec.schema, methods.getValues());
    if (!valid || !reading.ok) {
      setAttempts((count) => count + 1);
      return;
    }
    const reply = await spec.save(reading.values);
    await draft.saved(writeTexts(spec.schema, spec.stored?.(reply, reading.values) ?? reading.values));
    if (isSaved(reply) && spec.savedMessage !== null) {
      const { commandId, warnings = [] } = reply;
      announceSaved({ commandId, message: spec.savedMessage ?? formText.saved, warnings });
    }
    refreshSoon();
    spec.onSaved?.(reply, reading.values);
  };

  const submit = async () => {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    setFault(null);
    try {
      await save();
    } catch (error) {
      refuse(error);
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };

  const settings = (name: string): FieldSettings => ({
    name,
    id: `${id}-${name}`,
    label: spec.labels[withoutRow(name)] ?? name,
    required: isRequired(spec.schema, name),
  });

  return {
    field: settings,
    anyField: settings,
    textsOf: (held) => textsOf(spec.schema, held),
    methods,
    saving,
    fault,
    attempts,
    draft,
    submit,
    discardDraft: () => {
      setFault(null);
      draft.discard();
    },
  };
}
