/** What stands around a table: captions that name the form, our bookmarks, and whether one table goes on in the next. */
import type { Form01Layout } from '../campaign';
import { tidy, words } from '../language/normalize';
import { isUnitLabel } from './form01Grid';
import { UNIT_LABEL } from '../language/units';
import type { DocumentSnapshot, TableSnapshot } from './snapshot';

/** Tag of the content control around a table that we inserted. */
const OUR_TAG = /^tk1:tbl:/;

export function isOurs({ tag }: TableSnapshot): boolean {
  return OUR_TAG.test(tag ?? '');
}

/** A caption stands close above its table: this many paragraphs with text are looked at. */
const CAPTION_REACH = 4;
/** Longer paragraphs are text that speaks of the form. */
const LONGEST_CAPTION = 200;

/** The paragraph above the table, or the title in its first row, that names this form: "Biểu số 01", "Biểu mẫu số 1". */
export function captionAbove(snapshot: DocumentSnapshot, table: TableSnapshot, layout: Form01Layout): string | null {
  const own = formNumber(layout.title);
  return own === null ? null : (captions(snapshot, table).find((text) => formNumber(text) === own) ?? null);
}

/** Whether the table's caption names a form of another number. */
export function namesOtherForm(snapshot: DocumentSnapshot, table: TableSnapshot, layout: Form01Layout): boolean {
  const own = formNumber(layout.title);
  const [nearest] = captions(snapshot, table).flatMap((text) => formNumber(text) ?? []);
  return own !== null && nearest !== undefined && nearest !== own;
}

/** The unit line above a table ("Đơn vị tính: triệu đồng"), as typed; null where there is none. */
export function unitLineAbove(snapshot: DocumentSnapshot, table: TableSnapshot): string | null {
  const line = linesAbove(snapshot, table).find((text) => UNIT_LABEL.test(text) && !isUnitLabel(text));
  return line?.replace(/^\((.*)\)$/s, '$1') ?? null;
}

/** The title of a table as a whole: the caption that names the form, else the nearest line that is a title. */
export function titleAbove(snapshot: DocumentSnapshot, table: TableSnapshot, layout: Form01Layout): string | null {
  const lines = linesAbove(snapshot, table).filter((text) => !UNIT_LABEL.test(text) && !REFERENCE.test(text));
  return captionAbove(snapshot, table, layout) ?? lines.find((text) => /^(biểu|bảng|phụ lục|thống kê|tổng hợp)/iu.test(text)) ?? null; // prettier-ignore
}

function captions(snapshot: DocumentSnapshot, table: TableSnapshot): string[] {
  return linesAbove(snapshot, table).filter((text) => !REFERENCE.test(text));
}

/** Texts that may be a caption, the nearest first: titles in the table itself, then the paragraphs above it. */
function linesAbove({ paragraphs, tables }: DocumentSnapshot, table: TableSnapshot): string[] {
  const [first] = table.rows;
  const inside = first?.length === 1 ? (first[0]?.text.split('\n') ?? []) : [];
  const around = outerOf(tables, table);
  const above: string[] = [];
  for (let at = table.firstParagraph - 1; at >= 0 && above.length < CAPTION_REACH; at--) {
    const paragraph = paragraphs[at];
    // What stands in another table, or outside the cell that holds this one, is not above it.
    if (paragraph?.table !== around) break;
    if (paragraph.text.trim() !== '') above.push(paragraph.text);
  }
  return [...inside, ...above].map(tidy).filter((text) => text !== '' && text.length <= LONGEST_CAPTION);
}

/** Index of the table that holds this one in a cell. */
function outerOf(tables: readonly TableSnapshot[], table: TableSnapshot): number | null {
  const outer = tables.findLast(
    ({ index, nesting, firstParagraph, paragraphCount }) =>
      index < table.index && nesting < table.nesting && table.firstParagraph < firstParagraph + paragraphCount,
  );
  return outer?.index ?? null;
}

/** "… theo Biểu số 01", "(xem Biểu 01)": text that speaks of the form instead of naming what follows. */
const REFERENCE = /(?:xem|theo|tại|trong|kèm|ở|và)\s+(?:bảng\s+)?(?:biểu|mẫu)/iu;

/** The number of the form that a text names: 1 for "Biểu số 01", "BIỂU MẪU SỐ 1", "Mẫu biểu 01/TLĐ"; null for none. */
function formNumber(text: string): number | null {
  const found = words(text);
  for (const [at, word] of found.entries()) {
    if (word !== BIEU && word !== MAU) continue;
    const next = found.slice(at + 1).find((one) => !FORM_WORDS.has(one));
    const gap = next === undefined ? 0 : found.indexOf(next, at + 1) - at;
    if (next !== undefined && gap <= 5 && /^\d{1,2}$/.test(next)) return Number(next);
  }
  return null;
}

const [BIEU = '', MAU = '', ...FORM_REST] = words('biểu mẫu bảng số thống kê');
const FORM_WORDS = new Set([BIEU, MAU, ...FORM_REST]);

/** The table in which a bookmark starts, or before which it stands. */
export function tableOfBookmark({ bookmarks = [], paragraphs, tables }: DocumentSnapshot, name: string): number | null {
  const bookmark = bookmarks.find((one) => one.name === name);
  if (!bookmark) return null;
  const within = paragraphs[bookmark.paragraph]?.table;
  if (within !== null && within !== undefined) return within;
  const next = tables.find(({ firstParagraph }) => firstParagraph > bookmark.paragraph);
  return next && next.firstParagraph - bookmark.paragraph <= CAPTION_REACH ? next.index : null;
}

/** Words of a line that says that the table goes on. */
const GOES_ON = /tiếp\s*(?:theo)?/iu;

/** Whether nothing stands between two tables but empty paragraphs and "(tiếp theo)". */
export function continues({ paragraphs }: DocumentSnapshot, table: TableSnapshot, next: TableSnapshot): boolean {
  const between = paragraphs.slice(table.firstParagraph + table.paragraphCount, next.firstParagraph);
  return between.every(({ text }) => {
    const clean = tidy(text);
    return clean === '' || (clean.length <= LONGEST_CAPTION && GOES_ON.test(clean)) || UNIT_LABEL.test(clean);
  });
}
