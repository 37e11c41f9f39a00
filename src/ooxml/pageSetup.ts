import type { PageSetup } from '../report/snapshot';
import { millimetres, onOff, twips } from './measures';
import type { OoxmlPackage } from './package';
import { pageNumbers } from './pageNumbers';
import type { Styles } from './styles';
import type { XmlElement } from './xml';

/** What Word takes where a section does not say: US Letter with margins of one inch, in twips. */
const DEFAULTS = { width: 12240, height: 15840, margin: 1440 };

/** Page set-up of each section: those that end in a paragraph, in order, then the body's last one. */
export function pageSetups(
  paragraphs: readonly XmlElement[],
  body: XmlElement,
  pkg: OoxmlPackage,
  styles: Styles,
): PageSetup[] {
  const inParagraphs = paragraphs.map((paragraph) => paragraph.child('w:pPr')?.child('w:sectPr'));
  const sections = [...inParagraphs, body.child('w:sectPr')].filter((section) => section !== undefined);
  const numbers = pageNumbers(sections, pkg, styles);
  return sections.map((section, index) => pageSetup(section, numbers[index]));
}

function pageSetup(section: XmlElement, numbers: PageSetup['pageNumbers']): PageSetup {
  const size = section.child('w:pgSz');
  const margins = section.child('w:pgMar');
  const length = (value: string | undefined, otherwise: number): number => millimetres(twips(value) ?? otherwise);
  // A negative top or bottom margin only says that headers may not push the text down.
  const margin = (side: string): number => Math.abs(length(margins?.attr(`w:${side}`), DEFAULTS.margin));
  return {
    width: length(size?.attr('w:w'), DEFAULTS.width),
    height: length(size?.attr('w:h'), DEFAULTS.height),
    top: margin('top'),
    bottom: margin('bottom'),
    left: length(margins?.attr('w:left') ?? margins?.attr('w:start'), DEFAULTS.margin),
    right: length(margins?.attr('w:right') ?? margins?.attr('w:end'), DEFAULTS.margin),
    landscape: size?.attr('w:orient') === 'landscape',
    titlePage: onOff(section.child('w:titlePg')) ?? false,
    ...(numbers && { pageNumbers: numbers }),
  };
}
