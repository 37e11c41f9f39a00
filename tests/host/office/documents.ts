import { OoxmlPackage } from '../../../src/ooxml/package';
import { flatOpc, p, paragraphStyle } from '../../conformance/flatOpc';

/** A document with one paragraph per line (one empty paragraph without lines) and the style Normal. */
export function documentOf(...lines: string[]): OoxmlPackage {
  const styles = paragraphStyle('Normal', 'Normal').replace('w:type="paragraph"', 'w:type="paragraph" w:default="1"');
  const paragraphs = (lines.length === 0 ? [''] : lines).map((line) => p(line)).join('');
  return OoxmlPackage.fromFlatOpc(flatOpc(`${paragraphs}<w:sectPr/>`, { styles }));
}

export const emptyDocument = (): OoxmlPackage => documentOf();
