import fc from 'fast-check';
import { builtInPack, sectionsOf, type Section } from '../../src/campaign';
import { closingBlockStart } from '../../src/report/closing';
import { matchOutline, missingSections } from '../../src/report/outlineMatch';
import { planOutline, sectionEnd } from '../../src/report/outlinePlan';
import type { OutlinePlan } from '../../src/report/plan';
import { applyOutlinePlan, caseNames, documentOf, readCase, type Line } from '../support/snapshot';

const pack = builtInPack();
const sections = sectionsOf(pack);

const summary = (plan: OutlinePlan): unknown[] =>
  plan.insertions.map(({ anchor, headings }) => [
    anchor.paragraph,
    anchor.side,
    headings.map(({ sectionId }) => sectionId).join(' '),
  ]);

const ALL = sections.map(({ id }) => id).join(' ');
const EXPECTED: Record<string, unknown[]> = {
  'bao-cao-cdcs-moi-mo.docx': [[10, 'after', ALL]],
  'bao-cao-huyen-dang-soan.docx': [
    [117, 'before', 'II.2.4'],
    [121, 'before', 'II.3.3'],
    [123, 'before', 'IV'],
  ],
  'bao-cao-nganh-word-tieng-viet.docx': [[82, 'before', 'II.2.3 II.2.4 II.3 II.3.1 II.3.2 II.3.3']],
  'nghi-dinh-30-2020.docx': [[328, 'after', ALL]],
};

describe.each(caseNames)('%s', (name) => {
  const snapshot = readCase(name);
  const plan = planOutline(snapshot, pack);

  test('the plan', () => {
    expect(summary(plan)).toEqual(EXPECTED[name]);
  });

  test('carried out, every section is there in order, and nothing is left to do', () => {
    expectComplete(applyOutlinePlan(snapshot, plan).snapshot);
  });
});

function expectComplete(snapshot: ReturnType<typeof documentOf>): void {
  const { sections: found, repeated } = matchOutline(snapshot, pack);
  const places = found.map(({ match }) => match?.paragraph ?? -1);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
  expect(found.every(({ match }) => match?.inOrder)).toBe(true);
  expect(repeated).toEqual([]);
  expect(planOutline(snapshot, pack).insertions).toEqual([]);
}

test('new headings look like those of the document', () => {
  const looks = (name: string): unknown[] =>
    planOutline(readCase(name), pack).insertions.flatMap(({ headings }) =>
      headings.map(({ text, look: { style, bold, italic, size } }) => [text.slice(0, 8), style, bold, italic, size]),
    );
  expect(looks('bao-cao-huyen-dang-soan.docx')).toEqual([
    ['2.4. Côn', null, true, false, 14],
    ['3.3. Nhữ', null, true, false, 14],
    ['IV/ KIẾN', null, true, false, 14],
  ]);
  expect(looks('bao-cao-nganh-word-tieng-viet.docx').slice(0, 3)).toEqual([
    ['2.3. Kết', 'heading 3', true, true, 13],
    ['2.4. Côn', 'heading 3', true, true, 13],
    ['3. Nhận ', 'heading 2', true, false, 13],
  ]);
  expect(looks('bao-cao-cdcs-moi-mo.docx').slice(0, 3)).toEqual([
    ['I. KHÁI ', 'heading 1', true, false, 14],
    ['II. TÌNH', 'heading 1', true, false, 14],
    ['1. Đánh ', 'heading 2', true, false, 14],
  ]);
});

test.each([
  ['PHẦN I', 'PHẦN I: KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', 'PHẦN II: TÌNH', '1. Đánh', '2.1. Đánh'],
  ['I-', 'I- KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', 'II- TÌNH', '1. Đánh', '2.1. Đánh'],
  ['1.', '1. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', '2. TÌNH', '2.1. Đánh', '2.2.1. Đánh'],
  ['II.1', 'II.1. Đánh giá công tác triển khai thực hiện Nghị quyết', 'I. KHÁI', 'II.2. Kết', 'II.2.1. Đánh'],
])('numbers are written as the document writes them: %s', (_, present, ...expected) => {
  const { insertions } = planOutline(documentOf([{ text: present, font: { bold: true } }, 'Nội dung']), pack);
  const texts = insertions.flatMap(({ headings }) => headings.map(({ text }) => text));
  for (const start of expected) expect(texts.filter((text) => text.startsWith(start))).toHaveLength(1);
});

