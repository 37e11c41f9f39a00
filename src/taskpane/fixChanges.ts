/** What a fix changes, place by place, for a preview that is exactly what will be written. Pure. */
import type { Fix, FormatEdit, ParagraphFormat, TextEdit } from '../report/fix';
import type { CellEdit } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Reading } from './reading';

export type FixChange =
  | {
      readonly kind: 'cell';
      readonly row: string;
      readonly column: string | null;
      readonly was: string;
      readonly text: string;
    }
  | {
      readonly kind: 'text';
      /** What stands around it in its paragraph, shortened. */
      readonly before: string;
      readonly was: string;
      readonly text: string;
      readonly after: string;
    }
  | { readonly kind: 'format'; readonly excerpt: string; readonly properties: readonly PropertyChange[] };

export type Property = keyof ParagraphFormat;
export type PropertyValue = string | number | boolean;

export interface PropertyChange {
  readonly property: Property;
  /** Null: mixed, or not known. */
  readonly from: PropertyValue | null;
  readonly to: PropertyValue;
}

/** One for each edit of the fix, in its order. */
export function fixChanges(fix: Fix, reading: Pick<Reading, 'snapshot' | 'form01'>): FixChange[] {
  const { snapshot } = reading;
  switch (fix.kind) {
    case 'cells':
      return fix.edits.map((edit) => cellChange(edit, edit.table ?? fix.table, reading));
    case 'texts':
      return fix.edits.map((edit) => textChange(edit, snapshot));
    case 'format':
      return fix.edits.map((edit) => formatChange(edit, snapshot));
  }
}

function cellChange(
  { row, cell, was, text }: CellEdit,
  table: number,
  { snapshot: { tables }, form01 }: Pick<Reading, 'snapshot' | 'form01'>,
): FixChange {
  const rows = tables[table]?.rows ?? [];
  const lines = [...(form01?.rows ?? []), ...(form01?.total ? [form01.total] : [])];
  const at = (one: { readonly table: number; readonly row: number; readonly cell: number }): boolean =>
    one.table === table && one.row === row && one.cell === cell;
  const column = form01?.columns.find(({ id }) => lines.some(({ cells }) => cells[id] && at(cells[id])))?.heading;
  // In other tables the heading is the cell of the first row above it.
  const grid = rows[row]?.[cell]?.column;
  const above = rows[0]?.find((one) => grid !== undefined && one.column <= grid && grid < one.column + one.columnSpan);
  const label = rows[row]?.find((one) => one.text.trim() !== '')?.text ?? String(row + 1);
  const heading = column ?? (row === 0 ? undefined : above?.text);
  return { kind: 'cell', row: shortened(label), column: heading ? shortened(heading) : null, was, text };
}

/** Characters shown on each side of a change. */
const AROUND = 40;

function textChange({ paragraph, start, was, text }: TextEdit, { paragraphs }: DocumentSnapshot): FixChange {
  const whole = paragraphs[paragraph]?.text ?? '';
  const [left, right] = [whole.slice(0, start), whole.slice(start + was.length)];
  return {
    kind: 'text',
    before: left.length > AROUND ? `…${left.slice(-AROUND).replace(/^\S*\s/, '')}` : left,
    was,
    text,
    after: right.length > AROUND ? `${right.slice(0, AROUND).replace(/\s\S*$/, '')}…` : right,
  };
}

function formatChange({ paragraph: index, was, format }: FormatEdit, snapshot: DocumentSnapshot): FixChange {
  const properties = Object.entries(format).map(([name, to]: [string, PropertyValue]): PropertyChange => {
    const property = name as Property;
    return { property, from: valueNow(property, snapshot, index), to };
  });
  return { kind: 'format', excerpt: shortened(was), properties };
}

function valueNow(property: Property, { paragraphs }: DocumentSnapshot, index: number): PropertyValue | null {
  const paragraph = paragraphs[index];
  if (!paragraph) return null;
  const { font, alignment, indent, spacing, look } = paragraph;
  const known: Readonly<Record<Property, PropertyValue | null | undefined>> = {
    font: font.name,
    size: font.size,
    bold: font.bold,
    italic: font.italic,
    color: look ? look.color : '#000000',
    alignment,
    firstLine: indent?.firstLine,
    spaceBefore: spacing?.before,
    spaceAfter: spacing?.after,
    // As Word's API counts it: 12 for a line.
    lineSpacing: spacing && (spacing.line.rule === 'multiple' ? spacing.line.value * 12 : spacing.line.value),
  };
  return known[property] ?? null;
}

const LONGEST = 80;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : line;
}
