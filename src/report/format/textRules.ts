/** Fonts and colours of the whole text; size, alignment, indents and distances of running text; titles of sections. */
import { remembered, rememberedOf } from '../../language/memo';
import { splitNumber } from '../../language/normalize';
import type { FormatFault, PartId } from '../../texts/findings/formatFaults';
import type { Finding, Rule } from '../finding';
import type { Fix, FormatEdit, ParagraphFormat } from '../fix';
import { GUIDANCE_STYLE } from '../guidance';
import type { ParagraphSnapshot } from '../snapshot';
import { cite, type FormatContext } from './context';
import { groupsBy } from './group';
import { checkLook } from './look';
import { piecesOf, type Place } from './places';

/** Fonts of signs, not of text. */
const SIGNS = /^(?:symbol|wingdings|webdings|marlett|cambria math|ms gothic|ms mincho|segoe ui (?:symbol|emoji))/i;
const MOST_FONTS = 100;
/** Fonts of TCVN3 and VNI: another encoding, so that another font would turn their text into nonsense. */
const LEGACY = /^(?:\.vn|vni[-t ])/i;

const font: Rule<FormatContext> = {
  id: 'format.font',
  severity: 'warning',
  run: ({ snapshot, profile }) => {
    const { family } = profile.font;
    const fontsOf = otherFonts(family);
    const visible = snapshot.paragraphs.filter(isVisible);
    const others = visible.flatMap((paragraph) => {
      const fonts = fontsOf(paragraph);
      if (fonts.length === 0) return [];
      const words = fonts.filter((name) => !SIGNS.test(name));
      return words.length > 0 ? [{ paragraph, fonts: words, signs: words.length < fonts.length }] : [];
    });
    const findings = [true, false].flatMap((legacy): Finding[] => {
      const found = others.filter(({ fonts }) => fonts.some((name) => LEGACY.test(name)) === legacy);
      const [first] = found;
      if (!first) return [];
      const fix = legacy
        ? undefined
        : editsOf(
            found.filter(({ signs }) => !signs).map(({ paragraph }) => ({ paragraph, format: { font: family } })),
          );
      return [
        {
          rule: 'format.font',
          severity: 'warning',
          section: null,
          location: locationOf(found),
          params: {
            clause: cite(profile, profile.font),
            fonts: [...new Set(found.flatMap(({ fonts }) => fonts))].sort(),
            family,
            n: found.length,
            legacy,
          },
          ...(fix && { fix }),
        },
      ];
    });
    return { examined: visible.length, findings };
  },
};

const isVisible = rememberedOf(({ text, style }: ParagraphSnapshot) => text.trim() !== '' && style !== GUIDANCE_STYLE);

/** Fonts of a paragraph's visible text that are not of a family. */
const otherFonts = remembered((family: string) => {
  // Word calls a cut of a font by a name of its own: "Times New Roman Bold".
  const isRight = remembered((name: string) => name.toLowerCase().startsWith(family.toLowerCase()), MOST_FONTS);
  return rememberedOf(({ runs, font }: ParagraphSnapshot): readonly string[] => {
    const others = (runs ?? [{ ...font, text: '.' }]).flatMap(({ name, text }) =>
      name === null || isRight(name) || text.trim() === '' ? [] : [name],
    );
    return [...new Set(others)];
  });
}, MOST_FONTS);

/** Darker than this is black to the eye: Word's "Text 1, lighter 15 %" is #262626. */
const BLACK_ENOUGH = 0x26;

const color: Rule<FormatContext> = {
  id: 'format.color',
  severity: 'advice',
  run: ({ snapshot, profile }) => {
    const visible = snapshot.sections ? snapshot.paragraphs.filter(isVisible) : [];
    const found = visible.filter(({ look }) => look !== undefined && !isBlack(look.color));
    const fix = editsOf(found.map((paragraph) => ({ paragraph, format: { color: profile.font.color } })));
    return {
      examined: visible.length,
      findings: fix
        ? [
            {
              rule: 'format.color',
              severity: 'advice',
              section: null,
              location: locationOf(found.map((paragraph) => ({ paragraph }))),
              params: { clause: cite(profile, profile.font), n: found.length },
              fix,
            },
          ]
        : [],
    };
  },
};

