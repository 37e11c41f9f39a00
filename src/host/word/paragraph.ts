import { twips } from '../../ooxml/measures';
import type { XmlElement } from '../../ooxml/xml';
import { numberValue, textValue } from './arguments';
import { removeParagraph } from './blocks';
import { textMethods, textNavigation, textScalars } from './content';
import type { HostDocument } from './document';
import { invalid, notFound } from './errors';
import { propertiesOf, setAttributes, setProperty } from './formatting';
import { labelsOf, listItemOf, listOf, setListPlace } from './list';
import { paragraphObject } from './make';
import type { ParagraphObject, Scalar, TypeSpec } from './objects';
import { textRangeMembers } from './textRanges';

/** Word.Alignment as w:jc; `w:jc` has more values, which read as "Unknown". */
const ALIGNMENTS: Readonly<Record<string, string>> = {
  Left: 'left',
  Centered: 'center',
  Right: 'right',
  Justified: 'both',
};

/** Level that Word gives for body text. */
const BODY_TEXT = 10;

/** Twips in a point. */
const POINT = 20;

/** A length in points that an attribute of w:ind or w:spacing holds in twips. */
function length(element: string, attribute: string, alias = attribute): Scalar<ParagraphObject> {
  return {
    get(self, document) {
      const property = document.styles.paragraphProperty(self.element, element);
      return (twips(property?.attr(attribute) ?? property?.attr(alias)) ?? 0) / POINT;
    },
    set(self, document, value) {
      const twipsValue = String(Math.round(numberValue(value) * POINT));
      const attributes = alias === attribute ? {} : { [alias]: undefined };
      setAttributes(document.journal, pPrOf(self, document), element, { ...attributes, [attribute]: twipsValue });
    },
  };
}

function pPrOf(self: ParagraphObject, document: HostDocument): XmlElement {
  return propertiesOf(document.journal, self.element, 'w:pPr');
}

const firstLineIndent: Scalar<ParagraphObject> = {
  get(self, document) {
    const ind = document.styles.paragraphProperty(self.element, 'w:ind');
    const hanging = twips(ind?.attr('w:hanging'));
    return (hanging === undefined ? (twips(ind?.attr('w:firstLine')) ?? 0) : -hanging) / POINT;
  },
  set(self, document, value) {
    const indent = Math.round(numberValue(value) * POINT);
    setAttributes(document.journal, pPrOf(self, document), 'w:ind', {
      'w:firstLine': indent >= 0 ? String(indent) : undefined,
      'w:hanging': indent < 0 ? String(-indent) : undefined,
    });
  },
};

/** In points: a line of "single" is 12, as Word's API counts. */
const lineSpacing: Scalar<ParagraphObject> = {
  get: (self, document) =>
    (twips(document.styles.paragraphProperty(self.element, 'w:spacing')?.attr('w:line')) ?? 12 * POINT) / POINT,
  set: (self, document, value) =>
    setAttributes(document.journal, pPrOf(self, document), 'w:spacing', {
      'w:line': String(Math.round(numberValue(value) * POINT)),
      'w:lineRule': 'auto',
    }),
};

function lineUnits(attribute: string): Scalar<ParagraphObject> {
  return {
    get: (self, document) =>
      Number(document.styles.paragraphProperty(self.element, 'w:spacing')?.attr(attribute) ?? 0) / 100,
    set: (self, document, value) =>
      setAttributes(document.journal, pPrOf(self, document), 'w:spacing', {
        [attribute]: String(Math.round(numberValue(value) * 100)),
      }),
  };
}

/** Paragraph of the same story a number of steps away, or null. */
function neighbour(self: ParagraphObject, document: HostDocument, step: 1 | -1): ParagraphObject | null {
  const story = document.storyOf(self.element);
  const other = story && document.paragraphs(story)[document.indexOf(self.element) + step];
  return other ? paragraphObject(document, other) : null;
}

export const paragraph: TypeSpec<ParagraphObject> = {
  ids: (self) => ({ _Id: self.id }),
  scalars: {
    ...textScalars,
    Alignment: {
      get(self, document) {
        const value = document.styles.paragraphProperty(self.element, 'w:jc')?.attr('w:val') ?? 'left';
        const plain = value === 'start' ? 'left' : value === 'end' ? 'right' : value;
        return Object.keys(ALIGNMENTS).find((name) => ALIGNMENTS[name] === plain) ?? 'Unknown';
      },
      set(self, document, value) {
        const jc = ALIGNMENTS[textValue(value)];
        if (jc === undefined) throw invalid();
        setProperty(document.journal, pPrOf(self, document), 'w:jc', `<w:jc w:val="${jc}"/>`);
      },
    },
    FirstLineIndent: firstLineIndent,
    LeftIndent: length('w:ind', 'w:left', 'w:start'),
    RightIndent: length('w:ind', 'w:right', 'w:end'),
    LineSpacing: lineSpacing,
    SpaceBefore: length('w:spacing', 'w:before'),
    SpaceAfter: length('w:spacing', 'w:after'),
    LineUnitBefore: lineUnits('w:beforeLines'),
    LineUnitAfter: lineUnits('w:afterLines'),
    OutlineLevel: {
      get: (self, document) => document.styles.outlineLevel(self.element) ?? BODY_TEXT,
      set(self, document, value) {
        const level = numberValue(value);
        if (!Number.isInteger(level) || level < 1 || level > BODY_TEXT) throw invalid();
        setProperty(document.journal, pPrOf(self, document), 'w:outlineLvl', `<w:outlineLvl w:val="${level - 1}"/>`);
      },
    },
    IsListItem: { get: (self, document) => labelsOf(document).has(self.element) },
    TableNestingLevel: {
      get(self) {
        let level = 0;
        for (let node = self.element.ancestor('w:tbl'); node; node = node.ancestor('w:tbl')) level += 1;
        return level;
      },
    },
    IsLastParagraph: { get: (self, document) => neighbour(self, document, 1) === null },
  },
  navigation: {
    ...textNavigation,
    List: (self, document) => listOf(self.element, document),
    ListItem: (self, document) => listItemOf(self.element, document),
  },
  methods: {
    ...textMethods({
      text: ['Start', 'End', 'Replace'],
      paragraph: ['Before', 'After'],
      ooxml: ['Start', 'End', 'Replace'],
      breaks: ['Before', 'After'],
    }),
    ...textRangeMembers,
    Delete: (self, document) => removeParagraph(document, self.element),
    GetNext: (self, document) => neighbour(self, document, 1),
    GetPrevious: (self, document) => neighbour(self, document, -1),
    AttachToList(self, document, args) {
      const [numId, level] = [args[0], args[1] ?? 0];
      if (typeof numId !== 'number' || typeof level !== 'number') throw invalid();
      // As documented: a paragraph that is in a list does not join one.
      if (document.quirks.attachToListThrows || labelsOf(document).has(self.element)) throw invalid();
      setListPlace(document, self.element, String(numId), level);
      return listOf(self.element, document) ?? fail();
    },
    DetachFromList: (self, document) => setListPlace(document, self.element, '0', 0),
  },
};

function fail(): never {
  throw notFound();
}
