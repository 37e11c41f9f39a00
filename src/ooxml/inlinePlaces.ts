import { holdsMore, runsOf, visitContent } from './content';
import type { XmlElement } from './xml';

/** A part of a paragraph's text, by offsets in UTF-16 units. */
export interface InlinePart {
  readonly start: number;
  readonly text: string;
  /** It holds another control, a field, a picture … */
  readonly holdsMore: boolean;
}

/** Where the content controls and bookmarks (by their w:bookmarkStart) within a paragraph stand in its text. */
export function inlineParts(paragraph: XmlElement): Map<XmlElement, InlinePart> {
  const texts = runsOf(paragraph).map(({ text }) => text);
  const whole = texts.join('');
  const parts = new Map<XmlElement, InlinePart>();
  const openControls: { readonly control: XmlElement; readonly start: number }[] = [];
  const openBookmarks = new Map<string, { readonly mark: XmlElement; readonly start: number }>();
  let run = 0;
  let at = 0;
  const enter = (control: XmlElement): void => void openControls.push({ control, start: at });
  const leave = (): void => {
    const open = openControls.pop();
    if (!open) return;
    const content = open.control.child('w:sdtContent');
    const more = content !== undefined && (holdsMore(content) || !content.descendants('w:sdt').next().done);
    parts.set(open.control, { start: open.start, text: whole.slice(open.start, at), holdsMore: more });
  };
  visitContent(
    paragraph,
    (element) => {
      if (element.name === 'w:r') at += (texts[run++] ?? '').length;
      else if (element.name === 'w:bookmarkStart')
        openBookmarks.set(element.attr('w:id') ?? '', { mark: element, start: at });
      else if (element.name === 'w:bookmarkEnd') {
        const open = openBookmarks.get(element.attr('w:id') ?? '');
        if (open) parts.set(open.mark, { start: open.start, text: whole.slice(open.start, at), holdsMore: false });
      }
    },
    enter,
    leave,
  );
  return parts;
}
