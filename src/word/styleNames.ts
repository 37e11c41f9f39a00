/**
 * `styleBuiltIn` of Word's collections → the style's canonical name in the file (`w:name`), where the two differ by more
 * than spaces and capitals. Source: Word.BuiltInStyleName of the Word API, and the latent styles Word writes.
 */
const IRREGULAR: Readonly<Record<string, string>> = {
  Toc: 'toc',
  Heading: 'heading',
  FootnoteText: 'footnote text',
  FootnoteReference: 'footnote reference',
  EndnoteText: 'endnote text',
  EndnoteReference: 'endnote reference',
  Header: 'header',
  Footer: 'footer',
  Caption: 'caption',
  TocHeading: 'TOC Heading',
};

/**
 * The canonical name of a paragraph's style. For a style of the user's own (`Other`) Word's collections tell only the
 * name shown on screen: for such a style it is its `w:name`, except that Word drops what follows a comma (aliases).
 * @param builtIn `Paragraph.styleBuiltIn`: "Heading1", "ListParagraph", "Other"
 * @param shown `Paragraph.style`, in the language of Word
 */
export function canonicalStyleName(builtIn: string, shown: string): string {
  if (builtIn === 'Other' || builtIn === '') return shown;
  const [, words = builtIn, number = ''] = /^(.*?)(\d*)$/.exec(builtIn) ?? [];
  const name = IRREGULAR[words] ?? words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return number === '' ? name : `${name} ${number}`;
}
