/**
 * The format profile `tongket.format/1`: what one regulation asks of a document's form, as data, so that another
 * regulation can be added as another file. Lengths in millimetres, sizes in points.
 */
import { z } from 'zod';

const text = z.string().min(1);
const number = z.number().nonnegative();
/** Both ends are allowed. */
const range = z.looseObject({ from: number, to: number }).refine(({ from, to }) => from <= to);
export type Range = z.infer<typeof range>;
const bilingual = z.looseObject({ vi: text, en: text });

/** Where the regulation says it: "Phụ lục I, Phần I, mục II, khoản 4". */
const clause = bilingual;

const alignment = z.enum(['left', 'centered', 'right', 'justified']);

/** How the characters of an element look; what is left out is free. */
const look = z.looseObject({
  size: range.optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  capitals: z.boolean().optional(),
  alignment: alignment.optional(),
});
export type PartLook = z.infer<typeof look>;

const part = look.extend({ clause });

export const formatProfileSchema = z.looseObject({
  schema: z.literal('tongket.format/1'),
  id: text,
  title: text,
  /** As a finding cites it. */
  name: bilingual,
  /** Where the values and the numbers of the clauses come from. */
  provenance: text,
  /** What rounding in files may take away: a file keeps twentieths of a point, people type whole millimetres. */
  tolerance: z.looseObject({ millimetres: number, points: number }),
  /** The parts that a document must have. */
  components: z.looseObject({ clause }),
  paper: z.looseObject({ clause, name: text, width: number, height: number }),
  margins: z.looseObject({ clause, top: range, bottom: range, left: range, right: range }),
  font: z.looseObject({ clause, family: text, color: z.string().regex(/^#[0-9a-f]{6}$/) }),
  pageNumber: z.looseObject({
    clause,
    where: z.enum(['header', 'footer']),
    alignment,
    size: range,
    onFirstPage: z.boolean(),
  }),
  nationalName: part.extend({ text }),
  motto: part.extend({ text }),
  parentBody: part,
  issuingBody: part,
  number: part,
  placeDate: part,
  kind: part,
  abstract: part,
  /** Titles of the parts I, II, … and of what stands below them. */
  sectionTitle: part,
  clauseTitle: part,
  body: part.extend({
    /** Either of these lengths. */
    firstLine: z.array(number).min(1),
    /** Least distance between two paragraphs, in points. */
    between: number,
    /** In lines. */
    lines: range,
  }),
  authority: part,
  signatory: part,
  recipientsTitle: part.extend({ text }),
  recipient: part.extend({ last: text }),
  /** Rules that are not run, and why. */
  off: z.array(z.looseObject({ rule: text, reason: bilingual })),
});
export type FormatProfile = z.infer<typeof formatProfileSchema>;
