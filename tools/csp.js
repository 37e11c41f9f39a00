'use strict';
/** The content security policy of the pages: the same text in their meta tags (webpack.config.js) and from tools/serve.js. */

const MICROSOFT = 'https://appsforoffice.microsoft.com';

/** @param {{ cdn?: boolean }} options cdn: the page loads office.js from Microsoft's CDN */
function policy({ cdn = false } = {}) {
  return [
    "default-src 'none'",
    `script-src 'self'${cdn ? ` ${MICROSOFT}` : ''}`,
    // Fluent UI (Griffel) and docx-preview make style elements while they run.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = { MICROSOFT, policy };
