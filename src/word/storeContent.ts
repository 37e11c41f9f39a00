import type { Form01Layout, Target } from '../campaign';
import type { XmlElement } from '../ooxml/xml';
import type { Decision } from '../report/decisions';
import type { Letterhead } from '../report/letterhead';
import type { Link } from '../report/links';
import type { Actual } from '../report/measure';
import {
  attributesField,
  canonicalJson,
  entries,
  jsonField,
  jsonRecordField,
  mergeEntries,
  recordField,
  textsField,
  type StoreField,
} from './storeEntries';
import { isActual, isLayout, isLetterhead, isLink, isTargets } from './storeGuards';

/** What an anchor that we put into the document stands for; `table` is Form 01. */
export interface StoredAnchor {
  readonly kind: 'section' | 'table' | 'comparison';
  /** Id of the section of the campaign's outline. */
  readonly section: string;
}

const ANCHOR_KINDS: readonly string[] = ['section', 'table', 'comparison'] satisfies StoredAnchor['kind'][];

/** What the document cannot say itself and what therefore travels in a custom XML part of the file. */
export const STORE_FIELDS = {
  /** The unit that writes the report; null where the user has not said. */
  unit: attributesField('unit', ['level', 'name']),
  /** By the opaque name of the bookmark (`_tk1_…`) or tag (`tk1:tbl:…`). */
  anchors: recordField<StoredAnchor>(
    { group: 'anchors', entry: 'anchor', key: 'name' },
    {
      read: (entry) => {
        const kind = entry.attr('kind') ?? '';
        return isAnchorKind(kind) ? { kind, section: entry.attr('section') ?? '' } : null;
      },
      write: (anchor) => ({ ...anchor }),
    },
  ),
  /** Figures of Form 01 as last written by us: "2014.courses" → "12.5", '' for a blank. */
  form01: textsField({ group: 'form01', entry: 'value', key: 'key' }, 'figure'),
  /** The user's own layout of Form 01; null: the pack's. */
  layout: jsonField<Form01Layout>('layout', isLayout),
  /** The targets that the user entered or loaded; null: the pack's. */
  targets: jsonField<readonly Target[]>('targets', isTargets),
  /** What the unit reached, by the target's id. */
  actuals: jsonRecordField<Actual>({ group: 'actuals', entry: 'actual', key: 'target' }, isActual),
  /** Cells of the comparison table as last written by us, by the key of the cell. */
  comparison: textsField({ group: 'comparison', entry: 'cell', key: 'key' }, 'text'),
  /** What the user did not want written over a cell that they changed: "form01.2014.courses" → "12.5". */
  refused: textsField({ group: 'refused', entry: 'value', key: 'key' }, 'text'),
  /** Linked figures, by the opaque name that is in the tag of their control or the name of their bookmark. */
  links: jsonRecordField<Link>({ group: 'links', entry: 'link', key: 'name' }, isLink),
  /** What the user decided about headings; no two on the same texts, and in no order. */
  decisions: decisionsField(),
  /** Prompts that the user marked as not applicable: id of the prompt → the reason given. */
  notApplicable: textsField({ group: 'notApplicable', entry: 'prompt', key: 'id' }, 'reason'),
  /** Findings that the user dismissed: key of the finding → the reason given. */
  dismissed: textsField({ group: 'dismissed', entry: 'finding', key: 'key' }, 'reason'),
  /** What stands around the report; null where the user has not said. */
  letterhead: jsonField<Letterhead>('letterhead', isLetterhead),
};

type FieldValue<F> = F extends StoreField<infer T> ? T : never;

/** All that the store holds; see {@link STORE_FIELDS} for what each field means. */
export type StoreContent = { readonly [K in keyof typeof STORE_FIELDS]: FieldValue<(typeof STORE_FIELDS)[K]> };

/** The fields with their types forgotten, to go through them all. */
const FIELDS = Object.entries(STORE_FIELDS) as [keyof StoreContent, StoreField<unknown>][];

export function readContent(root: XmlElement): StoreContent {
  return Object.fromEntries(FIELDS.map(([name, field]) => [name, field.read(root)])) as StoreContent;
}

export function writeContent(root: XmlElement, content: StoreContent): void {
  for (const [name, field] of FIELDS) field.write(root, content[name]);
}

/** Two contents say the same, whatever the order of their entries. */
export function sameContent(a: StoreContent, b: StoreContent): boolean {
  return FIELDS.every(([name, field]) => {
    const normal = (value: unknown): string => canonicalJson(field.same ? field.same(value) : value);
    return normal(a[name]) === normal(b[name]);
  });
}

function isAnchorKind(kind: string): kind is StoredAnchor['kind'] {
  return ANCHOR_KINDS.includes(kind);
}

function decisionsField(): StoreField<readonly Decision[]> {
  const place = { group: 'decisions', entry: 'decision' };
  return {
    read: (root) => entries(root, place).flatMap((entry) => decisionOf(entry) ?? []),
    write: (root, decisions) => {
      mergeEntries(root, place, {
        wanted: decisions.map((decision) => [
          placeKey(decision),
          { ...decision, section: decision.section ?? undefined },
        ]),
        keyOf: (entry) => {
          const decision = decisionOf(entry);
          return decision ? placeKey(decision) : undefined;
        },
        isOurs: () => true,
      });
    },
    same: (decisions) => decisions.map(canonicalJson).sort(),
  };
}

/** Without `section` the paragraph is no section's heading. */
function decisionOf(entry: XmlElement): Decision | null {
  const text = entry.attr('text');
  if (text === undefined) return null;
  const around = { before: entry.attr('before') ?? '', after: entry.attr('after') ?? '' };
  return { section: entry.attr('section') ?? null, text, ...around };
}

/** A decision is known by the texts that it was made on. */
function placeKey({ text, before, after }: Omit<Decision, 'section'>): string {
  return JSON.stringify([text, before, after]);
}
