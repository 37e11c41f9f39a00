/** Snapshots written by hand, and what a document looks like after a plan was carried out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { HeadingInsertion, OutlinePlan } from '../../src/report/plan';
import type { DocumentSnapshot, FontSnapshot, ParagraphSnapshot, TableSnapshot } from '../../src/report/snapshot';
import { readDocx } from '../../src/ooxml/docx';

const CASES = join(__dirname, '..', 'fixtures', 'cases');

/** Names of the real cases. */
export const caseNames = readdirSync(CASES).filter((name) => name.endsWith('.docx'));

export const casePath = (name: string): string => join(CASES, name);

export function readCase(name: string): DocumentSnapshot {
  return readSnapshot(readDocx(readFileSync(casePath(name))));
}

type ParagraphLine = Omit<Partial<ParagraphSnapshot>, 'font'> & {
  readonly text: string;
  readonly font?: Partial<FontSnapshot>;
};
/** A paragraph of plain text, a paragraph with properties, or a table. */
export type Line = string | ParagraphLine | { readonly rows: readonly (readonly string[])[] };

const FONT: FontSnapshot = { name: 'Times New Roman', size: 14, bold: false, italic: false };

/** A document of these lines; one paragraph for each cell of a table. */
export function documentOf(lines: readonly Line[]): DocumentSnapshot {
  const paragraphs: ParagraphSnapshot[] = [];
  const tables: TableSnapshot[] = [];
  const add = (line: ParagraphLine, table: number | null): void => {
    const { font, ...rest } = line;
    paragraphs.push({
      style: 'Normal',
      outlineLevel: null,
      list: null,
      alignment: 'left',
      ...rest,
      table,
      index: paragraphs.length,
      font: { ...FONT, ...font },
    });
  };
  for (const line of lines) {
    if (typeof line === 'string') add({ text: line }, null);
    else if ('text' in line) add(line, null);
    else {
      const index = tables.length;
      const firstParagraph = paragraphs.length;
      for (const text of line.rows.flat()) add({ text }, index);
      const rows = line.rows.map((row) =>
        row.map((text, column) => ({ text, column, columnSpan: 1, merge: 'none' as const })),
      );
      tables.push({ index, firstParagraph, paragraphCount: paragraphs.length - firstParagraph, nesting: 1, rows });
    }
  }
  return { paragraphs, tables, controls: [] };
}

export interface Applied {
  readonly snapshot: DocumentSnapshot;
  /** Where each paragraph of the old snapshot is now. */
  readonly moved: readonly number[];
}

/** The document after a plan was carried out: each heading and an empty paragraph after it. */
export function applyOutlinePlan(snapshot: DocumentSnapshot, plan: OutlinePlan): Applied {
  const paragraphs: ParagraphSnapshot[] = [];
  const moved: number[] = [];
  const insertAt = (index: number, side: 'before' | 'after'): void => {
    for (const { anchor, headings } of plan.insertions) {
      if (anchor.paragraph !== index || anchor.side !== side) continue;
      for (const { list, ...heading } of headings)
        paragraphs.push(
          headingParagraph(list ? { ...heading, list } : heading),
          headingParagraph({ ...heading, text: '' }),
        );
    }
  };
  for (const [index, paragraph] of snapshot.paragraphs.entries()) {
    insertAt(index, 'before');
    moved.push(paragraphs.length);
    paragraphs.push(paragraph);
    insertAt(index, 'after');
  }
  const tables = snapshot.tables.map((table) => ({ ...table, firstParagraph: moved[table.firstParagraph] ?? 0 }));
  return {
    snapshot: { ...snapshot, paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, index })), tables },
    moved,
  };
}

/** As if the list had numbered it as in the outline, where one is to. */
function headingParagraph({ text, look, level, list }: HeadingInsertion): ParagraphSnapshot {
  const styled = /^heading \d$/.test(look.style ?? '');
  return {
    index: 0,
    text: list?.title ?? text,
    style: look.style ?? 'Normal',
    outlineLevel: styled ? level : null,
    list: list ? { label: text.slice(0, -list.title.length).trim(), level: list.level } : null,
    alignment: look.alignment ?? 'left',
    font: { name: look.font, size: look.size, bold: look.bold, italic: look.italic },
    table: null,
  };
}
