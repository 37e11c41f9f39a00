'use strict';
/** The rooms of src/ and what each may import from. Imports run downwards only (CONTEXT.md, "Rooms"). */

const BOTTOM = ['language', 'texts'];
const REPORT = [...BOTTOM, 'campaign', 'report'];

/** Room → the rooms it may import from, itself left out. Nothing may import taskpane, preview or cli. */
const ROOMS = {
  language: ['texts'],
  texts: ['language'],
  campaign: BOTTOM,
  report: [...BOTTOM, 'campaign'],
  ooxml: REPORT,
  host: [...BOTTOM, 'ooxml'],
  word: [...REPORT, 'ooxml'],
  taskpane: [...REPORT, 'ooxml', 'word'],
  preview: [...BOTTOM, 'ooxml', 'host'],
  cli: [...REPORT, 'ooxml', 'word', 'host'],
};

/**
 * Outside packages that only some places may import, as [package name or prefix, path pattern below src/].
 * What runs in a pane cannot have Node's modules; what knows reports has no need of React.
 */
const PACKAGES = [
  [/^node:/, /^(cli\/|host\/.*node|host\/node)/],
  [/^(react|react-dom|@fluentui)(\/|$)/, /^(taskpane|preview)\//],
  [/^@microsoft\/office-js(\/|$)/, /^host\//],
];

module.exports = { PACKAGES, ROOMS };
