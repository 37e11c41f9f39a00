import { listLabels, type ListLabel } from '../../ooxml/numbering';
import { numberingOf } from '../../ooxml/parts';
import type { XmlElement } from '../../ooxml/xml';
import { choiceArg, countArg, numberValue, textArg } from './arguments';
import { paragraphLike } from './blocks';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { propertiesOf, setProperty } from './formatting';
import { collection, paragraphObject } from './make';
import type { ListItemObject, ListObject, TypeSpec } from './objects';
import { runFor } from './text';
import { beforeBlock, afterBlock } from './places';

const cache = new WeakMap<
  HostDocument,
  { readonly version: number; readonly labels: ReadonlyMap<XmlElement, ListLabel> }
>();

/** Labels of all list items of the body, as of now. */
export function labelsOf(document: HostDocument): ReadonlyMap<XmlElement, ListLabel> {
  const version = document.journal.version;
  const known = cache.get(document);
  if (known?.version === version) return known.labels;
  const paragraphs = document.paragraphs(document.body);
  const labels = new Map<XmlElement, ListLabel>();
  listLabels(paragraphs, document.styles, numberingOf(document.pkg)).forEach((label, index) => {
    const paragraph = paragraphs[index];
    if (label && paragraph) labels.set(paragraph, label);
  });
  cache.set(document, { version, labels });
  return labels;
}

export function listOf(paragraph: XmlElement, document: HostDocument): ListObject | null {
  const label = labelsOf(document).get(paragraph);
  return label ? listObject(document, label.numId) : null;
}

/** Lists that paragraphs belong to, each once. */
export function listsIn(paragraphs: readonly XmlElement[], document: HostDocument): ListObject[] {
  const labels = labelsOf(document);
  const ids = new Set(paragraphs.flatMap((paragraph) => labels.get(paragraph)?.numId ?? []));
  return [...ids].map((numId) => listObject(document, numId));
}

function listObject(document: HostDocument, numId: string): ListObject {
  return document.owned(
    document.root,
    'List',
    (referenceId) => ({ kind: 'List', referenceId, numId }),
    `List ${numId}`,
  );
}

export function listItemOf(paragraph: XmlElement, document: HostDocument): ListItemObject | null {
  if (!labelsOf(document).has(paragraph)) return null;
  return document.of('ListItem', paragraph, (referenceId, id) => ({
    kind: 'ListItem',
    referenceId,
    id,
    element: paragraph,
  }));
}

/** Puts a paragraph into a list at a level from 0; list "0" means: into none. */
export function setListPlace(document: HostDocument, paragraph: XmlElement, numId: string, level: number): void {
  if (!Number.isInteger(level) || level < 0 || level > 8) throw invalid();
  if (numId !== '0' && !numberingOf(document.pkg).list(numId)) throw invalid();
  setProperty(
    document.journal,
    propertiesOf(document.journal, paragraph, 'w:pPr'),
    'w:numPr',
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`,
  );
}

function membersOf(self: ListObject, document: HostDocument): XmlElement[] {
  const labels = labelsOf(document);
  return document.paragraphs(document.body).filter((paragraph) => labels.get(paragraph)?.numId === self.numId);
}

/** Word's list levels: nine. */
const LEVELS = 9;

export const list: TypeSpec<ListObject> = {
  ids: (self) => ({ Id: Number(self.numId) }),
  scalars: {
    LevelTypes: {
      get(self, document) {
        const levels = numberingOf(document.pkg).list(self.numId)?.levels ?? [];
        return Array.from({ length: LEVELS }, (_, index) => (levels[index]?.format === 'bullet' ? 'Bullet' : 'Number'));
      },
    },
    LevelExistences: {
      get(self, document) {
        const labels = labelsOf(document);
        const used = new Set(membersOf(self, document).map((paragraph) => labels.get(paragraph)?.level));
        return Array.from({ length: LEVELS }, (_, index) => used.has(index));
      },
    },
  },
  navigation: {
    Paragraphs: (self, document) =>
      collection(document, self, 'Paragraphs', 'ParagraphCollection', () =>
        membersOf(self, document).map((paragraph) => paragraphObject(document, paragraph)),
      ),
  },
  methods: {
    GetLevelString: (self, document, args) =>
      numberingOf(document.pkg).list(self.numId)?.levels[countArg(args, 0)]?.text ?? '',
    GetLevelParagraphs(self, document, args) {
      const level = countArg(args, 0);
      return collection(document, self, `Paragraphs ${level}`, 'ParagraphCollection', () =>
        membersOf(self, document)
          .filter((paragraph) => labelsOf(document).get(paragraph)?.level === level)
          .map((paragraph) => paragraphObject(document, paragraph)),
      );
    },
    InsertParagraph(self, document, args) {
      const location = choiceArg(args, 1, ['Start', 'End', 'Before', 'After'] as const);
      const members = membersOf(self, document);
      const model = location === 'Start' || location === 'Before' ? members[0] : members.at(-1);
      if (!model) throw invalid();
      const paragraph = paragraphLike(model);
      const text = textArg(args, 0);
      if (text !== '') paragraph.insert([runFor(text, undefined)]);
      const place = location === 'Start' || location === 'Before' ? beforeBlock(model) : afterBlock(model);
      document.journal.insert(place.parent, [paragraph], place.before);
      return paragraphObject(document, paragraph);
    },
  },
};

export const listItem: TypeSpec<ListItemObject> = {
  scalars: {
    Level: {
      get: (self, document) => labelsOf(document).get(self.element)?.level ?? 0,
      set(self, document, value) {
        const label = labelsOf(document).get(self.element);
        if (label) setListPlace(document, self.element, label.numId, numberValue(value));
      },
    },
    ListString: { get: (self, document) => labelsOf(document).get(self.element)?.label ?? '' },
    SiblingIndex: {
      get(self, document) {
        const labels = labelsOf(document);
        const own = labels.get(self.element);
        const paragraphs = document.paragraphs(document.body);
        let index = 0;
        for (let at = paragraphs.indexOf(self.element) - 1; at >= 0; at -= 1) {
          const paragraph = paragraphs[at];
          const label = paragraph && labels.get(paragraph);
          if (!label || label.numId !== own?.numId || label.level > own.level) continue;
          if (label.level < own.level) break;
          index += 1;
        }
        return index;
      },
    },
  },
};
