import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { headBlockXml } from '../../src/ooxml/letterheadXml';
import { textWidth } from '../../src/ooxml/timesWidths';
import { parseFragment, XmlElement } from '../../src/ooxml/xml';

const profile = builtInFormatProfile();
const WIDTH = 9072;
const block = {
  parentBody: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU',
  issuingBody: 'LĐLĐ HUYỆN MẪU',
  number: 'Số: 05/BC-LĐLĐ',
  placeDate: 'Huyện Mẫu, ngày 05 tháng 02 năm 2020',
};

/** Columns of the table in twips, and the length of the line drawn in each, in points. */
function drawn(): { readonly column: number; readonly line: number }[] {
  const [table] = parseFragment(headBlockXml(block, profile, WIDTH));
  if (!(table instanceof XmlElement)) throw new Error('no table');
  return [...table.descendants('w:tc')].map((cell) => {
    const column = Number(cell.child('w:tcPr')?.child('w:tcW')?.attr('w:w'));
    const [border] = cell.descendants('w:pBdr');
    const indent = border?.parent?.child('w:ind');
    return { column, line: (column - Number(indent?.attr('w:left')) - Number(indent?.attr('w:right'))) / 20 };
  });
}

test('the columns are as wide as the text, and the national name fits on one line of its own', () => {
  const [left, right] = drawn();
  expect((left?.column ?? 0) + (right?.column ?? 0)).toBe(WIDTH);
  const { nationalName } = profile;
  expect(textWidth(nationalName.text, nationalName.size?.from ?? 0, true)).toBeLessThan((right?.column ?? 0) / 20);
});

test('the line is as long as the motto, and a third to a half as long as the issuing body', () => {
  const [issuing, motto] = drawn();
  expect(motto?.line).toBeCloseTo(textWidth(profile.motto.text, 13, true), 0);
  const share = (issuing?.line ?? 0) / textWidth(block.issuingBody, 12, true);
  expect(share).toBeGreaterThan(1 / 3);
  expect(share).toBeLessThan(1 / 2);
});

test('marks on letters do not widen them, bold does', () => {
  expect(textWidth('Độc lập', 14, false)).toBe(textWidth('Doc lap', 14, false));
  expect(textWidth('Hạnh phúc'.normalize('NFD'), 14, false)).toBe(textWidth('Hanh phuc', 14, false));
  expect(textWidth('Hạnh phúc', 14, true)).toBeGreaterThan(textWidth('Hạnh phúc', 14, false));
});
