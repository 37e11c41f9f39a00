import { rememberedOf } from '../language/memo';
import { normalize, tidy } from '../language/normalize';
import { isCapitals } from './outlineCandidates';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/** Who signs, on whose behalf: "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "TL. …", "TUQ. …", "Q. …". */
const ON_BEHALF = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u;
const RECIPIENTS = new RegExp(`^${normalize('nơi nhận')}\\s*(?::|$)`, 'u');
const POSITION = new RegExp(`^(?:phó\\s+)?${normalize('chủ tịch')}$|^${normalize('người lập')}`, 'u');
/** A signature and a list of recipients belong together when no more than this many paragraphs lie between them. */
const REACH = 25;
const MOST_CHARACTERS = 80;

/**
 * Index of the first paragraph of the closing block (signature and recipients, with the table that holds them), where
 * the report's content ends; the number of paragraphs where there is none.
 */
export const closingBlockStart = rememberedOf(({ paragraphs, tables }: DocumentSnapshot): number => {
  const marks = paragraphs.filter(isClosingMark).map(({ index }) => index);
  let start = marks.at(-1);
  if (start === undefined) return paragraphs.length;
  for (const mark of [...marks].reverse()) if (start - mark <= REACH) start = mark;
  const first = start;
  const outermost = tables.find(
    (table) =>
      table.nesting === 1 && first >= table.firstParagraph && first < table.firstParagraph + table.paragraphCount,
  );
  return outermost?.firstParagraph ?? first;
});

/** Whether a line says on whose authority a document is signed: "TM. BAN THƯỜNG VỤ". */
export function isAuthority(line: string): boolean {
  return ON_BEHALF.test(tidy(line));
}

/** Whether a line is a position in capitals: "CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export function isPosition(line: string): boolean {
  return isCapitals(tidy(line)) && POSITION.test(normalize(line));
}

/** Whether a line opens the list of recipients: "Nơi nhận:". */
export function isRecipientsTitle(line: string): boolean {
  return RECIPIENTS.test(normalize(line));
}

const isClosingMark = rememberedOf(({ text, alignment, table }: ParagraphSnapshot): boolean => {
  if (text.length > MOST_CHARACTERS) return false;
  if (isAuthority(text) || isRecipientsTitle(text)) return true;
  const aside = table === null && (alignment === 'right' || alignment === 'centered');
  return aside && isPosition(text);
});
