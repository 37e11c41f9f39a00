/** The end of a section to insert: what stands before it, back to the section break before, is set on such pages. */
import type { PageSetup } from '../report/snapshot';

/** The same paper on its side; the margins turn with it, as Word turns them. */
export function turned(page: PageSetup): PageSetup {
  const { width, height, top, bottom, left, right } = page;
  return {
    ...page,
    ...{ width: height, height: width, landscape: !page.landscape },
    ...{ top: left, bottom: right, left: bottom, right: top },
  };
}

/** Word's usual distance of headers and footers from the page's edge, in twips. */
const HEADER_DISTANCE = 720;

/**
 * A paragraph, as low as can be, whose mark ends the section. It has no headers and footers of its own: those of the
 * section before are shown.
 */
export function sectionEndXml({ width, height, top, bottom, left, right, landscape }: PageSetup): string {
  const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
  const margins = Object.entries({ top, right, bottom, left }).map(([side, length]) => `w:${side}="${twips(length)}"`);
  const size = `w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}`;
  return (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>' +
    `<w:sectPr><w:type w:val="nextPage"/><w:pgSz ${size}/><w:pgMar ${margins.join(' ')} ` +
    `w:header="${HEADER_DISTANCE}" w:footer="${HEADER_DISTANCE}" w:gutter="0"/></w:sectPr></w:pPr></w:p>`
  );
}
