import dayjs from 'dayjs';
import 'dayjs/locale/nl.js';

/** The calendar of Mantine writes its months and days with dayjs. */
export function setUpDutchDates(): void {
  dayjs.locale('nl');
}
