/** @jest-environment ./tests/support/domEnvironment.js */
import '@testing-library/jest-dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { builtInPack, targetsPack, type Target } from '../../src/campaign';
import { App } from '../../src/taskpane/App';
import { saveActual } from '../../src/taskpane/actions/targets';
import { createSession, type PaneSession } from '../../src/taskpane/session';
import { paneTexts } from '../../src/texts/pane';
import { paneComparisonTexts } from '../../src/texts/paneComparison';
import { paneLinksTexts } from '../../src/texts/paneLinks';
import { paneTargetsTexts } from '../../src/texts/paneTargets';
import { readCase } from '../word/cases';
import { closeAll, open } from '../word/support';

const pack = builtInPack();
const { tabs } = paneTexts.vi;
const vi = paneTargetsTexts.vi;
const links = paneLinksTexts.vi;
const comparison = paneComparisonTexts.vi;
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';

/** Made up for tests. */
const SAMPLE: Target = {
  id: 'mau-1',
  indicator: 'Chỉ tiêu mẫu: tỷ lệ cán bộ được bồi dưỡng',
  comparator: 'atLeast',
  value: '70',
  unit: '%',
  year: 2020,
  citation: 'SỐ LIỆU MẪU, không trích từ văn bản nào',
  verified: false,
  sample: true,
};

const sessions: PaneSession[] = [];
afterEach(() => {
  cleanup();
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

/** The view of targets beside a document, over the real host. */
async function viewOf(targets: Target[] = [], name = HALF_WRITTEN) {
  const { host, door } = await open(readCase(name));
  const session = createSession(door, { ...pack, targets });
  sessions.push(session);
  render(
    <FluentProvider theme={webLightTheme}>
      <App session={session} language="vi" onLanguage={() => undefined} />
    </FluentProvider>,
  );
  await act(() => session.start());
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: tabs.targets }));
  await screen.findByRole('heading', { level: 2, name: vi.heading });
  return { host, session, user };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const item = (indicator = SAMPLE.indicator) =>
  within(screen.getByRole('heading', { level: 3, name: indicator }).closest('li') ?? document.body);

