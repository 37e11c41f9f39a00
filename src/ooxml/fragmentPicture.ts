/** A picture to insert, as Word writes one that stands in a line of text. */
import { paragraphOf } from './fragment';
import { NAMESPACES } from './namespaces';
import { escapeAttr } from './xml';

export interface Picture {
  /** PNG, base64. */
  readonly png: string;
  /** What a reader who does not see it is told; not empty. */
  readonly description: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
/** English Metric Units in a point. */
const EMU = 12_700;

/**
 * A centred paragraph with the picture.
 * @param relationship id of the relationship to the picture's part
 * @throws RangeError for a picture without description or without size
 */
export function pictureXml({ description, width, height }: Picture, relationship: string): string {
  if (description.trim() === '') throw new RangeError('picture without description');
  if (!(width > 0 && height > 0)) throw new RangeError(`picture of ${width} × ${height}`);
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const name = `id="1" name="Picture 1" descr="${escapeAttr(description)}"`;
  const drawing =
    `<w:r><w:drawing><wp:inline xmlns:wp="${NAMESPACES.wp}" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr ${name}/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${NAMESPACES.a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${NAMESPACES.a}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}">` +
    `<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${NAMESPACES.r}" r:embed="${escapeAttr(relationship)}"/>` +
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  return paragraphOf({ alignment: 'centered', indent: { left: 0, firstLine: 0 } }, drawing, null);
}
