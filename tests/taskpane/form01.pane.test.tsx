/** @jest-environment ./tests/support/domEnvironment.js */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { builtInPack } from '../../src/campaign';
import { readForm01 } from '../../src/report/form01Read';
import { valueOf } from '../../src/report/form01';
import { typeFigure, writeForm01 } from '../../src/taskpane/actions/form01';
import { App } from '../../src/taskpane/App';
import { createSession, type PaneSession } from '../../src/taskpane/session';
import { paneTexts } from '../../src/texts/pane';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { paneLinksTexts } from '../../src/texts/paneLinks';
import { paneForm01ImportTexts } from '../../src/texts/paneForm01Import';
import { paneForm01LayoutTexts } from '../../src/texts/paneForm01Layout';
import { readDocument } from '../../src/word/read';
import { readCase } from '../word/cases';
import { closeAll, documentXml, open } from '../word/support';

const pack = builtInPack();
const vi = paneTexts.vi;
const texts = paneForm01Texts.vi;
const importTexts = paneForm01ImportTexts.vi;
const layoutTexts = paneForm01LayoutTexts.vi;
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';
const WITHOUT_TABLE = 'bao-cao-cdcs-moi-mo.docx';

const sessions: PaneSession[] = [];
afterEach(() => {
  cleanup();
  for (const session of sessions.splice(0)) session.stop();
  closeAll();
});

/** The view of Form 01 beside a document, over the real host. */
async function form01Of(name: string) {
  const { host, door } = await open(readCase(name));
  const session = createSession(door, pack);
  sessions.push(session);
  render(
    <FluentProvider theme={webLightTheme}>
      <App session={session} language="vi" onLanguage={() => undefined} />
    </FluentProvider>,
  );
  await act(() => session.start());
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
  await screen.findByRole('heading', { name: texts.heading });
  const figure = async (year: number, column: string): Promise<string | null> => {
    const form01 = readForm01(await readDocument(door), session.pack.form01);
    return valueOf(form01?.rows.find((row) => row.year === year)?.cells[column]);
  };
  return { host, door, session, user, figure };
}

type Opened = Awaited<ReturnType<typeof form01Of>>;

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const unfold = async ({ user }: Pick<Opened, 'user'>, heading: string): Promise<HTMLElement> => {
  const title = screen.getByRole('heading', { name: heading });
  await user.click(title);
  const part = title.closest('details');
  if (!part) throw new Error('no part of that name');
  return part;
};

/** Writes figures, then has them changed by someone in the document, then types others. */
async function withHandEdits({ session, door }: Opened): Promise<void> {
  await act(async () => {
    typeFigure(session, 2012, 'women', '1');
    typeFigure(session, 2013, 'women', '1');
    await writeForm01(session);
  });
  await door.run('form01', async (batch) => {
    const { context } = batch;
    const form01 = session.getState().reading?.form01;
    const table = context.document.body.tables;
    table.load('items/rowCount');
    await batch.sync('read');
    for (const year of [2012, 2013]) {
      const cell = form01?.rows.find((row) => row.year === year)?.cells.women;
      const found = table.items[form01?.table ?? -1];
      if (cell && found) found.getCell(cell.row, cell.cell).value = '2';
    }
    await batch.sync('write');
  });
  await act(async () => {
    typeFigure(session, 2012, 'women', '3');
    typeFigure(session, 2013, 'women', '3');
    await writeForm01(session);
  });
}

