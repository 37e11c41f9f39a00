import fc from 'fast-check';
import type { StoreContent } from '../../src/word/storeContent';
import { contentOf, emptyStore, parseStore, withContent } from '../../src/word/storeXml';

describe('the XML of the store', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ế', '"', "'", '<', '&', '\n', '\t', ' ', '\u{1f600}', ']]>') });
  const content: fc.Arbitrary<StoreContent> = fc.record({
    unit: fc.record({ level: fc.option(text), name: fc.option(text) }),
    anchors: fc.dictionary(
      text,
      fc.record({ kind: fc.constantFrom('section' as const, 'table' as const), section: text }),
    ),
    form01: fc.dictionary(text, text),
  });

  test('gives back any content, over any content before', () => {
    fc.assert(
      fc.property(content, content, (first, second) => {
        const one = parseStore(withContent(emptyStore(), first));
        expect(contentOf(one)).toEqual(first);
        const two = parseStore(withContent(one, second));
        expect(contentOf(two)).toEqual(second);
        expect(two.revision).toBe(2);
      }),
    );
  });
});
