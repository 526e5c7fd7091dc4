/**
 * Plans, one a project. Records are named by the number they have within their plan, which is their source's, so that
 * the next import of the same file finds them. Times are `YYYY-MM-DDTHH:MM`, with seconds where Microsoft Project
 * counts tenths of minutes; amounts of time are minutes, with tenths for the same reason. What is written once and
 * never edited (elements kept of the source, the dates it computed) stands in tables of its own, so that the journal
 * of a moved task does not carry it. `planImport` says of each record what the last import read: its number in the file
 * and a fingerprint, which tells what was changed here since.
 */
export const sql = `
CREATE TABLE plan (
  projectId TEXT PRIMARY KEY REFERENCES project (id),
  name TEXT NOT NULL,
  start TEXT,
  finish TEXT,
  scheduleFrom TEXT NOT NULL CHECK (scheduleFrom IN ('start', 'finish')),
  statusDate TEXT,
  calendarUid INTEGER,
  minutesPerDay REAL NOT NULL CHECK (minutesPerDay > 0),
  minutesPerWeek REAL NOT NULL,
  daysPerMonth REAL NOT NULL,
  criticalSlack REAL NOT NULL,
  source TEXT NOT NULL,
  importedAt TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE planBaseline (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 10),
  name TEXT NOT NULL,
  at TEXT,
  PRIMARY KEY (projectId, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE planCalendar (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  uid INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  parentUid INTEGER,
  week TEXT NOT NULL CHECK (json_valid(week)),
  exceptions TEXT NOT NULL CHECK (json_valid(exceptions)),
  PRIMARY KEY (projectId, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE planResource (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  uid INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('work', 'material', 'cost')),
  calendarUid INTEGER,
  initials TEXT NOT NULL,
  groupName TEXT NOT NULL,
  maxUnits REAL NOT NULL,
  notes TEXT NOT NULL,
  PRIMARY KEY (projectId, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE planTask (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  uid INTEGER NOT NULL,
  position INTEGER NOT NULL,
  parentUid INTEGER,
  name TEXT NOT NULL,
  milestone INTEGER NOT NULL CHECK (milestone IN (0, 1)),
  manual INTEGER NOT NULL CHECK (manual IN (0, 1)),
  fixedStart TEXT,
  fixedFinish TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  start TEXT,
  finish TEXT,
  duration REAL NOT NULL CHECK (duration >= 0),
  elapsed INTEGER NOT NULL CHECK (elapsed IN (0, 1)),
  estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
  fixedDuration INTEGER NOT NULL CHECK (fixedDuration IN (0, 1)),
  calendarUid INTEGER,
  ignoreResourceCalendar INTEGER NOT NULL CHECK (ignoreResourceCalendar IN (0, 1)),
  constraintType TEXT NOT NULL
    CHECK (constraintType IN ('ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT')),
  constraintDate TEXT,
  deadline TEXT,
  levelingDelay REAL NOT NULL,
  priority INTEGER NOT NULL,
  actualStart TEXT,
  actualFinish TEXT,
  actualDuration REAL NOT NULL,
  remainingDuration REAL NOT NULL,
  stop TEXT,
  resume TEXT,
  percentComplete REAL NOT NULL,
  physicalPercent REAL,
  work REAL,
  cost REAL,
  notes TEXT NOT NULL,
  PRIMARY KEY (projectId, uid)
) STRICT, WITHOUT ROWID;

CREATE INDEX planTaskByMilestone ON planTask (milestone, finish);

CREATE TABLE planRelation (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  taskUid INTEGER NOT NULL,
  predecessorProjectId TEXT NOT NULL REFERENCES plan (projectId),
  predecessorUid INTEGER NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
  lagUnit TEXT NOT NULL CHECK (lagUnit IN ('working', 'elapsed', 'percent', 'elapsedPercent')),
  lag REAL NOT NULL,
  PRIMARY KEY (projectId, taskUid, predecessorProjectId, predecessorUid),
  FOREIGN KEY (projectId, taskUid) REFERENCES planTask (projectId, uid) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (predecessorProjectId, predecessorUid) REFERENCES planTask (projectId, uid)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX planRelationByPredecessor ON planRelation (predecessorProjectId, predecessorUid);

CREATE TABLE planAssignment (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  uid INTEGER NOT NULL,
  position INTEGER NOT NULL,
  taskUid INTEGER NOT NULL,
  resourceUid INTEGER NOT NULL,
  units REAL NOT NULL,
  work REAL NOT NULL,
  remainingWork REAL NOT NULL,
  contour REAL NOT NULL,
  idle TEXT NOT NULL CHECK (json_valid(idle)),
  PRIMARY KEY (projectId, uid)
) STRICT, WITHOUT ROWID;

CREATE INDEX planAssignmentByTask ON planAssignment (projectId, taskUid);

CREATE TABLE taskBaseline (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  taskUid INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 10),
  start TEXT,
  finish TEXT,
  duration REAL,
  work REAL,
  cost REAL,
  PRIMARY KEY (projectId, taskUid, number),
  FOREIGN KEY (projectId, taskUid) REFERENCES planTask (projectId, uid) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE taskSource (
  projectId TEXT NOT NULL,
  taskUid INTEGER NOT NULL,
  dates TEXT NOT NULL CHECK (json_valid(dates)),
  PRIMARY KEY (projectId, taskUid),
  FOREIGN KEY (projectId, taskUid) REFERENCES planTask (projectId, uid) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE planKept (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  entity TEXT NOT NULL
    CHECK (entity IN ('plan', 'calendar', 'resource', 'task', 'assignment', 'baseline')),
  uid INTEGER NOT NULL,
  number INTEGER NOT NULL,
  elements TEXT NOT NULL CHECK (json_valid(elements)),
  PRIMARY KEY (projectId, entity, uid, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE planImport (
  projectId TEXT NOT NULL REFERENCES plan (projectId),
  entity TEXT NOT NULL CHECK (entity IN ('plan', 'calendar', 'resource', 'task', 'baseline')),
  uid INTEGER NOT NULL,
  sourceUid INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (projectId, entity, uid)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER searchTaskInsert AFTER INSERT ON planTask BEGIN
  INSERT INTO searchEntry (entity, entityId) VALUES ('task', NEW.projectId || ':' || NEW.uid);
  INSERT INTO search (rowid, code, title, body)
  VALUES ((SELECT id FROM searchEntry WHERE entity = 'task' AND entityId = NEW.projectId || ':' || NEW.uid), '',
    NEW.name, NEW.notes);
END;

CREATE TRIGGER searchTaskUpdate
AFTER UPDATE OF name, notes ON planTask WHEN OLD.name IS NOT NEW.name OR OLD.notes IS NOT NEW.notes BEGIN
  UPDATE search SET title = NEW.name, body = NEW.notes
  WHERE rowid = (SELECT id FROM searchEntry
    WHERE entity = 'task' AND entityId = NEW.projectId || ':' || NEW.uid);
END;

CREATE TRIGGER searchTaskDelete AFTER DELETE ON planTask BEGIN
  DELETE FROM search WHERE rowid = (SELECT id FROM searchEntry
    WHERE entity = 'task' AND entityId = OLD.projectId || ':' || OLD.uid);
  DELETE FROM searchEntry WHERE entity = 'task' AND entityId = OLD.projectId || ':' || OLD.uid;
END;
`;
