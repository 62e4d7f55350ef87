-- A store of version 3: its schema, a plan and a failure. Never changed.
PRAGMA application_id = 1399877479;
PRAGMA user_version = 3;
CREATE TABLE document (
  document_id INTEGER PRIMARY KEY,   -- key within this store only; between stores, use sha256
  sha256 TEXT NOT NULL UNIQUE,       -- of the file's bytes, lower-case hex; of 'path:' and its path when it could not be read
  source TEXT NOT NULL,              -- file name without folders
  path TEXT NOT NULL,                -- path as given when it was read
  origin TEXT NOT NULL,              -- 'plain', 'text_layer' or 'plan_json'; '' when reading failed
  bytes INTEGER NOT NULL,            -- size of the file
  status TEXT NOT NULL CHECK (status IN ('read', 'failed')),  -- 'read': it has a plan; 'failed': it has the two columns below
  failure_code TEXT,                 -- stable name of what went wrong: 'damaged', 'encrypted', 'timeout' …
  failure_message TEXT,              -- what went wrong, with advice
  tool_version TEXT NOT NULL,        -- version of Spoglio that read it
  vocabulary_digest TEXT NOT NULL,   -- SHA-256 of the vocabulary it was read with
  content_digest TEXT NOT NULL,      -- SHA-256 of all that is stored of this document; equal means nothing to write
  CHECK ((status = 'failed') = (failure_code IS NOT NULL AND failure_message IS NOT NULL))
) STRICT;
CREATE INDEX document_source ON document (source);
CREATE INDEX document_failed ON document (failure_code) WHERE failure_code IS NOT NULL;
CREATE TABLE page (
  page_id INTEGER PRIMARY KEY,       -- key within this store, also of page_fts
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,  -- the document it is a page of
  number INTEGER NOT NULL,           -- page number from 1; a text input is one page
  text TEXT NOT NULL,                -- its words in reading order
  UNIQUE (document_id, number)
) STRICT;
CREATE TABLE plan (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,  -- the document
  source TEXT NOT NULL,              -- file name as the plan gives it
  sha256 TEXT NOT NULL,              -- SHA-256 as the plan gives it; '' when it gives none
  title TEXT,                        -- as printed
  issuer TEXT,                       -- the administration, as printed
  issuer_key TEXT,                   -- the same in its one spelling, for all documents of one administration
  year INTEGER,                      -- the plan's own year
  period_from INTEGER,               -- first year the plan covers
  period_to INTEGER,                 -- last year the plan covers
  approved INTEGER NOT NULL CHECK (approved IN (0, 1)),  -- 1 when an approving act is printed
  approval_body TEXT,                -- who approved: 'Giunta', 'Consiglio' …
  approval_number TEXT,              -- number of the act, as printed
  approval_date TEXT,                -- date of the act, ISO
  CHECK ((period_from IS NULL) = (period_to IS NULL))
) STRICT;
CREATE INDEX plan_issuer_year ON plan (issuer, year);
CREATE INDEX plan_year ON plan (year);
CREATE TABLE sheet (
  sheet_id INTEGER PRIMARY KEY,      -- key within this store
  document_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,  -- the document it is in
  position INTEGER NOT NULL,         -- order in the document, from 1
  key TEXT NOT NULL,                 -- id within the plan: 's1'
  title TEXT,                        -- as printed
  page INTEGER,                      -- page it starts on; null for text inputs
  line INTEGER,                      -- line it starts on, from 1; null for paged inputs
  x0 REAL,                           -- left edge of its box, points from the page's left
  y0 REAL,                           -- upper edge, points from the page's top
  x1 REAL,                           -- right edge
  y1 REAL,                           -- lower edge
  UNIQUE (document_id, position),
  UNIQUE (document_id, key)
) STRICT;
CREATE TABLE objective (
  objective_id INTEGER PRIMARY KEY,  -- key within this store, also of objective_fts
  document_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,  -- the document it is in
  position INTEGER NOT NULL,         -- order in the document, from 1; parents before children
  key TEXT NOT NULL,                 -- id within the plan: 'o7'
  parent_id INTEGER REFERENCES objective ON DELETE CASCADE,  -- the objective above; null at the root
  sheet_id INTEGER REFERENCES sheet ON DELETE CASCADE,       -- the sheet it is printed on
  level TEXT NOT NULL,               -- 'area_strategica', 'obiettivo_strategico', 'obiettivo_operativo' …
  code TEXT,                         -- 'A.1.2', as printed, without trailing point
  title TEXT,                        -- as printed
  weight REAL,                       -- percent
  description TEXT,                  -- text of the "Descrizione" field
  budget REAL,                       -- EUR
  page INTEGER,                      -- page it is printed on; null for text inputs
  line INTEGER,                      -- line it is printed on, from 1; null for paged inputs
  x0 REAL,                           -- left edge of its box, points from the page's left
  y0 REAL,                           -- upper edge, points from the page's top
  x1 REAL,                           -- right edge
  y1 REAL,                           -- lower edge
  UNIQUE (document_id, position),
  UNIQUE (document_id, key)
) STRICT;
CREATE INDEX objective_parent ON objective (parent_id);
CREATE INDEX objective_sheet ON objective (sheet_id);
CREATE INDEX objective_code ON objective (code);
CREATE TABLE objective_unit (
  objective_id INTEGER NOT NULL REFERENCES objective ON DELETE CASCADE,  -- the objective
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed
  PRIMARY KEY (objective_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX objective_unit_name ON objective_unit (name);
CREATE TABLE objective_perspective (
  objective_id INTEGER NOT NULL REFERENCES objective ON DELETE CASCADE,  -- the objective
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed: 'Processi Interni'
  PRIMARY KEY (objective_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX objective_perspective_name ON objective_perspective (name);
CREATE TABLE indicator (
  indicator_id INTEGER PRIMARY KEY,  -- key within this store, also of indicator_fts
  document_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,  -- the document it is in
  position INTEGER NOT NULL,         -- order in the document, from 1
  objective_id INTEGER REFERENCES objective ON DELETE CASCADE,     -- the objective it measures; null when none is known
  code TEXT,                         -- 'S1.1.1-a', as printed
  name TEXT NOT NULL,                -- as printed; '' when unreadable
  algorithm TEXT,                    -- formula, as printed
  weight REAL,                       -- percent
  type TEXT,                         -- "Tipologia": 'Efficacia', 'Qualità' …
  due TEXT,                          -- ISO date of a "Scadenza" column of its own
  confidence REAL NOT NULL,          -- 0 to 1: the chance that every field is right
  page INTEGER,                      -- page it is printed on; null for text inputs
  line INTEGER,                      -- line it is printed on, from 1; null for paged inputs
  x0 REAL,                           -- left edge of its box, points from the page's left
  y0 REAL,                           -- upper edge, points from the page's top
  x1 REAL,                           -- right edge
  y1 REAL,                           -- lower edge
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX indicator_objective ON indicator (objective_id);
CREATE INDEX indicator_code ON indicator (code);
CREATE TABLE indicator_unit (
  indicator_id INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,  -- the indicator
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed
  PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_unit_name ON indicator_unit (name);
CREATE TABLE indicator_assignee (
  indicator_id INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,  -- the indicator
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed: 'SG', 'PO5'
  PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_assignee_name ON indicator_assignee (name);
CREATE TABLE measure (
  measure_id INTEGER PRIMARY KEY,    -- key within this store
  indicator_id INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,  -- the indicator it measures
  position INTEGER NOT NULL,         -- order within the indicator, from 1
  role TEXT NOT NULL,                -- 'target', 'baseline', 'result' or 'realisation'
  year INTEGER NOT NULL,             -- the year it is for
  raw TEXT NOT NULL,                 -- the cell as printed, before any repair
  kind TEXT NOT NULL,                -- 'number', 'deadline', 'range' …: says which columns below are set
  comparator TEXT,                   -- '>=', '>', '<=', '<' or '='
  value REAL,                        -- the number printed: 70 for '70,00 %'; low end of a range; 1 or 0 for SI or NO
  max REAL,                          -- high end of a range
  unit TEXT,                         -- '%', 'N', 'gg', 'EUR' …
  date TEXT,                         -- ISO
  rule TEXT NOT NULL,                -- id of the grammar rule that read the cell
  confidence REAL NOT NULL,          -- 0 to 1: the chance that every field is right
  page INTEGER,                      -- page of the cell; null for text inputs
  line INTEGER,                      -- line of the cell, from 1; null for paged inputs
  x0 REAL,                           -- left edge of its box, points from the page's left
  y0 REAL,                           -- upper edge, points from the page's top
  x1 REAL,                           -- right edge
  y1 REAL,                           -- lower edge
  UNIQUE (indicator_id, position)
) STRICT;
CREATE INDEX measure_year ON measure (year, role);
CREATE TABLE amendment (
  amendment_id INTEGER PRIMARY KEY,  -- key within this store
  indicator_id INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,  -- the indicator it changed
  position INTEGER NOT NULL,         -- order within the indicator, from 1
  action TEXT NOT NULL,              -- 'aggiornato', 'inserito', 'eliminato' …
  body TEXT,                         -- who decided: 'Giunta'
  number TEXT,                       -- number of the act, as printed
  date TEXT,                         -- date of the act, ISO
  UNIQUE (indicator_id, position)
) STRICT;
CREATE INDEX amendment_act ON amendment (date, number);
CREATE TABLE finding (
  finding_id INTEGER PRIMARY KEY,    -- key within this store
  document_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,    -- the document it is about
  objective_id INTEGER REFERENCES objective ON DELETE CASCADE,       -- the objective it is about, if it is one
  indicator_id INTEGER REFERENCES indicator ON DELETE CASCADE,       -- the indicator it is about, if it is one
  position INTEGER NOT NULL,         -- order within its document, objective or indicator, from 1
  code TEXT NOT NULL,                -- 'ocr_repair', 'low_confidence', 'ambiguous' …; 'note' for a note on the document
  severity TEXT NOT NULL CHECK (severity IN ('note', 'doubt')),  -- 'doubt': a value may be wrong
  field TEXT NOT NULL,               -- 'name', 'measures.target.2023' …; '*' for the whole
  detail TEXT NOT NULL,              -- what is doubtful, in words
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'corrected')),  -- what a person has decided
  CHECK (objective_id IS NULL OR indicator_id IS NULL)
) STRICT;
CREATE INDEX finding_document ON finding (document_id, severity, position);
CREATE INDEX finding_objective ON finding (objective_id, position) WHERE objective_id IS NOT NULL;
CREATE INDEX finding_indicator ON finding (indicator_id, position) WHERE indicator_id IS NOT NULL;
CREATE INDEX finding_code ON finding (code, state);
CREATE VIRTUAL TABLE page_fts USING fts5(
  text, content='page', content_rowid='page_id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE objective_fts USING fts5(
  code, title, content='objective', content_rowid='objective_id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE indicator_fts USING fts5(
  code, name, algorithm, content='indicator', content_rowid='indicator_id', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
  INSERT INTO page_fts (rowid, text) VALUES (new.page_id, new.text);
END;
CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.page_id, old.text);
END;
CREATE TRIGGER page_changed AFTER UPDATE ON page BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.page_id, old.text);
  INSERT INTO page_fts (rowid, text) VALUES (new.page_id, new.text);
END;
CREATE TRIGGER objective_added AFTER INSERT ON objective BEGIN
  INSERT INTO objective_fts (rowid, code, title) VALUES (new.objective_id, new.code, new.title);
END;
CREATE TRIGGER objective_removed AFTER DELETE ON objective BEGIN
  INSERT INTO objective_fts (objective_fts, rowid, code, title) VALUES ('delete', old.objective_id, old.code, old.title);
END;
CREATE TRIGGER objective_changed AFTER UPDATE ON objective BEGIN
  INSERT INTO objective_fts (objective_fts, rowid, code, title) VALUES ('delete', old.objective_id, old.code, old.title);
  INSERT INTO objective_fts (rowid, code, title) VALUES (new.objective_id, new.code, new.title);
END;
CREATE TRIGGER indicator_added AFTER INSERT ON indicator BEGIN
  INSERT INTO indicator_fts (rowid, code, name, algorithm) VALUES (new.indicator_id, new.code, new.name, new.algorithm);
END;
CREATE TRIGGER indicator_removed AFTER DELETE ON indicator BEGIN
  INSERT INTO indicator_fts (indicator_fts, rowid, code, name, algorithm)
    VALUES ('delete', old.indicator_id, old.code, old.name, old.algorithm);
END;
CREATE TRIGGER indicator_changed AFTER UPDATE ON indicator BEGIN
  INSERT INTO indicator_fts (indicator_fts, rowid, code, name, algorithm)
    VALUES ('delete', old.indicator_id, old.code, old.name, old.algorithm);
  INSERT INTO indicator_fts (rowid, code, name, algorithm) VALUES (new.indicator_id, new.code, new.name, new.algorithm);
END;
CREATE TABLE correction (
  correction_id INTEGER PRIMARY KEY, -- key within this store only; rises with every decision
  sha256 TEXT NOT NULL,              -- the document's content, as in document
  source TEXT NOT NULL,              -- its file name when this was decided
  path TEXT NOT NULL,                -- the field: 'staff/a.1.2/s1.1.1-a/target/2023' (store/README.md tells how it is made)
  action TEXT NOT NULL CHECK (action IN ('correct', 'accept', 'withdraw')),  -- 'withdraw': the reading holds again
  written TEXT,                      -- the value as the person wrote it; null when it was not written but accepted
  value TEXT,                        -- the value that holds, as JSON in the terms of spoglio-plan/1
  seen TEXT,                         -- what the reading said when it was decided, as JSON
  who TEXT NOT NULL,                 -- the person
  decided TEXT NOT NULL,             -- when: UTC, ISO
  why TEXT NOT NULL,                 -- the reason, in the person's words; '' for an acceptance without
  state TEXT NOT NULL CHECK (state IN ('applied', 'agrees', 'orphaned', 'past')),  -- 'agrees': the latest reading says the same;
                                     -- 'orphaned': it has no such row; 'past': a later decision about the field holds
  position INTEGER,                  -- the objective or indicator in the latest reading, from 1; null: the document, or none
  measure INTEGER,                   -- its measure, from 1; null when it is of another field, or not in the reading
  extracted TEXT                     -- what the latest reading says there, as JSON; null when it has no such row
) STRICT;
CREATE UNIQUE INDEX correction_holds ON correction (sha256, path) WHERE state <> 'past';
CREATE TABLE budget_line (
  budget_line_id INTEGER PRIMARY KEY,  -- key within this store
  document_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,  -- the document it is in
  position INTEGER NOT NULL,         -- order in the document, from 1
  list INTEGER NOT NULL,             -- which list of the document, from 1
  level TEXT NOT NULL,               -- of its column: 'obiettivo_strategico', 'totale' …; '' when nothing tells
  code TEXT,                         -- as printed
  title TEXT,                        -- as printed
  parent INTEGER,                    -- position of the line it is a part of
  amount REAL,                       -- EUR; null where the cell is blank
  page INTEGER,                      -- page it is printed on; null for text inputs
  line INTEGER,                      -- line it is printed on, from 1; null for paged inputs
  x0 REAL,                           -- left edge of its box, points from the page's left
  y0 REAL,                           -- upper edge, points from the page's top
  x1 REAL,                           -- right edge
  y1 REAL,                           -- lower edge
  UNIQUE (document_id, position)
) STRICT;
CREATE TABLE check_finding (
  check_finding_id INTEGER PRIMARY KEY,  -- key within this store
  document_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,  -- the document it is about
  objective_id INTEGER REFERENCES objective ON DELETE CASCADE,     -- the objective it is about, if it is one
  indicator_id INTEGER REFERENCES indicator ON DELETE CASCADE,     -- the indicator it is about, if it is one
  position INTEGER NOT NULL,         -- order in the document, from 1
  code TEXT NOT NULL,                -- 'weights_indicators', 'outside_years' …, listed in README.md
  severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),  -- 'error': two printed things exclude each other
  field TEXT NOT NULL,               -- 'weight', 'measures.target.2023' …; '*' for the whole
  detail TEXT NOT NULL,              -- what was found
  page INTEGER,                      -- page of what it is about; null for text inputs
  line INTEGER,                      -- its line, from 1; null for paged inputs
  x0 REAL,                           -- left edge of its box, points from the page's left
  y0 REAL,                           -- upper edge, points from the page's top
  x1 REAL,                           -- right edge
  y1 REAL,                           -- lower edge
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX check_finding_objective ON check_finding (objective_id) WHERE objective_id IS NOT NULL;
CREATE INDEX check_finding_indicator ON check_finding (indicator_id) WHERE indicator_id IS NOT NULL;
CREATE INDEX check_finding_code ON check_finding (code);
CREATE TABLE series (
  series_id INTEGER PRIMARY KEY,     -- key within this store only
  block TEXT NOT NULL,               -- whose it is: plan.issuer_key, or 'sha256:' and the document's when none is known
  year INTEGER,                      -- of the plan that the wording is from
  code TEXT NOT NULL,                -- of that row; '' for none
  name TEXT NOT NULL,                -- of that row
  algorithm TEXT NOT NULL,           -- of that row; '' for none
  unit TEXT NOT NULL,                -- '%', 'N', 'gg', 'EUR', 'date', 'bool'; '' when nothing tells
  place TEXT NOT NULL                -- codes and titles of the objectives above it
) STRICT;
CREATE INDEX series_block ON series (block, series_id);
CREATE INDEX plan_issuer_key ON plan (issuer_key, year);
CREATE TABLE series_member (
  indicator_id INTEGER PRIMARY KEY REFERENCES indicator ON DELETE CASCADE,  -- the row
  series_id INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,           -- its series
  score REAL NOT NULL,               -- 0 to 1: how sure the link is; 1 for the first row and for a person's
  reason TEXT NOT NULL               -- 'first', 'person', or what agreed: 'name 0.92, code, place'
) STRICT;
CREATE INDEX series_member_series ON series_member (series_id);
CREATE TABLE series_decision (
  series_decision_id INTEGER PRIMARY KEY,  -- key within this store only; rises with every decision
  sha256 TEXT NOT NULL,              -- the row's document
  row TEXT NOT NULL,                 -- the row: sheet, objective, code and name, folded
  with_sha256 TEXT,                  -- the document of the row it is linked with; null: it is linked with none
  with_row TEXT,                     -- that row
  who TEXT NOT NULL,                 -- the person
  decided TEXT NOT NULL,             -- when: UTC, ISO
  why TEXT NOT NULL                  -- the reason, in the person's words
) STRICT;
CREATE INDEX series_decision_row ON series_decision (sha256, row);
CREATE INDEX series_decision_with ON series_decision (with_sha256, with_row);
CREATE VIEW v_objective_path AS
SELECT o.objective_id, o.document_id, d.sha256, d.source, o.position, o.key, o.level, o.code, o.title,
  (WITH RECURSIVE up (parent_id, depth) AS (
     SELECT o.parent_id, 1
     UNION ALL
     SELECT a.parent_id, up.depth + 1 FROM up JOIN objective a ON a.objective_id = up.parent_id)
   SELECT max(depth) FROM up) AS depth,
  (WITH RECURSIVE up (parent_id, path) AS (
     SELECT o.parent_id, coalesce(nullif(trim(coalesce(o.code, '') || ' ' || coalesce(o.title, '')), ''), o.level)
     UNION ALL
     SELECT a.parent_id,
       coalesce(nullif(trim(coalesce(a.code, '') || ' ' || coalesce(a.title, '')), ''), a.level) || ' › ' || up.path
     FROM up JOIN objective a ON a.objective_id = up.parent_id)
   SELECT path FROM up WHERE parent_id IS NULL) AS path
FROM objective o JOIN document d ON d.document_id = o.document_id;
CREATE VIEW v_indicator AS
SELECT i.indicator_id, i.document_id, i.objective_id, d.sha256, d.source, p.issuer, p.title AS plan_title,
  p.year AS plan_year, p.period_from, p.period_to, s.title AS sheet, o.key AS objective_key, o.level, o.code AS objective_code,
  o.title AS objective_title, o.weight AS objective_weight,
  (SELECT op.path FROM v_objective_path op WHERE op.objective_id = i.objective_id) AS path,
  i.position, i.code, i.name, i.algorithm, i.weight, i.type,
  (SELECT group_concat(name, '; ') FROM (
     SELECT u.name FROM indicator_unit u WHERE u.indicator_id = i.indicator_id ORDER BY u.position)) AS units,
  (SELECT group_concat(name, '; ') FROM (
     SELECT a.name FROM indicator_assignee a WHERE a.indicator_id = i.indicator_id ORDER BY a.position)) AS assignees,
  i.due, i.confidence, (SELECT count(*) FROM finding f WHERE f.indicator_id = i.indicator_id) AS findings,
  i.page, i.line, i.x0, i.y0, i.x1, i.y1
FROM indicator i
  JOIN document d ON d.document_id = i.document_id
  JOIN plan p ON p.document_id = i.document_id
  LEFT JOIN objective o ON o.objective_id = i.objective_id
  LEFT JOIN sheet s ON s.sheet_id = o.sheet_id;
CREATE VIEW v_target AS
SELECT m.measure_id, m.indicator_id, i.document_id, d.sha256, d.source, p.issuer, p.year AS plan_year, o.code AS objective_code,
  o.title AS objective_title, i.position, i.code, i.name, i.algorithm, i.weight, m.position AS measure, m.year, m.kind,
  m.comparator, m.value, m.max, m.unit, m.date, m.raw, coalesce(m.page, i.page) AS page, coalesce(m.line, i.line) AS line,
  m.x0, m.y0, m.x1, m.y1, m.rule, m.confidence
FROM measure m
  JOIN indicator i ON i.indicator_id = m.indicator_id
  JOIN document d ON d.document_id = i.document_id
  JOIN plan p ON p.document_id = i.document_id
  LEFT JOIN objective o ON o.objective_id = i.objective_id
WHERE m.role = 'target';
CREATE VIEW v_finding AS
SELECT f.document_id, f.objective_id, f.indicator_id, d.sha256, d.source,
  CASE WHEN f.indicator_id IS NOT NULL THEN 'indicator' WHEN f.objective_id IS NOT NULL THEN 'objective' ELSE 'document' END
    AS subject,
  coalesce(i.position, o.position) AS subject_position, coalesce(i.name, o.title) AS subject_text, f.position, f.code,
  f.severity, f.field, f.detail, f.state, coalesce(i.page, o.page) AS page, coalesce(i.line, o.line) AS line
FROM finding f
  JOIN document d ON d.document_id = f.document_id
  LEFT JOIN indicator i ON i.indicator_id = f.indicator_id
  LEFT JOIN objective o ON o.objective_id = f.objective_id
UNION ALL
SELECT f.document_id, f.objective_id, f.indicator_id, d.sha256, d.source,
  CASE WHEN f.indicator_id IS NOT NULL THEN 'indicator' WHEN f.objective_id IS NOT NULL THEN 'objective' ELSE 'document' END,
  coalesce(i.position, o.position), coalesce(i.name, o.title), f.position, f.code, f.severity, f.field, f.detail, 'open',
  f.page, f.line
FROM check_finding f
  JOIN document d ON d.document_id = f.document_id
  LEFT JOIN indicator i ON i.indicator_id = f.indicator_id
  LEFT JOIN objective o ON o.objective_id = f.objective_id
UNION ALL
SELECT d.document_id, NULL, NULL, d.sha256, d.source, 'document', NULL, NULL, 1, d.failure_code, 'error', '*',
  d.failure_message, 'open', NULL, NULL
FROM document d WHERE d.failure_code IS NOT NULL;
CREATE VIEW v_evidence AS
SELECT d.document_id, d.sha256, d.source, 'sheet' AS subject, s.position, 0 AS measure, s.title AS raw, NULL AS rule,
  NULL AS confidence, s.page, s.line, s.x0, s.y0, s.x1, s.y1
FROM sheet s JOIN document d ON d.document_id = s.document_id
UNION ALL
SELECT d.document_id, d.sha256, d.source, 'objective', o.position, 0, trim(coalesce(o.code, '') || ' ' || coalesce(o.title, '')),
  NULL, NULL, o.page, o.line, o.x0, o.y0, o.x1, o.y1
FROM objective o JOIN document d ON d.document_id = o.document_id
UNION ALL
SELECT d.document_id, d.sha256, d.source, 'indicator', i.position, 0, i.name, NULL, i.confidence, i.page, i.line, i.x0, i.y0,
  i.x1, i.y1
FROM indicator i JOIN document d ON d.document_id = i.document_id
UNION ALL
SELECT d.document_id, d.sha256, d.source, 'measure', i.position, m.position, m.raw, m.rule, m.confidence,
  coalesce(m.page, i.page), coalesce(m.line, i.line), m.x0, m.y0, m.x1, m.y1
FROM measure m JOIN indicator i ON i.indicator_id = m.indicator_id JOIN document d ON d.document_id = i.document_id;
INSERT INTO document VALUES (1, '7ac4c5ed4f11163dc14c46b84ea9dbe1f3218b6ef419fd2e86daa2c4c3cc76cc', 'piano_valdorba.pdf', 'piani/piano_valdorba.pdf', 'text_layer', 1234, 'read', NULL, NULL, '0.1.0', '0c7e0de28a70f3c4f8d98ff2d64cbfbbe4c49c80a79096f5edc783417d8edc27', '8ca2f5ff55f269a36542830ea1dc27a6fde2c87ac06322feca044c9298f29ac2');
INSERT INTO document VALUES (2, '897fc261be61ad29e5c4f7690ca83b24344a136f4fbe42f384402f5045d17d78', 'rotto.pdf', 'piani/rotto.pdf', '', 1234, 'failed', 'damaged', 'rotto.pdf: no PDF; fetch it again', '0.1.0', '0c7e0de28a70f3c4f8d98ff2d64cbfbbe4c49c80a79096f5edc783417d8edc27', 'a42b466afb64862880027a8ad7a548bf8b283ecdb700019f1be1b01351f6e496');
INSERT INTO page VALUES (1, 1, 1, 'Unione della Valdorba
Piano della performance');
INSERT INTO page VALUES (2, 1, 2, 'Obiettivo: perché semplificare');
INSERT INTO plan VALUES (1, 'piano_valdorba.pdf', '7ac4c5ed4f11163dc14c46b84ea9dbe1f3218b6ef419fd2e86daa2c4c3cc76cc', 'Piano della performance 2023 – 2025', 'Unione della Valdorba', 'Unione dei Comuni della Valdorba', 2023, 2023, 2025, 1, 'Giunta', '7', '2023-01-30');
INSERT INTO sheet VALUES (1, 1, 1, 's1', 'Servizi ai cittadini', 1, NULL, 56.7, 40.0, 538.5, 52.25);
INSERT INTO sheet VALUES (2, 1, 2, 's2', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO objective VALUES (1, 1, 1, 'o1', NULL, 1, 'area_strategica', 'A', 'Città più vicina', NULL, NULL, NULL, 1, NULL, 56.7, 60.0, 538.5, 72.25);
INSERT INTO objective VALUES (2, 1, 2, 'o2', 1, 1, 'obiettivo_operativo', 'A.1', 'Semplificare l''accesso ai servizi', 8.37, 'Sportello unico,
aperto anche il sabato', 240000.0, 1, NULL, 56.7, 80.0, 538.5, 92.25);
INSERT INTO objective_unit VALUES (2, 2, 'Ufficio Anagrafe');
INSERT INTO objective_unit VALUES (2, 1, 'Ufficio Relazioni');
INSERT INTO objective_perspective VALUES (2, 1, 'Processi Interni');
INSERT INTO objective_perspective VALUES (2, 2, 'Utenti');
INSERT INTO indicator VALUES (1, 1, 1, 2, 'S1.1.1-a', 'Tempo medio di risposta alle istanze', 'giorni di attività / n. istanze evase', 60.0, 'Efficacia', '2023-11-30', 0.7, 2, NULL, 56.7, 99.5, 538.5, 111.75);
INSERT INTO indicator VALUES (2, 1, 2, 2, NULL, 'Regolamento approvato', NULL, NULL, NULL, NULL, 1.0, 3, NULL, NULL, NULL, NULL, NULL);
INSERT INTO indicator_unit VALUES (1, 2, 'Segreteria');
INSERT INTO indicator_unit VALUES (1, 1, 'Ufficio Relazioni');
INSERT INTO indicator_assignee VALUES (1, 2, 'PO5');
INSERT INTO indicator_assignee VALUES (1, 1, 'SG');
INSERT INTO measure VALUES (1, 1, 1, 'baseline', 2022, '80 %', 'number', NULL, 80.0, NULL, '%', NULL, 'number_percent', 1.0, 2, NULL, 56.7, 100.0, 538.5, 112.25);
INSERT INTO measure VALUES (2, 1, 2, 'target', 2023, '>= 90,50 %', 'number', '>=', 90.5, NULL, '%', NULL, 'compared_percent', 0.75, 2, NULL, 56.7, 101.0, 538.5, 113.25);
INSERT INTO measure VALUES (3, 1, 3, 'target', 2024, 'tra 10 e 20', 'range', NULL, 10.0, 20.0, NULL, NULL, 'between', 1.0, 2, NULL, 56.7, 102.0, 538.5, 114.25);
INSERT INTO measure VALUES (4, 2, 1, 'target', 2023, 'Entro il 31/12/2023', 'deadline', '<=', NULL, NULL, NULL, '2023-12-31', 'by_date', 1.0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO amendment VALUES (1, 1, 1, 'aggiornato', 'Giunta', '129', '2023-07-04');
INSERT INTO amendment VALUES (2, 1, 2, 'inserito', NULL, NULL, NULL);
INSERT INTO finding VALUES (1, 1, NULL, NULL, 1, 'note', 'note', '*', 'page 9 could not be read: its stream is cut off', 'open');
INSERT INTO finding VALUES (2, 1, NULL, NULL, 2, 'join', 'note', '*', 'page 3 continues page 2: same columns, header dropped, objective carried', 'open');
INSERT INTO finding VALUES (3, 1, 2, NULL, 1, 'source_inconsistency', 'doubt', 'weight', 'weights add up to 95', 'open');
INSERT INTO finding VALUES (4, 1, NULL, 1, 1, 'ocr_repair', 'doubt', 'measures.target.2023', '"290,50%" read as "≥ 90,50 %"', 'open');
INSERT INTO finding VALUES (5, 1, NULL, 1, 2, 'low_confidence', 'doubt', 'name', '0,7', 'open');
INSERT INTO budget_line VALUES (1, 1, 1, 1, 'obiettivo_strategico', '1.1', 'Curare il verde', NULL, 900.5, 2, NULL, 56.7, 60.0, 538.5, 72.25);
INSERT INTO budget_line VALUES (2, 1, 2, 1, 'obiettivo_operativo', '1.1.1', NULL, 1, NULL, NULL, 8, NULL, NULL, NULL, NULL);
INSERT INTO check_finding VALUES (1, 1, 2, NULL, 1, 'weights_objectives', 'warning', 'weight', 'of it and its siblings, 1 weights add up to 8.37', 1, NULL, 56.7, 80.0, 538.5, 92.25);
INSERT INTO check_finding VALUES (2, 1, NULL, 1, 2, 'unit_differs', 'warning', 'measures.target.2023', 'the algorithm gives days, the target ">= 90,50 %" percent', 2, NULL, 56.7, 101.0, 538.5, 113.25);
INSERT INTO series VALUES (1, 'Unione dei Comuni della Valdorba', 2023, 'S1.1.1-a', 'Tempo medio di risposta alle istanze', 'giorni di attività / n. istanze evase', '%', 'A Città più vicina › A.1 Semplificare l''accesso ai servizi');
INSERT INTO series VALUES (2, 'Unione dei Comuni della Valdorba', 2023, '', 'Regolamento approvato', '', 'date', 'A Città più vicina › A.1 Semplificare l''accesso ai servizi');
INSERT INTO series_member VALUES (1, 1, 1.0, 'first');
INSERT INTO series_member VALUES (2, 2, 1.0, 'first');
