import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from './manifest/rules';
import { surroundingsOf } from './manifest/surroundings';

/** `npm run manifest`: checks manifest.xml; exit code 1 when it finds a fault. */
const root = path.resolve(__dirname, '..');
const findings = checkManifest(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), surroundingsOf(root));
for (const finding of findings) console.error(`manifest.xml: ${finding}`);
process.exitCode = findings.length === 0 ? 0 : 1;
