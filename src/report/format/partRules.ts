/** The parts of the letterhead: whether they are there, how they look, what they say. */
import { parseIsoDate } from '../../language/dates';
import { normalize, tidy } from '../../language/normalize';
import type { FormatFault, PartId } from '../../texts/findings/formatFaults';
import type { Finding, Rule } from '../finding';
import type { Fix, TextEdit } from '../fix';
import type { DocumentSnapshot } from '../snapshot';
import { cite, type FormatContext } from './context';
import { groupsBy } from './group';
import { isDrawnLine, type LetterheadParts } from './letterheadParts';
import { checkLook, formatFix } from './look';
import type { Place } from './places';

type PartRule =
  | 'format.national-name'
  | 'format.issuing-body'
  | 'format.number'
  | 'format.date'
  | 'format.title'
  | 'format.signature'
  | 'format.recipients';

/** What is wrong with the words of a part, where, and the change where it is certain. */
interface Wording {
  readonly fault: FormatFault;
  readonly place: Place;
  readonly edit: TextEdit | null;
}

/** A part of the letterhead to look at: its places, and what is wrong with its words. */
interface Examined {
  readonly part: PartId;
  readonly places: readonly Place[];
  readonly wording: readonly Wording[];
}

/** Findings on parts: for each part one on its look, and one on its words. */
function partRule(id: PartRule, examine: (context: FormatContext) => readonly Examined[]): Rule<FormatContext> {
  return {
    id,
    severity: 'advice',
    run: (context) => {
      const examined = examine(context).filter(({ places }) => places.length > 0);
      return {
        examined: examined.length,
        findings: examined.flatMap((part) => [
          ...lookFindings(id, part, context),
          ...wordingFindings(id, part, context),
        ]),
      };
    },
  };
}

function lookFindings(rule: PartRule, { part, places }: Examined, { profile, snapshot }: FormatContext): Finding[] {
  const checks = places
    .map((place) => ({
      place,
      ...checkLook(place, profile[part], snapshot.paragraphs[place.paragraph], profile.tolerance),
    }))
    .filter(({ faults }) => faults.length > 0);
  // Lines that are wrong in the same way have one cause.
  return groupsBy(checks, ({ faults }) => JSON.stringify(faults)).map((same): Finding => {
    const fix = formatFix(same, snapshot);
    return {
      rule,
      severity: 'advice',
      section: null,
      location: locationOf(same.map(({ place }) => place)),
      params: { clause: cite(profile, profile[part]), part, faults: same[0]?.faults ?? [], n: same.length },
      ...(fix && { fix }),
    };
  });
}

function wordingFindings(rule: PartRule, { part, wording }: Examined, { profile }: FormatContext): Finding[] {
  if (wording.length === 0) return [];
  const edits = wording.flatMap(({ edit }) => edit ?? []);
  const fix: Fix | undefined = edits.length > 0 ? { kind: 'texts', edits } : undefined;
  const places = wording.map(({ place }) => place);
  const faults = groupsBy(wording, ({ fault }) => JSON.stringify(fault)).flatMap(([first]) => first?.fault ?? []);
  return [
    {
      rule,
      severity: 'advice',
      section: null,
      location: locationOf(places),
      params: { clause: cite(profile, profile[part]), part, faults, n: new Set(places).size },
      ...(fix && { fix }),
    },
  ];
}

