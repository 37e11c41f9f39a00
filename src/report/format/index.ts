import type { Rule } from '../finding';
import type { FormatContext } from './context';
import { pageRules } from './pageRules';
import { partRules } from './partRules';
import { textRules } from './textRules';

export { formatClause } from './clause';
export { formatContext, type FormatContext } from './context';
export { readLetterhead, type LetterheadParts } from './letterheadParts';
export type { Place } from './places';

/** The rules on a document's form, in the order in which their findings read best. */
export const formatRules: readonly Rule<FormatContext>[] = [...pageRules, ...partRules, ...textRules];
