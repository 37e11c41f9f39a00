/** The words that tell what a figure in a sentence claims, and small ways to look for them; all as `normalize` writes them. */
import { figureTokens } from '../language/figureTokens';
import { normalize } from '../language/normalize';

export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(normalize));
/** Any of the phrases as whole words of a line that {@link lineOf} made. */
export const phrases = (text: string): RegExp => {
  const all = text.split('|').map((phrase) => normalize(phrase.trim()));
  return new RegExp(` (?:${all.join('|')})(?= )`, 'u');
};

/** Words that leave a figure what it is, between the verb and the figure and behind its unit. */
export const PLAIN = setOf(
  `đã đang được có tổ chức mở ra cho với các lớp khóa đào tạo bồi dưỡng tập huấn cán bộ công đoàn cấp cbcđ lượt là số tổng
  cộng tất cả và , : - + " = tham gia dự thu hút người công tác kinh phí chi hết thực hiện triển khai đạt tiền toàn bộ
  cđ đ c đc dự cđv cbcc trong từ đến năm giai đoạn qua sau cả thời kỳ huyện ngành tỉnh thành phố lđlđ liên đoàn lao động đoàn viên nói chung
  ước nghị quyết học viên gồm bằng khoảng đó nữ dân tộc thiểu dtts chuyên trách không bán kèm theo đợt hiện nay tính
  chung như vậy tóm lại / đầu tư dành đồng chí sự của kết quả cụ thể như`,
);
/** Ahead of the verb these say how it was done, or lead into it, and leave the figure what it is. */
export const HARMLESS = new RegExp(
  phrases(
    `chủ động|tích cực|thường xuyên|liên tục|tập trung|quan tâm|chú trọng|trực tiếp|duy trì|đều đặn|việc|bố trí|quy mô|
    xây dựng kế hoạch|ban hành kế hoạch|triển khai kế hoạch|nhìn lại|nhìn chung|đánh giá chung|tổng hợp chung|qua tổng hợp|
    theo số liệu tổng hợp|về số lượng|xét theo đối tượng|theo đối tượng|nội dung trọng tâm|nổi bật nhất|nổi bật|
    ban chấp hành|ban thường vụ|huyện ta|tỉnh ta|ngành ta|chúng tôi|hai năm|ba năm|bốn năm|năm năm|trên địa bàn|đến nay`,
  ).source,
  'gu',
);
/** Ahead of the verb these make it another unit's, a plan, a difference, or another event. */
export const NARROWING = phrases(
  `phấn đấu|chỉ tiêu|mục tiêu|dự kiến|dự toán|kế hoạch|phối hợp|tại|riêng|cử|do|hỗ trợ|cấp trên|tăng|
  giảm|vượt|thêm|so với|hội nghị|tuyên truyền|phổ biến|quán triệt|hội thi|thi|quý|còn lại|giao|phải|đề ra|nữ công|doanh nghiệp|công ty|xí nghiệp|nhà máy|bệnh viện|trung tâm|ngân hàng|chi nhánh|hợp tác xã|nghiệp đoàn|khối|
  cơ sở|cđcs|xã|trường|cụm|chuyên đề|bình quân|trung bình|nhu cầu|yêu cầu|cần|đề nghị|sẽ|tiếp tục|kết nạp|quy hoạch|bổ nhiệm|
  luân chuyển|tự|hằng năm|hàng năm|mỗi|từng|trong đó|nhiệm kỳ|khen thưởng|cấp phát|in|biên soạn|ngân sách|xã hội hóa|khác|từ nguồn|nguồn kinh phí|nguồn ngân sách|nguồn chi|nguồn huy động|các nguồn|
  trước|trước đây|đơn vị|hội thảo|kiểm tra|giám sát|tổng liên đoàn tổ chức|tháng|ngày|đầu năm|cuối năm|nửa đầu|nửa cuối|lần đầu|lũy kế|giới thiệu|cộng cả|tính cả|kể cả|gộp cả|bao gồm cả|cộng thêm|cộng với`,
);
/** Behind the figure these take something away from what it counts, or leave only some of it. */
export const LIMITED = phrases(
  `chưa kể|không kể|chưa tính|không tính|chưa bao gồm|không bao gồm|chưa gồm|chỉ tính|chỉ kể|tính riêng|chỉ riêng`,
);
/** What classes are held in, or events are about: in brackets behind a figure it is of those alone. */
export const SUBJECTS = phrases(
  `nghiệp vụ|chuyên môn|lý luận|chính trị|tin học|ngoại ngữ|pháp luật|kỹ năng|an toàn|vệ sinh|tuyên truyền|văn hóa|thể thao|
  xóa mù|dạy nghề|học nghề|bổ túc|khiêu vũ|hội thao|hội diễn|tư vấn|đối thoại|phát triển đoàn viên|thương lượng|bình đẳng giới`,
);
/** Classes that unions hold, or help to hold, for others than officials. */
export const OTHER_CLASSES = phrases(
  `xóa mù|phổ cập|bổ túc|dạy nghề|học nghề|mẫu giáo|mầm non|pháp luật|tuyên truyền|tư vấn|văn hóa|thể thao|hội thao|hội diễn|
  bơi|cảm tình đảng|nhận thức về đảng|phòng cháy|sơ cấp cứu`,
);
/** Whose figure it is: of several levels in one report only one is its own. */
export const LEVEL = new RegExp(
  ` (${['tỉnh', 'huyện', 'thành phố', 'thị xã', 'ngành', 'cơ sở', 'cđcs', 'tổng liên đoàn'].map(normalize).join('|')})(?= )`,
  'gu',
);
/** "Riêng" sets another unit apart, but of a year it only goes from the whole to one. */
export const ONE_YEAR = phrases('riêng năm|riêng trong năm');
/** What the figures of the next clause are compared with: "So với năm 2010, …". */
export const COMPARED = new RegExp(`^ ${normalize('so với')} [^,]* , `, 'u');
/** All that was spent, unless it says what on. */
export const SPENT_ON_ALL = new RegExp(
  ` ${normalize('tổng chi')} (?!(?:${normalize('cho')} |${normalize('phí')} )?(?:${normalize('công tác')} )?(?:${normalize('đào')}|${normalize('bồi')}|${normalize('tập')}))`,
  'u',
);
/** A plan that was made or carried out is no figure of a plan. */
export const PLANNING = phrases(
  `xây dựng kế hoạch|ban hành kế hoạch|thực hiện kế hoạch|triển khai kế hoạch|có kế hoạch|lập kế hoạch|căn cứ kế hoạch|kế hoạch số`,
);
/** Of the documents that are carried out: "ngày 04/3/2010". A date of what was done is in the figure's scope. */
export const DATES = new RegExp(
  ` ${normalize('ngày')} \\d+ (?:[/.-]|${normalize('tháng')}) \\d+ (?:[/.-]|${normalize('năm')}) \\d{4}(?= )`,
  'gu',
);
export const TRAINING = phrases('đào tạo|bồi dưỡng|tập huấn|đtbd');
export const OPENING = phrases('mở|mở được|tổ chức|tổ chức được|số lớp|lớp');
export const UNTIL_END = phrases('đến hết năm');
export const DONE = phrases('đã');
export const MONEY = phrases('kinh phí|chi|đã chi|tổng chi');
export const TOTAL = phrases('tổng số|tổng cộng|tổng kinh phí|tất cả|tổng chi');
export const IN_WHICH = phrases('trong đó');
export const OF_WHICH = phrases('trong đó|gồm');
export const OUT_OF = phrases('trong số|trong tổng số');
export const NOW = phrases(
  'đến nay|hiện có|hiện nay|hiện quản lý|đang quản lý|hiện tại|hiện đang quản lý|hiện|quản lý',
);
export const TO_NOW = phrases('đến nay');
/** The one who reports, and no other word: "CĐCS có 32 đoàn viên". */
export const OWN: ReadonlySet<string> = new Set(
  ['', 'hiện nay ', 'hiện nay , ', 'hiện tại ', 'đến nay ', 'đến nay , ', 'tính đến nay , '].flatMap((now) =>
    ['cđcs', 'công đoàn cơ sở', 'toàn huyện', 'toàn tỉnh', 'toàn ngành'].flatMap((who) =>
      ['có', 'hiện có', 'có tổng số'].map((has) => ` ${normalize(now + who + ' ' + has)} `),
    ),
  ),
);
/** A figure of one of these, where it is no claim itself, takes the figures that hang on it with it. */
export const EVENTS = new Set(['lớp', 'khóa', 'hội nghị', 'cuộc', 'buổi', 'đợt', 'hội thi', 'hội thảo', 'chuyên đề']);
/** When, between the name of a column and its figure: "Tổng kinh phí thực hiện trong 10 năm: …". */
export const TIMES = new RegExp(
  ` (?:${normalize('trong')} )?(?:${normalize('cả')} )?(?:\\d+ ${normalize('năm')}(?: ${normalize('qua')})?|(?:${normalize('giai đoạn')}|${normalize('năm')}) \\d{4}(?: - \\d{4})?|${normalize('giai đoạn')})(?= )`,
  'gu',
);
/** Form 01 counts officials: members and workers who were taught are others. */
export const NO_OFFICIALS = phrases('đoàn viên|đv|đvcđ|cnvclđ|cnlđ|nlđ|công nhân|người lao động|học sinh');
/** People at hand, by the noun; "cán bộ" and "người" mean other people in every sentence. */
export const STOCK_NOUNS = phrases('đoàn viên');
export const STOCK_UNITS = new Set(['CĐCS']);
export const CLAUSE_END = /^[,;.:()\n]$/;
export const CLAUSE_MARK = /^[,;()\n]$/;
export const YEAR = /^(?:19|20)\d\d$/;

export const wordsOf = (text: string): string[] => figureTokens(text).map(({ key }) => key);
export const lineOf = (keys: readonly string[]): string => ` ${keys.join(' ')} `;
export const says = (line: string, wanted: RegExp): boolean => wanted.test(line);
export const JOINING = setOf('với và , gồm có cùng');
export const CHAINING = setOf('với cho và , / có kinh phí');
export const LISTED = setOf('bồi đào tập');
export const LISTED_ENDS = setOf('dưỡng tạo huấn');
/** Ends of verbs that say what was done, and of "tổng". */
export const OPENERS = setOf('mở chức dưỡng tạo huấn chi phí tổng');
