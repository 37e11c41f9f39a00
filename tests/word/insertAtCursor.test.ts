import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Host } from '../../src/host';
import { insertAtCursor } from '../../src/word/insertAtCursor';
import { buildDocx, p } from '../support/docx';
import { closeAll, open } from './support';
import { readDocx } from '../../src/ooxml/docx';

afterEach(closeAll);

const texts = (host: Host): string[] => readSnapshot(readDocx(host.save())).paragraphs.map(({ text }) => text);

async function selected(from: number, to: number) {
  const opened = await open(readDocx(buildDocx({ body: p('Một hai') + p('Ba') })));
  const [paragraph] = opened.host.document.paragraphs(opened.host.document.body);
  if (!paragraph) throw new Error('no paragraph');
  opened.host.document.select({ start: { paragraph, offset: from }, end: { paragraph, offset: to }, mark: false });
  opened.host.counters.reset();
  return opened;
}

test('puts text at the cursor, in one round trip, and the next one behind it', async () => {
  const { host, door } = await selected(3, 3);
  await insertAtCursor(door, ' rưỡi');
  expect(host.counters.roundTrips).toBe(1);
  await insertAtCursor(door, ' nữa');
  expect(texts(host)).toEqual(['Một rưỡi nữa hai', 'Ba']);
});

test('never replaces what is selected', async () => {
  const { host, door } = await selected(0, 3);
  await insertAtCursor(door, ' và');
  expect(texts(host)).toEqual(['Một và hai', 'Ba']);
});

test('a document for reading only is refused before anything is sent', async () => {
  const { host, door } = await open(readDocx(buildDocx()), { readOnly: true });
  await expect(insertAtCursor(door, 'x')).rejects.toMatchObject({ code: 'ReadOnly' });
  expect(host.counters.roundTrips).toBe(0);
});
