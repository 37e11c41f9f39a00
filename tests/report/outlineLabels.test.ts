import { builtInPack } from '../../src/campaign';
import { misnumbered } from '../../src/report/outlineLabels';
import { matchOutline } from '../../src/report/outlineMatch';
import { documentOf, type Line } from '../support/snapshot';

const pack = builtInPack();
const titles = new Map(matchOutline(documentOf([]), pack).sections.map(({ section }) => [section.id, section.title]));

/** A document of headings, each with the label that its list draws; "typed 2." is typed. */
function wrongOf(labels: Record<string, string>, asked: readonly string[], between: Line[] = []): string[] {
  const lines = Object.entries(labels).flatMap(([id, label]): Line[] => {
    const [level, title] = [id.split('.').length, titles.get(id) ?? id];
    const typed = label.startsWith('typed ');
    const text = typed ? `${label.slice(6)} ${title}` : title;
    const list = typed || label === '' ? null : { label, level: level - 1 };
    return [{ text, list, font: { bold: true } }, 'Nội dung.', ...between];
  });
  const snapshot = documentOf(lines);
  return misnumbered(snapshot, matchOutline(snapshot, pack), new Set(asked));
}

const CHAPTERS = { I: 'I.', II: 'II.', III: 'III.', IV: 'IV.' };

test('numbers that follow the outline are right', () => {
  expect(wrongOf(CHAPTERS, ['I', 'III', 'IV'])).toEqual([]);
  expect(wrongOf({ II: 'II.', 'II.1': '1.', 'II.2': '2.', 'II.2.1': '2.1.' }, ['II.2', 'II.2.1'])).toEqual([]);
  expect(wrongOf({ 'II.3': 'typed 3.', 'II.3.1': 'a)', 'II.3.2': 'b)', 'II.3.3': 'c)' }, ['II.3.2'])).toEqual([]);
});

test.each([
  ['none', ''],
  ['one that stands twice', 'II.'],
  ['one that was left out', 'V.'],
])('%s is wrong', (_, label) => {
  expect(wrongOf({ ...CHAPTERS, III: label }, ['III'])).toEqual(['III']);
});

test('the first part of a section does not count on from another section', () => {
  const labels = {
    'II.2': 'typed 2.',
    'II.2.1': '1.',
    'II.2.2': '2.',
    'II.3': 'typed 3.',
    'II.3.1': '3.',
    'II.3.2': '4.',
  };
  expect(wrongOf(labels, ['II.3.1', 'II.3.2'])).toEqual(['II.3.1', 'II.3.2']);
  expect(wrongOf({ 'II.3': 'typed 3.', 'II.3.1': '2.1.' }, ['II.3.1'])).toEqual(['II.3.1']);
});

test('with a wrong one go those that count with it and hang on it, and no others', () => {
  const labels = { I: 'I.', II: 'II.', 'II.2': '2.', 'II.2.1': '2.1.', 'II.2.2': '2.2.', III: 'III.', IV: 'IV.' };
  expect(wrongOf({ ...labels, 'II.2': '5.' }, ['I', 'II.2', 'II.2.1', 'IV'])).toEqual(['II.2', 'II.2.1']);
  expect(wrongOf({ ...labels, III: '' }, ['II.2.1', 'III', 'IV'])).toEqual(['III', 'IV']);
});

test('further items of the list count', () => {
  const extra: Line = { text: 'Việc khác', list: { label: 'III.', level: 0 }, font: { bold: true } };
  const snapshot = documentOf([
    ...(['I', 'II'] as const).map((id): Line => ({ text: titles.get(id) ?? '', list: { label: `${id}.`, level: 0 } })),
    extra,
    { text: titles.get('III') ?? '', list: { label: 'IV.', level: 0 } },
  ]);
  expect(misnumbered(snapshot, matchOutline(snapshot, pack), new Set(['III']))).toEqual([]);
});
