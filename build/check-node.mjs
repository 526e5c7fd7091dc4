/*
 * Imported first by every start script: refuses an old Node in one line, before anything else is loaded.
 * The database engine needs Node-API 10; under an older one it does not fail, it crashes the process.
 * Written in old syntax on purpose: an old Node must be able to read it.
 */
var major = Number(process.versions.node.split('.')[0]);
if (!(major >= 22 && Number(process.versions.napi) >= 10)) {
  var english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  process.stderr.write(
    english
      ? 'Pupitre needs Node 22.14 or later, this is Node ' +
          process.versions.node +
          '. Run it through npm (npm ci, then npm start), which brings its own.\n'
      : 'Pupitre demande Node 22.14 ou plus récent, celui-ci est Node ' +
          process.versions.node +
          '. Lancez-le par npm (npm ci, puis npm start), qui apporte le sien.\n',
  );
  process.exit(1);
}
