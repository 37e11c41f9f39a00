import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../src/ooxml/xml';

const cases = join(__dirname, '../fixtures/cases');

describe('the lossless tree', () => {
  for (const file of readdirSync(cases)) {
    it(`writes every XML part of ${file} back byte for byte`, () => {
      const parts = unzipSync(readFileSync(join(cases, file)));
      for (const [name, bytes] of Object.entries(parts)) {
        if (!/\.(xml|rels)$/.test(name)) continue;
        const source = strFromU8(bytes);
        expect(parseXml(source, name).toString()).toBe(source);
      }
    });
  }

  it('names elements and attributes by their canonical prefix, whatever the document binds', () => {
    const ns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const { root } = parseXml(`<x:p xmlns:x="${ns}"><x:t  x:val='a&amp;b' val="2"/></x:p>`, 'p');
    expect(root.name).toBe('w:p');
    const text = root.child('w:t');
    expect(text?.attr('w:val')).toBe('a&b');
    text?.setAttr('val', '3');
    text?.setAttr('w:id', 'q"');
    expect(root.toString()).toBe(`<x:p xmlns:x="${ns}"><x:t  x:val='a&amp;b' val="3" x:id="q&quot;"/></x:p>`);
    text?.setAttr('w:val', undefined);
    expect(text?.toString()).toBe('<x:t  val="3" x:id="q&quot;"/>');
  });
});
