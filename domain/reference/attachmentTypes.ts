/** A kind of file that can be attached. */
export interface AttachmentType {
  readonly mediaType: string;
  /** Dutch name. */
  readonly label: string;
  /** How its name can end, without the point, in lower case; the usual one first. */
  readonly extensions: readonly string[];
  /** A picture that the application shows itself; anything else is only saved. */
  readonly viewable: boolean;
}

function type(mediaType: string, label: string, extensions: readonly string[], viewable = false): AttachmentType {
  return { mediaType, label, extensions, viewable };
}

/**
 * The kinds of file that can be attached: documents, pictures and plain tables. None of them runs anything by itself; whatever can (programs, scripts,
 * web pages, vector drawings, documents with macros) is not in the list, nor are archives, in which it can hide.
 */
export const attachmentTypes: readonly AttachmentType[] = [
  type('application/pdf', 'PDF', ['pdf']),
  type('image/png', 'PNG-afbeelding', ['png'], true),
  type('image/jpeg', 'JPEG-foto', ['jpg', 'jpeg'], true),
  type('image/webp', 'WebP-afbeelding', ['webp'], true),
  type('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word-document', ['docx']),
  type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel-werkmap', ['xlsx']),
  type('application/vnd.oasis.opendocument.text', 'OpenDocument-tekst', ['odt']),
  type('application/vnd.oasis.opendocument.spreadsheet', 'OpenDocument-rekenblad', ['ods']),
  type('text/csv', 'CSV-tabel', ['csv']),
  type('text/plain', 'Tekst', ['txt']),
];

/** The kind with this media type, or undefined when it is none of ours. */
export function attachmentType(mediaType: string): AttachmentType | undefined {
  return attachmentTypes.find((one) => one.mediaType === mediaType);
}

/** The end of a name behind its last point, in lower case; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
