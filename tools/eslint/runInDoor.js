'use strict';
const { isCalled, propertyName, unwrap, variableOf, wrapped } = require('./ast.js');

/** `Word` or `anything.Word`. */
function isWord(expression) {
  const node = unwrap(expression);
  return (node.type === 'Identifier' && node.name === 'Word') || propertyName(node) === 'Word';
}

/**
 * Whether a promise ends up returned or awaited: directly, through `.then(…)` chains, inside `Promise.race([…])`, or
 * by way of a variable that is.
 */
function isHandled(context, expression) {
  const node = wrapped(expression);
  const { parent } = node;
  switch (parent.type) {
    case 'AwaitExpression':
    case 'ReturnStatement':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    case 'MemberExpression': // run(…).then
      return isCalled(parent) && isHandled(context, wrapped(parent).parent);
    case 'ArrayExpression':
    case 'ConditionalExpression':
      return isHandled(context, parent);
    case 'CallExpression': // Promise.race([run(…), timeOut])
      return parent.callee !== node && isHandled(context, parent);
    case 'VariableDeclarator': {
      const variable = parent.id.type === 'Identifier' ? variableOf(context.sourceCode, parent.id) : null;
      const uses = variable?.references.filter((reference) => reference.isRead()) ?? [];
      return uses.some(({ identifier }) => isHandled(context, identifier));
    }
    default:
      return false;
  }
}

/** `Word.run` stands in one file, the door, and its promise is returned or awaited there. */
module.exports = {
  meta: {
    type: 'problem',
    docs: { description: '`Word.run` only in src/word/door.ts, its promise returned or awaited' },
    schema: [{ type: 'object', properties: { isDoor: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      outside: '`Word.run` may stand only in src/word/door.ts: go through the door.',
      floating: 'The promise of `Word.run` must be returned or awaited.',
      uncalled: '`Word.run` must be called where it is named.',
    },
  },
  create(context) {
    const isDoor = context.options[0]?.isDoor === true;
    return {
      MemberExpression(node) {
        if (propertyName(node) !== 'run' || !isWord(node.object)) return;
        if (!isDoor) context.report({ node, messageId: 'outside' });
        else if (!isCalled(node)) context.report({ node, messageId: 'uncalled' });
        else if (!isHandled(context, wrapped(node).parent)) context.report({ node, messageId: 'floating' });
      },
      // const { run } = Word
      VariableDeclarator(node) {
        if (node.id.type !== 'ObjectPattern' || !node.init || !isWord(node.init)) return;
        const run = node.id.properties.find((property) => property.key?.name === 'run');
        if (run) context.report({ node: run, messageId: isDoor ? 'uncalled' : 'outside' });
      },
    };
  },
};
