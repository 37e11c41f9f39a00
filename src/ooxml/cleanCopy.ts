import { sectionsOf, type CampaignPack } from '../campaign';
import { findGuidance } from '../report/guidance';
import { removeTraces, type Cleaned } from './clean';
import { readDocx, writeDocx } from './docx';
import { openDocument } from './open';
import { countComments, personalProperties, removeComments, removeProperties } from './personal';
import { acceptRevisions, countRevisions } from './revisions';
import { readSnapshot } from './snapshot';

/** What to take out besides what is ours. */
export interface CleanOptions {
  /** Accept all tracked changes. */
  readonly revisions?: boolean;
  readonly comments?: boolean;
  /** Author, editor, organisation and the like. */
  readonly properties?: boolean;
}

export interface CleanCopy {
  readonly bytes: Uint8Array;
  readonly removed: Cleaned & {
    readonly revisions: number;
    readonly comments: number;
    /** Names of the properties that were emptied. */
    readonly properties: readonly string[];
  };
  /** What a reader of the copy can still see of the work on it. */
  readonly left: {
    readonly revisions: number;
    readonly comments: number;
    /** What the properties say, by their names. */
    readonly properties: Readonly<Record<string, string>>;
    /** Texts of guidance that someone wrote into: they are not taken out, for part of them is the user's. */
    readonly guidance: readonly string[];
  };
}

/**
 * A copy of a document to send: without guidance, content controls, bookmarks and stored data of ours, and, where asked,
 * without tracked changes, comments and personal properties. All other text and formatting is as it was; a document
 * that has nothing to take out comes back byte for byte.
 * @throws InputError for a file that is no Word document
 */
export function cleanCopy(file: Uint8Array, pack: CampaignPack, options: CleanOptions = {}): CleanCopy {
  const pkg = openDocument(file);
  const snapshot = readSnapshot(pkg);
  const guidance = findGuidance(snapshot, sectionsOf(pack));
  const removed = {
    ...removeTraces(
      pkg,
      guidance.whole.map(({ paragraph }) => paragraph),
    ),
    revisions: options.revisions === true ? acceptRevisions(pkg) : 0,
    comments: options.comments === true ? removeComments(pkg) : 0,
    properties: options.properties === true ? removeProperties(pkg) : [],
  };
  const bytes = writeDocx(pkg);
  const copy = readDocx(bytes);
  return {
    bytes,
    removed,
    left: {
      revisions: countRevisions(copy),
      comments: countComments(copy),
      properties: personalProperties(copy),
      guidance: guidance.edited.map((index) => snapshot.paragraphs[index]?.text ?? ''),
    },
  };
}
