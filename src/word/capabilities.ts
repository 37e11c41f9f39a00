import type { OfficeRuntime } from './runtime';

/** What this Word can do, asked once; features ask this and never a version or a platform name. */
export interface Capabilities {
  /** Our floor: without it no operation is offered. */
  readonly wordApi13: boolean;
  /** Bookmarks and the mode of change tracking. */
  readonly wordApi14: boolean;
  readonly customXmlParts: boolean;
  /** The file itself can be had (`getFileAsync`). */
  readonly compressedFile: boolean;
  /**
   * A file can be opened in a new window. Word on a computer shows the pane in a web view, in which a download may come to
   * nothing; elsewhere the pane is a page of a browser, which downloads. No requirement set tells.
   */
  readonly newWindow: boolean;
  /** The document was opened for reading only. Protection within the file is found by reading it. */
  readonly readOnly: boolean;
  /** `Office.context.platform`; for the report of a problem, not for other decisions. */
  readonly platform: string;
}

export function readCapabilities({ Office }: OfficeRuntime): Capabilities {
  const { requirements, document, platform } = Office.context;
  return Object.freeze({
    wordApi13: requirements.isSetSupported('WordApi', '1.3'),
    wordApi14: requirements.isSetSupported('WordApi', '1.4'),
    customXmlParts: requirements.isSetSupported('CustomXmlParts', '1.1'),
    compressedFile: requirements.isSetSupported('CompressedFile', '1.1'),
    newWindow: [Office.PlatformType.PC, Office.PlatformType.Mac].includes(platform),
    readOnly: document.mode === Office.DocumentMode.ReadOnly,
    platform: String(platform),
  });
}
