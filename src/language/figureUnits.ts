/** Units that are written once for several figures: "6.120, 6.845 và 7.010 người"; "86 đồng chí: tỉnh 31, huyện 55". */
import { scaled, type Found } from './figureForms';
import { alike, phrasesOf, type Token } from './figureTokens';

/** Gives figures without a unit the one behind the list they are in, or that of the figure they are likely a part of. */
export function withSharedUnits(tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  if (!found.some(lacksUnit)) return found;
  const shared = [...found];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [figure, next] = [shared[at], shared[at + 1]];
    if (figure && next && isBare(figure) && isListedWith(tokens, figure, next)) shared[at] = withUnitOf(figure, next);
  }
  let unit: string | null = null;
  let passed = 0;
  return shared.map((figure): Found => {
    if (isSpent(tokens, figure)) return { ...figure, kind: 'money', unit: 'đồng' };
    if (figure.kind === 'count' && figure.unit !== null) [unit, passed] = [figure.unit, figure.to];
    if (unit === null || !lacksUnit(figure)) return figure;
    if (!sameThing(tokens, passed, figure.from)) unit = null;
    passed = figure.to;
    return unit !== null && endsThere(tokens, figure) ? { ...figure, unit, unitBorrowed: true } : figure;
  });
}

function lacksUnit(figure: Found): boolean {
  return isBare(figure) || (figure.kind === 'ratio' && figure.unit === null);
}

function isBare({ kind, unit, value }: Found): boolean {
  return kind === 'count' && unit === null && value !== null;
}

const LISTING = phrasesOf(alike(',|và|hoặc|&', true));

/** Only a comma or "và" stands between them. */
function isListedWith(tokens: readonly Token[], figure: Found, next: Found): boolean {
  return next.unit !== null && LISTING.find(tokens, figure.to)?.to === next.from;
}

function withUnitOf(figure: Found, next: Found): Found {
  const { value, amount } = figure;
  // "12 và 15 triệu đồng": the scale word is of both.
  const power = amount.power === 0 && figure.upper === undefined ? (next.amount.digits?.power ?? 0) : 0;
  const digits = amount.digits && { ...amount.digits, power: amount.digits.power + power };
  return {
    ...figure,
    kind: next.kind,
    unit: next.unit,
    value: value === null ? null : scaled(value, power),
    amount: { ...amount, digits },
  };
}

/** What makes the next number one of something else: money, a share, a rank, a measure. */
const OTHER = phrasesOf(
  alike('kinh phí|chi|tiền|số tiền|trị giá|giá trị|tỷ lệ|điểm|xếp|hệ số|mức|đơn giá|lương|thu nhập|diện tích', true),
);

/** Whether the words between two figures are of one sentence and name nothing else that is counted. */
function sameThing(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (/^[.!?\n]$/.test(key) && tokens[at + 1]?.glued !== true) return false;
    if (OTHER.startsWith(key) && OTHER.find(tokens, at)) return false;
  }
  return true;
}

const SPENDING = phrasesOf(
  alike('chi phí|chi mua|đã chi|chi trả|chi cho|tiền|kinh phí|hỗ trợ|trị giá|mức|phụ cấp', true),
);
/** How many words may stand between "chi mua" and the amount. */
const REACH = 6;

/** "chi mua tài liệu 250 ngàn": thousands of what is not said. */
function isSpent(tokens: readonly Token[], figure: Found): boolean {
  if (!isBare(figure) || figure.amount.power !== THOUSAND || !endsThere(tokens, figure)) return false;
  for (let at = figure.from; at > Math.max(0, figure.from - REACH); at -= 1)
    if (SPENDING.findBefore(tokens, at)) return true;
  return false;
}

const THOUSAND = 3;

const GOING_ON = phrasesOf(alike('và|hoặc|còn|trong đó|so với|là|đạt|chiếm', true));

/** No word behind the number says what else it counts. */
function endsThere(tokens: readonly Token[], { to }: Found): boolean {
  return tokens[to]?.kind !== 'word' || GOING_ON.find(tokens, to) !== null;
}
