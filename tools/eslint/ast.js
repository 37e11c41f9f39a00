'use strict';
/** What several of our rules need to know about the tree. */

/** Name of the property that a member expression reads (`a.b`, `a['b']`), or null. */
function propertyName(node) {
  if (node.type !== 'MemberExpression') return null;
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  if (node.computed && node.property.type === 'Literal') return String(node.property.value);
  return null;
}

const WRAPPERS = new Set([
  'ChainExpression',
  'TSNonNullExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);

/** The expression without what only wraps it: `a!`, `a as T`, `a?.b`. */
function unwrap(node) {
  let inner = node;
  while (WRAPPERS.has(inner.type)) inner = inner.expression;
  return inner;
}

/** The outermost wrapper around an expression; the expression itself if there is none. */
function wrapped(node) {
  let outer = node;
  while (outer.parent && WRAPPERS.has(outer.parent.type)) outer = outer.parent;
  return outer;
}

/** Whether the node is called: `node()`. */
function isCalled(node) {
  const outer = wrapped(node);
  return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function isFunction(node) {
  return FUNCTIONS.has(node.type);
}

/** The variable that an identifier refers to, or null. */
function variableOf(sourceCode, identifier) {
  let scope = sourceCode.getScope(identifier);
  while (scope) {
    const variable = scope.set.get(identifier.name);
    if (variable) return variable;
    scope = scope.upper;
  }
  return null;
}

module.exports = { isCalled, isFunction, propertyName, unwrap, variableOf, wrapped };
