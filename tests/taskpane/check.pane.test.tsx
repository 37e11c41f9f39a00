/** @jest-environment ./tests/support/domEnvironment.js */
import '@testing-library/jest-dom';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { builtInPack } from '../../src/campaign';
import type { HostOptions } from '../../src/host';
import { App } from '../../src/taskpane/App';
import { saveUnit } from '../../src/taskpane/actions/setup';
import { createSession, type PaneSession } from '../../src/taskpane/session';
import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { paneLetterheadTexts } from '../../src/texts/paneLetterhead';
import { paneSendTexts } from '../../src/texts/paneSend';
import { readCase } from '../word/cases';
import { closeAll, documentXml, open } from '../word/support';

const pack = builtInPack();
const { tabs, cancel } = paneTexts.vi;
const check = paneCheckTexts.vi;
const send = paneSendTexts.vi;
const letterhead = paneLetterheadTexts.vi;
const DISTRICT = 'bao-cao-huyen-dang-soan.docx';

const sessions: PaneSession[] = [];
afterEach(() => {
  cleanup();
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

async function paneOf(name: string, options: HostOptions = {}) {
  const { host, door } = await open(readCase(name), options);
  const session = createSession(door, pack);
  sessions.push(session);
  render(
    <FluentProvider theme={webLightTheme}>
      <App session={session} language="vi" onLanguage={() => undefined} />
    </FluentProvider>,
  );
  await act(() => session.start());
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: tabs.check }));
  await screen.findByRole('heading', { name: check.heading }, { timeout: 30_000 });
  return { host, session, user };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The finding that has the focus on its first line. */
const focused = (): HTMLElement => {
  const item = document.activeElement?.closest('details');
  if (!(item instanceof HTMLElement)) throw new Error('the focus is on no finding');
  return item;
};

test('walks through the findings by keyboard, each unfolded and, where it has a place, gone to', async () => {
  const { user, host } = await paneOf(DISTRICT);
  const before = documentXml(host);
  const n = document.querySelectorAll('details[data-finding]').length;
  const [previous, next] = [screen.getByLabelText(check.previous), screen.getByLabelText(check.next)];
  expect(screen.getByText(check.position({ at: 0, n }))).toBeVisible();
  expect(previous).toHaveAttribute('aria-disabled', 'true');
  const seen: (string | null)[] = [];
  for (let at = 1; at <= n; at += 1) {
    next.focus();
    await user.keyboard('{Enter}');
    expect(focused()).toHaveAttribute('open');
    expect(screen.getByText(check.position({ at, n }))).toBeVisible();
    seen.push(focused().textContent);
  }
  expect(new Set(seen).size).toBe(n);
  expect(next).toHaveAttribute('aria-disabled', 'true');
  previous.focus();
  await user.keyboard('{Enter}');
  expect(focused().textContent).toBe(seen.at(-2));
  expect(documentXml(host)).toBe(before);
});

test('what follows from a fault stands below it', async () => {
  await paneOf(DISTRICT);
  const cause = screen.getByText(/dòng 2014: Số lượt người ghi 194/).closest('li');
  if (!cause) throw new Error('no finding');
  expect(within(cause).getByText(check.consequences)).toBeInTheDocument();
  expect(within(cause).getByText(/dòng Tổng cộng: Số lượt người ghi 2\.248/)).toBeInTheDocument();
});

test('a correction shows old and new first; when it is made, the finding is gone and the focus is kept', async () => {
  const { user, host } = await paneOf(DISTRICT);
  const finding = screen.getByText(/2\.338 lượt cán bộ/).closest('details');
  if (!finding) throw new Error('no finding');
  await user.click(within(finding).getByText(/2\.338 lượt cán bộ/));
  await user.click(within(finding).getByRole('button', { name: check.fix.preview({ n: 1 }) }));
  expect(within(finding).getByText('2.338')).toBeVisible();
  expect(within(finding).getByText('2.248')).toBeVisible();
  expect(host.counters.writes).toBe(0);
  await user.click(within(finding).getByRole('button', { name: check.fix.apply({ n: 1 }) }));
  await screen.findByText(check.fix.done({ n: 1 }));
  expect(screen.queryByText(/2\.338 lượt cán bộ/)).not.toBeInTheDocument();
  expect(document.activeElement).toHaveTextContent(/phát hiện|\/\d/);
});

