import { builtInPack, sectionsOf, type EvidenceItem, type Prompt } from '../../src/campaign';
import { matchOutline } from '../../src/report/outlineMatch';
import { outlineStates, sectionContent } from '../../src/report/outlineState';
import { promptStates, type PromptContext, type PromptState } from '../../src/report/prompts';
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

/** A text that shows one item of evidence. */
function shownBy(item: EvidenceItem | undefined): string {
  if (typeof item === 'string') return item;
  return item?.kind === 'years' ? '2018, 2019, 2020' : 'chi 35 triệu đồng';
}

test('text that shows every prompt completes every section, all the way up', () => {
  const everything = sectionsOf(pack)
    .flatMap(({ prompts }) => prompts.flatMap(({ evidence }) => evidence.map((group) => shownBy(group[0]))))
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
  const prompt: Prompt = { id: 'X.a', text: 'x', evidence: [['kinh phí', 'ngân sách'], ['công đoàn cơ sở']] };
  const stateOf = (
    of: Partial<Prompt>,
    texts: readonly string[],
    rest: Partial<PromptContext> = {},
  ): PromptState | undefined =>
    promptStates([{ ...prompt, ...of }], {
      paragraphs: texts.map((text, index) => ({ paragraph: 10 + index, text, inTable: text.startsWith('|') })),
      form01Found: false,
      notApplicable: new Set(),
      ...rest,
    })[0];

  test.each([
    ['Kinh phí của công đoàn cơ sở', 'covered'],
    ['NGÂN SÁCH\u00a0cấp cho các CĐCS'.normalize('NFD'), 'covered'],
    ['Kinh phí', 'uncovered'],
    ['Kinh tế, phí của công đoàn cơ sở', 'uncovered'],
    ['xkinh phí công đoàn cơ sở', 'uncovered'],
    ['| Kinh phí của công đoàn cơ sở', 'uncovered'],
    ['', 'uncovered'],
  ])('%s: %s', (text, expected) => {
    expect(stateOf({}, [text])?.status).toBe(expected);
  });

  test('the words that show it, as they stand in the document', () => {
    const state = stateOf({}, ['Năm qua,', 'các CĐCS được cấp', 'Kinh\u00a0phí  lớn.'.normalize('NFD')]);
    expect(state?.evidence).toEqual([
      { text: 'Kinh phí', paragraph: 12 },
      { text: 'CĐCS', paragraph: 11 },
    ]);
  });

  test('of an abbreviation that holds more than the term, the whole of it', () => {
    expect(stateOf({ evidence: [['cơ sở', 'đoàn cơ']] }, ['tại CĐCS X'])?.evidence).toEqual([
      { text: 'CĐCS', paragraph: 10 },
    ]);
  });

  test('all in one paragraph, where the terms are too common by themselves', () => {
    const apart = ['Kinh phí ít.', 'Công đoàn cơ sở đông.'];
    expect(stateOf({}, apart)?.status).toBe('covered');
    expect(stateOf({ within: 'paragraph' }, apart)?.status).toBe('uncovered');
    expect(stateOf({ within: 'paragraph' }, ['x', 'Kinh phí công đoàn cơ sở'])?.status).toBe('covered');
  });

  test.each<[Exclude<EvidenceItem, string>['kind'], string, string | null]>([
    ['figure', 'Đã quy hoạch 74 đồng chí', '74'],
    ['figure', 'hơn 2.338 lượt, đạt 85,5%', '2.338'],
    ['figure', 'đạt 85,5%', '85,5'],
    ['figure', 'Năm 2015, giai đoạn 2010-2020, 2010 – 2020', null],
    ['figure', 'Kế hoạch số 12/KH-LĐLĐ ngày 04/3/2010, Nghị quyết 4a', null],
    ['figure', 'ngày 30 tháng 4 năm 2020, lần thứ 12', null],
    ['figure', '2.1. Công tác; 1. Kết quả; 3) Khác', null],
    ['money', 'chi 486,5 triệu đồng', '486,5 triệu đồng'],
    ['money', 'trên 1,2 tỷ', '1,2 tỷ'],
    ['money', 'là 1.250.000.000 đồng', '1.250.000.000 đồng'],
    ['money', '35 tr.đồng', '35 tr.đồng'],
    ['money', 'có 12 đồng chí', null],
    ['money', 'kinh phí hạn hẹp', null],
    ['years', 'các năm 2017, 2018 và 2019', '2017'],
    ['years', 'từ 2010 đến 2020', null],
    ['table', '| Năm', '| Năm'],
    ['table', 'Có bảng kèm theo', null],
  ])('%s in “%s”: %s', (kind, text, expected) => {
    expect(stateOf({ evidence: [[{ kind }]] }, [text])?.evidence[0]?.text ?? null).toBe(expected);
  });

  test('not applicable, with the reason where there is one', () => {
    expect(stateOf({}, [], { notApplicable: new Map([['X.a', 'Không có cán bộ chuyên trách']]) })).toEqual({
      id: 'X.a',
      status: 'notApplicable',
      evidence: [],
      reason: 'Không có cán bộ chuyên trách',
    });
    expect(stateOf({}, [], { notApplicable: new Set(['X.a']) })?.reason).toBeNull();
  });

  test('without evidence no text can cover it', () => {
    expect(stateOf({ evidence: [] }, ['x'], { form01Found: true })?.status).toBe('uncovered');
  });
});
