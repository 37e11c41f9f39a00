import type { ConformanceProgram } from './program';
import { programs as batching } from './programs/batching';
import { programs as contentControls } from './programs/contentControls';
import { programs as errors } from './programs/errors';
import { programs as formatting } from './programs/formatting';
import { programs as lists } from './programs/lists';
import { programs as ooxml } from './programs/ooxml';
import { programs as paragraphs } from './programs/paragraphs';
import { programs as properties } from './programs/properties';
import { programs as ranges } from './programs/ranges';
import { programs as search } from './programs/search';
import { programs as sections } from './programs/sections';
import { programs as selection } from './programs/selection';
import { programs as tableEdits } from './programs/tableEdits';
import { programs as tables } from './programs/tables';
import { programs as text } from './programs/text';

/** All programs by file. A page in a browser cannot list a directory; the test holds this list against the directory. */
export const programsByFile: Readonly<Record<string, readonly ConformanceProgram[]>> = {
  batching,
  contentControls,
  errors,
  formatting,
  lists,
  ooxml,
  paragraphs,
  properties,
  ranges,
  search,
  sections,
  selection,
  tableEdits,
  tables,
  text,
};

export const allPrograms: readonly ConformanceProgram[] = Object.values(programsByFile).flat();

export { runProgram, type ConformanceResult } from './run';
export type { ConformanceProgram, Json } from './program';
