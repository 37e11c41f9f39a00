import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import type { Letterhead } from '../../src/report/letterhead';
import { numberLine, placeDateLine, recipientLines } from '../../src/report/letterheadLines';
import { planLetterhead } from '../../src/report/letterheadPlan';
import { formatFindings, readFormatFixture } from '../support/format';
import { documentOf, type Line } from '../support/snapshot';

const pack = builtInPack();
/** Invented for these tests. */
const letterhead: Letterhead = {
  parentBody: 'LĐLĐ tỉnh Mẫu',
  issuingBody: 'LĐLĐ huyện Mẫu',
  number: '5',
  symbol: 'BC-LĐLĐ',
  place: 'Huyện Mẫu',
  date: '2020-02-05',
  authority: 'TM. Ban Thường vụ',
  position: 'Chủ tịch',
  signatory: 'Nguyễn Văn Mẫu',
  recipients: ['LĐLĐ tỉnh Mẫu (để báo cáo)'],
};
const NOTHING: Letterhead = {
  ...{ parentBody: null, issuingBody: null, number: null, symbol: null, place: null, date: null },
  ...{ authority: null, position: null, signatory: null, recipients: [] },
};

test('lines are written as the regulation has them', () => {
  expect(numberLine(letterhead)).toBe('Số: 05/BC-LĐLĐ');
  expect(numberLine({ ...letterhead, number: '125' })).toBe('Số: 125/BC-LĐLĐ');
  expect(placeDateLine(letterhead)).toBe('Huyện Mẫu, ngày 05 tháng 02 năm 2020');
  expect(placeDateLine({ ...letterhead, date: '2020-03-15' })).toBe('Huyện Mẫu, ngày 15 tháng 3 năm 2020');
  expect(recipientLines(['- LĐLĐ tỉnh Mẫu;', 'Thường trực Huyện ủy.'])).toEqual([
    '- LĐLĐ tỉnh Mẫu;',
    '- Thường trực Huyện ủy;',
    '- Lưu: VT.',
  ]);
  expect(recipientLines(['LĐLĐ tỉnh Mẫu', 'Lưu: VT, TH'])).toEqual(['- LĐLĐ tỉnh Mẫu;', '- Lưu: VT, TH.']);
  expect(recipientLines([])).toEqual([]);
});

test('a document without a letterhead gets all of it, around its text', () => {
  const plan = planLetterhead(documentOf(['I. ĐẶC ĐIỂM TÌNH HÌNH', 'Nội dung mẫu.']), letterhead, pack);
  expect(plan.head).toMatchObject({
    anchor: { paragraph: 0, side: 'before' },
    block: { parentBody: 'LĐLĐ TỈNH MẪU', issuingBody: 'LĐLĐ HUYỆN MẪU', number: 'Số: 05/BC-LĐLĐ' },
    title: { kind: 'BÁO CÁO', abstract: pack.title },
  });
  expect(plan.closing).toEqual({
    anchor: { paragraph: 1, side: 'after' },
    block: {
      authority: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
      signatory: 'Nguyễn Văn Mẫu',
      recipients: ['- LĐLĐ tỉnh Mẫu (để báo cáo);', '- Lưu: VT.'],
    },
  });
  expect(plan.left).toEqual([]);
});

test('the closing block stands above an annex', () => {
  const lines: Line[] = [
    { text: 'BÁO CÁO', alignment: 'centered' },
    'I. ĐẶC ĐIỂM TÌNH HÌNH',
    'Nội dung mẫu.',
    { text: 'PHỤ LỤC 1', alignment: 'centered' },
    'Danh sách mẫu',
  ];
  expect(planLetterhead(documentOf(lines), letterhead, pack).closing?.anchor).toEqual({ paragraph: 2, side: 'after' });
});

test('what the set-up does not tell is not made up', () => {
  const plan = planLetterhead(documentOf(['Nội dung mẫu.']), NOTHING, pack);
  expect(plan.head?.block).toBeNull();
  expect(plan.closing).toBeNull();
  expect(plan.left.map(({ part, reason }) => `${part} ${reason}`)).toEqual([
    'issuingBody noData',
    'authority noData',
    'recipientsTitle noData',
  ]);
});

