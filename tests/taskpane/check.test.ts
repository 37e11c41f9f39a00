import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport, type CheckResult } from '../../src/report/check';
import { findingKey, type Finding } from '../../src/report/finding';
import { readLetterhead } from '../../src/report/format';
import { correct, countAgain, setAside } from '../../src/taskpane/actions/check';
import { insertHeadAndClosing } from '../../src/taskpane/actions/letterhead';
import { typeFigure, writeForm01 } from '../../src/taskpane/actions/form01';
import { checkWorkOf, typeReason } from '../../src/taskpane/checkWork';
import { fixChanges } from '../../src/taskpane/fixChanges';
import { NO_DRAFT } from '../../src/taskpane/form01Draft';
import { firstDraft } from '../../src/taskpane/letterheadDraft';
import { createSession, type PaneSession, type SessionTimes } from '../../src/taskpane/session';
import { bySection, bySeverity } from '../../src/taskpane/verdict';
import { checkInput } from '../../src/word/storedCheck';
import { storeInFile } from '../../src/word/storeXml';
import { cases, readCase } from '../word/cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from '../word/support';

const pack = builtInPack();
const DISTRICT = 'bao-cao-huyen-dang-soan.docx';
const asOf = '2020-04-20';
const FORMAT = join(__dirname, '..', 'fixtures', 'format');

const sessions: PaneSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

async function startedOn(document: OoxmlPackage, times: SessionTimes = {}) {
  const opened = await open(document);
  const session = createSession(opened.door, pack, times);
  sessions.push(session);
  await session.start();
  opened.host.counters.reset();
  return { ...opened, session };
}

/** The check as the pane makes it. */
function checked({ getState, pack: own }: PaneSession): CheckResult {
  const { reading, stored } = getState();
  if (!reading) throw new Error('not read');
  return checkReport(checkInput(reading.snapshot, own, stored?.content ?? null, { asOf }));
}

/** What one who reads the file alone finds, as the command line does. */
function checkedInFile(bytes: Uint8Array): CheckResult {
  const snapshot = readSnapshot(readDocx(bytes));
  return checkReport(checkInput(snapshot, pack, storeInFile(snapshot.customXml ?? []), { asOf }));
}

function the(result: CheckResult, rule: Finding['rule'], says: RegExp): Finding {
  const found = result.findings.find((one) => one.rule === rule && says.test(JSON.stringify(one.params)));
  if (!found) throw new Error(`no ${rule}`);
  return found;
}

const documents: readonly (readonly [string, () => OoxmlPackage])[] = [
  ...cases.map((name) => [name, () => readCase(name)] as const),
  ...readdirSync(FORMAT)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => [name, () => readDocx(readFileSync(join(FORMAT, name)))] as const),
];

test.each(documents)(
  'every correction offered for %s is what its preview lists, and removes the finding',
  async (_, read) => {
    const { host, session } = await startedOn(read());
    const tried = new Set<string>();
    for (;;) {
      const next = checked(session).findings.find((finding) => finding.fix && !tried.has(findingKey(finding)));
      const { reading } = session.getState();
      if (!next?.fix || !reading) break;
      tried.add(findingKey(next));
      const changes = fixChanges(next.fix, reading);
      expect(changes).toHaveLength(next.fix.edits.length);
      const before = documentXml(host);
      await correct(session, next.fix);
      const { notice } = session.getState();
      if (notice?.kind === 'problem') {
        // A place that Word cannot be led to: then nothing was done.
        expect([notice.error, documentXml(host)]).toEqual([expect.objectContaining({ kind: 'unsupported' }), before]);
      } else {
        expect(notice).toMatchObject({ kind: 'told', intent: 'success' });
        expect(checked(session).findings.map(findingKey)).not.toContain(findingKey(next));
      }
    }
  },
);

test('a preview shows old and new where they stand', async () => {
  const { session } = await startedOn(readCase(DISTRICT));
  const { reading } = session.getState();
  const text = the(checked(session), 'figure.contradiction', /2\.338/);
  const cell = the(checked(session), 'form01.column-total', /./);
  if (!reading || !text.fix || !cell.fix) throw new Error('no fix');
  const [shown] = fixChanges(text.fix, reading);
  expect(shown).toMatchObject({ kind: 'text', was: '2.338', text: '2.248' });
  const around = shown?.kind === 'text' ? [shown.before, shown.after] : [];
  expect(around).toEqual([expect.stringMatching(/^….* $/), expect.stringMatching(/^ lượt.*…$/)]);
  expect(fixChanges(cell.fix, reading)).toEqual([
    { kind: 'cell', row: 'Tổng cộng', column: 'Số lớp', was: '44', text: '43' },
  ]);
});

