import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host, startOffice } from '../../../src/host/node';
import { fields, type Fields } from '../../../src/host/office/envelope';
import { documentOf } from './documents';

const message = (fields: object): string =>
  JSON.stringify({ _messageType: 0, _conversationId: 'c', _correlationId: 7, _actionType: 0, ...fields });

const read = (answer: string | null): Fields => fields(JSON.parse(answer ?? ''));

describe('office.js starts', () => {
  test('and tells its surroundings', async () => {
    const office = await startOffice(
      new Host(documentOf('one'), { locale: 'vi-VN', url: 'https://example.test/a.docx' }),
    );
    const { context } = office.Office;
    expect(String(context.platform)).toBe('OfficeOnline');
    expect(String(context.host)).toBe('Word');
    expect(context.displayLanguage).toBe('vi-VN');
    expect(context.document.url).toBe('https://example.test/a.docx');
    expect(String(context.document.mode)).toBe('readWrite');
    office.stop();
  });

  test('and says that a read-only document is read-only', async () => {
    const office = await startOffice(new Host(documentOf('one'), { readOnly: true }));
    expect(String(office.Office.context.document.mode)).toBe('readOnly');
    office.stop();
  });

  test('several times at once, each page with a host of its own', async () => {
    const words = ['one', 'two', 'three'];
    const offices = await Promise.all(words.map((word) => startOffice(new Host(documentOf(word)))));
    const texts = await Promise.all(
      offices.map(({ Word }) =>
        Word.run(async (context) => {
          context.document.body.load('text');
          await context.sync();
          return context.document.body.text;
        }),
      ),
    );
    for (const office of offices) office.stop();
    expect(texts).toEqual(words);
  });

  test('and keeps no process alive, even with a call that is never answered', () => {
    const program = `
      const { Host, startOffice } = require(${JSON.stringify(join(__dirname, '../../../src/host/node'))});
      const { documentOf } = require(${JSON.stringify(join(__dirname, 'documents'))});
      const host = new Host(documentOf('one'), { faults: [{ kind: 'neverAnswers', call: 1 }] });
      startOffice(host).then(({ Word }) => {
        Word.run((context) => context.sync());
        console.log('started');
      });
    `;
    const root = join(__dirname, '../../..');
    const out = execFileSync(process.execPath, ['--import', 'tsx', '-e', program], { cwd: root, timeout: 30_000 });
    expect(String(out).trim()).toBe('started');
  }, 60_000);
});

describe('requirement sets', () => {
  test('are those of the npm runtime', async () => {
    const office = await startOffice(new Host(documentOf('one')));
    const { requirements } = office.Office.context;
    const supported = (name: string, version: string): boolean => requirements.isSetSupported(name, version);
    expect(supported('WordApi', '1.3')).toBe(true);
    expect(supported('WordApi', '1.4')).toBe(false);
    expect(supported('CustomXmlParts', '1.1')).toBe(true);
    expect(supported('PdfFile', '1.1')).toBe(false);
    office.stop();
  });

  test('can be given', async () => {
    const office = await startOffice(new Host(documentOf('one'), { requirements: { WordApiDesktop: '1.1' } }));
    expect(office.Office.context.requirements.isSetSupported('WordApiDesktop', '1.1')).toBe(true);
    expect(office.Office.context.requirements.isSetSupported('WordApi', '1.3')).toBe(true);
    office.stop();
  });
});

