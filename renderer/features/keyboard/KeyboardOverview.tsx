import { Kbd, Modal, Switch } from '@mantine/core';
import { Fragment } from 'react';
import { goKeys } from '../../app/goKeys.ts';
import { keepPreferences, usePreferences } from '../../app/preferences.ts';
import { keyboardText } from '../../nl/keyboard.ts';
import { showKeyboard, useKeyboardShown } from './keyboardOverview.ts';
import classes from './KeyboardOverview.module.css';

/** All keys, and the switch for those of one letter. */
export function KeyboardOverview() {
  const { singleKeys } = usePreferences();
  return (
    <Modal
      opened={useKeyboardShown()}
      onClose={() => showKeyboard(false)}
      title={keyboardText.title}
      size="min(52rem, 100vw)"
    >
      <Switch
        mb="lg"
        label={keyboardText.singleKeys}
        description={keyboardText.singleKeysHint}
        checked={singleKeys}
        onChange={(event) => keepPreferences({ singleKeys: event.currentTarget.checked })}
      />
      <div className={classes.groups}>
        {keyboardText.groups.map(({ title, keys }) => (
          <KeyTable
            key={title}
            title={title}
            rows={keys.map((one) => ({ keys: one.keys, what: one.what, off: 'single' in one && !singleKeys }))}
          />
        ))}
        <KeyTable
          title={keyboardText.goTo}
          join={` ${keyboardText.after} `}
          rows={goKeys.map(({ letter, label }) => ({
            keys: ['G', letter.toUpperCase()],
            what: keyboardText.toPart(label),
            off: !singleKeys,
          }))}
        />
      </div>
    </Modal>
  );
}

interface KeyRow {
  readonly keys: readonly string[];
  readonly what: string;
  /** The person switched it off. */
  readonly off: boolean;
}

function KeyTable({
  title,
  rows,
  join = ' + ',
}: {
  readonly title: string;
  readonly rows: readonly KeyRow[];
  readonly join?: string;
}) {
  return (
    <table className={classes.table}>
      <caption>{title}</caption>
      <thead className={classes.head}>
        <tr>
          <th scope="col">{keyboardText.keys}</th>
          <th scope="col">{keyboardText.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ keys, what, off }) => (
          <tr key={what}>
            <th scope="row">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && join}
                  <Kbd size="sm">{key}</Kbd>
                </Fragment>
              ))}
            </th>
            <td>{off ? `${what} (${keyboardText.singleKeysOff})` : what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
