// Tables of what Spoglio concludes from the plans: lists of money, findings of the checks, indicators over the years.
#include "store/schema.h"

namespace spoglio::store {

const char* const kConclusions = R"sql(
-- Lists of money that a document prints beside its objectives; for the checks alone.
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

-- Where a plan contradicts itself (spoglio check). Doubts about the reading are in finding; v_finding lists both.
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

-- One indicator over sheets, years and documents of an administration, in its latest wording.
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

-- Plans of one administration are linked in the order of their years.
CREATE INDEX plan_issuer_key ON plan (issuer_key, year);

-- Which series a row is of, and why.
CREATE TABLE series_member (
  indicator_id INTEGER PRIMARY KEY REFERENCES indicator ON DELETE CASCADE,  -- the row
  series_id INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,           -- its series
  score REAL NOT NULL,               -- 0 to 1: how sure the link is; 1 for the first row and for a person's
  reason TEXT NOT NULL               -- 'first', 'person', or what agreed: 'name 0.92, code, place'
) STRICT;
CREATE INDEX series_member_series ON series_member (series_id);

-- What people decided about links: the newest of a row holds. Keyed by content, so that it outlives every reading.
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
)sql";

}  // namespace spoglio::store
