// Rows, owners and acts, each told by what the document repeats.
#include "normalize/grids/rows.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/act.h"
#include "normalize/plan/fields.h"
#include "normalize/values/date.h"
#include "normalize/words/similarity.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr double kSameWord = 0.75;   // similarity of an owner's word and what recognition made of it
constexpr double kLikeAction = 0.7;  // similarity of an action's word and what recognition made of it
constexpr double kOwnerShare = 0.4;  // share of an owner's rows that print a word of it
constexpr size_t kOwnerTail = 3;     // words at the end of a name's line that may be an owner's
constexpr size_t kScrap = 4;         // letters of a name's line that is none
constexpr size_t kLeastLetters = 6;  // of a word that tells an owner by itself

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out = extract::split(extract::fold_space(text), ' ');
  std::erase(out, "");
  return out;
}

bool is_capitalised(const std::string& word) {
  return word.size() >= 3 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a' && word[1] <= 'z';
}

// How many words of a piece are the owner's start: "S.Anagrafico", "S. Staff"; a piece that starts in full is all of
// it.
size_t start_words(const std::vector<std::string>& words) {
  if (words.empty() || !is_dotted_unit(words[0])) return words.size();
  return words[0].ends_with(".") && words.size() > 1 ? 2 : 1;
}

// The start of an owner in one spelling, by which its rows are told together.
std::string owner_key(const std::vector<std::string>& words) {
  std::string out;
  for (size_t i = 0; i < start_words(words); ++i) out += (i == 0 ? "" : " ") + words[i];
  out.erase(0, out.find_first_not_of("|"));
  return out;
}

// A bracket that opened in the name has not closed: the name goes on.
bool has_open_bracket(const GridRow& row) {
  long open = 0;
  for (const std::string& name : row.names)
    open += std::count(name.begin(), name.end(), '(') - std::count(name.begin(), name.end(), ')');
  return open > 0;
}

bool is_complete(const GridRow& row) {
  return !row.values.empty() || extract::fold_key(row.note).find("giunta") != std::string::npos;
}

void add_line(GridRow& row, const GridLine& line) {
  if (row.at.line == 0 && row.at.page == 0) row.at = line.line.place;
  // Half a word beside year cells or a note is what recognition made of a border.
  const bool beside = !line.note.empty() || !line.values.empty() || !line.owner.empty();
  const bool scrap =
      beside && line.name.size() <= kScrap && line.name.find_first_of(" 0123456789)") == std::string::npos;
  static const RE2 short_end(R"(.*\s(?:[\p{Lu}\d]{1,2}|[\p{L}\d]/[\p{L}\d]))");
  row.doubtful_name = row.doubtful_name || (beside && !scrap && RE2::FullMatch(line.name, short_end));
  if (!line.name.empty() && !scrap) row.names.push_back(line.name);
  if (!line.values.empty()) row.values.push_back(line.values);
  if (!line.owner.empty()) row.owners.push_back({line.owner, line.owner_starts});
  if (!line.note.empty()) row.note += (row.note.empty() ? "" : " ") + line.note;
  row.started = row.started || line.action || line.owner_starts;
}

}  // namespace

std::vector<GridRow> cut_rows(const std::vector<GridLine>& lines) {
  std::vector<GridRow> rows;
  bool dated = false;  // the line before ended a note
  const GridLine* before = nullptr;
  for (const GridLine& line : lines) {
    if (line.plain() && line.name.empty()) continue;
    const bool note_only = line.name.empty() && line.values.empty() && line.owner.empty();
    const bool next = rows.empty() || (is_complete(rows.back()) &&
                                       ((line.action && !(note_only && !dated && rows.back().values.empty())) ||
                                        (dated && !note_only && !line.dated && !has_open_bracket(rows.back()))));
    if (next) rows.emplace_back();
    // An owner that goes on below itself, no blank line between.
    const bool owner_goes_on = !next && before != nullptr && line.plain() && !line.line.gap_before &&
                               before->name.empty() && !before->owner.empty() && before->note.empty() &&
                               before->values.empty() &&
                               !is_dotted_unit(before->owner.substr(0, before->owner.find(' ')));
    if (owner_goes_on) {
      rows.back().owners.back().text += " " + line.name;
    } else {
      add_line(rows.back(), line);
    }
    dated = line.dated;
    before = &line;
  }
  return rows;
}

