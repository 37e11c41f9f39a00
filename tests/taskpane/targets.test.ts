import { builtInPack, openTargets, targetsPack, type Target } from '../../src/campaign';
import { readComparison, type OurColumn } from '../../src/report/comparison';
import { form01Sentences } from '../../src/report/form01Sentences';
import { linkParts, linkStates, planRefresh, type LinkState } from '../../src/report/links';
import { answer, answersFor, cellOf, resolveHandEdits, writeComparison } from '../../src/taskpane/actions/comparison';
import { writeForm01, typeFigure } from '../../src/taskpane/actions/form01';
import { insertMissingSections } from '../../src/taskpane/actions/outline';
import { freezeFigures, insertFigure, insertLinkedSentence, refreshFigures } from '../../src/taskpane/actions/links';
import {
  deleteTarget,
  dropPasted,
  markVerified,
  openFile,
  propose,
  putAside,
  saveActual,
  saveTarget,
  takeFile,
} from '../../src/taskpane/actions/targets';
import { createSession, type PaneSession } from '../../src/taskpane/session';
import { NEW_TARGET, readTargetDraft, targetDraftOf } from '../../src/taskpane/targetDraft';
import { NEW, ofProposal, setDraft, setTargetsWork, targetsWorkOf } from '../../src/taskpane/targetsWork';
import { resultsIn } from '../../src/word/comparison';
import { readCase } from '../word/cases';
import { closeAll, documentXml, open } from '../word/support';

const pack = builtInPack();
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';

/** Made up for tests. */
const SAMPLE: Target = {
  id: 'mau-1',
  indicator: 'Chỉ tiêu mẫu: số lớp bồi dưỡng cán bộ công đoàn',
  comparator: 'atLeast',
  value: '10',
  unit: 'lớp',
  year: 2020,
  citation: 'SỐ LIỆU MẪU, không trích từ văn bản nào',
  verified: false,
  sample: true,
};
const PASTED = `SỐ LIỆU MẪU, không phải Nghị quyết
1. Mục tiêu
a) Phấn đấu đến năm 2015, 100% cán bộ công đoàn chuyên trách được bồi dưỡng nghiệp vụ; ít nhất 70% cán bộ công đoàn không chuyên trách được tập huấn.`;

const sessions: PaneSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

async function started(name = HALF_WRITTEN, base = pack) {
  const { host, door } = await open(readCase(name));
  const session = createSession(door, base);
  sessions.push(session);
  await session.start();
  return { host, door, session };
}

async function withTarget(target = SAMPLE) {
  const all = await started();
  const { id: _id, ...content } = target;
  await saveTarget(all.session, ':new', content);
  const [kept] = all.session.pack.targets;
  return { ...all, id: kept?.id ?? '' };
}

const stored = (session: PaneSession) => session.getState().stored?.content;
const said = (session: PaneSession): readonly string[] => {
  const { notice } = session.getState();
  return notice?.kind === 'told' ? notice.sentences('vi') : [];
};

describe('targets', () => {
  test('travel with the document, under an id of their own, and no word of the text is changed', async () => {
    const { host, door, session } = await started();
    const before = documentXml(host);
    setDraft(session, NEW, { ...targetDraftOf(SAMPLE), indicator: 'Chỉ tiêu mẫu khác' });
    const { target } = readTargetDraft(targetsWorkOf(session).drafts[NEW] ?? NEW_TARGET);
    if (target) await saveTarget(session, NEW, target);
    expect(session.getState()).toMatchObject({ activity: null, notice: { kind: 'told', intent: 'success' } });
    expect(targetsWorkOf(session).drafts).toEqual({});
    expect(documentXml(host)).toBe(before);
    expect(session.pack.targets).toMatchObject([{ id: 'ct-1', indicator: 'Chỉ tiêu mẫu khác', verified: false }]);

    const again = createSession(door, pack);
    sessions.push(again);
    await again.start();
    expect(again.pack.targets).toEqual(session.pack.targets);
    expect(pack.targets).toEqual([]);
  });

  test('change and go, with what was reached for them', async () => {
    const { session, id } = await withTarget();
    await saveActual(session, id, { kind: 'typed', value: '12', note: null });
    await markVerified(session, id, true);
    expect(session.pack.targets).toMatchObject([{ verified: true, sample: true }]);
    const changed = readTargetDraft({ ...targetDraftOf(SAMPLE), value: '11' }, session.pack.targets[0]).target;
    if (changed) await saveTarget(session, id, changed);
    expect(session.pack.targets).toMatchObject([{ id, value: '11', sample: true }]);
    expect(stored(session)?.actuals).toEqual({ [id]: { kind: 'typed', value: '12', note: null } });
    await deleteTarget(session, id);
    expect(session.pack.targets).toEqual([]);
    expect(stored(session)).toMatchObject({ targets: [], actuals: {} });
  });

  test('of the pack stay the pack’s until one is changed', async () => {
    const { session } = await started(HALF_WRITTEN, { ...pack, targets: [SAMPLE] });
    await saveActual(session, SAMPLE.id, { kind: 'typed', value: '9', note: null });
    expect(stored(session)?.targets).toBeNull();
    await markVerified(session, SAMPLE.id, true);
    expect(stored(session)?.targets).toEqual([{ ...SAMPLE, verified: true }]);
  });

  test('what is typed stays when keeping it fails, and is kept when that is tried again', async () => {
    const { host, session } = await started();
    setDraft(session, NEW, targetDraftOf(SAMPLE));
    const { id: _id, ...content } = SAMPLE;
    host.inject({ kind: 'customXmlFails', error: 6100 });
    await saveTarget(session, NEW, content);
    expect(session.getState()).toMatchObject({ activity: null, notice: { kind: 'problem', during: 'targets' } });
    expect(targetsWorkOf(session).drafts[NEW]).toEqual(targetDraftOf(SAMPLE));
    expect(session.pack.targets).toEqual([]);
    host.clearFaults();
    await session.retry();
    expect(session.pack.targets).toHaveLength(1);
    expect(targetsWorkOf(session).drafts).toEqual({});
  });
});

