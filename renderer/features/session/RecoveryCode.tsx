import { Button, Group, List, Text } from '@mantine/core';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { today } from '../../app/moment.ts';
import { sessionText } from '../../nl/session.ts';
import type { Person } from './PersonStep.tsx';
import { recoveryGroups } from './recoveryGroups.ts';
import { SessionFrame } from './SessionFrame.tsx';
import classes from './RecoveryCode.module.css';

/** Third step: the recovery code, shown this once, to print or save; not to copy, because a clipboard is read by others. */
export function RecoveryCode({
  step,
  code,
  person,
  onKept,
}: {
  readonly step: string;
  readonly code: string;
  readonly person: Person;
  readonly onKept: () => void;
}) {
  return (
    <SessionFrame title={sessionText.codeTitle} step={step}>
      <Text>{sessionText.codeText}</Text>
      <ol className={classes.code} aria-label={sessionText.codeTitle}>
        {recoveryGroups(code).map((group, place) => (
          <li key={group + String(place)}>{group}</li>
        ))}
      </ol>
      <p className={classes.onPaper}>{sessionText.codeOf(person.name, person.organisation, formatDate(today()))}</p>
      <div className={classes.onScreen}>
        <Group gap="xs">
          <Button variant="default" onClick={() => window.print()}>
            {sessionText.print}
          </Button>
          <Button variant="default" onClick={() => download(sessionText.codeFile(person.name, code))}>
            {sessionText.saveFile}
          </Button>
        </Group>
        <List my="lg" size="sm" spacing={4}>
          {sessionText.codeAdvice.map((advice) => (
            <List.Item key={advice}>{advice}</List.Item>
          ))}
        </List>
        <Button onClick={onKept}>{sessionText.codeKept}</Button>
      </div>
    </SessionFrame>
  );
}

/** Saves a text as a file of the user's choosing. */
function download(content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = sessionText.codeFileName;
  link.click();
  URL.revokeObjectURL(address);
}
