import { builtInPack, sectionsOf } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Host } from '../../src/host';
import { GUIDANCE_STYLE, guidanceText } from '../../src/report/guidance';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { removeGuidance } from '../../src/word/guidance';
import { insertAtCursor } from '../../src/word/insertAtCursor';
import { readDocument } from '../../src/word/read';
import { buildDocx, NORMAL_STYLE, p } from '../support/docx';
import { closeAll, open, paragraphSources, type Opened } from './support';

afterEach(closeAll);
const pack = builtInPack();

const snapshotOf = (host: Host): DocumentSnapshot => readSnapshot(readDocx(host.save()));
const texts = (host: Host): string[] => snapshotOf(host).paragraphs.map(({ text }) => text);

/** A document with something selected in its n-th paragraph. */
async function selected(bytes: Uint8Array, index: number, from: number, to: number): Promise<Opened> {
  const opened = await open(readDocx(bytes));
  const paragraph = opened.host.document.paragraphs(opened.host.document.body)[index];
  if (!paragraph) throw new Error('no paragraph');
  opened.host.document.select({ start: { paragraph, offset: from }, end: { paragraph, offset: to }, mark: false });
  opened.host.counters.reset();
  return opened;
}

const plain = buildDocx({ body: p('Một hai') + p('Ba') });

test('puts text at the cursor, in two round trips, and the next one behind it', async () => {
  const { host, door } = await selected(plain, 0, 3, 3);
  await insertAtCursor(door, pack, ' rưỡi');
  expect(host.counters.roundTrips).toBe(2);
  await insertAtCursor(door, pack, ' nữa');
  expect(texts(host)).toEqual(['Một rưỡi nữa hai', 'Ba']);
});

test('never replaces what is selected', async () => {
  const { host, door } = await selected(plain, 0, 0, 3);
  await insertAtCursor(door, pack, ' và');
  expect(texts(host)).toEqual(['Một và hai', 'Ba']);
});

test('a document for reading only is refused before anything is sent', async () => {
  const { host, door } = await open(readDocx(buildDocx()), { readOnly: true });
  await expect(insertAtCursor(door, pack, 'x')).rejects.toMatchObject({ code: 'ReadOnly' });
  expect(host.counters.roundTrips).toBe(0);
});

describe('with the cursor in guidance', () => {
  const [prompt] = sectionsOf(pack).flatMap(({ prompts }) => prompts);
  const hint = prompt ? guidanceText(prompt) : '';
  const styles =
    NORMAL_STYLE +
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="G"><w:name w:val="${GUIDANCE_STYLE}"/>` +
    '<w:basedOn w:val="Normal"/><w:rPr><w:i/><w:color w:val="595959"/></w:rPr></w:style>';
  const body = [
    p(
      'Trong giai đoạn vừa qua, các cấp công đoàn trong huyện đã quan tâm thực hiện Nghị quyết.',
      '<w:spacing w:before="120" w:line="360" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>',
    ),
    p(hint, '<w:pStyle w:val="G"/>'),
    p('', '<w:jc w:val="both"/>'),
  ];
  const bytes = buildDocx({ body: body.join(''), styles });
  const starter = 'Đến nay đơn vị có … cán bộ công đoàn.';

  test.each([
    ['inside it', 5, 5],
    ['over all of it', 0, hint.length],
  ])('%s, the starter stands below it and looks as the text of the report does', async (_, from, to) => {
    const { host, door } = await selected(bytes, 1, from, to);
    const snapshot = await readDocument(door);
    host.counters.reset();
    await insertAtCursor(door, pack, starter, { snapshot });
    expect(host.counters.roundTrips).toBe(2);
    await insertAtCursor(door, pack, ' Trong đó');
    const { paragraphs } = snapshotOf(host);
    expect(paragraphs.map(({ text }) => text)).toEqual([expect.any(String), hint, `${starter} Trong đó`, '']);
    expect(paragraphs[2]).toMatchObject({
      style: 'Normal',
      alignment: 'justified',
      indent: { left: 0, firstLine: 36 },
      spacing: { before: 6, after: 0, line: { rule: 'multiple', value: 1.5 } },
      font: { name: 'Times New Roman', size: 14, bold: false, italic: false },
    });
    const { report } = await removeGuidance(door, pack);
    expect(report).toMatchObject({ updated: [prompt?.id], handEdited: [] });
    expect(texts(host)).toContain(`${starter} Trong đó`);
    const sources = paragraphSources(readDocx(host.save()));
    expect(sources).toEqual(expect.arrayContaining(body.filter((one) => one !== body[1])));
  });

  test('without a reading of the document, the style Normal decides', async () => {
    const { host, door } = await selected(bytes, 1, 0, 0);
    await insertAtCursor(door, pack, starter);
    expect(snapshotOf(host).paragraphs[2]).toMatchObject({ text: starter, style: 'Normal', font: { italic: false } });
  });

  test('what was written over guidance, in its style, is text like any other', async () => {
    const mine = buildDocx({ body: p('Đơn vị tự viết.', '<w:pStyle w:val="G"/>'), styles });
    const { host, door } = await selected(mine, 0, 15, 15);
    await insertAtCursor(door, pack, ' Thêm.');
    expect(texts(host)).toEqual(['Đơn vị tự viết. Thêm.']);
  });
});
