/**
 * What office.js is told when it starts: the name of its frame and the application context
 * (OFFICE-PROTOCOL.md, sections 1 and 4).
 */

/** What the npm runtime can do; it has no proxies beyond WordApi 1.3. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  WordApi: '1.3',
  CustomXmlParts: '1.1',
  DialogApi: '1.1',
  DocumentEvents: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
  OoxmlCoercion: '1.1',
  TextCoercion: '1.1',
  Selection: '1.1',
  Settings: '1.1',
};

/** Who talks to whom: a conversation is one load of the add-in's page. */
export interface Launch {
  /** New for every load: the client keeps unsaved settings per conversation in sessionStorage and prefers them. */
  readonly conversation: string;
  readonly control: string;
  /** Address of the host page. Its origin is the only one that the client listens to. */
  readonly hostUrl: string;
  /** Language of office.js's own texts, e.g. `vi-VN`. */
  readonly locale: string;
}

/** The name to give to the add-in's frame (or window) before office.js loads. Logging is off: no telemetry. */
export function frameName(launch: Launch): string {
  return JSON.stringify({
    baseFrameName: launch.control,
    hostInfo: `Word$Web$16.01$${launch.locale}$${launch.conversation}$$disableLogging$0`,
    xdmInfo: `${launch.conversation}|${launch.control}|${launch.hostUrl}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** What {@link appContext} depends on. */
export interface HostFacts {
  readonly control: string;
  readonly locale: string;
  readonly url: string;
  readonly readOnly: boolean;
  readonly requirements: Readonly<Record<string, string>>;
  /** Setting name → JSON text. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The answer to getAppContextAsync. */
export function appContext(facts: HostFacts): object {
  return {
    _id: facts.control,
    _appName: 32,
    // '16', not '16.00': the client looks up its built-in requirement table by this text.
    _appVersion: '16',
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: facts.url,
    _clientMode: facts.readOnly ? 0 : 1,
    _settings: facts.settings,
    _reason: 'documentOpened',
    _appInstanceId: facts.control,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(facts.requirements),
    _hostFullVersion: '16.0.15407.10000',
    _addinName: '',
    _appDomains: [],
    _featureGates: {},
    _eToken: '',
    _correlationId: '',
    _initialDisplayMode: 2,
  };
}
