/**
 * Microsoft's runtime, handed in rather than taken from the global scope: in Word it is the page's own, elsewhere it is
 * a fresh one that the host answers. The code of this room is the same in both.
 */
export interface OfficeRuntime {
  readonly Word: typeof Word;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}
