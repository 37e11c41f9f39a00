import fc from 'fast-check';
import { builtInPack, type Target } from '../../src/campaign';
import { normalDecimal, parseFigure } from '../../src/language/numbers';
import { checkReport } from '../../src/report/check';
import { targetResults } from '../../src/report/comparison';
import { readForm01 } from '../../src/report/form01Read';
import { linkFigure, linkText, type LinkSources } from '../../src/report/linkFigure';
import { aroundOf, findAround } from '../../src/report/linkPlace';
import { afterRefresh, linkParts, linkStates, linkTag, planRefresh, type Link } from '../../src/report/links';
import type { LinkSource } from '../../src/report/measure';
import type { ControlSnapshot, DocumentSnapshot } from '../../src/report/snapshot';
import { describeFinding } from '../../src/texts/findings';
import { documentOf } from '../support/snapshot';

const pack = builtInPack();
const layout = pack.form01;

/** Sample data, of no resolution. */
const target: Target = {
  id: 'sample',
  indicator: 'Chỉ tiêu mẫu để thử',
  comparator: 'atLeast',
  value: '85.5',
  unit: '%',
  year: null,
  citation: 'Số liệu mẫu, không có trong nghị quyết nào',
  verified: false,
  sample: true,
};
const aim: LinkSource = { kind: 'target', target: 'sample' };

const sourcesOf = (value: string, snapshot?: DocumentSnapshot): LinkSources => {
  const form01 = snapshot ? readForm01(snapshot, layout) : null;
  const sample = { ...target, value };
  return { form01, layout, results: targetResults([sample], { actuals: {}, form01, layout, comparison: null }) };
};

/** A paragraph with its links between braces: "Mở {a:35} lớp". */
function linked(texts: readonly string[]): DocumentSnapshot {
  const controls: ControlSnapshot[] = [];
  const plain = texts.map((source, paragraph) => {
    let text = '';
    for (const piece of source.split(/(\{[^}]*\})/)) {
      const [, name, shown] = /^\{(\w+):(.*)\}$/.exec(piece) ?? [];
      if (name !== undefined && shown !== undefined) {
        const inline = { paragraph, start: text.length, text: shown };
        controls.push({ tag: linkTag(name), title: '', text: shown, inline });
      }
      text += shown ?? piece;
    }
    return text;
  });
  return { ...documentOf(plain), controls, bookmarks: [] };
}

const link = (last: string, around?: Link['around']): Link => ({ source: aim, last, ...(around && { around }) });

describe('the figure of a link in the manner of the text before', () => {
  const quotient = { numerator: '200', denominator: '3' };
  test.each([
    ['2248', '', '2.248'],
    ['2248', '35', '2.248'],
    ['2248', '2.338', '2.248'],
    ['2248', '2338', '2248'],
    ['2248', '2 338', '2 248'],
    ['1234567', '2\u00a0338', '1\u00a0234\u00a0567'],
    ['35.5', '40,00', '35,50'],
    ['35.25', '40,0', '35,25'],
    ['7', '05', '07'],
    ['12', '05', '12'],
    ['7', 'hơn 5 lớp', 'hơn 7 lớp'],
    ['7', 'từ 5 đến 6', '7'],
    ['7', 'năm lớp', '7'],
    ['-3', '5', '-3'],
  ])('%s after “%s” is %s', (value, like, text) => {
    expect(linkText({ values: [value], percent: false, quotient: null }, like)).toBe(text);
  });

  test.each([
    ['', '66,67%'],
    ['85,5%', '66,7%'],
    ['85,543%', '66,667%'],
    ['85%', '66,67%'],
  ])('a quotient after “%s” is rounded once: %s', (like, text) => {
    expect(linkText({ values: ['66.67'], percent: true, quotient }, like)).toBe(text);
  });

  test('a target that is a range has both ends', () => {
    const results = targetResults([{ ...target, comparator: 'range', value: '70', valueTo: '80.5' }], {
      actuals: {},
      form01: null,
      layout,
      comparison: null,
    });
    const figure = linkFigure(aim, { form01: null, layout, results });
    expect('values' in figure && linkText(figure, '60–70%')).toBe('70–80,5%');
  });

  test('whatever the manner, the value can be read back and the same text comes out again', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => normalDecimal(`${digits}e-${places}`));
    const like = fc.constantFrom('', '5', '05', '2.248', '2 248', '2248', '1.234,50', '72,5%', 'hơn 12 lớp', 'x');
    fc.assert(
      fc.property(decimal, like, (value, manner) => {
        const figure = { values: [value], percent: false, quotient: null };
        const text = linkText(figure, manner);
        expect(parseFigure(text.replace(/[^\d., -]/g, '').trim())).toEqual({ kind: 'value', value });
        expect(linkText(figure, text)).toBe(text);
      }),
    );
  });
});

