/** Layouts of Form 01: where one comes from, and how its headings stand above each other. */
import type { Form01Column, Form01Layout } from '../campaign';
import { normalize } from '../language/normalize';

/** What stands in a layout's `provenance`; a pack may say something else in its own words. */
export const PROVENANCE = {
  reconstructed: 'reconstructed from the outline',
  learned: 'learned from the document',
  entered: 'entered by the user',
} as const;

/** The column's own heading under its group: "CBCĐ chuyên trách" where the group "Trong đó" stands above. */
export function leafHeading({ heading, group }: Pick<Form01Column, 'heading' | 'group'>): string {
  if (group === undefined) return heading;
  const [, before = '', leaf = ''] = /^([^:]*):\s*(.+)$/s.exec(heading) ?? [];
  return normalize(before) === normalize(group) ? leaf : heading;
}

/** Neighbouring columns under one group, in the layout's order; columns without a group stand alone with null. */
export function columnGroups({
  columns,
}: Pick<Form01Layout, 'columns'>): { readonly group: string | null; readonly columns: readonly Form01Column[] }[] {
  const groups: { group: string | null; columns: Form01Column[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.group !== undefined && last?.group === column.group) last.columns.push(column);
    else groups.push({ group: column.group ?? null, columns: [column] });
  }
  return groups;
}
