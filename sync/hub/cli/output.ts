/** Result for people or, with `--json`, for machines: on standard output, alone. */
export function print(json: boolean, machine: unknown, people: string): void {
  process.stdout.write(json ? `${JSON.stringify(machine)}\n` : `${people}\n`);
}

/** Rows under each other in columns; a value may not break the line or steer the terminal. */
export function columns(rows: readonly (readonly string[])[]): string {
  const tidy = rows.map((row) => row.map((value) => value.replaceAll(/\p{Cc}/gu, ' ')));
  const widths = (tidy[0] ?? []).map((_, place) => Math.max(...tidy.map((row) => row[place]?.length ?? 0)));
  return tidy
    .map((row) =>
      row
        .map((value, place) => value.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
