/** Form 01 in the wild's variety: each table in tests/fixtures/tables is read as its label says. */
import { asLabelled, labelledTable, labelledTableNames } from '../support/tables';

it.each(labelledTableNames)('%s', (name) => {
  const table = labelledTable(name);
  expect(asLabelled(table)).toEqual(table.labels.form01);
});

it('has many kinds of tables, some of them held back, some not the form at all', () => {
  const labels = labelledTableNames.map((name) => labelledTable(name).labels);
  expect(labels.length).toBeGreaterThanOrEqual(50);
  expect(labels.filter(({ held }) => held).length).toBeGreaterThanOrEqual(10);
  expect(labels.filter(({ form01 }) => form01 === null).length).toBeGreaterThanOrEqual(7);
});
