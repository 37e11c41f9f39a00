import type { FormatProfile } from './formatSchema';
import nd30 from './nd30-2020.json';

export type { FormatProfile, PartLook, Range } from './formatSchema';

/**
 * The form that Nghị định 30/2020/NĐ-CP asks for, a fresh copy for each caller. A test holds the file against the schema;
 * checking it here again would make the task pane load zod for it.
 */
export function builtInFormatProfile(): FormatProfile {
  return structuredClone(nd30) as FormatProfile;
}
