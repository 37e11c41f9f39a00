import fc from 'fast-check';
import { lastingDecision, withDecision, withoutDecision } from '../../src/report/decisionEdits';
import { placeDecisions, type Decision } from '../../src/report/decisions';
import { documentOf } from '../support/snapshot';

const titles = [
  'Đặc điểm tình hình',
  'Kết quả thực hiện',
  'Phương hướng nhiệm vụ',
  'Kiến nghị với cấp trên',
  'Bài học',
];
const document = documentOf(titles.flatMap((title) => [title, `Nội dung riêng của phần ${title.toLowerCase()}.`]));

const decided = (decisions: readonly Decision[], paragraph: number, section: string | null): Decision[] => {
  const decision = lastingDecision(document, paragraph, section);
  if (!decision) throw new Error('cannot last');
  return withDecision(document, decisions, paragraph, decision);
};

test('whatever was decided before, the last word about a paragraph holds, and a section has one heading', () => {
  const step = fc.record({
    paragraph: fc.integer({ min: 0, max: document.paragraphs.length - 1 }),
    section: fc.constantFrom('I', 'II', 'III', null),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const decisions = steps.reduce<Decision[]>((all, { paragraph, section }) => decided(all, paragraph, section), []);
      const placed = placeDecisions(document, decisions);
      const last = steps.at(-1);
      expect(placed.get(last?.paragraph ?? -1)).toBe(last?.section);
      expect(placed.size).toBe(decisions.length);
      const sections = decisions.flatMap(({ section }) => section ?? []);
      expect(new Set(sections).size).toBe(sections.length);
    }),
  );
});

test('a decision is taken back by itself, whatever else was decided', () => {
  const both = decided(decided([], 0, 'I'), 2, null);
  const [first, second] = both;
  expect(first && withoutDecision(both, first)).toEqual([second]);
});

test('a paragraph that cannot be told from another one can have no lasting decision', () => {
  const twins = documentOf(['A', 'Mục giống nhau', 'B', 'A', 'Mục giống nhau', 'B']);
  expect(lastingDecision(twins, 1, 'I')).toBeNull();
});
