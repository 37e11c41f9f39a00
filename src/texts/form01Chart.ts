/** Words of the chart: text of a report, so that it is Vietnamese in every language of the pane. */
export const chartTexts = {
  title: (p: { column: string; from: number; to: number; unit: string | null }) =>
    `${p.column}, ${p.from}-${p.to}${p.unit === null ? '' : ` (${p.unit})`}`,
  estimate: '(ước)',
  /** The title, then year by year, then the ends of the series. */
  description: (p: { title: string; series: readonly string[]; most: string | null; least: string | null }) =>
    [
      `Biểu đồ cột: ${p.title}`,
      p.series.join('; '),
      ...(p.most === null ? [] : [`Cao nhất: ${p.most}`]),
      ...(p.least === null ? [] : [`Thấp nhất: ${p.least}`]),
    ]
      .map((sentence) => `${sentence}.`)
      .join(' '),
  point: (p: { year: number; estimate: boolean; value: string | null }) =>
    `${p.year}${p.estimate ? ' (ước)' : ''}: ${p.value ?? 'không có số liệu'}`,
  extreme: (p: { value: string; years: readonly number[] }) => `${p.value} (năm ${p.years.join(', ')})`,
};
