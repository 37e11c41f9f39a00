'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { gzipSync } = require('node:zlib');

/** Prints what an entry costs a browser, in gzip: its scripts for the first paint, and with all that it may load later. */
class SizesPlugin {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('SizesPlugin', (compilation) => {
      const entry = compilation.entrypoints.get(this.entry);
      if (!entry || compiler.options.mode !== 'production') return;
      const groups = new Set([entry]);
      for (const group of groups) for (const child of group.getChildren()) groups.add(child);
      const first = gzipOf(compiler, filesOf([entry]));
      const all = gzipOf(compiler, filesOf(groups));
      console.log(`${this.entry}: first paint ${kilobytes(first)} kB gzip, everything ${kilobytes(all)} kB gzip`);
    });
  }
}

function filesOf(groups) {
  return new Set([...groups].flatMap((group) => group.getFiles()).filter((file) => file.endsWith('.js')));
}

/** Sum of the files' sizes when each is compressed by itself, as servers do. */
function gzipOf(compiler, files) {
  let total = 0;
  for (const file of files) total += gzipSync(readFileSync(join(compiler.outputPath, file))).length;
  return total;
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}

module.exports = { SizesPlugin };
