import { words } from '../../src/language/normalize';
import { sameButForTypos, titleComparer } from '../../src/language/similarity';

const TITLES = [
  'KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG',
  'TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT',
  'Đánh giá công tác triển khai thực hiện Nghị quyết',
  'Đánh giá, báo cáo kết quả công tác quy hoạch, luân chuyển, sử dụng bố trí cán bộ sau khi được đào tạo, bồi dưỡng và đảm bảo chính sách cán bộ',
  'Kết quả việc thực hiện các mục tiêu của Nghị quyết',
];
const compare = titleComparer(TITLES.map((title) => [words(title)]));
const scores = (text: string): number[] => TITLES.map((_, index) => compare(words(text), index).score);

test.each([
  ['ĐẶC ĐIỂM TÌNH HÌNH', 0],
  ['Tình hình chỉ đạo, triển khai thực hiện NQ', 1],
  ['Công tác triển khai thực hiện Nghị quyết', 2],
  ['Công tác quy hoạch, luân chuyển, bố trí sử dụng cán bộ sau đào tạo', 3],
  ['Kết quả thực hiện các mục tiêu của NQ', 4],
  ['Ket qua viec thuc hien cac muc tieu cua Nghi quyet', 4],
  ['Kết quả thực hịên các mục tiêu của Nghị quyêt', 4],
])('%s is most like title %i, and much like it', (text, index) => {
  const all = scores(text);
  expect(all.indexOf(Math.max(...all))).toBe(index);
  expect(all[index]).toBeGreaterThan(0.75);
});

test.each([
  'Trong 10 năm, có 37 cán bộ trưởng thành từ phong trào công nhân được đưa vào quy hoạch',
  'Phạm vi điều chỉnh',
  'TM. BAN THƯỜNG VỤ',
  '',
])('%s is like none', (text) => {
  expect(Math.max(...scores(text))).toBeLessThan(0.5);
});

test('a title is wholly like itself', () => {
  for (const [index, title] of TITLES.entries())
    expect(compare(words(title), index)).toMatchObject({ score: 1, recall: 1 });
});

test('the order of words matters', () => {
  const [right = 0, wrong = 0] = ['mục tiêu của Nghị quyết', 'Nghị quyết của mục tiêu'].map((text) => scores(text)[4]);
  expect(right).toBeGreaterThan(wrong);
});

test('short words must be equal but for their marks', () => {
  const like = (a: string, b: string): number => titleComparer([[words(b)]])(words(a), 0).score;
  expect(like('cán', 'các')).toBe(0);
  expect(like('cán', 'can')).toBeGreaterThan(0);
  expect(like('nghị', 'nghịi')).toBeGreaterThan(0);
  expect(like('hoạch', 'hạch')).toBeGreaterThan(0);
});

test('of several wordings of a title the nearest counts', () => {
  const several = titleComparer([[words('Nhận xét về kết quả'), words('Ưu điểm')], [words('Hạn chế')]]);
  expect(several(words('Ưu điểm'), 0)).toMatchObject({ score: 1, recall: 1 });
  expect(several(words('Ưu điểm'), 1).score).toBe(0);
});

test('a title is shortened from its end: the part behind its first third says less', () => {
  const [start = 0, end = 0] = ['Đánh giá, báo cáo kết quả công tác', 'đảm bảo chính sách cán bộ'].map(
    (text) => scores(text)[3],
  );
  expect(start).toBeGreaterThan(end);
});

it.each([
  ['Số lóp', 'Số lớp', true],
  ['So luot nguoi', 'Số lượt người', true],
  ['Ngiệp vụ công đoàn', 'Nghiệp vụ công đoàn', true],
  ['Nữ', 'Nữ', true],
  ['Số lớp', 'Số lớp mở', false],
  ['Chuyên trách', 'Không chuyên trách', false],
  ['Thu', 'Chi', false],
])('%j and %j are the same but for typing errors: %s', (a, b, same) => {
  expect(sameButForTypos(words(a), words(b))).toBe(same);
});
