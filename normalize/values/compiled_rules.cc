// A rule's fragments are written out before it is compiled, alone and as one of the set.
#include "normalize/values/compiled_rules.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "normalize/values/date.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

// An article or preposition between a comparison and its number: "almeno l'80%", "non inferiore al 5".
#define TO \
  R"((?: ?(?:ad|al|all'|allo|alla|ai|agli|alle|a|di|del|dell'|dello|della|dei|degli|delle|d'|il|lo|la|l'|i|gli|le)\b'?)?)"
const char kComparators[] =
    R"((?:(?:>=|=>|<=|=<|>|<|=))" TO R"(|(?:maggiore|superiore|minore|inferiore)(?: o |/| od )(?:uguale|pari))" TO
    R"(|(?:uguale|pari)(?: o |/| od )(?:maggiore|superiore|minore|inferiore))" TO
    R"(|(?:in misura )?non (?:inferiore|minore|superiore|maggiore|meno|piu|oltre))" TO
    R"(|(?:maggiore|superiore|minore|inferiore))" TO R"(|piu (?:di|del|dell'|della|dei)|oltre)" TO
    R"(|meno (?:di|del|dell'|della|dei)|(?:di )?almeno)" TO R"(|minimo|min\.?|(?:al )?massimo)" TO
    R"(|max\.?|al piu|fino)" TO R"(|entro)" TO R"(|pari)" TO R"(|uguale)" TO ")";
#undef TO
const char kUnits[] = R"((?:%|per ?cento|n\.|n°\.?|nr\.?|gg\.?|giorn[io]|g\.|€|euro|eur\.?|n))";
const char kPrefixes[] = R"((?:n\.|n°\.?|n|nr\.?|num\.?|numero|gg\.?|%|€))";
const char kTimes[] = R"((?:gg\.?|giorn[io]|ore|ora|mes[ie]|minuti|settiman[ae]|anni|anno))";
const char kDeadlineWords[] =
    R"((?:entro e non oltre|entro ed? il|entro|non oltre|<=|<|massimo|max\.?)(?: (?:il mese di|la data del|il giorno|il|la|le|fine|i|data))?(?: l')?)";
const char kUnsigned[] = R"((?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?))";

}  // namespace

std::string expand_fragments(std::string pattern) {
  const std::array<std::pair<std::string, std::string>, 10> fragments = {{
      {"{cmp_raw}", kComparators},
      {"{num_raw}", std::string("(?:") + kNumberPattern + ")"},
      {"{unit_raw}", kUnits},
      {"{pre_raw}", kPrefixes},
      {"{unsigned}", kUnsigned},
      {"{cmp}", std::string("(?:(?P<cmp>") + kComparators + "))?"},
      {"{num}", std::string("(?P<num>") + kNumberPattern + ")"},
      {"{unit}", std::string("(?P<unit>") + kUnits + ")"},
      {"{date}", kDatePattern},
      {"{by}", kDeadlineWords},
  }};
  for (const auto& [name, text] : fragments) {
    for (size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + text.size())) {
      pattern.replace(at, name.size(), text);
    }
  }
  const std::string time = "{time}";
  for (size_t at = pattern.find(time); at != std::string::npos; at = pattern.find(time))
    pattern.replace(at, time.size(), kTimes);
  return pattern;
}

std::optional<Captures> CompiledRule::match(const std::string& cell) const {
  const int groups = pattern->NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> pieces(static_cast<size_t>(groups));
  if (!pattern->Match(cell, 0, cell.size(), RE2::ANCHOR_BOTH, pieces.data(), groups)) return std::nullopt;
  Captures out;
  for (const auto& [name, index] : pattern->NamedCapturingGroups()) {
    const re2::StringPiece& piece = pieces[static_cast<size_t>(index)];
    if (piece.data() != nullptr && !piece.empty()) out[name] = std::string(piece.data(), piece.size());
  }
  return out;
}

const CompiledRules& CompiledRules::all() {
  static const CompiledRules kRules;
  return kRules;
}

CompiledRules::CompiledRules() : together_(RE2::DefaultOptions, RE2::ANCHOR_BOTH) {
  for (const MeasureRule& rule : measure_rules()) {
    const std::string pattern = expand_fragments(rule.pattern);
    rules_.push_back({&rule, std::make_unique<RE2>(pattern)});
    together_.Add(pattern, nullptr);
  }
  together_.Compile();
}

std::vector<const CompiledRule*> CompiledRules::taking(const std::string& cell) const {
  std::vector<int> numbers;
  RE2::Set::ErrorInfo error{RE2::Set::kNoError};
  if (!together_.Match(cell, &numbers, &error) && error.kind != RE2::Set::kNoError) {
    numbers.resize(rules_.size());
    std::iota(numbers.begin(), numbers.end(), 0);
  }
  std::sort(numbers.begin(), numbers.end());
  std::vector<const CompiledRule*> out;
  for (const int number : numbers) out.push_back(&rules_[static_cast<size_t>(number)]);
  return out;
}

}  // namespace spoglio::normalize
