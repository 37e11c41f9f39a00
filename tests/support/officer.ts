/**
 * An officer at work on a draft, in the host, through Microsoft's own office.js: what is ours is asked of the word layer as
 * the pane asks it, what is the officer's own is typed through Word's API. Each step is written down.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CampaignPack, Target } from '../../src/campaign';
import { cellParagraph } from '../../src/report/cellPlace';
import { checkReport, type CheckResult } from '../../src/report/check';
import { readComparison } from '../../src/report/comparison';
import { findingKey, type Finding } from '../../src/report/finding';
import type { Form01Data } from '../../src/report/form01Data';
import type { Letterhead } from '../../src/report/letterhead';
import { headingOf, matchOutline } from '../../src/report/outlineMatch';
import { sectionContent } from '../../src/report/outlineState';
import type { Actuals } from '../../src/report/targets';
import type { RuleId } from '../../src/texts/findings';
import { applyFix } from '../../src/word/applyFix';
import { insertComparison } from '../../src/word/comparison';
import type { Door } from '../../src/word/door';
import { withFix } from '../../src/word/fixWritten';
import { insertForm01 } from '../../src/word/form01';
import { removeGuidance } from '../../src/word/guidance';
import { insertLetterhead } from '../../src/word/letterhead';
import { insertOutline, type OutlineOptions } from '../../src/word/insertOutline';
import { readDocument, readWithObjects } from '../../src/word/read';
import type { OperationReport } from '../../src/word/report';
import { readStore, writeStore } from '../../src/word/store';
import type { StoreContent } from '../../src/word/storeContent';
import { checkInput } from '../../src/word/storedCheck';

const REPORTS = join(__dirname, '..', 'fixtures', 'reports');
/** More fixes than this, and they undo each other. */
const MOST_FIXES = 30;

/** A paragraph for each prompt that text can cover; each says of itself that it is sample data. */
export const sampleTexts = (
  JSON.parse(readFileSync(join(REPORTS, 'sample-texts.json'), 'utf8')) as { prompts: Readonly<Record<string, string>> }
).prompts;

export interface Officer {
  /** What was done so far, in order. */
  readonly steps: readonly string[];
  check(): Promise<CheckResult>;
  /** The unit's level and name. */
  setUp(unit: StoreContent['unit']): Promise<void>;
  insertOutline(options?: Pick<OutlineOptions, 'guidance'>): Promise<void>;
  /** Says of prompts that they do not apply, with the reasons. */
  waive(reasons: Readonly<Record<string, string>>): Promise<void>;
  /** Types the sample text of every prompt that is uncovered, under its section's heading. */
  writeUncovered(): Promise<void>;
  fillForm01(data: Form01Data): Promise<void>;
  compare(targets: readonly Target[], actuals: Actuals): Promise<void>;
  /** Types a remark into the target's row of the comparison table. */
  remark(target: string, text: string): Promise<void>;
  insertLetterhead(letterhead: Letterhead): Promise<void>;
  removeGuidance(): Promise<void>;
  /** Makes every change that a finding offers, until none is offered. */
  applyFixes(): Promise<void>;
  /** Sets the findings of a rule aside. */
  dismiss(rule: RuleId, reason: string): Promise<void>;
}

