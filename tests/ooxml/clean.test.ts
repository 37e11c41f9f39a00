import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtInPack, sectionsOf } from '../../src/campaign';
import { ADD_IN_ID } from '../../src/ooxml/clean';
import { cleanCopy } from '../../src/ooxml/cleanCopy';
import { readDocx } from '../../src/ooxml/docx';
import { NAMESPACES } from '../../src/ooxml/namespaces';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { GUIDANCE_STYLE, guidanceText } from '../../src/report/guidance';
import { STORE_NAMESPACE } from '../../src/word/storeXml';
import { buildDocx, NORMAL_STYLE, p } from '../support/docx';
import { caseNames, casePath } from '../support/snapshot';
import { itOpens, LIBREOFFICE_TIMEOUT, opensInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { run, temporaryFolder } from '../support/cli';

const pack = builtInPack();
const sections = sectionsOf(pack);
const inFolder = temporaryFolder();

/** Whatever of ours is in a package: in any part, its name included. */
function traces(docx: Uint8Array): string[] {
  const pkg = readDocx(docx);
  return [...pkg.entries()].flatMap(([name, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    const marks = [
      /tk\d+:[a-z]+:\w+/,
      /_tk\d+_\w+/,
      /urn:tong-ket/,
      /TongKet/,
      new RegExp(ADD_IN_ID, 'i'),
      /\[Gợi ý\]/,
    ];
    return marks.flatMap((mark) => mark.exec(text)?.map((found) => `${name}: ${found}`) ?? []);
  });
}

const textsOf = (docx: Uint8Array): string[] => readSnapshot(openDocument(docx)).paragraphs.map(({ text }) => text);

/** Source of each paragraph of the body that is in none of our controls, where it is the same whatever is around it. */
const bodyOf = (docx: Uint8Array): string =>
  readDocx(docx).xml('word/document.xml').root.child('w:body')?.toString() ?? '';

describe('a clean copy', () => {
  test.each(caseNames)('of a document that has nothing of ours is that file: %s', (name) => {
    const file = readFileSync(casePath(name));
    const { bytes, removed } = cleanCopy(file, pack);
    expect(Buffer.from(bytes).equals(file)).toBe(true);
    expect(removed).toMatchObject({ controls: 0, bookmarks: 0, guidance: 0, stores: 0, styles: 0, panes: 0 });
  });

  const worked = caseNames.filter((name) => name !== 'nghi-dinh-30-2020.docx');
  /** What the product makes of a case: headings, guidance, Form 01, what it stores. */
  async function workedOn(name: string): Promise<{ plain: Buffer; full: Buffer }> {
    const [outlined, plain, data, full] = ['o', 'p', 'd', 'f'].map((step) => inFolder(`${step}-${name}`)) as [
      string,
      string,
      string,
      string,
    ];
    expect(await run('outline', casePath(name), '-o', plain)).toMatchObject({ code: 0 });
    expect(await run('outline', casePath(name), '-o', outlined, '--guidance')).toMatchObject({ code: 0 });
    const json = data.replace(/\.docx$/, '.json');
    const blanks = Object.fromEntries(pack.form01.columns.map(({ id }) => [id, null]));
    writeFileSync(json, JSON.stringify({ rows: [{ year: 2015, values: { ...blanks, courses: '7' } }] }));
    expect(await run('form01', outlined, '--data', json, '-o', full)).toMatchObject({ code: 0 });
    return { plain: readFileSync(plain), full: readFileSync(full) };
  }

  test.each(worked)('of what the product made has nothing of the product left, and every text: %s', async (name) => {
    const { plain, full } = await workedOn(name);
    expect(traces(full)).not.toEqual([]);
    const { bytes, removed, left } = cleanCopy(full, pack);
    expect(traces(bytes)).toEqual([]);
    expect(removed.stores).toBe(1);
    expect(removed.guidance).toBeGreaterThan(0);
    expect(left.guidance).toEqual([]);
    const before = textsOf(full).filter((text) => !text.startsWith('[Gợi ý]'));
    expect(textsOf(bytes)).toEqual(before);
    // Without a table of its own, the copy of one without guidance is the same down to the byte.
    expect(bodyOf(cleanCopy(plain, pack).bytes)).not.toContain('tk1');
    expect(cleanCopy(bytes, pack).bytes).toEqual(bytes);
  });

  itValidates.each(worked)('passes the validator and opens elsewhere: %s', async (name) => {
    const { full } = await workedOn(name);
    const { bytes } = cleanCopy(full, pack, { revisions: true, comments: true, properties: true });
    expect(newErrors(await validate(readFileSync(casePath(name))), await validate(bytes))).toEqual([]);
  });

  itOpens(
    'opens in LibreOffice',
    async () => {
      const { full } = await workedOn(worked[0] ?? '');
      const copy = inFolder('copy.docx');
      writeFileSync(copy, cleanCopy(full, pack).bytes);
      expect(await opensInLibreOffice([copy])).toEqual([true]);
    },
    LIBREOFFICE_TIMEOUT,
  );
});

const GUIDANCE_STYLES = `${NORMAL_STYLE}<w:style w:type="paragraph" w:customStyle="1" w:styleId="TongKetGuidance"><w:name w:val="${GUIDANCE_STYLE}"/></w:style>`;
const prompt = sections.flatMap(({ prompts }) => prompts)[0];
const guidance = (content = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="TongKetGuidance"/></w:pPr>${content}<w:r><w:t xml:space="preserve">${guidanceText(prompt ?? { id: '', text: '', evidence: [] }).replace(/&/g, '&amp;')}</w:t></w:r></w:p>`;
const control = (tag: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const bookmark = (id: number, name: string, content: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

function cleaned(body: string, styles = GUIDANCE_STYLES): { body: string; styles: string } {
  const { bytes } = cleanCopy(buildDocx({ body, styles }), pack);
  return { body: bodyOf(bytes), styles: readDocx(bytes).xml('word/styles.xml').toString() };
}

describe('what is not ours stays', () => {
  test('foreign controls and bookmarks, with ours around and inside them, byte for byte', () => {
    const inner = control('their:tag', p('Của người dùng'));
    const marks = bookmark(1, 'cua_toi', p('a'));
    expect(cleaned(control('tk1:tbl:aaaa', inner) + marks).body).toBe(`<w:body>${inner}${marks}</w:body>`);
    expect(cleaned(control('their:tag', control('tk1:fig:b', p('1')))).body).toBe(
      `<w:body>${control('their:tag', p('1'))}</w:body>`,
    );
  });

  test('a bookmark that has the same id as ours', () => {
    const body = bookmark(3, '_tk1_abc', p('a')) + bookmark(3, 'cua_toi', p('b'));
    expect(cleaned(body).body).toBe(`<w:body>${p('a')}${bookmark(3, 'cua_toi', p('b'))}</w:body>`);
  });

  test('marks of the user that begin or end in a paragraph of guidance', () => {
    const start = '<w:bookmarkStart w:id="5" w:name="cua_toi"/>';
    const end = '<w:bookmarkEnd w:id="5"/>';
    expect(cleaned(`${p('a')}${guidance(start)}${p('b')}<w:p>${end}</w:p>`).body).toBe(
      `<w:body>${p('a')}${start}${p('b')}<w:p>${end}</w:p></w:body>`,
    );
  });

  test('the last paragraph of a cell, emptied', () => {
    const cell = (content: string): string => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    expect(cleaned(cell(guidance()) + p('x')).body).toBe(
      `<w:body>${cell('<w:p><w:pPr></w:pPr></w:p>')}${p('x')}</w:body>`,
    );
  });

  test('guidance that someone wrote into, and then its style', () => {
    const edited = p('Đơn vị đã mở 3 lớp.', '<w:pStyle w:val="TongKetGuidance"/>');
    const result = cleaned(guidance() + edited);
    expect(result.body).toBe(`<w:body>${edited}</w:body>`);
    expect(result.styles).toContain(GUIDANCE_STYLE);
    expect(cleaned(guidance() + p('a')).styles).not.toContain(GUIDANCE_STYLE);
  });

  test('for every document: cleaning takes out what was put in, and nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '1'), maxLength: 8 });
    const block: fc.Arbitrary<{ dirty: string; clean: string }> = fc.oneof(
      text.map((said) => ({ dirty: p(said), clean: p(said) })),
      text.map((said) => ({ dirty: control('tk1:tbl:zz', p(said)), clean: p(said) })),
      text.map((said) => ({ dirty: control('x', p(said)), clean: control('x', p(said)) })),
      text.map((said) => ({ dirty: bookmark(9, '_tk1_q', p(said)), clean: p(said) })),
      fc.constant({ dirty: guidance(), clean: '' }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const [dirty, clean] = [blocks.map((one) => one.dirty).join(''), blocks.map((one) => one.clean).join('')];
        expect(cleaned(dirty + p('cuối')).body).toBe(`<w:body>${clean}${p('cuối')}</w:body>`);
      }),
      { numRuns: 200 },
    );
  });
});

test('stored data of ours goes with its relationships, that of others stays', () => {
  const item = (namespace: string): string => `<store xmlns="${namespace}"/>`;
  const file = buildDocx({
    body: p('a'),
    parts: { 'customXml/item1.xml': item(STORE_NAMESPACE), 'customXml/item2.xml': item('urn:khac') },
    relations: [
      ['customXml', '../customXml/item1.xml'],
      ['customXml', '../customXml/item2.xml'],
    ],
  });
  const pkg = readDocx(cleanCopy(file, pack).bytes);
  expect(pkg.partNames().filter((name) => name.startsWith('customXml/'))).toEqual(['customXml/item2.xml']);
  expect(pkg.relationships('word/document.xml').map(({ target }) => target)).not.toContain('customXml/item1.xml');
});

test('the note that our pane belongs to the file goes, those of other add-ins stay', () => {
  const extension = (id: string): string =>
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="${id}"/></we:webextension>`;
  const relsOf = (entries: readonly (readonly [string, string, string])[]): string =>
    `<Relationships xmlns="${NAMESPACES.rel}">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const MS = 'http://schemas.microsoft.com/office/2011/relationships';
  const pane = (id: string): string =>
    `<wetp:taskpane dockstate="right"><wetp:webextensionref r:id="${id}"/></wetp:taskpane>`;
  const file = buildDocx({
    body: p('a'),
    parts: {
      '_rels/.rels': relsOf([
        ['rId1', `${NAMESPACES.r}/officeDocument`, 'word/document.xml'],
        ['rId2', `${MS}/webextensiontaskpanes`, 'word/webextensions/taskpanes.xml'],
      ]),
      'word/webextensions/taskpanes.xml': `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" xmlns:r="${NAMESPACES.r}">${pane('rId1')}${pane('rId2')}</wetp:taskpanes>`,
      'word/webextensions/_rels/taskpanes.xml.rels': relsOf([
        ['rId1', `${MS}/webextension`, 'webextension1.xml'],
        ['rId2', `${MS}/webextension`, 'webextension2.xml'],
      ]),
      'word/webextensions/webextension1.xml': extension(ADD_IN_ID.toUpperCase()),
      'word/webextensions/webextension2.xml': extension('wa104099688'),
    },
  });
  const { bytes, removed } = cleanCopy(file, pack);
  const pkg = readDocx(bytes);
  expect(removed.panes).toBe(1);
  expect(pkg.has('word/webextensions/webextension1.xml')).toBe(false);
  expect(pkg.has('word/webextensions/webextension2.xml')).toBe(true);
  expect(pkg.xml('word/webextensions/taskpanes.xml').toString()).toContain(pane('rId2'));
  expect(pkg.xml('word/webextensions/taskpanes.xml').toString()).not.toContain(pane('rId1'));
});

test('the add-in is known by the id of the manifest', () => {
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Id>${ADD_IN_ID}</Id>`);
});
