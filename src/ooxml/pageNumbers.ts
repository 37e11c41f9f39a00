import type { PageNumberSnapshot } from '../report/snapshot';
import { paragraphsOf, visitContent } from './content';
import type { OoxmlPackage } from './package';
import type { Styles } from './styles';
import type { XmlElement } from './xml';

type Kind = Pick<PageNumberSnapshot, 'where' | 'pages'>;

const KINDS: readonly Kind[] = (['header', 'footer'] as const).flatMap((where) =>
  (['default', 'first', 'even'] as const).map((pages) => ({ where, pages })),
);
const PAGE_FIELD = /^\s*PAGE(?:\s|$)/i;

/**
 * The page numbers of each section, in order; undefined for one that refers to a header or footer that the package does
 * not hold. A section without a reference of a kind has that of the section before it.
 */
export function pageNumbers(
  sections: readonly XmlElement[],
  pkg: OoxmlPackage,
  styles: Styles,
): (readonly PageNumberSnapshot[] | undefined)[] {
  if (!sections.some((section) => KINDS.some((kind) => referenceOf(section, kind) !== undefined)))
    return sections.map(() => []);
  const targets = new Map(pkg.relationships(pkg.mainPart).map(({ id, target }) => [id, target]));
  const inForce = new Map<Kind, string>();
  return sections.map((section) => {
    for (const kind of KINDS) {
      const reference = referenceOf(section, kind);
      if (reference !== undefined) inForce.set(kind, targets.get(reference) ?? '');
    }
    if ([...inForce.values()].some((part) => !pkg.has(part))) return undefined;
    return [...inForce].flatMap(([kind, part]) => numbersIn(pkg.xml(part).root, kind, styles));
  });
}

function referenceOf(section: XmlElement, { where, pages }: Kind): string | undefined {
  return section
    .elements(`w:${where}Reference`)
    .find((entry) => (entry.attr('w:type') ?? 'default') === pages)
    ?.attr('r:id');
}

function numbersIn(root: XmlElement, kind: Kind, styles: Styles): PageNumberSnapshot[] {
  return paragraphsOf(root).flatMap((paragraph) => {
    const found = pageField(paragraph);
    if (!found) return [];
    const { size, italic } = styles.effectiveRun(paragraph, found.run);
    return [{ ...kind, alignment: alignmentOf(paragraph, found.tabs, styles), size, italic }];
  });
}

interface PageField {
  /** The run that decides how the number looks: that of the instruction, or of a simple field's result. */
  readonly run: XmlElement;
  readonly tabs: number;
}

/** The first PAGE field of a paragraph, and how many tabs stand before it. */
function pageField(paragraph: XmlElement): PageField | undefined {
  const found: PageField[] = [];
  let tabs = 0;
  let instruction: { run: XmlElement; text: string; tabs: number } | null = null;
  const end = (): void => {
    if (instruction && PAGE_FIELD.test(instruction.text)) found.push(instruction);
    instruction = null;
  };
  visitContent(paragraph, (run) => {
    if (run.name !== 'w:r') return;
    if (PAGE_FIELD.test(run.ancestor('w:fldSimple')?.attr('w:instr') ?? '')) found.push({ run, tabs });
    visitContent(run, (item) => {
      if (item.name === 'w:fldChar') end();
      else if (item.name === 'w:instrText') {
        instruction ??= { run, text: '', tabs };
        instruction.text += item.text();
      } else if (item.name === 'w:tab') tabs += 1;
      else if (item.name === 'w:ptab') tabs += item.attr('w:alignment') === 'right' ? 2 : 1;
    });
  });
  return found[0];
}

/** Where the number stands on the line: by its frame, by the tabs before it (centre, then right), or as its paragraph does. */
function alignmentOf(paragraph: XmlElement, tabs: number, styles: Styles): PageNumberSnapshot['alignment'] {
  const frame = styles.paragraphProperty(paragraph, 'w:framePr')?.attr('w:xAlign');
  if (frame === 'center') return 'centered';
  if (frame === 'right' || frame === 'outside') return 'right';
  if (tabs === 0) return styles.layout(paragraph).alignment;
  return tabs === 1 ? 'centered' : 'right';
}
