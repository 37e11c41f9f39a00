/** The words around a number that tell what it counts, how exactly, and whether it counts anything at all. */
import { alike, phrasesOf } from './figureTokens';

export type Approximation = 'exact' | 'about' | 'over' | 'nearly' | 'under' | 'atLeast' | 'atMost';

/** Before a number. */
export const APPROXIMATIONS = phrasesOf<Approximation>([
  ...alike('hơn|trên', 'over'),
  ...alike('gần|ngót|non', 'nearly'),
  ...alike('khoảng|khoảng chừng|chừng|xấp xỉ|vào khoảng|ước khoảng|độ|ước chừng|áng chừng', 'about'),
  ...alike('dưới|chưa đến|chưa tới|chưa đầy', 'under'),
  ...alike('ít nhất|tối thiểu|không dưới|ít nhất là|tối thiểu là|không ít hơn', 'atLeast'),
  ...alike('tối đa|không quá|nhiều nhất|tối đa là|không vượt quá', 'atMost'),
]);
/** Behind a number. */
export const BOUNDS = phrasesOf<Approximation>([
  ['trở lên', 'atLeast'],
  ['trở xuống', 'atMost'],
]);

export interface Unit {
  /** One name for all ways of writing it. */
  readonly name: string;
  /** A number in words counts only before a unit that reports count: "hai lớp", but not "hai nhiệm vụ". */
  readonly counted: boolean;
}

const counted = (name: string, forms = name): (readonly [string, Unit])[] => alike(forms, { name, counted: true });
const named = (names: string, isCounted: boolean): (readonly [string, Unit])[] =>
  names.split('|').map((name) => [name, { name, counted: isCounted }]);

export const UNITS = phrasesOf<Unit>([
  ...counted(
    'lượt người',
    'lượt|lượt người|lượt ng|lượt cán bộ|lượt cb|lượt cbcđ|lượt đoàn viên|lượt đv|lượt đvcđ|lượt học viên|lượt hv|' +
      'lượt đồng chí|lượt đ/c|lượt đc|lượt cnvclđ|lượt cnlđ|lượt nlđ|lượt nữ|lượt cán bộ nữ',
  ),
  ...counted(
    'người',
    'người|cán bộ|cbcđ|cb|đồng chí|đ/c|đc|đoàn viên|đvcđ|học viên|giảng viên|báo cáo viên|tuyên truyền viên|hội viên|' +
      'công nhân|lao động|người lao động|cnvclđ|cnvc|cnlđ|cnvc-lđ|ủy viên|cộng tác viên|chị|sinh viên|chủ tịch|' +
      'phó chủ tịch|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|cử nhân|đại biểu|viên chức|công chức|đảng viên|chuyên viên|' +
      'thành viên|tổ trưởng|tổ phó|nữ|giáo viên|quần chúng|đối tượng|nhân viên|kỹ sư|bác sĩ|học sinh|thanh niên|thí sinh|' +
      'nghiên cứu sinh|cháu|em|anh em|chị em|anh chị em|cộng tác viên|vận động viên|chiến sĩ|đoàn viên thanh niên|' +
      'cb|cbcc|cbccvc|cbgv|cbgvnv|cbcnv|cbnv|cnv|cnvc|ccvc|cnvclđ|nlđ|đv|đvtn|gv|hv|uv|ng|ủy viên bch',
  ),
  ...counted('lớp', 'lớp|lớp học'),
  ...counted('CĐCS', 'cđcs|công đoàn cơ sở'),
  ...named(
    'khóa|hội nghị|hội thảo|hội thi|cuộc|buổi|văn bản|công văn|kế hoạch|nghị quyết|chỉ thị|hướng dẫn|lần|chuyên đề|' +
      'tài liệu|cuốn|đợt|đề tài|sáng kiến|mô hình|câu lạc bộ|đơn vị|doanh nghiệp|trường|huyện|xã|tỉnh|suất|nhà|tập thể|' +
      'cá nhân|giấy chứng nhận|chứng chỉ|bằng khen|giấy khen|nghiệp đoàn|công đoàn|ý kiến|tin|bài|bộ tài liệu|tờ rơi|' +
      'tờ gấp|tổ công đoàn|công trình|trường hợp|dân tộc|phiếu|hộ|cụm|cờ thi đua|chương trình hành động',
    true,
  ),
  ...named('chương trình|nhiệm vụ|mục tiêu|chỉ tiêu|nội dung|giải pháp|tiêu chí|bài học|cơ quan|ngành|cấp', false),
]);

