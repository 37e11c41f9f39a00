/** @jest-environment ./tests/support/domEnvironment.js */
import '@testing-library/jest-dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { builtInPack } from '../../src/campaign';
import type { HostOptions } from '../../src/host';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { App, Pane } from '../../src/taskpane/App';
import { createSession, type PaneSession } from '../../src/taskpane/session';
import { SessionContext } from '../../src/taskpane/useSession';
import { WordingContext, wordingIn } from '../../src/taskpane/wording';
import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import type { Language } from '../../src/texts/language';
import { marked, shownTexts } from '../support/marked';
import { readCase } from '../word/cases';
import { closeAll, open } from '../word/support';

const pack = builtInPack();
const vi = paneTexts.vi;
const form01 = paneForm01Texts.vi;
const check = paneCheckTexts.vi;
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';
const WITHOUT_TABLE = 'bao-cao-cdcs-moi-mo.docx';

const sessions: PaneSession[] = [];
afterEach(() => {
  cleanup();
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

/** The pane beside a document, over the real host, ready to be used. */
async function paneOf(name: string, options: HostOptions = {}, language: Language = 'vi') {
  const { host, door } = await open(readCase(name), options);
  const session = createSession(door, pack);
  sessions.push(session);
  const chosen: Language[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <App session={session} language={language} onLanguage={(one) => chosen.push(one)} />
    </FluentProvider>,
  );
  await act(() => session.start());
  return { host, session, chosen, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the outline', () => {
  test('shows what is missing, lists what will be inserted and where, inserts it, and says so', async () => {
    const { user } = await paneOf(HALF_WRITTEN);
    await user.click(button(vi.outline.insert({ n: 3 })));
    expect(screen.getByRole('heading', { name: vi.outline.preview({ n: 3 }) })).toHaveFocus();
    expect(screen.getByText(/^Trước “3\. Nhận xét/)).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: vi.steps.label })).getByText(/^2\.4\. Công tác theo dõi/),
    ).toBeVisible();
    await user.click(button(vi.outline.confirm));
    await screen.findByText(vi.outline.done({ n: 3 }));
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
    expect(screen.queryByText(vi.outline.status.missing)).not.toBeInTheDocument();
  });

  test('gives the focus back when the preview is left', async () => {
    const { user, host } = await paneOf(HALF_WRITTEN);
    await user.click(button(vi.outline.insert({ n: 3 })));
    await user.click(button(vi.cancel));
    expect(button(vi.outline.insert({ n: 3 }))).toHaveFocus();
    expect(host.counters.writes).toBe(0);
  });

  test('goes to a section, and then shows its prompts', async () => {
    const { user } = await paneOf(HALF_WRITTEN);
    const prompts = screen.getByRole('complementary', { name: vi.outline.currentHeading });
    await user.click(button(/^1\. Đánh giá công tác triển khai/));
    await waitFor(() => expect(prompts).toHaveTextContent(vi.outline.promptsCovered({ covered: 2, total: 6 })));
    expect(button(/^1\. Đánh giá công tác triển khai/)).toHaveAttribute('aria-current', 'location');
  });
});

describe('Form 01', () => {
  test('keeps what was typed while the views change, and writes it', async () => {
    const { user } = await paneOf(WITHOUT_TABLE);
    await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
    await user.selectOptions(await screen.findByRole('combobox', { name: form01.year }), '2014');
    await user.type(screen.getByRole('textbox', { name: /^Số lớp/ }), '12');
    await user.click(screen.getByRole('tab', { name: vi.tabs.check }));
    await screen.findByRole('heading', { name: check.heading });
    await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
    expect(await screen.findByRole('textbox', { name: /^Số lớp/ })).toHaveValue('12');
    await user.click(button(form01.insert));
    await screen.findByText(form01.inserted);
    expect(screen.getByText(form01.inDocument)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Số lớp/ })).toHaveValue('12');
  });

  test('says at the field what is wrong with it, and writes nothing until it is right', async () => {
    const { user, host } = await paneOf(HALF_WRITTEN);
    await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
    const field = await screen.findByRole('textbox', { name: /^Số lớp/ });
    await user.clear(field);
    await user.type(field, '12.5');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(new RegExp(form01.edited));
    expect(screen.getByText(form01.fix({ years: [2010] }))).toBeVisible();
    await user.click(button(form01.update({ n: 1 })));
    expect(host.counters.writes).toBe(0);
  });

  test('asks before it drops what was typed', async () => {
    const { user, session } = await paneOf(HALF_WRITTEN);
    await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
    await user.type(await screen.findByRole('textbox', { name: /^Số lớp/ }), '9');
    await user.click(button(form01.reread));
    await user.click(button(form01.rereadNo));
    expect(Object.keys(session.getState().draft)).toHaveLength(1);
    await user.click(button(form01.reread));
    await user.click(button(form01.rereadYes));
    await waitFor(() => expect(session.getState().draft).toEqual({}));
  });
});

