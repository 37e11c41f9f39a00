/** A language of its own, made from any catalogue: every sentence marked and a third longer. Runs in the browser too. */

/** Wraps every string of a catalogue, and what its functions return. */
export function pseudo<T>(texts: T): T {
  return wrapped(texts) as T;
}

function wrapped(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}${' ~~~'.repeat(Math.ceil(value.length / 12))}⟧`;
  if (typeof value === 'function') return (...params: unknown[]) => wrapped(Reflect.apply(value, undefined, params));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wrapped(part)]));
}

/**
 * Everything a person sees or hears of an element that does not come from a catalogue. What is marked as Vietnamese
 * (`lang="vi"`) within the element comes from the campaign, and the document's pages from the user.
 */
export function textOutside(root: Element, allowed: readonly string[]): string[] {
  const found = new Set<string>();
  const check = (text: string | null): void => {
    const trimmed = text?.trim() ?? '';
    if (/\p{L}/u.test(trimmed) && !trimmed.includes('⟦') && !allowed.includes(trimmed)) found.add(trimmed);
  };
  const visit = (element: Element): void => {
    if (element !== root && (element.getAttribute('lang') === 'vi' || element.matches('.pages, style, script'))) return;
    // Words that are put together of several pieces of text are one text.
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    check(own.map(({ textContent }) => textContent).join(''));
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      if (element.closest('[lang=vi]') === null || element.closest('[lang=vi]') === document.documentElement)
        check(element.getAttribute(name));
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  return [...found];
}