/** Units of time, length and paper: a number before them is no statistic of a report. */
export const NOT_COUNTED = phrasesOf(
  alike(
    'năm|tháng|ngày|tuần|giờ|tiết|phút|giây|tuổi|thế kỷ|thập kỷ|thập niên|mm|cm|m|m2|km|kg|pt|độ|h|bản|bản chính|bản sao|tờ|' +
      'trang|chữ ký|dòng|quý|nhiệm kỳ|khóa đại hội|khóa học kỳ|học kỳ|ha|hecta|mét|cây số|km2|km vuông|m vuông|gb|mb|đêm',
    true,
  ),
);

/** Before a number: it is a name, not a count, whatever follows. */
export const STRICT_LABELS = phrasesOf(
  alike(
    'số|điều|khoản|mục|chương|trang|phụ lục|quý|tháng|ngày|mùng|mồng|thứ|khóa|km|quốc lộ|tỉnh lộ|ql|quyết định|nghị quyết|' +
      'thông tư|nghị định|công văn|chỉ thị|kết luận|luật|bộ luật|đề án|dự án|thông báo|tờ trình|điện thoại|đt|sđt|fax|tel|' +
      'tài khoản|mã số|phiên bản|word|excel|windows|office|trung ương|cỡ|cỡ chữ|lúc|biểu số|biểu mẫu số|quốc hội khóa|lần thứ|' +
      'nhiệm kỳ|giai đoạn|thập niên|thế kỷ|năm học|phường|thôn|tầng|phòng|đường|ngõ|hộp thư|quận|hạng|bậc|dòng|giãn dòng|cột|ca|lô|khu phố|tiểu khu|km số|điểm cầu số',
    true,
  ),
);
/** Before a number: a name, unless a unit follows ("tổ 3", but "cấp 15 giấy chứng nhận"). */
export const LOOSE_LABELS = phrasesOf(
  alike(
    'điểm|phần|bảng|biểu|hình|biểu đồ|sơ đồ|tập|kỳ|lần|đợt|vòng|bước|nhóm|khối|khu|vùng|tổ|bản|phố|xe|tuyến|lớp|loại|cấp|bài|' +
      'câu|mẫu|quyển|chuyên đề|chương trình|hướng dẫn|kế hoạch|báo cáo|phương án|cụm|năm|đại hội|module|mô đun|tiết|buổi|stt|tt|hệ số|hệ số lương|lương|phụ cấp|bằng|văn bằng|cv|qđ|nq|nđ|kh|hd|kl|tb|bc|ctr',
    true,
  ),
);
/** Before a label: then it is one of many, and the number counts what belongs to it ("mỗi lớp 30 học viên"). */
export const EACH = phrasesOf(alike('mỗi|từng|một|bình quân|hằng|hàng|các', true));
/** Ends in a label, but the number behind it counts: "tổng số 64 cán bộ", "dân tộc thiểu số 512", "trung cấp 28". */
export const COUNTED_BEFORE_NUMBER = phrasesOf(
  alike(
    'tổng số|trong số|con số|số lượng|thiểu số|đa số|dân số|sĩ số|quân số|cao cấp|trung cấp|sơ cấp|cấp tỉnh|cấp huyện|cấp xã|' +
      'cấp ngành|cấp cơ sở|cấp trên',
    true,
  ),
);

/** Before "một" or "năm" as a number: elsewhere "một" is an article and "năm" a year. */
export const BEFORE_COUNT = phrasesOf(
  alike(
    'có|mở|mở được|tổ chức|tổ chức được|cử|thành lập|gồm|được|với|và|cho|còn|thêm|tặng|trao|bổ nhiệm|kết nạp|xây dựng|là|' +
      'ban hành|khen thưởng|tại|ra|dựng|thêm được|giới thiệu|hiện có',
    true,
  ),
);
/** Before a number in words: it points at things already named. */
export const POINTING = phrasesOf(
  alike('cả|thứ|những|các|mấy|vài|mọi|từng|mỗi|hàng|hằng|tháng|quý|lần|khóa|vài ba|dăm', true),
);
