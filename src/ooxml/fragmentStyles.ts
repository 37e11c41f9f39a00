import { GUIDANCE_STYLE } from '../report/guidance';
import { escapeAttr } from './xml';

/** Font and size of the styles that come with an insertion; they count only where the document does not have the style. */
export interface StyleDefaults {
  readonly font?: string;
  /** Points. Nghị định 30/2020, Phụ lục I: 13–14. */
  readonly size?: number;
}

const DEFAULT_FONT = 'Times New Roman';
const DEFAULT_SIZE = 14;

const HEADING = /^heading ([1-9])$/;
const HEADING_ID = /^Heading([1-9])$/;

/** The id of our own style, in letters that every program takes. */
const GUIDANCE_ID = 'TongKetGuidance';
/** Styles besides the headings that have definitions here: id → name. */
const OTHERS: Readonly<Record<string, string>> = {
  Normal: 'Normal',
  TableGrid: 'Table Grid',
  [GUIDANCE_ID]: GUIDANCE_STYLE,
};

/** The style id that our fragments use for a canonical name; Word and the host match styles by name, not by id. */
export function styleIdFor(name: string): string {
  const heading = HEADING.exec(name);
  if (name === GUIDANCE_STYLE) return GUIDANCE_ID;
  return heading ? `Heading${heading[1]}` : name.replace(/\s+/gu, '');
}

/** The canonical name of a style defined here by the id that {@link styleIdFor} gives it, or undefined. */
export function builtInStyleName(id: string): string | undefined {
  const heading = HEADING_ID.exec(id);
  return heading ? `heading ${heading[1]}` : OTHERS[id];
}

/** Content of w:styles for those styles and the ones they rest on. */
export function stylesXml(names: readonly string[], defaults: StyleDefaults): string {
  const font = escapeAttr(defaults.font ?? DEFAULT_FONT);
  const size = Math.round((defaults.size ?? DEFAULT_SIZE) * 2);
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const sizes = `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const base =
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${fonts}${sizes}</w:rPr></w:style>` +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style>';
  return base + names.map((name) => styleXml(name, `${fonts}<w:b/>${sizes}`)).join('');
}

function styleXml(name: string, headingRun: string): string {
  if (name === 'Normal') return '';
  const heading = HEADING.exec(name);
  if (heading) return headingStyleXml(Number(heading[1]), headingRun);
  if (name === 'Table Grid') return TABLE_GRID;
  if (name === GUIDANCE_STYLE) return GUIDANCE;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${escapeAttr(styleIdFor(name))}">` +
    `<w:name w:val="${escapeAttr(name)}"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style>`
  );
}

function headingStyleXml(level: number, run: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
    '<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>' +
    `<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr>${run}</w:rPr></w:style>`
  );
}

const TABLE_GRID =
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')}</w:tblBorders></w:tblPr></w:style>`;

/** Grey and italic, as far from the report's text as can be without hurting the eye: #595959 has a contrast of 7 to white. */
const GUIDANCE =
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${GUIDANCE_ID}"><w:name w:val="${GUIDANCE_STYLE}"/>` +
  '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="60"/><w:jc w:val="both"/></w:pPr>' +
  '<w:rPr><w:b w:val="0"/><w:i/><w:color w:val="595959"/></w:rPr></w:style>';
