import { crc32, deflateSync } from 'node:zlib';
import { GRID, SHAPES, type Point, type Shape } from './drawing';

const { floor, hypot } = Math;

/** Samples per pixel side: what lies between is the soft edge. */
const SAMPLES = 8;

/** The drawing as SVG. */
export function drawSvg(): string {
  const hex = (shape: Shape): string => `#${shape.colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const paths = SHAPES.map((shape) => {
    const line = `M${shape.points.map((point) => point.join(' ')).join('L')}${shape.filled ? 'Z' : ''}`;
    const fill = shape.filled ? hex(shape) : 'none';
    return `  <path d="${line}" fill="${fill}" stroke="${hex(shape)}" stroke-width="${shape.radius * 2}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}" stroke-linejoin="round" stroke-linecap="round">`,
    ...paths,
    '</svg>',
    '',
  ].join('\n');
}

/** The drawing as pixels, row by row, four bytes each: red, green, blue, opacity. */
export function drawPixels(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at += 1) pixels.set(pixelAt(at % size, floor(at / size), size), at * 4);
  return pixels;
}

function pixelAt(column: number, row: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
    const y = ((row + (floor(sample / SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
    const shape = SHAPES.findLast((candidate) => covers(candidate, [x, y]));
    if (!shape) continue;
    covered += 1;
    shape.colour.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  const opacity = Math.round((covered * 255) / (SAMPLES * SAMPLES));
  return [...sum.map((part) => (covered === 0 ? 0 : Math.round(part / covered))), opacity];
}

type Side = readonly [start: Point, end: Point];

/** The sides of each shape; those of a filled one close it. */
const SIDES: ReadonlyMap<Shape, readonly Side[]> = new Map(
  SHAPES.map((shape) => {
    const ends = shape.filled ? [...shape.points, ...shape.points.slice(0, 1)] : shape.points;
    return [shape, ends.slice(1).map((end, index): Side => [ends[index] ?? end, end])];
  }),
);

function covers(shape: Shape, point: Point): boolean {
  const sides = SIDES.get(shape) ?? [];
  if (sides.some(([start, end]) => distance(point, start, end) <= shape.radius)) return true;
  if (!shape.filled) return false;
  const [x, y] = point;
  const crossings = sides.filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1),
  );
  return crossings.length % 2 === 1;
}

/** Distance of a point from a line between two points. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const unbounded = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const along = unbounded < 0 ? 0 : unbounded > 1 ? 1 : unbounded;
  return hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Pixels as a PNG: 8 bits per channel with opacity, rows unfiltered. */
export function encodePng(pixels: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