describe('places', () => {
  const heading = (id: string): Line => {
    const section = sections.find((one) => one.id === id);
    return { text: `${section?.number ?? ''} ${section?.title ?? ''}`, font: { bold: true } };
  };

  test('not inside a content control', () => {
    const body = sections.filter(({ id }) => id !== 'II.2.3').flatMap(({ id }) => [heading(id), 'Nội dung']);
    const lines = body.map((line): Line => {
      const text = typeof line === 'string' ? line : 'text' in line ? line.text : '';
      return text.startsWith('2.4.') ? { text, font: { bold: true }, control: 0 } : line;
    });
    const snapshot = documentOf(lines);
    const [insertion] = planOutline(snapshot, pack).insertions;
    expect(insertion?.anchor.side).toBe('after');
    expect(snapshot.paragraphs[insertion?.anchor.paragraph ?? -1]?.text).toBe('Nội dung');
    expectComplete(applyOutlinePlan(snapshot, planOutline(snapshot, pack)).snapshot);
  });

  test('nowhere, when all of the document is inside a control', () => {
    const snapshot = documentOf([{ text: 'Nội dung', control: 0 }]);
    expect(planOutline(snapshot, pack).insertions).toEqual([]);
    expect(sectionEnd(snapshot, matchOutline(snapshot, pack), 'II.2.2')).toBeNull();
  });

  test('before a signature in a table', () => {
    const snapshot = documentOf(['Mở đầu', { rows: [['Nơi nhận:', 'TM. BAN THƯỜNG VỤ']] }, '']);
    expect(closingBlockStart(snapshot)).toBe(1);
    expect(summary(planOutline(snapshot, pack))).toEqual([[0, 'after', ALL]]);
  });

  test('before the recipients, where these stand before the signature', () => {
    const lines = [
      'Mở đầu',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      { text: 'KT. CHỦ TỊCH', alignment: 'right' as const },
    ];
    expect(closingBlockStart(documentOf(lines))).toBe(1);
  });

  test('a sentence about recipients is no closing block', () => {
    expect(closingBlockStart(documentOf(['Nơi nhận báo cáo là Ban Công tác cơ sở.', 'Chủ tịch đã chỉ đạo.']))).toBe(2);
  });

  test('not again, where a section stands in the wrong place', () => {
    const wrong = ['IV', 'I', 'II', 'II.1', 'III'].flatMap((id) => [heading(id), 'Nội dung']);
    const ids = planOutline(documentOf(wrong), pack).insertions.flatMap(({ headings }) =>
      headings.map(({ sectionId }) => sectionId),
    );
    expect(ids).not.toContain('IV');
    expect(ids).toContain('II.2');
  });

  test('a section in the wrong place does not draw others there', () => {
    const wrong = ['II.1', 'I', 'II', 'III', 'IV'].flatMap((id) => [heading(id), 'Nội dung']);
    expect(planOutline(documentOf(wrong), pack).insertions.map(({ anchor }) => anchor)).toEqual([
      { paragraph: 6, side: 'before' },
    ]);
  });

  test('the end of a section is before the next heading, after its table', () => {
    const snapshot = documentOf([
      heading('II.2.2'),
      'Có biểu kèm theo.',
      { rows: [['1', '2']] },
      heading('II.2.3'),
      'x',
    ]);
    expect(sectionEnd(snapshot, matchOutline(snapshot, pack), 'II.2.2')).toEqual({ paragraph: 4, side: 'before' });
  });
});

/** How one author types headings: the same way throughout, and faithful enough that every heading must be recognised. */
interface Manner {
  readonly number: 'printed' | 'slash' | 'full' | 'list' | 'none';
  readonly look: 'bold' | 'style';
  readonly words: 'plain' | 'decomposed' | 'capitals' | 'abbreviated' | 'spaced';
}

const manners: fc.Arbitrary<Manner> = fc.record({
  number: fc.constantFrom('printed', 'slash', 'full', 'list', 'none'),
  look: fc.constantFrom('bold', 'style'),
  words: fc.constantFrom('plain', 'decomposed', 'capitals', 'abbreviated', 'spaced'),
});

function typed(section: Section, { number, look, words }: Manner): Line {
  const title = {
    plain: (text: string) => text,
    decomposed: (text: string) => text.normalize('NFD'),
    capitals: (text: string) => text.toUpperCase(),
    abbreviated: (text: string) => text.replaceAll('Nghị quyết', 'NQ').replaceAll('cán bộ công đoàn', 'CBCĐ'),
    spaced: (text: string) => text.replaceAll(' ', '\u00a0 '),
  }[words](section.title);
  const numbers = {
    printed: section.number,
    slash: section.number.replace(/\.$/, '/'),
    full: `${section.id}.`,
    list: '',
    none: '',
  };
  return {
    text: `${numbers[number]} ${title}`.trim(),
    font: { bold: true },
    ...(number === 'list' ? { list: { label: section.number, level: section.level - 1 } } : {}),
    ...(look === 'style' ? { style: `heading ${section.level}`, outlineLevel: section.level } : {}),
  };
}

