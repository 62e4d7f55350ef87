// Keeps the series while documents come and go. Internal to store/.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "normalize/links/link.h"
#include "store/database.h"

namespace spoglio::store {

// The indicators of a plan, and which of them are one on several sheets.
struct LinkedRows {
  std::vector<normalize::LinkRow> rows;
  std::vector<normalize::LinkGroup> groups;
};
LinkedRows linked_rows(const normalize::Plan& plan);

// The series of one administration in their latest wording, made ready for comparing.
struct KnownSeries {
  std::string block;
  std::vector<std::int64_t> ids;
  std::vector<normalize::LinkRow> rows;
  std::string moment;  // of the store that they are of, see moment_of()
};

// What tells whether anything was written since, by this connection or by another.
std::string moment_of(Database& db);

// Within one transaction: what leaves, what comes, settle() after each, then finish(). The plans of an administration
// are linked in the order of year, source and digest, so that the order of putting makes no difference: a plan that is
// the latest goes on from what is there, any other has its administration's plans linked anew.
class SeriesKeeper {
 public:
  // `known` is what the keeper before this one knew, if it still holds: plans of one administration often come
  // together.
  explicit SeriesKeeper(Database& db, KnownSeries known = {}) : db_(db), known_(std::move(known)) {}
  void forget(std::int64_t document);
  void add(std::int64_t document, const normalize::Plan& plan, const LinkedRows& linked);
  void again(const std::string& block) { stale_.insert(block); }
  void settle();  // after each document that left or came
  void finish();
  KnownSeries& known() { return known_; }

 private:
  void link_block(const std::string& block);
  void link_plan(const std::string& block, std::int64_t document, const normalize::Plan& plan,
                 const LinkedRows& linked);

  Database& db_;
  KnownSeries known_;
  std::set<std::string> stale_;    // linked anew at the end
  std::set<std::string> thinned_;  // too big for that: they have lost a plan
};

// Whose plan it is: issuer_key, else the document alone.
std::string block_of(Database& db, std::int64_t document);

}  // namespace spoglio::store
