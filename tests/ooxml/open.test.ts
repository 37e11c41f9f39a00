import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { openDocument } from '../../src/ooxml/open';
import { checkWellFormed } from '../../src/ooxml/wellFormed';
import { LIMITS } from '../../src/ooxml/limits';
import { parseXml } from '../../src/ooxml/xml';
import { describeInputError, InputError } from '../../src/texts/inputError';
import { buildDocx, docxParts, p, zipParts, refusal } from '../support/docx';

/** The code of the refusal, or 'opened'. */
function outcome(bytes: Uint8Array): string {
  const before = bytes.slice();
  try {
    openDocument(bytes);
    return 'opened';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const refused = error as InputError;
    for (const language of ['vi', 'en'] as const) {
      const sentence = describeInputError(refused, language);
      expect(sentence).not.toMatch(/[\n\r]|: undefined|\(undefined\)|\[object/);
      expect(sentence.length).toBeGreaterThan(20);
    }
    return refused.code;
  } finally {
    expect(bytes).toEqual(before);
  }
}

function ole(...streams: string[]): Uint8Array {
  const names = streams.map((name) => Buffer.from(name, 'utf16le'));
  return new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...names]));
}

/** Writes a number into each directory entry of a zip, to make its headers lie. */
function patchDirectory(zip: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 4 <= zip.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true);
  return zip;
}

const withPart = (name: string, content: string | Uint8Array | null): Uint8Array =>
  buildDocx({ parts: { [name]: content } });
const main = (xml: string): Uint8Array => withPart('word/document.xml', xml);
const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

