import { onOff } from '../../ooxml/measures';
import { escapeAttr, type XmlElement } from '../../ooxml/xml';
import { choiceArg, flagArg, flagValue, textArg, textValue } from './arguments';
import { ensureParagraph, removeBlock } from './blocks';
import { parents, textMethods, textNavigation, textScalars } from './content';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { propertiesOf, setProperty } from './formatting';
import { insertParagraphs } from './edits';
import { paragraphObject } from './make';
import type { ContentControlObject, Scalar, TypeSpec } from './objects';
import { isInline, paragraphOf, spanOf } from './places';
import { textRangeMembers } from './textRanges';
import { lengthOf, runFor } from './text';

function propertyOf(self: ContentControlObject, name: string): string | undefined {
  return self.element.child('w:sdtPr')?.child(name)?.attr('w:val');
}

function setSdt(self: ContentControlObject, document: HostDocument, name: string, source: string | undefined): void {
  setProperty(document.journal, propertiesOf(document.journal, self.element, 'w:sdtPr'), name, source);
}

function textProperty(name: string, longest = Infinity): Scalar<ContentControlObject> {
  return {
    get: (self) => propertyOf(self, name) ?? '',
    set(self, document, value) {
      const text = textValue(value);
      if (text.length > longest) throw invalid();
      setSdt(self, document, name, text === '' ? undefined : `<${name} w:val="${escapeAttr(text)}"/>`);
    },
  };
}

/** w:lock says two things at once. */
function lock(which: 'sdt' | 'content'): Scalar<ContentControlObject> {
  const other = which === 'sdt' ? 'content' : 'sdt';
  const locks = (self: ContentControlObject, part: string): boolean =>
    (propertyOf(self, 'w:lock') ?? '').toLowerCase().includes(part === 'sdt' ? 'sdt' : 'content');
  return {
    get: (self) => locks(self, which),
    set(self, document, value) {
      const [sdt, content] =
        which === 'sdt' ? [flagValue(value), locks(self, other)] : [locks(self, other), flagValue(value)];
      const name = sdt && content ? 'sdtContentLocked' : sdt ? 'sdtLocked' : content ? 'contentLocked' : undefined;
      setSdt(self, document, 'w:lock', name === undefined ? undefined : `<w:lock w:val="${name}"/>`);
    },
  };
}

const KINDS: Readonly<Record<string, string>> = {
  'w:text': 'PlainText',
  'w:picture': 'Picture',
  'w:dropDownList': 'DropDownList',
  'w:comboBox': 'ComboBox',
  'w:date': 'DatePicker',
  'w:group': 'Group',
  'w14:checkbox': 'CheckBox',
};

const APPEARANCES: Readonly<Record<string, string>> = { boundingBox: 'BoundingBox', tags: 'Tags', hidden: 'Hidden' };

function typeOf(self: ContentControlObject): string {
  const kind = self.element
    .child('w:sdtPr')
    ?.elements()
    .find((child) => KINDS[child.name] !== undefined);
  return (kind && KINDS[kind.name]) ?? 'RichText';
}

export const contentControl: TypeSpec<ContentControlObject> = {
  ids: (self) => ({ Id: controlId(self) }),
  scalars: {
    ...textScalars,
    Tag: textProperty('w:tag'),
    Title: textProperty('w:alias'),
    Type: { get: typeOf },
    Subtype: {
      get: (self) =>
        typeOf(self) === 'RichText' ? `RichText${isInline(self.element) ? 'Inline' : 'Paragraphs'}` : typeOf(self),
    },
    Color: {
      get: (self) => `#${self.element.child('w:sdtPr')?.child('w15:color')?.attr('w:val') ?? '000000'}`,
      set(self, document, value) {
        const color = /^#([0-9a-fA-F]{6})$/.exec(textValue(value))?.[1];
        if (color === undefined) throw invalid();
        setSdt(self, document, 'w15:color', `<w15:color w:val="${color}"/>`);
      },
    },
    Appearance: {
      get: (self) =>
        APPEARANCES[self.element.child('w:sdtPr')?.child('w15:appearance')?.attr('w15:val') ?? 'boundingBox'] ??
        'BoundingBox',
      set(self, document, value) {
        const name = Object.keys(APPEARANCES).find((key) => APPEARANCES[key] === value);
        if (name === undefined) throw invalid();
        setSdt(self, document, 'w15:appearance', `<w15:appearance w15:val="${name}"/>`);
      },
    },
    PlaceholderText: {
      get: (self) => (onOff(self.element.child('w:sdtPr')?.child('w:showingPlcHdr')) ? self.element.text() : ''),
      set(self, document, value) {
        setPlaceholder(self, document, textValue(value));
      },
    },
    RemoveWhenEdited: {
      get: (self) => onOff(self.element.child('w:sdtPr')?.child('w:temporary')) ?? false,
      set: (self, document, value) =>
        setSdt(self, document, 'w:temporary', flagValue(value) ? '<w:temporary/>' : undefined),
    },
    CannotDelete: lock('sdt'),
    CannotEdit: lock('content'),
  },
  navigation: { ...textNavigation, ...parents },
  methods: {
    ...textMethods({
      text: ['Start', 'End', 'Replace'],
      paragraph: ['Before', 'After', 'Start', 'End'],
      ooxml: ['Start', 'End', 'Replace'],
      breaks: ['Before', 'After', 'Start', 'End', 'Replace'],
    }),
    ...textRangeMembers,
    InsertParagraph(self, document, args) {
      const location = choiceArg(args, 1, ['Before', 'After', 'Start', 'End'] as const);
      return paragraphObject(document, insertParagraphs(self, textArg(args, 0), location, document));
    },
    Delete: (self, document, args) => deleteControl(self.element, flagArg(args, 0), document),
  },
};

/** Word's id of a control: w:id, which is unique in a document; 0 when the file gives none. */
export function controlId(self: ContentControlObject): number {
  return Number(propertyOf(self, 'w:id') ?? 0);
}

/** Placeholder text shows only while the control is empty. */
function setPlaceholder(self: ContentControlObject, document: HostDocument, text: string): void {
  const showing = onOff(self.element.child('w:sdtPr')?.child('w:showingPlcHdr')) ?? false;
  const content = self.element.child('w:sdtContent');
  if (!content || (content.text() !== '' && !showing)) return;
  const span = spanOf(self, document);
  const holder = isInline(self.element) ? content : span.start.paragraph;
  for (const child of holder.elements()) if (child.name !== 'w:pPr') document.journal.remove(child);
  setSdt(self, document, 'w:showingPlcHdr', text === '' ? undefined : '<w:showingPlcHdr/>');
  if (text !== '') document.journal.insert(holder, [runFor(text, undefined)]);
}

/** Takes a control out, with its content or leaving it where it stands. */
function deleteControl(control: XmlElement, keepContent: boolean, document: HostDocument): void {
  const { journal } = document;
  const parent = control.parent;
  if (!parent) return;
  if (keepContent) {
    journal.replace(control, [...(control.child('w:sdtContent')?.children ?? [])]);
  } else if (isInline(control)) {
    const paragraph = paragraphOf(control);
    const before = lengthOf(paragraph);
    const { start } = spanOf({ kind: 'ContentControl', referenceId: '', id: 0, element: control }, document);
    journal.remove(control);
    document.spans.textChanged(paragraph, start.offset, before - lengthOf(paragraph), 0);
  } else {
    removeBlock(document, control);
    ensureParagraph(document, parent);
  }
}
