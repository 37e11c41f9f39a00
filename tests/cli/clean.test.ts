import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { run, temporaryFolder } from '../support/cli';
import { NAMESPACES } from '../../src/ooxml/namespaces';
import { buildDocx, p } from '../support/docx';
import { caseNames, casePath } from '../support/snapshot';

const inFolder = temporaryFolder();
const CASE = casePath(caseNames.find((name) => name.startsWith('bao-cao')) ?? '');

describe('tongket clean', () => {
  test('takes out what the product put in, says so, and leaves the input alone', async () => {
    const [outlined, out] = [inFolder('outlined.docx'), inFolder('clean.docx')];
    await run('outline', CASE, '-o', outlined, '--guidance');
    const before = readFileSync(outlined);
    const ran = await run('clean', outlined, '-o', out);
    expect(ran).toMatchObject({ code: 0, error: '' });
    expect(ran.out).toContain('đoạn gợi ý viết');
    expect(ran.out).toContain('Đã bỏ thông tin Tổng Kết lưu kèm tệp.');
    expect(readFileSync(outlined).equals(before)).toBe(true);
    const texts = readSnapshot(openDocument(readFileSync(out))).paragraphs.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('[Gợi ý]'))).toBe(false);
  });

  test('says what a reader can still see, and takes it out when asked', async () => {
    const [file, out] = [inFolder('tracked.docx'), inFolder('accepted.docx')];
    const ins = `<w:ins w:id="1" w:author="A"><w:r><w:t>mới</w:t></w:r></w:ins>`;
    writeFileSync(
      file,
      buildDocx({
        body: `<w:p>${ins}</w:p>${p('a')}`,
        parts: {
          'word/comments.xml': `<w:comments xmlns:w="${NAMESPACES.w}"><w:comment w:id="0">${p('x')}</w:comment></w:comments>`,
        },
        relations: [['comments', 'comments.xml']],
      }),
    );
    const seen = await run('clean', file, '-o', out);
    expect(seen.out).toContain('CÒN 1 thay đổi được theo dõi');
    expect(seen.out).toContain('CÒN 1 ý kiến nhận xét');
    const gone = await run('clean', file, '-o', out, '--accept-changes', '--remove-comments', '--lang', 'en');
    expect(gone.out).toContain('1 tracked change accepted.');
    expect(gone.out).not.toContain('STILL THERE');
    expect(readFileSync(out).toString('latin1')).not.toContain('comments.xml');
  });

  test('never writes over its input, and writes nothing for a bad one', async () => {
    expect(await run('clean', CASE, '-o', CASE)).toMatchObject({ code: 2 });
    const bad = inFolder('bad.docx');
    writeFileSync(bad, 'không phải tệp Word');
    expect(await run('clean', bad, '-o', inFolder('none.docx'))).toMatchObject({ code: 2 });
    expect(existsSync(inFolder('none.docx'))).toBe(false);
    expect(await run('clean', CASE)).toMatchObject({ code: 2 });
  });
});

describe('tongket check --report', () => {
  test('writes the check report, whatever the verdict', async () => {
    const out = inFolder('phieu.docx');
    expect(await run('check', CASE, '--report', out)).toMatchObject({ code: 1, error: '' });
    const texts = readSnapshot(openDocument(readFileSync(out))).paragraphs.map(({ text }) => text);
    expect(texts[0]).toBe('PHIẾU KIỂM TRA');
    expect(texts.join('\n')).toContain('20/04/2020');
  });

  test('never over the document', async () => {
    expect(await run('check', CASE, '--report', CASE)).toMatchObject({ code: 2 });
  });
});
