/** Calendar days as `YYYY-MM-DD` strings; no clock, no time zone, no locale of the machine. */

/** The day if the text is one that exists ("2020-02-29"), else null ("2021-02-29", "30/4/2020"). */
export function parseIsoDate(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(dayNumber(text))) return null;
  // Date.parse takes the 31st of a shorter month for a day of the next one.
  return new Date(dayNumber(text) * DAY).toISOString().startsWith(text) ? text : null;
}

/** Whole days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

const DAY = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}
