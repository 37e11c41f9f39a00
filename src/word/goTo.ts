import type { DocumentSnapshot } from '../report/snapshot';
import type { Door, RunOptions } from './door';
import { WordFault } from './faults';
import { routeTo, type Route } from './route';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

export interface GoToResult {
  /** Whether the paragraph now selected has the text that the snapshot showed; if not, the document was edited meanwhile. */
  readonly exact: boolean;
}

/**
 * Selects a paragraph of a snapshot and scrolls to it. One round trip, although Word's collections give no paragraph by its
 * number without listing all: it is found by a text that no earlier paragraph has, in itself or in one shortly before it.
 * @throws WordFault (stale) when that text is no longer in the document: read again
 */
export async function goTo(
  door: Door,
  snapshot: DocumentSnapshot,
  paragraph: number,
  options: RunOptions = {},
): Promise<GoToResult> {
  const wanted = snapshot.paragraphs[paragraph];
  const route = wanted && routeTo(snapshot, paragraph);
  if (!route) throw new WordFault({ kind: 'stale', code: 'NoSuchParagraph', operation: 'goTo' });
  return door.run(
    'goTo',
    async (session) => {
      const target = follow(route, session.context.document.body);
      target.load('text');
      target.getRange('Content').select('Select');
      await session.sync();
      return { exact: plainText(target.text) === wanted.text };
    },
    { retry: false, ...options },
  );
}

function follow({ query, steps }: Route, body: Word.Body): Word.Paragraph {
  let paragraph =
    query === null
      ? body.paragraphs.getFirst()
      : body.search(query, { matchCase: true }).getFirst().paragraphs.getFirst();
  for (let step = 0; step < steps; step += 1) paragraph = paragraph.getNext();
  return paragraph;
}

/**
 * Takes the selection off a text that {@link goTo} selected, so that it was a brief highlight and no key can replace it;
 * the cursor stays in front of it. Nothing happens when something else is selected by now. Two round trips.
 * @throws WordFault
 */
export function unselect(door: Door, text: string): Promise<void> {
  return door.run(
    'goTo',
    async (session) => {
      const selection = session.context.document.getSelection();
      selection.load('text');
      await session.sync();
      if (text === '' || plainText(selection.text) !== text) return;
      selection.select('Start');
      await session.sync();
    },
    { retry: false },
  );
}
