/**
 * The campaign pack `tongket.pack/1`: all that a report of one campaign must contain, as data. Fields that this version
 * does not know are kept as they are, so that a pack written by a later version survives being read and saved here.
 *
 * Titles and prompts stand word for word as in the source document, its typing errors included, with two exceptions:
 * a title is without its number (kept in `number`) and without a trailing full stop, because it becomes a heading; a
 * prompt is without its leading dash.
 */
import { z } from 'zod';

// Else zod tries whether it may compile code, which the pane's content security policy refuses and reports.
z.config({ jitless: true });

/** A calendar day written YYYY-MM-DD. */
const isoDay = z.iso.date();
/** An exact decimal with a dot as decimal mark: "85", "35.5", "-2". */
const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/);
const text = z.string().min(1);
const year = z.int().min(1900).max(2999);

const documentReference = z.looseObject({ number: text, date: isoDay, issuer: text, abstract: text.optional() });

/**
 * One way to show that a prompt is covered: a term as reports type it, or a kind of content — `figure` a number that
 * counts something, `money` an amount, `table` a table in the section, `years` three or more years.
 */
const evidenceItem = z.union([text, z.looseObject({ kind: z.enum(['figure', 'money', 'table', 'years']) })]);
export type EvidenceItem = z.infer<typeof evidenceItem>;

const prompt = z.looseObject({
  /** The section's id and one letter: "II.2.2.a". */
  id: z.string().regex(/^[IVX]+(\.\d+)*\.[a-z]$/),
  text,
  /**
   * Groups of evidence: the prompt counts as covered when the section shows at least one item of every group. No group
   * at all means that no text can show it.
   */
  evidence: z.array(z.array(evidenceItem).min(1)),
  /** All groups must be met in one paragraph, because each of their terms is too common to tell by itself. */
  within: z.literal('paragraph').optional(),
  /** The prompt is covered by the Form 01 table instead of by text. */
  satisfiedBy: z.literal('form01').optional(),
});

/** A node of the outline as the pack stores it; see {@link Section} for the flat form. */
const sectionBase = z.looseObject({
  /** Stable, never a position: "I", "II.1", "II.2.3". */
  id: z.string().regex(/^[IVX]+(\.\d+)*$/),
  /** As printed: "I.", "1.", "2.1.". */
  number: text,
  title: text,
  /** Other wordings in use for the same title; only for recognising it. */
  aliases: z.array(text).optional(),
  prompts: z.array(prompt),
  /** Ways to begin a sentence of this section, with … for each figure or name; they state nothing themselves. */
  starters: z.array(z.looseObject({ text })).optional(),
});
export type Prompt = z.infer<typeof prompt>;
export type OutlineNode = z.infer<typeof sectionBase> & { sections: OutlineNode[] };
const outlineNode: z.ZodType<OutlineNode> = sectionBase.extend({
  get sections() {
    return z.array(outlineNode);
  },
});

const form01Column = z.looseObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  heading: text,
  /** Heading above this one and its neighbours, merged over them: "Trong đó", "Nội dung". */
  group: text.optional(),
  kind: z.enum(['whole', 'decimal']),
  unit: text.optional(),
  /** Id of the column that this one may not exceed. */
  partOf: text.optional(),
  /** A table without caption or mark of ours is Form 01 only with one such column: other statistics have the rest too. */
  identifies: z.boolean().optional(),
  /** Other headings in use for the same column. */
  aliases: z.array(text),
});
const label = z.looseObject({ heading: text, aliases: z.array(text) });

const form01Layout = z.looseObject({
  /** The section that the table belongs to. */
  section: text,
  /** Where the layout comes from; shown to the user, because the printed form is not always at hand. */
  provenance: text,
  title: text,
  unitLine: text.nullable(),
  yearColumn: label,
  totalRow: z.looseObject({ label: text, aliases: z.array(text) }),
  /** Word that marks a year whose figures are expected, as in "2020 (ước)". */
  estimateMark: text,
  years: z.array(z.looseObject({ year, estimate: z.boolean() })).min(1),
  columns: z.array(form01Column).min(1),
  /** Column `total` equals the sum of `parts` in every row. */
  sums: z.array(z.looseObject({ total: text, parts: z.array(text).min(2) })),
});
export type Form01Layout = z.infer<typeof form01Layout>;
export type Form01Column = z.infer<typeof form01Column>;

/**
 * A sentence that the figures of Form 01 complete. In braces stand a column's id for its sum over the period,
 * `id.average` for the average of a year, `id.unit` for its unit, and `from` and `to` for the first and last year.
 */
const figureSentence = z.looseObject({
  section: text,
  /** Has `{estimate}` where that clause is to stand. Without a full stop at its end. */
  text,
  /** Once for each year of which the figures are expected: `{year}`, and a column's id for its figure of that year. */
  estimate: text.optional(),
  /** Stands before the details. */
  including: text.optional(),
  /** Stand after the text, with commas between; one is left out where the table lacks its figure. */
  details: z.array(text).optional(),
});
export type FigureSentence = z.infer<typeof figureSentence>;

const target = z.looseObject({
  id: text,
  indicator: text,
  comparator: z.enum(['atLeast', 'atMost', 'equal', 'range', 'growth']),
  value: decimal,
  /** Upper end, for a range only. */
  valueTo: decimal.optional(),
  unit: text,
  /** The year by which the target is to be reached, or the last of its period, where the resolution gives one. */
  year: year.nullable(),
  /** First year of the period, where the resolution gives one ("giai đoạn 2010-2015"). */
  from: year.optional(),
  /** To be reached in every year ("hằng năm", "mỗi năm"). */
  yearly: z.boolean().optional(),
  /** Where the resolution says so. */
  citation: text,
  /** Whether a person compared it with the resolution's text. */
  verified: z.boolean(),
  /** Data made up for tests and demonstrations says so itself. */
  sample: z.boolean().optional(),
});
export type Target = z.infer<typeof target>;

const level = z.looseObject({
  id: z.enum(['grassroots', 'district', 'province']),
  name: text,
  recipients: text,
  /** `text` as printed; the report must arrive on the day before `before` at the latest. Null: the source states none. */
  deadline: z.looseObject({ text, before: isoDay }).nullable(),
});
export type Level = z.infer<typeof level>;

export const PACK_SCHEMA = 'tongket.pack/1';

/** The shape of a pack; what spans several fields (unique ids, references) is checked by `packProblems`. */
export const packSchema = z.looseObject({
  schema: z.literal(PACK_SCHEMA),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: text,
  resolution: documentReference.extend({ abstract: text, shortName: text }),
  /** Documents that the campaign carries out. */
  basedOn: z.array(documentReference),
  /** The federation that issued the plan. */
  issuer: text,
  period: z.looseObject({ from: year, to: year }),
  levels: z.array(level),
  outline: z.array(outlineNode).min(1),
  schedule: z.array(z.looseObject({ task: text, lead: text, time: text })),
  reviewForms: z.array(z.looseObject({ id: text, name: text })),
  form01: form01Layout,
  /** Sentences that Form 01 can write. */
  sentences: z.array(figureSentence).optional(),
  targets: z.array(target),
  /** Where the results are compared with the targets, and where a target that was missed may be explained. */
  comparison: z.looseObject({ section: text, explanations: z.array(text) }).optional(),
});
export type CampaignPack = z.infer<typeof packSchema>;
