/** Words about reaching the store. */
export const connectionText = {
  unreachable:
    'Het werkboek reageert niet. Uw concepten zijn bewaard. Start Proeftuinboek opnieuw en open deze pagina nog een keer.',
  unexpected: 'Er ging iets mis in het werkboek. Probeer het opnieuw. Wat al bewaard was, blijft bewaard.',
} as const;