const refused: readonly (readonly [what: string, make: () => Uint8Array, code: string])[] = [
  ['zero bytes', () => new Uint8Array(), 'docx.notZip'],
  ['plain text', () => strToU8('Báo cáo tổng kết'), 'docx.notZip'],
  ['a PDF', () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'docx.notZip'],
  ['two bytes', () => strToU8('PK'), 'docx.notZip'],
  ['an old .doc', () => ole('WordDocument', '1Table'), 'docx.oldDoc'],
  ['a file with a password', () => ole('EncryptionInfo', 'EncryptedPackage'), 'docx.encrypted'],
  ['an encrypted zip entry', () => patchDirectory(buildDocx(), 8, 0x00080001), 'docx.encrypted'],
  ['a zip without entries', () => zipSync({}), 'docx.noPart'],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'docx.noPart'],
  ['a zip cut short', () => buildDocx().subarray(0, 1500), 'docx.damaged'],
  ['a zip that is only a header', () => strToU8('PK\u0003\u0004'), 'docx.damaged'],
  ['a wrong checksum', () => patchDirectory(buildDocx(), 16, 1), 'docx.damaged'],
  ['a size that lies low', () => patchDirectory(buildDocx(), 24, 10), 'docx.damaged'],
  ['an offset outside the file', () => patchDirectory(buildDocx(), 42, 0x7fffffff), 'docx.damaged'],
  ['an unknown compression', () => patchDirectory(buildDocx(), 8, 0x000c0000), 'docx.damaged'],
  ['no content types', () => withPart('[Content_Types].xml', null), 'docx.noPart'],
  ['no package relationships', () => withPart('_rels/.rels', null), 'docx.noPart'],
  ['no main part', () => withPart('word/document.xml', null), 'docx.noPart'],
  ['no styles part', () => withPart('word/styles.xml', null), 'docx.noPart'],
  ['no relationship to styles', () => withPart('word/_rels/document.xml.rels', null), 'docx.noPart'],
  [
    'no body',
    () => main('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
    'docx.noPart',
  ],
  ['no paragraph', () => buildDocx({ body: '<w:sectPr/>' }), 'docx.empty'],
  [
    'a workbook',
    () => buildDocx({ mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
    'docx.notWord',
  ],
  [
    'a presentation',
    () => buildDocx({ mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml' }),
    'docx.notWord',
  ],
  ['a step up in a name', () => withPart('word/../../x.xml', '<a/>'), 'docx.unsafeName'],
  ['an absolute name', () => withPart('/etc/x.xml', '<a/>'), 'docx.unsafeName'],
  ['a drive in a name', () => withPart('C:\\x.xml', '<a/>'), 'docx.unsafeName'],
  ['a line break in a name', () => withPart('word/a\nb.bin', '<a/>'), 'docx.unsafeName'],
  ['two names that differ in case only', () => withPart('Word/Document.xml', '<a/>'), 'docx.damaged'],
  ['a DTD', () => main('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'xml.doctype'],
  [
    'a bare DOCTYPE in a part that nobody reads',
    () => withPart('word/webSettings.xml', '<!DOCTYPE a><a/>'),
    'xml.doctype',
  ],
  ['an unknown entity', () => main('<a>&b;</a>'), 'xml.malformed'],
  ['deep nesting', () => main(nested(LIMITS.depth + 1)), 'xml.tooDeep'],
  ['very deep nesting', () => main(nested(200_000)), 'xml.tooDeep'],
  ['tags that do not match', () => main('<a><b></a></b>'), 'xml.malformed'],
  ['an unbound prefix', () => main('<b:a/>'), 'xml.malformed'],
  ['an attribute twice', () => main('<a b="1" b="2"/>'), 'xml.malformed'],
  ['a control character', () => main('<a>\u0001</a>'), 'xml.malformed'],
  ['a lone surrogate by reference', () => main('<a>&#xD800;</a>'), 'xml.malformed'],
  ['two roots', () => main('<a/><b/>'), 'xml.malformed'],
  ['an empty part', () => main(''), 'xml.malformed'],
  [
    'bytes that are not UTF-8',
    () => withPart('word/document.xml', new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e])),
    'xml.malformed',
  ],
  ['another encoding', () => main('<?xml version="1.0" encoding="windows-1258"?><a/>'), 'xml.encoding'],
  ['50 MB of text', () => main(`<a>${'a'.repeat(50 * 1024 * 1024)}</a>`), 'docx.tooLarge'],
  [
    'a picture that says it is 3 GB',
    () => patchDirectory(buildDocx({ parts: { 'a.png': 'a' } }), 24, 0xbfffffff),
    'docx.tooLarge',
  ],
];

describe('openDocument refuses, with one clear error and the input untouched:', () => {
  it.each(refused)('%s', (_, make, code) => {
    expect(outcome(make())).toBe(code);
  });

  it('a bomb that lies about its size, without unpacking it', () => {
    const zip = buildDocx({ parts: { 'a.bin': new Uint8Array(64 * 1024 * 1024) } });
    expect(outcome(patchDirectory(zip, 24, 1000))).toBe('docx.damaged');
  });

  it('too many parts', () => {
    const many = Array.from({ length: LIMITS.entries }, (_, index) => [`a/${index}.bin`, new Uint8Array()] as const);
    expect(outcome(zipParts([...docxParts(), ...many]))).toBe('docx.tooManyParts');
  });

  it('parts that are together too large', () => {
    const many = Array.from({ length: 10 }, (_, index) => [`a/${index}.bin`, new Uint8Array(1)] as const);
    const zip = zipParts([...docxParts(), ...many]);
    expect(outcome(patchDirectory(zip, 24, 30 * 1024 * 1024))).toBe('docx.totalTooLarge');
  });

  it('any file cut short anywhere', () => {
    const bytes = buildDocx({ body: p('Nội dung') });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: bytes.length - 1 }), (length) => {
        expect(outcome(bytes.slice(0, length))).toBe('docx.damaged');
      }),
    );
  });

  it('or opens, but never fails in another way, with any byte changed', () => {
    const bytes = buildDocx({ body: p('Nội dung') });
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        expect(outcome(changed)).toMatch(/^(?:opened|docx\.|xml\.)/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('openDocument opens', () => {
  it.each([
    ['the least document', {}],
    ['macros', { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }],
    ['a template', { mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }],
    ['a directory entry', { parts: { 'word/': new Uint8Array() } }],
    ['nesting up to the limit', { parts: { 'word/a.xml': nested(LIMITS.depth) } }],
  ])('%s', (_, spec) => {
    expect(outcome(buildDocx(spec))).toBe('opened');
  });
});

describe('well-formedness', () => {
  const name = fc.constantFrom('a', 'w:b', 'é', 'x');
  const piece = fc.oneof(
    fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<b c="1">',
      '</b>',
      '&amp;',
      '&#65;',
      '&#0;',
      '&x;',
      ']]>',
      '<!-- - -->',
      '<!--',
      '-->',
    ),
    fc.constantFrom(
      '<![CDATA[<]]>',
      '<?p q?>',
      '<?xml version="1.0"?>',
      '<',
      '>',
      '"',
      ' ',
      '\u0002',
      '\ufffe',
      '<!DOCTYPE a>',
      '<a b=c>',
    ),
    fc.tuple(name, fc.string()).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
  );
  const soup = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const xmlish = fc.oneof(
    soup,
    soup.map((text) => `<a>${text}</a>`),
  );

  const accepts = (check: () => void): boolean => {
    try {
      check();
      return true;
    } catch {
      return false;
    }
  };

  it('an element with a prefix that nothing binds is refused where the part is read', () => {
    expect(() => parseXml('<a><w:b/></a>', 'p')).toThrow(refusal('xml.malformed'));
  });

  it('whatever saxes rejects is rejected, and what is let through comes back as it was', () => {
    let accepted = 0;
    fc.assert(
      fc.property(xmlish, (text) => {
        const saxes = (xmlns: boolean): boolean =>
          accepts(() => {
            const parser = new SaxesParser({ xmlns });
            parser.on('error', (error) => {
              throw error;
            });
            parser.write(text).close();
          });
        const ours = accepts(() => checkWellFormed(text, 'p'));
        expect(!ours || saxes(false)).toBe(true);
        if (saxes(false) && !text.includes('<!DOCTYPE')) expect(ours).toBe(true);
        if (ours && saxes(true)) {
          accepted += 1;
          expect(parseXml(text, 'p').toString()).toBe(text);
        }
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