describe('the fields of a year', () => {
  test('stand under the groups of the layout, and Enter goes through them and the years', async () => {
    const { user } = await form01Of(WITHOUT_TABLE);
    const group = screen.getByRole('group', { name: 'Trong đó' });
    expect(within(group).getAllByRole('textbox')).toHaveLength(4);
    field(/^Số lớp/).focus();
    await user.keyboard('3{Enter}40{Enter}');
    expect(within(group).getByRole('textbox', { name: /^CBCĐ chuyên trách/ })).toHaveFocus();
    field(/^Kinh phí/).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('combobox', { name: texts.year })).toHaveValue('2011');
    expect(field(/^Số lớp/)).toHaveFocus();
    expect(field(/^Số lớp/)).toHaveAccessibleName(`Số lớp ${texts.total({ total: '3' })}`);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(field(/^Kinh phí/)).toHaveFocus();
    expect(field(/^Tổng số lượt người/)).toHaveValue('40');
  });

  test('a wide table is put on its side only when the user says so', async () => {
    const { user, session } = await form01Of(WITHOUT_TABLE);
    expect(screen.getByRole('checkbox', { name: new RegExp(`^${texts.landscape}`) })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: new RegExp(`^${texts.landscape}`) }));
    await user.click(button(texts.insert));
    await screen.findByText(texts.inserted);
    const { snapshot } = session.getState().reading ?? {};
    expect(snapshot?.sections?.map(({ landscape }) => landscape)).toContain(true);
    expect(snapshot?.sections?.map(({ landscape }) => landscape)).toContain(false);
    expect(screen.queryByRole('checkbox', { name: new RegExp(`^${texts.landscape}`) })).not.toBeInTheDocument();
  });
});

describe('figures that someone changed in the document', () => {
  test('are shown with three values each and stay as they are until the user decides', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    await withHandEdits(opened);
    const question = screen.getByRole('region', { name: texts.handEdits.heading({ n: 2 }) });
    expect(screen.getByRole('heading', { name: texts.handEdits.heading({ n: 2 }) })).toHaveFocus();
    expect([...question.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual('123123'.split(''));
    expect(await opened.figure(2012, 'women')).toBe('2');
  });

  test('are decided on one by one: one taken, one kept', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    const { user, figure, session } = opened;
    await withHandEdits(opened);
    const choice = (year: number) =>
      screen.getByRole('combobox', { name: texts.handEdits.choice({ cell: `${year} – Nữ` }) });
    await user.selectOptions(choice(2012), 'take');
    expect(button(texts.handEdits.apply({ n: 1 }))).toBeEnabled();
    await user.selectOptions(choice(2013), 'keep');
    await user.click(button(texts.handEdits.apply({ n: 2 })));
    await waitFor(() => expect(session.getState().form01Work?.handEdits).toBeNull());
    expect([await figure(2012, 'women'), await figure(2013, 'women')]).toEqual(['3', '2']);
    // The same figure is not asked about again, and the user is told why it does not go in.
    await act(async () => {
      typeFigure(session, 2013, 'women', '3');
      await writeForm01(session);
    });
    expect(screen.getByText(texts.refusedBefore({ cells: ['2013 – Nữ'] }))).toBeVisible();
    expect(await figure(2013, 'women')).toBe('2');
  });

  test('are adopted all at once, and are then as good as written by us', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    const { user, session } = opened;
    await withHandEdits(opened);
    await user.selectOptions(screen.getByRole('combobox', { name: texts.handEdits.all }), 'adopt');
    await user.click(button(texts.handEdits.apply({ n: 2 })));
    await waitFor(() => expect(session.getState().form01Work?.handEdits).toBeNull());
    expect(session.getState().draft).toEqual({});
    expect(session.getState().stored?.content.form01).toMatchObject({ '2012.women': '2', '2013.women': '2' });
  });

  test('are asked about anew when another figure is typed', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    await withHandEdits(opened);
    act(() => typeFigure(opened.session, 2012, 'women', '4'));
    expect(screen.getByRole('region', { name: texts.handEdits.heading({ n: 1 }) })).toBeVisible();
  });
});

