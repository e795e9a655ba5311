import { useSyncExternalStore } from 'react';
import type { Finding } from '../../domain/rules/finding.ts';

/** A command of this session that can be undone. */
export interface DoneCommand {
  readonly commandId: string;
  /** Dutch sentence that says what was done. */
  readonly message: string;
  /** Rules that warn about what was saved. */
  readonly warnings: readonly Finding[];
}

let done: readonly DoneCommand[] = [];
const listeners = new Set<() => void>();
const announcers = new Set<(command: DoneCommand) => void>();

function change(next: readonly DoneCommand[]): void {
  done = next;
  listeners.forEach((listen) => listen());
}

/** Tells that a command was carried out: it can be undone, and a toast says so. */
export function announceSaved(command: DoneCommand): void {
  change([...done, command]);
  announcers.forEach((announce) => announce(command));
}

/** Takes a command off the list, when it was undone. */
export function forgetCommand(commandId: string): void {
  change(done.filter((command) => command.commandId !== commandId));
}

/** Forgets all commands: at locking, when nothing of the dossiers may stay behind. */
export function forgetCommands(): void {
  change([]);
}

/** Lets the toasts hear of saved commands; returns what stops that. */
export function onSaved(announce: (command: DoneCommand) => void): () => void {
  announcers.add(announce);
  return () => announcers.delete(announce);
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The command that undo would turn back, or undefined. */
export function useLastCommand(): DoneCommand | undefined {
  return useSyncExternalStore(subscribe, () => done.at(-1));
}
