import { eventMessage, fields, text, type Request } from './envelope';

/** Sends a message to the add-in's page. */
export type Post = (message: string) => void;

/** The events that the client may register. An event beyond these is refused, so that nobody waits for it in vain. */
const SERVED = new Set(['documentSelectionChanged', 'richApiMessage', 'appCommandInvoked', 'settingsChanged']);

/** Which page listens to what, and how to reach it. */
export class Events {
  private readonly posts = new Set<Post>();
  /** Control id → its page's conversation and the events it listens to. */
  private readonly listeners = new Map<string, { readonly conversation: string; readonly names: Set<string> }>();

  /** Adds a way to reach a page; returns how to take it away. */
  subscribe(post: Post): () => void {
    this.posts.add(post);
    return () => this.posts.delete(post);
  }

  /** @returns whether the host knows the event */
  register(request: Request): boolean {
    if (!SERVED.has(request.name)) return false;
    const control = text(fields(request.data).controlId);
    const known = this.listeners.get(control);
    // A new conversation of the same control is the page loaded again: what the old page listened to is gone with it.
    if (known?.conversation === request.conversation) known.names.add(request.name);
    else this.listeners.set(control, { conversation: request.conversation, names: new Set([request.name]) });
    return true;
  }

  unregister(request: Request): void {
    this.listeners.get(text(fields(request.data).controlId))?.names.delete(request.name);
  }

  /** Sends an event to all pages that listen to it. */
  send(name: string, data: unknown): void {
    for (const { conversation, names } of this.listeners.values()) {
      if (!names.has(name)) continue;
      const message = eventMessage(name, conversation, data);
      for (const post of this.posts) post(message);
    }
  }
}
