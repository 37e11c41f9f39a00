/** One sentence for each kind of bad input: what is wrong, where, what to do. */
const vi = {
  'docx.notZip': () => 'Đây không phải tệp .docx; hãy mở tệp bằng Word và lưu lại với kiểu “Word Document (.docx)”.',
  'docx.oldDoc': () => 'Đây là tệp .doc đời cũ; hãy mở bằng Word và lưu lại với kiểu .docx.',
  'docx.encrypted': () => 'Tệp có mật khẩu; hãy bỏ mật khẩu trong Word (Tệp > Thông tin > Bảo vệ tài liệu) rồi thử lại.',
  'docx.damaged': () => 'Tệp .docx bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc.',
  'docx.noPart': (p: { part: string }) => `Tệp .docx thiếu phần ${p.part}; hãy mở bằng Word và lưu lại.`,
  'docx.empty': () => 'Văn bản không có đoạn nào; hãy mở bằng Word, gõ ít nhất một dòng và lưu lại.',
  'docx.tooLarge': (p: { part: string; limitMb: number }) =>
    `Phần ${p.part} của tệp lớn hơn ${p.limitMb} MB; hãy tách tệp hoặc bỏ nội dung nhúng.`,
  'docx.readOnly': () => 'Văn bản đang bị khóa chỉ đọc; hãy bỏ bảo vệ (Xem lại > Hạn chế chỉnh sửa) rồi thử lại.',
  'xml.malformed': (p: { part: string; detail: string }) =>
    `Phần ${p.part} của tệp không đọc được (${p.detail}); hãy mở bằng Word và lưu lại.`,
  'xml.doctype': (p: { part: string }) => `Phần ${p.part} của tệp chứa khai báo DTD, có thể gây hại; tệp không được mở.`,
  'xml.tooDeep': (p: { part: string; limit: number }) =>
    `Phần ${p.part} của tệp lồng nhau quá ${p.limit} lớp, có thể gây hại; tệp không được mở.`,
};

const en: typeof vi = {
  'docx.notZip': () => 'This is not a .docx file; open it in Word and save it as “Word Document (.docx)”.',
  'docx.oldDoc': () => 'This is an old .doc file; open it in Word and save it as .docx.',
  'docx.encrypted': () => 'The file has a password; remove it in Word (File > Info > Protect Document) and try again.',
  'docx.damaged': () => 'The .docx file is damaged or was not downloaded whole; get the original again.',
  'docx.noPart': (p) => `The .docx file lacks its part ${p.part}; open it in Word and save it again.`,
  'docx.empty': () => 'The document has no paragraph; open it in Word, type at least one line and save it.',
  'docx.tooLarge': (p) => `Part ${p.part} of the file is larger than ${p.limitMb} MB; split the file or remove embedded content.`,
  'docx.readOnly': () => 'The document is locked as read-only; remove the protection (Review > Restrict Editing) and try again.',
  'xml.malformed': (p) => `Part ${p.part} of the file cannot be read (${p.detail}); open it in Word and save it again.`,
  'xml.doctype': (p) => `Part ${p.part} of the file holds a DTD, which can be harmful; the file was not opened.`,
  'xml.tooDeep': (p) => `Part ${p.part} of the file is nested deeper than ${p.limit} levels, which can be harmful; the file was not opened.`,
};

export const errorTexts = { vi, en };
