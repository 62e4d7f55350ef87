// From the lines of a dump to blocks: runs of lines with tabs, or of Markdown rows, are tables; the rest are lines.
#include "extract/plain/reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/error.h"
#include "extract/plain/markup.h"
#include "extract/plain/printed_rules.h"
#include "extract/plain/running.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kGluedShare = 0.10;   // most lines with one blank before them that still stand for page breaks
constexpr size_t kLeastRule = 3;       // dashes of a rule's cell, between tabs
constexpr size_t kLeastPipedRule = 2;  // the same between pipes: "|--:|"
constexpr size_t kLeastLineRule = 5;   // dashes of a rule that stands alone: "---" is a placeholder

bool is_blank(std::string_view text) { return fold_space(text).empty(); }

bool is_rule(std::string_view text, size_t least) {
  const std::string plain = fold_space(text);
  const auto dashes = static_cast<size_t>(std::count(plain.begin(), plain.end(), '-'));
  return dashes >= least && plain.find_first_not_of("-: ") == std::string::npos;
}

// The text between the first and last character that is no white space of any kind.
std::string trimmed(std::string_view text) {
  const auto blank_at = [&](size_t i) -> size_t {
    if (text[i] == ' ' || text[i] == '\t') return 1;
    if (text.substr(i, 2) == "\xC2\xA0") return 2;
    return 0;
  };
  size_t first = 0;
  while (first < text.size() && blank_at(first) > 0) first += blank_at(first);
  size_t last = text.size();
  while (last > first) {
    if (text[last - 1] == ' ' || text[last - 1] == '\t') {
      --last;
    } else if (last - first >= 2 && blank_at(last - 2) == 2) {
      last -= 2;
    } else {
      break;
    }
  }
  return std::string(text.substr(first, last - first));
}

bool is_pipe_row(std::string_view text) {
  const std::string row = trimmed(text);
  return row.size() >= 3 && row.front() == '|' && row.back() == '|' && std::count(row.begin(), row.end(), '|') >= 2;
}

std::vector<std::string> pipe_cells(std::string_view text) {
  const std::string row = trimmed(text);
  std::vector<std::string> cells(1);
  for (size_t i = 1; i + 1 < row.size(); ++i) {
    if (row[i] == '\\' && row[i + 1] == '|' && i + 2 < row.size()) {
      cells.back() += row[++i];
    } else if (row[i] == '|') {
      cells.emplace_back();
    } else {
      cells.back() += row[i];
    }
  }
  return cells;
}

bool is_rule_row(const std::vector<std::string>& cells, bool piped) {
  const size_t least = piped ? kLeastPipedRule : kLeastRule;
  return cells.size() > 1 &&
         std::all_of(cells.begin(), cells.end(), [&](const std::string& cell) { return is_rule(cell, least); });
}

bool is_glued(std::string_view line) {
  const size_t blanks = line.find_first_not_of(' ');
  return (blanks == 1 || blanks == 2) && line[blanks] != '\t' && !is_blank(line);
}

// Splits into lines with their page; markup is taken off, form feeds are gone.
std::vector<DumpLine> lines_of(const std::string& text) {
  std::vector<DumpLine> out;
  int page = 0;
  int number = 0;
  for (const auto& physical : split(text, '\n')) {
    ++number;
    bool first = true;
    for (auto& piece : split(physical, '\f')) {
      page += !first;
      const bool cut = !first && !out.empty() && out.back().number == number;
      // "text\f" at a line's end leaves an empty piece: it is no line of its own.
      if (cut && piece.empty() && physical.back() == '\f') continue;
      out.push_back({strip_markup(piece), number, page, !first, false});
      first = false;
    }
  }
  return out;
}

void mark_page_breaks(std::vector<DumpLine>& lines) {
  int last = 0;
  size_t glued = 0;
  size_t written = 0;
  for (auto& line : lines) {
    line.new_page = line.page != last;
    last = line.page;
    if (is_blank(line.text)) continue;
    ++written;
    glued += is_glued(line.text);
  }
  if (last > 0 || static_cast<double>(glued) >= kGluedShare * static_cast<double>(written)) return;
  for (auto& line : lines) line.new_page = is_glued(line.text);
}

// Turns lines into blocks; knows what stood between the last block and the next.
class BlockMaker {
 public:
  explicit BlockMaker(Page& page) : page_(page) {}

