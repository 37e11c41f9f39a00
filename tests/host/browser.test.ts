/** @jest-environment ./tests/support/domEnvironment.js */
import { attachFrame } from '../../src/host/browser';
import { Host } from '../../src/host/office/host';
import { documentOf } from './office/documents';

interface Answer {
  readonly _correlationId: number;
  readonly _errorCode: number;
  readonly _data: { readonly Error?: number; readonly Data?: readonly unknown[] } | null;
}

/** A page in the frame that sends what office.js sends, and keeps what it gets. */
function page(frame: HTMLIFrameElement): {
  readonly conversation: string;
  readonly answers: Answer[];
  send: (fields: object, from?: Partial<MessageEventInit>) => Promise<void>;
} {
  const answers: Answer[] = [];
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('the frame is not in the document');
  jest.spyOn(contentWindow, 'postMessage').mockImplementation((message: unknown) => {
    answers.push(JSON.parse(String(message)) as Answer);
  });
  const { xdmInfo } = JSON.parse(frame.name) as { xdmInfo: string };
  const conversation = xdmInfo.split('|')[0] ?? '';
  return {
    conversation,
    answers,
    send: async (fields, from = {}) => {
      const request = { _messageType: 0, _conversationId: conversation, _actionType: 0, _data: 'c', ...fields };
      window.dispatchEvent(
        new MessageEvent('message', {
          data: JSON.stringify(request),
          source: contentWindow,
          origin: window.location.origin,
          ...from,
        }),
      );
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const FIRST = { _actionName: 'ContextActivationManager_getAppContextAsync' };
const READ = {
  _actionName: 'executeMethod',
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ['', '', '', [], '{"Actions":[],"ObjectPaths":{}}', 0, 0] },
};

function attached(host = new Host(documentOf('one')), timeoutMs = 60_000) {
  const frame = document.createElement('iframe');
  const { detach } = attachFrame(host, frame, { into: document.body, url: 'about:blank#pane', timeoutMs });
  return { frame, detach, host };
}

/** jsdom gives about:blank no origin of its own; the pane is served beside the host page. */
function attachedHere(host = new Host(documentOf('one')), timeoutMs = 60_000) {
  const frame = document.createElement('iframe');
  const url = new URL('pane.html', window.location.href).href;
  const { detach } = attachFrame(host, frame, { into: document.body, url, timeoutMs });
  return { detach, host, frame, ...page(frame) };
}

afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

describe('the frame of an add-in', () => {
  test('is named before it stands in the document, each launch with a conversation of its own', () => {
    const [one, two] = [attached(), attached()];
    const names = [one.frame.name, two.frame.name];
    for (const name of names) expect(name).toContain('Word$Web$');
    expect(names[0]).not.toBe(names[1]);
    one.detach();
    two.detach();
  });

  test('gets answers to what it asks', async () => {
    const pane = attachedHere();
    await pane.send({ ...FIRST, _correlationId: 0 });
    await pane.send({ ...READ, _correlationId: 1 });
    expect(pane.answers.map((answer) => answer._correlationId)).toEqual([0, 1]);
    expect(pane.answers[1]?._data?.Error).toBe(0);
    pane.detach();
  });

  test('is not mixed up with other windows, origins, conversations, and messages that are no text', async () => {
    const pane = attachedHere();
    await pane.send({ ...FIRST, _correlationId: 0 }, { source: window });
    await pane.send({ ...FIRST, _correlationId: 0 }, { origin: 'https://elsewhere.example' });
    await pane.send({ ...FIRST, _correlationId: 0, _conversationId: 'another' });
    await pane.send({ ...FIRST, _correlationId: 0 }, { data: { _messageType: 0 } });
    await pane.send({}, { data: 'no JSON' });
    expect(pane.answers).toEqual([]);
    pane.detach();
  });

  test('hears of a call that the host does not answer, once, and not of the late answer', async () => {
    jest.useFakeTimers();
    const pane = attachedHere(undefined, 1000);
    pane.host.inject({ kind: 'slowCall', call: 1, ms: 5000 });
    pane.host.inject({ kind: 'neverAnswers', call: 2 });
    await pane.send({ ...FIRST, _correlationId: 0 });
    await pane.send({ ...READ, _correlationId: 1 });
    await pane.send({ ...READ, _correlationId: 2 });
    await jest.advanceTimersByTimeAsync(10_000);
    const late = pane.answers.slice(1);
    expect(late.map((answer) => [answer._correlationId, answer._data?.Error])).toEqual([
      [1, 5012],
      [2, 5012],
    ]);
    pane.detach();
  });

  test('that is loaded again gets no answer to what the page before it asked', async () => {
    jest.useFakeTimers();
    const pane = attachedHere();
    pane.host.inject({ kind: 'slowCall', call: 1, ms: 500 });
    await pane.send({ ...FIRST, _correlationId: 0 });
    await pane.send({ ...READ, _correlationId: 1 });
    await pane.send({ ...FIRST, _correlationId: 0 });
    await jest.advanceTimersByTimeAsync(1000);
    expect(pane.answers.map((answer) => answer._correlationId)).toEqual([0, 0]);
    await pane.send({ ...READ, _correlationId: 1 });
    expect(pane.answers.at(-1)?._correlationId).toBe(1);
    pane.detach();
  });

  test('hears events of its own conversation', async () => {
    const pane = attachedHere();
    const other = attachedHere(pane.host);
    const register = {
      _actionName: 'documentSelectionChanged',
      _actionType: 1,
      _correlationId: 3,
      _data: { controlId: 'control', eventDispId: 2, targetId: '' },
    };
    await pane.send(register);
    pane.host.document.select(pane.host.document.selection);
    expect(pane.answers.length).toBe(2);
    expect(other.answers).toEqual([]);
    pane.detach();
    other.detach();
  });

  test('that is taken away in the middle of a call harms nothing; the call is carried out', async () => {
    jest.useFakeTimers();
    const pane = attachedHere();
    pane.host.inject({ kind: 'slowCall', call: 1, ms: 500 });
    await pane.send({ ...READ, _correlationId: 1 });
    pane.detach();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(pane.answers).toEqual([]);
    expect(pane.host.counters.roundTrips).toBe(1);
    expect(document.querySelector('iframe')).toBeNull();
  });
});
