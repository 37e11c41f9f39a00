import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readDocx } from '../../src/ooxml/docx';

const CASES = join(__dirname, '..', 'fixtures', 'cases');

/** Every real case: the directory's listing. */
export const cases = readdirSync(CASES).filter((name) => name.endsWith('.docx'));

export function readCase(name: string): OoxmlPackage {
  return readDocx(readFileSync(join(CASES, name)));
}
