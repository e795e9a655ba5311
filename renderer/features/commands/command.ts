import type { Answers } from '../../app/answers.ts';

/** Something that can be chosen in the command bar. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** To the right: what kind of thing it is, or its key. */
  readonly aside?: string;
  /** Under the label: where it belongs. */
  readonly where?: string;
  /** Under the label: the text that was hit, marked. */
  readonly snippet?: Answers['search']['find']['records'][number]['snippet'];
  /** Other words by which people look for it. */
  readonly words?: string;
  readonly run: () => void;
}

/** Commands that stand together under a heading. */
export interface CommandGroup {
  readonly label: string;
  readonly commands: readonly Command[];
}
