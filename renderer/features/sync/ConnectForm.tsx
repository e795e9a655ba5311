import { notifications } from '@mantine/notifications';
import { z } from 'zod';
import { requiredText } from '../../../domain/values/text.ts';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { syncText } from '../../nl/sync.ts';
import { connectFault } from './connectFault.ts';
import classes from './Sync.module.css';

const { connect } = syncText;

const schema = z.object({
  url: requiredText(connect.urlMissing, 500),
  code: requiredText(connect.codeMissing, 100),
});

/** Joins a hub with an address and an invitation; nothing is sent yet. */
export function ConnectForm() {
  const form = useRecordForm({
    // The code is a secret: it stands in no draft.
    draft: null,
    schema,
    labels: { url: connect.url, code: connect.code },
    initial: {},
    save: async (values) => {
      try {
        return await api.sync.enrol.mutate(values);
      } catch (error) {
        throw connectFault(error);
      }
    },
    onSaved: ({ name }) => notifications.show({ message: connect.done(name) }),
  });
  return (
    <PageSection title={connect.title}>
      <p className={classes.text}>{connect.intro}</p>
      <p className={classes.text}>{connect.help}</p>
      <div className={classes.form}>
        <RecordForm form={form} saveLabel={connect.submit}>
          <TextField {...form.field('url')} description={connect.urlHint} />
          <TextField {...form.field('code')} />
          <p className={classes.hint}>{connect.nothingYet}</p>
        </RecordForm>
      </div>
    </PageSection>
  );
}
