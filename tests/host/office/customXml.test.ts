import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Host, startOffice, type OfficeRuntime } from '../../../src/host/node';
import { CustomXmlParts } from '../../../src/host/office/customXml';
import { CommonApiError } from '../../../src/host/office/commonError';
import { RELATIONSHIP } from '../../../src/ooxml/package';
import { escapeText } from '../../../src/ooxml/xml';
import { itValidates, newErrors, validate } from '../../support/validator';
import { documentOf } from './documents';
import { call, commonError } from './officeCalls';
import { readDocx, writeDocx } from '../../../src/ooxml/docx';

const CASES = join(__dirname, '../../fixtures/cases');
const XML = '<state xmlns="urn:tong-ket" version="1"><unit>Công đoàn</unit></state>';

describe('through office.js', () => {
  let host: Host;
  let office: OfficeRuntime;
  const parts = (): Office.CustomXmlParts => office.Office.context.document.customXmlParts;
  const add = (xml: string): Promise<Office.CustomXmlPart> => call((done) => parts().addAsync(xml, done));
  const find = (namespace: string): Promise<Office.CustomXmlPart[]> =>
    call((done) => parts().getByNamespaceAsync(namespace, done));

  beforeEach(async () => {
    host = new Host(documentOf('one'));
    office = await startOffice(host);
  });

  afterEach(() => office.stop());

  test('a part is added, found, read and deleted', async () => {
    const added = await add(XML);
    const [found, ...others] = await find('urn:tong-ket');
    expect(others).toEqual([]);
    expect(found?.id).toBe(added.id);
    expect(found?.builtIn).toBe(false);
    expect(await call((done) => added.getXmlAsync(done))).toBe(XML);
    const byId = await call<Office.CustomXmlPart>((done) => parts().getByIdAsync(added.id, done));
    await call((done) => byId.deleteAsync(done));
    expect(await find('urn:tong-ket')).toHaveLength(0);
  });

  test('another namespace finds nothing', async () => {
    await add(XML);
    expect(await find('urn:other')).toHaveLength(0);
  });

  test('a part travels in the file and is served again', async () => {
    const { id } = await add(XML);
    const again = await startOffice(new Host(readDocx(host.save())));
    const [found] = await call<Office.CustomXmlPart[]>((done) =>
      again.Office.context.document.customXmlParts.getByNamespaceAsync('urn:tong-ket', done),
    );
    expect(found?.id).toBe(id);
    again.stop();
  });

  test.each([
    ['text that is not XML', 'hello'],
    ['an element that is not closed', '<a xmlns="urn:a">'],
    ['two elements', '<a/><b/>'],
    ['an undeclared prefix', '<x:a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an entity that nobody declared', '<a>&nbsp;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['an XML declaration', `<?xml version="1.0"?>${XML}`],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['more than 1 MB', `<a xmlns="urn:a">${'x'.repeat(1024 * 1024)}</a>`],
  ])('%s is refused with 6100 and changes nothing', async (_what, xml) => {
    const before = host.save();
    expect(await commonError(add(xml))).toBe(6100);
    expect(Buffer.from(host.save()).equals(Buffer.from(before))).toBe(true);
  });

  test('an unknown id is answered with 6000', async () => {
    const id = '{00000000-0000-0000-0000-000000000000}';
    expect(await commonError(call((done) => parts().getByIdAsync(id, done)))).toBe(6000);
  });

  test('what the host does not serve says so', async () => {
    const added = await add(XML);
    expect(await commonError(call((done) => added.getNodesAsync('/*', done)))).toBe(5000);
  });
});

describe('in the package', () => {
  test('a part has properties with its id, relationships and content types', () => {
    const pkg = documentOf('one');
    const id = new CustomXmlParts(pkg).add(XML);
    const item = pkg.related(pkg.mainPart, RELATIONSHIP.customXml) ?? '';
    const properties = pkg.related(item, RELATIONSHIP.customXmlProps) ?? '';
    expect(pkg.contentType(item)).toBe('application/xml');
    expect(pkg.contentType(properties)).toBe('application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    const root = pkg.xml(properties).root;
    expect(root.name).toBe('ds:datastoreItem');
    expect(root.attr('ds:itemID')).toBe(id);
    expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });

  describe.each(readdirSync(CASES))('%s', (file) => {
    itValidates(
      'has no new fault with a part, nor after it is gone',
      async () => {
        const bytes = readFileSync(join(CASES, file));
        const pkg = readDocx(bytes);
        const parts = new CustomXmlParts(pkg);
        const id = parts.add(XML);
        const before = await validate(bytes);
        expect(newErrors(before, await validate(writeDocx(pkg)))).toEqual([]);
        parts.delete(id);
        expect(newErrors(before, await validate(writeDocx(pkg)))).toEqual([]);
      },
      60_000,
    );
  });

  test('deleting leaves no trace', () => {
    const pkg = documentOf('one');
    const before = pkg.partNames();
    const parts = new CustomXmlParts(pkg);
    parts.delete(parts.add(XML));
    expect(pkg.partNames().filter((name) => name.includes('custom'))).toEqual([]);
    expect(before.every((name) => pkg.has(name))).toBe(true);
    expect(pkg.relationships(pkg.mainPart).filter(({ type }) => type.endsWith('customXml'))).toEqual([]);
  });

  test('the same edits give the same ids, different parts different ones', () => {
    const ids = [1, 2].map(() => {
      const parts = new CustomXmlParts(documentOf('one'));
      return [parts.add(XML), parts.add(XML), parts.add('<b xmlns="urn:b"/>')];
    });
    expect(ids[0]).toEqual(ids[1]);
    expect(new Set(ids[0]).size).toBe(3);
  });

  test('any number of parts: each is found by its namespace and id, and its text comes back', () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 });
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/u.test(value));
    fc.assert(
      fc.property(names, text, fc.boolean(), (numbers, content, reopen) => {
        let pkg = documentOf('one');
        const xml = (number: number): string => `<p:a xmlns:p="urn:n${number}">${escapeText(content)}</p:a>`;
        const ids = numbers.map((number) => new CustomXmlParts(pkg).add(xml(number)));
        if (reopen) pkg = readDocx(writeDocx(pkg));
        const parts = new CustomXmlParts(pkg);
        for (const [index, number] of numbers.entries()) {
          const [id, ...others] = parts.withNamespace(`urn:n${number}`);
          expect([id, others]).toEqual([ids[index], []]);
          expect(parts.xml(id ?? '')).toBe(xml(number));
        }
        for (const id of ids) parts.delete(id);
        for (const id of ids) expect(() => parts.xml(id)).toThrow(CommonApiError);
      }),
      { numRuns: 50 },
    );
  });
});
