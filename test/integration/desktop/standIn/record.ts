/** One thing the app asked of Electron. */
export interface Asked {
  readonly name: string;
  /** Whether Electron was ready by then. */
  readonly ready: boolean;
  readonly input: unknown;
}

/** Everything the app asked, in order, and whether Electron is ready. */
export const state = { ready: false, asked: new Array<Asked>() };

/** Writes down what the app asked; what is no data (a handler) is left out. */
export function asked(name: string, input: unknown = null): void {
  const data: unknown = JSON.parse(JSON.stringify(input));
  state.asked.push({ name, ready: state.ready, input: data });
}

/** Electron refuses this before it is ready. */
export function needsReady(name: string): void {
  if (!state.ready) throw new Error(`${name} cannot be used before the app is ready`);
}

/** Electron refuses this once it is ready. */
export function needsUnready(name: string): void {
  if (state.ready) throw new Error(`${name} should be called before the app is ready`);
}
