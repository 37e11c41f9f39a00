import fc from 'fast-check';
import { sameContent, type StoreContent } from '../../src/word/storeContent';
import { contentOf, emptyStore, parseStore, STORE_NAMESPACE, withContent } from '../../src/word/storeXml';

describe('the XML of the store', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ế', '"', "'", '<', '&', '\n', '\t', ' ', '\u{1f600}', ']]>') });
  const content: fc.Arbitrary<StoreContent> = fc.record({
    unit: fc.record({ level: fc.option(text), name: fc.option(text) }),
    anchors: fc.dictionary(
      text,
      fc.record({ kind: fc.constantFrom('section' as const, 'table' as const), section: text }),
    ),
    form01: fc.dictionary(text, text),
    decisions: fc.uniqueArray(fc.record({ section: fc.option(text), text, before: text, after: text }), {
      selector: ({ text: own, before, after }) => JSON.stringify([own, before, after]),
    }),
    notApplicable: fc.dictionary(text, text),
  });

  /** Decisions are in no order. */
  const inOrder = (one: StoreContent): StoreContent => ({
    ...one,
    decisions: [...one.decisions].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  });

  test('gives back any content, over any content before', () => {
    fc.assert(
      fc.property(content, content, (first, second) => {
        const one = parseStore(withContent(emptyStore(), first));
        expect(inOrder(contentOf(one))).toEqual(inOrder(first));
        const two = parseStore(withContent(one, second));
        expect(inOrder(contentOf(two))).toEqual(inOrder(second));
        expect(sameContent(contentOf(two), second)).toBe(true);
        expect(two.revision).toBe(2);
      }),
    );
  });

  test('what an older build wrote is read, and has decided nothing', () => {
    const old = `<store xmlns="${STORE_NAMESPACE}" schemaVersion="1" revision="4"><unit level="district" name="A"/></store>`;
    expect(contentOf(parseStore(old))).toEqual({
      unit: { level: 'district', name: 'A' },
      anchors: {},
      form01: {},
      decisions: [],
      notApplicable: {},
    });
  });

  test('what a newer build wrote into a decision stays when the decision changes', () => {
    const newer = `<decision text="a" before="" after="b" section="I" by="later"><x/></decision>`;
    const part = parseStore(
      `<store xmlns="${STORE_NAMESPACE}" schemaVersion="1" revision="4"><decisions>${newer}</decisions></store>`,
    );
    const decided = { section: 'II.1', text: 'a', before: '', after: 'b' };
    expect(withContent(part, { ...contentOf(part), decisions: [decided] })).toContain(newer.replace('"I"', '"II.1"'));
    const none = parseStore(withContent(part, { ...contentOf(part), decisions: [{ ...decided, section: null }] }));
    expect(none.document.toString()).toContain(newer.replace(' section="I"', ''));
    expect(contentOf(none).decisions).toEqual([{ ...decided, section: null }]);
  });

  test('an entry that says nothing of a place is no decision', () => {
    const part = parseStore(
      `<store xmlns="${STORE_NAMESPACE}" schemaVersion="1" revision="1"><decisions><decision section="I"/></decisions></store>`,
    );
    expect(contentOf(part).decisions).toEqual([]);
  });
});
