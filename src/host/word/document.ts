import { paragraphsOf } from '../../ooxml/content';
import { RELATIONSHIP, type OoxmlPackage } from '../../ooxml/package';
import { bodyOf, relatedRoot, stylesOf } from '../../ooxml/parts';
import { isReadOnly } from '../../ooxml/settings';
import type { Styles } from '../../ooxml/styles';
import type { XmlElement } from '../../ooxml/xml';
import { HostError, notFound } from './errors';
import { Journal, type Edited } from './journal';
import type { DocumentObject, WordObject } from './objects';
import { NO_QUIRKS, type Quirks } from './quirks';
import { LiveSpans, type Span } from './spans';
import { writeDocx } from '../../ooxml/docx';

type Listener = () => void;
/** Elements whose tag or list of children changed: paragraphs, runs, containers, also parts other than the main one. */
export type ChangeListener = (edited: Edited) => void;

/**
 * The open document: its package, what the client selected, the objects the client holds, and who listens. It is the
 * package that is edited; saving it is {@link save}.
 */
export class HostDocument {
  readonly journal = new Journal(() => {
    if (this.readOnly) throw new HostError('AccessDenied');
  });
  readonly spans = new LiveSpans(this.journal);
  readonly root: DocumentObject;
  readonly body: XmlElement;
  /** No edit is allowed; at first as the document's own protection says (settings.xml). */
  readOnly: boolean;
  quirks: Quirks = NO_QUIRKS;
  /** Whether there are no edits since the document was opened or saved. */
  saved = true;
  selection: Span;

  private readonly references = new Map<string, WordObject>();
  private readonly byElement = new WeakMap<XmlElement, Map<string, WordObject>>();
  private readonly byOwner = new WeakMap<WordObject, Map<string, WordObject>>();
  private readonly stories = new Set<XmlElement>();
  private lists = new WeakMap<XmlElement, readonly XmlElement[]>();
  private orders = new WeakMap<XmlElement, ReadonlyMap<XmlElement, number>>();
  private readAt = -1;
  private styleTable: { readonly styles: Styles; readonly version: number } | undefined;
  private count = 0;
  private readonly selectionListeners = new Set<Listener>();
  private readonly changeListeners = new Set<ChangeListener>();

  /** @throws InputError when the package has no main part with a body that can be read */
  constructor(readonly pkg: OoxmlPackage) {
    this.body = bodyOf(pkg);
    this.story(this.body);
    this.readOnly = isReadOnly(pkg);
    const first = this.paragraphs(this.body)[0];
    if (!first) throw notFound();
    const start = { paragraph: first, offset: 0 };
    this.selection = { start, end: start, mark: false };
    this.spans.add(this.selection);
    this.root = this.fresh('Document', (referenceId) => ({ kind: 'Document', referenceId }));
  }

  /** The document as a .docx. */
  save(): Uint8Array {
    this.saved = true;
    return writeDocx(this.pkg);
  }

