import { builtInPack } from '../../src/campaign';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport } from '../../src/report/check';
import { checkInput } from '../../src/word/storedCheck';
import { emptyStore, contentOf } from '../../src/word/storeXml';
import { readCase } from './cases';

const pack = builtInPack();
const snapshot = readSnapshot(readCase('bao-cao-huyen-dang-soan.docx'));
const nothing = contentOf(emptyStore());
const asOf = '2020-04-20';

test('without a store the document is checked all the same', () => {
  const rules = (content: typeof nothing | null): string[] =>
    checkReport(checkInput(snapshot, pack, content, { asOf })).findings.map(({ rule }) => rule);
  expect(rules(null)).toEqual(rules(nothing));
  expect(rules(null)).toContain('figure.contradiction');
});

test('a level that the campaign does not know is none', () => {
  const levelOf = (level: string | null) =>
    checkInput(snapshot, pack, { ...nothing, unit: { level, name: null } }, { asOf }).level;
  expect([levelOf('district'), levelOf('another'), levelOf(null)]).toEqual(['district', null, null]);
});

test('our bookmarks at Form 01 lead to it, those at headings do not', () => {
  const anchors = {
    _tk1_table00001: { kind: 'table', section: 'II.2.2' },
    _tk1_section001: { kind: 'section', section: 'I' },
  } as const;
  expect(checkInput(snapshot, pack, { ...nothing, anchors }, { asOf }).form01).toEqual({
    bookmarks: ['_tk1_table00001'],
  });
});

test('what is given counts before what travels in the file, and that before the pack', () => {
  const target = {
    id: 'mau',
    indicator: 'Chỉ tiêu mẫu',
    comparator: 'atLeast',
    value: '1',
    unit: '%',
    year: null,
    citation: 'Dữ liệu mẫu',
    verified: false,
    sample: true,
  } as const;
  const stored = {
    ...nothing,
    targets: [target],
    actuals: { mau: { kind: 'typed', value: '1', note: null } },
  } as const;
  expect(checkInput(snapshot, pack, nothing, { asOf }).targets).toEqual(pack.targets);
  expect(checkInput(snapshot, pack, stored, { asOf })).toMatchObject({ targets: [target], actuals: stored.actuals });
  const actuals = { mau: { kind: 'typed', value: '2', note: null } } as const;
  expect(checkInput(snapshot, pack, stored, { asOf, targets: [], actuals })).toMatchObject({ targets: [], actuals });
});
