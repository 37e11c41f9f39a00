import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack, sectionsOf } from '../../src/campaign';
import { Host } from '../../src/host';
import { startOffice } from '../../src/host/node';
import { openDocument } from '../../src/ooxml/open';
import type { CheckJson } from '../../src/report/check';
import { openDoor } from '../../src/word/door';
import { writeStore } from '../../src/word/store';
import { run, temporaryFolder } from '../support/cli';
import { buildDocx, p } from '../support/docx';

const district = join(__dirname, '../fixtures/cases/bao-cao-huyen-dang-soan.docx');
const inFolder = temporaryFolder();

async function check(...argv: string[]): Promise<CheckJson> {
  const { out } = await run('check', ...argv, '--json');
  return JSON.parse(out) as CheckJson;
}

const rulesOf = ({ findings }: CheckJson, severity: string): string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

describe('tongket check', () => {
  it('gives the document tongket.check/1', async () => {
    const report = await check(district, '--as-of', '2020-04-21');
    expect(report).toMatchObject({
      schema: 'tongket.check/1',
      document: 'bao-cao-huyen-dang-soan.docx',
      campaign: 'nq-4a',
      asOf: '2020-04-21',
      complete: false,
    });
    expect(report.sections.find(({ id }) => id === 'II.2.2')).toMatchObject({
      title: 'Kết quả việc thực hiện các mục tiêu của Nghị quyết',
      heading: { text: '2.2. Kết quả thực hiện các mục tiêu của NQ' },
    });
    expect(report.form01.rows[0]).toMatchObject({
      year: 2010,
      estimate: false,
      values: { budget: '35.5', languageIt: null },
    });
    expect(Object.keys(report.examined)).toEqual(expect.arrayContaining(['outline.missing', 'form01.row-sum']));
  });

  it('finds the planted faults of the district report, at their places', async () => {
    const { findings } = await check(district);
    const places = findings
      .filter(({ rule, severity }) => rule.startsWith('form01.') && severity === 'blocker')
      .map(({ rule, location }) => [rule, location]);
    expect(places).toEqual([
      ['form01.row-sum', expect.objectContaining({ table: 1, row: 5 })],
      ['form01.column-total', expect.objectContaining({ table: 1, row: 12, column: 'courses' })],
    ]);
  });

  it('ends with 1 while something blocks and 0 when nothing does', async () => {
    expect((await run('check', district)).code).toBe(1);
    const [text, finished] = [inFolder('text.docx'), inFolder('finished.docx')] as const;
    const body = sectionsOf(builtInPack()).map(
      ({ number, title }) =>
        p(`${number} ${title}`, '', '<w:b/>') + p('Nội dung của mục này là văn bản mẫu để thử phần mềm.'),
    );
    writeFileSync(text, buildDocx({ body: body.join('') }));
    await run('form01', text, '--data', join(__dirname, '../../assets/sample/so-lieu-mau.csv'), '-o', finished);
    const targets = join(__dirname, '../fixtures/reports/sample-targets.json');
    expect(await run('check', finished, '--targets', targets)).toMatchObject({ code: 0, error: '' });
    expect(rulesOf(await check(finished), 'blocker')).toEqual(['target.missing']);
  });

  it('takes the day from the clock when none is given, and the unit’s level from the document', async () => {
    const host = new Host(openDocument(readFileSync(district)));
    const office = await startOffice(host);
    await writeStore(openDoor(office), (content) => ({ ...content, unit: { level: 'district', name: 'Huyện Mẫu' } }));
    office.stop();
    const input = inFolder('with-level.docx');
    writeFileSync(input, host.save());

    expect((await check(input)).asOf).toBe('2020-04-20');
    expect(rulesOf(await check(input, '--as-of', '2020-04-28'), 'warning')).not.toContain('send.deadline');
    expect(rulesOf(await check(input, '--as-of', '2020-04-30'), 'warning')).toContain('send.deadline');
    expect((await check(district, '--as-of', '2020-04-30')).examined['send.deadline']).toBe(0);
  });

  it('says in words what it found, the verdict last', async () => {
    const { out } = await run('check', district);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^Chưa gửi được: \d+ lỗi chặn/);
    expect((await run('check', district, '--lang', 'en')).out).toContain('Not ready');
  });
});
