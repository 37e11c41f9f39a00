import { Host } from '../../src/host';
import { startOffice } from '../../src/host/node';
import { onSelectionChanged, wordIsDark } from '../../src/word/events';
import { connect } from '../../src/word/start';
import { readCase } from './cases';
import { closeAll, open } from './support';

afterEach(closeAll);
const NAME = 'bao-cao-cdcs-moi-mo.docx';

describe('connecting', () => {
  test('a page in Word gets a door', async () => {
    const page = await startOffice(new Host(readCase(NAME)));
    expect(await connect(page)).toMatchObject({ kind: 'word', door: { caps: { wordApi13: true } } });
    page.stop();
  });

  test('a page whose script from Microsoft did not load says so', async () => {
    expect(await connect({})).toEqual({ kind: 'noOffice' });
  });

  test('a Word without the rich API is too old', async () => {
    const { Office, stop } = await startOffice(new Host(readCase(NAME)));
    expect(await connect({ Office })).toEqual({ kind: 'tooOld' });
    stop();
  });
});

describe('following the selection', () => {
  test('each move is told until it is ended', async () => {
    const { host, door } = await open(readCase(NAME));
    let moves = 0;
    const end = await onSelectionChanged(door, () => {
      moves += 1;
    });
    host.document.select(host.document.selection);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(moves).toBe(1);
    end();
    await new Promise((resolve) => setTimeout(resolve, 10));
    host.document.select(host.document.selection);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(moves).toBe(1);
  });

  test('a Word that says nothing of its theme leaves it to the system', async () => {
    const { door } = await open(readCase(NAME));
    expect(wordIsDark(door)).toBeNull();
  });
});
