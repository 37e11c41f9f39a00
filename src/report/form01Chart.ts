/** A column of Form 01 as a bar chart: what to draw, and the drawing as SVG, for the pane and for a picture alike. */
import Big from 'big.js';
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { compareDecimals, formatFigure } from '../language/numbers';
import { chartTexts } from '../texts/form01Chart';
import { valueOf, type Form01 } from './form01';
import { leafHeading } from './form01Layout';

export interface ChartPoint {
  readonly year: number;
  readonly estimate: boolean;
  /** Decimal string; null where the table has no figure, or two. */
  readonly value: string | null;
  /** In Vietnamese writing. */
  readonly text: string | null;
  /** Part of the axis that the bar covers, 0–1; a figure below 0, which is a fault, has no bar. */
  readonly height: number;
}

export interface ChartModel {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  /** From 0 upwards; `at` is the part of the axis, 0–1. */
  readonly ticks: readonly { readonly text: string; readonly at: number }[];
  /** Says all that the drawing shows. */
  readonly description: string;
}

/** Null where the table lacks the column or has no figure in it. */
export function form01Chart(form01: Form01, layout: Form01Layout, column: string): ChartModel | null {
  const own = layout.columns.find(({ id }) => id === column);
  const found = form01.columns.find(({ id }) => id === column);
  const all = [...layout.years, ...form01.rows];
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const figures = years.map((year) => {
    const rows = form01.rows.filter((row) => row.year === year);
    const estimate = all.some((one) => one.year === year && one.estimate);
    return { year, estimate, value: rows.length === 1 ? valueOf(rows[0]?.cells[column]) : null };
  });
  const values = figures.flatMap(({ value }) => value ?? []);
  if (!own || !found || values.length === 0) return null;

  const top = values.reduce((most, value) => (compareDecimals(value, most) > 0 ? value : most), '0');
  const step = stepFor(top, own.kind === 'whole');
  // Multiplied, not divided: a quotient is rounded.
  let steps = 1;
  while (step.times(steps).lt(top)) steps += 1;
  const whole = step.times(steps);
  const points = figures.map(({ year, estimate, value }) => ({
    year,
    estimate,
    value,
    text: value === null ? null : formatFigure(value),
    height: value === null || value.startsWith('-') ? 0 : Number(new Big(value).div(whole)),
  }));
  const unit = own.unit ?? null;
  const title = chartTexts.title({
    column: plainHeading(own, unit),
    from: Math.min(...years),
    to: Math.max(...years),
    unit,
  });
  return {
    title,
    points,
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      text: formatFigure(step.times(index).toFixed()),
      at: index / steps,
    })),
    description: describe(title, points),
  };
}

/** "Kinh phí (triệu đồng)" without its unit, which the title gives itself; under a group, with it: "Trong đó: Nữ". */
function plainHeading(column: LayoutColumn, unit: string | null): string {
  const leaf = leafHeading(column);
  const plain = unit !== null && leaf.endsWith(`(${unit})`) ? leaf.slice(0, -unit.length - 2).trim() : leaf;
  return column.group === undefined ? plain : `${column.group}: ${plain}`;
}

/** 1, 2 or 5 times a power of ten, so that about four steps reach the top; a whole number for what is counted. */
function stepFor(top: string, isWhole: boolean): Big {
  const raw = new Big(top).div(4);
  if (raw.eq(0)) return new Big(1);
  const power = new Big(10).pow(raw.e);
  const step = [1, 2, 5, 10].map((factor) => power.times(factor)).find((one) => one.gte(raw)) ?? power.times(10);
  return isWhole && step.lt(1) ? new Big(1) : step;
}