describe('messages', () => {
  const host = new Host(documentOf('one'));

  test.each([
    ['text that is not JSON', 'hello'],
    ['JSON that is no message', '[1]'],
    [
      'an answer',
      JSON.stringify({ _messageType: 1, _actionName: 'x', _conversationId: 'c', _correlationId: 0, _actionType: 0 }),
    ],
  ])('ignores %s', async (_what, text) => {
    expect(await host.handle(text)).toBeNull();
  });

  test('answers a request with its own correlation', async () => {
    const answer = await host.handle(
      message({ _actionName: 'ContextActivationManager_notifyHost', _data: ['x', 21, ''] }),
    );
    expect(read(answer)).toMatchObject({
      _messageType: 1,
      _correlationId: 7,
      _conversationId: 'c',
      _errorCode: 0,
    });
  });

  test('refuses a request that it does not know, instead of silence', async () => {
    const answer = await host.handle(message({ _actionName: 'somethingNew' }));
    expect(read(answer)._errorCode).not.toBe(0);
  });

  test('answers 5000 to calls that it does not serve', async () => {
    const answer = await host.handle(
      message({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 102 } } }),
    );
    expect(read(answer)._data).toEqual({ Version: 1, Error: 5000 });
  });

  test('answers 5000 to events that it does not serve', async () => {
    const answer = await host.handle(
      message({ _actionName: 'bindingDataChanged', _actionType: 1, _data: { controlId: 'x' } }),
    );
    expect(read(answer)._data).toEqual({ Error: 5000 });
  });
});

describe('events', () => {
  async function withHandler(host: Host) {
    const office = await startOffice(host);
    const seen: string[] = [];
    const handler = (): void => void seen.push('changed');
    const { EventType } = office.Office;
    const { document } = office.Office.context;
    await new Promise<void>((resolve) =>
      document.addHandlerAsync(EventType.DocumentSelectionChanged, handler, () => resolve()),
    );
    return { office, seen, document, EventType };
  }

  const selectLast = (host: { Word: typeof Word }): Promise<void> =>
    host.Word.run(async (context) => {
      context.document.body.paragraphs.getLast().select();
      await context.sync();
    });

  test('tell the add-in that the selection changed', async () => {
    const { office, seen } = await withHandler(new Host(documentOf('one', 'two')));
    await selectLast(office);
    expect(seen).toEqual(['changed']);
    office.stop();
  });

  test('reach nobody after the handler was removed', async () => {
    const { office, seen, document, EventType } = await withHandler(new Host(documentOf('one', 'two')));
    await new Promise<void>((resolve) =>
      document.removeHandlerAsync(EventType.DocumentSelectionChanged, {}, () => resolve()),
    );
    await selectLast(office);
    expect(seen).toEqual([]);
    office.stop();
  });

  test('are not sent any more once they are unregistered', async () => {
    const host = new Host(documentOf('one', 'two'));
    const sent: string[] = [];
    const unsubscribe = host.onEvent((event) => sent.push(event));
    const ask = (action: number): Promise<string | null> =>
      host.handle(message({ _actionName: 'appCommandInvoked', _actionType: action, _data: { controlId: 'x' } }));
    host.invokeCommand('before');
    await ask(1);
    host.invokeCommand('during');
    await ask(2);
    host.invokeCommand('after');
    await ask(1);
    unsubscribe();
    host.invokeCommand('unheard');
    expect(sent.map((event) => fields(read(event)._data)[1])).toEqual(['during']);
  });

  test('reach only the page that listens', async () => {
    const host = new Host(documentOf('one', 'two'));
    const { office, seen } = await withHandler(host);
    const other = await startOffice(host);
    await selectLast(other);
    expect(seen).toEqual(['changed']);
    office.stop();
    await selectLast(other);
    expect(seen).toEqual(['changed']);
    other.stop();
  });

  test('a ribbon button calls the function that is associated with it', async () => {
    const host = new Host(documentOf('one'));
    const office = await startOffice(host);
    const called = new Promise<string>((resolve) => {
      office.Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
        event.completed();
        resolve(event.source.id);
      });
    });
    host.invokeCommand('check');
    expect(await called).toBe('check');
    office.stop();
  });
});

test('the package is run as it came: its files are not changed by a start', async () => {
  const file = require.resolve('@microsoft/office-js/dist/office.js');
  const before = readFileSync(file);
  const office = await startOffice(new Host(documentOf('one')));
  office.stop();
  expect(readFileSync(file).equals(before)).toBe(true);
});
