import { unzipSync } from 'fflate';
import { Host, startOffice, type OfficeRuntime } from '../../../src/host/node';
import { flatOpc, p } from '../../conformance/flatOpc';
import { documentOf } from './documents';
import { call, commonError } from './officeCalls';
import { readDocx } from '../../../src/ooxml/docx';

let host: Host;
let office: OfficeRuntime;

beforeEach(async () => {
  host = new Host(documentOf('one', 'two'), { url: 'https://example.test/a.docx' });
  office = await startOffice(host);
});

afterEach(() => office.stop());

const text = (): Promise<string> =>
  office.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map((paragraph) => paragraph.text).join('|');
  });

const select = (words: string): Promise<void> =>
  office.Word.run(async (context) => {
    context.document.body.search(words).getFirst().select();
    await context.sync();
  });

describe('the selection', () => {
  test('is read as text and as a package', async () => {
    await select('two');
    const { document } = office.Office.context;
    expect(await call<string>((done) => document.getSelectedDataAsync(office.Office.CoercionType.Text, done))).toBe(
      'two',
    );
    const xml = await call<string>((done) => document.getSelectedDataAsync(office.Office.CoercionType.Ooxml, done));
    expect(xml).toContain('<pkg:package');
    expect(xml).toContain('two');
  });

  test('is replaced by text and by a package', async () => {
    const { document } = office.Office.context;
    await select('two');
    await call((done) => document.setSelectedDataAsync('2', { coercionType: office.Office.CoercionType.Text }, done));
    expect(await text()).toBe('one|2');
    await select('one');
    const xml = flatOpc(p('1') + p(''));
    await call((done) => document.setSelectedDataAsync(xml, { coercionType: office.Office.CoercionType.Ooxml }, done));
    expect(await text()).toContain('1');
  });

  test('refuses other forms and data that is no package', async () => {
    const { document } = office.Office.context;
    const { CoercionType } = office.Office;
    expect(await commonError(call((done) => document.getSelectedDataAsync(CoercionType.Html, done)))).toBe(1000);
    const bad = call((done) => document.setSelectedDataAsync('<a', { coercionType: CoercionType.Ooxml }, done));
    expect(await commonError(bad)).toBe(2006);
    expect(await text()).toBe('one|two');
  });
});

describe('settings', () => {
  test('are saved, and read back by another page of the same host', async () => {
    const { settings } = office.Office.context.document;
    settings.set('unit', { name: 'Công đoàn', levels: [1, 2] });
    settings.set('when', new Date(1_700_000_000_000));
    await call((done) => settings.saveAsync({}, done));
    const other = await startOffice(host);
    expect(other.Office.context.document.settings.get('unit')).toEqual({ name: 'Công đoàn', levels: [1, 2] });
    other.Office.context.document.settings.remove('unit');
    await call((done) => other.Office.context.document.settings.saveAsync({}, done));
    await call((done) => settings.refreshAsync(done));
    expect(settings.get('unit')).toBeNull();
    other.stop();
  });
});

describe('getFileAsync', () => {
  test('gives the document in slices, and the slices make a .docx with the edits', async () => {
    await select('two');
    await call((done) => office.Office.context.document.setSelectedDataAsync('edited', {}, done));
    const compressed = office.Office.FileType.Compressed;
    const file = await call<Office.File>((done) =>
      office.Office.context.document.getFileAsync(compressed, { sliceSize: 300 }, done),
    );
    expect(file.sliceCount).toBe(Math.ceil(file.size / 300));
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await call<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.push(...(slice.data as number[]));
    }
    await call((done) => file.closeAsync(done));
    expect(bytes.length).toBe(file.size);
    const pkg = readDocx(Uint8Array.from(bytes));
    expect(pkg.xml(pkg.mainPart).root.text()).toContain('edited');
    expect(await commonError(call((done) => file.getSliceAsync(0, done)))).not.toBe(0);
  });

  test('keeps no more than two files open', async () => {
    const { document } = office.Office.context;
    const open = (): Promise<Office.File> =>
      call((done) => document.getFileAsync(office.Office.FileType.Compressed, done));
    const first = await open();
    await open();
    expect(await commonError(open())).not.toBe(0);
    await call((done) => first.closeAsync(done));
    expect(await commonError(open())).toBe(0);
  });

  test('does not serve PDF', async () => {
    const { document } = office.Office.context;
    expect(await commonError(call((done) => document.getFileAsync(office.Office.FileType.Pdf, done)))).not.toBe(0);
  });

  test('getFilePropertiesAsync gives the address', async () => {
    const { document } = office.Office.context;
    const properties = await call<Office.FileProperties>((done) => document.getFilePropertiesAsync(done));
    expect(properties.url).toBe('https://example.test/a.docx');
  });
});

test('a read-only document refuses to be written', async () => {
  host.document.readOnly = true;
  const before = unzipSync(host.save());
  const { document } = office.Office.context;
  const writes: Promise<unknown>[] = [
    call((done) => document.setSelectedDataAsync('x', {}, done)),
    call((done) => document.settings.saveAsync({}, done)),
    call<Office.CustomXmlPart>((done) => document.customXmlParts.addAsync('<a xmlns="urn:a"/>', done)),
  ];
  expect(await Promise.all(writes.map(commonError))).toEqual([5002, 5002, 5002]);
  expect(unzipSync(host.save())).toEqual(before);
});
