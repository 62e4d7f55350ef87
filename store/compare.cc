// Series with their rows and measures, put side by side by year. Where several plans speak of a year, the latest one
// that does holds.
#include "store/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extract/error.h"
#include "extract/text.h"
#include "normalize/checks/checks.h"
#include "normalize/facts/issuer.h"
#include "store/database.h"
#include "store/field_value.h"

namespace spoglio::store {
namespace {

// Rows that full text may give before series are made of them: a word of every plan would give the whole store.
constexpr int kMostHits = 4'000;

struct SeriesHead {
  std::int64_t id = 0;
  std::string block;
  std::string code;
  std::string name;
  std::string place;
};

// What a person has put in the place of a cell, as such a cell is printed: comparisons show what holds.
std::string printed(const normalize::Measure& m) {
  if (m.date) return *m.date;
  if (!m.value) return m.raw;
  if (m.kind == "boolean") return *m.value == 0 ? "NO" : "SI";
  std::string number = fmt::format("{}", *m.value);
  if (m.max) number += fmt::format(" - {}", *m.max);
  std::replace(number.begin(), number.end(), '.', ',');
  return m.comparator.value_or("") + (m.comparator ? " " : "") + number + (m.unit ? " " : "") + m.unit.value_or("");
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::string& word : extract::split(extract::fold_key(text), ' ')) {
    if (!word.empty()) out.push_back(std::move(word));
  }
  return out;
}

bool holds_all(const std::string& text, const std::vector<std::string>& words) {
  const std::string key = extract::fold_key(text);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& w) { return key.find(w) != std::string::npos; });
}

// The administrations that a name means: itself in its one spelling, else all that hold its words.
std::vector<std::string> blocks_of(Database& db, const std::string& issuer) {
  const std::string key = normalize::issuer_key(issuer);
  std::vector<std::string> out;
  Query q(db, "SELECT DISTINCT issuer_key FROM plan WHERE issuer_key IS NOT NULL ORDER BY issuer_key");
  const std::vector<std::string> words = words_of(issuer);
  while (q.next()) {
    if (q.text(0) == key) return {key};
    if (holds_all(q.text(0), words)) out.push_back(q.text(0));
  }
  if (out.empty()) {
    throw Error(ErrorCode::kInput,
                fmt::format("{}: no plan of such an administration; see the list with: spoglio show", issuer));
  }
  return out;
}

SeriesHead head_of(const Query& q) { return {q.integer(0), q.text(1), q.text(2), q.text(3), q.text(4)}; }

// Every word in quotes: nothing in it is taken for the query language.
std::string match_of(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    std::string quoted;
    for (const char c : word) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += (out.empty() ? "\"" : " \"") + quoted + "\"*";
  }
  return out;
}

class Comparer {
 public:
  Comparer(Database& db, const CompareOptions& options) : db_(db), options_(options) {}

  Comparison run() {
    std::vector<SeriesHead> heads = find();
    std::sort(heads.begin(), heads.end(), [](const SeriesHead& a, const SeriesHead& b) {
      return std::tie(a.block, a.place, a.code, a.name, a.id) < std::tie(b.block, b.place, b.code, b.name, b.id);
    });
    Comparison out;
    for (const SeriesHead& head : heads) {
      if (out.series.size() == options_.limit) {
        out.cut = true;
        break;
      }
      ComparedSeries series = compare(head);
      if (!series.years.empty()) out.series.push_back(std::move(series));
    }
    return out;
  }

