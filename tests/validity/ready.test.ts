import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPack, readTargets, type Target } from '../../src/campaign';
import { readFigures } from '../../src/cli/figures';
import { checkReportFile } from '../../src/ooxml/checkReport';
import { cleanCopy, type CleanCopy } from '../../src/ooxml/cleanCopy';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkJson, type CheckJson, type CheckResult } from '../../src/report/check';
import type { Letterhead } from '../../src/report/letterhead';
import type { Actuals } from '../../src/report/targets';
import { readStore } from '../../src/word/store';
import { run, temporaryFolder } from '../support/cli';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { officerAt, sampleTexts, type Officer } from '../support/officer';
import { itValidates, newErrors, validate } from '../support/validator';
import { closeAll, keepsAll, open, paragraphSources } from '../word/support';

/** The three drafts taken to "ready", step by step; what comes out is kept in out/ready/ for people to open. */

const ROOT = path.resolve(__dirname, '..', '..');
const OUT = path.join(ROOT, 'out', 'ready');
const pack = builtInPack();
/** The day on which `run` runs the command, too. */
const AS_OF = '2020-04-20';
const inFolder = temporaryFolder();

const fixture = (...names: string[]): string => path.join(ROOT, 'tests', 'fixtures', ...names);
const targets: readonly Target[] = [
  ...readTargets(readFileSync(fixture('reports', 'sample-targets.json'), 'utf8')),
  {
    id: 'mau-2',
    indicator: 'Chỉ tiêu mẫu, không có thật: số lượt người được đào tạo, bồi dưỡng',
    ...{ comparator: 'atLeast', value: '2000', unit: 'lượt người', year: 2020 },
    ...{ citation: 'SỐ LIỆU MẪU, không trích từ văn bản nào', verified: true, sample: true },
  },
];
/** The first was missed; the second follows from Form 01. */
const actuals: Actuals = {
  'mau-1': { kind: 'typed', value: '65', note: null },
  'mau-2': { kind: 'measure', measure: { of: 'sum', column: 'attendances' } },
};
const WHY_MISSED = 'Nguyên nhân: kinh phí còn hạn hẹp (dữ liệu mẫu)';
const SIGNATORY = 'Nguyễn Văn Mẫu';
/** Only what a draft lacks is taken from it. */
const letterhead: Letterhead = {
  parentBody: 'Liên đoàn Lao động tỉnh Mẫu',
  issuingBody: 'Liên đoàn Lao động huyện Mẫu',
  number: '5',
  symbol: 'BC-LĐLĐ',
  place: 'Huyện Mẫu',
  date: '2020-04-20',
  authority: 'TM. Ban Thường vụ',
  position: 'Chủ tịch',
  signatory: SIGNATORY,
  recipients: ['LĐLĐ tỉnh Mẫu (để báo cáo)'],
};
const DRAWN_IN_PRINT = 'Kẻ tay trên bản in (dữ liệu mẫu)';

interface Draft {
  readonly work: (officer: Officer) => Promise<void>;
  /** What was done, as the officer writes it down. */
  readonly steps: readonly string[];
  /** What is left, and why it may be. */
  readonly left: readonly string[];
  /** The draft's own paragraphs that a step changed on purpose: what they said → what they say. */
  readonly changed: readonly (readonly [was: string, now: string])[];
}

const COMPARED = [
  'enter targets: mau-1, mau-2',
  'insert comparison: mau-1.indicator, mau-1.target, mau-1.actual, mau-1.comparison, ' +
    'mau-2.indicator, mau-2.target, mau-2.actual, mau-2.comparison',
  'explain mau-1',
];