describe('states', () => {
  test('current, stale, changed by hand, orphan, duplicate and lost are told apart, in document order', () => {
    const snapshot = linked([
      'Mở {old:70%} và {hand:khoảng 72%} trong {now:85,5%}.',
      'Còn {strange:12} lớp, {twice:85,5%} và {twice:85,5 %}; {gone:3}.',
    ]);
    const links = {
      lost: link('4', { before: 'không có ở đâu ', after: ' cả' }),
      gone: { source: { kind: 'actual', target: 'other' }, last: '3' },
      now: link('70%'),
      old: link('70%'),
      hand: link('70%'),
      twice: link('85,5%'),
    } as const;
    const states = linkStates(snapshot, links, sourcesOf('85.5'));
    expect(states.map(({ name, state }) => [name, state])).toEqual([
      ['old', 'stale'],
      ['hand', 'handEdited'],
      ['now', 'current'],
      ['strange', 'orphan'],
      ['twice', 'duplicate'],
      ['gone', 'orphan'],
      ['lost', 'lost'],
    ]);
    expect(states.find(({ name }) => name === 'gone')?.problem).toEqual({ code: 'noTarget', target: 'other' });
    expect(states.find(({ name }) => name === 'twice')?.places).toHaveLength(2);
    expect(planRefresh(states, 'all')).toEqual([
      { name: 'old', place: 0, paragraph: 0, start: 3, was: '70%', text: '85,5%' },
    ]);
    expect(planRefresh(states, 'all', { handEdited: true }).map(({ name }) => name)).toEqual(['old', 'hand']);
    expect(planRefresh(states, ['hand'])).toEqual([]);
  });

  test('names that every object has are no links', () => {
    const states = linkStates(linked(['{constructor:1} {toString:2}']), {}, sourcesOf('85.5'));
    expect(states.map(({ state, source }) => [state, source])).toEqual([['orphan', null]]);
  });

  test('a control around paragraphs with our tag is never written', () => {
    const base = linked(['70%']);
    const snapshot = { ...base, controls: [{ tag: linkTag('a'), title: '', text: '70%' }] };
    const states = linkStates(snapshot, { a: link('70%') }, sourcesOf('85.5'));
    expect(states).toMatchObject([{ state: 'stale', places: [{ holdsMore: true }] }]);
    expect(planRefresh(states, 'all', { handEdited: true })).toEqual([]);
    const { bookmarks: _bookmarks, ...collections } = snapshot;
    expect(planRefresh(linkStates(collections, { a: link('70%') }, sourcesOf('85.5')), 'all')).toHaveLength(1);
  });

  test('for any document and registry they never throw, each name has one, and a plan leads to what it says', () => {
    const figure = fc.constantFrom('70%', '85,5%', '72 %', '5', 'mười', '', '2.248');
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const words = fc.constantFrom('Mở ', ' lớp cho ', ' lượt; ', ' trong đó ', '.', ' ');
    const piece = fc.oneof(
      words,
      fc.tuple(name, figure).map(([id, text]) => `{${id}:${text}}`),
    );
    const paragraph = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const around = fc.record({
      before: fc.constantFrom('', 'Mở ', ' lớp cho '),
      after: fc.constantFrom('', ' lượt; '),
    });
    const registry = fc.dictionary(
      name,
      fc.tuple(figure, fc.option(around)).map(([last, near]) => link(last, near ?? undefined)),
    );
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 5 }),
        registry,
        fc.constantFrom('85.5', '5'),
        (texts, links, value) => {
          const snapshot = linked(texts);
          const sources = sourcesOf(value);
          const states = linkStates(snapshot, links, sources);
          expect(new Set(states.map((state) => state.name)).size).toBe(states.length);
          expect(new Set(states.map((state) => state.name))).toEqual(
            new Set([...Object.keys(links), ...snapshot.controls.map(({ tag }) => tag.replace('tk1:fig:', ''))]),
          );
          for (const { places } of states)
            for (const { paragraph: at, start = 0, text } of places)
              expect(snapshot.paragraphs[at ?? -1]?.text.startsWith(text, start)).toBe(true);

          const edits = planRefresh(states, 'all', { handEdited: true });
          const renewed = linked(
            texts.map((text) =>
              text.replace(/\{(\w+):([^}]*)\}/g, (all, id: string, was: string) => {
                const edit = edits.find((one) => one.name === id && one.was === was);
                return edit ? `{${id}:${edit.text}}` : all;
              }),
            ),
          );
          const byControl = states.filter(({ foundBy, source }) => foundBy === 'control' && source !== null);
          const after = linkStates(renewed, afterRefresh(snapshot, links, states, edits), sources);
          for (const { name: id } of byControl)
            expect(after.find((one) => one.name === id)?.places.map(({ state }) => state)).toEqual(
              byControl.find((one) => one.name === id)?.places.map(() => 'current'),
            );
        },
      ),
    );
  });
});

