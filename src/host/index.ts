/** Word without Word: what the rest of the project uses of the host in any surroundings. `node.ts` adds what needs Node. */
export { frameName, type Launch } from './office/appContext';
export { Counters } from './office/counters';
export type { Fault } from './office/faults';
export { Host, type HostOptions } from './office/host';
export { HostDocument } from './word/document';
export type { Quirks } from './word/quirks';
export { attachFrame, type AttachedFrame, type FrameOptions } from './browser';
export { HostError } from './word/errors';
export { History } from './word/history';
export type { Edited } from './word/journal';
export type { Point, Span } from './word/spans';
export { wordText } from './word/text';
export { deleteSelection, joinWithNext, joinWithPrevious, replaceText, typeLines } from './word/typing';
