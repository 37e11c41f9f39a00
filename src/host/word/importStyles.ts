import { RELATIONSHIP } from '../../ooxml/package';
import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type { Source } from './insertOoxml';
import { freeId, stylesRoot } from './styleNames';

/** Elements that name a style by its id, and the type of style that each means. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['w:pStyle', 'paragraph'],
  ['w:rStyle', 'character'],
  ['w:tblStyle', 'table'],
]);

/**
 * Makes styles that blocks use known to the document: a style that the document has by that name is used as it is there,
 * another one is added with those it rests on. Without a styles part in the package, and for an id that it does not define,
 * blocks lose the reference (PLATFORM.md 2.1).
 */
export function importStyles(document: HostDocument, source: Source, blocks: readonly XmlElement[]): void {
  const name = source.pkg.related(source.main, RELATIONSHIP.styles);
  const root = name !== undefined && source.pkg.has(name) ? source.pkg.xml(name).root : undefined;
  const definitions = new Map(root?.elements('w:style').map((style) => [style.attr('w:styleId') ?? '', style]));
  const known = new Map<string, string | undefined>();
  for (const reference of blocks.flatMap(referencesIn)) {
    const id = reference.attr('w:val') ?? '';
    const resident = residentId(document, definitions, id, REFERENCES.get(reference.name) ?? '', known);
    if (resident === undefined) reference.remove();
    else reference.setAttr('w:val', resident);
  }
}

function referencesIn(block: XmlElement): XmlElement[] {
  return [...REFERENCES.keys()].flatMap((name) => [...block.descendants(name)]);
}

/** Id in the document of a style of the package, which is added if need be; undefined when nobody defines it. */
function residentId(
  document: HostDocument,
  definitions: ReadonlyMap<string, XmlElement>,
  id: string,
  type: string,
  known: Map<string, string | undefined>,
): string | undefined {
  if (known.has(id)) return known.get(id);
  const definition = definitions.get(id);
  if (!definition || (definition.attr('w:type') ?? 'paragraph') !== type) return undefined;
  const name = definition.child('w:name')?.attr('w:val') ?? '';
  const resident = document.styles.idOf(canonical(name), type);
  if (resident !== undefined) {
    known.set(id, resident);
    return resident;
  }
  const root = stylesRoot(document);
  const fresh = freeId(root, id);
  known.set(id, fresh);
  const copy = definition.clone();
  copy.setAttr('w:styleId', fresh);
  // A default of the package must not become a second default of the document.
  copy.setAttr('w:default', undefined);
  document.journal.insert(root, [copy]);
  for (const link of ['w:basedOn', 'w:next', 'w:link']) {
    const element = copy.child(link);
    if (!element) continue;
    const target = definitions.get(element.attr('w:val') ?? '');
    const targetType = target?.attr('w:type') ?? type;
    const mapped = residentId(document, definitions, element.attr('w:val') ?? '', targetType, known);
    if (mapped === undefined) document.journal.remove(element);
    else document.journal.setAttr(element, 'w:val', mapped);
  }
  return fresh;
}

function canonical(name: string): string {
  return /^heading [1-9]$/i.test(name) ? name.toLowerCase() : name;
}
