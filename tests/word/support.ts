import { Host, type HostOptions } from '../../src/host';
import { startOffice } from '../../src/host/node';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { openDoor, type Door, type DoorOptions } from '../../src/word/door';
import { readDocx } from '../../src/ooxml/docx';

export interface Opened {
  readonly host: Host;
  readonly door: Door;
}

const running: (() => void)[] = [];

/** A document open in the host, and a door to it through Microsoft's own runtime. */
export async function open(
  pkg: OoxmlPackage,
  options: HostOptions = {},
  doorOptions: DoorOptions = {},
): Promise<Opened> {
  const host = new Host(pkg, options);
  const office = await startOffice(host);
  running.push(office.stop);
  host.counters.reset();
  return { host, door: openDoor(office, { sleep: () => Promise.resolve(), ...doorOptions }) };
}

/** Ends the pages of all documents opened; for afterEach. */
export function closeAll(): void {
  for (const stop of running.splice(0)) stop();
}

/** The main part as it would be saved. */
export function documentXml(host: Host): string {
  const saved = readDocx(host.save());
  return new TextDecoder().decode(saved.bytes(saved.mainPart));
}

/** The source text of every paragraph of the main part in document order, those within paragraphs (text boxes) apart. */
export function paragraphSources(pkg: OoxmlPackage): string[] {
  return [...pkg.xml(pkg.mainPart).root.descendants('w:p')].map(String);
}

/** Whether all of `old` stand in `now`, in order and unchanged. */
export function keepsAll(old: readonly string[], now: readonly string[]): boolean {
  let at = 0;
  for (const one of now) if (one === old[at]) at += 1;
  return at === old.length;
}
