export const MICROSOFT: string;
export function policy(options?: { readonly cdn?: boolean }): string;
