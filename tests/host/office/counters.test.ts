import { Host, startOffice, type OfficeRuntime } from '../../../src/host/node';
import { documentOf } from './documents';
import { call } from './officeCalls';

let host: Host;
let office: OfficeRuntime;

beforeEach(async () => {
  host = new Host(documentOf('one', 'two'));
  office = await startOffice(host);
});

afterEach(() => office.stop());

/** The release of objects is sent after Word.run has ended; this waits until it has come. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test('starting is no round trip', () => {
  expect(host.counters).toMatchObject({ roundTrips: 0, reads: 0, writes: 0, commonCalls: 0 });
});

test('a Word.run with one sync is one round trip; its release is not counted', async () => {
  await office.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
  });
  await settled();
  expect(host.counters).toMatchObject({ roundTrips: 1, reads: 1, writes: 0, commonCalls: 0 });
});

test('each sync is one, reads and writes apart', async () => {
  await office.Word.run(async (context) => {
    const { body } = context.document;
    body.load('text');
    await context.sync();
    body.insertParagraph('three', 'End');
    await context.sync();
    body.insertText('!', 'End').load('text');
    await context.sync();
  });
  await settled();
  expect(host.counters).toMatchObject({ roundTrips: 3, reads: 1, writes: 2, commonCalls: 0 });
});

test('what Word.run sends at its end, unasked, is one as well', async () => {
  await office.Word.run((context) => {
    context.document.body.insertParagraph('three', 'End');
    return Promise.resolve();
  });
  await settled();
  expect(host.counters.roundTrips).toBe(1);
});

test('the first sync of a run asks for the document even when there is nothing else; the next ones send nothing', async () => {
  await office.Word.run(async (context) => {
    await context.sync();
    await context.sync();
  });
  expect(host.counters.roundTrips).toBe(1);
});

test('a failing request counts', async () => {
  const run = office.Word.run(async (context) => {
    context.document.contentControls.getById(1).load('tag');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(host.counters.roundTrips).toBe(1);
});

test('calls of the Common API are counted apart', async () => {
  await call((done) => office.Office.context.document.settings.refreshAsync(done));
  expect(host.counters).toMatchObject({ roundTrips: 0, reads: 0, writes: 0, commonCalls: 1 });
});

test('reset', async () => {
  await call((done) => office.Office.context.document.settings.refreshAsync(done));
  host.counters.reset();
  expect(host.counters).toMatchObject({ roundTrips: 0, reads: 0, writes: 0, commonCalls: 0 });
});
