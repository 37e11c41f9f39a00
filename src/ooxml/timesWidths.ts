import { fold } from '../language/normalize';

/** Advance widths of Times in thousandths of its size, upright and bold, for the letters without marks (Adobe's AFM files). */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const REGULAR = {
  upper: [
    722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944,
    722, 722, 611,
  ],
  lower: [
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
    500, 500, 444,
  ],
};
const BOLD = {
  upper: [
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000,
    722, 722, 667,
  ],
  lower: [
    500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
    500, 500, 444,
  ],
};
const SPACE = 250;
const OTHER = 500;

/** About how wide a text is in Times New Roman, in points: for the length of a line drawn below it. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const character of text.normalize('NFC')) {
    const letter = fold(character).toUpperCase();
    const at = LETTERS.indexOf(letter);
    const upper = character !== character.toLowerCase();
    if (/\s/u.test(character)) sum += SPACE;
    else sum += letter === '' || at < 0 ? OTHER : (widths[upper ? 'upper' : 'lower'][at] ?? OTHER);
  }
  return (sum * size) / 1000;
}
