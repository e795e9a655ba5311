import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Answers } from '../../app/answers.ts';
import { trpc } from '../../app/api.ts';
import { saveAsFile } from '../../app/fileBytes.ts';
import { today } from '../../app/moment.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { RecordMissing } from '../../components/RecordMissing.tsx';
import { noticeText, signalText } from '../../nl/signals.ts';
import classes from './NoticePage.module.css';

const route = getRouteApi('/signalen/$signalId/melding');

type Notice = NonNullable<Answers['signal']['notice']>;

/** The one-page notice of a severe signal for the NZa (R09): to read, print and save; no client data. */
export function NoticePage() {
  const { signalId } = route.useParams();
  const { data: notice } = useSuspenseQuery(trpc.signal.notice.queryOptions({ id: signalId, on: today() }));
  if (notice === null) {
    return (
      <RecordMissing title={noticeText.missingTitle} explanation={noticeText.missingText}>
        <ButtonLink to="/signalen">{noticeText.toList}</ButtonLink>
      </RecordMissing>
    );
  }
  return (
    <>
      <PageHeader
        above={
          <span className={classes.onScreen}>
            <AppLink to="/signalen">{signalText.title}</AppLink>
            {' / '}
            <AppLink to="/signalen" search={{ open: signalId }}>
              {noticeText.back}
            </AppLink>
          </span>
        }
        title={notice.title}
        actions={
          <span className={classes.actions}>
            <Button onClick={() => saveText(notice)}>{noticeText.save}</Button>
            <Button variant="default" onClick={() => window.print()}>
              {noticeText.print}
            </Button>
          </span>
        }
      />
      <p className={classes.intro}>{noticeText.intro}</p>
      {notice.leftOut.length > 0 && <p className={classes.leftOut}>{noticeText.leftOut(notice.leftOut.join(', '))}</p>}
      <dl className={classes.notice}>
        {notice.lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.promise}>{noticeText.promise}</p>
    </>
  );
}

/** With the mark and line ends by which any text program on Windows shows it as it is. */
function saveText({ fileName, text }: Notice): void {
  const bytes = new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  saveAsFile(fileName, bytes, 'text/plain;charset=utf-8');
  notifications.show({ message: noticeText.saved });
}
