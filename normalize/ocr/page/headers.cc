// A header is mended by one kind of damage after the other, until it is a known one.
#include "normalize/ocr/page/headers.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/ocr/words.h"

namespace spoglio::normalize {
namespace {

constexpr double kWeakLabel = 0.95;   // confidence below which a word may be a damaged one of a label
constexpr size_t kMostMends = 2'000;  // of a page: what stands beyond is not mended word by word
constexpr size_t kLongestLabel = 90;  // bytes: longer texts are no headers
constexpr size_t kLostYear = 8;       // bytes: what is left of a year that lies on its side
constexpr int kHeaderRows = 3;        // of a table, in which headers stand
constexpr int kMostRows = 60;         // … or further down, where several are known
constexpr int kFewestHeaders = 3;     // that are known in such a row

bool holds(const extract::Place& place, const extract::Box& word) {
  const double x = (word.x0 + word.x1) / 2;
  const double y = (word.y0 + word.y1) / 2;
  return place.box && x >= place.box->x0 && x <= place.box->x1 && y >= place.box->y0 && y <= place.box->y1;
}

class HeaderMender {
 public:
  HeaderMender(extract::Page& page, const std::unordered_set<std::string>& known, const Vocabulary& vocabulary)
      : page_(page), known_(known), vocabulary_(vocabulary) {}

  // A header that is not known, in a row where another is: one of its words, taken for the nearest one of headers, may
  // make it one. Without it the whole table would be passed by.
  std::vector<Mend> mend() {
    for (extract::Block& block : page_.blocks) {
      auto* table = std::get_if<extract::Table>(&block);
      if (table == nullptr) continue;
      std::set<int> headed;         // rows with a known header
      std::map<int, int> known_in;  // how many of them
      std::map<int, int> cells_in;
      for (const extract::Cell& cell : table->cells) {
        ++cells_in[cell.row];
        if (cell.row < kMostRows && is_header(cell.text) && ++known_in[cell.row] > 0 && cell.row < kHeaderRows)
          headed.insert(cell.row);
      }
      // Below a card's own labels most cells of a row of headers are known.
      for (const auto& [row, count] : known_in) {
        if (count >= kFewestHeaders && 2 * count > cells_in[row]) headed.insert(row);
      }
      for (extract::Cell& cell : table->cells) {
        if (cell.row < kHeaderRows && mend_year(cell)) headed.insert(cell.row);
      }
      mend_lost_years(*table);
      for (extract::Cell& cell : table->cells) {
        if (headed.count(cell.row) == 0) continue;
        drop_point(cell);
        if (!is_header(cell.text)) mend_header(cell);
      }
    }
    return std::move(mends_);
  }

  // Takes what stands below a header out of its cell.
  std::vector<Mend> cut() {
    for (extract::Block& block : page_.blocks) {
      if (auto* table = std::get_if<extract::Table>(&block)) cut_run_in(*table);
    }
    return std::move(mends_);
  }

 private:
  bool is_header(const std::string& text) const {
    return text.size() <= kLongestLabel && !read_column_header(text, vocabulary_).role.empty();
  }

  bool is_recognised(const extract::Cell& cell) const {
    return std::any_of(page_.words.begin(), page_.words.end(),
                       [&](const extract::Word& word) { return word.confidence < 1 && holds(cell.place, word.box); });
  }

  // "Conteggio", well read, is no "punteggio".
  bool is_sure(const extract::Cell& cell, const std::string& word) const {
    return std::any_of(page_.words.begin(), page_.words.end(), [&](const extract::Word& one) {
      return one.confidence >= kWeakLabel && one.text == word && holds(cell.place, one.box);
    });
  }