test('a report in form gets nothing', () => {
  for (const name of ['dung-the-thuc', 'dung-the-thuc-tab', 'dung-dau-kieu-cu']) {
    const plan = planLetterhead(readFormatFixture(name), letterhead, pack);
    expect(plan).toMatchObject({ head: null, closing: null, lines: [], texts: [], added: [], left: [] });
  }
});

test('a line that the header block lacks goes under the line that it belongs to', () => {
  const number = planLetterhead(readFormatFixture('thieu-so'), letterhead, pack);
  // Under the drawn line that belongs to the issuing body.
  expect(number.lines).toEqual([{ part: 'number', below: 2, lines: ['Số: 05/BC-LĐLĐ'] }]);
  const date = planLetterhead(readFormatFixture('thieu-ngay'), letterhead, pack);
  expect(date.lines).toEqual([{ part: 'placeDate', below: 6, lines: ['Huyện Mẫu, ngày 05 tháng 02 năm 2020'] }]);
});

describe('blanks', () => {
  const document = (number: string, date: string): ReturnType<typeof documentOf> =>
    documentOf([
      {
        rows: [
          [`LĐLĐ HUYỆN MẪU\n${number}`, `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${date}`],
        ],
      },
      { text: 'BÁO CÁO', alignment: 'centered' },
      'Nội dung mẫu.',
    ]);
  const filled = (number: string, date: string, data = letterhead): string[] => {
    const snapshot = document(number, date);
    const { texts } = planLetterhead(snapshot, data, pack);
    const now = snapshot.paragraphs.map(({ text }) => text);
    for (const { edit } of [...texts].sort((a, b) => b.edit.start - a.edit.start)) {
      const text = now[edit.paragraph] ?? '';
      expect(text.slice(edit.start, edit.start + edit.was.length)).toBe(edit.was);
      now[edit.paragraph] = text.slice(0, edit.start) + edit.text + text.slice(edit.start + edit.was.length);
    }
    return [now[0]?.split('\n')[1] ?? '', now[1]?.split('\n')[2] ?? ''];
  };

  it.each([
    [
      'Số:     /BC-LĐLĐ',
      'Huyện Mẫu, ngày     tháng     năm 2020',
      'Số: 05/BC-LĐLĐ',
      'Huyện Mẫu, ngày 05 tháng 02 năm 2020',
    ],
    ['Số: …../BC-LĐLĐ', 'Huyện Mẫu, ngày … tháng 2 năm 2020', 'Số: 05/BC-LĐLĐ', 'Huyện Mẫu, ngày 05 tháng 2 năm 2020'],
    ['Số: 12/BC-LĐLĐ', 'Huyện Mẫu, ngày 20 tháng 4 năm 2020', 'Số: 12/BC-LĐLĐ', 'Huyện Mẫu, ngày 20 tháng 4 năm 2020'],
    // A day of another month than the one that stands there is not put beside it.
    [
      'Số: 12/BC-LĐLĐ',
      'Huyện Mẫu, ngày     tháng 4 năm 2020',
      'Số: 12/BC-LĐLĐ',
      'Huyện Mẫu, ngày     tháng 4 năm 2020',
    ],
  ])('%s | %s', (number, date, thenNumber, thenDate) => {
    expect(filled(number, date)).toEqual([thenNumber, thenDate]);
  });

  it('stay where nothing is known', () => {
    expect(filled('Số:     /BC-LĐLĐ', 'Huyện Mẫu, ngày     tháng     năm 2020', NOTHING)).toEqual([
      'Số:     /BC-LĐLĐ',
      'Huyện Mẫu, ngày     tháng     năm 2020',
    ]);
  });
});

test('whatever number and date the set-up has, the lines are in form', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), day, (number, date) => {
      const data = { ...letterhead, number: String(number), date: date.toISOString().slice(0, 10) };
      const document = documentOf([
        'LĐLĐ HUYỆN MẪU',
        { text: numberLine(data), alignment: 'centered', font: { size: 13 } },
        { text: placeDateLine(data), font: { size: 13, italic: true } },
        { text: 'BÁO CÁO', alignment: 'centered' },
      ]);
      const found = formatFindings(document).filter(({ rule }) => rule === 'format.number' || rule === 'format.date');
      expect(found).toEqual([]);
    }),
  );
});
