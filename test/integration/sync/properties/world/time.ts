/** The true time in milliseconds since 1970, whatever `Date` was made to say. */
export function trueTime(): number {
  return performance.timeOrigin + performance.now();
}

/** Lets so many turns of what is ready to go on pass, and nothing that waits for a disk or a network. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}
