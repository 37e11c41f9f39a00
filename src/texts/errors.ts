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

/** A line of imported data: a row from 1, or the letter of a column where the years run across. */
interface DataLine {
  row: number;
  column: string | null;
}

/** Why an imported cell is no figure, in a few words behind its text. */
export const cellProblems = {
  vi: {
    notNumber: 'không phải là số',
    notWhole: 'không phải là số nguyên',
    negative: 'là số âm',
    ambiguous: 'hiểu được nhiều cách',
    unit: 'ghi đơn vị khác của cột',
    merged: 'là ô gộp của nhiều ô',
    date: 'là ngày tháng',
    percent: 'là tỷ lệ phần trăm',
    boolean: 'là giá trị đúng/sai',
    error: 'là lỗi của bảng tính',
    formula: 'là công thức chưa được tính',
  },
  en: {
    notNumber: 'is not a number',
    notWhole: 'is not a whole number',
    negative: 'is negative',
    ambiguous: 'can be read in several ways',
    unit: 'has another unit than the column',
    merged: 'is merged over several cells',
    date: 'is a date',
    percent: 'is a percentage',
    boolean: 'is true or false',
    error: 'is an error of the spreadsheet',
    formula: 'is a formula without a computed value',
  },
};
export type CellProblem = keyof (typeof cellProblems)['vi'];

interface BadCell {
  /** As the spreadsheet names it: "C7". */
  ref: string;
  column: string;
  text: string;
  reason: CellProblem;
  /** What it can mean, where that is several things, as people write it. */
  readings: readonly string[];
}

function badCells(cells: readonly BadCell[], say: (cell: BadCell) => string): string {
  return cells.map((cell) => `${cell.ref} (${cell.column}) “${cell.text}” ${say(cell)}`).join('; ');
}

/** Why no layout of Form 01 can be learned from a table. */
const unlearnable = {
  vi: {
    noTable: 'không có bảng nào ghi số liệu theo năm; hãy kẻ bảng trước, mỗi năm một dòng hoặc một cột',
    noYears: 'không có nhãn năm; hãy ghi mỗi năm một dòng hoặc một cột, như “2010” hoặc “Năm 2010”',
    periods: 'ghi theo giai đoạn (như “2010-2011”), không theo từng năm; hãy tách thành từng năm',
    noFigures: 'không có cột số liệu; hãy ghi số vào bảng, hoặc chọn bảng khác bằng --table',
  },
  en: {
    noTable: 'there is no table with figures by year; make one first, with a row or a column for each year',
    noYears: 'there are no years; give each year a row or a column, such as “2010” or “Năm 2010”',
    periods: 'it names periods (such as “2010-2011”), not single years; split them into years',
    noFigures: 'there is no column of figures; fill in the table, or choose another one with --table',
  },
};

