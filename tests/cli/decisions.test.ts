import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { Host } from '../../src/host';
import { startOffice } from '../../src/host/node';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { CheckJson } from '../../src/report/check';
import { decisionFor } from '../../src/report/decisions';
import { findGuidance } from '../../src/report/guidance';
import { headingOf, matchOutline } from '../../src/report/outlineMatch';
import { openDoor } from '../../src/word/door';
import { writeStore } from '../../src/word/store';
import { sectionsOf } from '../../src/campaign';
import { run, temporaryFolder } from '../support/cli';

const district = join(__dirname, '../fixtures/cases/bao-cao-huyen-dang-soan.docx');
const inFolder = temporaryFolder();
const pack = builtInPack();

const snapshotOf = (file: string) => readSnapshot(openDocument(readFileSync(file)));

async function check(file: string): Promise<CheckJson> {
  return JSON.parse((await run('check', file, '--json')).out) as CheckJson;
}

/** The district's report, in which the user has said that the heading of III is none, and put a prompt of I aside. */
async function decided(name: string): Promise<{ file: string; paragraph: number }> {
  const file = inFolder(name);
  const snapshot = snapshotOf(district);
  const paragraph = headingOf(matchOutline(snapshot, pack), 'III')?.paragraph ?? -1;
  const host = new Host(openDocument(readFileSync(district)));
  const office = await startOffice(host);
  await writeStore(openDoor(office), (content) => ({
    ...content,
    decisions: [decisionFor(snapshot, paragraph, null)],
    notApplicable: { 'I.a': 'Cấp trên đã báo cáo' },
  }));
  writeFileSync(file, host.save());
  office.stop();
  return { file, paragraph };
}

test('the check honours what the file carries of the user’s decisions', async () => {
  const { file } = await decided('checked.docx');
  const before = (await check(district)).sections;
  const after = (await check(file)).sections;
  const of = (sections: CheckJson['sections'], id: string) => sections.find((section) => section.id === id);
  expect(of(before, 'III')?.status).not.toBe('missing');
  expect(of(after, 'III')).toMatchObject({ status: 'missing', heading: null });
  expect(of(after, 'I')?.prompts[0]).toMatchObject({ status: 'notApplicable', reason: 'Cấp trên đã báo cáo' });
});

test('inserting the outline honours them as well', async () => {
  const { file, paragraph } = await decided('decided.docx');
  const output = inFolder('outlined.docx');
  expect(await run('outline', file, '-o', output)).toMatchObject({ code: 0, error: '' });
  const { heading, status } = (await check(output)).sections.find(({ id }) => id === 'III') ?? {};
  expect(status).toBe('empty');
  const old = snapshotOf(district).paragraphs[paragraph]?.text;
  expect(snapshotOf(output).paragraphs.filter(({ text }) => text === old)).toHaveLength(1);
  expect(snapshotOf(output).paragraphs[heading?.paragraph ?? -1]?.text).not.toBe(old);
});

test('guidance comes on request only', async () => {
  const [plain, guided] = [inFolder('plain.docx'), inFolder('guided.docx')];
  await run('outline', district, '-o', plain);
  expect(await run('outline', district, '-o', guided, '--guidance')).toMatchObject({ code: 0, error: '' });
  expect(findGuidance(snapshotOf(plain), sectionsOf(pack)).whole).toEqual([]);
  expect(findGuidance(snapshotOf(guided), sectionsOf(pack)).whole.length).toBeGreaterThan(0);
  expect((await check(guided)).sections.map(({ status }) => status)).toEqual(
    (await check(plain)).sections.map(({ status }) => status),
  );
  expect((await run('check', district, '--guidance')).code).toBe(2);
});
