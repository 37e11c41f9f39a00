import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import type { Fault } from '../../src/host';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { describeFault } from '../../src/texts/word';
import type { Door } from '../../src/word/door';
import { WordFault, type FaultKind } from '../../src/word/faults';
import type { Fix } from '../../src/report/fix';
import { applyFix } from '../../src/word/applyFix';
import { insertLink } from '../../src/word/insertLink';
import { linkSourcesIn } from '../../src/word/linkSources';
import { freezeLinks, refreshLinks } from '../../src/word/links';
import { readStore } from '../../src/word/store';
import { linkStates, planRefresh } from '../../src/report/links';
import { insertPicture } from '../../src/word/insertPicture';
import { insertForm01, readForm01FromDocument } from '../../src/word/form01';
import { removeGuidance } from '../../src/word/guidance';
import { insertAtCursor } from '../../src/word/insertAtCursor';
import { goTo } from '../../src/word/goTo';
import { insertOutline } from '../../src/word/insertOutline';
import { readDocument } from '../../src/word/read';
import { surroundingsOfSelection } from '../../src/word/selection';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';
import { readDocx } from '../../src/ooxml/docx';

afterEach(closeAll);
const pack = builtInPack();
const figures = {
  rows: pack.form01.years.map(({ year, estimate }) => ({
    year,
    estimate,
    values: Object.fromEntries(pack.form01.columns.map(({ id }) => [id, String(year - 2000)])),
  })),
};

const operations: Readonly<Record<string, (door: Door, name: string) => Promise<unknown>>> = {
  read: (door) => readDocument(door),
  outline: (door) => insertOutline(door, pack),
  form01: (door) => insertForm01(door, pack, figures),
  readForm01: (door) => readForm01FromDocument(door, pack),
  goTo: (door, name) => goTo(door, readSnapshot(readCase(name)), 0),
  selection: (door) => surroundingsOfSelection(door),
  guidance: (door) => removeGuidance(door, pack),
  starter: (door) => insertAtCursor(door, pack, 'Đơn vị có …'),
  fix: (door, name) => applyFix(door, fixIn(name)),
  link: (door) => insertLink(door, pack, { kind: 'measure', measure: { of: 'last', column: 'courses' } }),
  refresh: refreshAll,
  freeze: async (door) => freezeLinks(door, pack, Object.keys((await readStore(door)).content.links)),
  picture: (door) => insertPicture(door, { png: 'iVBORw0KGgo=', description: 'Biểu đồ', width: 10, height: 10 }),
};

async function refreshAll(door: Door): Promise<unknown> {
  const { content } = await readStore(door);
  const snapshot = await readDocument(door);
  const states = linkStates(snapshot, content.links, linkSourcesIn(snapshot, pack, content));
  return refreshLinks(door, pack, planRefresh(states, 'all', { handEdited: true }));
}

/** Another word for the first one of some paragraph in a table. */
function fixIn(name: string): Fix {
  const { paragraphs } = readSnapshot(readCase(name));
  const target = paragraphs.find(
    ({ table, text, holdsMore }) => table !== null && /^\p{L}{3,}/u.test(text) && !holdsMore,
  );
  if (!target) throw new Error(`${name} has no words in a table`);
  const [was = ''] = /^\p{L}+/u.exec(target.text) ?? [];
  return { kind: 'texts', edits: [{ paragraph: target.index, start: 0, was, text: 'Khác' }] };
}

/** Runs it; a failure must be a WordFault that can be told to the user, never anything else. */
async function attempt(work: Promise<unknown>): Promise<WordFault | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof WordFault)) throw error;
    expect(describeFault(error, 'vi')).toMatch(/\p{L}.*\.$/u);
    expect(describeFault(error, 'en')).toMatch(/\p{L}.*\.$/u);
    expect(describeFault(error, 'vi')).not.toBe(describeFault(error, 'en'));
    return error;
  }
}

/** Sources of the paragraphs that no operation may touch: those outside tables. */
function outsideTables(pkg: OoxmlPackage): string[] {
  return [...pkg.xml(pkg.mainPart).root.descendants('w:p')]
    .filter((paragraph) => paragraph.ancestor('w:tbl') === undefined)
    .map(String);
}

const call = fc.integer({ min: 1, max: 4 });
const code = fc.constantFrom(
  'GeneralException',
  'AccessDenied',
  'ItemNotFound',
  'NotImplemented',
  'NotAllowed',
  'Conflict',
  'ActivityLimitReached',
  'InvalidOrTimedOutSession',
  'ResponsePayloadSizeLimitExceeded',
);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('failCall' as const), call, code, executed: fc.boolean() }),
  fc.record({ kind: fc.constant('slowCall' as const), call, ms: fc.constant(5) }),
  fc.record({ kind: fc.constant('neverAnswers' as const), call, executed: fc.boolean() }),
  fc.record({ kind: fc.constant('stripControls' as const), after: call }),
  fc.record({ kind: fc.constant('readOnly' as const), from: call }),
  fc.constant({ kind: 'customXmlDropped' as const }),
  fc.constant({ kind: 'customXmlFails' as const, error: 6100 }),
);

