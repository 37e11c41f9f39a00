'use strict';
const { TestEnvironment } = require('jest-environment-jsdom');

/** What browsers have and jsdom lacks. Not MessageChannel: with Node's, Jest never ends. */
const FROM_NODE = ['Buffer', 'TextDecoder', 'TextEncoder', 'Uint8Array', 'performance', 'structuredClone'];
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'];

/** jsdom for component tests that run the real host: its bytes, texts and timers must be Node's. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of [...FROM_NODE, ...TIMERS]) this.global[name] = globalThis[name];
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto });
    // Nothing is laid out here, so nothing ever changes its size.
    this.global.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    this.global.matchMedia = (media) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} });
  }
};
