import { RuleTester } from 'eslint';
import path from 'node:path';
import { parser } from 'typescript-eslint';
import plugin from '../../tools/eslint';

/** Each rule of ours is seen to catch a planted offence, and to leave alone what it must leave alone. */

const tester = new RuleTester({ languageOptions: { parser, sourceType: 'module' } });
const ROOT = path.resolve(__dirname, '..', '..');
const at = (file: string): string => path.join(ROOT, file);

function rule(name: string) {
  const found = plugin.rules?.[name];
  if (!found) throw new Error(`no rule ${name}`);
  return found;
}

tester.run('rooms', rule('rooms'), {
  valid: [
    { filename: at('src/report/outline.ts'), code: "import { normalise } from '../language/normalise';" },
    { filename: at('src/host/word/engine.ts'), code: "import type { XmlElement } from '../../ooxml/xml';" },
    { filename: at('src/host/node.ts'), code: "import vm from 'node:vm';" },
    { filename: at('src/cli/main.ts'), code: "import { openDoor } from '../word/door'; import fs from 'node:fs';" },
    { filename: at('src/taskpane/pane.tsx'), code: "import { useState } from 'react';" },
    { filename: at('src/report/outline.ts'), code: "import { z } from 'zod'; export * from './matching/score';" },
    { filename: at('tests/report/outline.test.ts'), code: "import { startOffice } from '../../src/host/node';" },
  ],
  invalid: [
    ...[
      ['src/language/numbers.ts', "import { pack } from '../campaign/pack';"],
      ['src/campaign/pack.ts', "import type { Plan } from '../report/plan';"],
      ['src/report/outline.ts', "export { parseXml } from '../ooxml/xml';"],
      ['src/report/outline.ts', "export * from '../ooxml/xml';"],
      ['src/ooxml/xml.ts', "const door = import('../word/door');"],
      ['src/ooxml/xml.ts', "type Door = import('../word/door').Door;"],
      ['src/ooxml/xml.ts', "const door = require('../word/door');"],
      ['src/ooxml/xml.ts', "jest; require.resolve('../word/door');"],
      ['src/host/word/engine.ts', "import { matchOutline } from '../../report/outline';"],
      ['src/host/word/engine.ts', "import { openDoor } from '../../word/door';"],
      ['src/word/door.ts', "import { Host } from '../host/office/host';"],
      ['src/word/door.ts', "import { texts } from '../taskpane/texts';"],
      ['src/cli/main.ts', "import { page } from '../preview/page';"],
      ['src/taskpane/pane.tsx', "import { main } from '../cli/main';"],
    ].map(([file = '', code = '']) => ({ filename: at(file), code, errors: [{ messageId: 'room' }] })),
    {
      filename: at('src/report/outline.ts'),
      code: "import { build } from '../../tests/support/docx';",
      errors: [{ messageId: 'outside' }],
    },
    { filename: at('src/attic/old.ts'), code: 'export {};', errors: [{ messageId: 'unknown' }] },
    { filename: at('src/report/a.ts'), code: "import x from '../attic/old';", errors: [{ messageId: 'unknown' }] },
    ...[
      ['src/ooxml/package.ts', "import fs from 'node:fs';"],
      ['src/ooxml/package.ts', "import fs from 'fs';"],
      ['src/report/outline.ts', "import { useState } from 'react';"],
      ['src/word/door.ts', "import { Button } from '@fluentui/react-components';"],
      ['src/word/door.ts', "import '@microsoft/office-js';"],
    ].map(([file = '', code = '']) => ({ filename: at(file), code, errors: [{ messageId: 'package' }] })),
  ],
});

tester.run('office-names', rule('office-names'), {
  valid: [
    'const text = runtime.Word;',
    "const name = 'Word'; const office = { Office: 1 };",
    'interface Word { text: string } const word: Word = { text };',
    "import { Word } from './words'; Word();",
  ],
  invalid: [
    { code: 'Word.run(batch);', errors: [{ messageId: 'named' }] },
    { code: 'function f(p: Word.Paragraph) {}', errors: [{ messageId: 'named' }] },
    { code: 'type Runtime = typeof Office;', errors: [{ messageId: 'named' }] },
    { code: 'throw new OfficeExtension.Error();', errors: [{ messageId: 'named' }] },
    { code: 'globalThis.Office.onReady();', errors: [{ messageId: 'named' }] },
    { code: "window['Word'];", errors: [{ messageId: 'named' }] },
  ],
});

