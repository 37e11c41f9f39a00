'use strict';
const { builtinModules } = require('node:module');
const path = require('node:path');
const { PACKAGES, ROOMS } = require('./roomTable.js');

/** Path below src/ with forward slashes, or null outside src/. */
function belowSrc(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('src');
  return at === -1 ? null : parts.slice(at + 1).join('/');
}

/** Holds the rooms of src/: imports run downwards only. */
module.exports = {
  meta: {
    type: 'problem',
    docs: { description: 'imports run downwards only, by the table in tools/eslint/roomTable.js' },
    schema: [],
    messages: {
      room: "'src/{{from}}' must not import from 'src/{{to}}': imports run downwards only.",
      unknown: "'src/{{room}}' is not in tools/eslint/roomTable.js.",
      outside: "'src/{{from}}' must not import '{{source}}', which lies outside src/.",
      package: "'src/{{from}}' must not import the package '{{source}}'.",
    },
  },
  create(context) {
    const file = context.filename;
    const here = belowSrc(file);
    if (here === null || !here.includes('/')) return {};
    const from = here.slice(0, here.indexOf('/'));

    function checkRelative(node, source) {
      const target = belowSrc(path.resolve(path.dirname(file), source));
      if (target === null) return context.report({ node, messageId: 'outside', data: { from, source } });
      const to = target.split('/')[0];
      if (to === from) return undefined;
      if (!(to in ROOMS)) return context.report({ node, messageId: 'unknown', data: { room: to } });
      if (!ROOMS[from].includes(to)) return context.report({ node, messageId: 'room', data: { from, to } });
      return undefined;
    }

    function checkPackage(node, source) {
      const name = builtinModules.includes(source) ? `node:${source}` : source;
      const isRefused = PACKAGES.some(([pattern, where]) => pattern.test(name) && !where.test(here));
      if (isRefused) context.report({ node, messageId: 'package', data: { from, source } });
    }

    function check(node) {
      if (!node || node.type !== 'Literal' || typeof node.value !== 'string') return;
      if (node.value.startsWith('.')) checkRelative(node, node.value);
      else checkPackage(node, node.value);
    }

    return {
      Program(node) {
        if (!(from in ROOMS))
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'unknown', data: { room: from } });
      },
      ImportDeclaration: (node) => from in ROOMS && check(node.source),
      ExportNamedDeclaration: (node) => from in ROOMS && check(node.source),
      ExportAllDeclaration: (node) => from in ROOMS && check(node.source),
      ImportExpression: (node) => from in ROOMS && check(node.source),
      TSImportType: (node) => from in ROOMS && check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => from in ROOMS && check(node.expression),
      CallExpression(node) {
        const { callee } = node;
        const isRequire =
          (callee.type === 'Identifier' && callee.name === 'require') ||
          (callee.type === 'MemberExpression' &&
            callee.object.type === 'Identifier' &&
            callee.object.name === 'require');
        if (isRequire && from in ROOMS) check(node.arguments[0]);
      },
    };
  },
};