describe('a target', () => {
  test('is typed, stays while the views change, says what is missing, and is kept', async () => {
    const { user, session } = await viewOf();
    expect(screen.getByText(vi.none)).toBeVisible();
    await user.click(button(vi.add));
    expect(field(vi.form.indicator)).toHaveFocus();
    await user.type(field(vi.form.indicator), 'Chỉ tiêu mẫu');
    await user.type(field(vi.form.value), '12.5');
    expect(field(vi.form.value)).toBeInvalid();
    await user.click(screen.getByRole('tab', { name: tabs.setup }));
    await user.click(screen.getByRole('tab', { name: tabs.targets }));
    expect(field(vi.form.value)).toHaveValue('12.5');
    await user.clear(field(vi.form.value));
    await user.type(field(vi.form.value), '12,5');
    expect(field(vi.form.citation)).toBeValid();
    await user.click(button(vi.form.save));
    expect(field(vi.form.citation)).toBeInvalid();
    await user.type(field(vi.form.citation), 'số liệu mẫu');
    await user.click(button(vi.form.save));
    await screen.findByText(vi.told.saved);
    expect(session.pack.targets).toMatchObject([{ value: '12.5', citation: 'số liệu mẫu', verified: false }]);
    expect(item('Chỉ tiêu mẫu').getByText(vi.unverified)).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  test('says that it is sample data and that nobody checked it, until somebody did', async () => {
    const { user } = await viewOf([SAMPLE]);
    expect(item().getByText(vi.sample)).toBeVisible();
    expect(screen.getByText(vi.sampleCount({ n: 1 }))).toBeVisible();
    expect(screen.getByText(vi.unverifiedCount({ n: 1 }))).toBeVisible();
    await user.click(button(vi.verifyNamed(SAMPLE)));
    await item().findByText(vi.verified);
    expect(screen.queryByText(vi.unverifiedCount({ n: 1 }))).not.toBeInTheDocument();
  });

  test('goes only after a question', async () => {
    const { user, session } = await viewOf([SAMPLE]);
    await user.click(button(vi.removeNamed(SAMPLE)));
    await user.click(button(vi.keep));
    await user.click(button(vi.removeNamed(SAMPLE)));
    await user.click(button(vi.removeYes));
    await screen.findByText(vi.told.deleted);
    expect(session.pack.targets).toEqual([]);
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });
});

describe('what was reached', () => {
  test('is typed, and judged while it is', async () => {
    const { user, session } = await viewOf([SAMPLE]);
    await user.click(button(vi.enterActualNamed(SAMPLE)));
    expect(screen.getByRole('combobox', { name: vi.actualForm.source })).toHaveFocus();
    await user.type(field(vi.actualForm.value({ unit: '%' })), '72,5');
    expect(item().getByRole('status')).toHaveTextContent('72,5%. Vượt 2,5 điểm %');
    await user.click(button(vi.actualForm.save));
    await screen.findByText(vi.told.actualSaved);
    expect(session.getState().stored?.content.actuals).toMatchObject({ 'mau-1': { value: '72.5' } });
    expect(item().getByText('Vượt 2,5 điểm %')).toBeVisible();
    await user.click(button(vi.enterActualNamed(SAMPLE)));
    expect(field(vi.actualForm.value({ unit: '%' }))).toHaveValue('72,5');
    await user.click(button(vi.actualForm.remove));
    await screen.findByText(vi.told.actualRemoved);
  });

  test('follows from Form 01, with its source, and offers the beginning of an explanation when it was missed', async () => {
    const target = { ...SAMPLE, unit: 'lớp', value: '100000', indicator: 'Chỉ tiêu mẫu: số lớp' };
    const { user } = await viewOf([target]);
    await user.click(button(vi.enterActualNamed(target)));
    await user.selectOptions(screen.getByRole('combobox', { name: vi.actualForm.source }), 'form01');
    await user.selectOptions(screen.getByRole('combobox', { name: vi.actualForm.way }), 'year');
    await user.selectOptions(screen.getByRole('combobox', { name: vi.actualForm.year }), '2014');
    expect(item(target.indicator).getByRole('status')).toHaveTextContent(/lớp\. Chưa đạt/);
    await user.click(button(vi.actualForm.save));
    await screen.findByText(vi.told.actualSaved);
    expect(item(target.indicator).getByText(vi.fromForm01({ measure: 'Số lớp, năm 2014' }))).toBeVisible();
    await user.click(button(vi.explainNamed(target)));
    await screen.findByText(vi.told.explanation);
  });

  test('in another unit has no verdict, and says why', async () => {
    const { user } = await viewOf([SAMPLE]);
    await user.click(button(vi.enterActualNamed(SAMPLE)));
    await user.selectOptions(screen.getByRole('combobox', { name: vi.actualForm.source }), 'form01');
    expect(item().getByRole('status')).toHaveTextContent(/chưa có: .*chỉ tiêu tính bằng %/i);
  });
});

test('targets recognised in a text are taken one by one', async () => {
  const { user, session } = await viewOf();
  await user.click(screen.getByText(vi.paste.heading));
  const box = await screen.findByRole('textbox', { name: vi.paste.label });
  await user.click(box);
  await user.paste(
    'SỐ LIỆU MẪU. Phấn đấu đến năm 2015, 100% cán bộ chuyên trách được bồi dưỡng; ít nhất 70% cán bộ kiêm nhiệm được tập huấn.',
  );
  await user.click(button(vi.paste.read));
  await screen.findByText(vi.paste.found({ n: 2 }));
  const [change, other] = screen.getAllByRole('button', { name: new RegExp(`^${vi.paste.change}`) });
  if (!change || !other) throw new Error('no proposals');
  await user.click(change);
  // Nothing above the line is numbered, so where it stands has to be said.
  expect(field(vi.form.citation)).toBeInvalid();
  await user.type(field(vi.form.citation), 'điểm a');
  await user.click(button(vi.form.save));
  await screen.findByText(vi.told.saved);
  expect(session.pack.targets).toMatchObject([{ value: '100', year: 2015, citation: 'điểm a', verified: false }]);
  await user.click(button(new RegExp(`^${vi.paste.putAside}`)));
  expect(session.pack.targets).toHaveLength(1);
  expect(screen.getByRole('textbox', { name: vi.paste.label })).not.toHaveValue('');
});

test('a pack file is looked at before its targets are taken', async () => {
  const { user, session } = await viewOf([{ ...SAMPLE, id: 'mau-2', indicator: 'Chỉ tiêu mẫu khác' }]);
  await user.click(screen.getByText(vi.pack.heading));
  const text = targetsPack(pack, [SAMPLE]);
  // jsdom's files cannot be read.
  const file = Object.assign(new File([text], 'goi.json'), { text: () => Promise.resolve(text) });
  await user.upload(await screen.findByLabelText(vi.pack.open), file);
  await screen.findByText(vi.pack.opened({ file: 'goi.json', n: 1 }));
  expect(screen.getByText(vi.pack.sample({ n: 1 }))).toBeVisible();
  expect(screen.getByText(vi.pack.removed({ n: 1 }))).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: vi.pack.how }), 'add');
  expect(screen.queryByText(vi.pack.removed({ n: 1 }))).not.toBeInTheDocument();
  await user.click(button(vi.pack.take));
  await screen.findByText(vi.told.taken({ n: 1 }));
  expect(session.pack.targets.map(({ id }) => id)).toEqual(['mau-2', 'mau-1']);
});

