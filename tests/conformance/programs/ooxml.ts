import { flatOpc, p, paragraphStyle } from '../flatOpc';
import { errorCode, filledTexts, fresh, hit, paragraphAt, texts, type ConformanceProgram } from '../program';

/** Words as often as they stand in a package's text. */
const count = (xml: string, word: string): number => xml.split(word).length - 1;

export const programs: ConformanceProgram[] = [
  {
    name: 'insertOoxml: paragraphs at the end of the body',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one').insertOoxml(flatOpc(p('two') + p('three') + p('')), 'End');
      return filledTexts(context);
    },
    expected: ['one', 'two', 'three'],
  },
  {
    name: 'insertOoxml: paragraphs at the start of the body',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'three').insertOoxml(flatOpc(p('one') + p('two') + p('')), 'Start');
      return filledTexts(context);
    },
    expected: ['one', 'two', 'three'],
  },
  {
    name: 'insertOoxml: after a paragraph in the middle',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'four');
      (await paragraphAt(context, 0)).getRange().insertOoxml(flatOpc(p('two') + p('three') + p('')), 'After');
      return filledTexts(context);
    },
    expected: ['one', 'two', 'three', 'four'],
  },
  {
    name: 'insertOoxml: a section break in the middle makes a section',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one', 'three');
      const { sections } = context.document;
      sections.load('items');
      await context.sync();
      const before = sections.items.length;
      const end =
        '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>';
      (await paragraphAt(context, 0)).getRange().insertOoxml(flatOpc(p('two') + end + p('')), 'After');
      sections.load('items');
      const filled = await filledTexts(context);
      return [...filled, sections.items.length - before];
    },
    expected: ['one', 'two', 'three', 1],
  },
  {
    name: 'insertOoxml: in the place of a paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 1)).insertOoxml(flatOpc(p('2') + p('2b') + p('')), 'Replace');
      return filledTexts(context);
    },
    expected: ['one', '2', '2b', 'three'],
  },
  {
    name: 'insertOoxml: a plain last paragraph keeps the style of the one before it',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const styles = paragraphStyle('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.getRange().insertOoxml(flatOpc(p('text') + p('title', 'Heading1') + p(''), { styles }), 'After');
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/styleBuiltIn');
      await context.sync();
      return paragraphs.items.filter(({ text }) => text === 'title').map(({ styleBuiltIn }) => styleBuiltIn);
    },
    expected: ['Heading1'],
  },
  {
    name: "insertOoxml: a style that the document uses wins over the package's",
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const red = '<w:rPr><w:color w:val="FF0000"/></w:rPr>';
      const styles = paragraphStyle('Heading1', 'heading 1', red);
      const own = fresh(context, 'own', 'end').paragraphs.getFirst();
      own.styleBuiltIn = 'Heading1';
      own.load('font/color');
      await context.sync();
      own.getRange().insertOoxml(flatOpc(p('brought', 'Heading1') + p('') + p(''), { styles }), 'After');
      const brought = hit(context, 'brought');
      brought.load('styleBuiltIn,font/color');
      await context.sync();
      return [brought.styleBuiltIn, brought.font.color === own.font.color];
    },
    expected: ['Heading1', true],
  },
  {
    name: 'insertOoxml: a style that the document lacks comes with the package',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const styles = paragraphStyle('TongKetTest', 'Tong Ket Test', '<w:rPr><w:b/></w:rPr>');
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.getRange().insertOoxml(flatOpc(p('brought', 'TongKetTest') + p('') + p(''), { styles }), 'After');
      const brought = hit(context, 'brought');
      brought.load('style,font/bold');
      await context.sync();
      return [brought.style, brought.font.bold];
    },
    expected: ['Tong Ket Test', true],
  },
  {
    name: 'insertOoxml: without a styles part the style ids of the package mean nothing',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one', 'end');
      body.paragraphs.getFirst().styleBuiltIn = 'Heading1';
      const last = body.paragraphs.getLast();
      last.getRange().insertOoxml(flatOpc(p('plain', 'Heading1') + p('') + p('')), 'Before');
      const plain = hit(context, 'plain');
      plain.load('styleBuiltIn');
      await context.sync();
      return plain.styleBuiltIn;
    },
    expected: 'Normal',
  },
  {
    name: 'insertOoxml: character formatting arrives',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      const bold = '<w:p><w:r><w:rPr><w:b/><w:sz w:val="36"/></w:rPr><w:t>loud</w:t></w:r></w:p>';
      body.insertOoxml(flatOpc(bold + p('') + p('')), 'Start');
      const loud = hit(context, 'loud');
      loud.load('font/bold,font/size');
      await context.sync();
      return [loud.font.bold, loud.font.size];
    },
    expected: [true, 18],
  },
  {
    name: 'insertOoxml: a numbered paragraph arrives as a list item',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
      const numbering =
        `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
      const item = (text: string): string =>
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' +
        `<w:r><w:t>${text}</w:t></w:r></w:p>`;
      fresh(context, 'end').insertOoxml(
        flatOpc(item('first') + item('second') + p('') + p(''), { numbering }),
        'Start',
      );
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/isListItem');
      await context.sync();
      return paragraphs.items.filter(({ isListItem }) => isListItem).map(({ text }) => text);
    },
    expected: ['first', 'second'],
  },
  {
    name: 'insertOoxml: a hyperlink keeps its address',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const link = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>';
      const links = { rId9: 'https://example.test/a' };
      fresh(context, 'end').insertOoxml(flatOpc(link + p('') + p(''), { links }), 'Start');
      const range = hit(context, 'link');
      range.load('hyperlink');
      await context.sync();
      return range.hyperlink;
    },
    expected: 'https://example.test/a',
  },
  {
    name: 'insertOoxml: a content control arrives with its tag and title',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control =
        '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:tag w:val="tk:x"/></w:sdtPr>' +
        `<w:sdtContent>${p('inside')}</w:sdtContent></w:sdt>`;
      fresh(context, 'end').insertOoxml(flatOpc(control + p('') + p('')), 'Start');
      const found = context.document.contentControls.getByTag('tk:x');
      found.load('items/title,items/text');
      await context.sync();
      return found.items.map(({ title, text }) => [title, text]);
    },
    expected: [['Title', 'inside']],
  },
  {
    name: 'insertOoxml: the same package twice gives two controls with different ids',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const control =
        '<w:sdt><w:sdtPr><w:tag w:val="twice"/><w:id w:val="77"/></w:sdtPr>' +
        `<w:sdtContent>${p('inside')}</w:sdtContent></w:sdt>`;
      const body = fresh(context, 'end');
      body.insertOoxml(flatOpc(control + p('') + p('')), 'Start');
      body.insertOoxml(flatOpc(control + p('') + p('')), 'Start');
      const found = context.document.contentControls.getByTag('twice');
      found.load('items/id');
      await context.sync();
      return [found.items.length, new Set(found.items.map(({ id }) => id)).size];
    },
    expected: [2, 2],
  },
  {
    name: 'insertOoxml: a table arrives with its values',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`;
      const row = (...values: string[]): string => `<w:tr>${values.map(cell).join('')}</w:tr>`;
      const table =
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
        `${row('a', 'b')}${row('1', '2')}</w:tbl>`;
      fresh(context, 'end').insertOoxml(flatOpc(p('before') + table + p('') + p('')), 'Start');
      const { tables } = context.document.body;
      tables.load('items/values,items/rowCount');
      await context.sync();
      return tables.items.map(({ values, rowCount }) => ({ values, rowCount }));
    },
    expected: [
      {
        values: [
          ['a', 'b'],
          ['1', '2'],
        ],
        rowCount: 2,
      },
    ],
  },
  {
    name: 'insertOoxml: what is no package is refused and changes nothing',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const body = fresh(context, 'one');
      await context.sync();
      const code = await errorCode(async () => {
        body.insertOoxml('<pkg:package', 'End');
        await context.sync();
      });
      return [code, ...(await texts(context))];
    },
    expected: ['InvalidArgument', 'one'],
  },
  {
    name: 'insertOoxml: the range it gives has the text that was inserted',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const range = fresh(context, 'one').insertOoxml(flatOpc(p('two') + p('three') + p('')), 'End');
      range.load('text');
      await context.sync();
      return range.text.split(/[\r\n]+/).filter((line) => line !== '');
    },
    expected: ['two', 'three'],
  },
  {
    name: 'getOoxml: the body as a flat OPC package with its text',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const xml = fresh(context, 'alpha', 'omega').getOoxml();
      await context.sync();
      return [xml.value.includes('<pkg:package'), count(xml.value, 'alpha'), count(xml.value, 'omega')];
    },
    expected: [true, 1, 1],
  },
  {
    name: "getOoxml: a paragraph's package has its text alone",
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'alpha', 'beta', 'omega');
      const xml = (await paragraphAt(context, 1)).getOoxml();
      await context.sync();
      return [count(xml.value, 'alpha'), count(xml.value, 'beta'), count(xml.value, 'omega')];
    },
    expected: [0, 1, 0],
  },
  {
    name: "getOoxml: a range's package has its text alone",
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'alpha beta omega');
      const xml = hit(context, 'beta').getOoxml();
      await context.sync();
      return [count(xml.value, 'alpha'), count(xml.value, 'beta'), count(xml.value, 'omega')];
    },
    expected: [0, 1, 0],
  },
  {
    name: 'getOoxml: content controls are in the package with their tags',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'alpha', 'end');
      (await paragraphAt(context, 0)).insertContentControl().tag = 'tag-in-package';
      const xml = body.getOoxml();
      await context.sync();
      return count(xml.value, 'tag-in-package');
    },
    expected: 1,
  },
  {
    name: 'getOoxml: the styles in use are in the package by their canonical name',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const body = fresh(context, 'alpha', 'end');
      body.paragraphs.getFirst().styleBuiltIn = 'Heading4';
      const xml = body.getOoxml();
      await context.sync();
      return /w:name w:val="heading 4"/i.test(xml.value);
    },
    expected: true,
  },
  {
    name: 'getOoxml: what is inserted again reads the same',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'alpha', 'beta');
      const xml = body.getOoxml();
      await context.sync();
      body.insertOoxml(xml.value, 'Replace');
      return filledTexts(context);
    },
    expected: ['alpha', 'beta'],
  },
];
