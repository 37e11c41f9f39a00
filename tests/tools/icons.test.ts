import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { drawPixels, drawSvg, encodePng } from '../../tools/icons/draw';
import type { SIZES } from '../../tools/icons/drawing';

const ASSETS = path.resolve(__dirname, '..', '..', 'assets');

/** The rows of a PNG of ours, decompressed: the same drawing may be compressed otherwise by another zlib. */
function rowsOf(png: Buffer): Buffer {
  const start = png.indexOf('IDAT');
  return inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
}

it.each([16, 32, 128] satisfies (typeof SIZES)[number][])('icon-%i.png is what the tool draws', (size) => {
  const committed = readFileSync(path.join(ASSETS, `icon-${size}.png`));
  expect(rowsOf(committed).equals(rowsOf(encodePng(drawPixels(size), size)))).toBe(true);
});

it('icon.svg is what the tool draws', () => {
  expect(readFileSync(path.join(ASSETS, 'icon.svg'), 'utf8')).toBe(drawSvg());
});

it('draws a page on a transparent ground, with something white on it', () => {
  const pixels = drawPixels(32);
  const at = (x: number, y: number): number[] => [...pixels.subarray((y * 32 + x) * 4, (y * 32 + x) * 4 + 4)];
  expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  expect(at(10, 20)).toEqual([15, 84, 160, 255]);
  expect(at(16, 14)).toEqual([255, 255, 255, 255]);
});
