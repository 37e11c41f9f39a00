import type { FocusEvent } from 'react';

/**
 * For an element that gets the focus from us and is no control, as a heading after what was below it is gone. Inside
 * Word on the web and the preview, office.js itself moves the focus on Tab: to the next of all elements that can have
 * it, `tabindex="-1"` not among them. From an element that is not in that list Tab leads nowhere, so it is while it has the focus.
 */
export const focusTarget = {
  tabIndex: -1,
  onFocus: (event: FocusEvent<HTMLElement>): void => {
    event.currentTarget.tabIndex = 0;
  },
  onBlur: (event: FocusEvent<HTMLElement>): void => {
    event.currentTarget.tabIndex = -1;
  },
} as const;
