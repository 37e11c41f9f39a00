import type { XmlElement } from '../../ooxml/xml';
import type { Journal } from './journal';
import { fragment } from './text';

/** Order of child elements that the schema (ECMA-376) demands; a property is put in its place among the others. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': list(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': list(
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint ' +
      'noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText ' +
      'vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:tblPr': list(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
  'w:tcPr': list(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cellIns ' +
      'cellDel cellMerge tcPrChange',
  ),
  'w:trPr': [],
  'w:sdtPr': list('rPr alias lock placeholder showingPlcHdr dataBinding temporary id tag'),
};

/** The order in which elements that hold properties stand before content. */
const FIRST: readonly string[] = ['w:tblPrEx', 'w:trPr'];

function list(names: string): string[] {
  return names.split(' ').map((name) => `w:${name}`);
}

/** The element that holds a thing's properties (w:pPr of a w:p …), made if it is not there. */
export function propertiesOf(journal: Journal, owner: XmlElement, name: string): XmlElement {
  const found = owner.child(name);
  if (found) return found;
  const made = fragment(`<${name}/>`);
  const first = FIRST.includes(name)
    ? owner.elements().find((child) => child.name !== 'w:tblPrEx')
    : owner.elements()[0];
  journal.insert(owner, [made], first ?? owner.children[0] ?? null);
  return made;
}

/** Puts a property in its place; one of that name that is there gives way, undefined only takes it out. */
export function setProperty(journal: Journal, properties: XmlElement, name: string, source: string | undefined): void {
  const old = properties.child(name);
  if (old && source !== undefined && String(old) === source) return;
  if (old) journal.remove(old);
  if (source === undefined) return;
  const order = ORDERS[properties.name] ?? [];
  const rank = order.indexOf(name);
  const after = rank < 0 ? undefined : properties.elements().find((child) => order.indexOf(child.name) > rank);
  journal.insert(properties, [fragment(source)], after ?? null);
}

/** Changes attributes of a property and keeps its others; makes the property if it is not there. */
export function setAttributes(
  journal: Journal,
  properties: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  let element = properties.child(name);
  if (!element) {
    setProperty(journal, properties, name, `<${name}/>`);
    element = properties.child(name);
  }
  if (!element) return;
  for (const [attribute, value] of Object.entries(attributes)) journal.setAttr(element, attribute, value);
}
