import { Button } from '@mantine/core';
import { zipSync } from 'fflate';
import type { Answers } from '../../app/answers.ts';
import { bytesOfBase64, saveAsFile } from '../../app/fileBytes.ts';
import { registrationText } from '../../nl/registration.ts';
import classes from './Registration.module.css';

type Checked = Answers['registration']['check'];

/** The refused rows, with the reason behind each: the workbook when it came as one, else the CSV files as one zip. */
export function RefusedDownload({ files }: { readonly files: Checked['refusedFiles'] }) {
  const [first] = files;
  if (first === undefined) return null;
  const isWorkbook = files.length === 1 && /\.(?:xlsx|ods)$/.test(first.name);
  const save = () => {
    if (isWorkbook) {
      saveAsFile(first.name, bytesOfBase64(first.base64), 'application/octet-stream');
      return;
    }
    const zip = zipSync(Object.fromEntries(files.map(({ name, base64 }) => [name, bytesOfBase64(base64)])));
    saveAsFile(registrationText.refusedFile, zip, 'application/zip');
  };
  return (
    <div className={classes.download}>
      <Button variant="default" onClick={save}>
        {registrationText.download}
      </Button>
      <span>{isWorkbook ? registrationText.downloadWorkbookHint : registrationText.downloadHint}</span>
    </div>
  );
}
