/** What Word shows on the content control of a linked figure: part of the document, hence Vietnamese. */

interface Shown {
  readonly of: 'year' | 'sum' | 'average' | 'last' | 'share';
  /** Heading of the column; of a share, of the part and of the whole. */
  readonly column: string;
  readonly whole: string;
  readonly year: number | null;
  /** Null: from the first year, to the last one. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Word shows no more of a title (PLATFORM.md 1.2). */
const LONGEST = 64;

function short(text: string): string {
  const characters = Array.from(text);
  return text.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 2).join('')}…`;
}

function period({ from, to }: Shown): string {
  if (from === null && to === null) return 'cả giai đoạn';
  if (from === null) return `đến ${to}`;
  return to === null ? `từ ${from}` : `${from}–${to}`;
}

function when(shown: Shown): string {
  switch (shown.of) {
    case 'year':
      return `năm ${shown.year}`;
    case 'last':
      return 'năm cuối';
    case 'sum':
      return period(shown);
    case 'average':
      return `bình quân ${period(shown)}`;
    case 'share':
      return shown.year === null ? 'cả giai đoạn' : `năm ${shown.year}`;
  }
}

export const linkTitles = {
  measure: (shown: Shown) =>
    short(
      shown.of === 'share'
        ? `Biểu số 01: ${shown.column} / ${shown.whole}, ${when(shown)}`
        : `Biểu số 01: ${shown.column}, ${when(shown)}`,
    ),
  target: (indicator: string) => short(`Mục tiêu: ${indicator}`),
  actual: (indicator: string) => short(`Kết quả: ${indicator}`),
};
