import { strictParser } from './wellFormed';

/** A cell as its sheet has it (`x:c`). */
export interface SheetCell {
  /** "B7"; where it is missing the cell stands after the one before. */
  readonly ref: string | undefined;
  /** Of its row from 0; NaN where the sheet gives its row a number that is none. */
  readonly row: number;
  readonly type: string | undefined;
  readonly style: string | undefined;
  /** Text of its value, of a text that it holds itself, and of its formula; null where it has none. */
  readonly value: string | null;
  readonly inline: string | null;
  readonly formula: string | null;
}

/** A sheet is parsed so many characters at a time, so that one that is too large is left in time. */
const STEP = 0x10000;

/**
 * Reads a sheet's cells without building its tree, which takes ten times the memory of the file.
 * @param take is given each cell, and says whether to go on
 * @returns the ranges that are merged ("A1:C1"), or null where `take` ended the reading
 * @throws InputError `xml.*`
 */
export function scanSheet(xml: string, part: string, take: (cell: SheetCell) => boolean): string[] | null {
  const merges: string[] = [];
  let isOn = true as boolean;
  let row = -1;
  let cell: { -readonly [K in keyof SheetCell]: SheetCell[K] } | null = null;
  let into: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;

  const parser = strictParser(part, {
    open: (written, { r, t, s, ref }) => {
      const name = localName(written);
      if (name === 'row') {
        // A row may say its number, or stand behind the one before.
        row = r === undefined ? row + 1 : Number(r) - 1;
      } else if (name === 'c') {
        cell = { ref: r, row, type: t, style: s, value: null, inline: null, formula: null };
      } else if (name === 'mergeCell' && ref !== undefined) merges.push(ref);
      else if (name === 'rPh') phonetic += 1;
      if (!cell) return;
      into = name === 'v' ? 'value' : name === 'f' ? 'formula' : name === 't' && phonetic === 0 ? 'inline' : null;
      if (into) cell[into] ??= '';
    },
    text: (text) => {
      if (cell && into) cell[into] = (cell[into] ?? '') + text;
    },
    close: (written) => {
      const name = localName(written);
      into = null;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'c' || !cell) return;
      isOn &&= take(cell);
      cell = null;
    },
  });
  for (let at = 0; at < xml.length; at += STEP) {
    parser.write(xml.slice(at, at + STEP));
    if (!isOn) return null;
  }
  parser.close();
  return merges;
}

function localName(written: string): string {
  return written.slice(written.indexOf(':') + 1);
}