const drafts: Readonly<Record<string, Draft>> = {
  'bao-cao-cdcs-moi-mo': {
    work: async (officer) => {
      await officer.setUp({ level: 'grassroots', name: 'CĐCS Trường Tiểu học số 1' });
      await officer.insertOutline({ guidance: true });
      await officer.waive({ 'II.1.e': 'Công đoàn cơ sở không trực tiếp phối hợp với LĐLĐ tỉnh (dữ liệu mẫu)' });
      await officer.writeUncovered();
      await officer.removeGuidance();
      await officer.fillForm01(readFigures(path.join(ROOT, 'assets', 'sample', 'so-lieu-mau.csv'), pack.form01).data);
      await officer.compare(targets, actuals);
      await officer.remark('mau-1', WHY_MISSED);
      const recipients = ['LĐLĐ huyện Mẫu (để báo cáo)'];
      await officer.insertLetterhead({ ...letterhead, authority: 'TM. Ban Chấp hành', recipients });
      await officer.applyFixes();
      await officer.dismiss('format.line', DRAWN_IN_PRINT);
    },
    steps: [
      'set up: grassroots',
      'insert sections: I, II, II.1, II.2, II.2.1, II.2.2, II.2.3, II.2.4, II.3, II.3.1, II.3.2, II.3.3, III, IV',
      'does not apply: II.1.e',
      'write under I: 2',
      'write under II.1: 5',
      'write under II.2.1: 2',
      'write under II.2.2: 1',
      'write under II.2.3: 1',
      'write under II.2.4: 3',
      'write under II.3.1: 1',
      'write under II.3.2: 1',
      'write under II.3.3: 1',
      'write under III: 2',
      'write under IV: 1',
      'remove guidance: 22',
      'insert Form 01',
      ...COMPARED,
      'insert letterhead: authority, signatory, recipientsTitle, recipient, number, placeDate',
      'fix format.body: 16',
      'fix format.indent: 16',
      'fix format.spacing: 5',
      'dismiss format.line: 1',
    ],
    left: ['warning: Lề trang: lề trái 25 mm (quy định 30–35 mm)', 'advice: Số trang: chưa đánh số trang'],
    changed: [
      ['Số:     /BC-CĐCS', 'Số: 05/BC-CĐCS'],
      ['Xã Mẫu, ngày     tháng 4 năm 2020', 'Xã Mẫu, ngày 20 tháng 4 năm 2020'],
    ],
  },
  'bao-cao-huyen-dang-soan': {
    work: async (officer) => {
      await officer.setUp({ level: 'district', name: 'LĐLĐ huyện Mẫu' });
      await officer.insertOutline();
      await officer.writeUncovered();
      // One figure was typed wrong; the totals follow.
      await officer.fillForm01({ rows: [{ year: 2014, estimate: false, values: { partTime: '180' } }] });
      await officer.compare(targets, actuals);
      await officer.remark('mau-1', WHY_MISSED);
      await officer.insertLetterhead(letterhead);
      await officer.applyFixes();
      await officer.dismiss('format.line', DRAWN_IN_PRINT);
    },
    steps: [
      'set up: district',
      'insert sections: II.2.4, II.3.3, IV',
      'write under I: 2',
      'write under II.1: 4',
      'write under II.2.1: 2',
      'write under II.2.2: 1',
      'write under II.2.3: 1',
      'write under II.2.4: 3',
      'write under II.3.2: 1',
      'write under II.3.3: 1',
      'write under III: 2',
      'write under IV: 1',
      'fill in Form 01: 2014.partTime, total.partTime',
      ...COMPARED,
      'insert letterhead: recipientsTitle, recipient, signatory',
      'fix form01.column-total: 1',
      'fix figure.contradiction: 1',
      'dismiss format.line: 1',
    ],
    left: ['advice: Số trang: chưa đánh số trang'],
    changed: [
      [
        'Từ năm 2010 đến năm 2020, LĐLĐ huyện đã tổ chức đào tạo, bồi dưỡng cho 2.338 lượt cán bộ công đoàn ' +
          '(có biểu số liệu kèm theo). Kinh phí chi cho đào tạo, bồi dưỡng là 626,25 triệu đồng.',
        'Từ năm 2010 đến năm 2020, LĐLĐ huyện đã tổ chức đào tạo, bồi dưỡng cho 2.248 lượt cán bộ công đoàn ' +
          '(có biểu số liệu kèm theo). Kinh phí chi cho đào tạo, bồi dưỡng là 626,25 triệu đồng.',
      ],
      ['186', '180'],
      ['44', '43'],
      ['2.145', '2.139'],
      // The blank line under III, which was written in.
      ['', sampleTexts['III.a'] ?? ''],
    ],
  },
  'bao-cao-nganh-word-tieng-viet': {
    work: async (officer) => {
      await officer.setUp({ level: 'district', name: 'Công đoàn ngành Mẫu' });
      await officer.insertOutline();
      await officer.waive({ 'II.2.3.a': 'Đơn vị không có giảng viên kiêm chức (dữ liệu mẫu)' });
      await officer.writeUncovered();
      await officer.compare(targets, actuals);
      await officer.remark('mau-1', WHY_MISSED);
      await officer.insertLetterhead(letterhead);
      await officer.applyFixes();
      await officer.dismiss('format.line', DRAWN_IN_PRINT);
    },
    steps: [
      'set up: district',
      'insert sections: II.2.3, II.2.4, II.3, II.3.1, II.3.2, II.3.3',
      'does not apply: II.2.3.a',
      'write under I: 2',
      'write under II.1: 5',
      'write under II.2.1: 2',
      'write under II.2.2: 1',
      'write under II.2.4: 3',
      'write under II.3.1: 1',
      'write under II.3.2: 1',
      'write under II.3.3: 1',
      'write under III: 2',
      'write under IV: 1',
      ...COMPARED,
      'insert letterhead: authority, signatory, recipientsTitle, recipient',
      'fix format.date: 2',
      'fix format.body: 4',
      'fix format.indent: 4',
      'fix format.spacing: 1',
      'dismiss format.line: 1',
    ],
    left: ['advice: Số trang: chưa đánh số trang'],
    changed: [['Lai Châu, ngày 5 tháng 2 năm 2020', 'Lai Châu, ngày 05 tháng 02 năm 2020']],
  },
};
const names = Object.keys(drafts);