std::string GridKnowledge::Owner::full() const {
  std::string out = start;
  for (const std::string& word : words) out += " " + word;
  return out;
}

GridKnowledge::GridKnowledge(const std::vector<GridRow*>& rows, const Vocabulary& vocabulary)
    : vocabulary_(vocabulary) {
  learn_owners(rows);
  learn_acts(rows);
}

void GridKnowledge::learn_owners(const std::vector<GridRow*>& rows) {
  struct Seen {
    int count = 0;
    size_t places = 0;  // sum of positions
  };
  std::map<std::string, std::map<std::string, Seen>> words;
  std::map<std::string, int> starts;
  for (const GridRow* row : rows) {
    std::string key;
    std::vector<std::string> candidates;
    for (const OwnerPiece& piece : row->owners) {
      std::vector<std::string> parts = words_of(piece.text);
      if (key.empty() && piece.starts) {
        key = owner_key(parts);
        parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(start_words(parts)));
      }
      for (size_t i = 0; i < parts.size(); ++i) {
        // "e" belongs to the word before it.
        if (is_capitalised(parts[i]))
          candidates.push_back(i + 1 < parts.size() && parts[i + 1] == "e" ? parts[i] + " e" : parts[i]);
      }
    }
    if (key.empty()) continue;
    for (const std::string& name : row->names) {
      const std::vector<std::string> parts = words_of(name);
      for (size_t i = parts.size() - std::min(parts.size(), kOwnerTail); i < parts.size(); ++i) {
        const bool joined = i > 0 && parts[i - 1] == "e";
        if (is_capitalised(parts[i])) candidates.push_back(joined ? "e " + parts[i] : parts[i]);
      }
    }
    ++starts[key];
    for (size_t i = 0; i < candidates.size(); ++i) {
      Seen& seen = words[key][candidates[i]];
      ++seen.count;
      seen.places += i;
    }
  }
  for (const auto& [start, count] : starts) {
    Owner owner{start, {}, count};
    std::vector<std::pair<double, std::string>> ordered;
    for (const auto& [word, seen] : words[start]) {
      if (seen.count < 2 || seen.count < kOwnerShare * count) continue;
      ordered.emplace_back(static_cast<double>(seen.places) / seen.count, word);
    }
    std::sort(ordered.begin(), ordered.end());
    for (auto& [place, word] : ordered) owner.words.push_back(word);
    owners_.push_back(std::move(owner));
  }
}

const GridKnowledge::Owner* GridKnowledge::find_owner(const std::string& piece, Likeness likeness) const {
  const std::vector<std::string> words = words_of(piece);
  const std::string key = owner_key(words);
  for (const Owner& owner : owners_) {
    if (owner.start == key || (likeness != Likeness::kExact && similarity(owner.start, key) >= kSameWord))
      return &owner;
  }
  if (likeness != Likeness::kAnyWord) return nullptr;
  for (const Owner& owner : owners_) {
    std::vector<std::string> known = owner.words;
    known.push_back(owner.start.substr(owner.start.find('.') + 1));
    for (const std::string& word : words) {
      const bool told = word.size() >= kLeastLetters &&
                        std::any_of(known.begin(), known.end(),
                                    [&](const std::string& k) { return similarity(k, word) >= kSameWord; });
      if (told) return &owner;
    }
  }
  return nullptr;
}

