import { useId, useState, type DragEvent } from 'react';
import { filesText } from '../nl/files.ts';
import classes from './FileDrop.module.css';

/** Chooses files: with the keyboard or the mouse through the file field, or by dropping them on it. */
export function FileDrop({
  label,
  hint,
  accept,
  multiple = false,
  disabled = false,
  onFiles,
}: {
  readonly label: string;
  readonly hint: string;
  /** As the `accept` of a file field: `.zip,.csv`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) take(event.dataTransfer.files);
      }}
    >
      <p className={classes.label} aria-hidden="true">
        {label}
      </p>
      <p id={`${id}-hint`} className={classes.hint}>
        {over ? filesText.drop : hint}
      </p>
      <label className={classes.button}>
        {multiple ? filesText.browse.several : filesText.browse.one}
        <input
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-label={label}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
