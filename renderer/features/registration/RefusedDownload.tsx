import { Button } from '@mantine/core';
import { zipSync } from 'fflate';
import type { Answers } from '../../app/answers.ts';
import { bytesOfBase64, saveAsFile } from '../../app/fileBytes.ts';
import { registrationText } from '../../nl/registration.ts';
import classes from './Registration.module.css';

type Checked = Answers['registration']['check'];

/** The refused rows as one zip, with the reason behind each. */
export function RefusedDownload({ files }: { readonly files: Checked['refusedFiles'] }) {
  if (files.length === 0) return null;
  const save = () => {
    const zip = zipSync(Object.fromEntries(files.map(({ name, base64 }) => [name, bytesOfBase64(base64)])));
    saveAsFile(registrationText.refusedFile, zip, 'application/zip');
  };
  return (
    <div className={classes.download}>
      <Button variant="default" onClick={save}>
        {registrationText.download}
      </Button>
      <span>{registrationText.downloadHint}</span>
    </div>
  );
}
