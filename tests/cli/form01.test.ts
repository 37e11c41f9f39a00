import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import type { Form01Values } from '../../src/report/form01';
import { run, temporaryFolder } from '../support/cli';
import { writeDocx } from '../../src/ooxml/docx';

const report = join(__dirname, '../fixtures/cases/bao-cao-cdcs-moi-mo.docx');
const csv = join(__dirname, '../../assets/sample/so-lieu-mau.csv');
const inFolder = temporaryFolder();
const { columns, years } = builtInPack().form01;

async function read(file: string): Promise<Form01Values> {
  const { out } = await run('form01', file, '--read', '--json');
  return JSON.parse(out) as Form01Values;
}

const whole = fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String);
const decimal = fc.tuple(whole, fc.stringMatching(/^\d{0,3}[1-9]$/)).map(([before, after]) => `${before}.${after}`);
const valuesArbitrary = fc.record(
  Object.fromEntries(
    columns.map(({ id, kind }) => [id, fc.option(kind === 'whole' ? whole : fc.oneof(whole, decimal))] as const),
  ),
);
const rowsArbitrary = fc
  .array(valuesArbitrary, { minLength: years.length, maxLength: years.length })
  .map((all) => all.map((values, index) => ({ ...years[index], values })));

describe('tongket form01', () => {
  it('reads the figures that it wrote, whatever they are', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, async (rows) => {
        const [data, output] = [inFolder(`data-${++count}.json`), inFolder(`out-${count}.docx`)];
        writeFileSync(data, JSON.stringify({ rows }));
        expect(await run('form01', report, '--data', data, '-o', output)).toMatchObject({ code: 0, error: '' });
        expect((await read(output)).rows).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });

  it('reads a cell that was edited by hand, and takes its own output as data', async () => {
    const [filled, edited, dump, again] = ['filled.docx', 'edited.docx', 'dump.json', 'again.docx'].map(inFolder) as [
      string,
      string,
      string,
      string,
    ];
    await run('form01', report, '--data', csv, '-o', filled);
    const document = openDocument(readFileSync(filled));
    const part = document.xml('word/document.xml').toString();
    // 2.248 attendances in all: the total row; 35,50 million in 2010.
    document.set('word/document.xml', part.replace('>35,50<', '>1.036,25<'));
    writeFileSync(edited, writeDocx(document));
    const figures = await read(edited);
    expect(figures.rows[0]?.values.budget).toBe('1036.25');

    writeFileSync(dump, JSON.stringify(figures));
    expect((await run('form01', edited, '--data', dump, '-o', again)).code).toBe(0);
    expect(await read(again)).toEqual(figures);
  });

  it('says that there is none in a report without the table', async () => {
    expect(await read(report)).toEqual({ found: false, table: null, rows: [] });
    expect((await run('form01', report, '--read', '--lang', 'en')).out).toContain('no Form 01 table found');
  });
});
