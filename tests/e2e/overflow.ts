import type { Locator } from 'playwright-core';

/** Elements within one that stick out of the window on the right; a table in a scroller of its own may. */
export function sidewaysOverflow(element: Locator): Promise<string[]> {
  return element.evaluate((root) => {
    const found: string[] = [];
    const visit = (one: Element): void => {
      const { right, width } = one.getBoundingClientRect();
      if (width > 1 && right > innerWidth + 0.5) found.push(one.outerHTML.slice(0, 160));
      if (one.firstElementChild?.tagName === 'TABLE' && getComputedStyle(one).overflowX === 'auto') return;
      for (const child of one.children) visit(child);
    };
    visit(root);
    return found;
  });
}