export function officerAt(door: Door, campaign: CampaignPack, asOf: string): Officer {
  const steps: string[] = [];
  const packNow = async (): Promise<CampaignPack> => {
    const { layout, targets } = (await readStore(door)).content;
    return { ...campaign, form01: layout ?? campaign.form01, targets: [...(targets ?? campaign.targets)] };
  };
  const check = async (): Promise<CheckResult> => {
    const { content } = await readStore(door);
    return checkReport(checkInput(await readDocument(door), await packNow(), content, { asOf }));
  };
  const done = (step: string, report?: OperationReport): void => {
    const { failed = [], notFound = [], handEdited = [], updated = [] } = report ?? {};
    expect([step, failed, notFound, handEdited]).toEqual([step, [], [], []]);
    steps.push(report ? `${step}: ${[...updated].join(', ')}` : step);
  };

  /** Presses Enter after the last line of a section, or fills its blank line, and types paragraphs. */
  const typeUnder = (section: string, texts: readonly string[]): Promise<void> =>
    door.run('fix', async (session) => {
      const { snapshot, paragraph } = await readWithObjects('ooxml', session, 'fix');
      const outline = matchOutline(snapshot, campaign);
      const heading = headingOf(outline, section);
      if (!heading) throw new Error(`no heading for ${section}`);
      const { paragraphs } = sectionContent(snapshot, outline, heading);
      const table = paragraphs.findIndex((one) => one.table !== null);
      const own = (table < 0 ? paragraphs : paragraphs.slice(0, table)).filter(
        ({ alignment, text }) => alignment !== 'centered' || text === '',
      );
      const blank = own.find(({ text }) => text.trim() === '');
      const [first = '', ...rest] = texts;
      const last = own.at(-1);
      if (blank) {
        paragraph(blank.index).insertText(first, 'Start');
        for (const text of [...rest].reverse()) paragraph(blank.index).insertParagraph(text, 'After');
      } else {
        for (const text of [...texts].reverse()) {
          const typed = paragraph(last?.index ?? heading.paragraph).insertParagraph(text, 'After');
          if (last) continue;
          // Under a heading Word goes on in the heading's look: the officer takes the usual style, and the number off.
          typed.styleBuiltIn = 'Normal';
          if (snapshot.paragraphs[heading.paragraph]?.list) typed.detachFromList();
        }
      }
      await session.sync('write');
    });

  const fixOnce = async ({ rule, fix }: Finding): Promise<void> => {
    if (!fix) throw new Error(`${rule} offers no fix`);
    const snapshot = await applyFix(door, fix);
    const pack = await packNow();
    if (fix.kind === 'cells') await writeStore(door, (content) => withFix(content, fix, snapshot, pack));
    done(`fix ${rule}: ${fix.edits.length}`);
  };

  return {
    steps,
    check,
    async setUp(unit) {
      await writeStore(door, (content) => ({ ...content, unit }));
      done(`set up: ${unit.level ?? ''}`);
    },
    async insertOutline(options = {}) {
      const { report, typedNumbers } = await insertOutline(door, await packNow(), options);
      expect(typedNumbers).toEqual([]);
      done('insert sections', report);
    },
    async waive(reasons) {
      await writeStore(door, (content) => ({ ...content, notApplicable: { ...content.notApplicable, ...reasons } }));
      done(`does not apply: ${Object.keys(reasons).join(', ')}`);
    },
    async writeUncovered() {
      for (const { id, prompts } of (await check()).sections) {
        const open = prompts.filter((prompt) => prompt.status === 'uncovered').map((prompt) => prompt.id);
        const texts = open.flatMap((prompt) => sampleTexts[prompt] ?? []);
        if (texts.length === 0) continue;
        await typeUnder(id, texts);
        done(`write under ${id}: ${texts.length}`);
      }
    },
    async fillForm01(data) {
      const { report, inserted } = await insertForm01(door, await packNow(), data);
      if (inserted) done('insert Form 01');
      else done('fill in Form 01', report);
    },
    async compare(targets, actuals) {
      await writeStore(door, (content) => ({ ...content, targets, actuals }));
      done(`enter targets: ${targets.map(({ id }) => id).join(', ')}`);
      const { report, inserted } = await insertComparison(door, await packNow(), { targets, actuals });
      expect(inserted).toBe(true);
      done('insert comparison', report);
    },
    async remark(target, text) {
      const { targets } = await packNow();
      await door.run('fix', async (session) => {
        const { snapshot, paragraph } = await readWithObjects('ooxml', session, 'fix');
        const comparison = readComparison(snapshot, targets);
        const cell = comparison?.rows.find((row) => row.target === target)?.cells.remark;
        if (!comparison || !cell) throw new Error(`no remark cell for ${target}`);
        const at = cellParagraph(snapshot, comparison.table, cell.row, cell.cell);
        paragraph(at ?? -1).insertText(text, 'Start');
        await session.sync('write');
      });
      done(`explain ${target}`);
    },
    async insertLetterhead(letterhead) {
      const { report } = await insertLetterhead(door, await packNow(), letterhead);
      await writeStore(door, (content) => ({ ...content, letterhead }));
      done('insert letterhead', report);
    },
    async removeGuidance() {
      const { report } = await removeGuidance(door, await packNow());
      done(`remove guidance: ${report.updated.length}`);
    },
    async applyFixes() {
      for (let count = 0; count < MOST_FIXES; count += 1) {
        const next = (await check()).findings.find(({ fix }) => fix !== undefined);
        if (!next) return;
        await fixOnce(next);
      }
      throw new Error(`still fixes offered: ${steps.slice(-3).join('; ')}`);
    },
    async dismiss(rule, reason) {
      const found = (await check()).findings.filter((finding) => finding.rule === rule);
      await writeStore(door, (content) => ({
        ...content,
        dismissed: { ...content.dismissed, ...Object.fromEntries(found.map((one) => [findingKey(one), reason])) },
      }));
      done(`dismiss ${rule}: ${found.length}`);
    },
  };
}
