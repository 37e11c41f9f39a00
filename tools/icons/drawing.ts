/** The icon: a page with a folded corner and a Σ, on a grid of 64 × 64. Drawn for this project. */

export type Point = readonly [x: number, y: number];

/** A line with round joins and ends, and what it encloses when it is filled. Later shapes lie over earlier ones. */
export interface Shape {
  readonly points: readonly Point[];
  readonly filled: boolean;
  /** Half the width of the line; rounds the corners of a filled shape. */
  readonly radius: number;
  readonly colour: readonly [red: number, green: number, blue: number];
}

export const GRID = 64;

/** Sizes in pixels: the ribbon's 16–80, the store's 64 and 128, and what dense screens take between. */
export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128] as const;

const BLUE = [15, 84, 160] as const;
const PALE = [157, 205, 245] as const;
const WHITE = [255, 255, 255] as const;

export const SHAPES: readonly Shape[] = [
  { points: corners('16 8', '36 8', '48 20', '48 56', '16 56'), filled: true, radius: 4, colour: BLUE },
  { points: corners('37 8', '37 19', '48 19'), filled: true, radius: 2, colour: PALE },
  { points: corners('41 28', '23 28', '33 39', '23 50', '41 50'), filled: false, radius: 3.4, colour: WHITE },
];

function corners(...written: readonly string[]): Point[] {
  return written.map((corner): Point => {
    const [x = 0, y = 0] = corner.split(' ').map(Number);
    return [x, y];
  });
}
