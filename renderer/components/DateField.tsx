import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useRef, useState } from 'react';
import { formatDate } from '../../domain/values/isoDate.ts';
import { dateText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import { fieldText } from '../nl/components.ts';
import type { FieldProps } from './field.ts';
import { CalendarIcon } from './icons.tsx';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/**
 * A date: typed (`1-2-2016`, day first, year in four digits) or chosen from the calendar. Its value is `YYYY-MM-DD` or nothing; what
 * is no date stays on screen with its error.
 */
export function DateField({ name, ...field }: FieldProps) {
  const { text, setText, input } = useTextField(name, dateText);
  const [opened, setOpened] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const read = dateText.read(text);
  const date = read.ok ? read.value : null;

  const choose = (chosen: string | null) => {
    if (chosen !== null) setText(formatDate(chosen));
    setOpened(false);
    box.current?.querySelector('input')?.focus();
  };

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <div ref={box}>
          <TextInput
            {...labelled(field)}
            {...input}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.altKey && event.key === 'ArrowDown') setOpened(true);
            }}
            inputMode="numeric"
            autoComplete="off"
            placeholder={fieldText.datePlaceholder}
            classNames={{ wrapper: classes.medium, input: classes.date }}
            rightSection={
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={fieldText.openCalendar(field.label)}
                aria-haspopup="dialog"
                aria-expanded={opened}
                disabled={field.disabled ?? false}
                onClick={() => setOpened(!opened)}
              >
                <CalendarIcon />
              </ActionIcon>
            }
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={fieldText.calendarOf(field.label)}>
        <DatePicker value={date} {...(date === null ? {} : { defaultDate: date })} onChange={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
