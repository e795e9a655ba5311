/** Words of the start page. */
export const startText = {
  title: 'Begin',
  welcome: (name: string) => `Welkom, ${name}`,
} as const;