function describe(title: string, points: readonly ChartPoint[]): string {
  const known = points.filter(({ value }) => value !== null);
  const extreme = (sign: number): string | null => {
    const best = known.reduce((one, next) =>
      compareDecimals(next.value ?? '0', one.value ?? '0') * sign > 0 ? next : one,
    );
    const years = known.filter(({ value }) => value === best.value).map(({ year }) => year);
    // Where all are the same, none is the highest.
    return years.length === known.length ? null : chartTexts.extreme({ value: best.text ?? '', years });
  };
  const series = points.map(({ year, estimate, text }) => chartTexts.point({ year, estimate, value: text }));
  return chartTexts.description({ title, series, most: extreme(1), least: extreme(-1) });
}

export interface ChartLook {
  readonly bar: string;
  readonly text: string;
  readonly line: string;
  /** Null leaves it transparent. */
  readonly background: string | null;
  readonly font: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels of the writing, and about how wide one of its characters is. */
const SIZE = 12;
const CHARACTER = 6.6;
/** How much wider bold letters are. */
const BOLD = 1.1;

/** The drawing as one `<svg>` element. What is only expected has a bar of its own look: pale, with a dashed edge. */
export function chartSvg({ title, points, ticks, description }: ChartModel, look: ChartLook): string {
  const { width, height } = look;
  // However long the figures are, the bars keep room.
  const left = Math.min(Math.max(...ticks.map(({ text }) => text.length)) * CHARACTER + 14, width * 0.4);
  const slot = (width - left - 8) / points.length;
  const longest = Math.max(...points.map(({ text }) => text?.length ?? 0)) * CHARACTER;
  const upright = longest > slot;
  // Where years stand too close, every second or third is named, the last one always.
  const every = Math.ceil((CHARACTER * 4 + 6) / slot);
  const titleSize = Math.min(SIZE, (width - 8) / (title.length * (CHARACTER / SIZE) * BOLD));
  const bottom = height - SIZE * 2 - 12;
  const top = Math.min(SIZE * 2 + 12 + (upright ? longest : SIZE) + 4, bottom * 0.6);
  const y = (part: number): number => bottom - part * (bottom - top);
  const label = (x: number, at: number, anchor: string, text: string, more = ''): string =>
    `<text x="${px(x)}" y="${px(at)}" text-anchor="${anchor}"${more}>${escaped(text)}</text>`;

  const grid = ticks.map(
    ({ text, at }) =>
      `<line x1="${px(left)}" x2="${px(width - 8)}" y1="${px(y(at))}" y2="${px(y(at))}" stroke="${look.line}"/>` +
      label(left - 6, y(at) + 4, 'end', text),
  );
  const bars = points.map(({ year, estimate, text, height: part }, index) => {
    const middle = left + slot * (index + 0.5);
    const edge = estimate ? ` fill-opacity="0.35" stroke="${look.bar}" stroke-dasharray="3 2"` : '';
    const bar =
      `<rect x="${px(middle - slot * 0.32)}" y="${px(y(part))}" width="${px(slot * 0.64)}"` +
      ` height="${px(bottom - y(part))}" fill="${look.bar}"${edge}/>`;
    const turn = ` transform="rotate(-90 ${px(middle + 4)} ${px(y(part) - 5)})"`;
    const figure = upright
      ? label(middle + 4, y(part) - 5, 'start', text ?? '', turn)
      : label(middle, y(part) - 5, 'middle', text ?? '');
    if ((points.length - 1 - index) % every !== 0) return bar + figure;
    const below = label(middle, bottom + SIZE + 4, 'middle', String(year));
    return bar + figure + below + (estimate ? label(middle, bottom + SIZE * 2 + 6, 'middle', chartTexts.estimate) : '');
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${px(width)} ${px(height)}"` +
    ` width="${px(width)}" height="${px(height)}" font-family="${escaped(look.font)}" font-size="${px(SIZE)}"` +
    ` fill="${look.text}" aria-label="${escaped(description)}">` +
    (look.background === null ? '' : `<rect width="100%" height="100%" fill="${look.background}"/>`) +
    label(width / 2, SIZE + 8, 'middle', title, ` font-weight="bold" font-size="${px(titleSize)}"`) +
    `${grid.join('')}${bars.join('')}</svg>`
  );
}

/** Tenths of a pixel are enough. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
