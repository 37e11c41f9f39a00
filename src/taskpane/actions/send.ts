/** The files that the user takes away: the check report, and a clean copy of the document. */
import type { CheckResult } from '../../report/check';
import type { Language } from '../../texts/language';
import { paneSendTexts, type PaneSendTexts } from '../../texts/paneSend';
import { documentName, openAsNew, readFile } from '../../word/file';
import { checkWorkOf, setCheckWork } from '../checkWork';
import { download } from '../download';
import type { Notice, PaneSession } from '../session';
import { clockTime } from '../today';

/** How the user gets a file: through the browser, or in a new window of Word. */
export type Delivery = 'download' | 'window';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes the check report of a check. The document is not touched. */
export function makeCheckReport(
  session: PaneSession,
  result: CheckResult,
  language: Language,
  delivery: Delivery,
): Promise<void> {
  return session.act('file', async () => {
    const { checkReportFile } = await import('../../ooxml/checkReport');
    const { pack, door, getState } = session;
    const unit = getState().stored?.content.unit ?? { level: null, name: null };
    const document = documentName(door) ?? paneSendTexts[language].document;
    const facts = {
      document,
      unit: unit.name,
      level: pack.levels.find(({ id }) => id === unit.level) ?? null,
      time: clockTime(),
    };
    const bytes = checkReportFile(result, pack, facts, language);
    return deliver(
      session,
      bytes,
      paneSendTexts[language].report.name({ document: bare(document) }),
      delivery,
      'report',
    );
  });
}

/** Makes a copy of the document without what is ours and what the user chose; the document itself is not touched. */
export function makeCleanCopy(session: PaneSession, language: Language, delivery: Delivery): Promise<void> {
  return session.act('file', async () => {
    const { pack, door } = session;
    const file = await readFile(door);
    const { cleanCopy } = await import('../../ooxml/cleanCopy');
    const { bytes, removed, left } = cleanCopy(file, pack, checkWorkOf(session).clean);
    const texts = paneSendTexts[language];
    const name = texts.clean.name({ document: bare(documentName(door) ?? texts.document) });
    const notice = await deliver(session, bytes, name, delivery, 'clean');
    setCheckWork(session, { made: { name, removed, left } });
    return notice;
  });
}

async function deliver(
  { door }: PaneSession,
  bytes: Uint8Array,
  name: string,
  delivery: Delivery,
  what: keyof Pick<PaneSendTexts, 'report' | 'clean'>,
): Promise<Notice> {
  if (delivery === 'window') await openAsNew(door, bytes);
  // A copy in memory that is certain to be no shared one, which a file cannot be made of.
  else download(name, Uint8Array.from(bytes), DOCX);
  return {
    kind: 'told',
    intent: 'success',
    sentences: (language) => {
      const texts = paneSendTexts[language][what];
      return [delivery === 'window' ? texts.opened : texts.downloaded({ name })];
    },
  };
}

/** A document's name without its ending. */
function bare(name: string): string {
  return name.replace(/\.do[ct][xm]?$/i, '');
}
