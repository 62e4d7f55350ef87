// Words are found in the blocks by their place, and replaced there.
#include "normalize/ocr/page.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/ocr/page/code_cells.h"
#include "normalize/ocr/page/head_lines.h"
#include "normalize/ocr/page/headers.h"
#include "normalize/ocr/page/heads.h"
#include "normalize/ocr/page/items.h"
#include "normalize/ocr/page/label_codes.h"
#include "normalize/ocr/page/tags.h"
#include "normalize/ocr/page/text_signs.h"
#include "normalize/ocr/widths.h"
#include "normalize/ocr/words.h"

namespace spoglio::normalize {
namespace {

constexpr double kWeakLabel = 0.95;   // confidence below which a word may be a damaged one of a label
constexpr size_t kMostMends = 2'000;  // of a page: what stands beyond is not mended word by word
constexpr double kWidestMark = 0.75;  // of a digit's width: a comma or a point; more is another sign
constexpr double kNarrowestMark = 0.30;
constexpr size_t kFigure = 2;         // digits: of more, nothing tells where the point was
constexpr size_t kLongestLabel = 90;  // bytes: longer texts are no headers and no labels

bool holds(const extract::Place& place, const extract::Box& word) {
  const double x = (word.x0 + word.x1) / 2;
  const double y = (word.y0 + word.y1) / 2;
  return place.box && x >= place.box->x0 && x <= place.box->x1 && y >= place.box->y0 && y <= place.box->y1;
}

// The page's texts with their places: those of lines and of cells.
struct Piece {
  std::string* text;
  const extract::Place* place;
  const extract::Table* table = nullptr;
  int column = 0;
};

std::vector<Piece> pieces_of(extract::Page& page) {
  std::vector<Piece> out;
  for (extract::Block& block : page.blocks) {
    if (auto* line = std::get_if<extract::Line>(&block)) {
      out.push_back({&line->text, &line->place, nullptr, 0});
    } else {
      auto& table = std::get<extract::Table>(block);
      for (extract::Cell& cell : table.cells) out.push_back({&cell.text, &cell.place, &table, cell.column});
    }
  }
  for (extract::Line& line : page.running) out.push_back({&line.text, &line.place, nullptr, 0});
  return out;
}

// Where the word stands alone in the text; npos when nowhere.
size_t find_word(std::string_view text, std::string_view word) {
  const auto apart = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || apart(text[at - 1])) && (end == text.size() || apart(text[end]))) return at;
  }
  return std::string_view::npos;
}

// A header, or a text that begins as labels do.
bool is_label(std::string_view text, const Vocabulary& vocabulary) {
  return may_be_wording(text, vocabulary.data()) || !read_column_header(text, vocabulary).role.empty();
}

// A title behind the number, or other numbers with a point in its column.
bool heads(const Piece& piece, size_t at, size_t size) {
  static const RE2 title(R"(\s+(?:[-–—:.]\s*)?\p{L}\p{L}(?s:.*))");
  static const RE2 dotted(R"(\s*\d\.\d\s*)");
  if (at != 0) return false;
  const std::string_view behind = std::string_view(*piece.text).substr(size);
  if (RE2::FullMatch({behind.data(), behind.size()}, title)) return true;
  return behind.empty() && piece.table != nullptr &&
         std::any_of(piece.table->cells.begin(), piece.table->cells.end(), [&](const extract::Cell& cell) {
           return cell.column == piece.column && RE2::FullMatch(cell.text, dotted);
         });
}