  // "Target i valore atteso 12021": brackets read as strokes, beside a year; "2028.": a speck behind one.
  bool mend_year(extract::Cell& cell) {
    static const RE2 before(R"(\b[1Il|i]((?:19|20)\d\d)\b)");
    static const RE2 behind(R"(\b((?:19|20)\d\d)[1Il|i]\b)");
    static const RE2 stroke(R"((\s)[1Il|i] )");
    if (cell.text.size() > kLongestLabel || is_header(cell.text) || mends_.size() == kMostMends) return false;
    std::string mended = extract::fold_space(cell.text);
    const bool opens = RE2::Replace(&mended, stroke, R"(\1()");
    static const RE2 speck(R"(^((?:19|20)\d\d)[.,:;'‘’`]$)");
    if (!RE2::Replace(&mended, before, opens ? R"() \1)" : R"(\1)") && !RE2::Replace(&mended, behind, R"(\1)") &&
        !RE2::Replace(&mended, speck, R"(\1)"))
      return false;
    if (!is_header(mended) || !is_recognised(cell)) return false;
    put(cell, extract::fold_space(cell.text), mended);
    return true;
  }

  // "Obiettivi / Indicatori" over "Obiettivo strategico 1 …" in one cell of a first row whose others are headers: the
  // line between was lost there. What stands below the header becomes a row of its own.
  void cut_run_in(extract::Table& table) {
    const auto unknown = [&](const extract::Cell& cell) { return cell.row == 0 && !is_header(cell.text); };
    const auto known = std::count_if(table.cells.begin(), table.cells.end(),
                                     [&](const extract::Cell& cell) { return cell.row == 0 && is_header(cell.text); });
    const auto run_in = std::find_if(table.cells.begin(), table.cells.end(), unknown);
    if (run_in == table.cells.end() || std::count_if(table.cells.begin(), table.cells.end(), unknown) != 1 ||
        known + 1 < kFewestHeaders || run_in->row_span != 1 || mends_.size() == kMostMends || !is_recognised(*run_in))
      return;
    const size_t end = header_lines(run_in->text);
    if (end == std::string::npos) return;
    const std::string read = extract::fold_space(run_in->text);
    const std::vector<std::string> below = label_rows(run_in->text.substr(end + 1));
    const auto lines = [](const std::string& text) {
      return static_cast<double>(1 + std::count(text.begin(), text.end(), '\n'));
    };
    const extract::Box whole = *run_in->place.box;
    const double line = (whole.y1 - whole.y0) / lines(run_in->text);
    extract::Cell cell = *run_in;
    put(*run_in, read, run_in->text.substr(0, end));
    run_in->place.box->y1 = cell.place.box->y0 = whole.y0 + line * lines(run_in->text);
    const int rows = static_cast<int>(below.size());
    for (extract::Cell& other : table.cells) other.row += other.row > 0 ? rows : 0;
    table.rows += rows;
    auto behind = std::find_if(table.cells.begin(), table.cells.end(), [](const auto& c) { return c.row > 0; });
    for (const std::string& text : below) {
      ++cell.row;
      cell.text = text;
      cell.place.box->y1 = cell.place.box->y0 + line * lines(text);
      behind = std::next(table.cells.insert(behind, cell));
      cell.place.box->y0 = cell.place.box->y1;
    }
  }

  bool is_labelled(const std::string& line) const {
    return read_level_label(extract::fold_space(line), vocabulary_).has_value();
  }

  // The lines, those below a level's label together with it.
  std::vector<std::string> label_rows(const std::string& text) const {
    std::vector<std::string> out;
    for (const std::string& line : extract::split(text, '\n')) {
      if (out.empty() || is_labelled(line)) {
        out.push_back(line);
      } else {
        out.back() += "\n" + line;
      }
    }
    return out;
  }

  // Where the lines end that are a header, or several: those above a level's label, else the most that are one; npos
  // where none are.
  size_t header_lines(const std::string& text) const {
    size_t out = std::string::npos;
    for (size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
      if (!is_header(extract::fold_space(text.substr(0, end)))) continue;
      out = end;
      if (is_labelled(text.substr(end + 1))) break;
    }
    const size_t line = text.find('\n');
    const bool labelled = out == std::string::npos && line <= kLongestLabel &&
                          is_labelled(text.substr(line + 1, text.find('\n', line + 1) - line - 1));
    return labelled ? line : out;
  }

  void put(extract::Cell& cell, const std::string& read, const std::string& meant) {
    mends_.push_back({*cell.place.box, read, meant});
    cell.text = meant;
  }