describe('a pasted text', () => {
  test('gives proposals that count for nothing until they are taken one by one', async () => {
    const { session } = await started();
    setTargetsWork(session, { pasted: PASTED });
    await propose(session);
    const [first, second] = targetsWorkOf(session).proposals ?? [];
    if (!first || !second) throw new Error('nothing was recognised');
    expect(session.pack.targets).toEqual([]);
    const { target } = readTargetDraft(targetDraftOf(first.target));
    if (target) await saveTarget(session, ofProposal(first), target);
    expect(session.pack.targets).toMatchObject([{ value: '100', unit: '%', year: 2015, verified: false }]);
    expect(targetsWorkOf(session).proposals).toEqual([second]);
    putAside(session, second);
    expect(targetsWorkOf(session)).toMatchObject({ proposals: [], pasted: PASTED });
    setDraft(session, NEW, NEW_TARGET);
    dropPasted(session);
    expect(targetsWorkOf(session)).toMatchObject({ proposals: null, pasted: '', drafts: { [NEW]: NEW_TARGET } });
  });
});

describe('a pack file', () => {
  const fileOf = (text: string) => new File([text], 'goi.json');

  test('gives its targets once they are taken, and comes out as it went in', async () => {
    const { session } = await started();
    await openFile(session, fileOf(targetsPack(pack, [SAMPLE])));
    expect(session.pack.targets).toEqual([]);
    await takeFile(session, 'replace');
    expect(session.pack.targets).toEqual([SAMPLE]);
    expect(targetsWorkOf(session).opened).toBeNull();
    expect(await openTargets(targetsPack(session.pack, session.pack.targets))).toEqual([SAMPLE]);
  });

  test('that is none is refused in a sentence that names the fault', async () => {
    const { session } = await started();
    await openFile(session, fileOf('{"targets": [{"id": "x"}]}'));
    expect(session.getState().notice).toMatchObject({ kind: 'problem', during: 'open' });
    expect(targetsWorkOf(session).opened).toBeNull();
  });
});

describe('the comparison table', () => {
  /** The text of a cell of the document, by target and column. */
  function cell(session: PaneSession, id: string, column: OurColumn) {
    const { reading } = session.getState();
    const rows = reading ? (readComparison(reading.snapshot, session.pack.targets)?.rows ?? []) : [];
    return rows.find(({ target }) => target === id)?.cells[column];
  }

  test('is inserted from a figure of Form 01, follows it, and asks about what was changed by hand', async () => {
    const { session, id } = await withTarget();
    await insertMissingSections(session);
    typeFigure(session, 2014, 'courses', '77');
    await writeForm01(session);
    await saveActual(session, id, { kind: 'measure', measure: { of: 'year', column: 'courses', year: 2014 } });
    await writeComparison(session);
    expect(said(session)).toEqual(['Đã chèn bảng so sánh vào văn bản.']);
    expect(cell(session, id, 'actual')?.text).toBe('77 lớp');

    typeFigure(session, 2014, 'courses', '5');
    await writeForm01(session);
    await writeComparison(session);
    expect(cell(session, id, 'actual')?.text).toBe('5 lớp');
    expect(cell(session, id, 'comparison')?.text).toMatch(/^Chưa đạt/);

    await typeIn(session, id, 1, 'Ít nhất 9 lớp');
    await typeIn(session, id, 2, '6 lớp');
    await session.refresh();
    await writeComparison(session);
    const { handEdits } = targetsWorkOf(session);
    expect(handEdits?.conflicts.map((conflict) => [cellOf(conflict.key)?.column, answersFor(conflict)])).toEqual([
      ['target', ['keep', 'take']],
      ['actual', ['keep', 'take', 'adopt']],
    ]);
    expect(cell(session, id, 'actual')?.text).toBe('6 lớp');
    expect(session.getState().notice).toMatchObject({ intent: 'warning' });

    const keys = handEdits?.conflicts.map(({ key }) => key) ?? [];
    answer(session, keys, 'adopt');
    expect(targetsWorkOf(session).handEdits?.answers).toEqual({ [`${id}.actual`]: 'adopt' });
    answer(session, [`${id}.target`], 'take');
    await resolveHandEdits(session);
    expect(targetsWorkOf(session).handEdits).toBeNull();
    expect(stored(session)?.actuals[id]).toEqual({ kind: 'typed', value: '6', note: null });
    expect(cell(session, id, 'actual')?.text).toBe('6 lớp');
    expect(cell(session, id, 'target')?.text).toMatch(/^Ít nhất 10 lớp/);
    await writeComparison(session);
    expect(said(session)).toEqual(['Bảng đã đúng; không sửa ô nào.']);
  });

  test('that was reworded gives its wording to the target, when that is adopted', async () => {
    const { session, id } = await withTarget();
    await insertMissingSections(session);
    await writeComparison(session);
    await typeIn(session, id, 0, 'Chỉ tiêu mẫu: số lớp bồi dưỡng cán bộ công đoàn các cấp');
    await session.refresh();
    await writeComparison(session);
    answer(session, [`${id}.indicator`], 'adopt');
    await resolveHandEdits(session);
    expect(session.pack.targets).toMatchObject([
      { id, indicator: 'Chỉ tiêu mẫu: số lớp bồi dưỡng cán bộ công đoàn các cấp' },
    ]);
    await writeComparison(session);
    expect(targetsWorkOf(session).handEdits).toBeNull();
  });
});