 private:
  std::vector<SeriesHead> find() {
    std::vector<SeriesHead> out;
    const std::vector<std::string> words = words_of(options_.indicator);
    const std::vector<std::string> above = words_of(options_.objective);
    const auto take = [&](Query& q) {
      while (q.next()) {
        SeriesHead head = head_of(q);
        if (holds_all(head.place, above) && holds_all(head.code + " " + head.name, words))
          out.push_back(std::move(head));
      }
    };
    if (!options_.issuer.empty()) {
      for (const std::string& block : blocks_of(db_, options_.issuer)) {
        Query q(db_, "SELECT series_id, block, code, name, place FROM series WHERE block = ?");
        bind_all(q, block);
        take(q);
      }
    } else if (!words.empty()) {
      // Earlier wordings count too: the words may be those of a year before.
      Query q(db_,
              "SELECT DISTINCT s.series_id, s.block, s.code, s.name, s.place FROM (SELECT rowid FROM indicator_fts "
              "WHERE indicator_fts MATCH ? LIMIT ?) f JOIN series_member m ON m.indicator_id = f.rowid "
              "JOIN series s ON s.series_id = m.series_id");
      bind_all(q, match_of(words), kMostHits);
      while (q.next()) {
        SeriesHead head = head_of(q);
        if (holds_all(head.place, above)) out.push_back(std::move(head));
      }
    } else {
      Query q(db_, "SELECT series_id, block, code, name, place FROM series ORDER BY block, series_id LIMIT ?");
      bind_all(q, kMostHits);
      take(q);
    }
    return out;
  }

  bool in_range(int year) const {
    return (options_.from == 0 || year >= options_.from) && (options_.to == 0 || year <= options_.to);
  }

  // One printed row of the series.
  struct Row {
    std::optional<int> year;
    std::string name;
    std::optional<double> weight;
  };

  ComparedSeries compare(const SeriesHead& head) {
    ComparedSeries out{head.block.starts_with("sha256:") ? "" : head.block, head.code, head.name, head.place, {}, {}};
    std::map<int, ComparedYear> years;
    const std::vector<Row> rows = read_rows(head, out, years);
    read_measures(head, years);
    tell_targets(years);
    tell_rows(head, rows, years);
    for (auto& [year, entry] : years) {
      entry.year = year;
      const bool says = entry.weight || entry.target || entry.baseline || entry.result || !entry.changes.empty();
      if (says && in_range(year)) out.years.push_back(std::move(entry));
    }
    return out;
  }

  std::vector<Row> read_rows(const SeriesHead& head, ComparedSeries& out, std::map<int, ComparedYear>& years) {
    Query q(db_,
            "SELECT p.year, d.source, i.position, i.name, i.weight FROM series_member m JOIN indicator i ON "
            "i.indicator_id = m.indicator_id JOIN plan p ON p.document_id = i.document_id JOIN document d ON "
            "d.document_id = i.document_id WHERE m.series_id = ? ORDER BY p.year, d.source, d.sha256, i.position");
    bind_all(q, head.id);
    std::vector<Row> rows;
    while (q.next()) {
      rows.push_back({q.maybe_int(0), q.text(3), q.maybe_number(4)});
      out.rows.push_back(fmt::format("{}#{}", q.text(1), q.integer(2)));
      const Row& row = rows.back();
      if (row.year && row.weight && !years[*row.year].weight) years[*row.year].weight = row.weight;
    }
    return rows;
  }

  void read_measures(const SeriesHead& head, std::map<int, ComparedYear>& years) {
    Query q(db_,
            "SELECT t.role, t.year, t.raw, t.kind, t.comparator, t.value, t.max, t.unit, t.date, t.confidence, "
            "d.source, i.position, coalesce(t.page, i.page), coalesce(t.line, i.line), t.rule FROM series_member m "
            "JOIN indicator i ON i.indicator_id = m.indicator_id JOIN plan p ON p.document_id = i.document_id "
            "JOIN document d ON d.document_id = i.document_id JOIN measure t ON t.indicator_id = i.indicator_id "
            "WHERE m.series_id = ? ORDER BY p.year, d.source DESC, d.sha256, i.position DESC, t.position");
    bind_all(q, head.id);
    while (q.next()) {
      ComparedValue value;
      normalize::Measure& m = value.measure;
      m.role = q.text(0);
      m.year = q.maybe_int(1).value_or(0);
      m.raw = q.text(2);
      m.kind = q.text(3);
      m.comparator = q.maybe_text(4);
      m.value = q.maybe_number(5);
      m.max = q.maybe_number(6);
      m.unit = q.maybe_text(7);
      m.date = q.maybe_text(8);
      m.confidence = q.number(9);
      value.source = q.text(10);
      value.position = static_cast<int>(q.integer(11));
      m.at.page = q.maybe_int(12).value_or(0);
      m.at.line = q.maybe_int(13).value_or(0);
      if (q.text(14) == kCorrected) m.raw = printed(m);
      if (m.kind == "none") continue;
      ComparedYear& entry = years[m.year];
      if (m.role == "target") revise(entry, value);
      if (m.role == "baseline") entry.baseline = std::move(value);
      if (m.role == "result") entry.result = std::move(value);
    }
  }

