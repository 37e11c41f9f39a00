import fc from 'fast-check';
import { OoxmlPackage } from '../../../src/ooxml/package';
import { readSnapshot } from '../../../src/ooxml/snapshot';
import { type Batch, bytesOf, caseNames, flat, openCase, p, sources, type Opened, type Path } from './client';
import { readDocx } from '../../../src/ooxml/docx';

const INSERTED = flat(
  `${p('Đầu', '<w:pPr><w:pStyle w:val="u1"/></w:pPr>')}<w:p><w:r><w:t>thân</w:t></w:r></w:p><w:p/>`,
);

/** Operations on one paragraph: none may touch another one. */
const OPERATIONS: readonly ((batch: Batch, paragraph: Path, text: string) => void)[] = [
  (batch, paragraph, text) => void batch.object(paragraph, 'InsertText', text, 'Start'),
  (batch, paragraph, text) => void batch.object(paragraph, 'InsertText', text, 'End'),
  (batch, paragraph, text) => void batch.object(paragraph, 'InsertText', text, 'Replace'),
  (batch, paragraph, text) => void batch.object(paragraph, 'InsertParagraph', text, 'Before'),
  (batch, paragraph, text) => void batch.object(paragraph, 'InsertParagraph', text, 'After'),
  (batch, paragraph) => void batch.object(batch.object(paragraph, 'GetRange', null), 'InsertOoxml', INSERTED, 'Before'),
  (batch, paragraph) => void batch.object(batch.object(paragraph, 'GetRange', null), 'InsertOoxml', INSERTED, 'After'),
  (batch, paragraph) => void batch.object(paragraph, 'InsertContentControl'),
  (batch, paragraph, text) => void batch.object(paragraph, 'InsertTable', 1, 2, 'After', [[text, 'b']]),
  (batch, paragraph) => void batch.set(batch.property(paragraph, 'Font'), 'Bold', true),
  (batch, paragraph) => void batch.set(paragraph, 'Alignment', 'Centered'),
  (batch, paragraph) => void batch.set(paragraph, 'StyleBuiltIn', 'Heading4'),
  (batch, paragraph) => void batch.call(paragraph, 'Clear'),
  (batch, paragraph) => void batch.call(paragraph, 'Delete'),
  (batch, paragraph) => void batch.call(paragraph, 'InsertBreak', 'Page', 'After'),
];

const CASES = caseNames().filter((name) => name !== 'nghi-dinh-30-2020.docx');

function withoutOne(all: readonly string[], index: number): string[] {
  return all.filter((_, at) => at !== index);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const entry of whole) if (entry === part[at]) at += 1;
  return at === part.length;
}

const operation = fc.record({
  kind: fc.nat({ max: OPERATIONS.length - 1 }),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

function carryOut(opened: Opened, index: number, kind: number, text: string): void {
  const batch = opened.batch();
  OPERATIONS[kind]?.(batch, batch.paragraph(index), text);
  const { Error: error } = batch.send();
  // A control around a cell's last paragraph or the like may be refused, but never break.
  if (error && error.Code !== 'InvalidArgument') throw new Error(`${error.Code}: ${error.Message}`);
}

test.each(CASES)('operations on a paragraph leave all others as they were: %s', (name) => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 6 }), (operations) => {
      const opened = openCase(name);
      for (const { kind, place, text } of operations) {
        const before = sources(opened);
        const index = Math.floor(place * before.length);
        carryOut(opened, index, kind, text);
        expect(isSubsequence(withoutOne(before, index), sources(opened))).toBe(true);
      }
      // The result is still a document that opens and says what the tree says.
      const reopened = readSnapshot(readDocx(opened.document.save()));
      expect(reopened.paragraphs).toHaveLength(sources(opened).length);
    }),
    { numRuns: 40 },
  );
});

test.each(CASES)('operations that are undone leave no trace: %s', (name) => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 6 }), (operations) => {
      const opened = openCase(name, { rollback: true });
      const before = bytesOf(opened);
      const batch = opened.batch();
      const count = sources(opened).length;
      for (const { kind, place, text } of operations) {
        OPERATIONS[kind]?.(batch, batch.paragraph(Math.floor(place * count)), text);
      }
      batch.call(batch.body(), 'Nonsense');
      expect(batch.send().Error).toBeDefined();
      expect(bytesOf(opened)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test.each(caseNames())('reading changes nothing, and getOoxml says what the document says: %s', (name) => {
  const opened = openCase(name);
  const before = bytesOf(opened);
  const batch = opened.batch();
  const ooxml = batch.call(batch.body(), 'GetOoxml');
  batch.load(
    batch.property(batch.body(), 'Paragraphs'),
    'text',
    'style',
    'font/bold',
    'listItemOrNullObject/listString',
  );
  const tables = batch.load(batch.property(batch.body(), 'Tables'), 'values');
  const answer = batch.send();
  expect(answer.Error).toBeUndefined();
  expect(answer.value(tables)).not.toBeNull();
  expect(bytesOf(opened)).toEqual(before);
  const copy = OoxmlPackage.fromFlatOpc(answer.value(ooxml) as string);
  expect(readSnapshot(copy)).toEqual(readSnapshot(opened.document.pkg));
});

test('a paragraph that is touched after all is noticed', () => {
  expect(isSubsequence(['a', 'c'], ['a', 'b', 'c'])).toBe(true);
  expect(isSubsequence(['a', 'c'], ['a', 'b', 'C'])).toBe(false);
  expect(isSubsequence(['a', 'c'], ['c', 'a'])).toBe(false);
});