function isBlack(value: string | null): boolean {
  const parts = value === null ? null : /^#(..)(..)(..)$/.exec(value);
  return parts !== null && parts.slice(1).every((part) => parseInt(part, 16) <= BLACK_ENOUGH);
}

/** A fault with the paragraphs that have it, and what would set each right. */
interface Spread {
  readonly fault: FormatFault;
  readonly paragraph: ParagraphSnapshot;
  readonly format: ParagraphFormat;
}

type SpreadRule = 'format.body' | 'format.indent' | 'format.spacing' | 'format.section-title';

/** One finding for each kind of fault, with all its places: they mostly have one cause. */
function spreadFindings(
  rule: SpreadRule,
  part: PartId,
  spread: readonly Spread[],
  { profile }: FormatContext,
): Finding[] {
  return groupsBy(spread, ({ fault }) => fault.kind).map((same): Finding => {
    const fix = editsOf(same);
    return {
      rule,
      severity: 'advice',
      section: null,
      location: locationOf(same),
      params: {
        clause: cite(profile, profile[part]),
        part,
        faults: mergeFaults(same.map(({ fault }) => fault)),
        n: same.length,
      },
      ...(fix && { fix }),
    };
  });
}

/** Faults of one kind as one: the sizes found are those of all places. */
function mergeFaults(faults: readonly FormatFault[]): FormatFault[] {
  const found = faults.flatMap((fault) => (fault.kind === 'size' ? fault.found : []));
  return faults
    .slice(0, 1)
    .map((fault) => (fault.kind === 'size' ? { ...fault, found: [...new Set(found)].sort((a, b) => a - b) } : fault));
}

function locationOf(found: readonly { readonly paragraph: ParagraphSnapshot }[]): Finding['location'] {
  const places = found.map(({ paragraph }) => paragraph.index);
  const [first] = places;
  return first === undefined ? null : { paragraph: first, ...(places.length > 1 && { places }) };
}

function editsOf(
  found: readonly { readonly paragraph: ParagraphSnapshot; readonly format: ParagraphFormat }[],
): Fix | undefined {
  const edits = found.flatMap(({ paragraph: { index, text }, format }): FormatEdit[] =>
    Object.keys(format).length > 0 ? [{ paragraph: index, was: text, format }] : [],
  );
  return edits.length > 0 ? { kind: 'format', edits } : undefined;
}

function wholeOf(paragraph: ParagraphSnapshot): Place {
  return { paragraph: paragraph.index, start: 0, end: paragraph.text.length, text: paragraph.text, column: 0 };
}

const body: Rule<FormatContext> = {
  id: 'format.body',
  severity: 'advice',
  run: (context) => {
    const spread = context.body.flatMap(bodyFaults(context.profile));
    return { examined: context.body.length, findings: spreadFindings('format.body', 'body', spread, context) };
  },
};

const bodyFaults = rememberedOf(({ body: look, tolerance }: FormatContext['profile']) =>
  rememberedOf((paragraph: ParagraphSnapshot): readonly Spread[] => {
    const { faults } = checkLook(wholeOf(paragraph), look, paragraph, tolerance);
    return faults.map((fault) => ({ fault, paragraph, format: bodyFormat(fault, paragraph) }));
  }),
);

/** A size is given to the whole paragraph only where it has one: smaller signs may be meant. */
function bodyFormat(fault: FormatFault, { font: { size } }: ParagraphSnapshot): ParagraphFormat {
  if (fault.kind === 'alignment') return { alignment: fault.should };
  if (fault.kind === 'size' && size !== null) return { size: size < fault.from ? fault.from : fault.to };
  return {};
}

const POINTS_PER_MM = 72 / 25.4;

const indent: Rule<FormatContext> = {
  id: 'format.indent',
  severity: 'advice',
  run: (context) => {
    const { body: asked, tolerance } = context.profile;
    // A list's indents make room for its label; a first line may also be indented by a tab that was typed.
    const judged = context.body.filter(
      ({ indent: own, list, text }) => own?.left === 0 && list === null && !/^[\t\u00a0 ]/u.test(text),
    );
    const least = asked.firstLine[0] ?? 0;
    const spread = judged.flatMap((paragraph): Spread[] => {
      const found = (paragraph.indent?.firstLine ?? 0) / POINTS_PER_MM;
      return asked.firstLine.some((length) => Math.abs(found - length) <= tolerance.millimetres)
        ? []
        : [
            {
              fault: { kind: 'firstLine', allowed: asked.firstLine },
              paragraph,
              format: { firstLine: Math.round(least * POINTS_PER_MM * 20) / 20 },
            },
          ];
    });
    return { examined: judged.length, findings: spreadFindings('format.indent', 'body', spread, context) };
  },
};

