/** @jest-environment ./tests/support/domEnvironment.js */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { builtInPack, sectionsOf } from '../../src/campaign';
import type { HostOptions } from '../../src/host';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { headingOf } from '../../src/report/outlineMatch';
import { App, Pane } from '../../src/taskpane/App';
import { createSession, type PaneSession } from '../../src/taskpane/session';
import { SessionContext } from '../../src/taskpane/useSession';
import { WordingContext, wordingIn } from '../../src/taskpane/wording';
import { paneTexts } from '../../src/texts/pane';
import { buildDocx, p } from '../support/docx';
import { marked, shownTexts } from '../support/marked';
import { readCase } from '../word/cases';
import { closeAll, documentXml, open } from '../word/support';
import { readDocx } from '../../src/ooxml/docx';
import { decide, waive } from '../../src/taskpane/actions/outline';

const pack = builtInPack();
const vi = paneTexts.vi;
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';

const sessions: PaneSession[] = [];
afterEach(() => {
  cleanup();
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

/** The pane beside a document, over the real host, with the cursor in a section. */
async function paneIn(document: OoxmlPackage, section: string | null, options: HostOptions = {}) {
  const { host, door } = await open(document, options);
  const session = createSession(door, pack, { settle: 1, idle: 60_000 });
  sessions.push(session);
  render(
    <FluentProvider theme={webLightTheme}>
      <App session={session} language="vi" onLanguage={() => undefined} />
    </FluentProvider>,
  );
  await act(() => session.start());
  if (section !== null) {
    const outline = session.getState().reading?.outline;
    await act(() => session.goTo((outline && headingOf(outline, section)?.paragraph) ?? -1));
    await waitFor(() => expect(session.getState().current).toBe(section));
  }
  return { host, session, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const panel = () => screen.getByRole('complementary', { name: vi.outline.currentHeading });
const pageHeading = () => screen.getByRole('heading', { level: 2 });

describe('what was recognised', () => {
  const why = vi.recognition.why({ section: 'III' });

  test('is told on request, can be confirmed and taken back with the focus where it was', async () => {
    const { user, session } = await paneIn(readCase(HALF_WRITTEN), null);
    expect(screen.queryByText(vi.recognition.notSection)).not.toBeInTheDocument();
    await user.click(button(why));
    expect(button(why)).toHaveAttribute('aria-expanded', 'true');
    expect(await screen.findByText(/^Tiêu đề trong văn bản: “/)).toBeVisible();
    await user.click(button(vi.recognition.confirm));
    const takeBack = await screen.findByRole('button', { name: vi.recognition.unconfirm });
    expect(takeBack).toHaveFocus();
    expect(screen.getByText(vi.recognition.decided)).toBeVisible();
    expect(session.getState().stored?.content.decisions).toMatchObject([{ section: 'III' }]);
    await user.click(takeBack);
    expect(await screen.findByRole('button', { name: vi.recognition.confirm })).toHaveFocus();
    expect(session.getState().stored?.content.decisions).toEqual([]);
  });

  test('can be denied: the section is missing then; the decision is listed and can be taken back', async () => {
    const { user } = await paneIn(readCase(HALF_WRITTEN), null);
    await user.click(button(why));
    await user.click(await screen.findByRole('button', { name: vi.recognition.notSection }));
    expect(pageHeading()).toHaveFocus();
    await user.click(await screen.findByText(vi.recognition.decisions({ n: 1 })));
    expect(screen.queryByRole('button', { name: why })).not.toBeInTheDocument();
    await user.click(button(/^Bỏ quyết định về “III/));
    expect(pageHeading()).toHaveFocus();
    expect(await screen.findByRole('button', { name: why })).toBeVisible();
    expect(screen.queryByText(vi.recognition.decisions({ n: 1 }))).not.toBeInTheDocument();
  });

  test('can be changed to another section', async () => {
    const { user, session } = await paneIn(readCase(HALF_WRITTEN), null);
    await user.click(button(why));
    await user.selectOptions(await screen.findByRole('combobox', { name: vi.recognition.change }), 'IV');
    await user.click(button(vi.recognition.changeDo));
    await waitFor(() => expect(session.getState().stored?.content.decisions).toMatchObject([{ section: 'IV' }]));
  });

  test('cannot be decided in a document for reading only', async () => {
    const { user } = await paneIn(readCase(HALF_WRITTEN), null, { readOnly: true });
    await user.click(button(why));
    expect(await screen.findByRole('button', { name: vi.recognition.confirm })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});

test('the paragraph at the cursor can be made a heading', async () => {
  const body = [p('I. ĐẶC ĐIỂM TÌNH HÌNH', '', '<w:b/>'), p('Vài nét về nơi này'), p('Đơn vị có 12 lớp.')].join('');
  const { host, user, session } = await paneIn(readDocx(buildDocx({ body })), null);
  const paragraph = host.document.paragraphs(host.document.body)[1];
  if (!paragraph) throw new Error('no paragraph');
  act(() => host.document.select({ start: { paragraph, offset: 0 }, end: { paragraph, offset: 0 }, mark: false }));
  await user.click(await screen.findByText(vi.recognition.cursor));
  await user.selectOptions(screen.getByRole('combobox', { name: vi.recognition.cursorIs }), 'III');
  await user.click(button(vi.recognition.cursorDo));
  await waitFor(() => expect(session.getState().current).toBe('III'));
  expect(screen.queryByText(vi.recognition.cursor)).not.toBeInTheDocument();
});

describe('prompts', () => {
  test('show the words that cover them', async () => {
    await paneIn(readCase(HALF_WRITTEN), 'II.1');
    expect(within(panel()).getAllByText(/^Thấy ở: “/).length).toBeGreaterThan(0);
  });

  test('can be put aside with a reason, never without, and apply again', async () => {
    const { user, session } = await paneIn(readCase(HALF_WRITTEN), 'II.1');
    const open = session.getState().reading?.sections.find(({ section }) => section.id === 'II.1')?.prompts;
    const prompt = open?.find(({ status }) => status === 'uncovered');
    const { text = '' } = pack.outline[1]?.sections[0]?.prompts.find(({ id }) => id === prompt?.id) ?? {};
    const covered = open?.filter(({ status }) => status === 'covered').length ?? 0;
    const item = within(panel())
      .getAllByRole('listitem')
      .find((one) => one.textContent.includes(text));
    if (!item) throw new Error('no such prompt');
    await user.click(within(item).getByLabelText(vi.prompts.waiveNamed({ prompt: text })));
    const keep = within(item).getByRole('button', { name: vi.prompts.waiveDo });
    expect(keep).toHaveAttribute('aria-disabled', 'true');
    await user.type(within(item).getByRole('textbox', { name: vi.prompts.waiveReason }), 'Cấp trên báo cáo');
    await user.click(keep);
    expect(await within(item).findByText(vi.prompts.waived({ reason: 'Cấp trên báo cáo' }))).toBeVisible();
    const counted = within(panel()).getByText(
      vi.outline.promptsCovered({ covered: covered + 1, total: open?.length ?? 0 }),
    );
    expect(counted).toHaveFocus();
    await user.click(within(item).getByRole('button', { name: vi.prompts.unwaiveNamed({ prompt: text }) }));
    expect(await within(item).findByText(vi.prompts.waive)).toBeInTheDocument();
    expect(session.getState().stored?.content.notApplicable).toEqual({});
  });

  test('come with sentence starters that go into the document', async () => {
    const { user, host } = await paneIn(readCase(HALF_WRITTEN), 'II.1');
    const [starter] = sectionsOf(pack).find(({ id }) => id === 'II.1')?.starters ?? [];
    await user.click(within(panel()).getByText(vi.prompts.starters));
    await user.click(button(starter?.text ?? ''));
    await waitFor(() => expect(documentXml(host)).toContain(starter?.text));
  });

  test('lead to the next gap', async () => {
    const { user, session } = await paneIn(readCase(HALF_WRITTEN), 'I');
    await user.click(button(vi.prompts.nextGap));
    await waitFor(() => expect(session.getState().current).not.toBe('I'));
    await user.click(button(vi.prompts.previousGap));
    await waitFor(() => expect(session.getState().current).toBe('I'));
    expect(button(vi.prompts.previousGap)).toHaveAttribute('aria-disabled', 'true');
  });
});

test('guidance is offered with the insertion, and is removed in one step', async () => {
  const { user } = await paneIn(readCase(HALF_WRITTEN), null);
  await user.click(button(vi.outline.insert({ n: 3 })));
  expect(screen.queryByText(vi.guidance.each({ n: 3 }))).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: vi.guidance.with }));
  expect(screen.getByText(vi.guidance.each({ n: 3 }))).toBeVisible();
  await user.click(button(vi.outline.confirm));
  await user.click(await screen.findByRole('button', { name: vi.guidance.remove }));
  expect(pageHeading()).toHaveFocus();
  await screen.findByText(/^Đã xóa \d+ đoạn gợi ý\.$/);
  expect(screen.queryByRole('button', { name: vi.guidance.remove })).not.toBeInTheDocument();
});

test('in a language made up of marks no text comes from elsewhere', async () => {
  const { door } = await open(readCase(HALF_WRITTEN));
  const session = createSession(door, pack, { settle: 1, idle: 60_000 });
  sessions.push(session);
  const texts = marked(vi);
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <WordingContext value={{ ...wordingIn('vi'), pane: texts }}>
        <SessionContext value={session}>
          <Pane onLanguage={() => undefined} />
        </SessionContext>
      </WordingContext>
    </FluentProvider>,
  );
  await act(() => session.start());
  const reading = session.getState().reading;
  await act(() => decide(session, (reading && headingOf(reading.outline, 'III')?.paragraph) ?? -1, 'III'));
  await act(() => waive(session, 'II.1.e', '⟦lý do⟧'));
  await act(() => session.goTo((reading && headingOf(reading.outline, 'II.1')?.paragraph) ?? -1));
  await waitFor(() => expect(session.getState().current).toBe('II.1'));
  const user = userEvent.setup();
  await user.click(button(texts.outline.insert({ n: 3 })));
  await user.click(screen.getByRole('checkbox'));
  await user.click(button(texts.cancel));
  await user.click(button(texts.recognition.why({ section: 'III' })));
  await screen.findByRole('button', { name: texts.recognition.unconfirm });
  const own = JSON.stringify([pack, reading?.snapshot.paragraphs.map(({ text }) => text)]);
  const isOwn = (text: string): boolean =>
    text.split(/\s+/).every((word) => own.includes(word.replaceAll(/[“”]/g, '')));
  const foreign = shownTexts(container).filter(
    (text) => !text.includes('⟦') && !/^[\d.,:%\s–]*$/.test(text) && !isOwn(text.trim()),
  );
  expect(foreign).toEqual([]);
});
