/** What the command line prints. */
const vi = {
  help: `tongket: báo cáo tổng kết nghị quyết trên tệp Word, không cần Word

  tongket outline VÀO.docx -o RA.docx [--guidance]
      chèn các mục còn thiếu của đề cương; chạy lại trên RA.docx không thay đổi gì
      --guidance chèn kèm gợi ý viết dưới mỗi tiêu đề mới (xóa hết bằng một nút trong khung làm việc)
  tongket form01 VÀO.docx --data TỆP.(csv|xlsx|json) -o RA.docx
      chèn hoặc cập nhật bảng Biểu mẫu số 01
  tongket form01 VÀO.docx --read [--json]
      in số liệu Biểu mẫu số 01 có trong văn bản
  tongket form01 VÀO.docx --learn [--table SỐ] > MẪU.json
      học mẫu biểu từ bảng trong văn bản (bảng giống nhất, hoặc bảng thứ SỐ, tính từ 0) và in ra dạng JSON:
      "form01" là mẫu, dùng được cho --layout; "learned" là cách hiểu từng cột và lý do; hãy xem lại rồi hãy dùng
  tongket check VÀO.docx [--json] [--targets TỆP.json] [--as-of NGÀY] [--report PHIẾU.docx]
      kiểm tra trước khi gửi; --json cho dạng tongket.check/1; --report ghi phiếu kiểm tra ra tệp Word
      --targets: chỉ tiêu ("targets", như trong gói chiến dịch) và kết quả đạt được ("actuals", theo mã chỉ tiêu:
      { "kind": "typed", "value": "72.5", "note": null } hoặc { "kind": "measure", "measure": { … } }),
      thay cho những gì lưu trong tệp
  tongket clean VÀO.docx -o RA.docx [--accept-changes] [--remove-comments] [--remove-properties]
      ghi bản sao sạch để gửi: bỏ gợi ý viết và mọi dấu vết của Tổng Kết, giữ nguyên chữ và định dạng;
      nếu chọn: chấp nhận thay đổi được theo dõi, bỏ ý kiến nhận xét, bỏ tên người và cơ quan trong thuộc tính tệp
  tongket rules [--json | --markdown]
      in các quy tắc của check: mức độ, lý do, ví dụ, căn cứ, việc cần làm; --json cho dạng tongket.rules/1,
      --markdown cho trang docs/rules.md bằng hai thứ tiếng

  form01 và check nhận --layout MẪU.json: mẫu biểu 01 khác, thay cho mẫu lưu trong tệp hoặc của gói chiến dịch
  (cũng nhận tệp gói).
  outline, form01 và check theo những gì người viết đã quyết định trong khung làm việc và được lưu trong tệp.

Tùy chọn chung
  --pack GÓI.json   dùng gói chiến dịch khác (mặc định: Nghị quyết 4a)
  --lang vi|en      ngôn ngữ (mặc định: vi)
  --help            in trang này

Mã kết thúc: 0 xong, và với check là không có lỗi chặn; 1 check có lỗi chặn; 2 dữ liệu vào hoặc cách gọi sai
(một dòng trên stderr, không tệp nào được ghi). Tệp vào không bao giờ bị thay đổi.
`,
  inserted: (p: { file: string; sections: readonly string[] }) =>
    p.sections.length === 0
      ? `${p.file}: đã đủ các mục, không chèn gì.`
      : `${p.file}: đã chèn ${p.sections.length} mục: ${p.sections.join(', ')}.`,
  numbersTyped: (p: { sections: readonly string[] }) =>
    `  Danh sách đánh số không nhận mục ${p.sections.join(', ')}; số mục ở đó được gõ tay.`,
  form01Inserted: (p: { file: string }) => `${p.file}: đã chèn bảng Biểu mẫu số 01.`,
  form01Updated: (p: { file: string; cells: number }) =>
    p.cells === 0
      ? `${p.file}: bảng Biểu mẫu số 01 đã đúng, không sửa ô nào.`
      : `${p.file}: đã sửa ${p.cells} ô của bảng Biểu mẫu số 01.`,
  form01NotFoundInTable: (p: { keys: readonly string[] }) =>
    `  Bảng không có chỗ cho: ${p.keys.join(', ')}; các số này chưa được ghi.`,
  form01HandEdited: (p: { keys: readonly string[] }) =>
    `  Có người đã sửa tay sau lần ghi trước: ${p.keys.join(', ')}; các ô này được giữ nguyên.`,
  form01TotalDiffers: (p: { ref: string; total: string; sum: string }) =>
    `  Ô ${p.ref} của tệp số liệu ghi tổng ${p.total}, các năm cộng lại là ${p.sum}; hãy xem lại số liệu.`,
  form01None: (p: { file: string }) => `${p.file}: không tìm thấy bảng Biểu mẫu số 01.`,
  form01Provenance:
    'Mẫu bảng dựng lại từ đề cương (biểu gốc không kèm theo kế hoạch); hãy đối chiếu với biểu in nếu có.',
  estimateYear: (p: { year: number }) => `${p.year} (ước)`,
  severity: { blocker: 'CHẶN', warning: 'CẢNH BÁO', advice: 'GỢI Ý' },
  status: { missing: 'thiếu', empty: 'trống', draft: 'đang soạn', complete: 'đủ' },
  sections: 'Các mục',
  findings: 'Phát hiện',
  consequence: (p: { message: string }) => `kéo theo: ${p.message}`,
  ready: (p: { blockers: number; warnings: number; advice: number }) =>
    p.blockers === 0
      ? `Có thể gửi: không có lỗi chặn (${p.warnings} cảnh báo, ${p.advice} gợi ý).`
      : `Chưa gửi được: ${p.blockers} lỗi chặn, ${p.warnings} cảnh báo, ${p.advice} gợi ý.`,
  rule: { explanation: 'Lý do', example: 'Ví dụ', suggestion: 'Việc cần làm', source: 'Căn cứ' },
  internal: (p: { detail: string }) =>
    `lỗi của chương trình, tệp không bị thay đổi; hãy báo cho người phát triển: ${p.detail}`,
};

