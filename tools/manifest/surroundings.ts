import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ManifestSurroundings } from './rules';

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Width and height from a PNG's header; null when the file is not there or is no PNG. */
function pngSize(file: string): { width: number; height: number } | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.subarray(0, 8).toString('hex') !== PNG_SIGNATURE) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The requirement sets that the files of src/word state as `requires = '…'` or `requires: '…'`. */
export function statedRequirements(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/\brequires\s*[:=]\s*'([^']+)'/g)].map(([, set = '']) => set));
}

/** What this repository's manifest is held against. @param root folder of the repository */
export function surroundingsOf(root: string): ManifestSurroundings {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    imageSize: (name) => (name.startsWith('assets/') ? pngSize(path.join(root, name)) : null),
    requires: statedRequirements(path.join(root, 'src', 'word')),
  };
}
