import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { formatProfileSchema } from '../../src/campaign/formatSchema';
import { normalize } from '../../src/language/normalize';
import { checkReport } from '../../src/report/check';
import { readLetterhead } from '../../src/report/format';
import { describeFinding, findingTexts } from '../../src/texts/findings';
import { LANGUAGES } from '../../src/texts/language';
import {
  expectedFindings,
  formatFindings,
  formatFixtures,
  formatOf,
  readFormatFixture,
  shortly,
} from '../support/format';
import { caseNames, documentOf, readCase } from '../support/snapshot';

const inForm = formatFixtures.filter((name) => name.startsWith('dung-'));
const outOfForm = formatFixtures.filter((name) => !name.startsWith('dung-'));

test.each(formatFixtures)('finds in %s what its label says, and nothing else', (name) => {
  const found = formatFindings(readFormatFixture(name)).map(shortly);
  expect(found.sort()).toEqual([...expectedFindings(name)].sort());
});

test('every rule looks at something in a report in form, and fires in a report that is not', () => {
  const examined = formatOf(readFormatFixture('dung-the-thuc'));
  expect(examined.filter(([, { examined: n }]) => n === 0)).toEqual([]);
  const fired = new Set(outOfForm.flatMap((name) => formatFindings(readFormatFixture(name)).map(({ rule }) => rule)));
  expect([...fired].sort()).toEqual(examined.map(([id]) => id).sort());
  expect(inForm.length).toBeGreaterThan(4);
});

