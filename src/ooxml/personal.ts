/** What a file says about those who worked on it: comments and document properties, for a copy that is sent. */
import { textParts } from './clean';
import type { OoxmlPackage } from './package';
import type { XmlElement } from './xml';

const COMMENT_PARTS = ['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people'];

export function countComments(pkg: OoxmlPackage): number {
  const part = pkg.related(pkg.mainPart, 'comments');
  return part !== undefined && pkg.has(part) ? pkg.xml(part).root.elements('w:comment').length : 0;
}

/** Removes all comments, and the marks where they hung. @returns how many there were */
export function removeComments(pkg: OoxmlPackage): number {
  const count = countComments(pkg);
  for (const kind of COMMENT_PARTS) {
    const part = pkg.related(pkg.mainPart, kind);
    if (part !== undefined && pkg.has(part)) pkg.remove(part);
  }
  for (const name of textParts(pkg)) {
    const { root } = pkg.xml(name);
    for (const kind of ['w:commentRangeStart', 'w:commentRangeEnd'])
      for (const mark of [...root.descendants(kind)]) mark.remove();
    for (const reference of [...root.descendants('w:commentReference')]) {
      const run = reference.parent;
      reference.remove();
      if (run?.name === 'w:r' && run.elements().every((child) => child.name === 'w:rPr')) run.remove();
    }
  }
  return count;
}

/** Elements of the two property parts that name a person, an organisation or the work; dates and title stay. */
const PERSONAL = new Set([
  'creator',
  'lastModifiedBy',
  'subject',
  'description',
  'keywords',
  'category',
  'contentStatus',
  'Manager',
  'Company',
  'HyperlinkBase',
  'TotalTime',
]);

/** The properties that {@link removeProperties} would empty, with what they say: "creator" → "Nguyễn Văn A". */
export function personalProperties(pkg: OoxmlPackage): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const element of propertyElements(pkg))
    if (element.text().trim() !== '') found[localName(element)] = element.text().trim();
  for (const element of customProperties(pkg)) found[element.attr('name') ?? ''] = element.text().trim();
  return found;
}

/** Empties author, editor, organisation and the like, and drops the properties that programs added. @returns their names */
export function removeProperties(pkg: OoxmlPackage): string[] {
  const names = Object.keys(personalProperties(pkg));
  for (const element of propertyElements(pkg)) element.remove();
  const custom = pkg.related('', 'custom-properties');
  if (custom !== undefined && pkg.has(custom)) pkg.remove(custom);
  return names;
}

function propertyElements(pkg: OoxmlPackage): XmlElement[] {
  return ['core-properties', 'extended-properties'].flatMap((kind) => {
    const part = pkg.related('', kind);
    if (part === undefined || !pkg.has(part)) return [];
    return pkg
      .xml(part)
      .root.elements()
      .filter((element) => PERSONAL.has(localName(element)));
  });
}

function customProperties(pkg: OoxmlPackage): XmlElement[] {
  const part = pkg.related('', 'custom-properties');
  return part !== undefined && pkg.has(part) ? pkg.xml(part).root.elements() : [];
}

function localName({ name }: XmlElement): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
