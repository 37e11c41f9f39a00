import { builtInPack, sectionsOf } from '../../src/campaign';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { headingOf } from '../../src/report/outlineMatch';
import { gapsAround, mayBecomeHeading, readingOf } from '../../src/taskpane/reading';
import { createSession, type PaneSession, type SessionState } from '../../src/taskpane/session';
import { buildDocx, p } from '../support/docx';
import { cases, readCase } from '../word/cases';
import { closeAll, open } from '../word/support';
import { readDocx } from '../../src/ooxml/docx';
import {
  decide,
  insertMissingSections,
  insertStarter,
  removeAllGuidance,
  undecide,
  waive,
} from '../../src/taskpane/actions/outline';

const pack = builtInPack();
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';

const sessions: PaneSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

async function startedOn(document: OoxmlPackage) {
  const opened = await open(document);
  const session = createSession(opened.door, pack);
  sessions.push(session);
  await session.start();
  opened.host.counters.reset();
  return { ...opened, session };
}

const headingIn = ({ reading }: SessionState, id: string) => (reading ? headingOf(reading.outline, id) : null);
const statusIn = ({ reading }: SessionState, id: string) =>
  reading?.sections.find(({ section }) => section.id === id)?.status;

describe.each(cases)('decisions on %s', (name) => {
  test('any heading can be said to be none and taken back; the document is not touched, and reopening knows it', async () => {
    const { host, session } = await startedOn(readCase(name));
    const found = sectionsOf(pack).flatMap(({ id }) => headingIn(session.getState(), id) ?? []);
    const heading = found.find((one) => one.kind === 'whole');
    // The decree holds none.
    if (!heading) return;
    const before = session.getState().reading?.snapshot;
    await decide(session, heading.paragraph, null);
    expect(session.getState().notice).toMatchObject({ kind: 'stored', during: 'decide', outcome: { kind: 'written' } });
    expect(headingIn(session.getState(), heading.id)?.paragraph).not.toBe(heading.paragraph);
    expect(host.counters).toMatchObject({ roundTrips: 0, writes: 0 });

    const reopened = await startedOn(readDocx(host.save()));
    expect(headingIn(reopened.session.getState(), heading.id)?.paragraph).not.toBe(heading.paragraph);
    expect(reopened.session.getState().reading?.snapshot.paragraphs).toEqual(before?.paragraphs);

    const [decision] = session.getState().stored?.content.decisions ?? [];
    if (!decision) throw new Error('no decision kept');
    await undecide(session, decision);
    expect(headingIn(session.getState(), heading.id)).toEqual(heading);
    expect(session.getState().stored?.content.decisions).toEqual([]);
  });
});

describe('what the user decides', () => {
  const body = [
    p('BÁO CÁO', '<w:jc w:val="center"/>'),
    p('I. ĐẶC ĐIỂM TÌNH HÌNH', '', '<w:b/>'),
    p('Đơn vị có 12 công đoàn cơ sở.'),
    p('Vài nét về nơi này'),
    p('Đơn vị tổ chức quán triệt Nghị quyết.'),
    p('Lời cuối'),
  ];
  const report = (): OoxmlPackage => readDocx(buildDocx({ body: body.join('') }));

  test('a paragraph that was not recognised becomes a heading, also for inserting what is missing', async () => {
    const { session } = await startedOn(report());
    expect(headingIn(session.getState(), 'II')).toBeNull();
    await decide(session, 3, 'II');
    expect(headingIn(session.getState(), 'II')).toMatchObject({ paragraph: 3, confidence: 1, reasons: ['decided'] });
    await insertMissingSections(session);
    const { reading, notice } = session.getState();
    expect(notice).toMatchObject({ kind: 'outline', result: { report: { failed: [] } } });
    const texts = reading?.snapshot.paragraphs.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => /^II\./.test(text))).toEqual([]);
    expect(texts).toContain('Vài nét về nơi này');
    expect(reading?.plan.insertions).toEqual([]);
  });

  test('deciding anew about a section moves it; of two like paragraphs none can be told', async () => {
    const { session } = await startedOn(report());
    await decide(session, 3, 'II');
    await decide(session, 5, 'II');
    expect(headingIn(session.getState(), 'II')?.paragraph).toBe(5);
    expect(session.getState().stored?.content.decisions).toHaveLength(1);

    const twins = [...body.slice(1, 3), p('x'), ...body.slice(1, 3), p('x'), ...body.slice(1, 3), p('x')];
    const other = await startedOn(readDocx(buildDocx({ body: twins.join('') })));
    await decide(other.session, 3, 'III');
    expect(other.session.getState().notice).toEqual({ kind: 'undecidable' });
    expect(other.session.getState().stored?.revision).toBe(0);
  });

  test('a prompt put aside counts as done, with its reason, until it applies again', async () => {
    const { session } = await startedOn(report());
    const [first, second] = sectionsOf(pack).find(({ id }) => id === 'I')?.prompts ?? [];
    if (!first || !second) throw new Error('no prompts');
    await waive(session, first.id, 'Cấp trên báo cáo');
    await waive(session, second.id, 'Không có');
    expect(statusIn(session.getState(), 'I')).toBe('complete');
    const prompts = session.getState().reading?.sections.find(({ section }) => section.id === 'I')?.prompts;
    expect(prompts?.[0]).toMatchObject({ status: 'notApplicable', reason: 'Cấp trên báo cáo' });
    await waive(session, second.id, null);
    expect(statusIn(session.getState(), 'I')).toBe('draft');
    expect(session.getState().stored?.content.notApplicable).toEqual({ [first.id]: 'Cấp trên báo cáo' });
  });

  test('is not lost when the store cannot be written: it says so and nothing changes', async () => {
    const { host, session } = await startedOn(report());
    host.inject({ kind: 'customXmlFails', error: 6100 });
    await decide(session, 3, 'II');
    expect(session.getState().notice).toMatchObject({ kind: 'problem', during: 'decide' });
    expect(headingIn(session.getState(), 'II')).toBeNull();
    host.clearFaults();
    await session.retry();
    expect(headingIn(session.getState(), 'II')?.paragraph).toBe(3);
  });

  test('the cursor’s paragraph is known, and still is when more was written above', async () => {
    const { host, session } = await startedOn(report());
    const at = (index: number): void => {
      const paragraph = host.document.paragraphs(host.document.body)[index];
      if (!paragraph) throw new Error('no paragraph');
      host.document.select({ start: { paragraph, offset: 0 }, end: { paragraph, offset: 0 }, mark: false });
    };
    at(3);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(session.getState()).toMatchObject({ cursor: 3, current: 'I' });
    const { reading } = session.getState();
    expect(reading && mayBecomeHeading(reading, 3)).toBe(true);
    expect(reading && mayBecomeHeading(reading, 1)).toBe(false);
    await decide(session, 3, 'II');
    expect(session.getState()).toMatchObject({ cursor: 3, current: 'II' });
  });
});

