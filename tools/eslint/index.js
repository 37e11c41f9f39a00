'use strict';
const { noSyncInLoop, noUncalledSync } = require('./syncCalls.js');

/** The project's own lint rules. Each has tests in tests/tools/eslint.test.ts that plant an offence. */
module.exports = {
  meta: { name: 'tong-ket' },
  rules: {
    rooms: require('./rooms.js'),
    'office-names': require('./officeNames.js'),
    'run-in-door': require('./runInDoor.js'),
    'no-sync-in-loop': noSyncInLoop,
    'no-uncalled-sync': noUncalledSync,
    'no-machine-locale': require('./noMachineLocale.js'),
  },
};
