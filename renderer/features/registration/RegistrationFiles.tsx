import { Alert, Button } from '@mantine/core';
import { zipSync } from 'fflate';
import { useId, useState } from 'react';
import { api } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { bytesOfBase64, saveAsFile, type FileInBase64 } from '../../app/fileBytes.ts';
import { registrationText } from '../../nl/registration.ts';
import classes from './Registration.module.css';

type Format = 'xlsx' | 'csv';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** Hands files to the browser: one as it is, several as a zip. */
function save(files: readonly FileInBase64[]): string {
  const [first] = files;
  if (files.length === 1 && first !== undefined) {
    const type = first.name.endsWith('.xlsx') ? mediaTypes.xlsx : mediaTypes.zip;
    saveAsFile(first.name, bytesOfBase64(first.base64), type);
    return first.name;
  }
  const zip = zipSync(Object.fromEntries(files.map(({ name, base64 }) => [name, bytesOfBase64(base64)])));
  saveAsFile(registrationText.dumpWithFiles, zip, mediaTypes.zip);
  return registrationText.dumpWithFiles;
}

/** An empty registration to fill in. */
export function TemplateDownload() {
  return (
    <FileChoice
      title={registrationText.template}
      text={registrationText.templateText}
      buttons={registrationText.templateButtons}
      make={async (format) => {
        const { fileName, base64 } = await api.registration.template.query({ format });
        return [registrationText.saved(save([{ name: fileName, base64 }]))];
      }}
    />
  );
}

/** Everything that is recorded, to take along. */
export function DumpDownload() {
  return (
    <FileChoice
      title={registrationText.dump}
      text={registrationText.dumpText}
      buttons={registrationText.dumpButtons}
      make={async (format) => {
        const { files, records, dangling, absent, undecided } = await api.registration.dump.mutate({ format });
        return [
          registrationText.dumped(save(files), records),
          ...(dangling > 0 ? [registrationText.dangling(dangling)] : []),
          ...(absent > 0 ? [registrationText.absentFiles(absent)] : []),
          ...(undecided > 0 ? [registrationText.undecided(undecided)] : []),
        ];
      }}
    />
  );
}

function FileChoice({
  title,
  text,
  buttons,
  make,
}: {
  readonly title: string;
  readonly text: string;
  readonly buttons: Readonly<Record<Format, string>>;
  /** Makes and saves the file; gives what there is to say about it. */
  readonly make: (format: Format) => Promise<readonly string[]>;
}) {
  const titleId = useId();
  const [busy, setBusy] = useState<Format | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const start = async (format: Format) => {
    setBusy(format);
    setFault(null);
    setSaid([]);
    try {
      setSaid(await make(format));
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setBusy(null);
    }
  };
  return (
    <section aria-labelledby={titleId} className={classes.fileChoice}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <p className={classes.intro}>{text}</p>
      <div className={classes.buttons}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            loading={busy === format}
            disabled={busy !== null}
            onClick={() => void start(format)}
          >
            {buttons[format]}
          </Button>
        ))}
      </div>
      <div role="status" className={classes.said}>
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {fault !== null && <Alert color="red">{fault}</Alert>}
    </section>
  );
}