  /** Calls back after the selection changed. @returns what ends it */
  onSelectionChanged(listener: Listener): Listener {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Calls back after a request that edited the document. @returns what ends it */
  onChanged(listener: ChangeListener): Listener {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  select(span: Span): void {
    this.spans.drop(this.selection);
    this.selection = { ...span };
    this.spans.add(this.selection);
    for (const listener of this.selectionListeners) listener();
  }

  /** Ends a request: edits can no longer be undone, and those who listen are told. */
  settle(): void {
    const edited = this.journal.commit();
    if (edited.size === 0) return;
    this.saved = false;
    for (const listener of this.changeListeners) listener(edited);
  }

  /** Makes an element known as the root of a story: the body, a header, a footer. */
  story(root: XmlElement): XmlElement {
    this.stories.add(root);
    return root;
  }

  storyOf(element: XmlElement): XmlElement | undefined {
    for (let node: XmlElement | null = element; node; node = node.parent) if (this.stories.has(node)) return node;
    return undefined;
  }

  /** Paragraphs below a container in document order. */
  paragraphs(container: XmlElement): readonly XmlElement[] {
    this.forgetOld();
    let list = this.lists.get(container);
    if (!list) this.lists.set(container, (list = paragraphsOf(container)));
    return list;
  }

  /** Place of a paragraph among those of its story. @throws HostError ItemNotFound for one that is gone */
  indexOf(paragraph: XmlElement): number {
    const story = this.storyOf(paragraph);
    const index = story && this.orderOf(story).get(paragraph);
    if (index === undefined) throw notFound();
    return index;
  }

  private orderOf(story: XmlElement): ReadonlyMap<XmlElement, number> {
    this.forgetOld();
    let order = this.orders.get(story);
    if (!order) {
      order = new Map(this.paragraphs(story).map((paragraph, index) => [paragraph, index]));
      this.orders.set(story, order);
    }
    return order;
  }

  private forgetOld(): void {
    if (this.readAt === this.journal.version) return;
    this.readAt = this.journal.version;
    this.lists = new WeakMap();
    this.orders = new WeakMap();
  }

  /** Style table as of now. */
  get styles(): Styles {
    const root = relatedRoot(this.pkg, RELATIONSHIP.styles);
    // Styles are only ever added, so their number tells whether the table is still good; a rollback makes it smaller.
    const version = root?.children.length ?? -1;
    if (this.styleTable?.version !== version) {
      this.styleTable = { styles: stylesOf(this.pkg), version };
    }
    return this.styleTable.styles;
  }

  /** The one object of a kind for an element. */
  of<T extends WordObject>(kind: T['kind'], element: XmlElement, make: (referenceId: string, id: number) => T): T {
    let objects = this.byElement.get(element);
    if (!objects) this.byElement.set(element, (objects = new Map<string, WordObject>()));
    return this.once(objects, kind, kind, make);
  }

  /** The one object of a kind (and name, where there are several) that belongs to another object: its font, its tables … */
  owned<T extends WordObject>(
    owner: WordObject,
    kind: T['kind'],
    make: (referenceId: string, id: number) => T,
    name: string = kind,
  ): T {
    let objects = this.byOwner.get(owner);
    if (!objects) this.byOwner.set(owner, (objects = new Map<string, WordObject>()));
    return this.once(objects, name, kind, make);
  }

  private once<T extends WordObject>(
    objects: Map<string, WordObject>,
    key: string,
    kind: T['kind'],
    make: (referenceId: string, id: number) => T,
  ): T {
    const known = objects.get(key);
    // Each key is only ever used for one kind of object.
    if (known) return known as T;
    const object = this.fresh(kind, make);
    objects.set(key, object);
    return object;
  }

  /** A new object with a reference id of its own. */
  fresh<T extends WordObject>(kind: T['kind'], make: (referenceId: string, id: number) => T): T {
    this.count += 1;
    const object = make(`{${kind}-${this.count}}`, this.count);
    this.references.set(object.referenceId, object);
    return object;
  }

  /** @throws HostError InvalidObjectPath */
  byReference(referenceId: string): WordObject {
    const object = this.references.get(referenceId);
    if (!object) throw new HostError('InvalidObjectPath');
    return object;
  }

  /**
   * The client says that it needs an object no more. Only ranges are let go: other objects are one for each element, and
   * another run of the client may still hold the same one (OFFICE-PROTOCOL.md 6.4).
   */
  release(referenceId: string): void {
    const object = this.references.get(referenceId);
    if (object?.kind === 'Range') this.spans.drop(object.span);
    else if (object?.kind !== 'RangeCollection' && object?.kind !== 'SearchOptions') return;
    this.references.delete(referenceId);
  }

  /** @throws HostError ItemNotFound when what an object stands for is no longer in the document */
  requireAlive(object: WordObject): void {
    if (object.kind === 'Range') {
      if (!this.storyOf(object.span.start.paragraph) || !this.storyOf(object.span.end.paragraph)) throw notFound();
    } else if (object.kind === 'Font') this.requireAlive(object.owner);
    else if ('element' in object && !this.storyOf(object.element)) throw notFound();
  }
}
