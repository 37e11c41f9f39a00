'use strict';
const js = require('@eslint/js');
const jsxA11y = require('eslint-plugin-jsx-a11y');
const reactHooks = require('eslint-plugin-react-hooks');
const { defineConfig, globalIgnores } = require('eslint/config');
const tseslint = require('typescript-eslint');
const tongKet = require('./tools/eslint/index.js');

const NODE_GLOBALS = Object.fromEntries(
  ['__dirname', 'Buffer', 'console', 'module', 'process', 'require', 'setTimeout', 'clearTimeout', 'URL'].map(
    (name) => [name, 'readonly'],
  ),
);

/** Tests that stand for Word or talk to it name its globals as src/word and src/host do. */
const OFFICE_TESTS = ['word', 'host', 'conformance', 'support', 'bench', 'e2e', 'cli'].map(
  (room) => `tests/${room}/**`,
);

module.exports = defineConfig(
  globalIgnores(['dist/', 'out/', 'tests/fixtures/']),
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: NODE_GLOBALS },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      // A number in a message is what we mean; anything else must be turned into text by hand.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `() => void call()` in one line is clearer than braces around it.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Texts are compared code point by code point on purpose; no emoji are split.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
          message: 'No `as unknown as`.',
        },
      ],
      // A leading underscore says that a name is there to be left out, as in `({ _secret, ...rest }) => rest`.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
  },
  { plugins: { 'tong-ket': tongKet } },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'tong-ket/rooms': 'error',
      'tong-ket/run-in-door': 'error',
      'tong-ket/no-sync-in-loop': 'error',
      'tong-ket/no-uncalled-sync': 'error',
      'tong-ket/no-machine-locale': 'error',
    },
  },
  { files: ['src/word/door.ts'], rules: { 'tong-ket/run-in-door': ['error', { isDoor: true }] } },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'tests/**/*.ts', 'tests/**/*.tsx'],
    ignores: ['src/word/**', 'src/host/**', ...OFFICE_TESTS],
    rules: { 'tong-ket/office-names': 'error' },
  },
);
