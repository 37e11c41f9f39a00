'use strict';
const { propertyName, unwrap } = require('./ast.js');

/** Method → position of its locale argument. */
const METHODS = {
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  toLocaleUpperCase: 0,
  toLocaleLowerCase: 0,
  localeCompare: 1,
};

function isMissing(argument) {
  return !argument || (argument.type === 'Identifier' && argument.name === 'undefined');
}

/** What the user sees must not hang on the machine's locale: every formatter is told which one. */
module.exports = {
  meta: {
    type: 'problem',
    docs: { description: 'formatters are told their locale' },
    schema: [],
    messages: { locale: '`{{name}}` must be told its locale; the machine has another one elsewhere.' },
  },
  create(context) {
    function checkIntl(node) {
      const callee = unwrap(node.callee);
      const isIntl =
        callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Intl';
      if (isIntl && isMissing(node.arguments[0])) {
        context.report({ node, messageId: 'locale', data: { name: `Intl.${propertyName(callee)}` } });
      }
    }
    return {
      NewExpression: checkIntl,
      CallExpression(node) {
        checkIntl(node);
        const name = propertyName(unwrap(node.callee));
        if (name === null || !Object.hasOwn(METHODS, name)) return;
        if (isMissing(node.arguments[METHODS[name]])) context.report({ node, messageId: 'locale', data: { name } });
      },
    };
  },
};
