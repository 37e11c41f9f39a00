'use strict';
const { isCalled, isFunction, propertyName, unwrap, variableOf, wrapped } = require('./ast.js');

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);

/** Parts of a loop that run once, before it. */
const RUN_ONCE = { ForStatement: ['init'], ForInStatement: ['left', 'right'], ForOfStatement: ['left', 'right'] };

const EACH = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'find',
  'findIndex',
  'some',
  'every',
  'reduce',
  'reduceRight',
  'from',
  'sort',
]);

/** Whether `child`, a direct part of `loop`, runs again with every turn. */
function runsEachTurn(loop, child) {
  return LOOPS.has(loop.type) && !(RUN_ONCE[loop.type] ?? []).some((part) => loop[part] === child);
}

/**
 * Whether the code at `node` runs in a loop as far as the file shows: inside a loop, or inside a callback of forEach,
 * map and the like. A function that is handed over or called on the spot belongs to what surrounds it; one that is only
 * defined in a loop does not.
 */
function isInLoop(node) {
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    if (runsEachTurn(parent, child)) return true;
    if (!isFunction(child)) continue;
    if (parent.type !== 'CallExpression') return false;
    const callee = unwrap(parent.callee);
    if (callee !== child && EACH.has(propertyName(callee))) return true;
  }
  return false;
}

/** The function that a variable stands for, when the file shows it. */
function functionOf(variable) {
  const definition = variable?.defs[0]?.node;
  if (!definition) return null;
  if (definition.type === 'FunctionDeclaration') return definition;
  const init = definition.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : null;
  return init && isFunction(init) ? init : null;
}

function enclosingFunction(node) {
  let outer = node.parent;
  while (outer && !isFunction(outer)) outer = outer.parent;
  return outer ?? null;
}

/** No round trip inside a loop, neither a `sync()` nor a call of a function of the same file that syncs. */
const noSyncInLoop = {
  meta: {
    type: 'problem',
    docs: { description: 'no `sync()` in a loop: read all, one sync; write all, one sync' },
    schema: [],
    messages: { loop: 'No `sync()` in a loop: queue everything first, then sync once.' },
  },
  create(context) {
    const calls = [];
    const syncing = new Set();
    const functionCalled = (call) => {
      const callee = unwrap(call.callee);
      return callee.type === 'Identifier' ? functionOf(variableOf(context.sourceCode, callee)) : null;
    };
    return {
      CallExpression(node) {
        calls.push(node);
        if (propertyName(unwrap(node.callee)) !== 'sync') return;
        const home = enclosingFunction(node);
        if (home) syncing.add(home);
        if (isInLoop(node)) context.report({ node, messageId: 'loop' });
      },
      'Program:exit'() {
        let known = -1;
        while (known !== syncing.size) {
          known = syncing.size;
          for (const call of calls) {
            const home = enclosingFunction(call);
            if (home && syncing.has(functionCalled(call))) syncing.add(home);
          }
        }
        for (const call of calls) {
          if (syncing.has(functionCalled(call)) && isInLoop(call)) context.report({ node: call, messageId: 'loop' });
        }
      },
    };
  },
};

/** `context.sync` without the call does nothing, and no compiler says so. */
const noUncalledSync = {
  meta: {
    type: 'problem',
    docs: { description: '`context.sync` is called where it is named' },
    schema: [],
    messages: { uncalled: '`sync` is named but not called.' },
  },
  create(context) {
    return {
      MemberExpression(node) {
        if (propertyName(node) !== 'sync' || isCalled(node)) return;
        const { parent } = wrapped(node);
        if (parent.type === 'AssignmentExpression' && parent.left === node) return;
        context.report({ node, messageId: 'uncalled' });
      },
      'VariableDeclarator > ObjectPattern > Property[key.name="sync"]'(node) {
        context.report({ node, messageId: 'uncalled' });
      },
    };
  },
};

module.exports = { noSyncInLoop, noUncalledSync };
