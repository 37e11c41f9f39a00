import { Host, type Fault } from '../../src/host';
import { attachFrame } from '../../src/host/browser';
import { readDocx } from '../../src/ooxml/docx';

/**
 * A page that is nothing but a host and the pane, for tests of what goes wrong between the two and of how the pane looks
 * by itself. It runs in the browser: hostSite.ts bundles it and puts it into the served origin.
 */

export interface HostPageOptions {
  readonly faults?: readonly Fault[];
  readonly readOnly?: boolean;
  /** Milliseconds after which a call is given up. */
  readonly timeoutMs?: number;
  /** Page of the add-in, relative. */
  readonly url?: string;
}

/** What tests call through page.evaluate. */
export interface HostPage {
  open(docx: string, options: HostPageOptions): void;
  inject(fault: Fault): void;
  clearFaults(): void;
  roundTrips(): number;
  save(): string;
  /** Takes the pane out, as closing it does. */
  detach(): void;
  /** Shows the pane again, on the same document. */
  attach(): void;
}

declare global {
  interface Window {
    hostPage: HostPage;
  }
}

let host: Host | null = null;
let options: HostPageOptions = {};
let detach = (): void => undefined;

function theHost(): Host {
  if (!host) throw new Error('no document is open');
  return host;
}

window.hostPage = {
  open(docx, wanted) {
    options = wanted;
    host = new Host(readDocx(Uint8Array.from(atob(docx), (character) => character.charCodeAt(0))), {
      locale: 'vi-VN',
      readOnly: wanted.readOnly ?? false,
      faults: wanted.faults ?? [],
    });
    window.hostPage.attach();
  },
  inject: (fault) => theHost().inject(fault),
  clearFaults: () => theHost().clearFaults(),
  roundTrips: () => theHost().counters.roundTrips,
  save: () => btoa(Array.from(theHost().save(), (byte) => String.fromCharCode(byte)).join('')),
  detach: () => detach(),
  attach() {
    const frame = document.createElement('iframe');
    frame.title = 'Tổng Kết';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-downloads');
    ({ detach } = attachFrame(theHost(), frame, {
      into: document.body,
      url: options.url ?? 'taskpane-local.html',
      ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
    }));
  },
};