const en: typeof vi = {
  help: `tongket: summary reports on a resolution in Word files, without Word

  tongket outline IN.docx -o OUT.docx [--guidance]
      inserts the outline's missing sections; run again on OUT.docx, it changes nothing
      --guidance puts writing guidance under each new heading (removed at once in the task pane)
  tongket form01 IN.docx --data FILE.(csv|xlsx|json) -o OUT.docx
      inserts or updates the Form 01 table
  tongket form01 IN.docx --read [--json]
      prints the Form 01 figures found in the document
  tongket form01 IN.docx --learn [--table N] > LAYOUT.json
      learns the layout from a table of the document (the likeliest, or table N counted from 0), printed as JSON:
      "form01" is the layout, which --layout takes; "learned" is how each column was understood and why; look it over
  tongket check IN.docx [--json] [--targets FILE.json] [--as-of DATE] [--report REPORT.docx]
      the check before sending; --json gives tongket.check/1; --report writes the check report as a Word file
      --targets: the targets ("targets", as in a campaign pack) and what was reached ("actuals", by the target's id:
      { "kind": "typed", "value": "72.5", "note": null } or { "kind": "measure", "measure": { … } }),
      in place of what is stored in the file
  tongket clean IN.docx -o OUT.docx [--accept-changes] [--remove-comments] [--remove-properties]
      writes a clean copy to send: without writing guidance and every trace of Tổng Kết, all text and formatting as it was;
      if asked: tracked changes accepted, comments removed, names of people and organisations in the properties removed
  tongket rules [--json | --markdown]
      prints the rules of check: severity, reason, example, source, what to do; --json gives tongket.rules/1,
      --markdown the page docs/rules.md in both languages

  form01 and check take --layout LAYOUT.json: another layout of Form 01 instead of the one stored in the file or that
  of the pack (a pack serves as well).
  outline, form01 and check follow what the writer decided in the task pane, which is stored in the file.

Options of all commands
  --pack PACK.json  another campaign pack (default: Resolution 4a)
  --lang vi|en      language (default: vi)
  --help            prints this page

Exit codes: 0 done, and for check nothing blocks; 1 check found a blocker; 2 bad input or usage
(one line on stderr, no file written). The input file is never changed.
`,
  inserted: (p) =>
    p.sections.length === 0
      ? `${p.file}: every section is there, nothing inserted.`
      : `${p.file}: inserted ${p.sections.length} section(s): ${p.sections.join(', ')}.`,
  numbersTyped: (p) => `  The numbering list did not take ${p.sections.join(', ')}; the number is typed there.`,
  form01Inserted: (p) => `${p.file}: inserted the Form 01 table.`,
  form01Updated: (p) =>
    p.cells === 0
      ? `${p.file}: the Form 01 table is right already, no cell changed.`
      : `${p.file}: changed ${p.cells} cell(s) of the Form 01 table.`,
  form01NotFoundInTable: (p) => `  The table has no place for: ${p.keys.join(', ')}; these figures were not written.`,
  form01HandEdited: (p) =>
    `  Changed by hand since they were last written: ${p.keys.join(', ')}; these cells were left alone.`,
  form01TotalDiffers: (p) =>
    `  Cell ${p.ref} of the data says a total of ${p.total}, the years add up to ${p.sum}; look at the figures again.`,
  form01None: (p) => `${p.file}: no Form 01 table found.`,
  form01Provenance:
    'The layout is reconstructed from the outline (the plan came without the printed form); compare it with the printed one if you have it.',
  estimateYear: (p) => `${p.year} (est.)`,
  severity: { blocker: 'BLOCKER', warning: 'WARNING', advice: 'ADVICE' },
  status: { missing: 'missing', empty: 'empty', draft: 'draft', complete: 'complete' },
  sections: 'Sections',
  findings: 'Findings',
  consequence: (p) => `and so: ${p.message}`,
  ready: (p) =>
    p.blockers === 0
      ? `Ready to send: nothing blocks (${p.warnings} warning(s), ${p.advice} advice).`
      : `Not ready: ${p.blockers} blocker(s), ${p.warnings} warning(s), ${p.advice} advice.`,
  rule: { explanation: 'Reason', example: 'Example', suggestion: 'What to do', source: 'Source' },
  internal: (p) => `a fault of the program, no file was changed; please tell the developers: ${p.detail}`,
};

export const cliTexts = { vi, en };
