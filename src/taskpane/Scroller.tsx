import type { HTMLAttributes, ReactElement } from 'react';

export type ScrollerProps = Pick<
  HTMLAttributes<HTMLDivElement>,
  'aria-label' | 'aria-labelledby' | 'className' | 'children'
>;

/** A named box that scrolls by itself, by keyboard as well, and so takes the focus. */
export function Scroller(props: ScrollerProps): ReactElement {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  return <div role="region" tabIndex={0} {...props} />;
}
