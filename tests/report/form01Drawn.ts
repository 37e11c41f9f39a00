import fc from 'fast-check';
import type { Form01Column, Form01Layout } from '../../src/campaign';
import { formatFigure } from '../../src/language/numbers';
import { columnGroups, leafHeading } from '../../src/report/form01Layout';
import type { Form01Data } from '../../src/report/form01Data';
import type { CellSnapshot, DocumentSnapshot, TableSnapshot } from '../../src/report/snapshot';
import { documentOf, layout as builtIn } from './form01Table';

/** Any layout, any figures, and the table drawn in one of the ways in which people draw it. */
export interface Drawn {
  readonly layout: Form01Layout;
  readonly data: Form01Data;
  readonly document: DocumentSnapshot;
  readonly look: Look;
}

export interface Look {
  readonly across: boolean;
  readonly numbered: boolean;
  readonly unitsInBrackets: boolean;
  readonly columnNumbers: boolean;
  readonly title: boolean;
  readonly total: boolean;
  readonly yearLabel: (year: number, estimate: boolean) => string;
}

/** Headings that are no one else's, neither of the built-in layout's nor of one another's but for a slip. */
const HEADINGS = ['Hội thi', 'Đề tài khoa học', 'Sách phát hành', 'Buổi tọa đàm', 'Học phần trực tuyến', 'Chứng chỉ', 'Giấy chứng nhận', 'Báo cáo viên', 'Phòng máy', 'Tài liệu biên soạn', 'Đoàn tham quan', 'Xuất sắc', 'Vắng mặt']; // prettier-ignore
const GROUPS = ['Khối hành chính', 'Khối doanh nghiệp', 'Trong đó', 'Hình thức'];
const UNITS = ['lớp', 'lượt người', 'triệu đồng', 'cuốn', 'buổi'];

const anyColumn = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  group: fc.option(fc.constantFrom(...GROUPS), { nil: undefined }),
  unit: fc.option(fc.constantFrom(...UNITS), { nil: undefined }),
  kind: fc.constantFrom('whole' as const, 'decimal' as const),
});

export const anyLayout: fc.Arbitrary<Form01Layout> = fc
  .tuple(
    fc.uniqueArray(anyColumn, { minLength: 2, maxLength: 9, selector: ({ heading, group }) => `${group} ${heading}` }),
    fc.uniqueArray(fc.integer({ min: 1950, max: 2120 }), { minLength: 3, maxLength: 12 }),
    fc.constantFrom('ước', 'dự kiến', 'tạm tính'),
  )
  .map(([columns, years, estimateMark]): Form01Layout => {
    const sorted = years.toSorted((a, b) => a - b);
    return {
      ...builtIn,
      estimateMark,
      years: sorted.map((year, index) => ({ year, estimate: index === sorted.length - 1 })),
      // Columns of one group stand together, as they do under a heading merged over them.
      columns: columns
        .toSorted((a, b) => (a.group ?? '').localeCompare(b.group ?? ''))
        .map(({ heading, group, unit, kind }, index): Form01Column => ({
          ...{ id: `c${index}`, heading, kind, aliases: [] },
          ...(group !== undefined && { group }),
          ...(unit !== undefined && { unit }),
        })),
      sums: [],
    };
  });

const whole = fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String);
const decimal = fc.tuple(whole, fc.stringMatching(/^\d{0,6}[1-9]$/)).map(([head, tail]) => `${head}.${tail}`);

export function anyDataFor({ years, columns }: Form01Layout): fc.Arbitrary<Form01Data> {
  const row = (year: number, estimate: boolean): fc.Arbitrary<Form01Data['rows'][number]> =>
    fc
      .record(Object.fromEntries(columns.map(({ id, kind }) => [id, fc.option(kind === 'whole' ? whole : decimal)])))
      .map((values) => ({ year, estimate, values }));
  return fc.tuple(...years.map(({ year, estimate }) => row(year, estimate))).map((rows) => ({ rows }));
}

