/** What the task pane says while it leads through the report: prompts, guidance, what was recognised and decided. */
const vi = {
  prompts: {
    shownBy: (p: { words: readonly string[] }) => `Thấy ở: ${p.words.map((word) => `“${word}”`).join(', ')}`,
    waive: 'Không áp dụng…',
    waiveNamed: (p: { prompt: string }) => `Không áp dụng: ${p.prompt}`,
    waiveReason: 'Lý do không áp dụng',
    waiveDo: 'Ghi nhận',
    waived: (p: { reason: string }) => `Lý do: ${p.reason}`,
    unwaive: 'Áp dụng lại',
    unwaiveNamed: (p: { prompt: string }) => `Áp dụng lại: ${p.prompt}`,
    starters: 'Câu mẫu để chèn tại con trỏ',
    previousGap: 'Chỗ trống trước',
    nextGap: 'Chỗ trống sau',
  },
  guidance: {
    with: 'Kèm gợi ý viết dưới mỗi tiêu đề (chữ nghiêng, xám; xóa hết bằng một nút)',
    each: (p: { n: number }) => `${p.n} đoạn gợi ý`,
    there: (p: { n: number }) => `Văn bản đang có ${p.n} đoạn gợi ý viết; hãy xóa trước khi gửi.`,
    edited: (p: { n: number }) => `${p.n} đoạn gợi ý đã bị sửa, hãy tự xóa hoặc viết lại.`,
    remove: 'Xóa hết gợi ý',
    removed: (p: { n: number }) => `Đã xóa ${p.n} đoạn gợi ý.`,
    handEdited: (p: { texts: readonly string[] }) =>
      `Giữ lại vì đã có người sửa: ${p.texts.map((text) => `“${text}”`).join('; ')}.`,
    failed: (p: { n: number }) => `Chưa xóa được ${p.n} đoạn gợi ý.`,
  },
  recognition: {
    why: (p: { section: string }) => `Nhận ra mục ${p.section} thế nào`,
    heading: (p: { text: string }) => `Tiêu đề trong văn bản: “${p.text}”`,
    sure: 'Chắc chắn',
    likely: 'Khá chắc',
    doubtful: 'Chưa chắc, nên xem lại',
    decided: 'Bạn đã xác nhận',
    reason: {
      title: 'đúng tên mục',
      shortTitle: 'tên mục viết rút gọn',
      otherTitle: 'tên mục viết hơi khác',
      number: 'số mục khớp',
      otherNumber: 'số mục khác đề cương',
      level: 'đúng cấp tiêu đề',
      bold: 'chữ đậm',
      capitals: 'chữ in hoa',
      runIn: 'nội dung viết liền sau tiêu đề',
      twoLines: 'tiêu đề viết trên hai dòng',
      decided: 'theo quyết định của bạn',
    },
    outOfOrder: 'đứng sai thứ tự so với đề cương',
    confirm: 'Đúng',
    unconfirm: 'Bỏ xác nhận',
    change: 'Thực ra là mục',
    changeDo: 'Đổi',
    notSection: 'Không phải tiêu đề mục',
    cursor: 'Đoạn tại con trỏ là tiêu đề một mục?',
    cursorIs: 'Đây là mục',
    cursorDo: 'Đặt làm mục này',
    choose: 'Chọn mục',
    decisions: (p: { n: number }) => `Quyết định của bạn về tiêu đề (${p.n})`,
    isSection: (p: { section: string }) => `là mục ${p.section}`,
    isNone: 'không phải tiêu đề mục',
    undo: 'Bỏ',
    undoNamed: (p: { text: string }) => `Bỏ quyết định về “${p.text}”`,
    kept: 'Đã ghi nhớ trong văn bản.',
    undecidable:
      'Đoạn này giống hệt một đoạn khác nên không ghi nhớ được quyết định; hãy sửa câu chữ cho khác nhau rồi làm lại.',
  },
};

const en: typeof vi = {
  prompts: {
    shownBy: (p) => `Shown by: ${p.words.map((word) => `“${word}”`).join(', ')}`,
    waive: 'Not applicable…',
    waiveNamed: (p) => `Not applicable: ${p.prompt}`,
    waiveReason: 'Why it is not applicable',
    waiveDo: 'Keep',
    waived: (p) => `Reason: ${p.reason}`,
    unwaive: 'Applies again',
    unwaiveNamed: (p) => `Applies again: ${p.prompt}`,
    starters: 'Sentence starters to insert at the cursor',
    previousGap: 'Previous gap',
    nextGap: 'Next gap',
  },
  guidance: {
    with: 'With writing guidance under each heading (grey italics; can be removed at once)',
    each: (p) => (p.n === 1 ? '1 paragraph of guidance' : `${p.n} paragraphs of guidance`),
    there: (p) =>
      p.n === 1
        ? 'The document holds 1 paragraph of writing guidance; remove it before sending.'
        : `The document holds ${p.n} paragraphs of writing guidance; remove them before sending.`,
    edited: (p) =>
      p.n === 1
        ? '1 paragraph of guidance was edited; delete or rewrite it yourself.'
        : `${p.n} paragraphs of guidance were edited; delete or rewrite them yourself.`,
    remove: 'Remove all guidance',
    removed: (p) =>
      p.n === 1 ? '1 paragraph of guidance was removed.' : `${p.n} paragraphs of guidance were removed.`,
    handEdited: (p) => `Left, because someone edited it: ${p.texts.map((text) => `“${text}”`).join('; ')}.`,
    failed: (p) =>
      p.n === 1
        ? '1 paragraph of guidance could not be removed.'
        : `${p.n} paragraphs of guidance could not be removed.`,
  },
  recognition: {
    why: (p) => `How section ${p.section} was recognised`,
    heading: (p) => `Heading in the document: “${p.text}”`,
    sure: 'Certain',
    likely: 'Fairly certain',
    doubtful: 'Uncertain, have a look',
    decided: 'Confirmed by you',
    reason: {
      title: 'the title agrees',
      shortTitle: 'the title is shortened',
      otherTitle: 'the title is worded differently',
      number: 'the number agrees',
      otherNumber: 'the number differs from the outline',
      level: 'the heading level agrees',
      bold: 'bold',
      capitals: 'in capitals',
      runIn: 'text runs on behind the heading',
      twoLines: 'the heading takes two lines',
      decided: 'by your decision',
    },
    outOfOrder: 'stands outside the order of the outline',
    confirm: 'Right',
    unconfirm: 'Take back',
    change: 'It is really section',
    changeDo: 'Change',
    notSection: 'Not a section heading',
    cursor: 'Is the paragraph at the cursor a section heading?',
    cursorIs: 'This is section',
    cursorDo: 'Make it so',
    choose: 'Choose a section',
    decisions: (p) => `Your decisions on headings (${p.n})`,
    isSection: (p) => `is section ${p.section}`,
    isNone: 'is not a section heading',
    undo: 'Take back',
    undoNamed: (p) => `Take back the decision on “${p.text}”`,
    kept: 'Kept in the document.',
    undecidable:
      'This paragraph is exactly like another one, so the decision cannot be kept; word them differently and repeat.',
  },
};

export const paneGuideTexts = { vi, en };
