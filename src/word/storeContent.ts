import type { Decision } from '../report/decisions';

/** What an anchor that we put into the document stands for. */
export interface StoredAnchor {
  readonly kind: 'section' | 'table';
  /** Id of the section of the campaign's outline. */
  readonly section: string;
}

/** What the document cannot say itself and what therefore travels in a custom XML part of the file. */
export interface StoreContent {
  /** The unit that writes the report; null where the user has not said. */
  readonly unit: { readonly level: string | null; readonly name: string | null };
  /** By the opaque name of the bookmark (`_tk1_…`) or tag (`tk1:tbl:…`). */
  readonly anchors: Readonly<Record<string, StoredAnchor>>;
  /** Figures of Form 01 as last written by us: "2014.courses" → "12.5", '' for a blank. */
  readonly form01: Readonly<Record<string, string>>;
  /** What the user decided about headings; no two on the same texts, and in no order. */
  readonly decisions: readonly Decision[];
  /** Prompts that the user marked as not applicable: id of the prompt → the reason given. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

/** Two contents say the same, whatever the order of their entries. */
export function sameContent(a: StoreContent, b: StoreContent): boolean {
  return normal(a) === normal(b);
}

function normal({ unit, anchors, form01, decisions, notApplicable }: StoreContent): string {
  const sorted = (record: Readonly<Record<string, unknown>>): [string, unknown][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    unit.level,
    unit.name,
    sorted(anchors).map(([name, anchor]) => [name, (anchor as StoredAnchor).kind, (anchor as StoredAnchor).section]),
    sorted(form01),
    decisions.map(({ section, text, before, after }) => JSON.stringify([section, text, before, after])).sort(),
    sorted(notApplicable),
  ]);
}
