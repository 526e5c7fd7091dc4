/** A layer may import itself and the layers listed; tests and the build scripts stand outside. */
const layers = {
  core: [],
  contract: ['core'],
  locales: ['core'],
  data: ['core'],
  formats: ['core'],
  reports: ['core', 'locales'],
  app: ['contract', 'core', 'locales', 'data', 'formats', 'reports'],
  headless: ['app', 'contract', 'core', 'locales'],
  main: ['app', 'contract', 'core', 'locales', 'preload'],
  preload: ['contract'],
  renderer: ['contract', 'core', 'locales'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      comment: `${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing else of src'}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
    })),
    {
      name: 'pure-core',
      comment: 'core and contract neither read nor write anything: no module of Node, nothing native',
      severity: 'error',
      from: { path: '^src/(core|contract)/' },
      to: { path: '^node_modules/(better-sqlite3|electron|react|react-dom)/' },
    },
    {
      name: 'no-node-in-page',
      comment: 'core, contract, locales and the page run in a browser, which has no module of Node',
      severity: 'error',
      from: { path: '^src/(core|contract|locales|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-apart',
      comment: 'features of the page never import each other: what two need goes to renderer/ui or core',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'widgets-know-no-feature',
      comment: 'shared widgets serve every feature and know none',
      severity: 'error',
      from: { path: '^src/renderer/ui/' },
      to: { path: '^src/renderer/features/' },
    },
    {
      name: 'electron-in-its-host',
      comment: 'nothing but the Electron host knows Electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: '(^|/)electron/' },
    },
    {
      name: 'no-circular',
      comment: 'a circle has no first file to read',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?]|\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
