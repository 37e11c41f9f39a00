import { NAMESPACES } from '../../ooxml/namespaces';
import type { OoxmlPackage } from '../../ooxml/package';
import { escapeAttr } from '../../ooxml/xml';
import type { HostDocument } from './document';
import { fragment } from './text';

/** Adds parts and relationships to the open document's package in a way that a failing action can undo. */

export interface NewPart {
  /** Wished for; another number is taken when the name is. */
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly contentType: string;
  readonly relationship: string;
}

/** Adds a part that another part relates to. @returns the relationship's id and the part's name */
export function addPart(document: HostDocument, source: string, part: NewPart): { id: string; name: string } {
  const { pkg } = document;
  const name = freeName(pkg, part.name);
  touchPackage(document, source);
  document.journal.onUndo(() => pkg.remove(name));
  pkg.set(name, part.content, part.contentType);
  return { id: pkg.relate(source, part.relationship, name), name };
}

/** Relates a part to an address outside of the package. @returns the relationship's id */
export function relateExternally(document: HostDocument, source: string, type: string, target: string): string {
  const { pkg, journal } = document;
  const known = pkg
    .relationships(source)
    .find((entry) => entry.external && entry.type === type && entry.target === target);
  if (known) return known.id;
  touchPackage(document, source);
  // The package makes the relationships part and a free id; only the mode is left to say.
  const id = pkg.relate(source, type, 'external');
  const relationships = pkg.xml(relationshipsOf(source)).root;
  const entry = relationships.elements('rel:Relationship').find((element) => element.attr('Id') === id);
  if (entry) {
    journal.insert(
      relationships,
      [
        fragment(
          `<Relationship xmlns="${NAMESPACES.rel}" Id="${id}" Type="${escapeAttr(type)}" Target="${escapeAttr(target)}" TargetMode="External"/>`,
        ),
      ],
      entry,
    );
    journal.remove(entry);
  }
  return id;
}

/** Remembers what changes in a package when a part or relationship is added: the list of types, the relationships. */
export function touchPackage(document: HostDocument, source: string): void {
  const { pkg, journal } = document;
  journal.touch(pkg.xml('[Content_Types].xml').root);
  const relationships = relationshipsOf(source);
  if (pkg.has(relationships)) journal.touch(pkg.xml(relationships).root);
  else journal.onUndo(() => pkg.remove(relationships));
}

function relationshipsOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** `word/media/image1.png`, or with the next number that is free. */
function freeName(pkg: OoxmlPackage, wanted: string): string {
  if (!pkg.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const stem = wanted.slice(0, dot).replace(/[0-9]+$/, '');
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}${wanted.slice(dot)}`;
    if (!pkg.has(name)) return name;
  }
}
