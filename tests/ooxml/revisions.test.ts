import fc from 'fast-check';
import { readDocx, writeDocx } from '../../src/ooxml/docx';
import { openDocument } from '../../src/ooxml/open';
import { countComments, personalProperties, removeComments, removeProperties } from '../../src/ooxml/personal';
import { acceptRevisions, countRevisions } from '../../src/ooxml/revisions';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { NAMESPACES } from '../../src/ooxml/namespaces';
import { buildDocx, p } from '../support/docx';
import { itValidates, validate } from '../support/validator';

const WHO = 'w:id="1" w:author="A" w:date="2020-04-01T00:00:00Z"';
const run = (text: string, format = ''): string => `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const ins = (content: string): string => `<w:ins ${WHO}>${content}</w:ins>`;
const del = (text: string): string =>
  `<w:del ${WHO}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const mark = (kind: 'ins' | 'del'): string => `<w:pPr><w:rPr><w:${kind} ${WHO}/></w:rPr></w:pPr>`;

function accepted(body: string): { body: string; count: number; bytes: Uint8Array } {
  const pkg = openDocument(buildDocx({ body }));
  const count = acceptRevisions(pkg);
  return { count, body: pkg.xml('word/document.xml').root.child('w:body')?.toString() ?? '', bytes: writeDocx(pkg) };
}

describe('accepting tracked changes', () => {
  test('what was inserted stays, what was deleted goes, formats are as they are now', () => {
    const changed = '<w:rPr><w:b/><w:rPrChange w:id="2" w:author="A"><w:rPr/></w:rPrChange></w:rPr>';
    const { body, count } = accepted(`<w:p>${run('giữ ')}${ins(run('mới '))}${del('cũ')}${run('đậm', changed)}</w:p>`);
    expect(body).toBe(`<w:body><w:p>${run('giữ ')}${run('mới ')}${run('đậm', '<w:rPr><w:b/></w:rPr>')}</w:p></w:body>`);
    expect(count).toBe(3);
  });

  test('a paragraph whose mark was deleted runs on into the next one', () => {
    const next = '<w:pPr><w:jc w:val="both"/></w:pPr>';
    expect(accepted(`<w:p>${mark('del')}${run('một ')}</w:p><w:p>${next}${run('hai')}</w:p>`).body).toBe(
      `<w:body><w:p>${next}${run('một ')}${run('hai')}</w:p></w:body>`,
    );
    const three = `<w:p>${mark('del')}${run('1')}</w:p><w:p>${mark('del')}${del('x')}</w:p><w:p>${run('3')}</w:p>`;
    expect(accepted(three).body).toBe(`<w:body><w:p>${run('1')}${run('3')}</w:p></w:body>`);
  });

  test('deleted rows go, and a table with them when none is left', () => {
    const row = (text: string, properties = ''): string =>
      `<w:tr>${properties}<w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`;
    const gone = `<w:trPr><w:del ${WHO}/></w:trPr>`;
    const fresh = `<w:trPr><w:ins ${WHO}/></w:trPr>`;
    expect(accepted(`<w:tbl>${row('a')}${row('b', gone)}${row('c', fresh)}</w:tbl><w:p/>`).body).toBe(
      `<w:body><w:tbl>${row('a')}${row('c', '<w:trPr></w:trPr>')}</w:tbl><w:p/></w:body>`,
    );
    expect(accepted(`<w:tbl><w:tblPr/>${row('b', gone)}</w:tbl><w:p/>`).body).toBe('<w:body><w:p/></w:body>');
  });

  test('a document without any is not touched', () => {
    const file = buildDocx({ body: p('a') });
    const pkg = openDocument(file);
    expect(acceptRevisions(pkg)).toBe(0);
    expect(writeDocx(pkg)).toBe(file);
  });

  test('for every document: nothing of them is left, and the text is the one that was read before', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '1'), minLength: 1, maxLength: 5 });
    const piece = fc.oneof(
      text.map((said) => run(said)),
      text.map((said) => ins(run(said))),
      text.map(del),
    );
    const paragraph = fc.array(piece, { maxLength: 4 }).map((pieces) => `<w:p>${pieces.join('')}</w:p>`);
    const cell = fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((content) => `<w:tc>${content.join('')}</w:tc>`);
    const table = cell.map((one) => `<w:tbl><w:tr>${one}</w:tr></w:tbl><w:p/>`);
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, table), { minLength: 1, maxLength: 6 }), (blocks) => {
        const body = `${blocks.join('')}<w:p/>`;
        const before = readSnapshot(openDocument(buildDocx({ body })));
        const { bytes } = accepted(body);
        expect(countRevisions(readDocx(bytes))).toBe(0);
        const after = readSnapshot(openDocument(bytes));
        expect(after.paragraphs.map((one) => one.text)).toEqual(before.paragraphs.map((one) => one.text));
        expect(after.tables).toEqual(before.tables);
      }),
      { numRuns: 200 },
    );
  });
});

const comment = (id: number): string => `<w:comment w:id="${id}" w:author="A">${p('ý kiến')}</w:comment>`;
const COMMENTED = buildDocx({
  body: `<w:p><w:commentRangeStart w:id="0"/>${run('đoạn có ý kiến')}<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="0"/></w:r></w:p>`,
  parts: {
    'word/comments.xml': `<w:comments xmlns:w="${NAMESPACES.w}">${comment(0)}</w:comments>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Báo cáo</dc:title><dc:creator>Nguyễn Văn A</dc:creator></cp:coreProperties>',
    '_rels/.rels': `<Relationships xmlns="${NAMESPACES.rel}"><Relationship Id="rId1" Type="${NAMESPACES.r}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  },
  relations: [['comments', 'comments.xml']],
});

test('removing comments takes out what was said and the marks, and leaves the text', () => {
  const pkg = openDocument(COMMENTED);
  expect(countComments(pkg)).toBe(1);
  expect(removeComments(pkg)).toBe(1);
  expect(pkg.has('word/comments.xml')).toBe(false);
  expect(pkg.xml('word/document.xml').root.child('w:body')?.toString()).toBe(
    `<w:body><w:p>${run('đoạn có ý kiến')}</w:p></w:body>`,
  );
});

test('removing properties empties the names of people, not the title', () => {
  const pkg = openDocument(COMMENTED);
  expect(personalProperties(pkg)).toEqual({ creator: 'Nguyễn Văn A' });
  expect(removeProperties(pkg)).toEqual(['creator']);
  expect(pkg.xml('docProps/core.xml').toString()).toContain('<dc:title>Báo cáo</dc:title>');
  expect(pkg.xml('docProps/core.xml').toString()).not.toContain('Nguyễn');
});

itValidates('the Open XML SDK finds no fault in what is left', async () => {
  const body = `<w:p>${mark('del')}${run('một')}</w:p><w:p>${ins(run('hai'))}${del('ba')}</w:p>`;
  expect(await validate(accepted(body).bytes)).toEqual([]);
});
