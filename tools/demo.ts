import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tongket } from '../src/cli/tongket';

/** Takes the sample report through the main job over files: outline, Form 01, check, clean copy. Nothing but Node is needed. */
const root = join(__dirname, '..');
const sample = (name: string): string => relative(process.cwd(), join(root, 'assets/sample', name));
const written = (name: string): string => relative(process.cwd(), join(root, 'out', name));

const STEPS = [
  {
    says: '1. Chèn các mục còn thiếu vào bản báo cáo mẫu / insert the missing sections into the sample report',
    argv: ['outline', sample('bao-cao-mau.docx'), '-o', written('1-du-muc.docx')],
  },
  {
    says: '2. Điền Biểu mẫu số 01 từ số liệu mẫu / fill in Form 01 from sample figures',
    argv: ['form01', written('1-du-muc.docx'), '--data', sample('so-lieu-mau.csv'), '-o', written('2-co-bieu-01.docx')],
  },
  {
    says: '3. Kiểm tra trước khi gửi / check before sending',
    argv: [
      'check',
      written('2-co-bieu-01.docx'),
      '--as-of',
      '2020-04-20',
      '--report',
      written('3-phieu-kiem-tra.docx'),
    ],
  },
  {
    says: '4. Bản sao sạch để gửi / a clean copy to send',
    argv: ['clean', written('2-co-bieu-01.docx'), '-o', written('4-ban-gui.docx')],
  },
];

async function demo(): Promise<void> {
  mkdirSync(join(root, 'out'), { recursive: true });
  for (const { says, argv } of STEPS) {
    console.log(`\n${says}\n  $ tongket ${argv.join(' ')}`);
    const code = await tongket(argv, {
      out: (text) => process.stdout.write(text.replace(/^/gm, '  ').trimEnd().concat('\n')),
      error: (text) => process.stderr.write(text),
      today: () => new Date(),
    });
    if (code === 2) throw new Error(`tongket ${argv[0] ?? ''} failed`);
  }
  console.log(
    `\nXong. Hãy mở bằng Word hoặc LibreOffice / Done; open in Word or LibreOffice: ${written('2-co-bieu-01.docx')}`,
  );
}

void demo().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
