import fc from 'fast-check';
import type { Form01Layout, Target } from '../../src/campaign';
import { builtInPack } from '../../src/campaign';
import type { Letterhead } from '../../src/report/letterhead';
import type { Actual, LinkSource, Measure } from '../../src/report/measure';
import { sameContent, STORE_FIELDS, type StoreContent } from '../../src/word/storeContent';
import { contentOf, emptyStore, parseStore, STORE_NAMESPACE, withContent } from '../../src/word/storeXml';

const text = fc.string({ unit: fc.constantFrom('a', 'ế', '"', "'", '<', '&', '\n', '\t', ' ', '\u{1f600}', ']]>') });
const texts = fc.dictionary(text, text);
const id = fc.constantFrom('courses', 'budget', 'women');
const year = fc.integer({ min: 1990, max: 2040 });
const line: fc.Arbitrary<string | null> = fc.option(text);
const decimal: fc.Arbitrary<string> = fc.constantFrom('0', '12', '12.5', '-3', '123456789012345678901234567890.125');

const measure = fc.oneof<fc.Arbitrary<Measure>[]>(
  fc.record({ of: fc.constant('year' as const), column: id, year }),
  fc.record({ of: fc.constantFrom('sum' as const, 'average' as const), column: id }),
  fc.record({ of: fc.constant('sum' as const), column: id, from: year, to: year }),
  fc.record({ of: fc.constant('last' as const), column: id }),
  fc.record({ of: fc.constant('share' as const), part: id, whole: id }),
);
const actual = fc.oneof<fc.Arbitrary<Actual>[]>(
  fc.record({ kind: fc.constant('typed' as const), value: decimal, note: line }),
  fc.record({ kind: fc.constant('measure' as const), measure }),
);
const source = fc.oneof<fc.Arbitrary<LinkSource>[]>(
  fc.record({ kind: fc.constant('measure' as const), measure }),
  fc.record({ kind: fc.constantFrom('target' as const, 'actual' as const), target: text }),
);
const target: fc.Arbitrary<Target> = fc.record({
  id: text,
  indicator: text,
  comparator: fc.constantFrom('atLeast' as const, 'atMost' as const, 'equal' as const, 'range' as const),
  value: decimal,
  unit: text,
  year: fc.option(year),
  citation: text,
  verified: fc.boolean(),
  // A field of a later version.
  later: fc.jsonValue(),
});
const layout: fc.Arbitrary<Form01Layout> = fc
  .record({ title: text, unitLine: fc.option(text), provenance: text })
  .map((changes) => ({ ...builtInPack().form01, ...changes }));

const letterhead: fc.Arbitrary<Letterhead> = fc.record({
  parentBody: line,
  issuingBody: line,
  number: line,
  symbol: line,
  place: line,
  date: line,
  authority: line,
  position: line,
  signatory: line,
  recipients: fc.array(text),
});

const content: fc.Arbitrary<StoreContent> = fc.record({
  unit: fc.record({ level: line, name: line }),
  anchors: fc.dictionary(
    text,
    fc.record({
      kind: fc.constantFrom('section' as const, 'table' as const, 'comparison' as const),
      section: text,
    }),
  ),
  form01: texts,
  layout: fc.option(layout),
  targets: fc.option(fc.array(target, { maxLength: 3 })),
  actuals: fc.dictionary(text, actual),
  comparison: texts,
  refused: texts,
  links: fc.dictionary(text, fc.record({ source, last: text })),
  decisions: fc.uniqueArray(fc.record({ section: fc.option(text), text, before: text, after: text }), {
    selector: ({ text: own, before, after }) => JSON.stringify([own, before, after]),
  }),
  notApplicable: texts,
  dismissed: texts,
  letterhead: fc.option(letterhead),
});

/** Decisions are in no order; JSON has no negative zero and no order of keys. */
const inOrder = (one: StoreContent): unknown => ({
  ...(JSON.parse(JSON.stringify(one)) as StoreContent),
  decisions: [...one.decisions].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
});

const storeOf = (inner: string): string =>
  `<store xmlns="${STORE_NAMESPACE}" schemaVersion="1" revision="4">${inner}</store>`;

