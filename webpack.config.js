'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { MICROSOFT, policy } = require('./tools/csp.js');
const { SizesPlugin } = require('./tools/sizes.js');

const SOURCE = path.join(__dirname, 'src');
const OFFICE_JS = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
/** What office.js loads in the Words that we support; copied as it is, Microsoft's licence allows no change. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'word-{web,win32,mac,ios}-16.0*.js',
  '{vi-vn,en-us}/office_strings.js',
  'telemetry/oteljs*.js',
];
/** The origin that manifest.xml names; TONGKET_URL in the environment puts another in its place. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

const OFFICE_FROM = { cdn: `${MICROSOFT}/lib/1/hosted/office.js`, self: 'office-js/office.js' };

const ENTRIES = {
  taskpane: path.join(SOURCE, 'taskpane/index.tsx'),
  preview: path.join(SOURCE, 'preview/index.ts'),
  selftest: path.join(SOURCE, 'taskpane/selftest.tsx'),
};

/**
 * Builds dist/: a static site that works below any path.
 * @param env officejs=self makes taskpane.html use the copy of office.js in dist/office-js instead of Microsoft's CDN
 */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== 'development';
  const entry = Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file)));

  const page = (filename, chunk, template, office) =>
    new HtmlPlugin({
      filename,
      chunks: [chunk],
      template: path.join(SOURCE, template),
      scriptLoading: 'defer',
      minify: false,
      templateParameters: { csp: policy({ cdn: office === 'cdn' }), officeJs: OFFICE_FROM[office] ?? '' },
    });

  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry,
    output: {
      path: path.join(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      clean: true,
      // Relative to the script itself, so that the site works below any path.
      publicPath: 'auto',
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        // Lets a room be imported by its index without all that stands behind it: the pane needs no zod.
        { include: SOURCE, sideEffects: false },
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      page('index.html', 'preview', 'preview/index.html'),
      page('taskpane.html', 'taskpane', 'taskpane/taskpane.html', env.officejs === 'self' ? 'self' : 'cdn'),
      page('taskpane-local.html', 'taskpane', 'taskpane/taskpane.html', 'self'),
      ...(entry.selftest ? [page('selftest.html', 'selftest', 'taskpane/taskpane.html', 'self')] : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          {
            from: 'manifest.xml',
            transform: (content) =>
              content.toString().replaceAll(DEVELOPMENT_ORIGIN, process.env.TONGKET_URL ?? DEVELOPMENT_ORIGIN),
          },
          ...OFFICE_FILES.map((from) => ({
            context: OFFICE_JS,
            from,
            to: 'office-js/[path][name][ext]',
            globOptions: { ignore: ['**/*.debug.js'] },
            info: { minimized: true },
          })),
        ],
      }),
      new SizesPlugin('taskpane'),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
