import { builtInPack, sectionsOf } from '../../src/campaign';
import type { Host, HostDocument } from '../../src/host';
import { startOffice } from '../../src/host/node';
import { parseFragment } from '../../src/ooxml/xml';
import { NO_DRAFT, yearsOf } from '../../src/taskpane/form01Draft';
import { plannedHeadings } from '../../src/taskpane/reading';
import { createSession, type PaneSession, type SessionState, type SessionTimes } from '../../src/taskpane/session';
import { WordFault } from '../../src/word/faults';
import { cases, readCase } from '../word/cases';
import { closeAll, documentXml, open } from '../word/support';
import {
  answerHandEdits,
  rereadForm01,
  resolveHandEdits,
  typeFigure,
  writeForm01,
} from '../../src/taskpane/actions/form01';
import { insertMissingSections } from '../../src/taskpane/actions/outline';
import { saveUnit } from '../../src/taskpane/actions/setup';

const pack = builtInPack();
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';
const WITHOUT_TABLE = 'bao-cao-cdcs-moi-mo.docx';

const sessions: PaneSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

async function opened(
  name: string,
  { times = {}, ...options }: Parameters<typeof open>[1] & { times?: SessionTimes } = {},
) {
  const { host, door } = await open(readCase(name), options);
  const session = createSession(door, pack, times);
  sessions.push(session);
  return { host, door, session };
}

async function started(name: string, options: Parameters<typeof opened>[1] = {}) {
  const all = await opened(name, options);
  await all.session.start();
  all.host.counters.reset();
  return all;
}

/** Waits for a state that must come. */
function until(session: PaneSession, holds: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds(session.getState())) return;
      end();
      resolve(session.getState());
    };
    const end = session.subscribe(look);
    look();
  });
}

function addParagraphAtTop({ journal, body }: HostDocument): void {
  journal.insert(body, parseFragment('<w:p><w:r><w:t>Của người khác</w:t></w:r></w:p>', body.scope), body.children[0]);
}

/** The document's Form 01 as the session shows it, by "2014.courses". */
function shown({ getState }: PaneSession): Record<string, string> {
  const years = yearsOf(getState().reading?.form01 ?? null, pack.form01, getState().draft);
  return Object.fromEntries(
    years.flatMap(({ year, fields }) => fields.map(({ column, text }) => [`${year}.${column.id}`, text])),
  );
}

describe.each(cases)('the session of %s', (name) => {
  test('starts with the document read, and a refresh is one round trip', async () => {
    const { host, session } = await started(name);
    expect(session.getState()).toMatchObject({ activity: null, notice: null, outdated: false, readOnly: false });
    expect(session.getState().reading?.sections).toHaveLength(sectionsOf(pack).length);
    await session.refresh();
    expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
    expect(session.getState().notice).toEqual({ kind: 'read' });
  });

  test('inserts exactly what the preview lists', async () => {
    const { session } = await started(name);
    const { reading } = session.getState();
    const planned = reading ? plannedHeadings(reading.plan).map(({ sectionId }) => sectionId) : [];
    await insertMissingSections(session);
    const { notice, reading: after, stored } = session.getState();
    expect(notice).toMatchObject({ kind: 'outline', result: { report: { updated: planned, failed: [] } } });
    expect(after?.plan.insertions).toEqual([]);
    expect(Object.keys(stored?.content.anchors ?? {})).toHaveLength(planned.length);
  });

  test('writes what was typed, and nothing else, and then has no draft', async () => {
    const { session } = await started(name);
    const before = shown(session);
    typeFigure(session, 2014, 'courses', '77');
    typeFigure(session, 2019, 'attendances', '1.234');
    await writeForm01(session);
    expect(session.getState()).toMatchObject({ notice: { kind: 'told' }, activity: null });
    expect(session.getState().draft).toEqual(NO_DRAFT);
    expect(shown(session)).toEqual({ ...before, '2014.courses': '77', '2019.attendances': '1.234' });
  });
});

