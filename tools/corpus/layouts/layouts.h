// The layouts of random documents: one entry, and mostly one source, per layout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tools/corpus/draw/look.h"
#include "tools/corpus/maker.h"

namespace spoglio::corpus {

struct PlanLayout {
  const char* name;
  const char* about;  // one line
  std::vector<Domain> domains;
  std::vector<std::string> titles;  // of its documents
  LookHints hints;
  void (*set)(Maker&);                // null for a family
  std::optional<Family> family = {};  // set by the family's own layout instead
  int mixed_percent = 25;             // of documents with wide plan pages whose other pages are upright
};

const std::vector<PlanLayout>& plan_layouts();

// One source each: pira.cc, bsc_results.cc and so on.
void set_pira(Maker& maker);
void set_bsc_results(Maker& maker);
void set_peg(Maker& maker);
void set_comune_tabella(Maker& maker);
void set_universita(Maker& maker);
void set_asl(Maker& maker);
void set_piao(Maker& maker);
void set_nested_headers(Maker& maker);
void set_merged(Maker& maker);
void set_ruled(Maker& maker);
void set_unruled(Maker& maker);
void set_tagged(Maker& maker);
void set_dirigenti(Maker& maker);
void set_card_labels(Maker& maker);
void set_listed(Maker& maker);
void set_objective_rows(Maker& maker);
void set_numbered_cells(Maker& maker);
void set_no_plan(Maker& maker);
void set_side_by_side(Maker& maker);

struct DocumentOptions {
  std::string layout;  // a name, or "any"
  std::uint64_t seed = 1;
  int indicators = 20;
};

// Draws, sets and writes one document, and returns its gold. Throws std::runtime_error for an unknown layout.
normalize::Plan make_document(const DocumentOptions& options, const std::string& pdf);

}  // namespace spoglio::corpus
