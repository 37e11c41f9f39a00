import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { matchOutline, missingSections } from '../../src/report/outlineMatch';
import { insertOutline } from '../../src/word/insertOutline';
import { itValidates, newErrors, validate } from '../support/validator';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';

/** Documents that could lead to a wrong insertion: thousands of bold words, the outline twice, text boxes, deletions. */
const FOLDER = join(__dirname, '..', 'fixtures', 'headings');
const bad = readdirSync(FOLDER).filter((name) => name.startsWith('xau-') && name.endsWith('.docx'));
const pack = builtInPack();

afterEach(closeAll);

test('there are such documents', () => {
  expect(bad.length).toBeGreaterThanOrEqual(6);
});

describe.each(bad)('inserting the outline into %s', (name) => {
  const bytes = readFileSync(join(FOLDER, name));

  test('leaves every paragraph as it was, and a second run changes nothing', async () => {
    const { host, door } = await open(readDocx(bytes));
    const { report } = await insertOutline(door, pack);
    expect(report.failed).toEqual([]);
    const saved = readDocx(host.save());
    expect(keepsAll(paragraphSources(readDocx(bytes)), paragraphSources(saved))).toBe(true);
    expect(missingSections(matchOutline(readSnapshot(saved), pack))).toEqual([]);
    const first = documentXml(host);
    expect((await insertOutline(door, pack)).report.updated).toEqual([]);
    expect(documentXml(host)).toBe(first);
  }, 60_000);

  itValidates('is no error for a validator', async () => {
    const { host, door } = await open(readDocx(bytes));
    await insertOutline(door, pack);
    expect(newErrors(await validate(bytes), await validate(host.save()))).toEqual([]);
  });
});
