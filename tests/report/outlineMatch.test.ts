import { builtInPack, sectionsOf } from '../../src/campaign';
import { headingOf, matchOutline, missingSections, type OutlineMatch } from '../../src/report/outlineMatch';
import { caseNames, documentOf, readCase, type Line } from '../support/snapshot';

const pack = builtInPack();
const bold = { bold: true };

function found(outline: OutlineMatch): Record<string, number> {
  return Object.fromEntries(
    outline.sections.flatMap(({ section, match }) => (match ? [[section.id, match.paragraph]] : [])),
  );
}

const EXPECTED: Record<string, Record<string, number>> = {
  'bao-cao-cdcs-moi-mo.docx': {},
  'bao-cao-huyen-dang-soan.docx': {
    I: 11,
    II: 14,
    'II.1': 15,
    'II.2': 18,
    'II.2.1': 19,
    'II.2.2': 21,
    'II.2.3': 115,
    'II.3': 117,
    'II.3.1': 118,
    'II.3.2': 119,
    III: 121,
  },
  'bao-cao-nganh-word-tieng-viet.docx': {
    I: 11,
    II: 13,
    'II.1': 14,
    'II.2': 16,
    'II.2.1': 17,
    'II.2.2': 18,
    III: 82,
    IV: 84,
  },
  'nghi-dinh-30-2020.docx': {},
};

test.each(caseNames)('the sections of %s', (name) => {
  const outline = matchOutline(readCase(name), pack);
  expect(found(outline)).toEqual(EXPECTED[name]);
  expect(outline.repeated).toEqual([]);
  expect(outline.sections.every(({ match }) => match === null || match.inOrder)).toBe(true);
});

test('a run-in heading is the words before the colon', () => {
  const outline = matchOutline(readCase('bao-cao-huyen-dang-soan.docx'), pack);
  expect(headingOf(outline, 'II.3.1')).toMatchObject({ kind: 'runIn', text: '3.1. Ưu điểm' });
});

describe('ways to type a heading', () => {
  const recognised = (...lines: Line[]): Record<string, number> => found(matchOutline(documentOf(lines), pack));

  test.each<[string, string, Line]>([
    ['Roman and slash', 'IV', { text: 'IV/ KIẾN NGHỊ, ĐỀ XUẤT' }],
    ['Roman and hyphen', 'IV', { text: 'IV- Kiến nghị', font: bold }],
    ['part', 'IV', { text: 'PHẦN IV: KIẾN NGHỊ, ĐỀ XUẤT' }],
    ['part in words', 'I', { text: 'PHẦN THỨ NHẤT. ĐẶC ĐIỂM TÌNH HÌNH' }],
    ['whole path', 'II.2.4', { text: 'II.2.4 Công tác theo dõi, giám sát', font: bold }],
    ['decimal path', 'II.2.4', { text: '2.2.4. Công tác theo dõi, giám sát, đánh giá NQ', font: bold }],
    ['list label', 'II.3', { text: 'Nhận xét, đánh giá và bài học kinh nghiệm', list: { label: '3.', level: 1 } }],
    ['heading style', 'IV', { text: 'Kiến nghị, đề xuất', style: 'heading 1', outlineLevel: 1 }],
    ['plain text', 'IV', 'Kiến nghị, đề xuất'],
    ['decomposed', 'IV', { text: 'IV. Kiến nghị, đề xuất'.normalize('NFD') }],
    ['without marks', 'IV', { text: 'IV. KIEN NGHI, DE XUAT' }],
    ['typing errors', 'II.3.3', { text: '3.3 Bài học kinh nghịêm trong lãnh đao, chỉ đạo' }],
    ['no-break spaces', 'IV', { text: 'IV.\u00a0KIẾN\u00a0NGHỊ,\u00a0ĐỀ\u00a0XUẤT' }],
    [
      'abbreviations',
      'II.2.3',
      { text: '2.3. Kết quả thực hiện nhóm nhiệm vụ, giải pháp nêu trong NQ 4a', font: bold },
    ],
    ['extended', 'IV', { text: 'IV. KIẾN NGHỊ, ĐỀ XUẤT VỚI CÔNG ĐOÀN CẤP TRÊN' }],
  ])('%s', (_, id, line) => {
    expect(recognised('Mở đầu', line, 'Nội dung của mục.')).toEqual({ [id]: 1 });
  });

  test('a title over two paragraphs', () => {
    const lines = [
      { text: 'PHẦN I', font: bold },
      { text: 'KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', font: bold },
      'Nội dung',
    ];
    const outline = matchOutline(documentOf(lines), pack);
    expect(headingOf(outline, 'I')).toMatchObject({ paragraph: 0, kind: 'twoLines' });
    expect(outline.repeated).toEqual([]);
  });

  test('a bold lead', () => {
    const font = { name: null, size: 14, italic: false };
    const lead = {
      text: 'Kiến nghị, đề xuất. Đề nghị Tổng Liên đoàn quan tâm.',
      font: { bold: null },
      runs: [
        { ...font, text: 'Kiến nghị, đề xuất.', bold: true },
        { ...font, text: ' Đề nghị Tổng Liên đoàn quan tâm.', bold: false },
      ],
    };
    expect(headingOf(matchOutline(documentOf([lead]), pack), 'IV')).toMatchObject({
      kind: 'runIn',
      text: 'Kiến nghị, đề xuất.',
    });
  });
});

