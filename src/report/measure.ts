/** A figure that follows from Form 01. Columns by id, years by number, never by position. */
export type Measure =
  | { readonly of: 'year'; readonly column: string; readonly year: number }
  /** Over all years of the table, or over those from `from` to `to`, both included. */
  | { readonly of: 'sum' | 'average'; readonly column: string; readonly from?: number; readonly to?: number }
  /** The last year that has a figure. */
  | { readonly of: 'last'; readonly column: string }
  /** Percent that one column is of another. */
  | { readonly of: 'share'; readonly part: string; readonly whole: string; readonly year?: number };

/** What a unit reached for a target: a figure that someone typed, or one that Form 01 gives. */
export type Actual =
  | { readonly kind: 'typed'; readonly value: string; readonly note: string | null }
  | { readonly kind: 'measure'; readonly measure: Measure };