interface Made {
  readonly draft: Draft;
  readonly steps: readonly string[];
  readonly result: CheckResult;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly report: Uint8Array;
  readonly copy: CleanCopy;
  /** Where they are kept: the report, its check report, and what is sent. */
  readonly files: readonly [ready: string, report: string, copy: string];
}

const made = new Map<string, Made>();
const of = (name: string): Made => {
  const found = made.get(name);
  if (!found) throw new Error(`${name} was not made ready`);
  return found;
};

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  for (const [name, draft] of Object.entries(drafts)) {
    const before = readFileSync(fixture('cases', `${name}.docx`));
    const opened = await open(readDocx(before));
    const officer = officerAt(opened.door, pack, AS_OF);
    await draft.work(officer);
    const result = await officer.check();
    const after = opened.host.save();
    const { unit } = (await readStore(opened.door)).content;
    const level = pack.levels.find(({ id }) => id === unit.level) ?? null;
    const facts = { document: `${name}.docx`, unit: unit.name, level, time: null };
    const report = checkReportFile(result, pack, facts, 'vi');
    const copy = cleanCopy(after, pack, { revisions: true, comments: true, properties: true });
    const fileOf = (what: string, bytes: Uint8Array): string => {
      const file = path.join(OUT, `${name}${what}.docx`);
      writeFileSync(file, bytes);
      return file;
    };
    const files = [fileOf('', after), fileOf('-phieu-kiem-tra', report), fileOf('-ban-gui', copy.bytes)] as const;
    made.set(name, { draft, steps: officer.steps, result, before, after, report, copy, files });
    closeAll();
  }
});

const textsOf = (docx: Uint8Array): string[] => readSnapshot(readDocx(docx)).paragraphs.map(({ text }) => text);
const sourcesOf = (docx: Uint8Array): string[] => paragraphSources(readDocx(docx));

/** Indices of paragraphs in `old` that are not in `now`, each of which counts once. */
function gone(old: readonly string[], now: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const one of now) left.set(one, (left.get(one) ?? 0) + 1);
  return old.flatMap((one, index) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0 ? [] : [index];
  });
}

test('every sample text says that it is sample data', () => {
  expect(Object.values(sampleTexts).filter((text) => !text.endsWith('(dữ liệu mẫu).'))).toEqual([]);
  expect(targets.filter(({ sample }) => sample !== true)).toEqual([]);
});

