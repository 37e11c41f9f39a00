/** Characters that Word's `text` properties use for what the file says with elements. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u000c': '\n',
  '\r': '\n',
  '\r\n': '\n',
  '\u001e': '\u2011',
  '\u001f': '\u00ad',
};

/** A text of Word's collections in the writing of `ParagraphSnapshot.text`: line break as \n, hyphens as themselves. */
export function plainText(text: string): string {
  return text.replace(/\r\n|\p{Cc}/gu, (found) => SPECIAL[found] ?? found);
}
