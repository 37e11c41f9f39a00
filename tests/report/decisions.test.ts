import fc from 'fast-check';
import { builtInPack, sectionsOf } from '../../src/campaign';
import { checkReport } from '../../src/report/check';
import { decisionFor, placeDecisions, type Decision } from '../../src/report/decisions';
import { headingOf, matchOutline, missingSections } from '../../src/report/outlineMatch';
import { planOutline } from '../../src/report/outlinePlan';
import { applyOutlinePlan, caseNames, documentOf, readCase, type Line } from '../support/snapshot';

const pack = builtInPack();
const bold = { bold: true };
const lines: Line[] = [
  'Mở đầu báo cáo của huyện.',
  { text: 'I. ĐẶC ĐIỂM TÌNH HÌNH', font: bold },
  'Huyện có 64 công đoàn cơ sở.',
  { text: 'II. NHỮNG VIỆC ĐÃ LÀM', font: bold },
  'Đã mở 12 lớp bồi dưỡng.',
  { text: 'III. KIẾN NGHỊ, ĐỀ XUẤT', font: bold },
  'Đề nghị mở thêm lớp.',
];
const snapshot = documentOf(lines);
const decide = (paragraph: number, section: string | null, of = snapshot): Decision =>
  decisionFor(of, paragraph, section);
const placed = (of: readonly Line[], decisions: readonly Decision[]): [number, string | null][] => [
  ...placeDecisions(documentOf(of), decisions),
];

describe('what the user decided holds', () => {
  test('a heading that nobody would recognise is the section', () => {
    const outline = matchOutline(snapshot, pack, [decide(3, 'II.1')]);
    expect(headingOf(outline, 'II.1')).toMatchObject({
      paragraph: 3,
      confidence: 1,
      reasons: ['decided'],
      inOrder: true,
    });
    expect(headingOf(outline, 'I')?.paragraph).toBe(1);
    expect(headingOf(outline, 'IV')?.paragraph).toBe(5);
  });

  test('a heading that was taken for another section', () => {
    const outline = matchOutline(snapshot, pack, [decide(5, 'III')]);
    expect(headingOf(outline, 'III')?.paragraph).toBe(5);
    expect(missingSections(outline)).toContain('IV');
  });

  test('no section: it is neither a heading nor the end of a section', () => {
    const outline = matchOutline(snapshot, pack, [decide(5, null)]);
    expect(headingOf(outline, 'IV')).toBeNull();
    expect(outline.repeated).toEqual([]);
  });

  test('a section with a decided heading takes no other one, but says that it is there', () => {
    const outline = matchOutline(snapshot, pack, [decide(3, 'IV')]);
    expect(headingOf(outline, 'IV')?.paragraph).toBe(3);
    expect(outline.repeated.map(({ paragraph }) => paragraph)).toEqual([5]);
  });

  test('against the order: found, and said to be out of order', () => {
    const outline = matchOutline(snapshot, pack, [decide(5, 'II'), decide(3, 'III'), decide(1, 'I')]);
    expect([headingOf(outline, 'II')?.paragraph, headingOf(outline, 'III')?.paragraph]).toEqual([5, 3]);
    expect(outline.sections.filter(({ match }) => match && !match.inOrder)).toHaveLength(1);
  });

  test('a recognised heading does not take the place of one decided against the order', () => {
    const of = documentOf([
      { text: 'I. ĐẶC ĐIỂM TÌNH HÌNH', font: bold },
      { text: 'II. TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT', font: bold },
      'Hướng đi của những năm sau',
      'Những việc đã qua của huyện',
    ]);
    const outline = matchOutline(of, pack, [decide(2, 'III', of), decide(3, 'II', of)]);
    expect([headingOf(outline, 'II')?.paragraph, headingOf(outline, 'III')?.paragraph]).toEqual([3, 2]);
  });

  test('plain text, and text in a table, when the user says so', () => {
    const of = documentOf([
      'Việc quy hoạch cán bộ của huyện trong mười năm qua.',
      { rows: [['Phần kiến nghị của huyện']] },
    ]);
    const outline = matchOutline(of, pack, [decide(0, 'II.2.1', of), decide(1, 'IV', of)]);
    expect([headingOf(outline, 'II.2.1')?.paragraph, headingOf(outline, 'IV')?.paragraph]).toEqual([0, 1]);
  });

  test('a decision for a section that the pack does not have is no heading', () => {
    expect(
      matchOutline(snapshot, pack, [decide(5, 'IX')]).sections.flatMap(({ match }) => match?.paragraph ?? []),
    ).toEqual([1]);
  });

  test('the plan and the check follow it', () => {
    const decisions = [decide(3, 'II')];
    const ids = planOutline(snapshot, pack, decisions).insertions.flatMap(({ headings }) =>
      headings.map(({ sectionId }) => sectionId),
    );
    expect(ids).not.toContain('II');
    const { sections } = checkReport({ snapshot, pack, asOf: '2020-04-20', decisions });
    expect(sections.find(({ id }) => id === 'II')?.heading).toEqual({
      paragraph: 3,
      text: 'II. NHỮNG VIỆC ĐÃ LÀM',
      confidence: 1,
    });
  });

  test('there is no paragraph to decide about', () => {
    expect(() => decide(99, 'I')).toThrow(RangeError);
  });
});

