import { readFileSync } from 'node:fs';
import { openDocument } from '../../src/ooxml/open';
import { documentName, openAsNew, readFile } from '../../src/word/file';
import { caseNames, casePath } from '../support/snapshot';
import { closeAll, open } from './support';

afterEach(closeAll);

test.each(caseNames)('the file that Word gives is the document: %s', async (name) => {
  const bytes = readFileSync(casePath(name));
  const { door } = await open(openDocument(bytes));
  expect(Buffer.from(await readFile(door)).equals(bytes)).toBe(true);
});

test('can be had again and again: no file is left open', async () => {
  const { door } = await open(openDocument(readFileSync(casePath(caseNames[0] ?? ''))));
  for (let time = 0; time < 4; time += 1) expect((await readFile(door)).length).toBeGreaterThan(0);
});

test('where there is no new window, that is said, and the document stays as it is', async () => {
  const bytes = readFileSync(casePath(caseNames[0] ?? ''));
  const { host, door } = await open(openDocument(bytes));
  await expect(openAsNew(door, bytes)).rejects.toMatchObject({ name: 'WordFault', kind: 'unsupported' });
  expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
});

test.each([
  ['https://example.org/t%C3%A0i%20li%E1%BB%87u/b%C3%A1o%20c%C3%A1o.docx?web=1#x', 'báo cáo.docx'],
  ['C:\\Báo cáo\\Số 5 #1 100%.docx', 'Số 5 #1 100%.docx'],
  ['https://example.org/100%.docx', '100%.docx'],
  ['báo cáo.docx', 'báo cáo.docx'],
  ['', null],
])('the name of %s', async (url, name) => {
  const { door } = await open(openDocument(readFileSync(casePath(caseNames[0] ?? ''))), { url });
  expect(documentName(door)).toBe(name);
});