// Whether no quotation ends within the text, so that a mark in front of it opens none.
bool closes_nothing(const std::string& text) {
  static const RE2 close(R"(["”]|[’'](?:\s|$|[.,;:]))");
  return !RE2::PartialMatch(text, close);
}

class PageMender {
 public:
  PageMender(extract::Page& page, const Vocabulary& vocabulary)
      : page_(page), vocabulary_(vocabulary), pieces_(pieces_of(page)) {}

  void mend_words(const std::unordered_set<std::string>& known) {
    for (const extract::Word& word : page_.words) {
      if (word.confidence >= kWeakLabel || mends_.size() == kMostMends) continue;
      const std::string meant = one_look_alike(word.text, known);
      if (meant.empty()) continue;
      replace(word, meant, [&](const Piece& piece, size_t at) {
        std::string mended = *piece.text;
        mended.replace(at, word.text.size(), meant);
        return mended.size() <= kLongestLabel && !is_label(*piece.text, vocabulary_) && is_label(mended, vocabulary_);
      });
    }
  }

  // Curly brackets, which plans do not print.
  void mend_brackets() {
    for (const extract::Word& word : page_.words) {
      if (word.confidence >= 1 || word.text.find_first_of("{}") == std::string::npos) continue;
      std::string meant = word.text;
      std::replace(meant.begin(), meant.end(), '{', '(');
      std::replace(meant.begin(), meant.end(), '}', ')');
      replace(word, meant, [](const Piece&, size_t) { return true; });
    }
  }

  // The number of a heading that lost its point.
  void mend_codes() {
    for (const OddWidth& odd : odd_widths(page_)) {
      const extract::Word& word = page_.words[odd.word];
      if (odd.excess < kNarrowestMark || odd.excess > kWidestMark || word.text.size() != kFigure) continue;
      if (word.text.back() == '%' || word.text.front() == '0') continue;
      replace(word, {word.text[0], '.', word.text[1]},
              [](const Piece& piece, size_t at) { return heads(piece, at, kFigure); });
    }
  }

  // A tag's percentage that lost its comma: no two figures stand side by side there.
  void mend_tags() {
    static const RE2 tag(R"((?i:peso\s*[:=]?\s*)(\d{1,3}) (\d\d ?%))");
    for (const Piece& piece : pieces_) {
      std::string whole;
      std::string rest;
      if (piece.text->find('%') == std::string::npos || !piece.place->box) continue;
      if (!RE2::PartialMatch(*piece.text, tag, &whole, &rest)) continue;
      const std::string read = whole + " " + rest;
      const std::string meant = whole + "," + rest;
      piece.text->replace(piece.text->find(read), read.size(), meant);
      mends_.push_back({*piece.place->box, read, meant});
    }
  }

  // What the text alone tells, and the brackets of labels.
  void mend_signs() {
    std::vector<std::string> texts;
    for (const Piece& piece : pieces_) texts.push_back(*piece.text);
    const std::set<std::string> bracketed = bracketed_labels(texts);
    for (const Piece& piece : pieces_) {
      if (!piece.place->box) continue;
      std::string meant = with_mended_brackets(*piece.text, bracketed);
      meant = with_mended_signs(meant, piece.table != nullptr);
      if (meant == *piece.text) continue;
      mends_.push_back({*piece.place->box, *piece.text, meant});
      *piece.text = std::move(meant);
    }
  }

  void mend_items() {
    for (extract::Block& block : page_.blocks) {
      auto* table = std::get_if<extract::Table>(&block);
      if (table == nullptr) continue;
      for (Mend& mend : mend_rows_of_items(*table)) {
        mends_.push_back(std::move(mend));
      }
    }
  }

  // Once headers are what they were.
  void join_codes() {
    for (Mend& mend : join_code_cells(page_, vocabulary_)) mends_.push_back(std::move(mend));
  }

  // "OBIE 1 1 IVO STRATEGICO: Ridurre ...": the first word of a level fell apart.
  void mend_broken_levels(const std::unordered_set<std::string>& known) {
    static const RE2 broken(R"((\p{Lu}{2,}(?: [\dIl|]| \p{Lu}{2,}){1,4})((?: \p{L}+){0,3}[ :](?s:.*)))");
    for (const Piece& piece : pieces_) {
      std::string start;
      std::string rest;
      if (!piece.place->box || !RE2::FullMatch(*piece.text, broken, &start, &rest)) continue;
      // The word may be of fewer of its parts than stand there.
      const std::vector<std::string> parts = extract::split(start, ' ');
      if (known.count(extract::fold_key(parts[0])) > 0) continue;  // "OBIETTIVO DI VALORE PUBBLICO" is whole
      std::string joined = parts[0];
      for (size_t i = 1; i < parts.size(); ++i) {
        joined += parts[i];
        const std::string behind = behind_parts(parts, i + 1) + rest;
        const std::string level = level_of(joined, behind, known);
        if (level.empty()) continue;
        const std::string read = piece.text->substr(0, piece.text->size() - behind.size());
        *piece.text = level + behind;
        mends_.push_back({*piece.place->box, read, level});
        break;
      }
    }
  }

  // "‘Obiettivo 1.4: ...": a speck in front of a line, which would hide its label.
  void drop_specks() {
    static const RE2 speck(R"(['‘’`´"“”.,:;|_~^°]{1,2} ?(\p{Lu}\p{L}(?s:.*)))");
    std::string rest;
    for (const Piece& piece : pieces_) {
      if (piece.table == nullptr && RE2::FullMatch(*piece.text, speck, &rest) && closes_nothing(rest))
        *piece.text = rest;
    }
  }

  // "e Numero di ...": the dot of a list before a capital. Others of the list were dropped as specks, so this one is
  // too.
  void mend_bullets() {
    static const RE2 bullet(R"((?:[eoO0®©¢»«¤]|\+)\s+(\p{Lu}(?s:.*)))");
    std::string rest;
    for (const Piece& piece : pieces_) {
      if (piece.table == nullptr && RE2::FullMatch(*piece.text, bullet, &rest)) *piece.text = rest;
    }
  }

  // "OBIETTIVO OPERATIVO Ridurre ..." among lines "OBIETTIVO OPERATIVO 3 ...": its number was lost, and a colon stands
  // for it.
  void mend_labels() {
    static const RE2 label(R"((\p{L}+(?: \p{L}+){0,2}?) (?:n\. ?)?\d{1,2}\b(?s:.*))");
    std::set<std::string> labels;
    std::string found;
    for (const Piece& piece : pieces_) {
      if (RE2::FullMatch(*piece.text, label, &found) && is_level(found)) labels.insert(found);
    }
    static const RE2 title(R"( (?:[-–—] )?(\p{Lu}\p{L}+ (?s:.*)))");
    for (const Piece& piece : pieces_) {
      for (const std::string& known : labels) {
        const std::string_view behind =
            std::string_view(*piece.text).substr(std::min(known.size(), piece.text->size()));
        if (!piece.text->starts_with(known) || !RE2::FullMatch({behind.data(), behind.size()}, title, &found)) continue;
        *piece.text = known + ": " + std::string(found);
        break;
      }
    }
  }

  void mend_label_codes() {
    std::vector<std::string> texts;
    for (const Piece& piece : pieces_) texts.push_back(*piece.text);
    const std::vector<std::string> meant =
        with_label_codes(texts, [&](const std::string& label) { return is_level(label); });
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (meant[i] == texts[i] || !pieces_[i].place->box) continue;
      mends_.push_back({*pieces_[i].place->box, texts[i], meant[i]});
      *pieces_[i].text = meant[i];
    }
  }

  std::vector<Mend> take() { return std::move(mends_); }

 private:
  static std::string behind_parts(const std::vector<std::string>& parts, size_t from) {
    std::string out;
    for (size_t i = from; i < parts.size(); ++i) out += " " + parts[i];
    return out;
  }

  // The word nearest to one in capitals, where it names a level with the words behind it, or without; else empty.
  std::string level_of(const std::string& word, const std::string& behind,
                       const std::unordered_set<std::string>& known) const {
    static const RE2 next(R"((?: (\p{L}+))?(?: (\p{L}+))?(?s:.*))");
    std::string second;
    std::string third;
    if (!RE2::FullMatch(behind, next, &second, &third)) return {};
    const std::string key = extract::fold_key(word);
    for (const std::string& other : known.count(key) > 0 ? std::vector<std::string>{key} : nearest_words(key, known)) {
      if (is_level(other) || is_level(other + " " + second) || is_level(other + " " + second + " " + third)) {
        std::string out = other;
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        return out;
      }
    }
    return {};
  }

  bool is_level(const std::string& text) const { return vocabulary_.data().levels.count(vocabulary_key(text)) > 0; }

  // In the first piece that holds the word at a place where `fits` accepts it.
  template <typename Fits>
  void replace(const extract::Word& word, const std::string& meant, const Fits& fits) {
    for (const Piece& piece : pieces_) {
      if (!holds(*piece.place, word.box)) continue;
      const size_t at = find_word(*piece.text, word.text);
      if (at == std::string::npos || !fits(piece, at)) continue;
      piece.text->replace(at, word.text.size(), meant);
      mends_.push_back({word.box, word.text, meant});
      return;
    }
  }

  extract::Page& page_;
  const Vocabulary& vocabulary_;
  std::vector<Piece> pieces_;
  std::vector<Mend> mends_;
};

}  // namespace

std::vector<Mend> mend_page(extract::Page& page, const std::unordered_set<std::string>& known,
                            const Vocabulary& vocabulary) {
  PageMender brackets(page, vocabulary);
  brackets.mend_brackets();
  std::vector<Mend> out = cut_headers(page, known, vocabulary);
  join_heads(page, vocabulary);
  put_lines_in_heads(page, vocabulary);
  PageMender mender(page, vocabulary);
  mender.mend_codes();
  mender.mend_tags();
  mender.drop_specks();
  mender.mend_signs();
  mender.mend_items();
  mender.mend_broken_levels(known);
  mender.mend_bullets();
  mender.mend_labels();
  mender.mend_label_codes();
  mender.mend_words(known);
  for (Mend& mend : brackets.take()) out.push_back(std::move(mend));
  for (Mend& mend : mend_headers(page, known, vocabulary)) out.push_back(std::move(mend));
  mender.join_codes();
  for (Mend& mend : mender.take()) out.push_back(std::move(mend));
  return out;
}

}  // namespace spoglio::normalize
