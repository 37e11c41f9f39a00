import { NAMESPACES } from '../../../src/ooxml/namespaces';
import { readSnapshot } from '../../../src/ooxml/snapshot';
import { bytesOf, flat, openBody, openCase, p, sources, type Opened } from './client';
import { readDocx } from '../../../src/ooxml/docx';

const heading = (text: string): string => p(text, '<w:pPr><w:pStyle w:val="u1"/></w:pPr>');
const numbered = (text: string, id = 1): string =>
  p(text, `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`);
const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

function insert(
  opened: Opened,
  xml: string,
  location: string,
  index?: number,
): ReturnType<ReturnType<Opened['batch']>['send']> {
  const batch = opened.batch();
  const target = index === undefined ? batch.body() : batch.object(batch.paragraph(index), 'GetRange', null);
  batch.object(target, 'InsertOoxml', xml, location);
  return batch.send();
}

function partOf(opened: Opened, name: string): string {
  return Buffer.from(opened.document.pkg.bytes(name)).toString('utf8');
}

describe('styles', () => {
  test('of the document win over those of the package with the same name', () => {
    const opened = openBody(
      p('a'),
      {},
      { styles: '<w:style w:type="paragraph" w:styleId="Dau1"><w:name w:val="heading 1"/></w:style>' },
    );
    const before = partOf(opened, 'word/styles.xml');
    expect(insert(opened, flat(heading('H') + p('x')), 'After', 0).Error).toBeUndefined();
    expect(sources(opened)[1]).toContain('<w:pStyle w:val="Dau1"/>');
    expect(partOf(opened, 'word/styles.xml')).toBe(before);
  });

  test('that the document lacks are added with what they rest on, under a free id', () => {
    const opened = openBody(
      p('a'),
      {},
      { styles: '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="Của tôi"/></w:style>' },
    );
    insert(opened, flat(heading('H') + p('x')), 'After', 0);
    const snapshot = readSnapshot(opened.document.pkg);
    expect(snapshot.paragraphs[1]).toMatchObject({ text: 'H', style: 'heading 1', outlineLevel: 1 });
    expect(partOf(opened, 'word/styles.xml')).toContain('00AA00');
    expect(partOf(opened, 'word/styles.xml').match(/w:default="1"/g)).toBeNull();
  });

  test('are ignored when the package has no styles part', () => {
    const opened = openBody(p('a'));
    insert(opened, flat(heading('H') + p('x'), { styles: null }), 'After', 0);
    expect(sources(opened)[1]).not.toContain('pStyle');
  });
});

test('lists come along as lists of their own', () => {
  const opened = openBody(numbered('a') + numbered('b'), {}, { numbering: NUMBERING });
  insert(opened, flat(numbered('x') + numbered('y'), { numbering: NUMBERING }), 'After', 1);
  const labels = readSnapshot(opened.document.pkg).paragraphs.map((paragraph) => paragraph.list?.label);
  expect(labels).toEqual(['1)', '2)', '1)', '2)']);
});

test('links and pictures come along with their parts', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const opened = openBody(p('a'));
  const xml = flat(
    '<w:p><w:hyperlink r:id="rId8"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:object r:id="rId9"/></w:r></w:p>',
    {
      relationships:
        `<Relationship Id="rId8" Type="${office}/hyperlink" Target="https://example.invalid/a" TargetMode="External"/>` +
        `<Relationship Id="rId9" Type="${office}/image" Target="media/image1.png"/>`,
      parts:
        '<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png" pkg:compression="store">' +
        '<pkg:binaryData>AAEC/w==</pkg:binaryData></pkg:part>',
    },
  );
  expect(insert(opened, xml, 'After', 0).Error).toBeUndefined();
  const { pkg } = opened.document;
  const [, link, picture] = sources(opened);
  const target = (source: string | undefined): string | undefined =>
    pkg.relationships(pkg.mainPart).find(({ id }) => id === /r:id="(\w+)"/.exec(source ?? '')?.[1])?.target;
  expect(target(link)).toBe('https://example.invalid/a');
  expect([...pkg.bytes(target(picture) ?? '')]).toEqual([0, 1, 2, 255]);
  expect(pkg.contentType(target(picture) ?? '')).toBe('image/png');
});

