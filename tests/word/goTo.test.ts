import { builtInPack } from '../../src/campaign';
import { parseFragment } from '../../src/ooxml/xml';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { headingOf, matchOutline } from '../../src/report/outlineMatch';
import { goTo } from '../../src/word/goTo';
import { placeNear, surroundingsOfSelection } from '../../src/word/selection';
import { cases, readCase } from './cases';
import { closeAll, documentXml, open } from './support';

afterEach(closeAll);

const HUYEN = cases.find((name) => name.startsWith('bao-cao-huyen')) ?? '';

describe.each(cases)('%s', (name) => {
  const snapshot = readSnapshot(readCase(name));
  const outline = matchOutline(snapshot, builtInPack());

  test('goes to any paragraph in one round trip and tells its section in another, without an edit', async () => {
    const { host, door } = await open(readCase(name));
    const before = documentXml(host);
    const headings = outline.sections.flatMap(({ match }) => (match ? [match.paragraph] : []));
    const { paragraphs } = snapshot;
    const some = paragraphs
      .filter(({ index }) => index % Math.ceil(paragraphs.length / 15) === 0)
      .map(({ index }) => index);
    for (const target of [...new Set([...headings, ...some, paragraphs.length - 1])]) {
      host.counters.reset();
      expect(await goTo(door, snapshot, target)).toEqual({ exact: true });
      expect(host.counters.roundTrips).toBe(1);
      const { paragraph } = host.document.selection.start;
      expect(host.document.indexOf(paragraph)).toBe(target);

      const expected = outline.sections
        .flatMap(({ match }) => (match && match.paragraph <= target ? [match] : []))
        .sort((a, b) => b.paragraph - a.paragraph)[0];
      host.counters.reset();
      const { section: found } = placeNear(await surroundingsOfSelection(door), snapshot, outline);
      expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
      // In a table the cells around may all look alike: then it is said that nothing is known.
      if (paragraphs[target]?.table === null || found !== null) expect(found).toBe(expected?.id ?? null);
    }
    expect(documentXml(host)).toBe(before);
  });
});

test('finds a heading also when paragraphs were added above since, and says when its text was changed', async () => {
  const { host, door } = await open(readCase(HUYEN));
  const snapshot = readSnapshot(readCase(HUYEN));
  const heading = headingOf(matchOutline(snapshot, builtInPack()), 'II.2.2')?.paragraph ?? -1;
  const { journal, body } = host.document;
  journal.insert(body, parseFragment('<w:p><w:r><w:t>Mới</w:t></w:r></w:p>', body.scope), body.children[0]);
  expect(await goTo(door, snapshot, heading)).toEqual({ exact: true });
  expect(host.document.indexOf(host.document.selection.start.paragraph)).toBe(heading + 1);

  const run = [...host.document.selection.start.paragraph.descendants('w:t')].at(-1);
  if (run) journal.setText(run, `${run.text()} (sửa)`);
  expect(await goTo(door, snapshot, heading)).toEqual({ exact: false });
});

test('says that the document changed when the place is gone', async () => {
  const { host, door } = await open(readCase(HUYEN));
  const snapshot = readSnapshot(readCase(HUYEN));
  const heading = headingOf(matchOutline(snapshot, builtInPack()), 'II.2.2')?.paragraph ?? -1;
  const element = host.document.paragraphs(host.document.body)[heading];
  if (element) host.document.journal.remove(element);
  await expect(goTo(door, snapshot, heading)).rejects.toMatchObject({ kind: 'stale', operation: 'goTo' });
  await expect(goTo(door, snapshot, 99_999)).rejects.toMatchObject({ kind: 'stale', code: 'NoSuchParagraph' });
});
