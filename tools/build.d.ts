export function ensureBuilt(options?: {
  readonly stdio?: 'inherit' | 'pipe' | 'ignore';
  readonly announce?: () => void;
}): boolean;
