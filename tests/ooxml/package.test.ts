import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { openDocument } from '../../src/ooxml/open';
import { OoxmlPackage } from '../../src/ooxml/package';
import { bodyOf } from '../../src/ooxml/parts';
import { parseFragment } from '../../src/ooxml/xml';
import { buildDocx, docxParts, p, refusal, zipParts } from '../support/docx';
import { readDocx, writeDocx } from '../../src/ooxml/docx';

const cases = join(__dirname, '../fixtures/cases');
const files = readdirSync(cases).map((file) => [file, new Uint8Array(readFileSync(join(cases, file)))] as const);

const partName = fc.stringMatching(/^[a-z]{1,8}\/[a-zA-Z][a-zA-Z0-9 _-]{0,8}\.(png|bin|emf)$/);
const extraParts = fc.uniqueArray(fc.tuple(partName, fc.uint8Array({ maxLength: 300 })), {
  selector: ([name]) => name.toLowerCase(),
  maxLength: 6,
});

describe('a package', () => {
  it.each(files)('%s saves unchanged as the very input bytes, also after reading every part', (_, bytes) => {
    const pkg = openDocument(bytes);
    for (const name of pkg.partNames()) if (/\.(xml|rels)$/.test(name)) pkg.xml(name).root.text();
    expect(writeDocx(pkg)).toBe(bytes);
  });

  it.each(files)('%s keeps every other part and the order after one edit', (_, bytes) => {
    const pkg = openDocument(bytes);
    bodyOf(pkg).insert(parseFragment(p('Thêm')), 0);
    const before = unzipSync(bytes);
    const after = unzipSync(writeDocx(pkg));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, part] of Object.entries(after)) {
      if (name !== 'word/document.xml') expect(Buffer.from(part).equals(before[name] ?? new Uint8Array())).toBe(true);
    }
    const text = strFromU8(after['word/document.xml'] ?? new Uint8Array());
    expect(text.replace(p('Thêm'), '')).toBe(strFromU8(before['word/document.xml'] ?? new Uint8Array()));
  });

  it('keeps every part byte for byte, whatever the parts, when another is edited', () => {
    fc.assert(
      fc.property(extraParts, (extra) => {
        const parts = docxParts({ parts: Object.fromEntries(extra) });
        const pkg = openDocument(zipParts(parts));
        bodyOf(pkg).insert(parseFragment('<w:p/>'));
        const saved = readDocx(writeDocx(pkg));
        expect(saved.partNames()).toEqual([...parts.keys()]);
        for (const [name, part] of parts) if (name !== 'word/document.xml') expect(saved.bytes(name)).toEqual(part);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same file twice when the content is the same', () => {
    const save = (): Uint8Array => {
      const pkg = openDocument(buildDocx());
      bodyOf(pkg).insert(parseFragment('<w:p/>'));
      return writeDocx(pkg);
    };
    expect(save()).toEqual(save());
  });

  it('finds names without regard to case and keeps them as written', () => {
    const pkg = readDocx(buildDocx({ parts: { 'Word/Media/Anh.PNG': new Uint8Array([1]) } }));
    expect(pkg.has('word/media/anh.png')).toBe(true);
    expect(pkg.bytes('word/media/anh.png')).toEqual(new Uint8Array([1]));
    expect(pkg.partNames()).toContain('Word/Media/Anh.PNG');
    pkg.set('word/media/anh.png', new Uint8Array([2]));
    expect(unzipSync(writeDocx(pkg))['Word/Media/Anh.PNG']).toEqual(new Uint8Array([2]));
  });

  it.each([
    ['UTF-16 little endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ])('reads a part in %s and writes it back in it', (_, encode) => {
    const plain = strFromU8(docxParts({ body: p('Đoạn một') }).get('word/document.xml') ?? new Uint8Array());
    const source = plain.replace('encoding="UTF-8" ', '');
    const pkg = openDocument(buildDocx({ parts: { 'word/document.xml': new Uint8Array(encode(source)) } }));
    bodyOf(pkg).insert(parseFragment(p('Đoạn hai')));
    const expected = new Uint8Array(encode(source.replace('</w:body>', `${p('Đoạn hai')}</w:body>`)));
    expect(unzipSync(writeDocx(pkg))['word/document.xml']).toEqual(expected);
  });

  it('removes a part with its content type, its relationships and those that lead to it', () => {
    const pkg = readDocx(buildDocx());
    const before = writeDocx(pkg);
    pkg.set('customXml/item1.xml', '<a xmlns="urn:a"/>', 'application/vnd.a+xml');
    pkg.set('customXml/itemProps1.xml', '<b/>', 'application/vnd.b+xml');
    pkg.relate('word/document.xml', 'urn:t/customXml', 'customXml/item1.xml');
    pkg.relate('customXml/item1.xml', 'urn:t/customXmlProps', 'customXml/itemProps1.xml');
    expect(pkg.related('word/document.xml', 'urn:t/customXml')).toBe('customXml/item1.xml');
    expect(pkg.contentType('customXml/item1.xml')).toBe('application/vnd.a+xml');
    pkg.remove('customXml/item1.xml');
    pkg.remove('customXml/itemProps1.xml');
    expect(writeDocx(pkg)).toBe(before);
  });
});

describe('flat OPC', () => {
  it.each(files)('%s goes there and back part for part', (_, bytes) => {
    const pkg = openDocument(bytes);
    const back = OoxmlPackage.fromFlatOpc(pkg.toFlatOpc());
    const names = pkg.partNames();
    expect(new Set(back.partNames())).toEqual(new Set(names));
    for (const name of names) {
      if (name === '[Content_Types].xml') continue;
      expect(back.contentType(name)).toBe(pkg.contentType(name));
      expect(back.xml(name).withoutDeclaration()).toBe(pkg.xml(name).withoutDeclaration());
    }
  });

  it('carries parts that are not XML', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const pkg = readDocx(buildDocx({ parts: { 'word/media/a.png': bytes } }));
        expect(OoxmlPackage.fromFlatOpc(pkg.toFlatOpc()).bytes('word/media/a.png')).toEqual(bytes);
      }),
    );
  });

  it('gives a part the namespaces that were bound outside it', () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const flat =
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage" xmlns:w="${w}">` +
      '<pkg:part pkg:name="/word/document.xml" pkg:contentType="application/xml"><pkg:xmlData><w:document><w:body/></w:document></pkg:xmlData></pkg:part></pkg:package>';
    const pkg = OoxmlPackage.fromFlatOpc(flat);
    expect(strFromU8(pkg.bytes('word/document.xml'))).toContain(`<w:document xmlns:w="${w}"><w:body/></w:document>`);
    expect(pkg.xml('word/document.xml').root.child('w:body')).toBeDefined();
  });

  it('refuses what is not well-formed', () => {
    expect(() => OoxmlPackage.fromFlatOpc('<a><b></a>')).toThrow(refusal('xml.malformed'));
    expect(() => OoxmlPackage.fromFlatOpc('<!DOCTYPE a><a/>')).toThrow(refusal('xml.doctype'));
  });
});

it('the planted fault: a part changed behind the back is noticed', () => {
  const bytes = buildDocx();
  const pkg = readDocx(bytes);
  pkg.set('word/styles.xml', strToU8('<a/>'));
  expect(writeDocx(pkg)).not.toBe(bytes);
});