describe('what is no heading', () => {
  test.each<[string, Line]>([
    ['a table cell', { rows: [['IV. KIẾN NGHỊ, ĐỀ XUẤT']] }],
    ['a bullet', { text: 'Kiến nghị, đề xuất', list: { label: '-', level: 0 } }],
    ['a typed bullet', '- Kiến nghị, đề xuất'],
    [
      'a sentence that mentions the words',
      'Qua tổng kết, các kiến nghị, đề xuất của cơ sở đã được giải quyết kịp thời.',
    ],
    [
      'a bold sentence',
      { text: 'Các cấp công đoàn đã triển khai thực hiện tốt Nghị quyết trong mười năm qua tại huyện.', font: bold },
    ],
    ['the title', { text: 'BÁO CÁO', alignment: 'centered', font: bold }],
    ['a part of a title in plain text', 'Công tác theo dõi'],
    ['one bold word', { text: 'Đánh giá', font: bold }],
    ['the end of a title', { text: 'TỔ CHỨC THỰC HIỆN', font: bold }],
  ])('%s', (_, line) => {
    expect(missingSections(matchOutline(documentOf([line]), pack))).toHaveLength(sectionsOf(pack).length);
  });

  test('the lines under BÁO CÁO, although they quote the resolution', () => {
    const centred = (text: string): Line => ({ text, alignment: 'centered', font: bold });
    const lines = [centred('BÁO CÁO'), centred('Tình hình chỉ đạo triển khai thực hiện Nghị quyết'), '', 'Nội dung'];
    expect(found(matchOutline(documentOf(lines), pack))).toEqual({});
  });
});

describe('what stands beside the report', () => {
  const placesIn = (lines: readonly Line[]): Record<string, number> => found(matchOutline(documentOf(lines), pack));
  const heading = { text: 'IV. KIẾN NGHỊ, ĐỀ XUẤT', font: bold };
  const centred = (text: string): Line => ({ text, alignment: 'centered', font: bold });

  test.each<[string, Line[], number]>([
    ['a line of contents', ['IV. KIẾN NGHỊ, ĐỀ XUẤT ........ 12', heading], 1],
    ['a line of contents with a tab', ['IV. KIẾN NGHỊ, ĐỀ XUẤT\t12', heading], 1],
    ['contents by their style', [{ ...heading, style: 'toc 1' }, 'x', heading], 2],
    ['typed contents', ['MỤC LỤC', 'IV. KIẾN NGHỊ, ĐỀ XUẤT', 'BÁO CÁO', heading], 3],
    ['the outline before the report', [centred('ĐỀ CƯƠNG'), heading, 'x', centred('BÁO CÁO'), 'x', heading], 5],
    ['the outline behind the report', [centred('BÁO CÁO'), '', heading, 'x', centred('ĐỀ CƯƠNG'), heading], 2],
    ['one of several points', ['Gồm:', 'III. Phương hướng;', 'IV. Kiến nghị, đề xuất.', 'x', heading], 4],
    ['a caption', [{ text: 'Bảng 2. Kết quả thực hiện các mục tiêu của Nghị quyết', font: bold }, heading], 1],
    ['an article of a rule', [{ text: 'Điều 4. Kiến nghị, đề xuất', font: bold }, heading], 1],
    ['a quotation', [{ text: '“Kiến nghị, đề xuất”', font: bold }, heading], 1],
  ])('%s', (_, lines, place) => {
    expect(placesIn(lines)).toEqual({ IV: place });
    expect(matchOutline(documentOf(lines), pack).repeated).toEqual([]);
  });
});

describe('order', () => {
  test('a section in the wrong place is found and said to be out of order', () => {
    const heads = [
      'IV. KIẾN NGHỊ, ĐỀ XUẤT',
      'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG',
      'II. TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT',
    ];
    const outline = matchOutline(documentOf(heads.flatMap((text) => [{ text, font: bold }, 'Nội dung'])), pack);
    expect(found(outline)).toEqual({ I: 2, II: 4, IV: 0 });
    expect(headingOf(outline, 'IV')?.inOrder).toBe(false);
    expect(headingOf(outline, 'I')?.inOrder).toBe(true);
  });

  test('the outline twice: the first counts, the second is repeated', () => {
    const heads = sectionsOf(pack).map(({ number, title }) => ({ text: `${number} ${title}`, font: bold }));
    const outline = matchOutline(documentOf([...heads, ...heads]), pack);
    expect(Object.values(found(outline))).toEqual(heads.map((_, index) => index));
    expect(outline.repeated.map(({ id, paragraph }) => [id, paragraph])).toEqual(
      sectionsOf(pack).map(({ id }, index) => [id, heads.length + index]),
    );
  });

  test('numbers of their own do not matter', () => {
    const outline = matchOutline(documentOf([{ text: 'III. KIẾN NGHỊ, ĐỀ XUẤT', font: bold }]), pack);
    expect(headingOf(outline, 'IV')?.paragraph).toBe(0);
    expect(headingOf(outline, 'IV')?.reasons).toEqual(['title', 'otherNumber', 'bold', 'capitals']);
  });
});

