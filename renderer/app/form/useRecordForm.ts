import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { set, useForm, type FieldErrors } from 'react-hook-form';
import type { z } from 'zod';
import type { Finding } from '../../../domain/rules/finding.ts';
import { formText } from '../../nl/form.ts';
import { asApiError } from '../apiError.ts';
import { refreshSoon } from '../queryClient.ts';
import { announceSaved } from '../undo.ts';
import { errorList } from './errorList.ts';
import { fieldNames, formFaults } from './formFaults.ts';
import { isRequired, readTexts, writeTexts } from './formSchema.ts';
import type { FieldSettings, FormFault, FormSpec, RecordFormState } from './formSpec.ts';
import { mergeDraft } from './mergeDraft.ts';
import { placeFindings } from './placeFindings.ts';
import { sameForm, withoutRow, type FormTexts } from './texts.ts';
import { useDraft } from './useDraft.ts';

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
  const { found, keeper, state: draft } = useDraft(spec.draft);
  const [initial] = useState<FormTexts>(() => writeTexts(spec.schema, spec.initial));
  /** What is saved: a form that equals it needs no draft. */
  const saved = useRef(initial);
  const hasDraft = useRef(false);
  const busy = useRef(false);
  const [ready, setReady] = useState(false);
  const [saving, setSaving] = useState(false);
  const [restoredFrom, setRestoredFrom] = useState<Date | null>(null);
  const [fault, setFault] = useState<FormFault | null>(null);
  const [attempts, setAttempts] = useState(0);

  const methods = useForm({
    defaultValues: initial,
    shouldFocusError: false,
    resolver: (texts: FormTexts) => {
      const errors: FieldErrors = {};
      for (const { name, message } of formFaults(spec, texts)) set(errors, name, { type: 'read', message });
      return Object.keys(errors).length === 0 ? { values: texts, errors: {} } : { values: {}, errors };
    },
  });
  const texts = (): FormTexts => methods.getValues();

  const dropDraft = async () => {
    hasDraft.current = false;
    setRestoredFrom(null);
    await keeper?.discard();
  };

  const restore = useEffectEvent(() => {
    if (found) {
      hasDraft.current = true;
      const merged = mergeDraft(initial, found.draft);
      if (sameForm(merged, initial)) void dropDraft();
      else {
        methods.reset(merged);
        setRestoredFrom(found.savedAt);
      }
    }
    setReady(true);
  });
  useEffect(() => {
    if (found !== undefined) restore();
  }, [found]);

  const changed = useEffectEvent((name: string | undefined) => {
    const listed = errorList(methods.getErrors());
    const again = listed.filter((error) => error.origin === 'read' || error.name === name).map((error) => error.name);
    if (again.length > 0) void methods.trigger(again);
    if (!sameForm(texts(), saved.current)) {
      hasDraft.current = true;
      keeper?.typed({ base: saved.current, texts: structuredClone(texts()) });
    } else if (hasDraft.current) void dropDraft();
  });
  useEffect(() => {
    if (!ready) return;
    return methods.subscribe({ formState: { values: true }, callback: ({ name }) => changed(name) });
  }, [ready, methods]);

  const refuse = (error: unknown) => {
    const { message, findings } = asApiError(error);
    const names = new Set(fieldNames(texts()));
    const { atField, atForm } = placeFindings(findings, (name) => names.has(name));
    for (const one of atField) methods.setError(one.name, { type: 'store', message: one.message });
    setFault(atField.length > 0 && atForm.length === 0 ? null : { message, findings: atForm });
    setAttempts((count) => count + 1);
  };

  const save = async () => {
    const valid = await methods.trigger();
    const reading = readTexts(spec.schema, texts());
    if (!valid || !reading.ok) {
      setAttempts((count) => count + 1);
      return;
    }
    const reply = await spec.save(reading.values);
    saved.current = writeTexts(spec.schema, reading.values);
    await dropDraft();
    methods.reset(saved.current);
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

  const anyField = (name: string): FieldSettings => ({
    name,
    id: `${id}-${name}`,
    label: spec.labels[withoutRow(name)] ?? name,
    required: isRequired(spec.schema, name),
  });

  return {
    field: anyField,
    anyField,
    methods,
    ready,
    saving,
    fault,
    attempts,
    draft,
    restoredFrom,
    keeper,
    submit,
    discardDraft: () => {
      methods.reset(saved.current);
      setFault(null);
      void dropDraft();
    },
  };
}
