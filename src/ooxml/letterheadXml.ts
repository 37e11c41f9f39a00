/** The letterhead as WordprocessingML: tables without borders, lines drawn as paragraph borders, looks from the profile. */
import type { FormatProfile, PartLook } from '../campaign/formatProfile';
import type { ClosingBlock, HeadBlock, TitleLines } from '../report/letterheadPlan';
import { paragraphXml, type ParagraphLook } from './fragment';
import { textWidth } from './timesWidths';

/** No distance above and below, single lines: whatever the document's plain style has. */
const CLOSE: NonNullable<ParagraphLook['spacing']> = {
  before: 0,
  after: 0,
  contextual: false,
  line: { rule: 'multiple', value: 1 },
};

/** How a part looks: of a range of sizes the smaller end in the narrow header block, the larger one elsewhere. */
export function partLook(
  part: PartLook,
  { font }: FormatProfile,
  end: 'from' | 'to',
  alignment: ParagraphLook['alignment'] = 'centered',
): ParagraphLook {
  return {
    font: font.family,
    size: part.size?.[end] ?? null,
    bold: part.bold ?? false,
    italic: part.italic ?? false,
    alignment,
    indent: { left: 0, firstLine: 0 },
    spacing: CLOSE,
  };
}

/** Shares of the text's width: the national name needs more than half of it on one line. */
const HEAD_COLUMNS = [2, 3] as const;
const CLOSING_COLUMNS = [1, 1] as const;
/** "A third to a half": the middle. */
const SHORT_LINE = 0.42;

/**
 * The header block in two columns: parent body, issuing body and number; national name, motto, place and date.
 * @param width of the text on the page, in twips
 */
export function headBlockXml(block: HeadBlock, profile: FormatProfile, width: number): string {
  const [leftWidth, rightWidth] = columns(HEAD_COLUMNS, width);
  const look = (part: PartLook): ParagraphLook => partLook(part, profile, 'from');
  const { parentBody, issuingBody, number, placeDate } = block;
  const ruled = (text: string, part: PartLook, column: number, share: number): string => {
    const own = look(part);
    const lines = Math.min(textWidth(text, own.size ?? 0, own.bold ?? false), column / 20);
    return paragraphXml(text, own) + drawnLine(column, lines * share);
  };
  const left = [
    parentBody === null ? '' : paragraphXml(parentBody, look(profile.parentBody)),
    ruled(issuingBody, profile.issuingBody, leftWidth, SHORT_LINE),
    paragraphXml(number, look(profile.number)),
  ];
  const right = [
    paragraphXml(profile.nationalName.text, look(profile.nationalName)),
    ruled(profile.motto.text, profile.motto, rightWidth, 1),
    paragraphXml(placeDate, look(profile.placeDate)),
  ];
  return borderlessTable([leftWidth, rightWidth], [left.join(''), right.join('')]);
}

/** Kind of document and abstract, centred, with a line below. */
export function titleXml({ kind, abstract }: TitleLines, profile: FormatProfile, width: number): string {
  const look = partLook(profile.abstract, profile, 'to');
  const lines = Math.min(textWidth(abstract, look.size ?? 0, true), width / 20);
  return (
    paragraphXml(kind, partLook(profile.kind, profile, 'to')) +
    paragraphXml(abstract, look) +
    drawnLine(width, lines * SHORT_LINE)
  );
}

/** Recipients on the left, signature on the right, kept on one page. */
export function closingXml(
  { authority, signatory, recipients }: ClosingBlock,
  profile: FormatProfile,
  width: number,
): string {
  const widths = columns(CLOSING_COLUMNS, width);
  const left =
    recipients.length === 0
      ? paragraphXml('')
      : paragraphXml(profile.recipientsTitle.text, partLook(profile.recipientsTitle, profile, 'to', 'left')) +
        recipients.map((line) => paragraphXml(line, partLook(profile.recipient, profile, 'to', 'left'))).join('');
  const sign = partLook(profile.authority, profile, 'to');
  const room = signatory === null ? [] : [...Array<string>(ROOM_FOR_SIGNATURE).fill(''), signatory];
  const right =
    authority.map((line) => paragraphXml(line, sign)).join('') +
    room.map((line) => paragraphXml(line, partLook(profile.signatory, profile, 'to'))).join('');
  return borderlessTable(widths, [left, right === '' ? paragraphXml('') : right]);
}

const ROOM_FOR_SIGNATURE = 4;

function columns([left, right]: readonly [number, number], width: number): [number, number] {
  const first = Math.round((width * left) / (left + right));
  return [first, width - first];
}

/** An empty paragraph with a border of the line's length above it, in the middle of a column of so many twips. */
function drawnLine(column: number, points: number): string {
  const side = Math.max(0, Math.round((column - points * 20) / 2));
  return (
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' +
    '<w:spacing w:before="40" w:after="0" w:line="120" w:lineRule="exact"/>' +
    `<w:ind w:left="${side}" w:right="${side}" w:firstLine="0"/><w:jc w:val="center"/></w:pPr></w:p>`
  );
}

function borderlessTable(widths: readonly [number, number], cells: readonly [string, string]): string {
  const total = widths[0] + widths[1];
  const none = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="nil"/>`)
    .join('');
  const cell = (at: 0 | 1): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${cells[at]}</w:tc>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${none}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>' +
    '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${widths[0]}"/><w:gridCol w:w="${widths[1]}"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(0)}${cell(1)}</w:tr></w:tbl>`
  );
}