describe('a figure known only by the text around it', () => {
  const text = 'Trong 10 năm đã mở 35 lớp cho 2.248 lượt cán bộ, trong đó 35 lượt nữ.';
  const at = (figure: string, nth = 0): number => text.indexOf(figure, nth === 0 ? 0 : text.indexOf(figure) + 1);
  const near = (figure: string, nth = 0) => aroundOf(text, at(figure, nth), at(figure, nth) + figure.length);

  test('is found where it stands, one of two alike among them', () => {
    expect(findAround([{ text: 'x' }, { text }], '35', near('35', 1))).toEqual({
      paragraph: 1,
      start: at('35', 1),
      text: '35',
    });
    expect(findAround([{ text }], '35', near('35'))).toMatchObject({ start: at('35') });
  });

  test('though the text around it was changed in part', () => {
    const edited = text.replace('Trong 10 năm đã', 'Đơn vị đã').replace('trong đó', 'có');
    expect(findAround([{ text: edited }], '2.248', near('2.248'))).toMatchObject({ start: edited.indexOf('2.248') });
  });

  test('and what someone wrote in its place', () => {
    const edited = text.replace('2.248', 'hơn 2.200');
    expect(findAround([{ text: edited }], '2.248', near('2.248'))).toMatchObject({ text: 'hơn 2.200' });
  });

  test.each([
    ['stands nowhere', 'Không có gì ở đây cả.'],
    ['is a part of another figure', 'đã mở 1.235 lớp cho'],
    ['stands elsewhere in other words', 'Cỡ chữ 35, giãn dòng 1,5.'],
  ])('is not found where it %s', (_, other) => {
    expect(findAround([{ text: other }], '35', near('35'))).toBeNull();
  });

  test('nor where the same text stands twice, or where too little of it is known', () => {
    expect(findAround([{ text }, { text }], '35', near('35'))).toBeNull();
    expect(findAround([{ text: 'Có 35 lớp' }], '35', { before: 'Có ', after: ' lớp' })).toBeNull();
  });
});

describe('the rule on linked figures', () => {
  const findings = (texts: readonly string[], links: Record<string, Link>, value = '85.5') => {
    const result = checkReport({
      snapshot: linked(texts),
      pack,
      targets: [{ ...target, value }],
      asOf: '2020-04-20',
      links,
    });
    return {
      found: result.findings.flatMap((one) => (one.rule === 'figure.stale-link' ? [one] : [])),
      examined: result.examined['figure.stale-link'],
    };
  };

  test('tells stale, changed, orphan and duplicate apart, with the place', () => {
    const texts = [
      'Mở {a:70%}',
      'Mở {b:7%}',
      'Mở {c:9}',
      'Có {d:85,5%}, {d:85,5%}',
      'Có {e:70%}, {e:85,5%}',
      'Có {f:85,5%}',
    ];
    const links = Object.fromEntries(['a', 'b', 'd', 'e', 'f', 'lost'].map((name) => [name, link('70%')]));
    const { found, examined } = findings(texts, links);
    expect(examined).toBe(6);
    expect(
      found.map(({ severity, params, location }) => [params.name, params.state, severity, location?.paragraph]),
    ).toEqual([
      ['a', 'stale', 'warning', 0],
      ['b', 'handEdited', 'warning', 1],
      ['c', 'orphan', 'warning', 2],
      ['e', 'duplicate', 'warning', 4],
      ['d', 'duplicate', 'advice', 3],
    ]);
    const sentences = found.map((one) => describeFinding(one, 'vi').message);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences[0]).toBe('Số liên kết “70%” đã cũ: số liệu gốc nay là 85,5%');
    for (const one of found) expect(describeFinding(one, 'en').message).toMatch(/linked figure/);
  });

  test('says nothing of a document without links, and examined nothing there', () => {
    expect(findings(['Mở 70% số lớp.'], {})).toEqual({ found: [], examined: 0 });
  });

  test('where the registry was not read, nothing is said of controls that it may know', () => {
    const result = checkReport({ snapshot: linked(['Mở {a:70%}']), pack, asOf: '2020-04-20' });
    expect(result.examined['figure.stale-link']).toBe(0);
    expect(result.findings.some(({ rule }) => rule === 'figure.stale-link')).toBe(false);
  });
});

test('a sentence out of Form 01 becomes text and links', () => {
  const measure = { of: 'sum', column: 'courses' } as const;
  expect(linkParts(['Mở ', { text: '35', measure }, ' lớp.'])).toEqual([
    'Mở ',
    { text: '35', source: { kind: 'measure', measure } },
    ' lớp.',
  ]);
});
