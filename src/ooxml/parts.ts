import { InputError } from '../texts/inputError';
import { Numbering } from './numbering';
import { RELATIONSHIP, type OoxmlPackage } from './package';
import { Styles } from './styles';
import type { XmlElement } from './xml';

/** The body of the main document part. @throws InputError `docx.noPart` */
export function bodyOf(pkg: OoxmlPackage): XmlElement {
  const body = pkg.xml(pkg.mainPart).root.child('w:body');
  if (!body) throw new InputError('docx.noPart', { part: 'w:body' });
  return body;
}

/** The style table of a package; an empty one if it has none. */
export function stylesOf(pkg: OoxmlPackage): Styles {
  return new Styles(relatedRoot(pkg, RELATIONSHIP.styles), relatedRoot(pkg, RELATIONSHIP.theme));
}

/** The list definitions of a package; none if it has none. */
export function numberingOf(pkg: OoxmlPackage): Numbering {
  return new Numbering(relatedRoot(pkg, RELATIONSHIP.numbering));
}

/** Root of the first part that the main part relates to by a type, or null. */
export function relatedRoot(pkg: OoxmlPackage, type: string): XmlElement | null {
  const name = pkg.related(pkg.mainPart, type);
  return name !== undefined && pkg.has(name) ? pkg.xml(name).root : null;
}
