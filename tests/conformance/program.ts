/** What a program returns: plain data, so that a page inside Word can show it and a person can read it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A small program against the Word API with the result it must have. The same list runs on our host in Node and inside
 * a real Word, so a program uses nothing but its request context, makes its own content with {@link fresh}, and leaves
 * nothing behind that the next program's `fresh` would not clear away. Formatting goes on any paragraph but the last, because
 * clearing a document keeps its last paragraph mark.
 */
export interface ConformanceProgram {
  readonly name: string;
  /** The requirement set of what the program is about. The helpers below need WordApi 1.3, the floor of the product. */
  readonly requires: 'WordApi 1.1' | 'WordApi 1.2' | 'WordApi 1.3';
  /** `documented`: Word's documentation says so. `assumed`: it is silent; a person with Word should look at these. */
  readonly basis: 'documented' | 'assumed';
  readonly run: (context: Word.RequestContext) => Promise<Json>;
  readonly expected: Json;
}

/** Empties the document and types one paragraph per line. Sends nothing by itself: the next sync does. */
export function fresh(context: Word.RequestContext, ...lines: string[]): Word.Body {
  const body = context.document.body;
  body.clear();
  body.styleBuiltIn = 'Normal';
  const [first, ...others] = lines;
  if (first !== undefined) body.insertText(first, 'Start');
  for (const line of others) body.insertParagraph(line, 'End');
  return body;
}

/** Texts of all paragraphs. Syncs. */
export async function texts(context: Word.RequestContext): Promise<string[]> {
  const paragraphs = context.document.body.paragraphs;
  paragraphs.load('items/text');
  await context.sync();
  return paragraphs.items.map((paragraph) => paragraph.text);
}

/** Texts of the paragraphs that have any: where an empty one comes or goes is Word's own affair. Syncs. */
export async function filledTexts(context: Word.RequestContext): Promise<string[]> {
  return (await texts(context)).filter((text) => text.trim() !== '');
}

/** The n-th paragraph of the document, from 0. Syncs. */
export async function paragraphAt(context: Word.RequestContext, index: number): Promise<Word.Paragraph> {
  const paragraphs = context.document.body.paragraphs;
  paragraphs.load('items/text');
  await context.sync();
  return at(paragraphs.items, index);
}

/** The first hit of a search in the document. */
export function hit(context: Word.RequestContext, text: string): Word.Range {
  return context.document.body.search(text, { matchCase: true }).getFirst();
}

/** An item of a list that must be there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index} of ${items.length}`);
  return item;
}

/** Code of the error that an action ends with; `none` when it ends well. */
export async function errorCode(action: () => unknown): Promise<string> {
  return (await errorOf(action)).code;
}

/** Code and location of the error that an action ends with. */
export async function errorOf(action: () => unknown): Promise<{ code: string; location: string }> {
  try {
    await action();
    return { code: 'none', location: '' };
  } catch (error) {
    // OfficeExtension.Error may come from another realm, so it is known by its fields.
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation ?? '' };
  }
}