  // A later plan gives the same year another target.
  static void revise(ComparedYear& entry, ComparedValue& value) {
    if (entry.target && entry.target->source != value.source) {
      const std::string change = target_change(entry.target->measure, value.measure);
      if (!change.empty()) {
        entry.changes.push_back(fmt::format("target of the year revised, {}: {} to {}", change,
                                            entry.target->measure.raw, value.measure.raw));
      }
    }
    entry.target = std::move(value);
  }

  static void tell_targets(std::map<int, ComparedYear>& years) {
    const ComparedValue* before = nullptr;
    for (auto& [year, entry] : years) {
      if (!entry.target) continue;
      if (before != nullptr) {
        const std::string change = target_change(before->measure, entry.target->measure);
        if (!change.empty()) {
          entry.changes.push_back(
              fmt::format("target {}: {} to {}", change, before->measure.raw, entry.target->measure.raw));
        }
      }
      before = &*entry.target;
    }
  }

  // What the plans' rows tell: added, dropped, renamed, another weight.
  void tell_rows(const SeriesHead& head, const std::vector<Row>& rows, std::map<int, ComparedYear>& years) {
    const Row* before = nullptr;
    std::set<int> seen;
    for (const Row& row : rows) {
      if (!row.year) continue;
      seen.insert(*row.year);
      if (before != nullptr && *before->year != *row.year) {
        ComparedYear& entry = years[*row.year];
        if (extract::fold_key(before->name) != extract::fold_key(row.name)) {
          entry.changes.push_back(fmt::format("renamed from \"{}\"", before->name));
        }
        if (before->weight && row.weight && *before->weight != *row.weight) {
          entry.changes.push_back(fmt::format("weight {}: {} to {}",
                                              *row.weight > *before->weight ? "raised" : "lowered", *before->weight,
                                              *row.weight));
        }
      }
      if (before == nullptr || *before->year != *row.year) before = &row;
    }
    const std::set<int>& plans = plan_years(head.block);
    if (seen.empty() || plans.size() < 2) return;
    if (*plans.begin() < *seen.begin()) years[*seen.begin()].changes.push_back("added");
    const auto after = plans.upper_bound(*seen.rbegin());
    if (after != plans.end()) years[*after].changes.push_back("dropped");
  }

  const std::set<int>& plan_years(const std::string& block) {
    const auto [it, added] = plan_years_.try_emplace(block);
    if (!added) return it->second;
    Query q(db_, "SELECT DISTINCT year FROM plan WHERE issuer_key = ? AND year IS NOT NULL");
    bind_all(q, block);
    while (q.next()) it->second.insert(static_cast<int>(q.integer(0)));
    return it->second;
  }

  Database& db_;
  const CompareOptions& options_;
  std::map<std::string, std::set<int>> plan_years_;
};

}  // namespace

std::string target_change(const normalize::Measure& before, const normalize::Measure& now) {
  if (before.kind == "deadline" && now.kind == "deadline" && before.date && now.date && before.date->size() == 10 &&
      now.date->size() == 10) {
    // Each year has its own date: the day within the year is what is early or late.
    const bool same_year = before.year == now.year;
    const std::string a = same_year ? *before.date : before.date->substr(5);
    const std::string b = same_year ? *now.date : now.date->substr(5);
    return a == b ? "" : b < a ? "earlier, tighter" : "later, looser";
  }
  if (!normalize::are_comparable(before, now) || *before.value == *now.value) return "";
  const bool raised = *now.value > *before.value;
  const int way = normalize::direction_of(now);
  const std::string change = raised ? "raised" : "lowered";
  if (way == 0 || way != normalize::direction_of(before)) return change;
  return change + ((way > 0) == raised ? ", tighter" : ", looser");
}

Comparison Store::compare(const CompareOptions& options) const {
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  return Comparer(impl_->db, options).run();
}

}  // namespace spoglio::store
