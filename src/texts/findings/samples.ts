import type { Describable, FindingParams, RuleId } from './index';

const clause = { vi: '…', en: '…' };
const cell = { row: '2013', column: 'Số lớp' };
const contradiction = { text: '120 lượt người', section: 'II.2.2', value: '110', years: null, otherSection: null };
const look = { clause, n: 1 };

/** Made-up values for the sentences of every rule. */
const sampleParams: { readonly [R in RuleId]: FindingParams<R> } = {
  'outline.missing': { id: 'III', title: '…' },
  'outline.empty': { id: 'III', title: '…' },
  'outline.order': { id: 'III', text: '…', first: null },
  'outline.parent': { id: 'II.2.4', text: '…', under: 'II.3', parent: 'II.2' },
  'prompt.uncovered': { section: 'III', prompt: '…' },
  'outline.guidance': { n: 3 },
  'form01.missing': {},
  'form01.missing-year': { year: 2013 },
  'form01.double-year': { year: 2013, differences: [] },
  'form01.empty-year': { year: 2013 },
  'form01.estimate-mark': { year: 2020, mark: 'ước' },
  'form01.unreadable': { ...cell, text: '12.5', readings: ['12,5', '125'], unit: null },
  'form01.negative': { ...cell, value: '-5' },
  'form01.unit-column': { column: 'Kinh phí', unit: 'triệu đồng', least: null },
  'form01.unit-jump': { row: '2013', column: 'Kinh phí', value: '40.000.000', likely: '40', least: '30', most: '35' },
  'form01.row-sum': { row: '2013', total: 'Tổng số', value: '120', parts: 'các cột thành phần', sum: '110' },
  'form01.column-total': { row: 'Tổng cộng', column: 'Số lớp', value: '10', sum: '9' },
  'form01.part-above-whole': { row: '2013', part: 'Nữ', partValue: '60', whole: 'Tổng số', wholeValue: '50' },
  'form01.given-twice': { ...cell, value: '5', other: '6', table: 2 },
  'form01.outlier': { ...cell, value: '350', middle: '35', least: '30', most: '40' },
  'figure.contradiction': { ...contradiction, against: 'form01', what: 'Số lượt người' },
  'figure.share': { text: '70%', part: '45', whole: '60', share: '75' },
  'figure.percent-over-100': { text: '120%' },
  'figure.words-disagree': { first: '05', second: 'sáu', secondValue: '6' },
  'figure.stale-link': { name: 'a', state: 'stale', text: '120', value: '110', n: 1, agree: false },
  'target.missing': {},
  'target.unverified': { indicator: '…' },
  'target.no-actual': { indicator: '…' },
  'target.not-compared': { indicator: '…', actual: '…' },
  'target.unexplained': { indicator: '…', actual: '…', target: '…' },
  'target.stale-comparison': { indicator: '…', written: '…', current: '…' },
  'send.deadline': { deadline: '…', level: '…', late: false },
  'format.paper': { ...look, name: 'A4', width: 216, height: 279 },
  'format.margins': { ...look, sides: [{ side: 'left', found: 20, from: 30, to: 35 }] },
  'format.font': { ...look, fonts: ['Arial'], family: 'Times New Roman', legacy: false },
  'format.color': look,
  'format.page-number': { clause, faults: [{ kind: 'noPageNumber' }] },
  'format.missing': { clause, parts: ['recipientsTitle'] },
  'format.line': { clause, parts: ['motto'] },
  'format.national-name': { ...look, part: 'motto', faults: [{ kind: 'italic', should: false }] },
  'format.issuing-body': { ...look, part: 'issuingBody', faults: [{ kind: 'bold', should: true }] },
  'format.number': { ...look, part: 'number', faults: [{ kind: 'leadingZero', text: '05' }] },
  'format.date': { ...look, part: 'placeDate', faults: [{ kind: 'leadingZero', text: '05' }] },
  'format.title': { ...look, part: 'kind', faults: [{ kind: 'alignment', should: 'centered' }] },
  'format.section-title': { ...look, part: 'sectionTitle', faults: [{ kind: 'capitals', should: true }] },
  'format.body': { ...look, part: 'body', faults: [{ kind: 'size', found: [12], from: 13, to: 14 }] },
  'format.indent': { ...look, part: 'body', faults: [{ kind: 'firstLine', allowed: [10, 12.7] }] },
  'format.spacing': { ...look, part: 'body', faults: [{ kind: 'between', least: 6 }] },
  'format.signature': { ...look, part: 'signatory', faults: [{ kind: 'bold', should: true }] },
  'format.recipients': { ...look, part: 'recipient', faults: [{ kind: 'semicolon' }] },
};

/** A made-up finding, to show what a rule says without a document. Not part of the task pane. */
export function sampleFinding(rule: RuleId): Describable {
  // That these are the values of this rule is what the table's type says.
  return { rule, section: null, params: sampleParams[rule] } as Describable;
}