  void mend_header(extract::Cell& cell) {
    if (cell.text.size() > kLongestLabel || mends_.size() == kMostMends || !is_recognised(cell)) return;
    static const RE2 hyphen(R"((\p{Ll})- (\p{Ll}))");
    std::string text = extract::fold_space(cell.text);
    RE2::GlobalReplace(&text, hyphen, R"(\1\2)");  // "indi- calore" is one word that is to be mended
    for (const std::string& other : spellings_of(text)) {
      if (is_header(other)) return put(cell, text, other);
    }
    for (const std::string& word : extract::split(text, ' ')) {
      if (is_sure(cell, word)) continue;
      const std::string mended = as_header(text, word, nearest_words(extract::fold_key(word), known_));
      if (!mended.empty()) return put(cell, text, mended);
    }
    const std::string mended = with_nearest_words(cell, text);
    if (mended != text && is_header(mended)) put(cell, text, mended);
  }

  // "Valore atteso." is no abbreviation: the point behind a whole word is a speck, which would change what is meant,
  // and so is that of "Target 2024.".
  void drop_point(extract::Cell& cell) {
    static const RE2 ended(R"((?s:(.*?(\p{L}{5,}|\b(?:19|20)\d\d))[.,:;'’‘`]))");
    std::string text;
    std::string last;
    if (cell.text.size() > kLongestLabel || mends_.size() == kMostMends ||
        !RE2::FullMatch(cell.text, ended, &text, &last))
      return;
    const bool year = last[0] >= '0' && last[0] <= '9';
    if (!year && known_.count(extract::fold_key(last)) == 0) return;
    if (!is_header(text) || !is_recognised(cell)) return;
    put(cell, extract::fold_space(cell.text), text);
  }

  // "© R" beside "2020" below one "Target": the years of one head run on.
  void mend_lost_years(extract::Table& table) {
    for (extract::Cell& cell : table.cells) {
      if (cell.row == 0 || cell.row >= kHeaderRows || cell.text.empty() || cell.text.size() > kLostYear ||
          cell.column_span != 1 || is_header(cell.text) || mends_.size() == kMostMends || !is_recognised(cell))
        continue;
      const extract::Cell* group = group_over(table, cell);
      if (group == nullptr) continue;
      std::set<int> meant;  // by the years beside it
      for (const extract::Cell& other : table.cells) {
        const ColumnRole role = read_column_header(other.text, vocabulary_);
        const bool beside = other.row == cell.row && group_over(table, other) == group && other.column_span == 1;
        if (beside && &other != &cell && role.role == "year") meant.insert(role.year + cell.column - other.column);
      }
      if (meant.size() == 1) put_year(table, cell, std::to_string(*meant.begin()));
    }
  }

  // Told at every value of its column: all of them are of that year by it alone.
  void put_year(const extract::Table& table, extract::Cell& header, const std::string& year) {
    const std::string read = extract::fold_space(header.text);
    put(header, read, year);
    for (const extract::Cell& cell : table.cells) {
      const bool below = cell.column == header.column && cell.row > header.row && cell.place.box && !cell.text.empty();
      if (below && mends_.size() < kMostMends) mends_.push_back({*cell.place.box, read, year, true});
    }
  }

  // The header of several columns right above a cell.
  static const extract::Cell* group_over(const extract::Table& table, const extract::Cell& cell) {
    const auto at = std::find_if(table.cells.begin(), table.cells.end(), [&](const extract::Cell& other) {
      return other.row + other.row_span == cell.row && other.column_span > 1 && other.column <= cell.column &&
             cell.column < other.column + other.column_span;
    });
    return at == table.cells.end() || at->text.empty() ? nullptr : &*at;
  }

  static std::vector<std::string> spellings_of(const std::string& text) {
    const std::string pointed = with_points(text);
    std::vector<std::string> out = {with_plural(text),
                                    with_strokes(text, 'I'),
                                    with_strokes(text, 'i'),
                                    with_strokes(text, '/'),
                                    pointed,
                                    with_strokes(pointed, 'I'),
                                    with_plural(pointed),
                                    with_slashes(text),
                                    with_abbreviations(text),
                                    with_percent(text),
                                    without_specks(text)};
    // "Obiettivofindicatore": one letter of a long word is the stroke that parts two.
    for (size_t at = text.find_first_of("fFlIJ1!|"); at != std::string::npos;
         at = text.find_first_of("fFlIJ1!|", at + 1)) {
      out.push_back(text);
      out.back()[at] = '/';
    }
    return out;
  }

