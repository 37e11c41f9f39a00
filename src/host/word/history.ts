import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type { Edited } from './journal';
import type { Span } from './spans';

/** One step of undo or redo: what to put back, and what was selected then. */
interface Step {
  readonly edited: Edited;
  readonly selection: Span;
  /** Steps that follow each other with the same key are one. */
  readonly key: string | null;
  readonly at: number;
}

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** How long the requests of one action of an add-in may lie apart, and how long a pause ends a run of typing. */
const TOGETHER_MS = 1000;
const MOST_STEPS = 500;
/** Parts that stay as they are: what an undone edit has added to them harms nothing, and other parts may rely on it. */
const OTHER_PARTS = /^(ct:|rel:|cp:|w:(styles|numbering|settings|fonts|webSettings)$)/;
const ADD_IN = 'add-in';

/**
 * Undo and redo over an open document, for edits of its user and of add-ins alike. Requests of an add-in that follow one
 * another at once are one step, as is a run of typing.
 */
export class History {
  private readonly undoSteps: Step[] = [];
  private readonly redoSteps: Step[] = [];
  private mode: 'edit' | 'undo' | 'redo' = 'edit';
  private key: string | null = ADD_IN;
  private selection: Span;

  /** @param now milliseconds, from a clock that only runs forward */
  constructor(
    private readonly document: HostDocument,
    private readonly now: () => number,
  ) {
    this.selection = { ...document.selection };
    document.onSelectionChanged(() => (this.selection = { ...document.selection }));
    document.onChanged((edited) => this.record(edited));
  }

  get state(): HistoryState {
    return { canUndo: this.undoSteps.length > 0, canRedo: this.redoSteps.length > 0 };
  }

  /**
   * Carries out an edit of the user: all of it or, when it throws, nothing.
   * @param key edits with the same key that follow each other at once are undone together; null for an edit by itself
   */
  edit<T>(key: string | null, action: () => T): T {
    const { journal } = this.document;
    const mark = journal.mark();
    this.key = key;
    try {
      return action();
    } catch (error) {
      journal.rollback(mark);
      throw error;
    } finally {
      this.document.settle();
      this.key = ADD_IN;
    }
  }

  undo(): void {
    this.step('undo', this.undoSteps);
  }

  redo(): void {
    this.step('redo', this.redoSteps);
  }

  private step(mode: 'undo' | 'redo', steps: Step[]): void {
    const step = steps.pop();
    if (!step) return;
    this.mode = mode;
    try {
      this.document.journal.restore(step.edited);
      this.document.settle();
    } finally {
      this.mode = 'edit';
    }
    this.document.select(step.selection);
  }

  private record(edited: Edited): void {
    const steps = this.mode === 'undo' ? this.redoSteps : this.undoSteps;
    const { selection, key, mode } = this;
    this.selection = { ...this.document.selection };
    const own = new Map([...edited].filter(([element]) => !OTHER_PARTS.test(rootOf(element).name)));
    if (own.size === 0) return;
    const at = this.now();
    const last = steps.at(-1);
    if (mode === 'edit') this.redoSteps.length = 0;
    if (mode === 'edit' && last && key !== null && last.key === key && at - last.at < TOGETHER_MS) {
      steps[steps.length - 1] = { ...last, edited: joined(last.edited, own), at };
      return;
    }
    steps.push({ edited: own, selection, key: mode === 'edit' ? key : null, at });
    if (steps.length > MOST_STEPS) steps.shift();
  }
}

/** Two edits as one: each element as it was before the first of them that touched it. */
function joined(first: Edited, second: Edited): Edited {
  return new Map([...first, ...[...second].filter(([element]) => !first.has(element))]);
}

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
