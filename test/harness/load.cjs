'use strict';
// Plain CommonJS, so that Node itself, and not the test runner, loads the built application.
const { registerHooks } = require('node:module');

/** Harness objects by run: each run of the application has its own `electron`, and its own modules. */
const runs = new Map();
const runOf = (url) => /[?&]run=(\d+)/.exec(url ?? '')?.[1];

registerHooks({
  resolve(specifier, context, next) {
    const run = runOf(context.parentURL);
    if (run === undefined) return next(specifier, context);
    if (specifier === 'electron')
      return { url: `harness:electron?run=${run}`, format: 'module', shortCircuit: true };
    const resolved = next(specifier, context);
    // The application's own chunks belong to the run; what comes from node_modules is shared.
    return specifier.startsWith('.') ? { ...resolved, url: `${resolved.url}?run=${run}` } : resolved;
  },
  load(url, context, next) {
    if (!url.startsWith('harness:electron')) return next(url, context);
    const run = runOf(url);
    const names = Object.keys(runs.get(run));
    const source = `const electron = globalThis[Symbol.for('pupitre.harness')].get('${run}');
      ${names.map((name) => `export const ${name} = electron.${name};`).join('\n')}`;
    return { format: 'module', shortCircuit: true, source };
  },
});
globalThis[Symbol.for('pupitre.harness')] = runs;

/**
 * Loads a built main process anew, with `electron` standing for the module of that name.
 * @param {string} file URL of out/main/index.js
 * @param {object} electron
 * @returns {Promise<unknown>}
 */
exports.load = (file, electron) => {
  const run = String(runs.size + 1);
  runs.set(run, electron);
  return import(`${file}?run=${run}`);
};