test('a bookmark of a name that is there moves to the newcomer; ids stay unique', () => {
  const marked = (text: string): string =>
    `<w:p><w:bookmarkStart w:id="1" w:name="_tk1_a"/><w:r><w:t>${text}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`;
  const opened = openBody(marked('old') + '<w:p><w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/></w:p>');
  insert(opened, flat(marked('new') + p('x')), 'After', 1);
  const snapshot = readSnapshot(opened.document.pkg);
  expect(snapshot.bookmarks).toMatchObject([
    { name: 'b', paragraph: 1 },
    { name: '_tk1_a', paragraph: 2 },
  ]);
  const ids = [...opened.document.body.descendants('w:bookmarkStart')].map((start) => start.attr('w:id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids of controls are renewed', () => {
  const control = `<w:sdt><w:sdtPr><w:tag w:val="t"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>${p('c')}</w:sdtContent></w:sdt>`;
  const opened = openBody(control + p('a'));
  insert(opened, flat(control + p('x')), 'After', 1);
  const ids = [...opened.document.body.descendants('w:id')].map((id) => id.attr('w:val'));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test('prefixes that only the package binds are declared on what arrives', () => {
  const opened = openBody(p('a'));
  const uri = NAMESPACES.w;
  const body = `<x:p><x:r><x:t>other prefix</x:t></x:r></x:p>${p('x')}`;
  const xml = flat(body).replace('<w:document ', `<w:document xmlns:x="${uri}" `);
  insert(opened, xml, 'After', 0);
  expect(partOf(opened, 'word/document.xml')).toContain(`<x:p xmlns:x="${uri}">`);
  const saved = readDocx(opened.document.save());
  expect(readSnapshot(saved).paragraphs[1]?.text).toBe('other prefix');
});

describe('the end of the package', () => {
  const two = flat(heading('H') + '<w:p/>');
  const texts = (opened: Opened): string[] => readSnapshot(opened.document.pkg).paragraphs.map(({ text }) => text);

  test('the last paragraph is inserted as it is', () => {
    const opened = openBody(p('a') + p('b'));
    insert(opened, two, 'After', 0);
    expect(texts(opened)).toEqual(['a', 'H', '', 'b']);
  });

  test.each([
    ['mergeLastEmptyParagraph', ['a', 'H', 'b']],
    ['extraEmptyParagraph', ['a', 'H', '', '', 'b']],
  ] as const)('with the quirk %s', (quirk, expected) => {
    const opened = openBody(p('a') + p('b'), { [quirk]: true });
    insert(opened, two, 'After', 0);
    expect(texts(opened)).toEqual(expected);
  });

  test('with the quirk lastParagraphLosesStyle only the last heading loses its style', () => {
    const opened = openBody(p('a'), { lastParagraphLosesStyle: true });
    insert(opened, flat(heading('H') + heading('I')), 'After', 0);
    expect(readSnapshot(opened.document.pkg).paragraphs.map(({ style }) => style)).toEqual([
      'Normal',
      'heading 1',
      'Normal',
    ]);
  });
});

test.each(['', 'plain text', '<a/>', '<pkg:package', flat('<w:p>'), flat('<w:p><w:r></w:p></w:r>'), flat('')])(
  'what is no package is refused and changes nothing: %j',
  (xml) => {
    const opened = openCase('bao-cao-huyen-dang-soan.docx');
    const before = bytesOf(opened);
    expect(insert(opened, xml, 'Replace').Error?.Code).toBe('InvalidArgument');
    expect(insert(opened, xml, 'After', 3).Error?.Code).toBe('InvalidArgument');
    expect(bytesOf(opened)).toEqual(before);
  },
);

test('a range around what was inserted stays on it while text is typed before it', () => {
  const opened = openBody(p('a') + p('b'));
  const batch = opened.batch();
  const range = batch.object(
    batch.object(batch.paragraph(0), 'GetRange', null),
    'InsertOoxml',
    flat(p('x') + p('y')),
    'After',
  );
  batch.object(batch.paragraph(0), 'InsertParagraph', 'between', 'After');
  batch.object(range, 'InsertText', '>', 'Start');
  const text = batch.load(range, 'text');
  const answer = batch.send();
  expect(answer.Error).toBeUndefined();
  expect(answer.value(text)).toMatchObject({ Text: '>x\ry' });
});
