import type { CampaignPack } from '../campaign';
import type { Fix } from '../report/fix';
import type { DocumentSnapshot } from '../report/snapshot';
import { comparisonKind } from './comparison';
import { form01Kind } from './form01';
import type { StoreContent } from './storeContent';
import type { KeyedCell } from './writeTable';

interface KeptTable {
  readonly name: 'form01' | 'comparison';
  cells(snapshot: DocumentSnapshot): ReadonlyMap<string, KeyedCell> | null;
  value(key: string, text: string): string;
}

/**
 * The store after a fix: a cell of ours that the fix changed counts as written by us, not by hand.
 * @param snapshot the document after the fix
 */
export function withFix(content: StoreContent, fix: Fix, snapshot: DocumentSnapshot, pack: CampaignPack): StoreContent {
  if (fix.kind !== 'cells') return content;
  const kinds: readonly KeptTable[] = [form01Kind(pack), comparisonKind(pack, pack.targets)];
  return kinds.reduce((now, kind) => {
    const known = now[kind.name];
    const written = [...(kind.cells(snapshot) ?? [])].filter(
      ([key, cell]) =>
        known[key] !== undefined &&
        fix.edits.some(
          ({ table = fix.table, row, cell: at }) => table === cell.table && row === cell.row && at === cell.cell,
        ),
    );
    if (written.length === 0) return now;
    const values = written.map(([key, { text, value }]) => [key, value ?? kind.value(key, text)] as const);
    return { ...now, [kind.name]: { ...known, ...Object.fromEntries(values) } };
  }, content);
}
