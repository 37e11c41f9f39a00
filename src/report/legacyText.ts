/** Vietnamese that was typed in an encoding from before Unicode, or lost on the way: it looks like text and means nothing. */
import type { Grid } from './grid';

export type LegacyKind = 'tcvn3' | 'vni' | 'lost';

/** TCVN3 (.VnTime) keeps its letters where Latin-1 has signs that never stand inside a word: "N\u00a8m", "t\u00b9o". */
const TCVN3 =
  /\p{L}[\u00a8\u00a9\u00ae\u00b5-\u00b9\u00bb-\u00be]|[\u00a8\u00a9\u00ae\u00b5-\u00b9\u00bb-\u00be]\p{L}/u;
/** VNI writes tones and hats as letters that Vietnamese does not have: "Na\u00eam", "lö\u00f6\u00eft". */
const VNI = /[äåæëïñöøûüÄÅÆËÏÑÖØÛÜ]|[aeoAEO][\u00e0-\u00e5\u00f9\u00fa\u00fb]?\u00ea|\u00f4[\u00f8\u00f9]/;
/** What Windows writes for a letter that the file's encoding lacks. */
const LOST = /\p{L}\?\p{L}|\p{L}\?(?=\s|$)/u;
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** How many words of a kind say that it is no accident. */
const ENOUGH = 2;

/** Which of them the texts of a grid are; null for readable Vietnamese and for texts without letters. */
export function legacyOf({ rows }: Grid): LegacyKind | null {
  const words = rows.slice(0, 100).flatMap((row) => row.flatMap(({ text }) => text.split(/\s+/)));
  const count = (pattern: RegExp): number => words.filter((word) => pattern.test(word)).length;
  const readable = count(VIETNAMESE);
  const kinds = [
    { kind: 'tcvn3', found: count(TCVN3) },
    { kind: 'vni', found: count(VNI) },
    { kind: 'lost', found: count(LOST) },
  ] as const;
  const most = kinds.reduce((best, next) => (next.found > best.found ? next : best));
  return most.found >= ENOUGH && most.found > readable ? most.kind : null;
}
