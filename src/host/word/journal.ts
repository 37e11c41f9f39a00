import { escapeText, XmlElement, XmlText, type Scope, type XmlNode } from '../../ooxml/xml';

/** Elements that were edited, in the order of their first edit, each with what puts it back as it was before that. */
export type Edited = ReadonlyMap<XmlElement, () => void>;

/**
 * The only hand that changes the tree: every edit goes through here, so that a failing action can be undone to the byte
 * and a read-only document cannot be written by any path.
 */
export class Journal {
  /** Grows with every edit; caches of what was read are good for one version. */
  version = 0;
  private undo: { readonly step: () => void; readonly element?: XmlElement }[] = [];
  private remembered = new Set<XmlElement>();

  /** @param guard called before each edit; throws when the document must not be written */
  constructor(private readonly guard: () => void = () => undefined) {}

  /** Starts a unit that can be undone by itself; returns the mark to go back to. */
  mark(): number {
    this.remembered = new Set();
    return this.undo.length;
  }

  /** Undoes everything since a mark, the newest edit first. */
  rollback(mark: number): void {
    while (this.undo.length > mark) this.undo.pop()?.step();
    this.remembered = new Set();
    this.version += 1;
  }

  /** Forgets how to undo, and tells which elements were edited since the last call, in order, and how each was before. */
  commit(): Edited {
    const edited = new Map<XmlElement, () => void>();
    for (const { element, step } of this.undo) if (element && !edited.has(element)) edited.set(element, step);
    this.undo = [];
    this.remembered = new Set();
    return edited;
  }

  /** Says how to undo an edit that is not made on the tree. */
  onUndo(step: () => void): void {
    this.guard();
    this.version += 1;
    this.undo.push({ step });
  }

  /** Must be called before an element's tag or list of children changes. */
  touch(element: XmlElement): void {
    this.guard();
    this.version += 1;
    if (this.remembered.has(element)) return;
    this.remembered.add(element);
    this.undo.push({ step: element.remember(), element });
  }

  /** Puts nodes before a child (null: at the end), taking them out of where they stand. */
  insert(parent: XmlElement, nodes: readonly XmlNode[], before: XmlNode | null = null): void {
    for (const node of nodes) this.detach(node);
    this.touch(parent);
    for (const node of nodes) if (node instanceof XmlElement) adopt(node, parent.scope);
    parent.insert(nodes, before === null ? parent.children.length : parent.indexOf(before));
  }

  /** Puts nodes right after a node. */
  insertAfter(reference: XmlNode, nodes: readonly XmlNode[]): void {
    const parent = reference.parent;
    if (parent) this.insert(parent, nodes, parent.children[parent.indexOf(reference) + 1] ?? null);
  }

  /** Puts edited elements back as they were, so that the tree is again as before those edits. */
  restore(edited: Edited): void {
    for (const element of edited.keys()) {
      this.touch(element);
      for (const node of element.children) if (node.parent === element) node.parent = null;
    }
    // The first edits last: an element that was new then may remember children which it had taken from an older one.
    for (const back of [...edited.values()].reverse()) back();
  }

  remove(node: XmlNode): void {
    this.detach(node);
  }

  /** Puts nodes where a node stands. */
  replace(node: XmlNode, nodes: readonly XmlNode[]): void {
    this.insertAfter(node, nodes);
    this.remove(node);
  }

  setAttr(element: XmlElement, name: string, value: string | undefined): void {
    if (element.attr(name) === value) return;
    this.touch(element);
    element.setAttr(name, value);
  }

  /** Gives a w:t its text; white space at its ends is kept. */
  setText(element: XmlElement, text: string): void {
    this.touch(element);
    for (const node of [...element.children]) node.parent = null;
    element.children.length = 0;
    element.insert([new XmlText(escapeText(text))]);
    if (text.trim() !== text) this.setAttr(element, 'xml:space', 'preserve');
  }

  private detach(node: XmlNode): void {
    const parent = node.parent;
    if (!parent) return;
    this.touch(parent);
    parent.children.splice(parent.indexOf(node), 1);
    node.parent = null;
  }
}

/** Declares on an element the namespaces that it and its descendants use and the place it goes to does not bind alike. */
function adopt(top: XmlElement, target: Scope): void {
  const needed = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    for (const prefix of prefixesOf(element)) {
      const uri = element.scope.get(prefix);
      if (uri !== undefined && uri === top.scope.get(prefix)) needed.set(prefix, uri);
    }
    for (const child of element.elements()) visit(child);
  };
  visit(top);
  for (const [prefix, uri] of needed) if (prefix !== 'xml' && target.get(prefix) !== uri) top.declare(prefix, uri);
}

/** Prefixes of an element's own tag and attributes, and those that mc:Choice names as required. */
function prefixesOf(element: XmlElement): string[] {
  const required = element.name === 'mc:Choice' ? (element.attr('Requires') ?? '').split(/\s+/) : [];
  return [...element.usedPrefixes(), ...required.filter((prefix) => prefix !== '')];
}
