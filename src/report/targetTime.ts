/** When a target is to be reached, in the words of a resolution. */

export interface TargetTime {
  /** The year by which, or the last of the period. */
  readonly year: number | null;
  /** The first of the period. */
  readonly from?: number;
  /** "hằng năm", "mỗi năm". */
  readonly yearly: boolean;
  /** The words that say the year; null without one. */
  readonly text: string | null;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const PERIOD = String.raw`(?:(?:trong|của|cho) )?(?:(?:cả |toàn )?giai đoạn )?\(?(?:từ )?(?:năm )?(?<from>${YEAR}) ?(?:-|đến|tới) ?(?:hết |cuối )?(?:năm )?(?<to>${YEAR})\)?`;
const BY = String.raw`(?:tính |kể |riêng |chỉ tiêu )*(?:(?:đến|vào|trước|trong|của|tới) )*(?:(?:hết|cuối|trước|khoảng) )*năm (?<year>${YEAR})|(?:đến|tới) (?:hết )?(?<bare>${YEAR})`;
const WHEN = new RegExp(String.raw`(?<![\p{L}\d])(?<!so với )(?:${PERIOD}|${BY})(?![\d/])`, 'giu');
const YEARLY = /(?<!\p{L})(?:bình quân |trung bình )?(?:hằng|hàng|mỗi) năm(?!\p{L})/giu;

/**
 * The time that a text in lower case names. Of several years the nearest to the value counts, one before it rather than
 * one behind it.
 */
export function timesIn(lower: string, valueStart = lower.length, valueEnd = valueStart): TargetTime {
  const found = [...lower.matchAll(WHEN)].map((match) => {
    const { from, to, year, bare } = match.groups ?? {};
    const first = from === undefined ? {} : { from: Number(from) };
    const distance = match.index < valueStart ? valueStart - match.index : match.index - valueEnd + BEHIND;
    return { year: Number(to ?? year ?? bare), ...first, text: match[0].trim(), distance };
  });
  const yearly = lower.search(YEARLY) >= 0;
  const [first, ...rest] = found;
  if (!first) return { year: null, yearly, text: null };
  const { distance: _, ...time } = rest.reduce((best, next) => (next.distance < best.distance ? next : best), first);
  return { ...time, yearly };
}

/** A year behind the value is taken only where none stands before it. */
const BEHIND = 100_000;

/** The text without the words that {@link timesIn} reads. */
export function withoutTimes(text: string): string {
  return text
    .replace(WHEN, ' ')
    .replace(YEARLY, ' ')
    .replace(/\( *\)/gu, ' ')
    .replace(/ +([,;:.])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