/** Height of a line of Times New Roman at single spacing, as a multiple of its size. */
const LINE_HEIGHT = 1.15;
const LINES_TOLERANCE = 0.02;

const spacing: Rule<FormatContext> = {
  id: 'format.spacing',
  severity: 'advice',
  run: (context) => {
    const { body: asked, tolerance } = context.profile;
    const judged = context.body.filter((paragraph) => paragraph.spacing !== undefined);
    const isJudged = new Set(judged.map(({ index }) => index));
    const spread = judged.flatMap((paragraph): Spread[] => {
      const below = context.snapshot.paragraphs[paragraph.index + 1];
      const gap = below && isJudged.has(below.index) ? distance(paragraph, below) : Number.POSITIVE_INFINITY;
      const found: Spread[] = [];
      if (gap < asked.between - tolerance.points)
        found.push({
          fault: { kind: 'between', least: asked.between },
          paragraph,
          format: { spaceAfter: asked.between },
        });
      if (isOutOfLines(paragraph, asked.lines))
        found.push({ fault: { kind: 'lines', ...asked.lines }, paragraph, format: { lineSpacing: 12 } });
      return found;
    });
    return { examined: judged.length, findings: spreadFindings('format.spacing', 'body', spread, context) };
  },
};

/** Points between two paragraphs. Word shows the sum, or in some modes the larger one: here what is surely there at most. */
function distance(above: ParagraphSnapshot, below: ParagraphSnapshot): number {
  const alike = above.style === below.style;
  const after = alike && above.spacing?.contextual === true ? 0 : (above.spacing?.after ?? 0);
  const before = alike && below.spacing?.contextual === true ? 0 : (below.spacing?.before ?? 0);
  return after + before;
}

function isOutOfLines(
  { spacing: own, font: { size } }: ParagraphSnapshot,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (!own) return false;
  const { rule, value } = own.line;
  if (rule === 'multiple') return value < from - LINES_TOLERANCE || value > to + LINES_TOLERANCE;
  if (size === null) return false;
  // In points, a line as high as its letters still reads as single.
  const most = size * LINE_HEIGHT * (to + LINES_TOLERANCE);
  return value > most || (rule === 'exact' && value < size * from);
}

const sectionTitle: Rule<FormatContext> = {
  id: 'format.section-title',
  severity: 'advice',
  run: (context) => {
    const { titles, profile } = context;
    const findings = ([true, false] as const).flatMap((top) => {
      const part = top ? 'sectionTitle' : 'clauseTitle';
      const spread = titles
        .filter(({ level }) => (level === 1) === top)
        .flatMap(({ paragraph }) => titleFaults(paragraph, profile[part], profile));
      return spreadFindings('format.section-title', part, spread, context);
    });
    return { examined: titles.length, findings };
  },
};

function titleFaults(
  paragraph: ParagraphSnapshot,
  look: FormatContext['profile']['sectionTitle'],
  { tolerance }: FormatContext['profile'],
): Spread[] {
  if (piecesOf(paragraph).length === 0) return [];
  const place = { ...wholeOf(paragraph), text: splitNumber(paragraph.text).rest };
  const { faults, format } = checkLook(place, look, paragraph, tolerance);
  return faults.map((fault) => ({ fault, paragraph, format: onlyOf(fault, format) }));
}

/** What of a format answers one fault. */
function onlyOf({ kind }: FormatFault, format: ParagraphFormat): ParagraphFormat {
  switch (kind) {
    case 'size':
    case 'bold':
    case 'italic':
    case 'alignment':
      return format[kind] === undefined ? {} : { [kind]: format[kind] };
    default:
      return {};
  }
}

export const textRules: readonly Rule<FormatContext>[] = [font, color, sectionTitle, body, indent, spacing];