test('five thousand bold words are no headings', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => ({
    text: ['Đánh', 'giá', 'kết', 'quả'][index % 4] ?? '',
    font: bold,
  }));
  expect(found(matchOutline(documentOf(lines), pack))).toEqual({});
});

describe('numbered sentences in a row', () => {
  const sections = (...lines: Line[]): string[] => Object.keys(found(matchOutline(documentOf(lines), pack)));
  const agenda = ['1. Chào cờ.', '2. Báo cáo kết quả lãnh đạo, chỉ đạo thực hiện Nghị quyết.', '3. Bế mạc.'];

  test('are points, whatever they say, with blank lines between them as well', () => {
    expect(sections(...agenda)).toEqual([]);
    expect(sections(...agenda.flatMap((line) => [line, '']))).toEqual([]);
  });

  test('are headings where text stands below them, where they are bold, and before a colon', () => {
    const [, heading = ''] = agenda;
    expect(sections(...agenda.flatMap((line) => [line, 'Đã thực hiện tốt trong mười năm qua.']))).toEqual(['II.2']);
    expect(sections('1. Chào cờ.', { text: heading, font: bold }, '3. Bế mạc.')).toEqual(['II.2']);
    expect(sections('1. Ưu điểm: có.', '2. Hạn chế: còn.', '3. Bài học kinh nghiệm: phải học.')).toEqual([
      'II.3.1',
      'II.3.2',
      'II.3.3',
    ]);
  });
});

describe('lists that name sections', () => {
  const of = (...lines: Line[]): Record<string, number> => found(matchOutline(documentOf(lines), pack));
  const announced = [
    'Báo cáo gồm các phần:',
    'I. Khái quát đặc điểm tình hình',
    'II. Tình hình chỉ đạo triển khai thực hiện Nghị quyết',
    'III. Phương hướng, nhiệm vụ',
    'IV. Kiến nghị, đề xuất',
  ];
  const text = 'Trong những năm qua, đơn vị đã tổ chức nhiều lớp bồi dưỡng cho cán bộ.';
  const written = ['I. ĐẶC ĐIỂM TÌNH HÌNH', 'II. TÌNH HÌNH TRIỂN KHAI', 'III. PHƯƠNG HƯỚNG', 'IV. KIẾN NGHỊ'].flatMap(
    (heading): Line[] => [{ text: heading, font: bold }, text],
  );

  test('parts that an introduction announces are no headings where the headings follow', () => {
    expect(of(...announced, ...written)).toEqual({ I: 5, II: 7, III: 9, IV: 11 });
    expect(of(...announced, '', ...written)).toEqual({ I: 6, II: 8, III: 10, IV: 12 });
  });

  test('they are where none follow: an outline to be filled in', () => {
    expect(of(...announced)).toEqual({ I: 1, II: 2, III: 3, IV: 4 });
  });

  test('an agenda without full stops, most of whose lines are like no section', () => {
    const agenda = [
      '1. Chào cờ',
      '2. Báo cáo kết quả lãnh đạo, chỉ đạo thực hiện Nghị quyết',
      '3. Tham luận',
      '4. Bế mạc',
    ];
    expect(of(...agenda)).toEqual({});
    expect(of(...agenda.flatMap((line) => [line, text]))).toEqual({ 'II.2': 2 });
    expect(of('1. Mở thêm lớp', '2. Đổi giáo trình', '3. Nhận xét, đánh giá và bài học kinh nghiệm', text)).toEqual({
      'II.3': 2,
    });
  });
});

test('a part that counts on from the heading above it is no other section in the wrong place', () => {
  const lines = (number: string): Line[] =>
    ['II. TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI NGHỊ QUYẾT', '1. Công tác triển khai', `${number} Công tác kiểm tra, giám sát`]
      .flatMap((text): Line[] => [{ text, font: bold }, 'Đã làm tốt.'])
      .concat([{ text: '2. Kết quả thực hiện', font: bold }, 'Đã làm tốt.']);
  const at = (number: string): object | null => headingOf(matchOutline(documentOf(lines(number)), pack), 'II.2.4');
  expect(at('1.2.')).toBeNull();
  expect(at('2.4.')).toMatchObject({ paragraph: 4 });
});

test('a number of the same parent does not speak against a title that is all there', () => {
  const [before, title] = ['2. Kết quả thực hiện', 'Các mục tiêu của Nghị quyết'];
  const at = (number: string): number | undefined =>
    headingOf(
      matchOutline(
        documentOf([
          { text: before, font: bold },
          { text: `${number} ${title}`, font: bold },
        ]),
        pack,
      ),
      'II.2.2',
    )?.paragraph;
  expect([at('2.1.'), at('II.2.1.'), at('4.1.')]).toEqual([1, 1, undefined]);
});
