import Big from 'big.js';
import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import { checkReport } from '../../src/report/check';
import type { Finding } from '../../src/report/finding';
import { describeFinding } from '../../src/texts/findings';
import { LANGUAGES } from '../../src/texts/language';
import { caseNames, documentOf, readCase } from '../support/snapshot';
import { labelledSentences } from '../support/figures';
import { labelledDocuments } from '../support/recognition';

const pack = builtInPack();

function figureFindings(...paragraphs: string[]): Finding[] {
  const { findings } = checkReport({ snapshot: documentOf(paragraphs), pack, asOf: '2020-04-20' });
  return findings.filter(({ rule }) => rule.startsWith('figure.'));
}

const rulesOf = (...paragraphs: string[]): string[] => figureFindings(...paragraphs).map(({ rule }) => rule);

describe('a share that does not follow from its parts', () => {
  test.each([
    'Có 45/60 đồng chí (70%) đạt loại khá.',
    'Tập huấn cho 120/150 cán bộ chủ chốt, đạt 85%.',
    'Có 1.876 đoàn viên, trong đó nữ 1.204 người, chiếm 74,2%.',
    'Trong số 240 lượt người có 96 lượt nữ (42%).',
    '12/15 đơn vị hoàn thành, chiếm tỷ lệ 85%.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['figure.share']);
  });

  test.each([
    'Có 45/60 đồng chí (75%) đạt loại khá.',
    'Có 1.876 đoàn viên, trong đó nữ 1.204 người, chiếm 64,2%.',
    'Có 1.876 đoàn viên, trong đó nữ 1.204 người, chiếm 64,1%.',
    'Trong số 240 lượt người có 96 lượt nữ (40%).',
    'Có 86/86 CĐCS triển khai, đạt 105% kế hoạch.',
    'Có 45/60 đồng chí được khen thưởng, tăng 20% so với năm trước.',
    'Toàn huyện có 1.250 đoàn viên, 64 cán bộ, trong đó 32 nữ (50%).',
    'Có 12/15 đơn vị tham gia, đoàn viên nữ chiếm 60%.',
    'Có 1.876 đoàn viên, trong đó nữ 1.204 người, chiếm 80% tổng số nữ CNVCLĐ.',
    'Khoảng 2/3 số cán bộ là nữ.',
    'Có 1.250 đoàn viên, kết nạp trong năm 64 người (50%).',
  ])('none: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  test('a share that was worked out from its parts is never one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat({ max: 5000 }),
        fc.nat({ max: 2 }),
        (part, more, digits) => {
          const whole = part + more;
          const share = new Big(part)
            .times(100)
            .div(whole)
            .round(digits, Big.roundHalfUp)
            .toFixed(digits)
            .replace('.', ',');
          expect(rulesOf(`Có ${part}/${whole} cán bộ đạt yêu cầu (${share}%).`)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a percentage above 100 where it cannot be', () => {
  test.each(['Có 120% cán bộ được bồi dưỡng.', 'Tỷ lệ đoàn viên nữ là 102,5%.', 'Nữ chiếm 139%.'])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['figure.percent-over-100']);
  });

  test.each([
    'Số lớp tăng 120% so với năm 2015.',
    'Thực hiện đạt 105% kế hoạch.',
    'Tỷ lệ hoàn thành chỉ tiêu đạt 112%.',
    'Thành lập 9 CĐCS, đạt 128% chỉ tiêu.',
    'Thu kinh phí công đoàn đạt 103% dự toán.',
    'Có 100% cán bộ được bồi dưỡng.',
  ])('none: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a number said twice', () => {
  test.each([
    'Chi 1.250.000 đồng (một triệu hai trăm nghìn đồng) cho mỗi lớp.',
    'Số tiền 15.000.000đ (Bằng chữ: Mười sáu triệu đồng).',
    'Bằng số: 2.500.000 đồng; bằng chữ: hai triệu đồng.',
    'Mở 05 (sáu) lớp.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['figure.words-disagree']);
  });

  test.each([
    'Chi 1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng) cho mỗi lớp.',
    'Số tiền 15.000.000đ (Bằng chữ: Mười lăm triệu đồng chẵn).',
    'Mở 05 (năm) lớp.',
    'Chi 2.500.000 đồng (hai triệu rưỡi) và 1.000.000 đồng.',
    'Hỗ trợ 500.000 đồng, sau đó hai triệu đồng.',
  ])('none: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a target’s result', () => {
  const target = {
    id: 't1',
    indicator: 'cán bộ công đoàn chuyên trách có trình độ đại học',
    comparator: 'atLeast',
    value: '80',
    unit: '%',
    year: 2020,
    citation: 'Chỉ tiêu mẫu, đặt ra để thử phần mềm',
    verified: true,
    sample: true,
  } as const;
  const actuals = { t1: { kind: 'typed', value: '92.5', note: null } } as const;
  const against = (text: string): Finding[] =>
    checkReport({ snapshot: documentOf([text]), pack, asOf: '2020-04-20', targets: [target], actuals }).findings.filter(
      ({ rule }) => rule === 'figure.contradiction',
    );

  test('another value is found', () => {
    expect(against('Đến nay, 85,5% cán bộ công đoàn chuyên trách có trình độ đại học trở lên.')).toMatchObject([
      { params: { against: 'target', value: '92,5%' } },
    ]);
  });

  test.each([
    'Đến nay, 92,5% cán bộ công đoàn chuyên trách có trình độ đại học.',
    'Đến nay, trên 90% cán bộ công đoàn chuyên trách có trình độ đại học.',
    'Chỉ tiêu Nghị quyết là 80% cán bộ công đoàn chuyên trách có trình độ đại học.',
    'Năm 2015 có 70% cán bộ công đoàn chuyên trách có trình độ đại học.',
    'Có 70% cán bộ công đoàn có trình độ đại học.',
  ])('none: %s', (text) => {
    expect(against(text)).toEqual([]);
  });
});

test('the planted contradiction is told in one sentence, with both places and the change', () => {
  const snapshot = readCase('bao-cao-huyen-dang-soan.docx');
  const findings = checkReport({ snapshot, pack, asOf: '2020-04-20' }).findings.filter(({ rule }) =>
    rule.startsWith('figure.'),
  );
  expect(findings).toMatchObject([
    {
      rule: 'figure.contradiction',
      severity: 'warning',
      section: 'II.2.2',
      location: { paragraph: 22, other: { table: 1, row: 12, column: 'attendances' } },
      fix: { kind: 'texts', edits: [{ paragraph: 22, was: '2.338', text: '2.248' }] },
    },
  ]);
  const [finding] = findings;
  if (!finding) return;
  expect(describeFinding(finding, 'vi').message).toBe(
    'Mục II.2.2 ghi “2.338 lượt cán bộ”, nhưng Biểu 01 ghi 2.248 (Số lượt người, tổng cộng)',
  );
  expect(describeFinding(finding, 'en').message).toBe(
    'Section II.2.2 says “2.338 lượt cán bộ”, but Form 01 says 2.248 (Số lượt người, total)',
  );
});

test('no other case, no labelled report and no labelled sentence has any finding', () => {
  const documents = [
    ...caseNames.filter((name) => name !== 'bao-cao-huyen-dang-soan.docx').map(readCase),
    ...labelledDocuments().map(({ snapshot }) => snapshot),
    ...(['seen', 'later', 'last', 'held'] as const).flatMap((set) =>
      labelledSentences(set).map(({ text }) => documentOf([text])),
    ),
  ];
  const found = documents.flatMap((snapshot) =>
    checkReport({ snapshot, pack, asOf: '2020-04-20' }).findings.filter(({ rule }) => rule.startsWith('figure.')),
  );
  expect(found).toEqual([]);
});

test('both languages have a sentence for every kind of finding', () => {
  const findings = [
    ...figureFindings('Có 45/60 đồng chí (70%).', 'Có 120% cán bộ được bồi dưỡng.', 'Mở 05 (sáu) lớp.'),
    ...figureFindings('Hiện quản lý 2.914 đoàn viên.', 'Hiện nay có 2.941 đoàn viên.'),
  ];
  expect(findings.map(({ rule }) => rule).sort()).toEqual([
    'figure.contradiction',
    'figure.percent-over-100',
    'figure.share',
    'figure.words-disagree',
  ]);
  for (const finding of findings)
    for (const language of LANGUAGES) expect(describeFinding(finding, language).message).not.toMatch(/undefined|null/);
});