describe('importing', () => {
  const table = [
    'Số liệu mẫu',
    'Năm\tSố lớp\tSố lượt\tDân tộc thiểu số',
    '2010\t7\t1.020\t5',
    '2011\t12.5\t1.120\t5',
    '2012\tnhiều\t1.220\t5',
  ].join('\n');

  async function pasted(name: string) {
    const opened = await form01Of(name);
    const part = await unfold(opened, texts.importHeading);
    await opened.user.click(await within(part).findByLabelText(importTexts.paste));
    await opened.user.paste(table);
    await within(part).findByText(importTexts.fromPaste);
    return { ...opened, part };
  }

  test('shows what each column is taken for, asks about what it cannot read, and goes into the fields alone', async () => {
    const { user, part, host, session } = await pasted(WITHOUT_TABLE);
    const before = documentXml(host);
    expect(within(part).getByLabelText('C: Số lượt')).toHaveValue('attendances');
    await user.type(within(part).getByRole('textbox', { name: /^B5 .*nhiều/ }), '9');
    expect(within(part).getByText(importTexts.counts({ figures: 8, changes: 8 }))).toBeVisible();
    await user.selectOptions(within(part).getByLabelText('D: Dân tộc thiểu số'), '');
    await user.click(button(importTexts.take({ n: 5 })));
    expect(session.getState().draft).toEqual({
      '2010.courses': '7',
      '2010.attendances': '1.020',
      '2011.attendances': '1.120',
      '2012.courses': '9',
      '2012.attendances': '1.220',
    });
    expect(screen.getByText(importTexts.taken({ n: 5 }))).toBeVisible();
    expect(documentXml(host)).toBe(before);
  });

  test('says what the table in the document has no place for, and leaves it out', async () => {
    const { user, part, session } = await pasted(HALF_WRITTEN);
    expect(within(part).getByText(importTexts.noColumns({ columns: ['Dân tộc thiểu số'] }))).toBeVisible();
    await user.click(button(/^Đưa \d+ số/));
    expect(Object.keys(session.getState().draft).some((key) => key.endsWith('.ethnicMinority'))).toBe(false);
    expect(button(/^Cập nhật văn bản/)).not.toHaveAttribute('aria-disabled', 'true');
  });

  test('is kept while the views change, until it is dropped', async () => {
    const { user, part } = await pasted(HALF_WRITTEN);
    await user.selectOptions(within(part).getByLabelText('C: Số lượt'), 'women');
    await user.click(screen.getByRole('tab', { name: vi.tabs.outline }));
    await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
    expect(await screen.findByLabelText('C: Số lượt')).toHaveValue('women');
    await user.click(button(importTexts.drop));
    expect(await screen.findByLabelText(importTexts.paste)).toHaveValue('');
  });

  test('keeps the text that it could not read', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    const part = await unfold(opened, texts.importHeading);
    await opened.user.click(await within(part).findByLabelText(importTexts.paste));
    await opened.user.paste('"Năm\t2010\nmở mà không đóng');
    expect(await screen.findByText(/dấu ngoặc kép/)).toBeVisible();
    expect(within(part).getByLabelText(importTexts.paste)).toHaveValue('"Năm\t2010\nmở mà không đóng');
  });
});

describe('sentences and the chart', () => {
  test('a sentence is shown as it will be, and goes in at the cursor', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    const part = await unfold(opened, texts.sentences.heading);
    const region = await within(part).findByRole('region', { name: texts.sentences.for({ section: 'II.1' }) });
    const sentence = region.querySelector('blockquote')?.textContent ?? '';
    expect(sentence).toMatch(/^Kinh phí chi cho đào tạo/);
    await opened.user.click(within(region).getByRole('button'));
    await screen.findByText(paneLinksTexts.vi.told.insertedSentence);
    const { paragraphs } = await readDocument(opened.door);
    expect(paragraphs.some(({ text }) => text.includes(sentence))).toBe(true);
  });

  test('without a table there is nothing to tell and nothing to draw', async () => {
    const opened = await form01Of(WITHOUT_TABLE);
    const sentences = await unfold(opened, texts.sentences.heading);
    expect(await within(sentences).findByText(texts.sentences.none)).toBeVisible();
    const chart = await unfold(opened, texts.chart.heading);
    expect(await within(chart).findByText(texts.chart.none)).toBeVisible();
  });

  test('the drawing says in words what it shows, for the column that was chosen', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    const part = await unfold(opened, texts.chart.heading);
    await opened.user.selectOptions(await within(part).findByRole('combobox', { name: texts.chart.column }), 'women');
    expect(within(part).getByRole('img', { name: /^Biểu đồ cột: Trong đó: Nữ/ })).toBeVisible();
  });
});

