/** Every sentence of a catalogue between marks, so that a text that is not from it shows. */
export function marked<T>(texts: T): T {
  if (typeof texts === 'string') return `⟦${texts}⟧` as T;
  if (typeof texts === 'function') return ((params: unknown) => marked((texts as (p: unknown) => string)(params))) as T;
  return Object.fromEntries(Object.entries(texts as object).map(([key, value]) => [key, marked(value)])) as T;
}

/** All texts of a page that a person sees or hears. */
export function shownTexts(page: Element): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [])),
    ...['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
  ]);
}
