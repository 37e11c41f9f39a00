import { NAMESPACES } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { choiceArg } from './arguments';
import type { HostDocument } from './document';
import { bodyObject } from './make';
import type { SectionObject, TypeSpec } from './objects';
import { addPart } from './packageParts';
import { fragment } from './text';

/** Sections of the body; the last ends with the body's own w:sectPr, the others in the mark of their last paragraph. */
export function sectionsOf(document: HostDocument): SectionObject[] {
  const inner = document
    .paragraphs(document.body)
    .flatMap((paragraph) => paragraph.child('w:pPr')?.child('w:sectPr') ?? []);
  const last = document.body.elements('w:sectPr').at(-1);
  const ends = last ? [...inner, last] : [...inner, document.body];
  return ends.map((element, index) =>
    document.of('Section', element, (referenceId, id) => ({ kind: 'Section', referenceId, id, element, index })),
  );
}

const TYPES = { Primary: 'default', FirstPage: 'first', EvenPages: 'even' } as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Body of a header or footer; the part is made when the section has none, as Word does. */
function noteBody(self: SectionObject, document: HostDocument, kind: 'header' | 'footer', type: string): XmlElement {
  const reference = `w:${kind}Reference`;
  const relationships = document.pkg.relationships(document.pkg.mainPart);
  // A section without a header of its own shows that of the section before it.
  const sections = sectionsOf(document).slice(0, sectionsOf(document).indexOf(self) + 1);
  for (const section of sections.reverse()) {
    const found = section.element.elements(reference).find((entry) => (entry.attr('w:type') ?? 'default') === type);
    const target = found && relationships.find((entry) => entry.id === found.attr('r:id'))?.target;
    if (target !== undefined && document.pkg.has(target)) return document.story(document.pkg.xml(target).root);
  }
  const root = kind === 'header' ? 'w:hdr' : 'w:ftr';
  const { id, name } = addPart(document, document.pkg.mainPart, {
    name: `word/${kind}1.xml`,
    content: `<${root} xmlns:w="${NAMESPACES.w}" xmlns:r="${NAMESPACES.r}"><w:p/></${root}>`,
    contentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
    relationship: `${OFFICE}/${kind}`,
  });
  const sectPr = self.element === document.body ? sectionProperties(document) : self.element;
  document.journal.insert(
    sectPr,
    [fragment(`<${reference} w:type="${type}" r:id="${id}"/>`)],
    sectPr.children[0] ?? null,
  );
  if (type === 'first' && !sectPr.child('w:titlePg')) {
    const after = sectPr.elements().find((child) => AFTER_TITLE_PAGE.has(child.name));
    document.journal.insert(sectPr, [fragment('<w:titlePg/>')], after ?? null);
  }
  return document.story(document.pkg.xml(name).root);
}

const AFTER_TITLE_PAGE: ReadonlySet<string> = new Set([
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
  'w:printerSettings',
  'w:sectPrChange',
]);

function sectionProperties(document: HostDocument): XmlElement {
  const found = document.body.child('w:sectPr');
  if (found) return found;
  const made = fragment('<w:sectPr/>');
  document.journal.insert(document.body, [made]);
  return made;
}

export const section: TypeSpec<SectionObject> = {
  ids: (self) => ({ _Id: self.id }),
  navigation: {
    Body(_self, document) {
      const sections = sectionsOf(document);
      // A body object is one container; of a document with one section that is the whole body.
      return sections.length === 1 ? bodyObject(document, document.body, 'MainDoc') : null;
    },
  },
  methods: {
    GetHeader: (self, document, args) =>
      bodyObject(document, noteBody(self, document, 'header', TYPES[choiceArg(args, 0, TYPE_NAMES)]), 'Header'),
    GetFooter: (self, document, args) =>
      bodyObject(document, noteBody(self, document, 'footer', TYPES[choiceArg(args, 0, TYPE_NAMES)]), 'Footer'),
    GetNext(self, document) {
      const sections = sectionsOf(document);
      return sections[sections.indexOf(self) + 1] ?? null;
    },
  },
};

const TYPE_NAMES = ['Primary', 'FirstPage', 'EvenPages'] as const;
