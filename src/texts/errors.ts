/** What can be wrong with a campaign pack, and how it is said. */
const packProblems = {
  vi: {
    json: 'nội dung không phải JSON',
    schema: 'phiên bản gói không được hỗ trợ, cần “tongket.pack/1”',
    missing: 'thiếu giá trị',
    type: 'sai kiểu giá trị',
    value: 'giá trị không hợp lệ',
    duplicate: 'có mã bị trùng',
    misplaced: 'mã không khớp với mục chứa nó',
    unknownReference: 'nhắc tới một mã không có trong gói',
  },
  en: {
    json: 'the content is not JSON',
    schema: 'this version of pack is not supported, “tongket.pack/1” is needed',
    missing: 'a value is missing',
    type: 'the value has the wrong type',
    value: 'the value is not valid',
    duplicate: 'an id occurs twice',
    misplaced: 'the id does not fit the section that holds it',
    unknownReference: 'it names an id that the pack does not have',
  },
};
export type PackProblem = keyof (typeof packProblems)['vi'];

/** A cell of imported data; rows are counted from 1, as spreadsheets show them. */
interface DataCell {
  row: number;
  column: string;
  text: string;
}

/** One sentence for each kind of bad input: what is wrong, where, what to do. */
const vi = {
  'docx.notZip': () => 'Đây không phải tệp .docx; hãy mở tệp bằng Word và lưu lại với kiểu “Word Document (.docx)”.',
  'docx.oldDoc': () => 'Đây là tệp .doc đời cũ; hãy mở bằng Word và lưu lại với kiểu .docx.',
  'docx.encrypted': () =>
    'Tệp có mật khẩu; hãy bỏ mật khẩu trong Word (Tệp > Thông tin > Bảo vệ tài liệu) rồi thử lại.',
  'docx.damaged': () => 'Tệp .docx bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc.',
  'docx.noPart': (p: { part: string }) => `Tệp .docx thiếu phần ${p.part}; hãy mở bằng Word và lưu lại.`,
  'docx.empty': () => 'Văn bản không có đoạn nào; hãy mở bằng Word, gõ ít nhất một dòng và lưu lại.',
  'docx.tooLarge': (p: { part: string; limitMb: number }) =>
    `Phần ${p.part} của tệp lớn hơn ${p.limitMb} MB; hãy tách tệp hoặc bỏ nội dung nhúng.`,
  'docx.totalTooLarge': (p: { limitMb: number }) =>
    `Nội dung tệp lớn hơn ${p.limitMb} MB khi giải nén; hãy tách tệp hoặc bỏ nội dung nhúng.`,
  'docx.tooManyParts': (p: { limit: number }) => `Tệp chứa hơn ${p.limit} phần, có thể gây hại; tệp không được mở.`,
  'docx.unsafeName': (p: { part: string }) => `Tệp chứa tên phần không an toàn (${p.part}); tệp không được mở.`,
  'docx.notWord': () => 'Tệp không phải văn bản Word (có thể là bảng tính hoặc bản trình chiếu); hãy chọn tệp .docx.',
  'docx.readOnly': () => 'Văn bản đang bị khóa chỉ đọc; hãy bỏ bảo vệ (Xem lại > Hạn chế chỉnh sửa) rồi thử lại.',
  'xlsx.notZip': () => 'Đây không phải tệp .xlsx; hãy mở tệp bằng Excel và lưu lại với kiểu “Excel Workbook (.xlsx)”.',
  'xlsx.oldXls': () => 'Đây là tệp .xls đời cũ; hãy mở bằng Excel và lưu lại với kiểu .xlsx.',
  'xlsx.encrypted': () =>
    'Bảng tính có mật khẩu; hãy bỏ mật khẩu trong Excel (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi thử lại.',
  'xlsx.damaged': () => 'Tệp .xlsx bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc.',
  'xlsx.noSheet': () =>
    'Tệp .xlsx không có trang tính nào đang hiện; hãy mở bằng Excel, bỏ ẩn trang cần đọc và lưu lại.',
  'xlsx.tooLarge': (p: { rows: number; columns: number }) =>
    `Trang tính lớn hơn ${p.rows} dòng hoặc ${p.columns} cột; hãy chỉ giữ lại bảng cần đọc.`,
  'xml.malformed': (p: { part: string; detail: string }) =>
    `Phần ${p.part} của tệp không đọc được (${p.detail}); hãy mở bằng Word và lưu lại.`,
  'xml.doctype': (p: { part: string }) =>
    `Phần ${p.part} của tệp chứa khai báo DTD, có thể gây hại; tệp không được mở.`,
  'xml.encoding': (p: { part: string; encoding: string }) =>
    `Phần ${p.part} của tệp dùng bảng mã ${p.encoding} không được hỗ trợ; hãy mở bằng Word và lưu lại.`,
  'xml.tooDeep': (p: { part: string; limit: number }) =>
    `Phần ${p.part} của tệp lồng nhau quá ${p.limit} lớp, có thể gây hại; tệp không được mở.`,
  'file.notFound': (p: { file: string }) => `Không tìm thấy tệp ${p.file}; hãy kiểm tra lại tên và thư mục.`,
  'file.unreadable': (p: { file: string; detail: string }) =>
    `Không đọc được tệp ${p.file} (${p.detail}); hãy đóng tệp trong chương trình khác hoặc kiểm tra quyền truy cập.`,
  'file.unwritable': (p: { file: string; detail: string }) =>
    `Không ghi được tệp ${p.file} (${p.detail}); hãy đóng tệp nếu đang mở, hoặc chọn thư mục khác.`,
  'file.sameAsInput': (p: { file: string }) => `Tệp ra ${p.file} trùng với tệp vào; hãy chọn tên khác sau -o.`,
  'file.unknownKind': (p: { file: string; kinds: string }) =>
    `Không đọc được kiểu tệp của ${p.file}; hãy dùng ${p.kinds}.`,
  'document.notWritten': (p: { what: string }) =>
    `Không đưa được vào văn bản: ${p.what}; không tệp nào được ghi, hãy mở văn bản bằng Word, lưu lại rồi thử lại.`,
  'usage.unknownCommand': (p: { command: string }) => `Không có lệnh “${p.command}”; xem tongket --help.`,
  'usage.option': (p: { option: string }) => `Không hiểu tùy chọn “${p.option}”; xem tongket --help.`,
  'usage.missing': (p: { what: string }) => `Thiếu ${p.what}; xem tongket --help.`,
  'usage.date': (p: { text: string }) => `“${p.text}” không phải ngày có thật dạng NĂM-THÁNG-NGÀY, ví dụ 2020-04-20.`,
  'pack.invalid': (p: { path: string; problem: PackProblem }) =>
    `Gói chiến dịch không hợp lệ${p.path ? ` tại “${p.path}”` : ''}: ${packProblems.vi[p.problem]}; hãy sửa tệp gói hoặc xin lại bản gốc.`,
  'form01.missingColumn': (p: { columns: readonly string[] }) =>
    `Số liệu biểu 01 thiếu cột: ${p.columns.join('; ')}; hãy thêm các cột này, cột nào chưa có số thì để ô trống.`,
  'form01.doubleColumn': (p: { column: string }) => `Số liệu biểu 01 có hai cột “${p.column}”; hãy bỏ bớt một cột.`,
  'form01.notNumber': (p: DataCell) =>
    `Dòng ${p.row}, cột “${p.column}”: “${p.text}” không phải là số; hãy ghi số như 1.234 hoặc 35,5, hoặc để trống.`,
  'form01.notDecimal': (p: DataCell) =>
    `Dòng ${p.row}, cột “${p.column}”: “${p.text}” không phải là số thập phân; trong tệp JSON hãy ghi số trong ngoặc kép, như "1234.5", hoặc null.`,
  'form01.notWhole': (p: DataCell) =>
    `Dòng ${p.row}, cột “${p.column}”: “${p.text}” không phải là số nguyên; hãy sửa lại số.`,
  'form01.ambiguous': (p: DataCell & { readings: readonly string[] }) =>
    `Dòng ${p.row}, cột “${p.column}”: “${p.text}” có thể hiểu là ${p.readings.join(' hoặc ')}; hãy ghi lại, dấu phẩy cho phần thập phân.`,
  'form01.negative': (p: DataCell) => `Dòng ${p.row}, cột “${p.column}”: “${p.text}” là số âm; hãy sửa lại số.`,
  'form01.unknownYear': (p: { row: number; text: string; first: number; last: number }) =>
    `Dòng ${p.row}: “${p.text}” không phải là năm từ ${p.first} đến ${p.last}; hãy sửa cột năm.`,
  'form01.doubleYear': (p: { row: number; year: number }) =>
    `Dòng ${p.row}: năm ${p.year} đã có ở dòng trên; hãy bỏ bớt một dòng.`,
  'form01.rowTooLong': (p: { row: number }) =>
    `Dòng ${p.row} có nhiều ô hơn dòng tiêu đề; nếu dấu phẩy vừa ngăn cột vừa là dấu thập phân, hãy ngăn cột bằng dấu chấm phẩy.`,
  'form01.noRows': () => 'Số liệu biểu 01 không có dòng năm nào; hãy ghi mỗi năm một dòng.',
  'form01.notJson': () =>
    'Tệp số liệu không phải JSON của biểu 01; cần dạng { "rows": [{ "year": 2010, "values": { … } }] }.',
  'form01.quotes': (p: { row: number }) =>
    `Dòng ${p.row}: dấu ngoặc kép mở mà không đóng; hãy sửa tệp CSV hoặc xuất lại từ bảng tính.`,
};