test('whatever fails, the user is told, the text stays, and the same operations then complete the document', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cases.filter((name) => !name.startsWith('nghi-dinh'))),
      fc.array(
        fc.record({
          operation: fc.constantFrom(...Object.keys(operations)),
          faults: fc.array(fault, { maxLength: 2 }),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.boolean(),
      async (name, steps, rollback) => {
        const { host, door } = await open(
          readCase(name),
          { quirks: { rollback } },
          { timeOut: { read: 300, write: 300 } },
        );
        const old = outsideTables(readCase(name));
        for (const { operation, faults } of steps) {
          for (const one of faults) host.inject(one);
          await attempt(operations[operation]?.(door, name) ?? Promise.resolve());
          host.clearFaults();
          host.document.readOnly = false;
          expect(keepsAll(old, paragraphSources(readDocx(host.save())))).toBe(true);
        }
        expect(await attempt(insertOutline(door, pack))).toBeNull();
        const { conflicts } = await insertForm01(door, pack, figures);
        const resolve = Object.fromEntries(conflicts.map(({ key }) => [key, 'take'] as const));
        const { report } = await insertForm01(door, pack, figures, { resolve });
        expect(report).toMatchObject({ failed: [], handEdited: [] });
        const done = documentXml(host);
        expect((await insertOutline(door, pack)).report.updated).toEqual([]);
        expect((await insertForm01(door, pack, figures)).report.updated).toEqual([]);
        expect(documentXml(host)).toBe(done);
        closeAll();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

describe('classes of faults', () => {
  const name = cases.find((one) => one.startsWith('bao-cao-huyen')) ?? '';
  const always = (code: string): Fault[] =>
    Array.from({ length: 9 }, (_, index) => ({ kind: 'failCall', call: index + 1, code }));

  test.each<[string, FaultKind, number]>([
    ['NotImplemented', 'unsupported', 2],
    ['GeneralException', 'host', 2],
    ['ItemNotFound', 'stale', 2],
    ['Conflict', 'busy', 4],
    ['ActivityLimitReached', 'busy', 4],
    ['AccessDenied', 'document', 1],
  ])('%s is %s, and is given up after %d tries', async (code, kind, tries) => {
    const { host, door } = await open(readCase(name), { faults: always(code) });
    const before = documentXml(host);
    const fault = await attempt(insertOutline(door, pack));
    expect(fault).toMatchObject({ kind, code, operation: 'outline', outcomeUnknown: false });
    expect(host.counters.roundTrips).toBe(tries);
    expect(documentXml(host)).toBe(before);
  });

  test('what is busy once or stale once is done all the same', async () => {
    for (const code of ['Conflict', 'ItemNotFound']) {
      const { host, door } = await open(readCase(name));
      host.inject({ kind: 'failCall', call: 2, code });
      expect((await insertOutline(door, pack)).report.updated).not.toEqual([]);
    }
  });

  test('a write whose answer got lost as busy is planned anew, not sent twice', async () => {
    const plain = await open(readCase(name));
    const expected = await insertOutline(plain.door, pack);
    const { host, door } = await open(readCase(name));
    host.inject({ kind: 'failCall', call: 2, code: 'Conflict', executed: true });
    const { report } = await insertOutline(door, pack);
    expect(report).toEqual(expected.report);
  });

  test('a time-out says that the outcome is unknown only when edits were sent', async () => {
    for (const [call, outcomeUnknown] of [
      [1, false],
      [2, true],
    ] as const) {
      const { host, door } = await open(readCase(name), {}, { timeOut: { read: 50, write: 200 } });
      host.inject({ kind: 'neverAnswers', call });
      if (call === 1) host.inject({ kind: 'neverAnswers', call: 2 });
      expect(await attempt(insertOutline(door, pack))).toMatchObject({ code: 'Timeout', outcomeUnknown });
    }
  });

  test('an answer that comes too late is not followed by a write', async () => {
    const { host, door } = await open(readCase(name), {}, { timeOut: { read: 20, write: 40 } });
    for (const call of [1, 2]) host.inject({ kind: 'slowCall', call, ms: 120 });
    const before = documentXml(host);
    expect(await attempt(insertOutline(door, pack))).toMatchObject({ code: 'Timeout', outcomeUnknown: false });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(documentXml(host)).toBe(before);
    expect(host.counters.writes).toBe(0);
  });

  test('a cancelled operation stops, and the next one is served', async () => {
    const { host, door } = await open(readCase(name));
    host.inject({ kind: 'neverAnswers', call: 1 });
    const controller = new AbortController();
    const stopped = attempt(insertOutline(door, pack, { signal: controller.signal }));
    const next = readDocument(door);
    setTimeout(() => {
      controller.abort();
    }, 20);
    expect(await stopped).toMatchObject({ code: 'Cancelled', outcomeUnknown: false });
    expect((await next).paragraphs.length).toBeGreaterThan(0);
    const late = new AbortController();
    late.abort();
    expect(await attempt(readDocument(door, { signal: late.signal }))).toMatchObject({ code: 'Cancelled' });
  });

  test('runs wait for one another', async () => {
    const { door } = await open(readCase(name));
    const order: string[] = [];
    const run = (label: string): Promise<void> =>
      door.run('read', async (session) => {
        order.push(`${label} begins`);
        session.context.document.body.load('text');
        await session.sync();
        order.push(`${label} ends`);
      });
    await Promise.all([run('1'), run('2')]);
    expect(order).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  });
});
