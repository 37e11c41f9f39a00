import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly message: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Keeps a fault of ours in one view from taking the pane away. A class, because React offers this to classes only. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { message, className, children } = this.props;
    return this.state.failed ? (
      <p role="alert" className={className}>
        {message}
      </p>
    ) : (
      children
    );
  }
}