describe('guidance and starters in the pane', () => {
  test('guidance is inserted, shown, counts for nothing, and goes in one step', async () => {
    const { host, session } = await startedOn(readCase(HALF_WRITTEN));
    await insertMissingSections(session, true);
    const guided = session.getState().reading;
    expect(guided?.guidance.whole.length).toBeGreaterThan(0);
    expect(statusIn(session.getState(), 'II.2.4')).toBe('empty');
    host.counters.reset();
    await removeAllGuidance(session);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    const { reading, notice } = session.getState();
    expect(notice).toMatchObject({ kind: 'guidance', result: { report: { handEdited: [], failed: [] } } });
    expect(reading?.guidance).toEqual({ whole: [], edited: [] });
    expect(reading?.plan.insertions).toEqual([]);
  });

  test('a starter goes to the cursor with two round trips and no message', async () => {
    const { host, session } = await startedOn(readCase(HALF_WRITTEN));
    await insertStarter(session, 'Đơn vị đã tổ chức … lớp.');
    expect(host.counters.roundTrips).toBe(2);
    expect(session.getState().notice).toBeNull();
    const { paragraphs } = readSnapshot(readDocx(host.save()));
    expect(paragraphs.filter(({ text }) => text.includes('Đơn vị đã tổ chức … lớp.'))).toHaveLength(1);
  });
});

describe('gaps', () => {
  const reading = readingOf(readSnapshot(readCase(HALF_WRITTEN)), pack);

  test('lead from one open section to the next, forth and back the same way', () => {
    const forth: string[] = [];
    for (let next = gapsAround(reading, null).next; next; next = gapsAround(reading, next.section).next) {
      forth.push(next.section);
    }
    const back: string[] = [];
    const last = forth.at(-1) ?? null;
    for (let gap = gapsAround(reading, last).previous; gap; gap = gapsAround(reading, gap.section).previous) {
      back.unshift(gap.section);
    }
    expect([...back, last]).toEqual(forth);
    const open = reading.sections.filter(
      ({ heading, status, prompts, section }) =>
        heading &&
        ((status === 'empty' && !section.hasChildren) || prompts.some((prompt) => prompt.status === 'uncovered')),
    );
    expect(forth).toEqual(open.map(({ section }) => section.id));
  });

  test('of an empty section lead to the line to write in', async () => {
    const { session } = await startedOn(readCase(HALF_WRITTEN));
    await insertMissingSections(session, true);
    const now = session.getState().reading;
    if (!now) throw new Error('not read');
    const { next } = gapsAround(now, 'II.2.3');
    expect(next?.section).toBe('II.2.4');
    expect(now.snapshot.paragraphs[next?.paragraph ?? -1]?.text).toBe('');
  });
});