  void add(const DumpLine& line) {
    page_break_ = page_break_ || line.new_page;
    gap_ = gap_ || (line.new_page && line.page > 0);
    if (line.running) {
      end_table();
      page_.running.push_back(make_line(line));
      page_break_ = gap_ = true;
      return;
    }
    const bool tabbed = line.text.find('\t') != std::string::npos;
    if (is_blank(line.text)) {
      if (tabbed) return;  // a table row without a word
      end_table();
      gap_ = gap_ || line.text.empty();
      soft_gap_ = soft_gap_ || !line.text.empty();
      return;
    }
    const bool piped = !tabbed && is_pipe_row(line.text);
    if (tabbed || piped) {
      add_row(piped ? pipe_cells(line.text) : split(line.text, '\t'), piped, line);
      return;
    }
    end_table();
    if (is_rule(line.text, kLeastLineRule)) return;
    if (is_printed_rule(line.text)) {
      gap_ = true;
      return;
    }
    Line block = make_line(line);
    block.page_start = page_break_;
    block.gap_before = gap_;
    block.soft_gap = soft_gap_;
    page_.blocks.emplace_back(std::move(block));
    clear_gaps();
  }

  void end_table() {
    if (table_ && table_->rows > 0) page_.blocks.emplace_back(std::move(*table_));
    table_.reset();
  }

 private:
  static Line make_line(const DumpLine& line) {
    Line out;
    out.text = trimmed(line.text);
    out.place.line = line.number;
    return out;
  }

  void add_row(const std::vector<std::string>& cells, bool piped, const DumpLine& line) {
    if (table_ && (piped != piped_ || page_break_)) end_table();
    if (is_rule_row(cells, piped)) return;
    if (!table_) {
      table_.emplace();
      table_->place.line = line.number;
      table_->page_start = page_break_;
      piped_ = piped;
      clear_gaps();
    }
    for (size_t c = 0; c < cells.size(); ++c) {
      Cell cell;
      cell.row = table_->rows;
      cell.column = static_cast<int>(c);
      cell.text = trimmed(cells[c]);
      cell.place.line = line.number;
      if (!cell.text.empty()) table_->cells.push_back(std::move(cell));
    }
    ++table_->rows;
    table_->columns = std::max(table_->columns, static_cast<int>(cells.size()));
  }

  void clear_gaps() { gap_ = soft_gap_ = page_break_ = false; }

  Page& page_;
  std::optional<Table> table_;
  bool piped_ = false;
  bool gap_ = false;
  bool soft_gap_ = false;
  bool page_break_ = true;
};

class TextReader : public PageReader {
 public:
  TextReader(std::string_view bytes, const std::string& source) {
    const std::string text = decode(bytes);
    if (is_blank_text(text)) throw Error(ErrorCode::kEmpty, source + ": holds only white space; give a file with text");
    lines_ = lines_of(text);
    mark_page_breaks(lines_);
    mark_running(lines_);
    strip_emphasis();
    info_.source = source;
    info_.sha256 = sha256_hex(bytes);
    info_.origin = Origin::kPlainText;
    while (!lines_.empty() && is_blank(lines_.back().text)) lines_.pop_back();  // a form feed at the very end
    info_.pages = lines_.back().page + 1;
  }

  const DocumentInfo& info() const override { return info_; }

  std::optional<Page> next() override {
    if (page_ >= info_.pages) return std::nullopt;
    Page page;
    page.number = page_ + 1;
    BlockMaker maker(page);
    for (; next_line_ < lines_.size() && lines_[next_line_].page == page_; ++next_line_) maker.add(lines_[next_line_]);
    maker.end_table();
    ++page_;
    return page;
  }

 private:
  static bool is_blank_text(const std::string& text) {
    return text.find_first_not_of(" \t\n\f") == std::string::npos || is_blank(text);
  }

  void strip_emphasis() {
    std::vector<std::string> texts;
    texts.reserve(lines_.size());
    for (auto& line : lines_) texts.push_back(std::move(line.text));
    strip_emphasis_over_lines(texts);
    for (size_t i = 0; i < lines_.size(); ++i) lines_[i].text = std::move(texts[i]);
  }

  DocumentInfo info_;
  std::vector<DumpLine> lines_;
  size_t next_line_ = 0;
  int page_ = 0;
};

}  // namespace

std::unique_ptr<PageReader> read_text(std::string_view bytes, const std::string& source) {
  return std::make_unique<TextReader>(bytes, source);
}

}  // namespace spoglio::extract
