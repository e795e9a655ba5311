import type { z } from 'zod';
import type { TaskOutcome } from './runTask.ts';

/** Runs in a process of its own: reads its settings, does the work and prints what it took. */
export async function task<Settings>(
  settings: z.ZodType<Settings>,
  work: (
    settings: Settings,
  ) => Promise<Omit<TaskOutcome, 'peakMegabytes' | 'cpuMilliseconds'> & { readonly cpu: NodeJS.CpuUsage }>,
): Promise<void> {
  const { cpu, ...outcome } = await work(settings.parse(JSON.parse(process.argv[2] ?? '')));
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const cpuMilliseconds = Math.round((cpu.user + cpu.system) / 1000);
  console.log(JSON.stringify({ ...outcome, cpuMilliseconds, peakMegabytes }));
}