test('is set aside only with a reason, which outlives a change of views, and counts again on request', async () => {
  const { user } = await paneOf(DISTRICT);
  const item = () => screen.getByText(/2\.338 lượt cán bộ/).closest('li') ?? document.body;
  await user.click(within(item()).getByText(check.dismiss.open));
  await user.click(within(item()).getByText(check.dismiss.save));
  expect(await within(item()).findByText(check.dismiss.needed)).toBeInTheDocument();
  await user.type(within(item()).getByLabelText(check.dismiss.reason), 'Lý do mẫu');
  await user.click(screen.getByRole('tab', { name: tabs.setup }));
  await user.click(screen.getByRole('tab', { name: tabs.check }));
  expect(within(item()).getByLabelText(check.dismiss.reason)).toHaveValue('Lý do mẫu');
  await user.click(within(item()).getByText(check.dismiss.save));
  const heading = await screen.findByText(check.dismiss.heading({ n: 1 }));
  await user.click(heading);
  expect(screen.getByText('Lý do mẫu')).toBeVisible();
  await user.click(screen.getByText(check.dismiss.undo));
  await screen.findByText(check.dismiss.undone);
  expect(screen.queryByText(check.dismiss.heading({ n: 1 }))).not.toBeInTheDocument();
});

test('the deadline is that of the level; none is shown for a level that the plan gives none', async () => {
  const { session } = await paneOf(DISTRICT);
  expect(screen.getByText(check.deadline.noLevel)).toBeVisible();
  await act(() => saveUnit(session, { level: 'district', name: null }));
  expect(screen.getByText(check.deadline.text({ deadline: 'trước ngày 30/4/2020' }))).toBeVisible();
  await act(() => saveUnit(session, { level: 'grassroots', name: null }));
  expect(screen.getByText(/^Gửi đến: công đoàn cấp trên/)).toBeVisible();
  expect(screen.queryByText(/^Thời hạn: /)).not.toBeInTheDocument();
});

test('where nothing was examined nothing looks passed', async () => {
  await paneOf('nghi-dinh-30-2020.docx');
  expect(screen.getByText(check.nothing)).toBeVisible();
});

test('sending: counts, what a copy loses is chosen, and how to do it by hand', async () => {
  const { user } = await paneOf(DISTRICT);
  await user.click(screen.getByRole('tab', { name: check.parts.send }));
  expect(await screen.findByText(/^Lỗi chặn 7 · cảnh báo \d+ · gợi ý \d+ · đã bỏ qua 0$/)).toBeVisible();
  expect(screen.getByText(send.clean.notReady)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: send.clean.revisions }));
  await user.click(screen.getByRole('tab', { name: check.parts.findings({ n: 21 }) }));
  await user.click(screen.getByRole('tab', { name: check.parts.send }));
  expect(await screen.findByRole('checkbox', { name: send.clean.revisions })).toBeChecked();
  expect(screen.getByText(send.byHand.heading)).toBeVisible();
});

test('the letterhead is previewed before it is inserted, and what is typed outlives a change of views', async () => {
  const { user, host } = await paneOf(DISTRICT);
  await user.click(screen.getByRole('tab', { name: tabs.setup }));
  await user.click(await screen.findByText(letterhead.heading));
  await user.type(await screen.findByRole('textbox', { name: letterhead.field.signatory }), 'Nguyễn Văn Mẫu');
  await user.click(screen.getByRole('tab', { name: tabs.check }));
  await user.click(screen.getByRole('tab', { name: tabs.setup }));
  expect(await screen.findByRole('textbox', { name: letterhead.field.signatory })).toHaveValue('Nguyễn Văn Mẫu');
  await user.click(button(letterhead.insert));
  expect(screen.getByRole('heading', { name: letterhead.previewHeading({ n: 1 }) })).toHaveFocus();
  expect(host.counters.writes).toBe(0);
  await user.click(button(cancel));
  expect(button(letterhead.insert)).toHaveFocus();
  await user.click(button(letterhead.insert));
  await user.click(button(letterhead.confirm));
  await screen.findByText(/^Đã chèn: /);
});

test('a document for reading only: everything can be seen, and what would write is off', async () => {
  const { user } = await paneOf(DISTRICT, { readOnly: true });
  const finding = screen.getByText(/2\.338 lượt cán bộ/).closest('details');
  if (!finding) throw new Error('no finding');
  await user.click(within(finding).getByText(/2\.338 lượt cán bộ/));
  await user.click(within(finding).getByRole('button', { name: check.fix.preview({ n: 1 }) }));
  expect(within(finding).getByRole('button', { name: check.fix.apply({ n: 1 }) })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
