import type { OoxmlPackage } from '../../ooxml/package';
import { HostDocument } from '../word/document';
import { WordEngine } from '../word/engine';
import { NO_QUIRKS, type Quirks } from '../word/quirks';
import { appContext, REQUIREMENTS } from './appContext';
import { callCommonApi, type CommonContext } from './commonApi';
import { COMMON_ERROR } from './commonError';
import { Counters } from './counters';
import { CustomXmlParts } from './customXml';
import { ACTION, answerTo, fields, readRequest, text, type Fields, type Request } from './envelope';
import { Events, type Post } from './events';
import { Faults, type Fault } from './faults';
import { DocumentFiles } from './files';
import { isRelease } from './richRequest';
import { Settings } from './settings';

/** DispatchIds that the host treats by itself (OFFICE-PROTOCOL.md, section 5). */
const RICH_API = 93;
const ADD_CUSTOM_XML = 128;
/** Bit of a rich-API request's flags: something in it writes. */
const WRITES = 1;

export interface HostOptions {
  /** What real Word does against its documentation; none by default. */
  readonly quirks?: Partial<Quirks>;
  readonly faults?: readonly Fault[];
  /** Language of the user interface and of the document, e.g. `vi-VN`. */
  readonly locale?: string;
  /** Requirement sets in addition to, or in place of, {@link REQUIREMENTS}. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Opens the document for reading only. */
  readonly readOnly?: boolean;
  /** What `Office.context.document.url` says. */
  readonly url?: string;
}

/**
 * One open document that answers office.js: Word without Word. It knows no transport; messages of an add-in's page go in
 * as text ({@link Host.handle}), answers and events come out as text. Several pages may talk to one host.
 */
export class Host {
  readonly document: HostDocument;
  readonly counters = new Counters();
  readonly locale: string;
  private readonly engine: WordEngine;
  private readonly events = new Events();
  private readonly faults = new Faults();
  private readonly common: CommonContext;
  private readonly requirements: Readonly<Record<string, string>>;
  private commandNumber = 0;

  constructor(pkg: OoxmlPackage, options: HostOptions = {}) {
    this.document = new HostDocument(pkg);
    if (options.readOnly === true) this.document.readOnly = true;
    this.locale = options.locale ?? 'en-US';
    this.requirements = { ...REQUIREMENTS, ...options.requirements };
    this.engine = new WordEngine(this.document, { ...NO_QUIRKS, ...options.quirks });
    this.common = {
      document: this.document,
      engine: this.engine,
      url: options.url ?? '',
      settings: new Settings(),
      files: new DocumentFiles(this.document),
      customXml: new CustomXmlParts(pkg),
    };
    for (const fault of options.faults ?? []) this.faults.inject(fault);
    this.document.onSelectionChanged(() => this.events.send('documentSelectionChanged', {}));
  }

  /** Injects a fault; its calls are counted from now, the next round trip being 1. */
  inject(fault: Fault): void {
    this.faults.inject(fault);
  }

  /** Takes all faults away; what they have done to the document stays. */
  clearFaults(): void {
    this.faults.clear();
  }

  /** Subscribes to the host's own messages (events); returns how to end that. */
  onEvent(post: Post): () => void {
    return this.events.subscribe(post);
  }

  /** A click on a ribbon button whose action is the add-in's function `name`. */
  invokeCommand(name: string): void {
    this.commandNumber += 1;
    this.events.send('appCommandInvoked', {
      0: String(this.commandNumber),
      1: name,
      2: JSON.stringify({ source: { id: name } }),
    });
  }

  /** The document as a .docx, with every edit so far. */
  save(): Uint8Array {
    return this.document.save();
  }

  /**
   * Answers one message. The document is read and edited before this returns; the promise is for the answer alone.
   * @returns the answer's text; null for a message that is no request of office.js, and for a call that an injected fault leaves unanswered
   */
  async handle(message: string): Promise<string | null> {
    const request = readRequest(message);
    if (!request) return null;
    if (request.action === ACTION.register) {
      return this.events.register(request)
        ? answerTo(request, { Error: 0 })
        : answerTo(request, { Error: COMMON_ERROR.notSupported });
    }
    if (request.action === ACTION.unregister) {
      this.events.unregister(request);
      return answerTo(request, { Error: 0 });
    }
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync':
        return answerTo(request, this.appContext(text(request.data)));
      case 'ContextActivationManager_notifyHost':
        return answerTo(request, null);
      case 'executeMethod':
        return this.execute(request);
      default:
        return answerTo(request, null, true);
    }
  }

  private appContext(control: string): object {
    const { locale, requirements } = this;
    const { url, settings } = this.common;
    const readOnly = this.document.readOnly;
    return appContext({ control, locale, url, readOnly, requirements, settings: settings.toObject() });
  }

  private async execute(request: Request): Promise<string | null> {
    const input = fields(request.data);
    const id = fields(input.DdaMethod).DispatchId;
    if (id === RICH_API) return this.richApi(request, input);
    this.counters.commonCalls += 1;
    const fault = id === ADD_CUSTOM_XML ? this.faults.customXml() : null;
    if (fault?.kind === 'customXmlFails') return answerTo(request, { Version: 1, Error: fault.error });
    if (fault?.kind === 'customXmlDropped') {
      return answerTo(request, { Version: 1, Error: 0, DataPartProperties: { id: LOST_PART, DataPartBuiltIn: false } });
    }
    return answerTo(request, callCommonApi(Number(id), input, this.common));
  }

  private async richApi(request: Request, input: Fields): Promise<string | null> {
    const array: unknown[] = Array.isArray(input.ArrayData) ? input.ArrayData : [];
    const body = text(array[4]);
    const internal = array[0] === 'WacPartition';
    if (internal || isRelease(body)) return answerTo(request, richAnswer(this.engine.process(body)));

    const writes = (Number(array[6]) & WRITES) !== 0;
    this.counters.roundTrips += 1;
    this.counters[writes ? 'writes' : 'reads'] += 1;
    const plan = this.faults.beforeCall(this.document);
    const answer = plan.execute ? this.engine.process(body) : '';
    this.faults.afterCall(this.document);
    if (!plan.answers) return null;
    if (plan.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, plan.delayMs));
    if (plan.error !== 0) return answerTo(request, { Version: 1, Error: plan.error });
    return answerTo(request, richAnswer(plan.body ?? answer));
  }
}

/** What addAsync reports for a part that a fault has dropped. */
const LOST_PART = '{00000000-0000-4000-A000-000000000000}';

function richAnswer(body: string): Fields {
  return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], body] };
}
