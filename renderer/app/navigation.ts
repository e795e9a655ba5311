import { shellText } from '../nl/shell.ts';

/** The parts of the application in the left bar, in the order of the work; a feature adds its line with its first screen. */
export const navigation = [{ to: '/', label: shellText.start, explanation: '' }] as const;
