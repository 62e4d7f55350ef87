// The views of the store: the joins that analysts would otherwise write again and again.
// Columns that end in _id are keys of this store only, for joins; the others are what the documents say.
#include "store/schema.h"

namespace spoglio::store {

const char* const kViews = R"sql(
-- Each objective with the codes and titles from the root down to it. The walk goes up from one objective by primary key,
-- so that asking for one costs its depth, however big the store.
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

-- One row per indicator, with all that stands above it.
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

-- One row per target, with its indicator. Where a cell has no place of its own, page and line are the indicator's.
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

-- What a person should look at: doubts, notes, and documents that could not be read.
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

-- Where everything is printed, and which rule read it.
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
)sql";

}  // namespace spoglio::store
