import { describeInputError, InputError } from '../texts/inputError';
import { LANGUAGES, type Language } from '../texts/language';
import { previewTexts, type PreviewTexts } from '../texts/preview';
import { HostError } from '../host';
import { startDivider } from './divider';
import { make } from './elements';
import { openSession, type Session } from './session';
import { buildShell } from './shell';
import { startZoom } from './zoom';

/** The preview page: a report beside the task pane, in any browser, without Word. */

const SAMPLE = 'assets/sample/bao-cao-mau.docx';
const LANGUAGE_KEY = 'tongket.language';
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const shell = buildShell();
let language: Language = LANGUAGES.find((known) => known === localStorage.getItem(LANGUAGE_KEY)) ?? 'vi';
let session: Session | null = null;

const texts = (): PreviewTexts => previewTexts[language];
const zoom = startZoom(shell, texts);

function describe(error: unknown): string {
  if (isInputError(error)) return describeInputError(error, language);
  if (error instanceof HostError) return error.code === 'AccessDenied' ? texts().readOnly : texts().cannotEdit;
  console.error(error);
  return texts().unexpected;
}

function isInputError(error: unknown): error is InputError {
  return error instanceof InputError;
}

const onError = (error: unknown): void => shell.showProblem(describe(error));

/** Brings the bar up to date with the open document. */
function refresh(): void {
  const t = texts();
  const unsaved = session !== null && !session.host.document.saved;
  shell.showFile(
    session && {
      name: session.name,
      tags: [...(session.isSample ? [t.sampleTag] : []), ...(unsaved ? [t.unsaved] : [])],
    },
  );
  document.title = session ? t.titleOf({ file: session.name }) : t.title;
  shell.undo.disabled = session?.history.state.canUndo !== true;
  shell.redo.disabled = session?.history.state.canRedo !== true;
}

function speak(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = language;
  shell.say(texts());
  zoom.show();
  if (session) session.frame.title = texts().pane;
  refresh();
}

async function open(name: string, read: () => Promise<Uint8Array>, isSample = false): Promise<void> {
  if (session && !session.host.document.saved && !confirm(texts().leave)) return;
  shell.showProblem(null);
  shell.announce(texts().opening({ file: name }));
  let bytes: Uint8Array;
  try {
    bytes = await read();
  } catch (error) {
    console.error(error);
    shell.showProblem(texts().fileFailed({ file: name }));
    return;
  }
  try {
    session = await openSession({
      shell,
      texts,
      bytes,
      name,
      isSample,
      locale: LOCALES[language],
      onChange: refresh,
      onError,
      onPaneKey: onKey,
      onReady: () => {
        session?.close();
        session = null;
        shell.showFile({ name, tags: [] });
      },
    });
    zoom.fit();
    refresh();
    if (session.host.document.readOnly) shell.showProblem(texts().readOnly);
    shell.announce(texts().opened({ file: name }));
    shell.pages.focus({ preventScroll: true });
  } catch (error) {
    refresh();
    onError(error);
  }
}

const openFile = (file: File): Promise<void> => open(file.name, async () => new Uint8Array(await file.arrayBuffer()));

const openSample = (): Promise<void> =>
  open(
    texts().sampleName,
    async () => {
      const answer = await fetch(SAMPLE);
      if (!answer.ok) throw new Error(`${SAMPLE}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    true,
  );

function save(): void {
  if (!session) return;
  const url = URL.createObjectURL(new Blob([new Uint8Array(session.host.save())], { type: DOCX }));
  const link = make('a', { href: url, download: session.name.replace(/(\.docx)?$/i, '.docx') });
  link.click();
  // The browser has taken the address when the click returns, but not yet the bytes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  refresh();
  shell.announce(texts().saved({ file: session.name }));
}

/** F6 moves between the document and the pane, as in Word. */
function moveBetween(): void {
  if (!session) return;
  if (document.activeElement === session.frame) shell.pages.focus();
  else session.focusPane();
}

function onKey(event: KeyboardEvent): void {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'F6') moveBetween();
  else if (control && event.key.toLowerCase() === 's') save();
  else if (control && event.key.toLowerCase() === 'o') shell.picker.click();
  else return;
  event.preventDefault();
}

shell.open.addEventListener('click', () => shell.picker.click());
shell.startOpen.addEventListener('click', () => shell.picker.click());
shell.startSample.addEventListener('click', () => void openSample());
shell.picker.addEventListener('change', () => {
  const file = shell.picker.files?.[0];
  // Emptied, so that choosing the same file again is a change again.
  shell.picker.value = '';
  if (file) void openFile(file);
});
shell.save.addEventListener('click', save);
shell.undo.addEventListener('click', () => session?.editor.undo());
shell.redo.addEventListener('click', () => session?.editor.redo());
shell.language.addEventListener('click', () => {
  const other = language === 'vi' ? 'en' : 'vi';
  localStorage.setItem(LANGUAGE_KEY, other);
  speak(other);
});
window.addEventListener('storage', (event) => {
  // Chosen in the pane, which keeps it under the same name.
  const chosen = LANGUAGES.find((known) => event.key === LANGUAGE_KEY && known === event.newValue);
  if (chosen) speak(chosen);
});
window.addEventListener('keydown', onKey);
window.addEventListener('beforeunload', (event) => {
  if (session && !session.host.document.saved) event.preventDefault();
});

/** Counts how deep a drag is: entering a child is told before leaving its parent. */
let depth = 0;
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
const showDrop = (change: number): void => {
  depth = Math.max(0, depth + change);
  shell.drop.hidden = depth === 0;
};
window.addEventListener('dragenter', (event) => hasFiles(event) && showDrop(1));
window.addEventListener('dragleave', (event) => hasFiles(event) && showDrop(-1));
window.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
window.addEventListener('drop', (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  depth = 0;
  showDrop(0);
  const file = event.dataTransfer?.files[0];
  if (file) void openFile(file);
});

startDivider(shell.divider, shell.pane);
speak(language);
if (location.hash === '#sample') void openSample();