// A name's line without the owner's words that recognition printed behind it.
std::string GridKnowledge::without_owner_words(const std::string& name, const std::vector<const Owner*>& owners) {
  static const RE2 specks(R"([\d(;)\]]{1,6})");
  const std::vector<std::string> words = words_of(name);
  const auto alike = [](const std::string& known, const std::string& word) {
    // Half a word at the line's end counts too.
    return known == word || (known.size() > 2 && (similarity(known, word) >= kSameWord ||
                                                  (word.size() >= kScrap && known.starts_with(word))));
  };
  // How many words before `end` are one of the owners' pieces.
  const auto piece_before = [&](size_t end) -> size_t {
    for (const Owner* owner : owners) {
      for (const std::string& piece : owner->words) {
        const std::vector<std::string> known = words_of(piece);
        if (known.size() <= end &&
            std::equal(known.rbegin(), known.rend(), words.rend() - static_cast<std::ptrdiff_t>(end), alike))
          return known.size();
        if (known.size() == 2 && known[1] == "e" && end > 0 && alike(known[0], words[end - 1])) return 1;
      }
    }
    return 0;
  };
  size_t end = words.size();
  if (end >= 2 && RE2::FullMatch(words[end - 1], specks) && piece_before(end - 1) > 0) --end;
  for (size_t piece = piece_before(end); piece > 0; piece = piece_before(end)) end -= piece;
  std::string out;
  for (size_t i = 0; i < end; ++i) out += (i == 0 ? "" : " ") + words[i];
  return out;
}

std::vector<std::string> GridKnowledge::take_owners(GridRow& row, std::vector<Review>& review) const {
  std::vector<const Owner*> found;
  std::vector<std::string> others;
  std::vector<std::string> pieces;
  std::vector<std::string> verbatim;
  for (const OwnerPiece& piece : row.owners) {
    pieces.push_back(piece.text);
    if (!piece.starts) continue;
    const Owner* owner = find_owner(piece.text, Likeness::kExact);
    if (owner == nullptr && (owner = find_owner(piece.text, Likeness::kStart)) != nullptr) {
      add_review(review, "*", "ocr_repair", fmt::format("owner \"{}\" read as \"{}\"", piece.text, owner->full()));
    }
    if (owner == nullptr) {
      verbatim.push_back(extract::fold_space(piece.text));
    } else if (std::find(found.begin(), found.end(), owner) == found.end()) {
      found.push_back(owner);
    }
  }
  if (found.empty() && verbatim.empty()) {
    // The owner's start is lost: another word of it tells, in the owner's place or at the end of a name's line.
    pieces.insert(pieces.end(), row.names.begin(), row.names.end());
    for (const std::string& piece : pieces) {
      if (const Owner* owner = find_owner(piece, Likeness::kAnyWord); owner != nullptr && found.empty()) {
        found.push_back(owner);
        add_review(review, "*", "ocr_repair", fmt::format("owner \"{}\" read as \"{}\"", piece, owner->full()));
      }
    }
  }
  for (std::string& name : row.names) name = without_owner_words(name, found);
  std::erase(row.names, "");
  std::vector<std::string> out;
  for (const Owner* owner : found) {
    out.push_back(owner->full());
    if (owner->rows < 2 || is_open_text(out.back()) || out.back().find(' ') == std::string::npos) {
      add_review(review, "*", "low_confidence",
                 fmt::format("the owner \"{}\" may go on in a line that no other row tells", out.back()));
    }
  }
  for (const std::string& owner : verbatim)
    add_review(review, "*", "low_confidence", fmt::format("the owner \"{}\" is printed once only", owner));
  out.insert(out.end(), verbatim.begin(), verbatim.end());
  if (out.empty() && !row.owners.empty())
    add_review(review, "*", "low_confidence", "the owner cannot be read for sure");
  return out;
}

void GridKnowledge::learn_acts(const std::vector<GridRow*>& rows) {
  static const RE2 clean(std::string(R"(giunta n\.? ?(\d{1,4})? ?del (\d{1,2} [a-z]+ \d{4}))"));
  struct Seen {
    Act act;
    int count = 0;
  };
  std::map<std::string, Seen> seen;
  for (const GridRow* row : rows) {
    const std::string key = extract::fold_key(row->note);
    re2::StringPiece rest(key);
    std::string number;
    std::string day;
    while (RE2::FindAndConsume(&rest, clean, &number, &day)) {
      const auto date = parse_date(day, 0);
      if (!date) continue;
      Act act;
      act.body = "Giunta";
      if (!number.empty()) act.number = number;
      act.date = to_iso(*date);
      Seen& entry = seen[number + "/" + *act.date];
      entry.act = act;
      ++entry.count;
    }
  }
  // Of two acts with the same number, or of the same day without one, the rarer is a misreading.
  for (const auto& [key, entry] : seen) {
    const bool misread = std::any_of(seen.begin(), seen.end(), [&, &entry = entry](const auto& other) {
      const bool same = other.second.act.number == entry.act.number &&
                        (entry.act.number || other.second.act.date->substr(4) == entry.act.date->substr(4));
      return same && other.second.act.date != entry.act.date && other.second.count > entry.count;
    });
    if (!misread) acts_.push_back(entry.act);
  }
}