describe('finding the paragraph again', () => {
  const kept = decide(3, 'II.1');

  test.each<[string, (all: Line[]) => void, number]>([
    ['nothing changed', () => undefined, 3],
    ['text came before it', (all) => all.unshift('Một đoạn mới.', '', 'Một đoạn nữa.'), 6],
    ['a blank line came before it', (all) => all.splice(3, 0, ''), 4],
    [
      'its neighbours were rewritten',
      (all) => all.splice(2, 3, 'Viết lại.', { text: 'II. NHỮNG VIỆC ĐÃ LÀM', font: bold }, 'Viết lại cả đoạn.'),
      3,
    ],
    ['a typing error was corrected', (all) => all.splice(3, 1, 'II. NHỮNG VIỆC ĐÃ LÀM ĐƯỢC'), 3],
    ['another number', (all) => all.splice(3, 1, 'III- NHỮNG VIỆC ĐÃ LÀM'), 3],
    ['rewritten between the same neighbours', (all) => all.splice(3, 1, 'II. CÁC VIỆC LÀM CHÍNH'), 3],
    ['decomposed and spaced', (all) => all.splice(3, 1, 'II.\u00a0NHỮNG  VIỆC ĐÃ LÀM'.normalize('NFD')), 3],
  ])('%s', (_, change, expected) => {
    const all = [...lines];
    change(all);
    expect(placed(all, [kept])).toEqual([[expected, 'II.1']]);
  });

  test('deleted: it holds nowhere', () => {
    expect(
      placed(
        lines.filter((_, index) => index !== 3),
        [kept],
      ),
    ).toEqual([]);
  });

  test('twins are told apart by what is around them; where that is the same too, it holds nowhere', () => {
    const twins: Line[] = ['Phần của huyện:', 'Hạn chế', 'Ít lớp.', 'Phần của cơ sở:', 'Hạn chế', 'Ngại học.'];
    expect(placed(twins, [decide(4, 'II.3.2', documentOf(twins))])).toEqual([[4, 'II.3.2']]);
    const same: Line[] = ['A', 'Hạn chế', 'B', 'A', 'Hạn chế', 'B'];
    expect(placed(same, [decide(4, 'II.3.2', documentOf(same))])).toEqual([]);
  });

  test('of two decisions about one paragraph the later holds', () => {
    expect(placed(lines, [kept, decide(3, null)])).toEqual([[3, null]]);
  });
});

/** Words that the headings do not have, so that random text is never the heading by chance. */
const filler = fc
  .array(fc.constantFrom('lớp', 'người', 'năm', 'huyện', 'xã', 'học', 'mở', 'đạt', 'tăng', 'giảm', 'họp'), {
    minLength: 3,
    maxLength: 12,
  })
  .map((all) => all.join(' '));

test('a decision holds under edits of other paragraphs, and small ones of its own', () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(200), what: fc.constantFrom('insert', 'delete', 'replace', 'blank'), text: filler }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      fc.array(filler, { minLength: 4, maxLength: 30 }),
      fc.nat(100),
      fc.constantFrom(...sectionsOf(pack)),
      edits,
      fc.nat(100),
      fc.constantFrom('none', 'drop', 'add', 'upper', 'nfd'),
      (texts, place, section, changes, spot, own) => {
        const heading = 'Những phần việc chính đã triển khai ở cơ sở';
        const index = place % texts.length;
        const document = texts.map((text, at) => (at === index ? heading : text));
        const decision = decisionFor(documentOf(document), index, section.id);
        const cut = spot % heading.length;
        const changed = {
          none: heading,
          drop: heading.slice(0, cut) + heading.slice(cut + 1),
          add: `${heading.slice(0, cut)}x${heading.slice(cut)}`,
          upper: heading.toUpperCase(),
          nfd: heading.normalize('NFD'),
        }[own];
        const marked: { text: string; own: boolean }[] = document.map((text, at) => ({
          text: at === index ? changed : text,
          own: at === index,
        }));
        for (const { at, what, text } of changes) {
          const spotAt = at % (marked.length + 1);
          if (what === 'insert') marked.splice(spotAt, 0, { text, own: false });
          else if (what === 'blank') marked.splice(spotAt, 0, { text: '', own: false });
          else if (marked[spotAt] && !marked[spotAt].own)
            marked.splice(spotAt, 1, ...(what === 'replace' ? [{ text, own: false }] : []));
        }
        const now = documentOf(marked.map(({ text }) => text));
        const expected = marked.findIndex((one) => one.own);
        expect([...placeDecisions(now, [decision])]).toEqual([[expected, section.id]]);
        expect(headingOf(matchOutline(now, pack, [decision]), section.id)).toMatchObject({
          paragraph: expected,
          confidence: 1,
        });
      },
    ),
    { numRuns: 200 },
  );
});

describe.each(caseNames)('%s', (name) => {
  const old = readCase(name);

  test('what is recognised, decided as it is, changes nothing; and holds after the insertion', () => {
    const outline = matchOutline(old, pack);
    const decisions = outline.sections.flatMap(({ section, match }) =>
      match ? [decisionFor(old, match.paragraph, section.id)] : [],
    );
    const found = (of: typeof outline): (number | undefined)[] => of.sections.map(({ match }) => match?.paragraph);
    expect(found(matchOutline(old, pack, decisions))).toEqual(found(outline));
    const { snapshot: after, moved } = applyOutlinePlan(old, planOutline(old, pack, decisions));
    const again = matchOutline(after, pack, decisions);
    expect(missingSections(again)).toEqual([]);
    for (const { section, match } of outline.sections) {
      if (match) expect(headingOf(again, section.id)?.paragraph).toBe(moved[match.paragraph]);
    }
    expect(planOutline(after, pack, decisions).insertions).toEqual([]);
  });
});
