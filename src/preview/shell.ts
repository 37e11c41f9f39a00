import type { PreviewTexts } from '../texts/preview';
import { make, name } from './elements';

/** The page's fixed parts: bar, messages, start screen, and the place for a document and its pane. */
export interface Shell {
  readonly open: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  readonly undo: HTMLButtonElement;
  readonly redo: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly language: HTMLButtonElement;
  readonly startOpen: HTMLButtonElement;
  readonly startSample: HTMLButtonElement;
  readonly picker: HTMLInputElement;
  readonly styles: HTMLElement;
  readonly scroller: HTMLElement;
  readonly pages: HTMLElement;
  readonly divider: HTMLElement;
  readonly pane: HTMLElement;
  readonly work: HTMLElement;
  readonly drop: HTMLElement;
  /** Puts all fixed text in a language. */
  readonly say: (texts: PreviewTexts) => void;
  readonly showZoom: (percent: number, texts: PreviewTexts) => void;
  /** Shows which document is open; null: none, the start screen. */
  readonly showFile: (file: { readonly name: string; readonly tags: readonly string[] } | null) => void;
  /** A sentence that stays until it is closed. */
  readonly showProblem: (sentence: string | null) => void;
  /** Something that happened, for screen readers. */
  readonly announce: (sentence: string) => void;
}

export function buildShell(): Shell {
  const button = (attributes: Record<string, string> = {}, ...children: string[]): HTMLButtonElement =>
    make('button', { type: 'button', ...attributes }, ...children);
  const sign = (text: string): HTMLButtonElement => button({ class: 'sign' }, text);

  const [open, save, language] = [button(), button({ class: 'main' }), button()];
  const [undo, redo, zoomOut, zoomIn] = [sign('↶'), sign('↷'), sign('−'), sign('+')];
  const zoom = make('span', { class: 'zoom' });
  const [title, file] = [make('h1'), make('span', { class: 'file' })];
  const document_ = make('div', { class: 'group' }, undo, redo, zoomOut, zoom, zoomIn);
  const bar = make('header', { class: 'bar' }, title, file, document_, open, save, language);

  const status = make('p', { class: 'quiet', role: 'status' });
  const [problem, close] = [make('p'), button({ class: 'sign' }, '×')];
  const message = make('div', { class: 'message bad', role: 'alert', hidden: '' }, problem, close);

  const [startOpen, startSample] = [button({ class: 'main' }), button()];
  const word = make('a', { class: 'link', href: 'manifest.xml', download: '' });
  const notes = [make('p'), make('p'), make('p')] as const;
  const [what, choices, privacy] = [make('p', { class: 'what' }), make('h2'), make('p')];
  const start = make(
    'main',
    { class: 'start' },
    what,
    choices,
    make(
      'ul',
      {},
      make('li', {}, startOpen, notes[0]),
      make('li', {}, startSample, notes[1]),
      make('li', {}, word, notes[2]),
    ),
    privacy,
  );

  const picker = make('input', { type: 'file', accept: '.docx', hidden: '' });
  const styles = make('div', { hidden: '' });
  // docx-preview's styles expect their own class around the pages: the counters of lists begin there.
  const pages = make('div', {
    class: 'pages docx-wrapper',
    role: 'textbox',
    'aria-multiline': 'true',
    spellcheck: 'false',
  });
  const scroller = make('main', { class: 'scroller', 'data-scroller': '' }, pages);
  const divider = make('div', {
    class: 'divider',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': '320',
    'aria-valuemax': '450',
  });
  const pane = make('div', { class: 'pane' });
  const side = make('aside', { class: 'side' }, divider, pane);
  const work = make('div', { class: 'work', hidden: '' }, scroller, side);
  const drop = make('div', { class: 'drop', hidden: '', 'aria-hidden': 'true' });
  document.body.append(bar, status, message, start, work, styles, picker, drop);

  const showProblem = (sentence: string | null): void => {
    message.hidden = sentence === null;
    problem.textContent = sentence;
  };
  close.addEventListener('click', () => showProblem(null));

  return {
    open,
    save,
    undo,
    redo,
    zoomIn,
    zoomOut,
    language,
    startOpen,
    startSample,
    picker,
    styles,
    scroller,
    pages,
    divider,
    pane,
    work,
    drop,
    say: (texts) => {
      title.textContent = texts.title;
      open.textContent = texts.open;
      save.textContent = texts.save;
      language.textContent = texts.language;
      name(undo, texts.undo);
      name(redo, texts.redo);
      name(zoomIn, texts.zoomIn);
      name(zoomOut, texts.zoomOut);
      name(close, texts.close);
      bar.setAttribute('aria-label', texts.bar);
      pages.setAttribute('aria-label', texts.pagesHint);
      scroller.setAttribute('aria-label', texts.pages);
      side.setAttribute('aria-label', texts.pane);
      name(divider, texts.divider);
      drop.textContent = texts.drop;
      what.textContent = texts.start.what;
      choices.textContent = texts.start.choices;
      startOpen.textContent = texts.start.open;
      startSample.textContent = texts.start.sample;
      word.textContent = texts.start.word;
      [notes[0].textContent, notes[1].textContent, notes[2].textContent] = [
        texts.start.openNote,
        texts.start.sampleNote,
        texts.start.wordNote,
      ];
      privacy.textContent = texts.start.privacy;
    },
    showZoom: (percent, texts) => {
      zoom.textContent = `${percent}%`;
      name(zoom, texts.zoom({ percent }));
    },
    showFile: (shown) => {
      start.hidden = shown !== null;
      work.hidden = shown === null;
      document_.hidden = shown === null;
      open.hidden = shown === null;
      save.hidden = shown === null;
      file.replaceChildren(shown?.name ?? '', ...(shown?.tags ?? []).map((tag) => make('span', { class: 'tag' }, tag)));
    },
    showProblem,
    announce: (sentence) => (status.textContent = sentence),
  };
}
