/** The file itself: its identity, its settings, and the journal of everything that is done to it. */
export const sql = `
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE portfolio (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  client TEXT NOT NULL,
  logo TEXT,
  color1 TEXT NOT NULL,
  color2 TEXT NOT NULL,
  currency TEXT NOT NULL,
  fiscalYearStart INTEGER NOT NULL CHECK (fiscalYearStart BETWEEN 1 AND 12),
  posture TEXT NOT NULL CHECK (posture IN ('support', 'control', 'directive')),
  situationDate TEXT
) STRICT;

INSERT INTO portfolio VALUES (1, '', '', NULL, '#1f4e79', '#b5651d', 'EUR', 1, 'support', NULL);

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  command TEXT NOT NULL,
  label TEXT NOT NULL CHECK (json_valid(label)),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE INDEX stepByState ON step (state, id);

CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (id),
  seq INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowKey ANY NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (step, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX changeByRow ON change (tableName, rowKey, step);
`;