/** What is wrong with letters from before Unicode. */
const legacyKinds = {
  vi: {
    tcvn3: 'Chữ trong bảng số liệu dùng bảng mã cũ TCVN3 (.VnTime)',
    vni: 'Chữ trong bảng số liệu dùng bảng mã cũ VNI',
    lost: 'Chữ có dấu trong bảng số liệu đã mất, chỉ còn dấu hỏi',
  },
  en: {
    tcvn3: 'The text of the figures is in the old encoding TCVN3 (.VnTime)',
    vni: 'The text of the figures is in the old encoding VNI',
    lost: 'The Vietnamese letters of the figures are lost, question marks stand for them',
  },
};

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
  'xlsx.tooLarge': (p: { rows: number; columns: number; cells: number }) =>
    `Số liệu có hơn ${p.rows} dòng, ${p.columns} cột hoặc ${p.cells} ô; hãy chỉ giữ lại bảng cần đọc.`,
  'xlsx.macros': () =>
    'Bảng tính có macro; hãy mở bằng Excel và lưu lại với kiểu “Excel Workbook (.xlsx)”, không có macro.',
  'xlsx.binary': () => 'Đây là tệp .xlsb; hãy mở bằng Excel và lưu lại với kiểu “Excel Workbook (.xlsx)”.',
  'xlsx.tooBig': (p: { limitMb: number }) =>
    `Bảng tính chứa phần lớn hơn ${p.limitMb} MB; hãy chép riêng bảng số liệu sang một tệp mới.`,
  'data.empty': () => 'Không có số liệu nào; hãy chọn tệp khác hoặc chép lại cả bảng, kể cả dòng tiêu đề.',
  'data.tooLarge': (p: { limitMb: number }) => `Số liệu dài hơn ${p.limitMb} MB; hãy chỉ giữ lại bảng cần đọc.`,
  'data.html': () => 'Đây là trang web (HTML, XML), không phải bảng tính; hãy mở bằng Excel và lưu lại với kiểu .xlsx.',
  'data.binary': () => 'Đây không phải bảng tính hay tệp chữ; hãy dùng tệp .xlsx hoặc .csv.',
  'data.legacy': (p: { kind: keyof (typeof legacyKinds)['vi'] }) =>
    `${legacyKinds.vi[p.kind]}; hãy chuyển sang Unicode rồi lưu lại với kiểu .xlsx hoặc “CSV UTF-8”.`,
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
  'form01.unlearnable': (p: { because: keyof (typeof unlearnable)['vi']; table: number | null }) =>
    `${p.table === null ? 'Trong văn bản' : `Bảng số ${p.table}`}: ${unlearnable.vi[p.because]}.`,
  'form01.missingColumn': (p: { columns: readonly string[] }) =>
    `Số liệu biểu 01 thiếu cột: ${p.columns.join('; ')}; hãy thêm các cột này, cột nào chưa có số thì để ô trống.`,
  'form01.doubleColumn': (p: { column: string }) => `Số liệu biểu 01 có hai cột “${p.column}”; hãy bỏ bớt một cột.`,
  'form01.notDecimal': (p: DataCell) =>
    `Dòng ${p.row}, cột “${p.column}”: “${p.text}” không phải là số thập phân; trong tệp JSON hãy ghi số trong ngoặc kép, như "1234.5", hoặc null.`,
  'form01.notWhole': (p: DataCell) =>
    `Dòng ${p.row}, cột “${p.column}”: “${p.text}” không phải là số nguyên; hãy sửa lại số.`,
  'form01.negative': (p: DataCell) => `Dòng ${p.row}, cột “${p.column}”: “${p.text}” là số âm; hãy sửa lại số.`,
  'form01.unreadable': (p: { cells: readonly BadCell[]; more: number }) =>
    `Không đọc được số ở ô ${badCells(p.cells, ({ reason, readings }) =>
      readings.length > 0 ? `có thể là ${readings.join(' hoặc ')}` : cellProblems.vi[reason],
    )}${p.more > 0 ? ` và ${p.more} ô khác` : ''}; hãy sửa các ô này, ghi số như 1.234 hoặc 35,5, hoặc để trống.`,
  'form01.unknownYear': (p: DataLine & { text: string; first: number; last: number }) =>
    `${p.column === null ? `Dòng ${p.row}` : `Cột ${p.column}`}: “${p.text}” không phải là năm từ ${p.first} đến ${p.last}; hãy sửa lại năm.`,
  'form01.doubleYear': (p: DataLine & { year: number }) =>
    `${p.column === null ? `Dòng ${p.row}` : `Cột ${p.column}`}: năm ${p.year} đã có ở trước đó; hãy bỏ bớt một lần.`,
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
    `The figures have more than ${p.rows} rows, ${p.columns} columns or ${p.cells} cells; keep only the table to read.`,
  'xlsx.macros': () =>
    'The workbook has macros; open it in Excel and save it as “Excel Workbook (.xlsx)”, without them.',
  'xlsx.binary': () => 'This is an .xlsb file; open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  'xlsx.tooBig': (p) => `The workbook holds a part larger than ${p.limitMb} MB; copy the table alone into a new file.`,
  'data.empty': () => 'There are no figures; choose another file, or copy the whole table with its headings.',
  'data.tooLarge': (p) => `The figures are longer than ${p.limitMb} MB; keep only the table to read.`,
  'data.html': () => 'This is a web page (HTML, XML) and no spreadsheet; open it in Excel and save it as .xlsx.',
  'data.binary': () => 'This is neither a spreadsheet nor a text file; use an .xlsx or .csv file.',
  'data.legacy': (p) => `${legacyKinds.en[p.kind]}; convert it to Unicode and save it as .xlsx or “CSV UTF-8”.`,
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
  'form01.unlearnable': (p) =>
    `${p.table === null ? 'In the document' : `Table ${p.table}`}: ${unlearnable.en[p.because]}.`,
  'form01.missingColumn': (p) =>
    `The data for Form 01 lacks columns: ${p.columns.join('; ')}; add them, and leave cells blank where there is no figure yet.`,
  'form01.doubleColumn': (p) => `The data for Form 01 has the column “${p.column}” twice; remove one.`,
  'form01.notDecimal': (p) =>
    `Row ${p.row}, column “${p.column}”: “${p.text}” is not a decimal; in a JSON file write figures in quotes, as "1234.5", or null.`,
  'form01.notWhole': (p) => `Row ${p.row}, column “${p.column}”: “${p.text}” is not a whole number; correct it.`,
  'form01.negative': (p) => `Row ${p.row}, column “${p.column}”: “${p.text}” is negative; correct it.`,
  'form01.unreadable': (p) =>
    `No figure can be read in ${badCells(p.cells, ({ reason, readings }) =>
      readings.length > 0 ? `may be ${readings.join(' or ')}` : cellProblems.en[reason],
    )}${p.more > 0 ? ` and ${p.more} more` : ''}; correct these cells, write figures as 1.234 or 35,5, or leave them blank.`,
  'form01.unknownYear': (p) =>
    `${p.column === null ? `Row ${p.row}` : `Column ${p.column}`}: “${p.text}” is not a year from ${p.first} to ${p.last}; correct the year.`,
  'form01.doubleYear': (p) =>
    `${p.column === null ? `Row ${p.row}` : `Column ${p.column}`}: the year ${p.year} already stands before; remove one of the two.`,
  'form01.rowTooLong': (p) =>
    `Row ${p.row} has more cells than the header row; if commas are decimal marks, separate the columns with semicolons.`,
  'form01.noRows': () => 'The data for Form 01 has no year; write one row for each year.',
  'form01.notJson': () =>
    'The data file is not the JSON of Form 01; it should look like { "rows": [{ "year": 2010, "values": { … } }] }.',
  'form01.quotes': (p) =>
    `Row ${p.row}: a quotation mark is opened but not closed; correct the CSV file or export it again.`,
};

export const errorTexts = { vi, en };
