/** What the user can do with linked figures. */
import type { CampaignPack } from '../../campaign';
import type { LinkProblem } from '../../report/linkFigure';
import type { LinkEdit, LinkPart } from '../../report/links';
import type { LinkSource } from '../../report/measure';
import type { Language } from '../../texts/language';
import { paneTexts } from '../../texts/pane';
import { paneLinksTexts, type PaneLinksTexts } from '../../texts/paneLinks';
import { insertLink, insertSentence, type InsertedSentence } from '../../word/insertLink';
import { freezeLinks, refreshLinks, type LinksResult } from '../../word/links';
import type { StoreOutcome } from '../../word/store';
import type { Notice, PaneSession } from '../session';
import { reachedProblemText } from '../targetWording';

type Said = readonly [warns: boolean, sentence: string];

/** @param say by language, whether a sentence is a warning, and the sentence */
function told(say: (texts: PaneLinksTexts, language: Language) => readonly Said[], store: StoreOutcome | null): Notice {
  const all = (language: Language): readonly Said[] => [
    ...say(paneLinksTexts[language], language),
    ...(store?.kind === 'failed' ? [[true, paneTexts[language].storeNotKept] as const] : []),
  ];
  return {
    kind: 'told',
    intent: all('vi').some(([warns]) => warns) ? 'warning' : 'success',
    sentences: (language) => all(language).map(([, sentence]) => sentence),
  };
}

/** Why there is no figure, as half a sentence. */
export function linkProblemText(problem: LinkProblem, { form01 }: CampaignPack, language: Language): string {
  return problem.code === 'noTarget'
    ? paneLinksTexts[language].noTarget
    : reachedProblemText(problem, form01, language);
}

/** Puts a figure at the cursor, as a link. */
export function insertFigure(session: PaneSession, source: LinkSource): Promise<void> {
  return session.act('links', async (signal) => {
    const { pack } = session;
    const result = await insertLink(session.door, pack, source, { signal });
    if ('problem' in result) {
      const { problem } = result;
      return told(
        ({ told: say }, language) => [[true, say.noFigure({ problem: linkProblemText(problem, pack, language) })]],
        null,
      );
    }
    await shown(session, result);
    const text = result.links.map((link) => link.text).join(' ');
    return told(({ told: say }) => [[false, say.inserted({ text })], ...notMarked(result, say)], result.store);
  });
}

/** Puts a sentence at the cursor, with its figures as links. */
export function insertLinkedSentence(session: PaneSession, parts: readonly LinkPart[]): Promise<void> {
  return session.act('links', async (signal) => {
    const result = await insertSentence(session.door, session.pack, parts, { signal });
    await shown(session, result);
    return told(({ told: say }) => [[false, say.insertedSentence], ...notMarked(result, say)], result.store);
  });
}

function notMarked({ links }: InsertedSentence, say: PaneLinksTexts['told']): Said[] {
  return links.some(({ foundBy }) => foundBy === 'registry') ? [[true, say.notMarked]] : [];
}

/** Carries out exactly these replacements, as previewed. */
export function refreshFigures(session: PaneSession, edits: readonly LinkEdit[]): Promise<void> {
  return session.act('links', async (signal) => {
    const result = await refreshLinks(session.door, session.pack, edits, { signal });
    await shown(session, result);
    const { updated, handEdited, failed, notFound } = result.report;
    const left = handEdited.length + failed.length;
    return told(
      ({ told: say }) => [
        [false, say.refreshed({ n: updated.length })],
        ...(left > 0 ? [[true, say.left({ n: left })] as const] : []),
        ...(notFound.length > 0 ? [[true, say.notFound({ n: notFound.length })] as const] : []),
      ],
      result.store,
    );
  });
}

/** Makes figures plain text as they stand; what is no longer in the document is forgotten. */
export function freezeFigures(session: PaneSession, names: readonly string[]): Promise<void> {
  return session.act('links', async (signal) => {
    const result = await freezeLinks(session.door, session.pack, names, { signal });
    await shown(session, result);
    const { updated, failed } = result.report;
    return told(
      ({ told: say }) => [
        [false, say.frozen({ n: updated.length })],
        ...(failed.length > 0 ? [[true, say.notFrozen({ n: failed.length })] as const] : []),
      ],
      result.store,
    );
  });
}

async function shown(session: PaneSession, { snapshot }: Pick<LinksResult, 'snapshot'>): Promise<void> {
  await session.readStored();
  session.show(snapshot);
}