function locationOf(found: readonly Place[]): Finding['location'] {
  const places = [...new Set(found.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const [first] = places;
  return first === undefined ? null : { paragraph: first, ...(places.length > 1 && { places }) };
}

function listOf(place: Place | null): readonly Place[] {
  return place ? [place] : [];
}

/** The change of a piece of a place's text, found by a pattern; null where the text is not written as the pattern reads it. */
function edit(
  place: Place,
  { paragraphs }: DocumentSnapshot,
  was: string,
  text: string,
  within?: RegExp,
): TextEdit | null {
  const source = (paragraphs[place.paragraph]?.text ?? '').slice(place.start, place.end);
  const before = within ? within.exec(source) : { index: 0, 0: '' };
  const at = before ? source.indexOf(was, before.index + before[0].length) : -1;
  return at < 0 ? null : { paragraph: place.paragraph, start: place.start + at, was, text };
}

const letterCase = (text: string): string => text.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a');

/** The old and the new place of a tone mark are both right; other letters, spaces and capitals are not. */
function fixedWords(place: Place | null, text: string, snapshot: DocumentSnapshot): Wording[] {
  if (!place) return [];
  const said = normalize(place.text) === normalize(text) && letterCase(place.text) === letterCase(tidy(text));
  if (said) return [];
  const source = (snapshot.paragraphs[place.paragraph]?.text ?? '').slice(place.start, place.end);
  return [{ fault: { kind: 'wording', text }, place, edit: edit(place, snapshot, source, text) }];
}

const NUMBER = /^số\s*(?<colon>:?)\s*(?<number>\d*)[.…_\s]*(?:\p{L}?)\s*\/\s*(?<symbol>.*)$/iu;

function numberWording(place: Place | null, snapshot: DocumentSnapshot): Wording[] {
  const groups = place && NUMBER.exec(place.text)?.groups;
  if (!place || !groups) return [];
  const { colon, number = '', symbol = '' } = groups;
  const faults: Wording[] = [];
  const add = (fault: FormatFault, change: TextEdit | null = null): void =>
    void faults.push({ fault, place, edit: change });
  if (colon === '') add({ kind: 'colon' });
  if (number === '') add({ kind: 'blank' });
  else if (/^[1-9]$/.test(number))
    add({ kind: 'leadingZero', text: `0${number}` }, edit(place, snapshot, number, `0${number}`));
  if (symbol !== symbol.toUpperCase()) add({ kind: 'symbolCase' });
  if (/\s-|-\s|^\s|\S\s+\//u.test(symbol)) add({ kind: 'symbolSpace' });
  return faults;
}

const DATE =
  /^(?<place>.*?)(?<comma>,?)\s*ngày\s*(?<day>\d{0,2})[.…_\s]*tháng\s*(?<month>\d{0,2})[.…_\s]*năm\s*(?<year>\d{0,4})/iu;

function dateWording(place: Place | null, snapshot: DocumentSnapshot): Wording[] {
  const groups = place && DATE.exec(place.text)?.groups;
  if (!place || !groups) return [];
  const { place: locality = '', comma, day = '', month = '', year = '' } = groups;
  const faults: Wording[] = [];
  const add = (fault: FormatFault, change: TextEdit | null = null): void =>
    void faults.push({ fault, place, edit: change });
  if (/^[.…_\s]*$/u.test(locality) || day === '' || month === '' || year.length < 4) add({ kind: 'blank' });
  else if (comma === '') add({ kind: 'comma' });
  if (/^[1-9]$/.test(day))
    add({ kind: 'leadingZero', text: `0${day}` }, edit(place, snapshot, day, `0${day}`, /ngày/iu));
  if (/^[12]$/.test(month))
    add({ kind: 'leadingZero', text: `0${month}` }, edit(place, snapshot, month, `0${month}`, /tháng/iu));
  if (day !== '' && month !== '' && year.length === 4 && !isDay(year, month, day)) add({ kind: 'date' });
  return faults;
}

function isDay(year: string, month: string, day: string): boolean {
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) !== null;
}

function recipientsWording({ recipients }: LetterheadParts, snapshot: DocumentSnapshot, last: string): Wording[] {
  const faults: Wording[] = [];
  const filed = normalize(last.slice(0, last.indexOf(':')));
  for (const [index, lines] of recipients.entries()) {
    const [first] = lines;
    const end = lines.at(-1);
    if (!first || !end) continue;
    const listed = (snapshot.paragraphs[first.paragraph]?.list ?? null) !== null;
    if (!listed && !/^[-–—]/u.test(first.text)) faults.push({ fault: { kind: 'dash' }, place: first, edit: null });
    const isLast = index === recipients.length - 1;
    const mark = isLast ? '.' : ';';
    if (!end.text.endsWith(mark))
      faults.push({
        fault: { kind: isLast ? 'fullStop' : 'semicolon' },
        place: end,
        edit: endWith(mark, end, snapshot),
      });
    if (isLast && !normalize(first.text.replace(/^\P{L}+/u, '')).startsWith(filed))
      faults.push({ fault: { kind: 'archive' }, place: first, edit: null });
  }
  return faults;
}

/** Another mark at the end of a line, or one behind its last letter. */
function endWith(mark: string, { paragraph, end }: Place, { paragraphs }: DocumentSnapshot): TextEdit | null {
  const was = (paragraphs[paragraph]?.text ?? '').slice(0, end).at(-1);
  if (was === undefined) return null;
  return { paragraph, start: end - 1, was, text: /[.,;:]/.test(was) ? mark : `${was}${mark}` };
}

const REQUIRED: readonly PartId[] = [
  ...(['nationalName', 'motto', 'issuingBody', 'number', 'placeDate', 'kind'] as const),
  ...(['authority', 'signatory', 'recipientsTitle'] as const),
];

const missing: Rule<FormatContext> = {
  id: 'format.missing',
  severity: 'warning',
  run: ({ parts, profile }) => {
    const found: Readonly<Partial<Record<PartId, Place | readonly Place[] | null>>> = { ...parts, recipient: [] };
    const absent = REQUIRED.filter((part) => [found[part] ?? []].flat().length === 0);
    return {
      examined: REQUIRED.length,
      findings:
        absent.length > 0
          ? [
              {
                rule: 'format.missing',
                severity: 'warning',
                section: null,
                location: null,
                params: { clause: cite(profile, profile.components), parts: absent },
              },
            ]
          : [],
    };
  },
};

const line: Rule<FormatContext> = {
  id: 'format.line',
  severity: 'advice',
  run: ({ parts, profile, snapshot }) => {
    // A drawn line may be anchored in any paragraph of the block, so one drawing speaks for all of it.
    const head = snapshot.sections ? snapshot.paragraphs.slice(0, parts.headEnd + 2) : [];
    const drawn = head.some(({ ruled }) => ruled === true);
    const ends: readonly (readonly [PartId, Place | undefined])[] = [
      ['motto', parts.motto ?? undefined],
      ['issuingBody', parts.issuingBody.at(-1)],
      ['abstract', parts.abstract.at(-1)],
    ];
    const examined = ends.flatMap(([part, place]) => (place && head.length > 0 ? [{ part, place }] : []));
    const without = drawn ? [] : examined.filter(({ place }) => !hasLine(place, snapshot));
    return {
      examined: examined.length,
      findings:
        without.length > 0
          ? [
              {
                rule: 'format.line',
                severity: 'advice',
                section: null,
                location: locationOf(without.map(({ place }) => place)),
                params: { clause: cite(profile, profile.motto), parts: without.map(({ part }) => part) },
              },
            ]
          : [],
    };
  },
};

/** Underlined, or with a line of characters in the same paragraph or the next one that is not empty. */
function hasLine({ paragraph, end }: Place, { paragraphs }: DocumentSnapshot): boolean {
  const own = paragraphs[paragraph];
  if (own?.look?.underlined === true || isDrawnLine(own?.text.slice(end).trim() ?? '')) return true;
  const below = paragraphs.slice(paragraph + 1, paragraph + 3).find(({ text }) => text.trim() !== '');
  return isDrawnLine(below?.text.trim() ?? '');
}

export const partRules: readonly Rule<FormatContext>[] = [
  missing,
  partRule('format.national-name', ({ parts: { nationalName, motto }, profile, snapshot }) => [
    {
      part: 'nationalName',
      places: listOf(nationalName),
      wording: fixedWords(nationalName, profile.nationalName.text, snapshot),
    },
    { part: 'motto', places: listOf(motto), wording: fixedWords(motto, profile.motto.text, snapshot) },
  ]),
  partRule('format.issuing-body', ({ parts: { parentBody, issuingBody } }) => [
    { part: 'parentBody', places: parentBody, wording: [] },
    { part: 'issuingBody', places: issuingBody, wording: [] },
  ]),
  partRule('format.number', ({ parts: { number }, snapshot }) => [
    { part: 'number', places: listOf(number), wording: numberWording(number, snapshot) },
  ]),
  partRule('format.date', ({ parts: { placeDate }, snapshot }) => [
    { part: 'placeDate', places: listOf(placeDate), wording: dateWording(placeDate, snapshot) },
  ]),
  partRule('format.title', ({ parts: { kind, abstract } }) => [
    { part: 'kind', places: listOf(kind), wording: [] },
    { part: 'abstract', places: abstract, wording: [] },
  ]),
  line,
  partRule('format.signature', ({ parts: { authority, signatory } }) => [
    { part: 'authority', places: authority, wording: [] },
    { part: 'signatory', places: listOf(signatory), wording: [] },
  ]),
  partRule('format.recipients', ({ parts, profile, snapshot }) => [
    {
      part: 'recipientsTitle',
      places: listOf(parts.recipientsTitle),
      wording: fixedWords(parts.recipientsTitle, profile.recipientsTitle.text, snapshot),
    },
    {
      part: 'recipient',
      places: parts.recipients.flat(),
      wording: recipientsWording(parts, snapshot, profile.recipient.last),
    },
  ]),
];
