import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { attachmentType } from '../../../domain/reference/attachmentTypes.ts';
import { api } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { saveAsFile } from '../../app/fileBytes.ts';

/** The file of an attachment: shown as a picture, or handed to the browser to save. Its bytes are only fetched when asked for. */
export function useAttachmentFile(id: string) {
  const [busy, setBusy] = useState(false);
  const [picture, setPicture] = useState<string | null>(null);
  // What was shown is let go of when it closes, or when the page is left.
  useEffect(() => {
    if (picture === null) return undefined;
    return () => URL.revokeObjectURL(picture);
  }, [picture]);

  const withFile = async (handle: (file: Awaited<ReturnType<typeof fetchFile>>) => void) => {
    setBusy(true);
    try {
      handle(await fetchFile(id));
    } catch (error) {
      notifications.show({ message: asApiError(error).message, color: 'red' });
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    /** Address of the picture that is shown, or null. */
    picture,
    closePicture: () => setPicture(null),
    view: () =>
      void withFile(({ bytes, mediaType }) => {
        // The type comes from our own list and is that of a picture: nothing else is ever shown.
        if (attachmentType(mediaType)?.viewable !== true) return;
        setPicture(URL.createObjectURL(new Blob([bytes], { type: mediaType })));
      }),
    // Saved as bytes without a type, so that no browser shows it instead.
    save: () => void withFile(({ name, bytes }) => saveAsFile(name, bytes, 'application/octet-stream')),
  };
}

async function fetchFile(id: string) {
  const { name, mediaType, bytes } = await api.attachment.content.query({ id });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the file of an attachment came without its bytes');
  return { name, mediaType, bytes: new Uint8Array(bytes) };
}
