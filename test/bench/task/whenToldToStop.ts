/** Calls `stop` when whoever started this process says so by closing its input, or is gone: a killed bench leaves no servers behind. */
export function whenToldToStop(stop: () => void): void {
  process.stdin.once('end', stop);
  process.stdin.resume();
}
