const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `22 november 2016 om 14:03`, from a moment in UTC as the history holds it. */
export function historyMoment(at: string): string {
  return moment.format(new Date(at));
}
