/** Moments as a Dutch reader writes them; for showing only, records hold dates as text. */
const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const wholeMoment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `14:03`. */
export function showTime(moment: Date): string {
  return time.format(moment);
}

/** `14:03` for a moment of today, else `3 maart om 14:03`. */
export function showMoment(moment: Date, now: Date): string {
  return moment.toDateString() === now.toDateString() ? time.format(moment) : dayAndTime.format(moment);
}

/** `3 maart 2026 om 14:03`: on paper nobody knows what day it was. */
export function showDayAndTime(moment: Date): string {
  return wholeMoment.format(moment);
}

/** Today on this computer as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

const wholeDay = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `maandag 3 oktober 2016` for `2016-10-03`. */
export function longDate(isoDate: string): string {
  return wholeDay.format(new Date(`${isoDate}T00:00:00Z`));
}