test('no finding on form blocks, and each cites its clause of the decree', () => {
  for (const name of outOfForm) {
    for (const finding of formatFindings(readFormatFixture(name))) {
      expect(finding.severity).not.toBe('blocker');
      for (const language of LANGUAGES) {
        const { message, suggestion, explanation, source } = describeFinding(finding, language);
        expect(source).toMatch(
          language === 'vi'
            ? /^Nghị định 30\/2020\/NĐ-CP, (Phụ lục I, Phần I, mục I{1,2}, khoản \d|Điều 8, khoản 2)$/
            : /^Decree 30\/2020\/NĐ-CP, (Annex I, Part I, section I{1,2}, clause \d|Article 8, clause 2)$/,
        );
        for (const text of [message, suggestion, explanation]) expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  }
});

test('one finding for one cause: all paragraphs out of form in the same way are one finding with its places', () => {
  const [finding, ...others] = formatFindings(readFormatFixture('noi-dung-co-12'));
  expect(others).toEqual([]);
  expect(finding?.params).toMatchObject({ n: 24, faults: [{ kind: 'size', found: [12], from: 13, to: 14 }] });
  expect(finding?.location?.places).toHaveLength(24);
  expect(finding?.location?.paragraph).toBe(finding?.location?.places?.[0]);
  expect(finding?.fix?.kind === 'format' && finding.fix.edits.map(({ format }) => format.size)).toEqual(
    Array<number>(24).fill(13),
  );
});

test('a letter in another encoding gets no other font: that would turn it into nonsense', () => {
  const [finding] = formatFindings(readFormatFixture('phong-vntime'));
  expect(finding?.fix).toBeUndefined();
});

test('leading zeros are put in where they belong', () => {
  const snapshot = readFormatFixture('ngay-thieu-0');
  const fix = formatFindings(snapshot)[0]?.fix;
  if (fix?.kind !== 'texts') throw new Error('no change of text');
  const [paragraph = 0] = fix.edits.map((edit) => edit.paragraph);
  const text = [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => {
      expect(now.slice(edit.start, edit.start + edit.was.length)).toBe(edit.was);
      return now.slice(0, edit.start) + edit.text + now.slice(edit.start + edit.was.length);
    }, snapshot.paragraphs[paragraph]?.text ?? '');
  expect(text).toBe('Huyện Mẫu, ngày 05 tháng 02 năm 2020');
});

test('every change of a document out of form leads to one that the rule has nothing to say about', () => {
  for (const name of outOfForm) {
    const snapshot = readFormatFixture(name);
    for (const finding of formatFindings(snapshot)) {
      if (finding.fix?.kind !== 'format') continue;
      const formats = new Map(finding.fix.edits.map(({ paragraph, was, format }) => [paragraph, { was, format }]));
      const paragraphs = snapshot.paragraphs.map((paragraph) => {
        const change = formats.get(paragraph.index);
        if (!change) return paragraph;
        expect(change.was).toBe(paragraph.text);
        const { font, size, bold, italic, color, alignment, firstLine, spaceAfter, lineSpacing } = change.format;
        const look = {
          ...(font !== undefined && { name: font }),
          ...(size !== undefined && { size }),
          ...(bold !== undefined && { bold }),
          ...(italic !== undefined && { italic }),
        };
        const spacing = paragraph.spacing && {
          ...paragraph.spacing,
          ...(spaceAfter !== undefined && { after: spaceAfter }),
          ...(lineSpacing !== undefined && { line: { rule: 'multiple' as const, value: lineSpacing / 12 } }),
        };
        return {
          ...paragraph,
          font: { ...paragraph.font, ...look },
          runs: (paragraph.runs ?? []).map((run) => ({ ...run, ...look })),
          ...(alignment && { alignment }),
          ...(color !== undefined && paragraph.look && { look: { ...paragraph.look, color } }),
          ...(firstLine !== undefined && { indent: { left: paragraph.indent?.left ?? 0, firstLine } }),
          ...(spacing && { spacing }),
        };
      });
      const left = formatFindings({ ...snapshot, paragraphs }).filter(
        (other) => shortly(other) === shortly(finding) && JSON.stringify(other) === JSON.stringify(finding),
      );
      expect([name, left]).toEqual([name, []]);
    }
  }
});

test('the decree itself: nothing but a bracket in white', () => {
  const found = formatFindings(readCase('nghi-dinh-30-2020.docx'));
  expect(found.map(({ rule, location }) => [rule, location])).toEqual([['format.color', { paragraph: 359 }]]);
});

test.each(caseNames)('the parts of the letterhead of %s', (name) => {
  const parts = readLetterhead(readCase(name));
  expect(parts.nationalName?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(parts.motto?.text).toBe('Độc lập - Tự do - Hạnh phúc');
  expect(parts.number?.text).toMatch(/^Số: /);
  expect(normalize(parts.placeDate?.text ?? '')).toContain(normalize('tháng'));
  expect(parts.kind?.text).toBe(name.startsWith('nghi-dinh') ? 'NGHỊ ĐỊNH' : 'BÁO CÁO');
  expect(parts.issuingBody).toHaveLength(1);
});

test('parts in cells, in tabs and in lines of one paragraph are found alike', () => {
  const expected = {
    nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    number: 'Số: 05/BC-LĐLĐ',
    issuing: ['LĐLĐ HUYỆN MẪU'],
    parent: ['LĐLĐ TỈNH MẪU'],
  };
  const left = ['LĐLĐ TỈNH MẪU', 'LĐLĐ HUYỆN MẪU', 'Số: 05/BC-LĐLĐ'];
  const right = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Huyện Mẫu, ngày 05 tháng 02 năm 2020',
  ];
  for (const document of [
    documentOf([{ rows: [[left.join('\n'), right.join('\n')]] }, 'BÁO CÁO']),
    documentOf([...left.map((text, at) => `${text}\t${right[at]}`), 'BÁO CÁO']),
    documentOf([...left, ...right, 'BÁO CÁO']),
  ]) {
    const parts = readLetterhead(document);
    expect({
      nationalName: parts.nationalName?.text,
      number: parts.number?.text,
      issuing: parts.issuingBody.map(({ text }) => text),
      parent: parts.parentBody.map(({ text }) => text),
    }).toEqual(expected);
    expect(parts.placeDate?.text).toBe(right[2]);
  }
});

test('whatever a document holds, the rules do not fail, and each place they name is in it', () => {
  const piece = fc.constantFrom(
    ...[
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 5/BC-LĐLĐ',
      'Số:/',
      'BÁO CÁO',
      'Nơi nhận:',
    ],
    ...['- LĐLĐ tỉnh Mẫu', 'TM. BAN THƯỜNG VỤ', 'Nguyễn Văn Mẫu', 'ngày 5 tháng 2 năm 2020', 'I. Đặc điểm', '______'],
    ...['', ' ', '\t', '\n', 'LĐLĐ HUYỆN MẪU', 'Lưu: VT'],
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 4 }).map((pieces) => pieces.join(''));
  const alignment = fc.constantFrom('left' as const, 'centered' as const, 'right' as const, 'justified' as const);
  const line = fc.oneof(
    fc.record({ text, alignment, font: fc.record({ bold: fc.constantFrom(true, false, null) }) }),
    fc.array(fc.array(text, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({ rows })),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const document = documentOf(lines);
      for (const finding of formatFindings(document)) {
        const places = [finding.location?.paragraph ?? 0, ...(finding.location?.places ?? [])];
        for (const place of places) expect(place).toBeLessThan(Math.max(1, document.paragraphs.length));
        if (finding.fix?.kind !== 'texts') continue;
        for (const { paragraph, start, was } of finding.fix.edits)
          expect(document.paragraphs[paragraph]?.text.slice(start, start + was.length)).toBe(was);
      }
    }),
    { numRuns: 300 },
  );
});

test('a rule that the profile has off is not run, and is not said to have looked at anything', () => {
  const snapshot = readFormatFixture('le-hep');
  const reason = { vi: 'Thử', en: 'Test' };
  const format = builtInFormatProfile();
  const examined = (off: typeof format.off): string[] =>
    Object.keys(
      checkReport({ snapshot, pack: builtInPack(), asOf: '2020-04-20', format: { ...format, off } }).examined,
    );
  const all = examined([]);
  expect(all).toContain('format.margins');
  expect(examined([{ rule: 'format.margins', reason }])).toEqual(all.filter((id) => id !== 'format.margins'));
});

test('the built-in profile is what the schema says, and every rule that it has off exists', () => {
  const file = join(__dirname, '../../src/campaign/nd30-2020.json');
  expect(formatProfileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))).toEqual(builtInFormatProfile());
  for (const { rule } of builtInFormatProfile().off) expect(Object.keys(findingTexts.vi)).toContain(rule);
});
