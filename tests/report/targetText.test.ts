import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetWords } from '../../src/report/targetWords';
import { proposeTargets, type ProposedTarget } from '../../src/report/targetText';
import { describeTargetDoubt, describeTargetReason } from '../../src/texts/targets';
import { readCase } from '../support/snapshot';

const FIXTURES = join(__dirname, '../fixtures/targets');
interface Passage {
  readonly text: string;
  readonly expected: readonly Partial<ProposedTarget>[];
}
const files = readdirSync(FIXTURES).map((name) => {
  const file = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as { sample: boolean; passages: Passage[] };
  return { name, ...file };
});

/** Only what the passage says of the target; years and citations count also where it says that there are none. */
const said = (target: Partial<ProposedTarget>, expected: Partial<ProposedTarget>): Partial<ProposedTarget> => {
  const { indicator, comparator, value, valueTo, unit, year, from, yearly, citation } = target;
  const all = { indicator, comparator, value, valueTo, unit, year, from, yearly };
  return JSON.parse(JSON.stringify('citation' in expected ? { ...all, citation } : all)) as Partial<ProposedTarget>;
};

test('the passages are invented, and say so', () => {
  expect(files.map(({ sample }) => sample)).toEqual(files.map(() => true));
  expect(files.flatMap(({ passages }) => passages).length).toBeGreaterThanOrEqual(50);
});

const tuned = files.find(({ name }) => name === 'tuned.json')?.passages ?? [];
test.each(tuned)('$text', ({ text, expected }) => {
  const found = proposeTargets(text).map(({ target }) => target);
  expect(found.map((target, index) => said(target, expected[index] ?? {}))).toEqual(expected);
});

test.each(files.filter(({ name }) => name.startsWith('heldOut')))('nine of ten targets of $name', ({ passages }) => {
  let [right, wanted, proposed] = [0, 0, 0];
  for (const { text, expected } of passages) {
    const found = proposeTargets(text).map(({ target }) => target);
    wanted += expected.length;
    proposed += found.length;
    right += expected.filter((one) =>
      found.some((target) => JSON.stringify(said(target, one)) === JSON.stringify(said(one, one))),
    ).length;
  }
  expect(right / wanted).toBeGreaterThanOrEqual(0.9);
  expect(right / proposed).toBeGreaterThanOrEqual(0.9);
});

test('a proposal quotes what it was read from, says why, and what is doubtful', () => {
  const text = 'II. Mục tiêu\n1. Đến năm 2015\n- Có 80% cán bộ được tập huấn, trong đó khoảng 30% là nữ.';
  const [first, second] = proposeTargets(text);
  expect(first).toMatchObject({
    quote: { text: 'Có 80% cán bộ được tập huấn' },
    reasons: [
      { code: 'value', text: '80%' },
      { code: 'yearAbove', text: 'đến năm 2015' },
      { code: 'aim', text: 'đến năm 2015' },
      { code: 'citation', text: 'khoản 1, mục II' },
    ],
    doubts: [{ code: 'bareValue' }],
  });
  expect(second?.doubts.map(({ code }) => code)).toEqual(['bareValue', 'approximate', 'refersBack']);
});

test('whom a bare “100% được bồi dưỡng” is about stands before it, or is doubted', () => {
  const [one, two, three] = proposeTargets(
    '1. Đối với cán bộ chuyên trách:\n- 100% được bồi dưỡng.\n- Đối với cán bộ nữ: ít nhất 30% được quy hoạch.\n2. 100% được tập huấn.',
  );
  expect([one, two, three].map((proposal) => proposal?.target.indicator)).toEqual([
    'cán bộ chuyên trách được bồi dưỡng',
    'cán bộ nữ được quy hoạch',
    'được tập huấn',
  ]);
  expect(one?.doubts).toContainEqual({ code: 'borrowed', text: 'cán bộ chuyên trách' });
  expect(three?.doubts).toContainEqual({ code: 'refersBack' });
});

test('signs compare, and what falls is said to fall', () => {
  const [least, most, falls] = proposeTargets(
    'Tỷ lệ khá ≥ 85%; tỷ lệ bỏ học < 3%. Giảm 50% số cán bộ chưa qua đào tạo.',
  );
  expect([least?.target.comparator, most?.target.comparator, falls?.target.comparator]).toEqual([
    'atLeast',
    'atMost',
    'growth',
  ]);
  expect(falls && targetWords({ ...falls.target, id: 'x', verified: true })).toBe('Giảm ít nhất 50%');
});

test('a number that can be read two ways is proposed one way and doubted', () => {
  const [proposal] = proposeTargets('Phấn đấu đến năm 2015 có 85.5% cán bộ được bồi dưỡng.');
  expect(proposal?.target.value).toBe('85.5');
  expect(proposal?.doubts).toContainEqual({ code: 'ambiguous', readings: ['85.5', '855'] });
});

test('how the text is encoded changes nothing, and the quote is always the text pasted', () => {
  for (const { text } of files.flatMap(({ passages }) => passages)) {
    const plain = proposeTargets(text);
    const variants = [
      text.normalize('NFD'),
      text.replace(/ /g, '\u00a0'),
      text.replace(/ /g, '  '),
      text.replace(/-/g, '\u2013'),
      text.replace(/\n/g, '\r\n'),
      text.replace(/ /g, ' \u200b'),
    ];
    for (const variant of variants) {
      const found = proposeTargets(variant);
      expect(found.map(({ target }) => target)).toEqual(plain.map(({ target }) => target));
      for (const { quote } of found) expect(variant.slice(quote.start, quote.end)).toBe(quote.text);
    }
  }
});

test('never throws, and quotes lie in the text, whatever is pasted', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'ít nhất ',
      '80%',
      ' đến năm 2015',
      'từ ',
      ' trở lên',
      '5 lớp',
      '/năm',
      '; ',
      ', ',
      ' và ',
      '\n- ',
      'a) ',
    ),
    fc.constantFrom(
      'tăng ',
      'so với năm 2010',
      'phấn đấu ',
      '(',
      ')',
      ':',
      '1.250',
      '2/3',
      'một trăm phần trăm',
      'năm ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { target, quote } of proposeTargets(text)) {
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(target.value).toMatch(/^\d+(\.\d+)?$/);
        expect(target.indicator).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('a decree without targets gives next to no proposals', () => {
  const { paragraphs } = readCase('nghi-dinh-30-2020.docx');
  const found = proposeTargets(paragraphs.map(({ text }) => text).join('\n'));
  expect(found.map(({ quote }) => quote.text)).toEqual([]);
});

test('every reason and doubt has its words in both languages', () => {
  const proposals = files.flatMap(({ passages }) => passages).flatMap(({ text }) => proposeTargets(text));
  const said = new Set<string>();
  for (const { reasons, doubts } of proposals) {
    for (const language of ['vi', 'en'] as const) {
      for (const reason of reasons) expect(describeTargetReason(reason, language)).toContain(reason.text);
      for (const doubt of doubts) expect(describeTargetDoubt(doubt, language)).not.toBe('');
    }
    for (const { code } of [...reasons, ...doubts]) said.add(code);
  }
  expect(said.size).toBeGreaterThan(8);
});
