import type { Notice } from './session';
import type { Wording } from './wording';

export interface NoticeText {
  readonly intent: 'success' | 'warning' | 'error';
  readonly sentences: readonly string[];
  /** A way on that the message offers. */
  readonly offer: 'retry' | null;
  /** Told to a screen reader, but too small a thing to cover the pane with. */
  readonly quiet: boolean;
}

/** What the user reads about how an action ended. */
export function noticeText(notice: Notice, wording: Wording): NoticeText {
  const { pane } = wording;
  switch (notice.kind) {
    case 'read':
      return { intent: 'success', sentences: [pane.refreshed], offer: null, quiet: true };
    case 'problem':
      return { intent: 'error', sentences: [wording.problem(notice.error)], offer: 'retry', quiet: false };
    case 'undecidable':
      return { intent: 'warning', sentences: [pane.recognition.undecidable], offer: null, quiet: false };
    case 'told':
      return { intent: notice.intent, sentences: notice.sentences(wording.language), offer: null, quiet: false };
    case 'stored': {
      const { outcome, during } = notice;
      if (outcome.kind === 'failed')
        return { intent: 'error', sentences: [wording.problem(outcome.fault)], offer: 'retry', quiet: false };
      return during === 'setup'
        ? said([outcome.kind === 'unchanged' ? pane.setup.nothingToSave : pane.setup.saved], [])
        : { intent: 'success', sentences: [pane.recognition.kept], offer: null, quiet: true };
    }
    case 'guidance': {
      const { updated, handEdited, failed } = notice.result.report;
      return said(
        [pane.guidance.removed({ n: updated.length })],
        [
          ...(handEdited.length > 0 ? [pane.guidance.handEdited({ texts: handEdited })] : []),
          ...(failed.length > 0 ? [pane.guidance.failed({ n: failed.length })] : []),
        ],
      );
    }
    case 'outline': {
      const { report, store, typedNumbers } = notice.result;
      return said(
        [pane.outline.done({ n: report.updated.length })],
        [
          ...(report.failed.length > 0 ? [pane.outline.failed({ sections: report.failed })] : []),
          ...(typedNumbers.length > 0 ? [pane.outline.typedNumbers({ sections: typedNumbers })] : []),
          ...(store?.kind === 'failed' ? [pane.storeNotKept] : []),
        ],
      );
    }
  }
}

function said(done: readonly string[], warnings: readonly string[]): NoticeText {
  return {
    intent: warnings.length > 0 ? 'warning' : 'success',
    sentences: [...done, ...warnings],
    offer: null,
    quiet: false,
  };
}