describe('the layout', () => {
  test('is changed, kept with the document, holds for the whole pane, and is given up again', async () => {
    const opened = await form01Of(HALF_WRITTEN);
    const { user, session } = opened;
    const part = await unfold(opened, texts.layoutHeading);
    await user.click(await within(part).findByText(layoutTexts.column({ n: 1, heading: 'Số lớp' })));
    const heading = within(part).getAllByRole('textbox', { name: layoutTexts.heading })[0];
    if (!heading) throw new Error('no field for the heading');
    await user.clear(heading);
    expect(within(part).getByText(layoutTexts.problems.noHeading({ n: 1 }))).toBeVisible();
    expect(button(layoutTexts.save)).toHaveAttribute('aria-disabled', 'true');
    await user.type(heading, 'Lớp đã mở');
    await user.click(screen.getByRole('tab', { name: vi.tabs.outline }));
    await user.click(screen.getByRole('tab', { name: vi.tabs.form01 }));
    await user.click(await screen.findByRole('button', { name: layoutTexts.save }));
    await screen.findByText(layoutTexts.saved);
    expect(await screen.findByText(layoutTexts.provenance.entered)).toBeVisible();
    // The table in the document has the old heading, and is still known.
    expect(field(/^Lớp đã mở/)).toHaveValue('3');
    expect(session.getState().stored?.content.layout?.columns[0]?.heading).toBe('Lớp đã mở');

    const next = createSession(session.door, pack);
    sessions.push(next);
    await next.start();
    expect(next.pack.form01.columns[0]?.heading).toBe('Lớp đã mở');
    expect(next.basePack).toBe(pack);

    await user.click(button(layoutTexts.reset));
    await user.click(button(layoutTexts.resetYes));
    await screen.findByText(layoutTexts.wasReset);
    expect(session.pack).toBe(pack);
    expect(field(/^Số lớp/)).toHaveValue('3');
  });

  test('figures typed for a column that is gone wait for it', async () => {
    const opened = await form01Of(WITHOUT_TABLE);
    const { user, session } = opened;
    await user.type(field(/^Nữ/), '5');
    const part = await unfold(opened, texts.layoutHeading);
    await user.click(await within(part).findByText(layoutTexts.column({ n: 5, heading: 'Trong đó / Nữ' })));
    await user.click(within(part).getByRole('button', { name: layoutTexts.removeNamed({ heading: 'Nữ' }) }));
    await user.click(button(layoutTexts.save));
    await screen.findByText(layoutTexts.saved);
    expect(screen.getByText(texts.stray({ n: 1 }))).toBeVisible();
    expect(session.getState().draft).toEqual({ '2010.women': '5' });
  });

  test('is learned from the table in the document, with reasons, and saved only once confirmed', async () => {
    const opened = await form01Of('bao-cao-nganh-word-tieng-viet.docx');
    const { user, session } = opened;
    const part = await unfold(opened, texts.layoutHeading);
    await user.click(await within(part).findByRole('button', { name: layoutTexts.learn.start }));
    expect(await within(part).findByRole('heading', { name: layoutTexts.learn.proposal })).toBeVisible();
    expect(within(part).getAllByText(/tiêu đề/).length).toBeGreaterThan(2);
    expect(session.getState().stored?.content.layout).toBeNull();
    await user.click(button(layoutTexts.learn.use));
    await screen.findByText(layoutTexts.saved);
    expect(await within(part).findByText(layoutTexts.provenance.learned)).toHaveFocus();
    expect(session.pack.form01.columns.map(({ id }) => id)).not.toContain('budget');
  });
});
