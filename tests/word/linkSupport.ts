/** A draft with linked figures, for tests. */
import { builtInPack, type Target } from '../../src/campaign';
import type { Host } from '../../src/host';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { parseFragment, XmlElement } from '../../src/ooxml/xml';
import { linkStates, linkTag, planRefresh, type LinkState } from '../../src/report/links';
import type { LinkSource } from '../../src/report/measure';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import type { Door } from '../../src/word/door';
import { insertLink } from '../../src/word/insertLink';
import { linkSourcesIn } from '../../src/word/linkSources';
import { refreshLinks, type LinksResult } from '../../src/word/links';
import { readDocument } from '../../src/word/read';
import { readStore } from '../../src/word/store';
import { readCase } from './cases';
import { open, paragraphSources, type Opened } from './support';

export const pack = builtInPack();
export const DRAFT = 'bao-cao-huyen-dang-soan.docx';
export const courses: LinkSource = { kind: 'measure', measure: { of: 'sum', column: 'courses' } };
export const course2012: LinkSource = { kind: 'measure', measure: { of: 'year', column: 'courses', year: 2012 } };

export const snapshotOf = (host: Host): DocumentSnapshot => readSnapshot(readDocx(host.save()));

/** The draft with the cursor in a paragraph of running text, behind its last character. */
export async function draft(options: Parameters<typeof open>[1] = {}): Promise<Opened & { readonly at: number }> {
  const pkg = readCase(DRAFT);
  const { paragraphs } = readSnapshot(pkg);
  const at = paragraphs.findIndex(({ text, table, holdsMore }) => table === null && text.length > 80 && !holdsMore);
  const opened = await open(pkg, options);
  select(opened.host, at, paragraphs[at]?.text.length ?? 0);
  opened.host.counters.reset();
  return { ...opened, at };
}

export function select({ document }: Host, index: number, offset: number): void {
  const paragraph = document.paragraphs(document.body)[index];
  if (!paragraph) throw new Error('no paragraph');
  document.select({ start: { paragraph, offset }, end: { paragraph, offset }, mark: false });
}

export async function states(door: Door): Promise<LinkState[]> {
  const snapshot = await readDocument(door);
  const { content } = await readStore(door);
  return linkStates(snapshot, content.links, linkSourcesIn(snapshot, pack, content));
}

/** Indices of the paragraphs whose source text differs. */
export const differing = (before: OoxmlPackage, after: OoxmlPackage): number[] => {
  const [old, now] = [paragraphSources(before), paragraphSources(after)];
  expect(now).toHaveLength(old.length);
  return now.flatMap((source, index) => (source === old[index] ? [] : [index]));
};

/** The document without its paragraphs. */
export const around = (pkg: OoxmlPackage): string =>
  paragraphSources(pkg).reduce((rest, source) => rest.replace(source, () => ''), pkg.xml(pkg.mainPart).toString());

/** Another number of courses for 2012 in the document's own Form 01. */
export function changeCourses({ document: { journal, body } }: Pick<Host, 'document'>, to: string): void {
  for (const row of body.descendants('w:tr')) {
    const [year, cell] = [...row.descendants('w:tc')];
    if (year?.text().trim() !== '2012') continue;
    const [text] = [...(cell?.descendants('w:t') ?? [])];
    if (text) journal.setText(text, to);
    return;
  }
  throw new Error('no row 2012');
}

export function setControl({ document }: Pick<Host, 'document'>, name: string, to: string): void {
  const [text, ...others] = [...controlIn({ document }, name).descendants('w:t')];
  if (text) document.journal.setText(text, to);
  for (const other of others) document.journal.remove(other);
}

export function parse(source: string, near: XmlElement): XmlElement {
  const [node] = parseFragment(source, near.scope);
  if (!(node instanceof XmlElement)) throw new Error('no element');
  return node;
}

/** Sample data, of no resolution. */
export function sampleTarget(value: string): Target {
  return {
    id: 'sample',
    indicator: 'Chỉ tiêu mẫu để thử',
    comparator: 'atLeast',
    value,
    unit: 'lớp',
    year: null,
    citation: 'Số liệu mẫu, không có trong nghị quyết nào',
    verified: false,
    sample: true,
  };
}

/** Inserts one link and gives its name. */
export async function linked(door: Door, source: LinkSource = course2012): Promise<string> {
  const inserted = await insertLink(door, pack, source);
  if ('problem' in inserted) throw new Error(inserted.problem.code);
  const [link] = inserted.links;
  if (!link) throw new Error('nothing was linked');
  return link.name;
}

/** Refreshes what is due, as the pane does: from a reading of its own. */
export async function refresh(door: Door, options: Parameters<typeof planRefresh>[2] = {}): Promise<LinksResult> {
  return refreshLinks(door, pack, planRefresh(await states(door), 'all', options));
}

export const controlIn = ({ document: { body } }: Pick<Host, 'document'>, name: string): XmlElement => {
  const found = [...body.descendants('w:sdt')].find(
    (control) => control.child('w:sdtPr')?.child('w:tag')?.attr('w:val') === linkTag(name),
  );
  if (!found) throw new Error(`no control ${name}`);
  return found;
};
