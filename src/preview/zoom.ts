import type { PreviewTexts } from '../texts/preview';
import type { Shell } from './shell';

/** Where the buttons stop, in per cent. */
const STOPS = [50, 60, 75, 90, 100, 125, 150, 200] as const;
/** Below this nothing can be read any more, in per cent. */
const SMALLEST = 25;
/** Pages at least this wide show a sheet of A4 beside the pane, or near enough, in CSS pixels. */
const WIDE = '(min-width: 900px)';

/** The stop that a button leads to from a size that may lie between two; undefined: there is none. */
export function nextStop(percent: number, direction: 'in' | 'out'): number | undefined {
  return direction === 'in' ? STOPS.find((stop) => stop > percent) : STOPS.findLast((stop) => stop < percent);
}

/** The largest size, of no more than 100 per cent, at which something fits a width of the screen. */
export function fittingPercent(width: number, available: number): number {
  return Math.min(100, Math.max(SMALLEST, Math.floor((100 * available) / width)));
}

export interface Zoom {
  /** Shows the size of the document in the bar. */
  readonly show: () => void;
  /** On a narrow page, lets the document that has just been opened start at a size that fits its width. */
  readonly fit: () => void;
}

/** How large the document is shown, with the buttons for it. */
export function startZoom({ pages, scroller, zoomIn, zoomOut, showZoom }: Shell, texts: () => PreviewTexts): Zoom {
  let percent = 100;
  const show = (): void => {
    pages.style.setProperty('zoom', String(percent / 100));
    showZoom(percent, texts());
    zoomOut.disabled = nextStop(percent, 'out') === undefined;
    zoomIn.disabled = nextStop(percent, 'in') === undefined;
  };
  const set = (wanted: number): void => {
    percent = wanted;
    show();
  };
  const step = (direction: 'in' | 'out'): void => set(nextStop(percent, direction) ?? percent);
  zoomIn.addEventListener('click', () => step('in'));
  zoomOut.addEventListener('click', () => step('out'));
  const fit = (): void => {
    if (matchMedia(WIDE).matches) return;
    const sheets = [...pages.querySelectorAll<HTMLElement>(':scope > section')].map((sheet) => sheet.offsetWidth);
    const { paddingLeft, paddingRight } = getComputedStyle(pages);
    const width = Math.max(0, ...sheets) + parseFloat(paddingLeft) + parseFloat(paddingRight);
    set(fittingPercent(width, scroller.clientWidth));
  };
  return { show, fit };
}
