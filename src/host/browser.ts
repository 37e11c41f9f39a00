import { frameName } from './office/appContext';
import { ACTION, answerTo, notice, readRequest, type Request } from './office/envelope';
import type { Host } from './office/host';

export interface FrameOptions {
  /** Where the frame goes. */
  readonly into: HTMLElement;
  /** Address of the add-in's page; its host name must be the host page's own, or office.js asks the user whether to trust it. */
  readonly url: string;
  /** How long a call may stay unanswered before the add-in is told that it failed; the client itself never gives up. */
  readonly timeoutMs?: number;
  /** The user pressed Tab on the last element of the page, or Shift+Tab (`backwards`) on its first. */
  readonly onExit?: (backwards: boolean) => void;
}

export interface AttachedFrame {
  /** Gives the page's first element the focus. The frame's own focus would do no good: office.js moves it on Tab by itself. */
  readonly focus: () => void;
  /** Ends the conversation and takes the frame out; calls under way are carried out, their answers dropped. */
  readonly detach: () => void;
}

const DEFAULT_TIMEOUT_MS = 60_000;
/** Word's code for a session that is gone or timed out. */
const TIMED_OUT = 5012;
/** The first message of every page that loads. */
const FIRST_CALL = 'ContextActivationManager_getAppContextAsync';

const NOTIFY = 'ContextActivationManager_notifyHost';
/** What host and page tell each other about the focus (the client's AgaveHostAction). */
const TAB_IN = 11;
const EXITS: ReadonlyMap<unknown, 'forwards' | 'backwards'> = new Map([
  [13, 'forwards'],
  [14, 'backwards'],
  // Nothing in the page can have the focus.
  [17, 'forwards'],
  [18, 'backwards'],
]);

let launches = 0;

/**
 * Shows an add-in's page in a frame and lets it talk to a host: the iframe transport of OFFICE-PROTOCOL.md, sections 1–3.
 * The page may be loaded again at any time; answers to what an earlier page asked are then dropped.
 * @param frame not yet in the document: office.js reads the frame's name, which a browser takes only before that
 */
export function attachFrame(host: Host, frame: HTMLIFrameElement, options: FrameOptions): AttachedFrame {
  const { into, url, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  launches += 1;
  const conversation = `${Date.now().toString(36)}-${launches}`;
  const origin = new URL(url, location.href).origin;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let load = 0;

  const post = (message: string): void => frame.contentWindow?.postMessage(message, origin);

  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin || typeof event.data !== 'string') return;
    const request = readRequest(event.data);
    if (request?.conversation !== conversation) return;
    if (request.name === FIRST_CALL) load += 1;
    answer(request, event.data);
    const exit = exitOf(request);
    if (exit) options.onExit?.(exit === 'backwards');
  };

  const answer = (request: Request, message: string): void => {
    const asked = load;
    let open = true;
    const reply = (text: string | null): void => {
      if (!open || text === null) return;
      open = false;
      clearTimeout(timer);
      timers.delete(timer);
      if (asked === load) post(text);
    };
    const timer = setTimeout(() => reply(refusal(request)), timeoutMs);
    timers.add(timer);
    host.handle(message).then(reply, (error: unknown) => {
      console.error(error);
      reply(refusal(request));
    });
  };

  const unsubscribe = host.onEvent((message) => {
    if (message.includes(`"_conversationId":"${conversation}"`)) post(message);
  });
  window.addEventListener('message', listen);
  frame.name = frameName({
    conversation,
    control: `control-${launches}`,
    hostUrl: `${location.origin}/`,
    locale: host.locale,
  });
  frame.src = url;
  into.append(frame);

  return {
    focus: () => {
      frame.focus();
      post(notice('Office_notifyAgave', `${conversation}_ntf`, [TAB_IN]));
    },
    detach: () => {
      load += 1;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      unsubscribe();
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
}

function exitOf({ name, data }: Request): 'forwards' | 'backwards' | undefined {
  return name === NOTIFY && Array.isArray(data) ? EXITS.get(data[1]) : undefined;
}

/** The answer to a call that the host could not answer: a failure that the add-in can tell its user about. */
function refusal(request: Request): string {
  const call = request.action === ACTION.invoke && request.name === 'executeMethod';
  return call ? answerTo(request, { Version: 1, Error: TIMED_OUT }) : answerTo(request, null, true);
}