test('the comparison shows what it will insert and change, and then nothing is left to change', async () => {
  const { user, host } = await viewOf([SAMPLE]);
  await user.click(button(comparison.previewInsert));
  expect(screen.getByRole('heading', { name: comparison.willInsert({ n: 1 }) })).toHaveFocus();
  expect(
    within(screen.getByRole('region', { name: comparison.table })).getByText(/Ít nhất 70% .*số liệu mẫu/),
  ).toBeVisible();
  expect(host.counters.writes).toBe(0);
  await user.click(button(comparison.insert));
  await screen.findByText(comparison.told.inserted);
  expect(screen.getByText(comparison.upToDate)).toBeVisible();

  await user.click(button(vi.enterActualNamed(SAMPLE)));
  await user.type(field(vi.actualForm.value({ unit: '%' })), '60');
  await user.click(button(vi.actualForm.save));
  await user.click(await screen.findByRole('button', { name: comparison.previewUpdate({ n: 2 }) }));
  expect(screen.getByText('60%', { selector: 'ins' })).toBeVisible();
  await user.click(button(comparison.update));
  await screen.findByText(comparison.told.updated({ n: 2 }));
});

test('linked figures: inserted, listed by state, refreshed after a preview, frozen', async () => {
  const { user, session } = await viewOf([SAMPLE]);
  await act(() => saveActual(session, SAMPLE.id, { kind: 'typed', value: '72.5', note: null }));
  await user.click(screen.getByText(vi.links));
  await user.selectOptions(await screen.findByRole('combobox', { name: links.from }), 'actual');
  await user.click(button(links.insert));
  await screen.findByText(links.told.inserted({ text: '72,5%' }));
  expect(screen.getByRole('combobox', { name: links.state })).toHaveValue('current');

  await act(() => saveActual(session, SAMPLE.id, { kind: 'typed', value: '80', note: null }));
  await waitFor(() => expect(screen.getByRole('combobox', { name: links.state })).toHaveValue('stale'));
  await user.click(button(links.refreshAll({ n: 1 })));
  expect(screen.getByText('72,5%', { selector: 'del' })).toBeVisible();
  expect(screen.getByText('80,0%', { selector: 'ins' })).toBeVisible();
  await user.click(button(links.confirm));
  await screen.findByText(links.told.refreshed({ n: 1 }));
  await user.click(button(new RegExp(`^${links.freeze}`)));
  await screen.findByText(links.told.frozen({ n: 1 }));
  expect(screen.getByText(links.none)).toBeVisible();
});