describe('what the user typed', () => {
  test('survives refreshes, failures and a document that became read-only', async () => {
    const { host, session } = await started(WITHOUT_TABLE);
    typeFigure(session, 2012, 'courses', '5');
    await session.refresh();
    host.inject({ kind: 'failCall', call: 1, code: 'GeneralException' });
    host.inject({ kind: 'failCall', call: 2, code: 'GeneralException' });
    await writeForm01(session);
    expect(session.getState()).toMatchObject({ notice: { kind: 'problem', during: 'form01' }, activity: null });
    host.clearFaults();
    host.inject({ kind: 'readOnly', from: 1 });
    await writeForm01(session);
    expect(session.getState().notice).toMatchObject({ kind: 'problem' });
    expect(session.getState().draft).toEqual({ '2012.courses': '5' });
    host.document.readOnly = false;
    host.clearFaults();
    await session.retry();
    expect(session.getState()).toMatchObject({
      draft: NO_DRAFT,
      notice: { kind: 'told', intent: 'success' },
    });
    expect(shown(session)['2012.courses']).toBe('5');
  });

  test('stays when it is typed while the same field is being written', async () => {
    const { host, session } = await started(WITHOUT_TABLE);
    typeFigure(session, 2012, 'courses', '5');
    host.inject({ kind: 'slowCall', call: 1, ms: 20 });
    const writing = writeForm01(session);
    typeFigure(session, 2012, 'courses', '6');
    await writing;
    expect(session.getState().draft).toEqual({ '2012.courses': '6' });
  });

  test('is not written while one of it cannot be read', async () => {
    const { host, session } = await started(WITHOUT_TABLE);
    typeFigure(session, 2012, 'courses', '5');
    typeFigure(session, 2013, 'courses', '12.5');
    await writeForm01(session);
    expect(host.counters.roundTrips).toBe(0);
    expect(session.getState().draft).toEqual({ '2012.courses': '5', '2013.courses': '12.5' });
  });

  test('is not written into a table that has no such column, and is kept', async () => {
    const { host, session } = await started('bao-cao-nganh-word-tieng-viet.docx');
    typeFigure(session, 2012, 'budget', '5');
    await writeForm01(session);
    expect(host.counters.roundTrips).toBe(0);
    expect(session.getState().draft).toEqual({ '2012.budget': '5' });
  });

  test('is dropped only when the user asks for the figures of the document', async () => {
    const { session } = await started(HALF_WRITTEN);
    const before = shown(session);
    typeFigure(session, 2012, 'courses', '555');
    await rereadForm01(session);
    expect(shown(session)).toEqual(before);
  });

  test('leaves alone what a co-author changes in the same year', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    const other = shown(session)['2012.courses'] ?? '';
    typeFigure(session, 2012, 'women', '1');
    // Typed by someone else after the pane has read the document.
    await editCell(host, session, 2012, 'courses', `${other}9`);
    await writeForm01(session);
    expect(shown(session)).toMatchObject({ '2012.courses': `${other}9`, '2012.women': '1' });
  });

  test('asks before it replaces what someone changed by hand', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    typeFigure(session, 2012, 'women', '1');
    await writeForm01(session);
    await editCell(host, session, 2012, 'women', '2');
    typeFigure(session, 2012, 'women', '3');
    await writeForm01(session);
    expect(session.getState()).toMatchObject({
      notice: { kind: 'told', intent: 'warning' },
      form01Work: {
        handEdits: { conflicts: [{ key: '2012.women', last: '1', document: '2', wanted: '3' }], answers: {} },
      },
    });
    expect(session.getState().draft).toEqual({ '2012.women': '3' });
    answerHandEdits(session, ['2012.women'], 'take');
    await resolveHandEdits(session);
    expect(session.getState().form01Work?.handEdits).toBeNull();
    expect(session.getState().draft).toEqual(NO_DRAFT);
    expect(shown(session)['2012.women']).toBe('3');
  });
});

/** Edits a cell as a person in Word would, behind the pane's back. */
async function editCell(host: Host, session: PaneSession, year: number, column: string, text: string): Promise<void> {
  const form01 = session.getState().reading?.form01;
  const cell = form01?.rows.find((row) => row.year === year)?.cells[column];
  if (!form01 || !cell) throw new Error('no such cell');
  const person = await startOffice(host);
  await person.Word.run(async (context) => {
    const tables = context.document.body.tables;
    tables.load('items/rowCount');
    await context.sync();
    const table = tables.items[form01.table];
    if (!table) throw new Error('no such table');
    table.getCell(cell.row, cell.cell).value = text;
    await context.sync();
  });
  person.stop();
  host.counters.reset();
}

describe('one thing at a time', () => {
  test('a second action does nothing while the first is going on', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    host.inject({ kind: 'slowCall', call: 1, ms: 20 });
    const first = insertMissingSections(session);
    expect(session.getState().activity).toBe('outline');
    await session.refresh();
    await session.look();
    expect(session.getState().activity).toBe('outline');
    await first;
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
  });

  test('at most one silent reading is in flight', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    await Promise.all([session.look(), session.look(), session.look()]);
    expect(host.counters.roundTrips).toBe(1);
  });

  test('an action can be cancelled; nothing is written behind the back', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    const before = documentXml(host);
    host.inject({ kind: 'slowCall', call: 1, ms: 30 });
    const inserting = insertMissingSections(session);
    session.cancel();
    await inserting;
    expect(session.getState()).toMatchObject({
      activity: null,
      notice: { kind: 'problem', error: { code: 'Cancelled' } },
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(documentXml(host)).toBe(before);
    await session.retry();
    expect(session.getState().notice).toMatchObject({ kind: 'outline' });
  });
});

