import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBody, p } from './client';

/**
 * Traffic captured from the real office.js against another host (OFFICE-PROTOCOL.md): the same requests must get answers of
 * the same shape here. Values differ with the document; ids with the host.
 */
interface Exchange {
  readonly request: { readonly Actions: readonly unknown[] };
  readonly response: {
    readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
    readonly Error?: object;
  };
}

const FOLDER = join(__dirname, 'samples');

const DOCUMENT =
  p('OOXML heading') +
  p('Second line with OOXML') +
  '<w:sdt><w:sdtPr><w:tag w:val="t"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>' +
  `${p('Quarterly report')}</w:sdtContent></w:sdt>` +
  `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>${p('end')}`;

/** Names that an answer has, and the kind of each value; ids are left out, lists count by their first item. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '_Id' && name !== '_ReferenceId')
      .map(([name, inner]) => [name, shapeOf(inner)]),
  );
}

test.each(readdirSync(FOLDER))('%s: the first request is answered in the captured shape', (name) => {
  const { exchanges } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { exchanges: readonly Exchange[] };
  const [exchange] = exchanges;
  if (!exchange) throw new Error('The sample is empty.');
  const { engine } = openBody(name === 'cc-null.json' ? p('no control') : DOCUMENT);
  const answer = JSON.parse(engine.process(JSON.stringify(exchange.request))) as Exchange['response'];
  expect(shapeOf(answer.Error)).toEqual(shapeOf(exchange.response.Error));
  const answers = new Map(answer.Results.map((result) => [result.ActionId, result.Value]));
  for (const { ActionId, Value } of exchange.response.Results) {
    // Void results may be left out (OFFICE-PROTOCOL.md 6.3).
    if (Value === null && !answers.has(ActionId)) continue;
    expect({ value: shapeOf(answers.get(ActionId)) }).toMatchObject({ value: shapeOf(Value) });
  }
});

test('a name that is missing in an answer is noticed', () => {
  const missing = (): void =>
    expect({ value: shapeOf({ Text: 'a' }) }).toMatchObject({ value: shapeOf({ Text: 'a', Style: 'b' }) });
  expect(missing).toThrow();
});
