import type { Letterhead } from '../report/letterhead';
import type { StoreContent } from '../word/storeContent';

const EMPTY: Letterhead = {
  parentBody: null,
  issuingBody: null,
  number: null,
  symbol: null,
  place: null,
  date: null,
  authority: null,
  position: null,
  signatory: null,
  recipients: [],
};

/** What the form begins with: what was saved, else what the set-up tells already. */
export function firstDraft(content: Pick<StoreContent, 'letterhead' | 'unit'> | null): Letterhead {
  return content?.letterhead ?? { ...EMPTY, issuingBody: content?.unit.name ?? null };
}

/** Typed fields as the rest takes them: without white space around, empty ones as not said. */
export function tidied(typed: Letterhead): Letterhead {
  const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
  const { recipients, ...lines } = typed;
  return {
    ...(Object.fromEntries(Object.entries(lines).map(([name, text]) => [name, said(text)])) as typeof lines),
    recipients: recipients.map((line) => line.trim()).filter((line) => line !== ''),
  };
}