describe.each(names)('%s', (name) => {
  it('is taken to "ready" in these steps', () => {
    const { steps, draft, result } = of(name);
    expect(steps).toEqual(draft.steps);
    expect(result.complete).toBe(true);
    expect(result.sections.filter(({ status }) => status !== 'complete')).toEqual([]);
    const told = checkJson(result, 'vi', name).findings.map(({ severity, message }) => `${severity}: ${message}`);
    expect(told).toEqual(draft.left);
    expect(result.dismissed.map(({ finding, reason }) => [finding.rule, reason])).toEqual([
      ['format.line', DRAWN_IN_PRINT],
    ]);
  });

  it("keeps every paragraph of the draft's as it was, except those that a step changed", () => {
    const { before, after, copy, draft } = of(name);
    const [old, now] = [sourcesOf(before), sourcesOf(after)];
    const changed = gone(old, now);
    expect(changed.map((index) => textsOf(before)[index])).toEqual(draft.changed.map(([was]) => was));
    const kept = old.filter((_, index) => !changed.includes(index));
    expect(keepsAll(kept, now)).toBe(true);
    expect(textsOf(after)).toEqual(expect.arrayContaining(draft.changed.map(([, text]) => text)));
    // What is sent: the same texts, without what is ours; the draft's own marks of revision are taken on.
    expect(textsOf(copy.bytes)).toEqual(textsOf(after));
    const revised = kept.filter((source) => !/<w:(?:ins|del|comment\w+) /.test(source));
    expect(keepsAll(revised, sourcesOf(copy.bytes))).toBe(true);
  });

  it('is sent with nothing of ours in it', () => {
    const { copy } = of(name);
    const found = [...readDocx(copy.bytes).entries()].flatMap(([part, bytes]) =>
      /tk\d+:[a-z]+:|_tk\d+_|urn:tong-ket|TongKet|\[Gợi ý\]/.test(new TextDecoder().decode(bytes)) ? [part] : [],
    );
    expect(found).toEqual([]);
    expect(copy.removed.stores).toBe(1);
    expect(copy.left).toEqual({ revisions: 0, comments: 0, properties: {}, guidance: [] });
  });

  it('is ready for the command line as well, which makes the same copy', async () => {
    const { files, copy, report, result } = of(name);
    const printed = inFolder(`${name}-phieu.docx`);
    const checked = await run('check', files[0], '--json', '--report', printed);
    expect(checked).toMatchObject({ code: 0, error: '' });
    const told = JSON.parse(checked.out) as CheckJson;
    expect(told).toEqual(JSON.parse(JSON.stringify(checkJson(result, 'vi', `${name}.docx`))));
    expect(textsOf(readFileSync(printed))).toEqual(textsOf(report));

    const sent = inFolder(`${name}.docx`);
    const all = ['--accept-changes', '--remove-comments', '--remove-properties'];
    expect(await run('clean', files[0], '-o', sent, ...all)).toMatchObject({ code: 0, error: '' });
    expect(Buffer.from(copy.bytes).equals(readFileSync(sent))).toBe(true);
  });

  itValidates('has no fault that the draft did not have, nor has what is made of it', async () => {
    const { before, after, copy, report } = of(name);
    const known = await validate(before);
    const found = await Promise.all([after, copy.bytes, report].map(validate));
    expect(found.map((errors) => newErrors(known, errors))).toEqual([[], [], []]);
  });
});

itOpens(
  'LibreOffice shows all of them',
  async () => {
    const texts = await textInLibreOffice(names.flatMap((name) => of(name).files));
    for (const [index] of names.entries()) {
      const [ready, report, copy] = texts.slice(index * 3, index * 3 + 3);
      for (const text of [ready, copy])
        for (const shown of ['Độc lập - Tự do - Hạnh phúc', 'Bảng so sánh', SIGNATORY, 'Nơi nhận:', 'Lưu: VT.'])
          expect(text).toContain(shown);
      expect(report).toContain('PHIẾU KIỂM TRA');
    }
  },
  LIBREOFFICE_TIMEOUT,
);
