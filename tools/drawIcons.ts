import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawPixels, drawSvg, encodePng } from './icons/draw';
import { SIZES } from './icons/drawing';

/** `npm run icons`: writes assets/icon.svg and assets/icon-*.png from tools/icons/drawing.ts. */
const assets = path.resolve(__dirname, '..', 'assets');
mkdirSync(assets, { recursive: true });
writeFileSync(path.join(assets, 'icon.svg'), drawSvg());
for (const size of SIZES) writeFileSync(path.join(assets, `icon-${size}.png`), encodePng(drawPixels(size), size));
