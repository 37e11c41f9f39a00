import type { FormatProfile } from '../../campaign/formatProfile';
import type { RuleId } from '../../texts/findings';
import { cite } from './context';

/** Of the elements of a profile that a rule looks at, the one whose clause says most of what it is about. */
const ELEMENTS = {
  'format.paper': 'paper',
  'format.margins': 'margins',
  'format.font': 'font',
  'format.color': 'font',
  'format.page-number': 'pageNumber',
  'format.missing': 'components',
  'format.line': 'motto',
  'format.national-name': 'nationalName',
  'format.issuing-body': 'issuingBody',
  'format.number': 'number',
  'format.date': 'placeDate',
  'format.title': 'kind',
  'format.section-title': 'sectionTitle',
  'format.body': 'body',
  'format.indent': 'body',
  'format.spacing': 'body',
  'format.signature': 'authority',
  'format.recipients': 'recipient',
} as const satisfies Readonly<Record<Extract<RuleId, `format.${string}`>, keyof FormatProfile>>;

/** The clause of the regulation that a rule rests on, with the regulation's name; null for a rule that is not on form. */
export function formatClause(rule: RuleId, profile: FormatProfile): ReturnType<typeof cite> | null {
  return isOnForm(rule) ? cite(profile, profile[ELEMENTS[rule]]) : null;
}

function isOnForm(rule: RuleId): rule is keyof typeof ELEMENTS {
  return Object.hasOwn(ELEMENTS, rule);
}
