// The tables of the store. Every column has its comment here, and so in the database itself (`.schema` shows it).
//
// Place columns (page, line, x0 … y1) stand on every row that was printed somewhere, instead of in a table of their
// own: a value and its place are one row, and a place costs no join.
#include "store/schema.h"

namespace spoglio::store {

const char* const kTables = R"sql(
-- One row per file, by content.
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

-- The text of each page, for full-text search.
CREATE TABLE page (
  page_id INTEGER PRIMARY KEY,       -- key within this store, also of page_fts
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,  -- the document it is a page of
  number INTEGER NOT NULL,           -- page number from 1; a text input is one page
  text TEXT NOT NULL,                -- its words in reading order
  UNIQUE (document_id, number)
) STRICT;

-- What a document says of itself. One row per document that was read.
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

-- Titled tables or sections that hold objectives.
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

-- The outline: areas, objectives, programmes, actions.
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

-- Organisational units and owners of an objective.
CREATE TABLE objective_unit (
  objective_id INTEGER NOT NULL REFERENCES objective ON DELETE CASCADE,  -- the objective
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed
  PRIMARY KEY (objective_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX objective_unit_name ON objective_unit (name);

-- Balanced-scorecard perspectives of an objective.
CREATE TABLE objective_perspective (
  objective_id INTEGER NOT NULL REFERENCES objective ON DELETE CASCADE,  -- the objective
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed: 'Processi Interni'
  PRIMARY KEY (objective_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX objective_perspective_name ON objective_perspective (name);

-- What an objective is measured by.
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

-- Owners (offices) of an indicator.
CREATE TABLE indicator_unit (
  indicator_id INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,  -- the indicator
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed
  PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_unit_name ON indicator_unit (name);

-- People or positions whose own objectives an indicator counts for.
CREATE TABLE indicator_assignee (
  indicator_id INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,  -- the indicator
  position INTEGER NOT NULL,         -- order as printed, from 1
  name TEXT NOT NULL,                -- as printed: 'SG', 'PO5'
  PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_assignee_name ON indicator_assignee (name);

-- Targets, baselines and results: one row per year cell that is not blank.
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
-- Not role first: SQLite would walk every target of the store for those of one document.
CREATE INDEX measure_year ON measure (year, role);

-- Acts that changed an indicator.
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

-- What a person should look at. Failed documents are in document; v_finding lists both.
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

-- Full text; the words are kept once, in the tables above. Case and accents are ignored. New rows are entered by the
-- program, a document at a time: with a trigger FTS5 would write its index to the file after every row.
CREATE VIRTUAL TABLE page_fts USING fts5(
  text, content='page', content_rowid='page_id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE objective_fts USING fts5(
  code, title, content='objective', content_rowid='objective_id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE indicator_fts USING fts5(
  code, name, algorithm, content='indicator', content_rowid='indicator_id', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.page_id, old.text);
END;
CREATE TRIGGER page_changed AFTER UPDATE ON page BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.page_id, old.text);
  INSERT INTO page_fts (rowid, text) VALUES (new.page_id, new.text);
END;
CREATE TRIGGER objective_removed AFTER DELETE ON objective BEGIN
  INSERT INTO objective_fts (objective_fts, rowid, code, title) VALUES ('delete', old.objective_id, old.code, old.title);
END;
CREATE TRIGGER objective_changed AFTER UPDATE ON objective BEGIN
  INSERT INTO objective_fts (objective_fts, rowid, code, title) VALUES ('delete', old.objective_id, old.code, old.title);
  INSERT INTO objective_fts (rowid, code, title) VALUES (new.objective_id, new.code, new.title);
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
)sql";

const char* const kDecisions = R"sql(
-- What people decided about single fields: rows are added and never deleted, the newest of a field holds. They are keyed by
-- the document's content and the field's path, and so outlive every reading of the document, and the document itself.
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
)sql";

}  // namespace spoglio::store