  // "Valore di ‘riferimento": dust in front of a word.
  static std::string without_specks(std::string text) {
    static const RE2 speck(R"((^|\s)['‘’´`"“”.,:;_~^*°·-]+(\pL))");
    RE2::GlobalReplace(&text, speck, R"(\1\2)");
    return text;
  }

  // "- raggiungimento", "9% raggiunto": what is left of a percent sign.
  static std::string with_percent(std::string text) {
    static const RE2 rest(R"(^[-–—_°*69%]{1,2} (\pL))");
    RE2::Replace(&text, rest, R"(% \1)");
    return text;
  }

  // "Cod ind.": short words in front of others are cut ones, whose points were lost.
  static std::string with_abbreviations(std::string text) {
    static const RE2 cut(R"(\b(\pL\pL{1,3}) (\pL))");
    RE2::GlobalReplace(&text, cut, R"(\1. \2)");
    return text;
  }

  // "OBIETTIVI ! INDICATORI": no sign stands between two words but the stroke that parts them.
  static std::string with_slashes(std::string text) {
    static const RE2 stroke(R"((\pL) [!|Il1fJ\]\[] (\pL))");
    RE2::GlobalReplace(&text, stroke, R"(\1 / \2)");
    return text;
  }

  // "Unità di mis,": no header ends in a comma, or has one behind a short word that another word follows.
  static std::string with_points(std::string text) {
    static const RE2 comma(R"((\p{L})[,:;](\s|$))");
    RE2::GlobalReplace(&text, comma, R"(\1.\2)");
    return text;
  }

  // Every doubtful word that only one word of headers is near to becomes that word.
  std::string with_nearest_words(const extract::Cell& cell, const std::string& text) const {
    std::string out;
    for (const std::string& word : extract::split(text, ' ')) {
      const auto near =
          is_sure(cell, word) ? std::vector<std::string>() : nearest_words(extract::fold_key(word), known_);
      out += (out.empty() ? "" : " ") + (near.size() == 1 ? near.front() : word);
    }
    return out;
  }

  // "Indicatorefli" and "Indicatoref/i", however surely read, as "Indicatore/i": the stroke before a plural's letter.
  static std::string with_plural(std::string text) {
    static const RE2 stroke(R"((\p{L}{4,}[aeoAEO])(?:[fFlIJ1!/|]{1,2})([ieIE])\b)");
    RE2::Replace(&text, stroke, R"(\1/\2)");
    return text;
  }

  // "INDICATORE D! PERFORMANCE", "FORMULA!METODO": a stroke for a letter, or for a slanting one.
  static std::string with_strokes(std::string text, char letter) {
    for (size_t i = 1; i < text.size(); ++i) {
      if ((text[i] == '!' || text[i] == '|') && text[i - 1] != ' ') text[i] = letter;
    }
    return text;
  }

  // The text with one of the others for the word, where that makes it a header; of one role, whichever it is.
  std::string as_header(const std::string& text, const std::string& word,
                        const std::vector<std::string>& others) const {
    std::string found;
    std::string role;
    for (const std::string& other : others) {
      std::string mended = text;
      mended.replace(text.find(word), word.size(), other);
      if (!is_header(mended)) continue;
      const std::string own = read_column_header(mended, vocabulary_).role;
      if (!found.empty() && own != role) return {};
      found = mended;
      role = own;
    }
    return found;
  }

  extract::Page& page_;
  const std::unordered_set<std::string>& known_;
  const Vocabulary& vocabulary_;
  std::vector<Mend> mends_;
};

}  // namespace

std::vector<Mend> cut_headers(extract::Page& page, const std::unordered_set<std::string>& known,
                              const Vocabulary& vocabulary) {
  return HeaderMender(page, known, vocabulary).cut();
}

std::vector<Mend> mend_headers(extract::Page& page, const std::unordered_set<std::string>& known,
                               const Vocabulary& vocabulary) {
  return HeaderMender(page, known, vocabulary).mend();
}

}  // namespace spoglio::normalize
