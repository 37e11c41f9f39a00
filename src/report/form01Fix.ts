import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { formatFigure } from '../language/numbers';
import type { Fix } from './fix';
import { columnFigure, type Form01Cell, type Form01Line } from './form01';
import { yearLabel } from './form01Labels';

/**
 * Another figure in a cell. What stands around the number stays (a unit, a footnote mark), and so does the number of its
 * decimals where the figure allows; undefined where no text in the cell would be read as that figure.
 */
export function figureFix(column: LayoutColumn, cell: Form01Cell, value: string): Fix | undefined {
  const minDecimals = column.kind === 'whole' ? 0 : Math.min(2, /\d,(\d+)/.exec(cell.text)?.[1]?.length ?? 0);
  const written = formatFigure(value, { minDecimals });
  // Where what stands around the number is itself what is wrong ("1,2 tỷ" among triệu đồng), the bare figure is left.
  const text = [cell.text.replace(NUMBER, written), written].find((one) => {
    const figure = columnFigure(column, one);
    return figure.kind === 'value' && figure.value === value;
  });
  return text === undefined ? undefined : edit(cell, cell.text, text);
}

const NUMBER = /[-\u2010-\u2015\u2212]?\s*\d(?:[\d.,\u00a0\u2009\u202f ]*\d)?/u;

/** The layout's word for an estimate, in brackets behind a year. */
export function estimateFix(line: Form01Line, { estimateMark }: Form01Layout): Fix | undefined {
  const text = `${line.label.trimEnd()} (${estimateMark})`;
  return yearLabel(text, estimateMark)?.estimate ? edit(line, line.label, text) : undefined;
}

function edit({ table, row, cell }: Pick<Form01Cell, 'table' | 'row' | 'cell'>, was: string, text: string): Fix {
  return { kind: 'cells', table, edits: [{ row, cell, text, was }] };
}
