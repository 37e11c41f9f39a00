import { Host, startOffice, type OfficeRuntime } from '../../../src/host/node';
import { documentOf } from './documents';
import { call, commonError } from './officeCalls';

let host: Host;
let office: OfficeRuntime;

beforeEach(async () => {
  host = new Host(documentOf('one', 'two', 'three'));
  office = await startOffice(host);
});

afterEach(() => office.stop());

const read = (): Promise<string> =>
  office.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map((paragraph) => paragraph.text).join('|');
  });

const append = (text: string): Promise<void> =>
  office.Word.run(async (context) => {
    context.document.body.insertText(text, 'End');
    await context.sync();
  });

describe('failCall', () => {
  test.each([
    'AccessDenied',
    'ActivityLimitReached',
    'Conflict',
    'GeneralException',
    'InvalidOrTimedOutSession',
    'ItemNotFound',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
  ])('%s arrives at the add-in as that code, and nothing was done', async (code) => {
    host.inject({ kind: 'failCall', call: 1, code });
    await expect(append('!')).rejects.toMatchObject({ code });
    expect(await read()).toBe('one|two|three');
  });

  test('counts from its injection, and fails that call alone', async () => {
    await append('1');
    host.inject({ kind: 'failCall', call: 2, code: 'GeneralException' });
    await append('2');
    await expect(append('3')).rejects.toMatchObject({ code: 'GeneralException' });
    await append('4');
    expect(await read()).toBe('one|two|three124');
  });

  test('executed: the work was done all the same', async () => {
    host.inject({ kind: 'failCall', call: 1, code: 'GeneralException', executed: true });
    await expect(append('!')).rejects.toMatchObject({ code: 'GeneralException' });
    expect(await read()).toBe('one|two|three!');
  });

  test('can be given to a new host', async () => {
    const faulty = new Host(documentOf('one'), { faults: [{ kind: 'failCall', call: 1, code: 'Conflict' }] });
    const other = await startOffice(faulty);
    const run = other.Word.run(async (context) => {
      context.document.body.load('text');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'Conflict' });
    other.stop();
  });

  test('is gone after clearFaults', async () => {
    host.inject({ kind: 'failCall', call: 1, code: 'GeneralException' });
    host.clearFaults();
    await append('!');
    expect(await read()).toBe('one|two|three!');
  });
});

describe('time', () => {
  /** What a promise does within some time. */
  const within = (promise: Promise<unknown>, ms: number): Promise<string> =>
    Promise.race([
      promise.then(() => 'answered'),
      new Promise<string>((resolve) => setTimeout(() => resolve('silent'), ms)),
    ]);

  test('slowCall: the work is done, the answer comes later', async () => {
    host.inject({ kind: 'slowCall', call: 1, ms: 60 });
    const slow = append('!');
    expect(await within(slow, 5)).toBe('silent');
    expect(await read()).toBe('one|two|three!');
    expect(await within(slow, 5_000)).toBe('answered');
  });

  test('neverAnswers: no answer, nothing done, and the next call goes its way', async () => {
    host.inject({ kind: 'neverAnswers', call: 1 });
    expect(await within(append('!'), 20)).toBe('silent');
    expect(await read()).toBe('one|two|three');
  });

  test('neverAnswers, executed: no answer, but the work is done', async () => {
    host.inject({ kind: 'neverAnswers', call: 1, executed: true });
    expect(await within(append('!'), 20)).toBe('silent');
    expect(await read()).toBe('one|two|three!');
  });
});

describe('the document', () => {
  test('stripControls: all controls are gone, also those inside others, and what was inside stays', async () => {
    host.inject({ kind: 'stripControls', after: 1 });
    await office.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      const outer = paragraphs.getFirst().insertContentControl();
      outer.tag = 'outer';
      context.document.body.search('ne').getFirst().insertContentControl().tag = 'inner';
      paragraphs.getLast().insertContentControl().tag = 'last';
      await context.sync();
    });
    const tags = await office.Word.run(async (context) => {
      const { contentControls } = context.document;
      contentControls.load('items/tag');
      await context.sync();
      return contentControls.items.map(({ tag }) => tag);
    });
    expect([...tags]).toEqual([]);
    expect(await read()).toBe('one|two|three');
  });

  test('readOnly: from that call on, reading works and writing is refused', async () => {
    host.inject({ kind: 'readOnly', from: 2 });
    await append('!');
    await expect(append('?')).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(await read()).toBe('one|two|three!');
    await expect(append('?')).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('coauthor: someone else edits between a read and a write', async () => {
    host.inject({
      kind: 'coauthor',
      before: 2,
      edit: (document) => {
        const [first] = document.paragraphs(document.body);
        if (first) document.journal.remove(first);
        document.settle();
      },
    });
    expect(await read()).toBe('one|two|three');
    await append('!');
    expect(await read()).toBe('two|three!');
  });
});

describe('custom XML', () => {
  const add = (): Promise<Office.CustomXmlPart> =>
    call((done) => office.Office.context.document.customXmlParts.addAsync('<a xmlns="urn:a"/>', done));
  const found = (): Promise<Office.CustomXmlPart[]> =>
    call((done) => office.Office.context.document.customXmlParts.getByNamespaceAsync('urn:a', done));

  test('customXmlDropped: success is reported and nothing is written', async () => {
    host.inject({ kind: 'customXmlDropped' });
    expect(await commonError(add())).toBe(0);
    expect(await found()).toHaveLength(0);
    expect(host.document.pkg.partNames().filter((name) => name.startsWith('customXml/'))).toEqual([]);
  });

  test('customXmlFails: the given error, and nothing is written', async () => {
    host.inject({ kind: 'customXmlFails', error: 6100 });
    expect(await commonError(add())).toBe(6100);
    expect(await found()).toHaveLength(0);
  });

  test('all is well again when the faults are gone', async () => {
    host.inject({ kind: 'customXmlFails', error: 6100 });
    host.clearFaults();
    await add();
    expect(await found()).toHaveLength(1);
  });
});
