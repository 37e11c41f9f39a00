/** What the user is told about Form 01, in the words of its own view. */
import type { Form01Layout } from '../campaign';
import { paneTexts } from '../texts/pane';
import { paneForm01Texts, type PaneForm01Texts } from '../texts/paneForm01';
import type { Form01Result } from '../word/form01';
import type { Notice } from './session';

type Told = Extract<Notice, { kind: 'told' }>;

/** @param refused keys of figures that stay out of the document because the user once decided so */
export function form01Told(result: Form01Result, refused: readonly string[], layout: Form01Layout): Told {
  const { report, conflicts, store, inserted, landscape } = result;
  const warns = [conflicts, refused, report.notFound, report.failed].some(({ length }) => length > 0);
  // Where nothing was changed, what kept it from being changed is all there is to say.
  const isIdle = !inserted && report.updated.length === 0 && warns;
  return {
    kind: 'told',
    intent: warns || store?.kind === 'failed' || landscape === false ? 'warning' : 'success',
    sentences: (language) => {
      const texts = paneForm01Texts[language];
      const names = (keys: readonly string[]): string[] => keys.map((key) => cellName(key, layout, texts));
      return [
        ...(isIdle ? [] : [inserted ? texts.inserted : texts.updated({ n: report.updated.length })]),
        ...(landscape === false ? [texts.notTurned] : []),
        ...(conflicts.length > 0 ? [texts.handEdited({ n: conflicts.length })] : []),
        ...(refused.length > 0 ? [texts.refusedBefore({ cells: names(refused) })] : []),
        ...(report.notFound.length > 0 ? [texts.notFound({ what: names(report.notFound) })] : []),
        ...(report.failed.length > 0 ? [texts.failed({ cells: names(report.failed) })] : []),
        ...(store?.kind === 'failed' ? [paneTexts[language].storeNotKept] : []),
      ];
    },
  };
}

/** "2014.courses", "total.budget", a year or a column id, as people call it. */
export function cellName(key: string, { columns, totalRow }: Form01Layout, texts: PaneForm01Texts): string {
  const heading = (id: string): string => columns.find((column) => column.id === id)?.heading ?? id;
  const [row = '', column] = key.split('.');
  if (column === undefined) return heading(row);
  return texts.cell({ row: row === 'total' ? totalRow.label : row, column: heading(column) });
}