describe('the check', () => {
  test('gives a verdict and goes to a figure in the table', async () => {
    const { user, session, host } = await paneOf(HALF_WRITTEN);
    await user.click(screen.getByRole('tab', { name: vi.tabs.check }));
    expect(await screen.findByText(/^Chưa gửi được/)).toBeVisible();
    const finding = screen.getByText(/dòng 2014: Số lượt người ghi 194/);
    await user.click(finding);
    host.counters.reset();
    await user.click(screen.getByRole('button', { name: /Đến chỗ này: Biểu 01, dòng 2014: Số lượt người/ }));
    await waitFor(() => expect(session.getState().activity).toBeNull());
    expect(session.getState().notice).toBeNull();
    expect(host.counters.roundTrips).toBe(1);
  });

  test('never shows as good what nothing was examined for', async () => {
    const { user } = await paneOf('nghi-dinh-30-2020.docx');
    await user.click(screen.getByRole('tab', { name: vi.tabs.check }));
    expect(await screen.findByText(check.nothing)).toBeVisible();
    const deadline = screen.getByText(`${check.area.send}: ${check.examined({ n: 0, findings: 0 })}`);
    expect(deadline).toBeVisible();
  });
});

describe('the set-up', () => {
  test('keeps the unit with the document and shows its deadline', async () => {
    const { user, session } = await paneOf(HALF_WRITTEN);
    await user.click(screen.getByRole('tab', { name: vi.tabs.setup }));
    await user.selectOptions(await screen.findByRole('combobox', { name: vi.setup.level }), 'district');
    expect(screen.getByText(vi.setup.deadline({ deadline: 'trước ngày 30/4/2020' }))).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: vi.setup.unitName }), 'LĐLĐ huyện');
    await user.click(button(vi.setup.save));
    await screen.findByText(vi.setup.saved);
    expect(session.getState().stored?.content.unit).toEqual({ level: 'district', name: 'LĐLĐ huyện' });
  });

  test('offers the other language', async () => {
    const { user, chosen } = await paneOf(HALF_WRITTEN);
    await user.click(screen.getByRole('tab', { name: vi.tabs.setup }));
    await user.selectOptions(await screen.findByRole('combobox', { name: vi.setup.language }), 'en');
    expect(chosen).toEqual(['en']);
  });
});

describe('a language made up of marks', () => {
  /** Words that do not come from the catalogue: those of the campaign, and those of the document. */
  const own = JSON.stringify([pack, readSnapshot(readCase(HALF_WRITTEN)).paragraphs.map(({ text }) => text)]);
  const isOwn = (text: string): boolean =>
    text === '' || /^[\d.,%\s–:]+$/.test(text) || text.split(/\s+/).every((word) => own.includes(word));

  test.each(['outline', 'form01', 'check', 'setup'] as const)('shows no text from elsewhere: %s', async (view) => {
    const { door } = await open(readCase(HALF_WRITTEN));
    const session = createSession(door, pack);
    sessions.push(session);
    const plain = wordingIn('vi');
    const wording = {
      ...plain,
      pane: marked(vi),
      of: <T,>(catalogue: Readonly<Record<Language, T>>) => marked(catalogue.vi),
    };
    const { container } = render(
      <FluentProvider theme={webLightTheme}>
        <WordingContext value={wording}>
          <SessionContext value={session}>
            <Pane onLanguage={() => undefined} />
          </SessionContext>
        </WordingContext>
      </FluentProvider>,
    );
    await act(() => session.start());
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: `⟦${vi.tabs[view]}⟧` }));
    await waitFor(() => expect(container.querySelector('h2')).not.toBeNull());
    const shown = shownTexts(container);
    expect(shown.filter((text) => text.includes('⟦')).length).toBeGreaterThan(5);
    expect(shown.filter((text) => !text.includes('⟦') && !isOwn(text.trim()))).toEqual([]);
  });
});

describe('states of the pane', () => {
  test('a document for reading only: says so, and writes are off', async () => {
    await paneOf(HALF_WRITTEN, { readOnly: true });
    expect(screen.getByText(vi.readOnly)).toBeVisible();
    expect(button(vi.outline.insert({ n: 3 }))).toHaveAttribute('aria-disabled', 'true');
  });

  test('a failure: says what to do, and trying again works', async () => {
    const { user, host } = await paneOf(HALF_WRITTEN);
    for (const call of [1, 2]) host.inject({ kind: 'failCall', call, code: 'GeneralException' });
    await user.click(button(vi.outline.insert({ n: 3 })));
    await user.click(button(vi.outline.confirm));
    await user.click(await screen.findByRole('button', { name: vi.retry }));
    await screen.findByText(vi.outline.done({ n: 3 }));
  });

  test('work that takes long can be cancelled', async () => {
    const { user, host } = await paneOf(HALF_WRITTEN);
    host.inject({ kind: 'neverAnswers', call: 1 });
    await user.click(button(vi.outline.insert({ n: 3 })));
    await user.click(button(vi.outline.confirm));
    const messages = screen.getByRole('region', { name: vi.messages });
    expect(within(messages).getByText(vi.busy.outline)).toBeInTheDocument();
    await user.click(within(messages).getByRole('button', { name: vi.cancel }));
    expect(await within(messages).findByText(/Đã dừng việc/)).toBeVisible();
  });

  test('tabs are one stop for the keyboard, with arrows between them', async () => {
    const { user } = await paneOf(HALF_WRITTEN);
    screen.getByRole('tab', { name: vi.tabs.outline }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: vi.tabs.setup })).toHaveFocus();
    expect(await screen.findByRole('heading', { name: vi.setup.heading })).toBeVisible();
    await user.keyboard('{Home}');
    expect(screen.getByRole('tab', { name: vi.tabs.outline })).toHaveAttribute('aria-selected', 'true');
  });
});
