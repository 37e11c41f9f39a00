/** The chart as a picture for the document. */
import { chartSvg, type ChartModel } from '../report/form01Chart';
import { paneForm01Texts } from '../texts/paneForm01';
import { insertPicture } from '../word/insertPicture';
import type { PaneSession } from './session';

/** Pixels of the drawing; points in the document: as wide as the text of an A4 page. */
const SIZE = { width: 640, height: 340 };
const WIDTH_IN_POINTS = 453;
/** So that print is sharp: about 200 dots an inch. */
const SCALE = 2;
/** A report is black on white, whatever the pane looks like. */
const LOOK = {
  bar: '#1f4e79',
  text: '#000000',
  line: '#bfbfbf',
  background: '#ffffff',
  font: 'Times New Roman',
  ...SIZE,
};

/** Puts the chart below the paragraph at the cursor. */
export function insertChart(session: PaneSession, chart: ChartModel): Promise<void> {
  return session.act('picture', async (signal) => {
    const png = await pngOf(chartSvg(chart, LOOK));
    if (png === null) {
      return { kind: 'told', intent: 'warning', sentences: (language) => [paneForm01Texts[language].chart.noPicture] };
    }
    const height = (WIDTH_IN_POINTS * SIZE.height) / SIZE.width;
    const picture = { png, description: chart.description, width: WIDTH_IN_POINTS, height };
    await insertPicture(session.door, picture, { signal });
    await session.read(signal);
    return { kind: 'told', intent: 'success', sentences: (language) => [paneForm01Texts[language].chart.inserted] };
  });
}

/** Base64 of a PNG; null where the browser does not draw it. */
async function pngOf(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width * SCALE;
  canvas.height = SIZE.height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
