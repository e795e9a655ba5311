import { useState, type DragEvent, type ReactNode } from 'react';
import { filesText } from '../../nl/files.ts';
import classes from './Registration.module.css';

/** A page on which files can be dropped anywhere. While `onFiles` is null a drop does nothing, and never opens the file in the window. */
export function DropAnywhere({
  onFiles,
  children,
}: {
  readonly onFiles: ((files: readonly File[]) => void) | null;
  readonly children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(onFiles !== null);
  };
  return (
    <div
      className={classes.anywhere}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={(event) => {
        if (event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) return;
        setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        // A place on the page that takes files itself has done so.
        if (event.isDefaultPrevented()) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles?.(files);
      }}
    >
      {children}
      {over && (
        <div className={classes.over} aria-hidden="true">
          {filesText.drop}
        </div>
      )}
    </div>
  );
}