const door = [{ isDoor: true }];
tester.run('run-in-door', rule('run-in-door'), {
  valid: [
    { code: 'const go = () => runtime.Word.run(batch);', options: door },
    { code: 'async function go() { await Word.run(batch); }', options: door },
    { code: 'function go() { return Word.run(batch).then(done, failed); }', options: door },
    { code: 'async function go() { await Promise.race([Word.run(batch), timeOut]); }', options: door },
    {
      code: 'async function go() { const running = Word.run(batch); return Promise.race([running, timeOut]); }',
      options: door,
    },
    { code: 'door.run(batch);' },
  ],
  invalid: [
    { code: 'await Word.run(batch);', errors: [{ messageId: 'outside' }] },
    { code: 'await this.runtime.Word.run(batch);', errors: [{ messageId: 'outside' }] },
    { code: "await Word['run'](batch);", errors: [{ messageId: 'outside' }] },
    { code: 'const { run } = runtime.Word;', errors: [{ messageId: 'outside' }] },
    { code: 'const go = Word.run;', errors: [{ messageId: 'outside' }] },
    { code: 'const go = Word.run;', options: door, errors: [{ messageId: 'uncalled' }] },
    { code: 'const { run } = Word;', options: door, errors: [{ messageId: 'uncalled' }] },
    { code: 'Word.run(batch);', options: door, errors: [{ messageId: 'floating' }] },
    { code: 'void Word.run(batch);', options: door, errors: [{ messageId: 'floating' }] },
    { code: 'Word.run(batch).then(done);', options: door, errors: [{ messageId: 'floating' }] },
    { code: 'Word.run(batch).catch(failed);', options: door, errors: [{ messageId: 'floating' }] },
    {
      code: 'const running = Word.run(batch); running.then(done);',
      options: door,
      errors: [{ messageId: 'floating' }],
    },
    { code: 'Promise.all([Word.run(batch)]);', options: door, errors: [{ messageId: 'floating' }] },
    { code: 'async function go() { for (;;) Word.run(batch); }', options: door, errors: [{ messageId: 'floating' }] },
  ],
});

const inLoop = [{ messageId: 'loop' }];
tester.run('no-sync-in-loop', rule('no-sync-in-loop'), {
  valid: [
    'for (const p of items) p.load("text"); await context.sync();',
    'for (const p of (await read(context.sync())).items) use(p);',
    'items.forEach((p) => p.load("text")); await context.sync();',
    'for (const name of names) { handlers[name] = () => context.sync(); }',
    'function read(c) { return c.sync(); } await read(context);',
  ],
  invalid: [
    { code: 'for (const p of items) { await context.sync(); }', errors: inLoop },
    { code: 'for await (const p of items) { await context.sync(); }', errors: inLoop },
    { code: 'for (let i = 0; i < n; i += 1) await context.sync();', errors: inLoop },
    { code: 'for (const key in items) await context.sync();', errors: inLoop },
    { code: 'while (await context.sync()) next();', errors: inLoop },
    { code: 'do { await context.sync(); } while (more);', errors: inLoop },
    { code: 'items.forEach(async (p) => { await context.sync(); });', errors: inLoop },
    { code: 'await Promise.all(items.map((p) => p.context.sync()));', errors: inLoop },
    { code: 'for (const p of items) await door.run(async (c) => { await c.sync(); });', errors: inLoop },
    { code: "for (const p of items) await context['sync']();", errors: inLoop },
    { code: 'for (const p of items) await context?.sync?.();', errors: inLoop },
    { code: 'async function flush(c) { await c.sync(); } for (const p of items) await flush(c);', errors: inLoop },
    {
      code: 'const flush = (c) => c.sync(); const write = (c) => flush(c); items.map((p) => write(p));',
      errors: inLoop,
    },
  ],
});

const uncalled = [{ messageId: 'uncalled' }];
tester.run('no-uncalled-sync', rule('no-uncalled-sync'), {
  valid: ['await context.sync();', 'context.sync().then(done);', 'await context.sync?.();', 'fake.sync = () => 1;'],
  invalid: [
    { code: 'await context.sync;', errors: uncalled },
    { code: 'read().then(context.sync);', errors: uncalled },
    { code: 'function f() { return context.sync; }', errors: uncalled },
    { code: 'const { sync } = context;', errors: uncalled },
    { code: "context['sync'];", errors: uncalled },
  ],
});

const locale = [{ messageId: 'locale' }];
tester.run('no-machine-locale', rule('no-machine-locale'), {
  valid: [
    "n.toLocaleString('vi-VN');",
    "new Intl.NumberFormat(language).format(n); Intl.getCanonicalLocales('vi');",
    "a.localeCompare(b, 'vi');",
    'text.toString(); text.toUpperCase();',
  ],
  invalid: [
    { code: 'n.toLocaleString();', errors: locale },
    { code: 'date.toLocaleDateString(undefined, options);', errors: locale },
    { code: 'text?.toLocaleUpperCase();', errors: locale },
    { code: 'a.localeCompare(b);', errors: locale },
    { code: 'new Intl.NumberFormat().format(n);', errors: locale },
    { code: 'Intl.DateTimeFormat();', errors: locale },
    { code: 'new Intl.PluralRules(undefined);', errors: locale },
  ],
});
