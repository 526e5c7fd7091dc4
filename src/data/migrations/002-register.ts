/**
 * The register. Foreign keys have no cascade: what goes with a row is removed by name, so that the journal
 * holds every row that went and a replay touches nothing else.
 */
export const sql = `
CREATE TABLE department (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  head TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  owner TEXT NOT NULL,
  description TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE objective (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  description TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE choice (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('phase', 'priority', 'method')),
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customField (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'boolean', 'choice')),
  options TEXT NOT NULL CHECK (json_valid(options)),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  description TEXT NOT NULL,
  departmentId TEXT REFERENCES department (id),
  programmeId TEXT REFERENCES programme (id),
  phaseId TEXT REFERENCES choice (id),
  priorityId TEXT REFERENCES choice (id),
  methodId TEXT REFERENCES choice (id),
  sponsor TEXT NOT NULL,
  manager TEXT NOT NULL,
  owner TEXT NOT NULL,
  contractor TEXT NOT NULL,
  startDate TEXT,
  endDate TEXT,
  baselineEndDate TEXT,
  budgetInitial INTEGER,
  budgetRevised INTEGER,
  budgetCommitted INTEGER,
  budgetActual INTEGER,
  budgetRemaining INTEGER,
  remainingDate TEXT,
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  link TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX projectByDepartment ON project (departmentId);
CREATE INDEX projectByProgramme ON project (programmeId);
CREATE INDEX projectByPhase ON project (phaseId);
CREATE INDEX projectByPriority ON project (priorityId);
CREATE INDEX projectByMethod ON project (methodId);

CREATE TABLE projectWeather (
  projectId TEXT NOT NULL REFERENCES project (id),
  axis TEXT NOT NULL CHECK (axis IN ('global', 'schedule', 'cost', 'scope', 'resources', 'risks')),
  weather TEXT CHECK (weather IN ('sun', 'bright', 'cloud', 'storm')),
  trend TEXT CHECK (trend IN ('up', 'flat', 'down')),
  comment TEXT NOT NULL,
  PRIMARY KEY (projectId, axis)
) STRICT, WITHOUT ROWID;

CREATE TABLE projectCustom (
  projectId TEXT NOT NULL REFERENCES project (id),
  fieldId TEXT NOT NULL REFERENCES customField (id),
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (projectId, fieldId)
) STRICT, WITHOUT ROWID;

CREATE INDEX projectCustomByField ON projectCustom (fieldId);

CREATE TABLE projectObjective (
  projectId TEXT NOT NULL REFERENCES project (id),
  objectiveId TEXT NOT NULL REFERENCES objective (id),
  contribution INTEGER NOT NULL CHECK (contribution BETWEEN 1 AND 3),
  PRIMARY KEY (projectId, objectiveId)
) STRICT, WITHOUT ROWID;

CREATE INDEX projectObjectiveByObjective ON projectObjective (objectiveId);

CREATE TABLE savedView (
  id TEXT PRIMARY KEY,
  screen TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  layout TEXT NOT NULL CHECK (json_valid(layout)),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE savedMapping (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  signature TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  usedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX savedMappingBySignature ON savedMapping (signature);

CREATE TABLE externalKey (
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  entity TEXT NOT NULL,
  entityId TEXT NOT NULL,
  PRIMARY KEY (source, entity, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX externalKeyByEntity ON externalKey (entity, entityId);
`;