describe('when Word fails', () => {
  test('a first reading that fails says why, and trying again works', async () => {
    const { host, session } = await opened(HALF_WRITTEN);
    for (const call of [1, 2, 3, 4]) host.inject({ kind: 'failCall', call, code: 'GeneralException' });
    await session.start();
    expect(session.getState()).toMatchObject({
      reading: null,
      activity: null,
      notice: { kind: 'problem', during: 'read' },
    });
    host.clearFaults();
    await session.retry();
    expect(session.getState()).toMatchObject({ notice: null, outdated: false });
    expect(session.getState().reading).not.toBeNull();
  });

  test('a silent reading that fails leaves what is shown, marked as not the latest', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    const { reading } = session.getState();
    for (const call of [1, 2, 3, 4]) host.inject({ kind: 'failCall', call, code: 'GeneralException' });
    await session.look();
    expect(session.getState()).toMatchObject({ outdated: true, notice: null });
    expect(session.getState().reading).toBe(reading);
    host.clearFaults();
    await session.look();
    expect(session.getState().outdated).toBe(false);
  });

  test('an insertion whose good news is lost is read back at once', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    host.inject({ kind: 'failCall', call: 2, code: 'GeneralException', executed: true });
    await insertMissingSections(session);
    const { reading, notice } = session.getState();
    expect(reading?.plan.insertions).toEqual([]);
    expect(notice).not.toBeNull();
  });

  test('a document opened for reading only offers nothing to write', async () => {
    const { session } = await started(HALF_WRITTEN, { readOnly: true });
    expect(session.getState().readOnly).toBe(true);
    await insertMissingSections(session);
    const { notice } = session.getState();
    expect(notice?.kind === 'problem' && notice.error).toBeInstanceOf(WordFault);
  });

  test('a store that cannot be written does not undo the work', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    host.inject({ kind: 'customXmlDropped' });
    await insertMissingSections(session);
    expect(session.getState()).toMatchObject({ notice: { kind: 'outline', result: { store: { kind: 'failed' } } } });
    expect(session.getState().reading?.plan.insertions).toEqual([]);
  });
});

describe('following the user', () => {
  test('going to a section makes it the current one, with one round trip each', async () => {
    const { host, session } = await started(HALF_WRITTEN, { times: { settle: 5, idle: 60_000 } });
    const heading = session.getState().reading?.sections.find(({ section }) => section.id === 'II.2.1')?.heading;
    await session.goTo(heading?.paragraph ?? -1);
    expect(session.getState().notice).toBeNull();
    await until(session, ({ current }) => current === 'II.2.1');
    expect(host.counters.roundTrips).toBe(2);
  });

  test('many moves of the cursor are one look', async () => {
    const { host, session } = await started(HALF_WRITTEN, { times: { settle: 20, idle: 60_000 } });
    for (let move = 0; move < 5; move += 1) host.document.select(host.document.selection);
    await until(session, ({ current }) => current !== 'none');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.counters.roundTrips).toBe(1);
  });

  test('what is written in the document shows by itself once the user pauses', async () => {
    const { host, session } = await started(HALF_WRITTEN, { times: { settle: 1, idle: 5 } });
    const { reading } = session.getState();
    addParagraphAtTop(host.document);
    host.document.select(host.document.selection);
    const { reading: now } = await until(session, (state) => state.reading !== reading);
    expect(now?.snapshot.paragraphs[0]?.text).toBe('Của người khác');
  });

  test('a place that has moved is found all the same, or is said to be gone', async () => {
    const { host, session } = await started(HALF_WRITTEN);
    const heading = session.getState().reading?.sections.find(({ section }) => section.id === 'III')?.heading;
    addParagraphAtTop(host.document);
    await session.goTo(heading?.paragraph ?? -1);
    expect(session.getState()).toMatchObject({ notice: null, activity: null });
  });
});

describe('the set-up', () => {
  test('is saved with the document, and read by the next session', async () => {
    const { host, session, door } = await started(HALF_WRITTEN);
    await saveUnit(session, { level: 'district', name: 'LĐLĐ huyện Than Uyên' });
    expect(session.getState().notice).toMatchObject({ kind: 'stored', during: 'setup', outcome: { kind: 'written' } });
    const next = createSession(door, pack);
    sessions.push(next);
    await next.start();
    expect(next.getState().stored?.content.unit).toEqual({ level: 'district', name: 'LĐLĐ huyện Than Uyên' });
    expect(host.counters.writes).toBe(0);
  });
});
