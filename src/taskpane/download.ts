/**
 * Gives the user a file, through the browser. Word on Windows and on the Mac may show nothing at all and tell no one, so
 * whoever offers this also offers another way.
 */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