function anyLookFor({ estimateMark }: Form01Layout): fc.Arbitrary<Look> {
  return fc.record({
    across: fc.boolean(),
    numbered: fc.boolean(),
    unitsInBrackets: fc.boolean(),
    columnNumbers: fc.boolean(),
    title: fc.boolean(),
    total: fc.boolean(),
    yearLabel: fc.constantFrom(
      (year: number, estimate: boolean) => (estimate ? `${year} (${estimateMark})` : String(year)),
      (year: number, estimate: boolean) => (estimate ? `Ước TH ${year}` : `Năm ${year}`),
      (year: number, estimate: boolean) => `${year}${estimate ? ' (ước thực hiện)' : ''}*`,
    ),
  });
}

export const anyDrawn: fc.Arbitrary<Drawn> = anyLayout.chain((layout) =>
  fc
    .tuple(anyDataFor(layout), anyLookFor(layout))
    .map(([data, look]): Drawn => ({ layout, data, look, document: documentOf(drawn(layout, data, look)) })),
);

/** A place of the drawing: the same object in all places that one cell covers. */
interface Place {
  readonly text: string;
}

function drawn(layout: Form01Layout, data: Form01Data, look: Look): TableSnapshot {
  const cell = (text: string): Place => ({ text });
  const groups = columnGroups(layout);
  const grouped = groups.some(({ group }) => group !== null);
  const yearHead = cell(layout.yearColumn.heading);
  const ordinalHead = cell('TT');

  const heads = groups.flatMap(({ group, columns }): Place[][] => {
    const top = group === null ? null : cell(group);
    return columns.map((column) => {
      const unit = look.unitsInBrackets && column.unit !== undefined ? ` (${column.unit})` : '';
      const leaf = cell(`${leafHeading(column)}${unit}`);
      return top === null ? (grouped ? [leaf, leaf] : [leaf]) : [top, leaf];
    });
  });
  const depth = grouped ? 2 : 1;
  // Column by column: headings first, then what stands in the lines of the years.
  const lines = data.rows.map(({ year, estimate }) => look.yearLabel(year, estimate));
  const labels = look.total ? [...lines, layout.totalRow.label] : lines;
  const repeat = (place: Place): Place[] => Array.from({ length: depth }, () => place);
  const columns: Place[][] = [
    ...(look.numbered ? [[...repeat(ordinalHead), ...labels.map((_, index) => cell(String(index + 1)))]] : []),
    [...repeat(yearHead), ...labels.map(cell)],
    ...layout.columns.map(({ id }, at) => [
      ...(heads[at] ?? []),
      ...data.rows.map(({ values }) => cell(figure(values[id] ?? null))),
      ...(look.total ? [cell('1')] : []),
    ]),
  ];
  const down = transpose(columns);
  if (look.columnNumbers)
    down.splice(
      depth,
      0,
      columns.map((_, index) => cell(`(${index + 1})`)),
    );
  const places = look.across ? transpose(down) : down;
  const title = cell('THỐNG KÊ SỐ LIỆU');
  return tableOf(look.title ? [places[0]?.map(() => title) ?? [], ...places] : places);
}

function figure(value: string | null): string {
  return value === null ? '' : formatFigure(value);
}

function transpose(lines: readonly (readonly Place[])[]): Place[][] {
  return (lines[0] ?? []).map((_, at) => lines.flatMap((line) => line[at] ?? []));
}

/** Cells merged both ways, as a file has them, out of places. */
function tableOf(places: readonly (readonly Place[])[]): TableSnapshot {
  const rows = places.map((line, row) => {
    const cells: CellSnapshot[] = [];
    line.forEach((place, column) => {
      if (column > 0 && line[column - 1] === place) return;
      const columnSpan = line.filter((other) => other === place).length;
      const above = places[row - 1]?.[column] === place;
      const below = places[row + 1]?.[column] === place;
      cells.push({ text: above ? '' : place.text, column, columnSpan, merge: above ? 'continued' : below ? 'start' : 'none' }); // prettier-ignore
    });
    return cells;
  });
  return { index: 0, firstParagraph: 0, paragraphCount: rows.flat().length, nesting: 1, rows, tag: null };
}
