import { builtInPack, sectionsOf } from '../../src/campaign';
import { matchOutline } from '../../src/report/outlineMatch';
import { outlineStates, sectionContent } from '../../src/report/outlineState';
import { promptStates } from '../../src/report/prompts';
import { documentOf, readCase, type Line } from '../support/snapshot';

const pack = builtInPack();

function statuses(
  lines: readonly Line[],
  form01Found = false,
  notApplicable: readonly string[] = [],
): Record<string, string> {
  const snapshot = documentOf(lines);
  const states = outlineStates(snapshot, matchOutline(snapshot, pack), form01Found, new Set(notApplicable));
  return Object.fromEntries(states.map(({ section, status }) => [section.id, status]));
}

const whole = (content: string): Line[] =>
  sectionsOf(pack).flatMap(({ number, title, hasChildren }) => [
    { text: `${number} ${title}`, font: { bold: true } },
    ...(hasChildren ? [] : [content]),
  ]);

test('headings alone are empty, all the way up', () => {
  expect(new Set(Object.values(statuses(whole(''))))).toEqual(new Set(['empty']));
});

test('text that shows every prompt completes every section, all the way up', () => {
  const everything = sectionsOf(pack)
    .flatMap(({ prompts }) => prompts.flatMap(({ evidence }) => evidence.map((group) => group[0] ?? '')))
    .join(', ');
  expect(new Set(Object.values(statuses(whole(everything), true)))).toEqual(new Set(['complete']));
  expect(statuses(whole(everything), false)).toMatchObject({
    'II.2.2': 'draft',
    'II.2': 'draft',
    II: 'draft',
    'II.1': 'complete',
  });
});

test('text that shows nothing leaves drafts', () => {
  expect(new Set(Object.values(statuses(whole('Đang viết.'))))).toEqual(new Set(['draft']));
});

test('a prompt marked as not applicable is not asked for', () => {
  const lines = [{ text: 'IV. KIẾN NGHỊ, ĐỀ XUẤT', font: { bold: true } }, 'Không có.'];
  expect(statuses(lines).IV).toBe('draft');
  expect(statuses(lines, false, ['IV.a']).IV).toBe('complete');
});

test('a table is content, a blank line is not', () => {
  const heading = { text: 'IV. KIẾN NGHỊ, ĐỀ XUẤT', font: { bold: true } };
  expect(statuses([heading, ' ', '…']).IV).toBe('empty');
  expect(statuses([heading, { rows: [['1', '2']] }]).IV).toBe('draft');
});

test('content ends at the next heading and at the signature', () => {
  const snapshot = readCase('bao-cao-huyen-dang-soan.docx');
  const outline = matchOutline(snapshot, pack);
  const contentOf = (id: string): unknown => {
    const match = outline.sections.find(({ section }) => section.id === id)?.match;
    const content = match ? sectionContent(snapshot, outline, match) : null;
    return content && [content.from, content.to, content.hasTable];
  };
  expect(contentOf('II.2.2')).toEqual([22, 115, true]);
  expect(contentOf('II.3.1')).toEqual([118, 119, false]);
  expect(contentOf('III')).toEqual([122, 123, false]);
});

describe('prompts', () => {
  const prompt = { id: 'X.a', text: 'x', evidence: [['kinh phí', 'ngân sách'], ['công đoàn cơ sở']] };
  const status = (text: string): string | undefined =>
    promptStates([prompt], { text, form01Found: false, notApplicable: new Set() })[0]?.status;

  test.each([
    ['Kinh phí của công đoàn cơ sở', 'covered'],
    ['NGÂN SÁCH\u00a0cấp cho các CĐCS'.normalize('NFD'), 'covered'],
    ['Kinh phí', 'uncovered'],
    ['Kinh tế, phí của công đoàn cơ sở', 'uncovered'],
    ['xkinh phí công đoàn cơ sở', 'uncovered'],
    ['', 'uncovered'],
  ])('%s: %s', (text, expected) => {
    expect(status(text)).toBe(expected);
  });

  test('without evidence no text can cover it', () => {
    const [state] = promptStates([{ ...prompt, evidence: [] }], {
      text: 'x',
      form01Found: true,
      notApplicable: new Set(),
    });
    expect(state?.status).toBe('uncovered');
  });
});
