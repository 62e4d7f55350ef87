// The whole cell is a wording of a level or of names, or the letters that stand for one.
#include "normalize/headers/row_kind.h"

#include "normalize/headers/vocabulary_data.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestKind = 60;  // bytes: "Obiettivo operativo", "Denominazione dell'obiettivo strategico"

// The wording that letters stand for ("os" for "obiettivo strategico"); the letters themselves where none is known.
std::string spelt_out(std::string key, const Vocabulary& vocabulary) {
  std::string letters = key;
  std::erase(letters, '.');
  for (const std::string& entry : vocabulary.data().list("level_letters")) {
    if (entry.starts_with(letters + " ")) return entry.substr(letters.size() + 1);
  }
  return key;
}

}  // namespace

std::optional<RowKind> read_row_kind(std::string_view cell, const Vocabulary& vocabulary) {
  if (cell.empty() || cell.size() > kLongestKind) return std::nullopt;
  const std::string key = spelt_out(vocabulary_key(join_lines(cell)), vocabulary);
  const auto& levels = vocabulary.data().levels;
  if (const auto level = levels.find(key); level != levels.end() && level->second != "ente")
    return RowKind{level->second};
  const auto& columns = vocabulary.data().columns;
  const auto column = columns.find(key);
  return column != columns.end() && column->second == "name" ? std::optional(RowKind{}) : std::nullopt;
}

}  // namespace spoglio::normalize