const en: typeof vi = {
  'docx.notZip': () => 'This is not a .docx file; open it in Word and save it as “Word Document (.docx)”.',
  'docx.oldDoc': () => 'This is an old .doc file; open it in Word and save it as .docx.',
  'docx.encrypted': () => 'The file has a password; remove it in Word (File > Info > Protect Document) and try again.',
  'docx.damaged': () => 'The .docx file is damaged or was not downloaded whole; get the original again.',
  'docx.noPart': (p) => `The .docx file lacks its part ${p.part}; open it in Word and save it again.`,
  'docx.empty': () => 'The document has no paragraph; open it in Word, type at least one line and save it.',
  'docx.tooLarge': (p) =>
    `Part ${p.part} of the file is larger than ${p.limitMb} MB; split the file or remove embedded content.`,
  'docx.totalTooLarge': (p) =>
    `The file unpacks to more than ${p.limitMb} MB; split the file or remove embedded content.`,
  'docx.tooManyParts': (p) =>
    `The file holds more than ${p.limit} parts, which can be harmful; the file was not opened.`,
  'docx.unsafeName': (p) => `The file holds a part with an unsafe name (${p.part}); the file was not opened.`,
  'docx.notWord': () =>
    'The file is not a Word document (a spreadsheet or a presentation perhaps); choose a .docx file.',
  'docx.readOnly': () =>
    'The document is locked as read-only; remove the protection (Review > Restrict Editing) and try again.',
  'xlsx.notZip': () => 'This is not an .xlsx file; open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  'xlsx.oldXls': () => 'This is an old .xls file; open it in Excel and save it as .xlsx.',
  'xlsx.encrypted': () =>
    'The workbook has a password; remove it in Excel (File > Info > Protect Workbook) and try again.',
  'xlsx.damaged': () => 'The .xlsx file is damaged or was not downloaded whole; get the original again.',
  'xlsx.noSheet': () => 'The .xlsx file has no visible sheet; open it in Excel, unhide the sheet to read and save it.',
  'xlsx.tooLarge': (p) =>
    `The sheet has more than ${p.rows} rows or ${p.columns} columns; keep only the table to read.`,
  'xml.malformed': (p) => `Part ${p.part} of the file cannot be read (${p.detail}); open it in Word and save it again.`,
  'xml.doctype': (p) => `Part ${p.part} of the file holds a DTD, which can be harmful; the file was not opened.`,
  'xml.encoding': (p) =>
    `Part ${p.part} of the file uses the encoding ${p.encoding}, which is not supported; open it in Word and save it again.`,
  'xml.tooDeep': (p) =>
    `Part ${p.part} of the file is nested deeper than ${p.limit} levels, which can be harmful; the file was not opened.`,
  'file.notFound': (p) => `File ${p.file} was not found; check its name and folder.`,
  'file.unreadable': (p) =>
    `File ${p.file} cannot be read (${p.detail}); close it in other programs or check its permissions.`,
  'file.unwritable': (p) =>
    `File ${p.file} cannot be written (${p.detail}); close it if it is open, or choose another folder.`,
  'file.sameAsInput': (p) => `The output ${p.file} is the input itself; give another name after -o.`,
  'file.unknownKind': (p) => `The kind of file ${p.file} is not known; use ${p.kinds}.`,
  'document.notWritten': (p) =>
    `Could not be brought into the document: ${p.what}; no file was written, open the document in Word, save it and try again.`,
  'usage.unknownCommand': (p) => `There is no command “${p.command}”; see tongket --help.`,
  'usage.option': (p) => `Option “${p.option}” is not understood; see tongket --help.`,
  'usage.missing': (p) => `${p.what} is missing; see tongket --help.`,
  'usage.date': (p) => `“${p.text}” is not a real date in the form YEAR-MONTH-DAY, e.g. 2020-04-20.`,
  'pack.invalid': (p) =>
    `The campaign pack is not valid${p.path ? ` at “${p.path}”` : ''}: ${packProblems.en[p.problem]}; correct the pack file or ask for the original.`,
  'form01.missingColumn': (p) =>
    `The data for Form 01 lacks columns: ${p.columns.join('; ')}; add them, and leave cells blank where there is no figure yet.`,
  'form01.doubleColumn': (p) => `The data for Form 01 has the column “${p.column}” twice; remove one.`,
  'form01.notNumber': (p) =>
    `Row ${p.row}, column “${p.column}”: “${p.text}” is not a number; write it as 1.234 or 35,5, or leave it blank.`,
  'form01.notDecimal': (p) =>
    `Row ${p.row}, column “${p.column}”: “${p.text}” is not a decimal; in a JSON file write figures in quotes, as "1234.5", or null.`,
  'form01.notWhole': (p) => `Row ${p.row}, column “${p.column}”: “${p.text}” is not a whole number; correct it.`,
  'form01.ambiguous': (p) =>
    `Row ${p.row}, column “${p.column}”: “${p.text}” can be read as ${p.readings.join(' or ')}; write it again, with a comma before decimals.`,
  'form01.negative': (p) => `Row ${p.row}, column “${p.column}”: “${p.text}” is negative; correct it.`,
  'form01.unknownYear': (p) =>
    `Row ${p.row}: “${p.text}” is not a year from ${p.first} to ${p.last}; correct the year column.`,
  'form01.doubleYear': (p) => `Row ${p.row}: the year ${p.year} already stands above; remove one of the rows.`,
  'form01.rowTooLong': (p) =>
    `Row ${p.row} has more cells than the header row; if commas are decimal marks, separate the columns with semicolons.`,
  'form01.noRows': () => 'The data for Form 01 has no year; write one row for each year.',
  'form01.notJson': () =>
    'The data file is not the JSON of Form 01; it should look like { "rows": [{ "year": 2010, "values": { … } }] }.',
  'form01.quotes': (p) =>
    `Row ${p.row}: a quotation mark is opened but not closed; correct the CSV file or export it again.`,
};

export const errorTexts = { vi, en };
