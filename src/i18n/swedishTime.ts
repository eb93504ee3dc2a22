const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and time as they are written in Sweden, year first, in either language; `2026-03-02 09:15`. */
export const swedishTime = {
  /** Instant → calendar day in Sweden. */
  date: (instant: string) => DAY.format(new Date(instant)),
  dateTime: (instant: string) => DAY_AND_TIME.format(new Date(instant)),
  /** Time of day for an instant of today, with the day before it otherwise. */
  timeOrDay: (instant: string | number, now: string | number) =>
    (DAY.format(new Date(instant)) === DAY.format(new Date(now)) ? TIME : DAY_AND_TIME).format(new Date(instant)),
};