test('a correction of a cell of ours is no hand edit when the figures are written again', async () => {
  const { session } = await startedOn(readCase(DISTRICT));
  typeFigure(session, 2011, 'courses', '9');
  await writeForm01(session);
  expect(session.getState().stored?.content.form01).toMatchObject({ '2011.courses': '9' });
  // What someone else makes of it.
  const { reading } = session.getState();
  const cell = reading?.form01?.rows.find(({ year }) => year === 2011)?.cells['courses'];
  if (!cell) throw new Error('no cell');
  const edits = [{ row: cell.row, cell: cell.cell, was: '9', text: '7' }];
  await correct(session, { kind: 'cells', table: cell.table, edits });
  expect(session.getState().stored?.content.form01).toMatchObject({ '2011.courses': '7' });
  typeFigure(session, 2011, 'courses', '8');
  await writeForm01(session);
  expect(session.getState()).toMatchObject({ draft: NO_DRAFT, notice: { kind: 'told', intent: 'success' } });
});

describe('setting a finding aside', () => {
  test('takes a reason, travels in the file, and can be taken back; the document is not touched', async () => {
    const { host, session } = await startedOn(readCase(DISTRICT));
    const before = documentXml(host);
    const finding = the(checked(session), 'figure.contradiction', /2\.338/);
    typeReason(session, findingKey(finding), 'Lý do mẫu');
    await setAside(session, finding, 'Lý do mẫu');
    expect(checkWorkOf(session).reasons).toEqual({});
    const here = checked(session);
    const there = checkedInFile(host.save());
    for (const result of [here, there]) {
      expect(result.findings.map(findingKey)).not.toContain(findingKey(finding));
      expect(result.dismissed).toEqual([{ finding, reason: 'Lý do mẫu' }]);
    }
    expect(documentXml(host)).toBe(before);
    await countAgain(session, finding);
    expect(checked(session)).toMatchObject({ dismissed: [] });
    expect(checked(session).findings.map(findingKey)).toContain(findingKey(finding));
  });

  test('what was typed stays when it cannot be kept', async () => {
    const { host, session } = await startedOn(readCase(DISTRICT));
    const finding = the(checked(session), 'figure.contradiction', /2\.338/);
    typeReason(session, findingKey(finding), 'Lý do mẫu');
    host.inject({ kind: 'customXmlFails', error: 6100 });
    await setAside(session, finding, 'Lý do mẫu');
    expect(session.getState().notice).toMatchObject({ kind: 'problem', during: 'dismiss' });
    expect(checkWorkOf(session).reasons).toEqual({ [findingKey(finding)]: 'Lý do mẫu' });
  });
});

test.each(cases)('the pane finds in %s what the command line finds, by severity and by section alike', async (name) => {
  const { host, session } = await startedOn(readCase(name));
  const result = checked(session);
  expect(result).toEqual(checkedInFile(host.save()));
  for (const groups of [bySeverity(result), bySection(result)]) {
    const keys = groups.flatMap(({ findings }) => findings).map(findingKey);
    expect(keys.sort()).toEqual(result.findings.map(findingKey).sort());
  }
});

test('the letterhead is completed with what was typed, which is then kept; a second time changes nothing', async () => {
  const { host, session } = await startedOn(readCase(DISTRICT));
  const old = paragraphSources(readDocx(host.save()));
  const typed = { ...firstDraft(null), signatory: ' Nguyễn Văn Mẫu ', recipients: ['LĐLĐ tỉnh Mẫu', ''] };
  session.set({ letterheadDraft: typed });
  await insertHeadAndClosing(session, typed);
  expect(session.getState()).toMatchObject({ notice: { kind: 'told', intent: 'success' }, letterheadDraft: null });
  expect(session.getState().stored?.content.letterhead).toMatchObject({
    signatory: 'Nguyễn Văn Mẫu',
    recipients: ['LĐLĐ tỉnh Mẫu'],
    number: null,
  });
  const { reading } = session.getState();
  if (!reading) throw new Error('not read');
  expect(readLetterhead(reading.snapshot).signatory).not.toBeNull();
  expect(keepsAll(old, paragraphSources(readDocx(host.save())))).toBe(true);
  const once = documentXml(host);
  await insertHeadAndClosing(session, typed);
  expect(documentXml(host)).toBe(once);
});

test('going to a place leaves nothing selected after a moment, and the document as it was', async () => {
  const { host, session } = await startedOn(readCase(DISTRICT), { highlight: 20 });
  const before = documentXml(host);
  const heading = session.getState().reading?.sections.find(({ section }) => section.id === 'II.1')?.heading;
  await session.goTo(heading?.paragraph ?? -1);
  const selected = host.document.selection;
  expect(selected.start.offset).not.toBe(selected.end.offset);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { start, end } = host.document.selection;
  expect([start.paragraph, start.offset]).toEqual([end.paragraph, end.offset]);
  expect(host.document.indexOf(start.paragraph)).toBe(heading?.paragraph);
  expect(documentXml(host)).toBe(before);
});