// The action words of a note; where recognition drew the note into the owner's cell, they stand behind the owner.
std::vector<std::string> GridKnowledge::read_actions(const GridRow& row, std::vector<Review>& review) const {
  std::vector<std::string> words = words_of(row.note);
  for (const OwnerPiece& piece : row.owners) {
    const std::vector<std::string> behind = words_of(piece.text);
    if (piece.starts && behind.size() > 1) words.insert(words.end(), behind.begin() + 1, behind.end());
  }
  std::vector<std::string> actions;
  for (const std::string& word : words) {
    const std::string key = extract::fold_key(word);
    std::string best;
    double best_likeness = kLikeAction;
    for (const std::string& action : vocabulary_.data().list("actions")) {
      // Other words may hang on to it: "aggiornatoin".
      const double likeness = std::max(similarity(action, key), similarity(action, key.substr(0, action.size())));
      if (likeness >= best_likeness) {
        best_likeness = likeness;
        best = action;
      }
    }
    if (best.empty()) continue;
    actions.push_back(best);
    if (best != key) add_review(review, "*", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", word, best));
  }
  return actions;
}

std::vector<Amendment> GridKnowledge::amendments(const GridRow& row, std::vector<Review>& review) const {
  const std::string key = extract::fold_key(row.note);
  const std::vector<std::string> actions = read_actions(row, review);
  std::vector<Act> acts;
  for (const Act& act : acts_) {
    const std::string day = act.date->substr(8, 2);
    const RE2 number(fmt::format(R"(\bn\.? ?{}\b)", act.number.value_or("#")));
    const std::string printed_day = fmt::format("{}", std::stoi(day));
    const RE2 unnumbered(fmt::format(R"(giunta (?:n\.? )?del {} )", printed_day));
    if (act.number ? RE2::PartialMatch(key, number) : RE2::PartialMatch(key, unnumbered)) acts.push_back(act);
  }
  static const RE2 mangled(R"(n[. _]*(\d\w\w)\b)");
  std::string digits;
  if (acts.empty() && RE2::PartialMatch(key, mangled, &digits)) {
    for (const Act& act : acts_) {
      const bool close = act.number && act.number->size() == digits.size() && similarity(*act.number, digits) >= 0.6;
      if (!close || !acts.empty()) continue;
      acts.push_back(act);
      add_review(review, "*", "ocr_repair",
                 fmt::format("act \"{}\" read as n. {} of {}", digits, *act.number, *act.date));
    }
  }
  std::sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) { return a.date < b.date; });
  if (actions.empty() && acts.empty()) {
    if (!row.note.empty())
      add_review(review, "*", "low_confidence", fmt::format("a note that cannot be read: \"{}\"", row.note));
    return {};
  }
  if (actions.size() != std::max<size_t>(acts.size(), 1)) {
    add_review(review, "*", "ocr_repair",
               fmt::format("{} amendments are named and {} acts", actions.size(), acts.size()));
  } else if (acts.empty()) {
    add_review(review, "*", "low_confidence", "the act of the amendment cannot be read");
  }
  std::vector<Amendment> out;
  for (size_t i = 0; i < std::max(actions.size(), acts.size()); ++i) {
    Amendment amendment;
    if (!actions.empty()) amendment.action = actions[std::min(i, actions.size() - 1)];
    if (i < acts.size()) amendment.act = acts[i];
    if (!amendment.action.empty()) out.push_back(std::move(amendment));
  }
  return out;
}

}  // namespace spoglio::normalize
