import { builtInPack, sectionsOf } from '../../src/campaign';
import { checkReport } from '../../src/report/check';
import { GUIDANCE_STYLE, guidanceText, isGuidance } from '../../src/report/guidance';
import { documentOf, type Line } from '../support/snapshot';

const pack = builtInPack();
const sections = sectionsOf(pack);
const prompt = sections[0]?.prompts[0];
if (!prompt) throw new Error('no prompt');

const first = (line: Line) => {
  const [paragraph] = documentOf([line]).paragraphs;
  if (!paragraph) throw new Error('no paragraph');
  return paragraph;
};

test.each<[string, Line, boolean]>([
  ['as inserted', { text: guidanceText(prompt), style: GUIDANCE_STYLE }, true],
  ['by its marker alone', guidanceText(prompt), true],
  ['decomposed, with other spaces', guidanceText(prompt).normalize('NFD').replaceAll(' ', '\u00a0'), true],
  ['by its style alone', { text: prompt.text, style: GUIDANCE_STYLE }, true],
  ['with something added', `${guidanceText(prompt)} Đơn vị có 12 lớp.`, true],
  ['a prompt quoted in the text', prompt.text, false],
  ['what the user wrote over it', { text: 'Đơn vị có 12 lớp.', style: GUIDANCE_STYLE }, false],
  ['another note in brackets', '[Ghi chú] xem lại', false],
  ['a sentence that begins like it', 'Gợi ý của cấp trên đã được tiếp thu.', false],
])('%s', (_, line, expected) => {
  expect(isGuidance(first(line), sections)).toBe(expected);
});

test('guidance is neither content nor evidence, and keeps a report from being sent', () => {
  const heading = { text: 'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', font: { bold: true } };
  const guided = (sections[0]?.prompts ?? []).map(guidanceText);
  const check = (lines: readonly Line[]) => checkReport({ snapshot: documentOf(lines), pack, asOf: '2020-04-01' });
  const { sections: checked, findings } = check([heading, ...guided, '']);
  expect(checked[0]).toMatchObject({ id: 'I', status: 'empty' });
  expect(checked[0]?.prompts.every(({ status }) => status === 'uncovered')).toBe(true);
  expect(findings.filter(({ rule }) => rule === 'outline.guidance')).toMatchObject([
    { severity: 'blocker', location: { paragraph: 1 }, params: { n: guided.length } },
  ]);
  expect(check([heading, 'Đơn vị có 12 lớp.']).findings.map(({ rule }) => rule)).not.toContain('outline.guidance');
});
