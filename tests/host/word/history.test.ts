import fc from 'fast-check';
import {
  Host,
  History,
  joinWithNext,
  joinWithPrevious,
  deleteSelection,
  replaceText,
  typeLines,
} from '../../../src/host';
import { wordText, type Point } from '../../../src/host';
import { documentOf } from '../office/documents';

function opened(...lines: string[]) {
  const doc = new Host(documentOf(...lines)).document;
  let time = 0;
  const at = (index: number, offset: number): Point => {
    const paragraph = doc.paragraphs(doc.body)[index];
    if (!paragraph) throw new Error(`no paragraph ${index}`);
    return { paragraph, offset };
  };
  return {
    doc,
    at,
    history: new History(doc, () => time),
    texts: () => doc.paragraphs(doc.body).map(wordText),
    source: () => doc.body.toString(),
    wait: (ms: number) => (time += ms),
  };
}

describe('undo and redo', () => {
  test('take back an edit whole, and make it again', () => {
    const { doc, history, at, texts, source } = opened('một', 'hai');
    const before = source();
    history.edit(null, () => typeLines(doc, at(0, 3), ' x\ny\nz'));
    expect(texts()).toEqual(['một x', 'y', 'z', 'hai']);
    const after = source();
    history.undo();
    expect(source()).toBe(before);
    history.redo();
    expect(source()).toBe(after);
  });

  test('a run of typing is one step; a pause ends it', () => {
    const { doc, history, at, texts, wait } = opened('');
    for (const [index, letter] of ['a', 'b', 'c'].entries()) {
      history.edit('typing', () => replaceText(doc, at(0, index), index, letter));
      wait(200);
    }
    wait(3000);
    history.edit('typing', () => replaceText(doc, at(0, 3), 3, 'd'));
    expect(texts()).toEqual(['abcd']);
    history.undo();
    expect(texts()).toEqual(['abc']);
    history.undo();
    expect(texts()).toEqual(['']);
    expect(history.state).toEqual({ canUndo: false, canRedo: true });
  });

  test('an edit that fails leaves nothing behind', () => {
    const { doc, history, at, source } = opened('một', 'hai');
    const before = source();
    expect(() =>
      history.edit(null, () => {
        typeLines(doc, at(0, 1), 'x\ny');
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(source()).toBe(before);
    expect(history.state.canUndo).toBe(false);
  });

  test('a read-only document is not edited', () => {
    const { doc, history, at, source } = opened('một');
    const before = source();
    doc.readOnly = true;
    expect(() => history.edit(null, () => typeLines(doc, at(0, 1), 'x'))).toThrow();
    expect(source()).toBe(before);
  });

  test('a new edit ends what could be made again', () => {
    const { doc, history, at, texts } = opened('');
    history.edit(null, () => typeLines(doc, at(0, 0), 'a'));
    history.undo();
    history.edit(null, () => typeLines(doc, at(0, 0), 'b'));
    history.redo();
    expect(texts()).toEqual(['b']);
  });
});

type Step = {
  readonly kind: 'type' | 'erase' | 'previous' | 'next';
  readonly where: number;
  readonly to: number;
  readonly text: string;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('type', 'erase', 'previous', 'next'),
    where: fc.nat(1000),
    to: fc.nat(1000),
    text: fc.stringMatching(/^[aâđ \t\v\n]{0,4}$/),
  }),
  { maxLength: 12 },
);

describe('whatever is typed', () => {
  test('the text is as in a plain editor, and undoing all of it gives the first bytes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[xyz ]{0,5}$/), { minLength: 1, maxLength: 4 }),
        steps,
        (lines, typed) => {
          const { doc, at, history, texts, source } = opened(...lines);
          const before = source();
          let plain = texts().join('\n');
          const place = (offset: number): Point => {
            const head = plain.slice(0, offset).split('\n');
            return at(head.length - 1, head.at(-1)?.length ?? 0);
          };
          for (const { kind, where, to, text } of typed) {
            const start = where % (plain.length + 1);
            const line = plain.slice(0, start).split('\n').length - 1;
            if (kind === 'type') {
              history.edit(null, () => typeLines(doc, place(start), text));
              plain = plain.slice(0, start) + text + plain.slice(start);
            } else if (kind === 'erase') {
              const end = start + (to % (plain.length + 1 - start));
              const [from, until] = [place(start), place(end)];
              history.edit(null, () => deleteSelection(doc, { start: from, end: until, mark: false }));
              plain = plain.slice(0, start) + plain.slice(end);
            } else {
              const index = kind === 'next' ? line : line - 1;
              const all = plain.split('\n');
              const joined = history.edit(null, () =>
                kind === 'next' ? joinWithNext(doc, at(line, 0)) : joinWithPrevious(doc, at(line, 0)),
              );
              expect(joined !== null).toBe(index >= 0 && index < all.length - 1);
              if (joined)
                plain = [
                  ...all.slice(0, index),
                  `${all[index] ?? ''}${all[index + 1] ?? ''}`,
                  ...all.slice(index + 2),
                ].join('\n');
            }
            expect(texts().join('\n')).toBe(plain);
          }
          const after = source();
          while (history.state.canUndo) history.undo();
          expect(source()).toBe(before);
          while (history.state.canRedo) history.redo();
          expect(source()).toBe(after);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('goes into the run that is there', () => {
    const { doc, at, history, source } = opened('abc');
    const runs = (): number => source().split('<w:r>').length;
    const before = runs();
    for (let index = 0; index < 20; index += 1)
      history.edit('typing', () => replaceText(doc, at(0, 3 + index), 3 + index, 'x'));
    expect(runs()).toBe(before);
  });
});