const bodies: fc.Arbitrary<Line[]> = fc.array(
  fc.constantFrom<Line>(
    'Trong 10 năm, các cấp công đoàn đã tổ chức 37 lớp đào tạo, bồi dưỡng cho 2.338 lượt cán bộ.',
    'Công tác kiểm tra, giám sát việc thực hiện Nghị quyết được tiến hành mỗi năm 01 lần.',
    '- Đánh giá việc bố trí sử dụng và chính sách đối với cán bộ.',
    '',
    {
      rows: [
        ['Năm', 'Số lớp'],
        ['2010', '3'],
      ],
    },
    { text: 'Đoạn trong khung', control: 0 },
  ),
  { maxLength: 3 },
);
const openings: Line[] = [
  { rows: [['LIÊN ĐOÀN LAO ĐỘNG TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']] },
  { text: 'BÁO CÁO', alignment: 'centered', font: { bold: true } },
  { text: pack.title, alignment: 'centered', font: { bold: true } },
];
const closings: fc.Arbitrary<Line[]> = fc.constantFrom<Line[]>(
  [],
  [
    { text: 'TM. BAN THƯỜNG VỤ', alignment: 'right', font: { bold: true } },
    { text: 'CHỦ TỊCH', alignment: 'right', font: { bold: true } },
  ],
  [{ rows: [['Nơi nhận:', 'KT. CHỦ TỊCH']] }, ''],
);

const drafts = fc
  .record({
    manner: manners,
    present: fc.subarray([...sections]),
    parts: fc.array(bodies, { minLength: 15, maxLength: 15 }),
    closing: closings,
  })
  .map(({ manner, present, parts, closing }) => {
    const headings = present.map((section) => typed(section, manner));
    const lines = [
      ...openings,
      'Mở đầu.',
      ...headings.flatMap((heading, index) => [heading, ...(parts[index] ?? [])]),
      'Hết.',
      ...closing,
    ];
    return { present, headings, snapshot: documentOf(lines) };
  });

test('whatever is there is recognised, whatever is missing comes in its place, and once is enough', () => {
  fc.assert(
    fc.property(drafts, ({ present, headings, snapshot }) => {
      const outline = matchOutline(snapshot, pack);
      expect(missingSections(outline)).toEqual(sections.filter((one) => !present.includes(one)).map(({ id }) => id));
      const texts = headings.map((heading) => (typeof heading === 'object' && 'text' in heading ? heading.text : ''));
      const places = outline.sections.flatMap(({ match }) => match?.paragraph ?? []);
      expect(places.map((index) => snapshot.paragraphs[index]?.text)).toEqual(texts);

      const plan = planOutline(snapshot, pack);
      for (const { anchor } of plan.insertions) {
        expect(snapshot.paragraphs[anchor.paragraph]).toMatchObject({ table: null });
        expect(snapshot.paragraphs[anchor.paragraph]?.control ?? null).toBeNull();
      }
      const applied = applyOutlinePlan(snapshot, plan);
      expect(applied.moved.map((index) => applied.snapshot.paragraphs[index]?.text)).toEqual(
        snapshot.paragraphs.map(({ text }) => text),
      );
      expectComplete(applied.snapshot);
      const lastHeading = matchOutline(applied.snapshot, pack).sections.at(-1)?.match?.paragraph ?? Infinity;
      expect(lastHeading).toBeLessThan(closingBlockStart(applied.snapshot));
    }),
    { numRuns: 150 },
  );
});

/** A heading typed carelessly: another number, a part of the title, letters left out or wrong, plain text. */
const careless = fc
  .record({
    section: fc.constantFrom(...sections),
    number: fc.constantFrom('', '1.', '2.2', 'III/', 'a)', 'Phần II:', '2.4.'),
    from: fc.nat(6),
    length: fc.integer({ min: 1, max: 12 }),
    drop: fc.nat(60),
    bold: fc.boolean(),
    runOn: fc.boolean(),
  })
  .map(({ section, number, from, length, drop, bold, runOn }): Line => {
    const part = section.title
      .split(' ')
      .slice(from, from + length)
      .join(' ');
    const text =
      `${number} ${part.slice(0, drop)}${part.slice(drop + 1)}${runOn ? ': nhận thức được nâng lên rõ rệt.' : ''}`.trim();
    return { text, font: { bold } };
  });

test('however headings were typed, carrying out the plan leaves nothing to do', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          careless,
          bodies.map((lines) => lines[0] ?? ''),
        ),
        { maxLength: 20 },
      ),
      closings,
      (lines, closing) => {
        const snapshot = documentOf(['Mở đầu.', ...lines, 'Hết.', ...closing]);
        const { snapshot: after } = applyOutlinePlan(snapshot, planOutline(snapshot, pack));
        expect(missingSections(matchOutline(after, pack))).toEqual([]);
        expect(planOutline(after, pack).insertions).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
