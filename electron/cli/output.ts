/** Result for people or, with `--json`, for machines: on standard output, alone. */
export function print(json: boolean, machine: unknown, people: string): void {
  process.stdout.write(json ? `${JSON.stringify(machine)}\n` : `${people}\n`);
}

/** A number of changes, in Dutch. */
export function changesText(count: number): string {
  return `${count} ${count === 1 ? 'wijziging' : 'wijzigingen'}`;
}

/** Progress, for people: on standard error, so that it never mixes with a result. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
