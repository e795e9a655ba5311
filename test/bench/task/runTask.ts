import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const outcomeSchema = z.object({
  /** What it took, measured inside the process: its start does not count. */
  milliseconds: z.number(),
  /** Processor time meanwhile: tells a slow computer from a busy one. */
  cpuMilliseconds: z.number(),
  /** Largest memory of the process, in MB. */
  peakMegabytes: z.number(),
  /** Other figures of this task. */
  detail: z.record(z.string(), z.number()),
  /** Says the same for equal results, so that peers and rounds can be compared. */
  check: z.string(),
});

/** Figures of one task in a process of its own, so that no peer inherits another's memory, compiled code or garbage. */
export type TaskOutcome = z.output<typeof outcomeSchema>;

/** Runs a file of this bench with some settings and returns what it printed. */
export async function runTask(file: string, settings: object): Promise<TaskOutcome> {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed, code] = await Promise.all([
    text(child.stdout),
    new Promise((resolve) => {
      child.once('close', resolve);
    }),
  ]);
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return outcomeSchema.parse(JSON.parse(printed));
}
