'use strict';
const { propertyName, unwrap } = require('./ast.js');

const NAMES = new Set(['Word', 'Office', 'OfficeExtension']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self']);

/** Office's globals are named, as values or types, only where eslint.config.js does not apply this rule. */
module.exports = {
  meta: {
    type: 'problem',
    docs: { description: '`Word`, `Office` and `OfficeExtension` are named only in src/word and src/host' },
    schema: [],
    messages: { named: "'{{name}}' may be named only in src/word and src/host." },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'named', data: { name } });
    return {
      // A name that the file itself declares is its own affair; what stays unresolved is Office's global.
      'Program:exit'(node) {
        for (const { identifier } of context.sourceCode.getScope(node).through) {
          if (NAMES.has(identifier.name)) report(identifier, identifier.name);
        }
      },
      MemberExpression(node) {
        const object = unwrap(node.object);
        const name = propertyName(node);
        if (object.type === 'Identifier' && GLOBAL_OBJECTS.has(object.name) && NAMES.has(name)) report(node, name);
      },
    };
  },
};
