import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { fileOf } = jest.requireActual<{ fileOf: (folder: string, url: string) => string | null }>(
  '../../tools/serve.js',
);
const { policy } = jest.requireActual<{ policy: (options?: { cdn?: boolean }) => string }>('../../tools/csp.js');

describe('the server gives out', () => {
  const top = mkdtempSync(join(tmpdir(), 'tong-ket-'));
  const folder = join(top, 'dist');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  for (const name of ['index.html', 'sub/a b.js', '../secret.txt']) writeFileSync(join(folder, name), '');
  afterAll(() => rmSync(top, { recursive: true }));

  test('files of its folder, whatever follows their address', () => {
    expect(fileOf(folder, '/')).toBe(join(folder, 'index.html'));
    expect(fileOf(folder, '/index.html?x=1')).toBe(join(folder, 'index.html'));
    expect(fileOf(folder, '/sub/a%20b.js')).toBe(join(folder, 'sub', 'a b.js'));
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/sub', '/none.js', '/%', '/%00'])(
    'nothing for %s',
    (url) => expect(fileOf(folder, url)).toBeNull(),
  );
});

test('only a page that asks for it may load scripts from Microsoft', () => {
  expect(policy()).not.toContain('https:');
  expect(policy({ cdn: true })).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy()).toContain("default-src 'none'");
});
