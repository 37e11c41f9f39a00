/** Units of WordprocessingML, transitional (bare numbers) and strict ("21cm", "13pt"). */

const TWIPS: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 14400 / 25.4,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};
const MEASURE = /^\s*(-?[0-9]+(?:\.[0-9]+)?)(mm|cm|in|pt|pc|pi)?\s*$/;

/**
 * A measure in twips (1/1440 inch).
 * @param bare twips that a number without unit counts for: 1 for lengths, 10 for font sizes in half-points
 */
export function twips(value: string | undefined, bare = 1): number | undefined {
  const match = MEASURE.exec(value ?? '');
  if (!match) return undefined;
  return Number(match[1]) * (match[2] === undefined ? bare : (TWIPS[match[2]] ?? bare));
}

/** Millimetres, to a hundredth. */
export function millimetres(value: number): number {
  return Math.round((value * 2540) / 1440) / 100;
}

/** Value of an on/off element: `<w:b/>` and `w:val="1|true|on"` are true; undefined without an element. */
export function onOff(element: { attr(name: string): string | undefined } | undefined): boolean | undefined {
  if (!element) return undefined;
  const value = element.attr('w:val');
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}
