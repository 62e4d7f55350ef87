// A workbook: a sheet per table, headers frozen, numbers and dates as such. Texts are never formulas here.
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cmath>
#include <memory>

#include "extract/text.h"
#include "store/csv.h"
#include "store/store.h"
#include "store/whole_file.h"

namespace spoglio::store {
namespace {

constexpr lxw_row_t kMostRows = LXW_ROW_MAX - 1;  // of a sheet, header aside: the format's own limit
constexpr std::size_t kLongestText = 32'767;      // characters of a cell: the format's own limit
constexpr double kNarrow = 12;                    // widths in letters
constexpr double kWide = 40;
constexpr const char* kPage = "page";  // whole pages of text do not fit cells, and nobody reads them there

Error not_made(const std::string& file, lxw_error error) {
  return Error(ErrorCode::kStore,
               fmt::format("{}: cannot be written ({}); check the folder's permissions and the room on its "
                           "disk and in the folder for temporary files",
                           file, ::lxw_strerror(error)));
}

struct Formats {
  lxw_format* header = nullptr;
  lxw_format* date = nullptr;
};

// Rows over a sheet's limit go on in "NAME 2".
class Sheets {
 public:
  Sheets(lxw_workbook* book, const ExportTable& table, const Formats& formats)
      : book_(book), table_(table), formats_(formats) {}

  void write(Query& query, Exported& out) {
    columns_ = exported_columns(query);
    open(query);
    while (query.next()) {
      if (row_ > kMostRows) open(query);
      for (std::size_t c = 0; c < columns_.size(); ++c) write_cell(query, c, out);
      ++row_;
      ++out.rows;
    }
    close();
  }

 private:
  void open(const Query& query) {
    close();
    const std::string name = ++sheets_ == 1 ? table_.name : fmt::format("{} {}", table_.name, sheets_);
    sheet_ = ::workbook_add_worksheet(book_, name.c_str());
    if (sheet_ == nullptr) throw not_made(name, LXW_ERROR_MEMORY_MALLOC_FAILED);
    ::worksheet_freeze_panes(sheet_, 1, 0);
    types_.clear();
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string column = query.name(columns_[c]);
      const ColumnNote* const note = column_note(column);
      types_.push_back(note == nullptr ? ColumnType::kText : note->type);
      const std::string unit = note == nullptr || *note->unit == '\0' ? "" : fmt::format(" ({})", note->unit);
      const auto at = static_cast<lxw_col_t>(c);
      ::worksheet_set_column(sheet_, at, at, types_.back() == ColumnType::kText ? kWide / 2 : kNarrow, nullptr);
      ::worksheet_write_string(sheet_, 0, at, (column + unit).c_str(), formats_.header);
    }
    row_ = 1;
  }

  void close() {
    if (sheet_ != nullptr && row_ > 1)
      ::worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1));
  }

  void write_cell(const Query& query, std::size_t c, Exported& out) {
    const int from = columns_[c];
    const auto at = static_cast<lxw_col_t>(c);
    if (query.is_null(from)) return;
    if (query.is_integer(from) || query.is_number(from)) {
      const double value = query.number(from);
      if (types_[c] == ColumnType::kBoolean) {
        ::worksheet_write_boolean(sheet_, row_, at, value != 0 ? 1 : 0, nullptr);
      } else if (std::isfinite(value)) {
        ::worksheet_write_number(sheet_, row_, at, value, nullptr);
      }
      return;
    }
    std::string text = query.text(from);
    if (types_[c] == ColumnType::kDate && is_iso_date(text) && text >= "1900-03-01") {  // before, days are miscounted
      lxw_datetime day{
          std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2)), 0, 0, 0};
      ::worksheet_write_datetime(sheet_, row_, at, &day, formats_.date);
      return;
    }
    if (text.size() > kLongestText) out.cut += cut(text) ? 1 : 0;
    ::worksheet_write_string(sheet_, row_, at, text.c_str(), nullptr);
  }

  static bool cut(std::string& text) {
    const std::vector<char32_t> letters = extract::code_points(text);
    if (letters.size() <= kLongestText) return false;
    text.clear();
    for (std::size_t i = 0; i + 1 < kLongestText; ++i) extract::append_utf8(text, letters[i]);
    text += "…";
    return true;
  }

  lxw_workbook* book_;
  const ExportTable& table_;
  const Formats& formats_;
  lxw_worksheet* sheet_ = nullptr;
  std::vector<int> columns_;
  std::vector<ColumnType> types_;
  lxw_row_t row_ = 1;
  int sheets_ = 0;
};

// What the columns mean, in front of all others.
void write_guide(lxw_workbook* book, Database& db, const Formats& formats) {
  lxw_worksheet* const sheet = ::workbook_add_worksheet(book, "about");
  ::worksheet_freeze_panes(sheet, 1, 0);
  ::worksheet_set_column(sheet, 0, 1, kNarrow * 2, nullptr);
  ::worksheet_set_column(sheet, 3, 3, kWide * 2, nullptr);
  lxw_row_t row = 0;
  const auto line = [&](const char* table, const char* column, const char* unit, const char* meaning,
                        lxw_format* format) {
    lxw_col_t c = 0;
    for (const char* const text : {table, column, unit, meaning})
      ::worksheet_write_string(sheet, row, c++, text, format);
    ++row;
  };
  line("sheet", "column", "unit", "meaning", formats.header);
  for (const ExportTable& table : export_tables()) {
    if (std::string_view(table.name) == kPage) continue;
    line(table.name, "", "", table.title, nullptr);
    Query query(db, table.sql);
    for (const int c : exported_columns(query)) {
      const ColumnNote* const note = column_note(query.name(c));
      if (note != nullptr) line(table.name, note->name, note->unit, note->description, nullptr);
    }
  }
}

struct Discard {
  void operator()(lxw_workbook* book) const { ::lxw_workbook_free(book); }
};

}  // namespace

Exported Store::export_xlsx(const std::string& file, Locale locale) const {
  WholeFile whole(file);
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;  // rows go to temporary files as they come, however many there are
  std::unique_ptr<lxw_workbook, Discard> book(::workbook_new_opt(whole.unfinished().c_str(), &options));
  if (!book) throw not_made(file, LXW_ERROR_MEMORY_MALLOC_FAILED);
  lxw_doc_properties properties{};
  properties.created = 315532800;  // 1980, as in the archive's own entries: the same store gives the same file
  ::workbook_set_properties(book.get(), &properties);
  Formats formats{::workbook_add_format(book.get()), ::workbook_add_format(book.get())};
  ::format_set_bold(formats.header);
  ::format_set_num_format(formats.date, locale == Locale::kItalian ? "dd/mm/yyyy" : "yyyy-mm-dd");
  write_guide(book.get(), impl_->db, formats);
  Exported out;
  for (const ExportTable& table : export_tables()) {
    if (std::string_view(table.name) == kPage) continue;
    Query query(impl_->db, table.sql);
    Sheets(book.get(), table, formats).write(query, out);
  }
  const lxw_error error = ::workbook_close(book.release());
  if (error != LXW_NO_ERROR) throw not_made(file, error);
  whole.finish();
  return out;
}

}  // namespace spoglio::store
