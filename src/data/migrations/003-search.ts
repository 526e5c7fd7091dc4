/**
 * Full-text search: words without accents or case, found by their beginnings. Derived, kept by triggers, so
 * that undo and import need not know of it; never journalled.
 */
const body = (row: 'NEW' | 'OLD') => {
  const texts = ['description', 'manager', 'sponsor', 'owner', 'contractor'].map((name) => `${row}.${name}`);
  const tags = `coalesce((SELECT group_concat(value, ', ') FROM json_each(${row}.tags)), '')`;
  return [...texts, tags].join(' || char(10) || ');
};
const keyOf = (row: 'NEW' | 'OLD') =>
  `(SELECT id FROM searchEntry WHERE entity = 'project' AND entityId = ${row}.id)`;

export const sql = `
CREATE TABLE searchEntry (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entityId TEXT NOT NULL,
  UNIQUE (entity, entityId)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  code, title, body,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TRIGGER searchProjectInsert AFTER INSERT ON project BEGIN
  INSERT INTO searchEntry (entity, entityId) VALUES ('project', NEW.id);
  INSERT INTO search (rowid, code, title, body) VALUES (${keyOf('NEW')}, NEW.code, NEW.name, ${body('NEW')});
END;

CREATE TRIGGER searchProjectUpdate
AFTER UPDATE OF code, name, description, manager, sponsor, owner, contractor, tags ON project BEGIN
  UPDATE search SET code = NEW.code, title = NEW.name, body = ${body('NEW')} WHERE rowid = ${keyOf('NEW')};
END;

CREATE TRIGGER searchProjectDelete AFTER DELETE ON project BEGIN
  DELETE FROM search WHERE rowid = ${keyOf('OLD')};
  DELETE FROM searchEntry WHERE entity = 'project' AND entityId = OLD.id;
END;
`;