describe('the XML of the store', () => {
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

  test.each(Object.keys(STORE_FIELDS) as (keyof StoreContent)[])('a change of %s alone is a change', (field) => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const mixed = { ...one, [field]: other[field] };
        expect(sameContent(one, mixed)).toBe(JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(mixed)));
      }),
    );
  });

  test('the order of keys is no change', () => {
    const empty = contentOf(emptyStore());
    const one = { ...empty, form01: { a: '1', b: '2' }, actuals: { t: { kind: 'typed', value: '1', note: null } } };
    const other = { ...empty, form01: { b: '2', a: '1' }, actuals: { t: { note: null, value: '1', kind: 'typed' } } };
    expect(sameContent(one as StoreContent, other as StoreContent)).toBe(true);
  });

  test('writing what is there already leaves every other character where it was', () => {
    fc.assert(
      fc.property(content, (any) => {
        const once = withContent(emptyStore(), any);
        const twice = withContent(parseStore(once), any);
        expect(twice).toBe(once.replace('revision="1"', 'revision="2"'));
      }),
    );
  });

  test('what an older build wrote is read, and has decided nothing', () => {
    expect(contentOf(parseStore(storeOf('<unit level="district" name="A"/>')))).toEqual({
      unit: { level: 'district', name: 'A' },
      anchors: {},
      form01: {},
      layout: null,
      targets: null,
      actuals: {},
      comparison: {},
      refused: {},
      links: {},
      decisions: [],
      notApplicable: {},
      dismissed: {},
      letterhead: null,
    });
  });

  test.each([
    ['no JSON', 'not json'],
    ['another shape', '[1]'],
    ['nothing', 'null'],
  ])('a value that is %s counts as absent and stays in the part', (_, json) => {
    const written =
      `<layout json='${json}'/><targets json='${json}'/><letterhead json='${json}'/>` +
      `<actuals><actual target="t" json='${json}'/></actuals><links><link name="n" json='${json}'/></links>`;
    const part = parseStore(storeOf(written));
    expect(contentOf(part)).toEqual({ ...contentOf(emptyStore()) });
    const changed = withContent(part, { ...contentOf(part), unit: { level: null, name: 'A' } });
    expect(changed).toContain(written);
    const replaced = withContent(part, { ...contentOf(part), targets: [], actuals: {} });
    expect(replaced).toContain('<targets json="[]"/>');
    expect(replaced).toContain(`<actual target="t" json='${json}'/>`);
  });

  test('a kind of a newer build, alone in its list, does not take the others with it', () => {
    const later = `<link name="n" json='{"source":{"kind":"later"},"last":"1"}'/>`;
    const ours = `<link name="m" json='{"source":{"kind":"target","target":"t"},"last":"2"}'/>`;
    const part = parseStore(storeOf(`<links>${later}${ours}</links>`));
    expect(Object.keys(contentOf(part).links)).toEqual(['m']);
    const none = withContent(part, { ...contentOf(part), links: {} });
    expect(none).toContain(later);
    expect(none).not.toContain('name="m"');
  });

  test('a value that is taken back is gone, and what a newer build wrote beside it stays', () => {
    const part = parseStore(storeOf('<targets json="[]" by="later"><x/></targets>'));
    expect(contentOf(part).targets).toEqual([]);
    const gone = withContent(part, { ...contentOf(part), targets: null });
    expect(gone).toContain('<targets by="later"><x/></targets>');
    expect(contentOf(parseStore(gone)).targets).toBeNull();
  });

  test('what a newer build wrote into a decision stays when the decision changes', () => {
    const newer = `<decision text="a" before="" after="b" section="I" by="later"><x/></decision>`;
    const part = parseStore(storeOf(`<decisions>${newer}</decisions>`));
    const decided = { section: 'II.1', text: 'a', before: '', after: 'b' };
    expect(withContent(part, { ...contentOf(part), decisions: [decided] })).toContain(newer.replace('"I"', '"II.1"'));
    const none = parseStore(withContent(part, { ...contentOf(part), decisions: [{ ...decided, section: null }] }));
    expect(none.document.toString()).toContain(newer.replace(' section="I"', ''));
    expect(contentOf(none).decisions).toEqual([{ ...decided, section: null }]);
  });

  test('an entry that says nothing of a place is no decision', () => {
    expect(contentOf(parseStore(storeOf('<decisions><decision section="I"/></decisions>'))).decisions).toEqual([]);
  });
});
