/**
 * The add-in's settings (`Office.context.document.settings`). They live as long as the host does: Word keeps them in a part of its own
 * that is keyed to the add-in and is absent from getFileAsync output, and the product stores nothing of worth there (PLATFORM.md 2.7).
 */
export class Settings {
  private values = new Map<string, string>();

  /** [name, JSON text] pairs, as refreshAsync gets them. */
  entries(): [string, string][] {
    return [...this.values];
  }

  /** Name → JSON text, as the application context carries them. */
  toObject(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  /** saveAsync sends all settings, so those that are missing are gone. */
  replace(properties: unknown): void {
    const pairs: unknown[] = Array.isArray(properties) ? properties : [];
    this.values = new Map(pairs.filter(isPair));
  }
}

function isPair(pair: unknown): pair is [string, string] {
  return Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string';
}