describe('linked figures', () => {
  test('are inserted, seen to be stale, brought up to date as previewed, and frozen', async () => {
    const { host, session, id } = await withTarget();
    await saveActual(session, id, { kind: 'typed', value: '1234.5', note: null });
    await insertFigure(session, { kind: 'actual', target: id });
    expect(said(session)).toEqual(['Đã chèn “1.234,5” tại con trỏ.']);
    expect(states(session)).toMatchObject([{ state: 'current' }]);

    await saveActual(session, id, { kind: 'typed', value: '1300', note: null });
    expect(states(session)).toMatchObject([{ state: 'stale', value: '1.300,0' }]);
    await refreshFigures(session, planRefresh(states(session), 'all'));
    expect(said(session)).toEqual(['Đã cập nhật 1 số liệu liên kết.']);
    expect(states(session)).toMatchObject([{ state: 'current' }]);

    const text = session.getState().reading?.snapshot.paragraphs.map((one) => one.text);
    await freezeFigures(
      session,
      states(session).map(({ name }) => name),
    );
    expect(states(session)).toEqual([]);
    expect(session.getState().reading?.snapshot.paragraphs.map((one) => one.text)).toEqual(text);
    expect(documentXml(host)).not.toContain('tk1:fig:');
  });

  test('of a sentence are links, each of its own', async () => {
    const { session } = await started();
    const { form01 } = session.getState().reading ?? {};
    const [sentence] = form01Sentences(form01 ?? null, session.pack.form01, session.pack);
    const figures = sentence?.parts.filter((part) => typeof part !== 'string') ?? [];
    await insertLinkedSentence(session, linkParts(sentence?.parts ?? []));
    expect(figures.length).toBeGreaterThan(2);
    expect(states(session).map(({ state, last }) => [state, last])).toEqual(
      figures.map(({ text }) => ['current', text]),
    );
  });

  test('without a figure nothing is inserted, and it is said why', async () => {
    const { host, session, id } = await withTarget();
    const before = documentXml(host);
    await insertFigure(session, { kind: 'actual', target: id });
    expect(documentXml(host)).toBe(before);
    expect(session.getState().notice).toMatchObject({ kind: 'told', intent: 'warning' });
  });

  /** As the panel works them out. */
  function states(session: PaneSession): LinkState[] {
    const { reading } = session.getState();
    if (!reading) return [];
    const { pack: now } = session;
    const results = resultsIn(reading.snapshot, now, { targets: now.targets, actuals: stored(session)?.actuals ?? {} });
    return linkStates(reading.snapshot, stored(session)?.links ?? {}, {
      form01: reading.form01,
      layout: now.form01,
      results,
    });
  }
});

/** Types into a cell of the target's row, as a user would. */
async function typeIn(session: PaneSession, id: string, column: number, text: string): Promise<void> {
  const { reading } = session.getState();
  const comparison = reading && readComparison(reading.snapshot, session.pack.targets);
  const row = comparison?.rows.find(({ target }) => target === id)?.row ?? -1;
  await session.door.run('comparison', async (word) => {
    const { tables } = word.context.document.body;
    tables.load('items');
    await word.sync();
    const table = tables.items[comparison?.table ?? -1];
    if (table) table.getCell(row, column).value = text;
    await word.sync('write');
  });
}

test('cells are told apart where ids of targets hold dots', () => {
  expect(cellOf('nq.4a.actual')).toEqual({ target: 'nq.4a', column: 'actual' });
  expect(cellOf('nq.4a.remark')).toBeNull();
});
