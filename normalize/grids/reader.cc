// Sections of a grid: a heading, its years, its rows. Where recognition read the columns one by one, the names of a
// section stand before its rows, and headings before the year lines: both are paired in order, and flagged.
#include "normalize/grids/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "extract/text.h"
#include "normalize/grids/line.h"
#include "normalize/grids/rows.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/ocr/names.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLookBack = 3;  // lines before the first header that may hold its heading
constexpr int kMostLost = 3;     // from one objective's number to the next: headings between them may be lost

struct Name {
  std::string text;
  Place at;
};

struct Section {
  std::optional<Heading> mission;  // opened in front of this section
  std::optional<Heading> heading;  // none: a year line on its own
  Place at;
  std::vector<int> years;
  std::vector<GridLine> lines;
  std::vector<Name> names;  // printed apart from the rows
  std::vector<GridRow> rows;
  std::vector<std::string> loose;  // values that belong to no row
};

bool starts_lower(const std::string& text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

}  // namespace

struct GridReader::Impl {
  Impl(Outline& o, const Vocabulary& v) : outline(o), vocabulary(v) {}

  Outline& outline;
  const Vocabulary& vocabulary;
  bool active = false;
  std::vector<extract::Line> lines;  // before the grid: the last ones only
  WordSet words;

  std::vector<Section> cut_sections() const;
  static int section_number(const std::optional<Heading>& heading, const YearHeader& header);
  size_t read_rest_of_heading(size_t at, const YearHeader& header, Section& section) const;
  void fill_section(Section& section) const;
  void pair_sections(std::vector<Section>& sections) const;
  std::vector<int> used_years(const std::vector<Section>& sections) const;
  void emit(Section& section, const GridKnowledge& knowledge, const std::vector<int>& years);
  void emit_row(GridRow* row, const Name* name, const GridKnowledge& knowledge, const std::vector<int>& years,
                bool apart);
  void put_values(Indicator& indicator, const GridRow& row, const std::vector<int>& years) const;
};

GridReader::GridReader(Outline& outline, const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(outline, vocabulary)) {}
GridReader::~GridReader() = default;

bool GridReader::active() const { return impl_->active; }

bool GridReader::read(const extract::Line& line) {
  // Only text dumps have grids as lines: in paged documents they are tables.
  if (line.place.page > 0) return false;
  Impl& grid = *impl_;
  grid.words.add(line.text);
  grid.lines.push_back(line);
  if (grid.active) return true;
  grid.active = !read_year_header(line.text, grid.vocabulary).years.empty() &&
                std::any_of(grid.lines.begin(), grid.lines.end(), [&](const extract::Line& l) {
                  const YearHeader header = read_year_header(l.text, grid.vocabulary);
                  return read_heading(header.years.empty() ? l.text : header.prefix).has_value();
                });
  if (!grid.active && grid.lines.size() > kLookBack) grid.lines.erase(grid.lines.begin());
  return grid.active;
}

std::vector<Section> GridReader::Impl::cut_sections() const {
  std::vector<Section> sections;
  std::optional<Heading> mission;
  int last_number = 0;
  const auto open = [&](const extract::Line& line) {
    sections.emplace_back();
    sections.back().mission = std::exchange(mission, std::nullopt);
    sections.back().at = line.place;
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    const extract::Line& line = lines[i];
    const YearHeader header = read_year_header(line.text, vocabulary);
    const auto heading = read_heading(header.years.empty() ? line.text : header.prefix);
    const int number = section_number(heading, header);
    if (heading && heading->mission) {
      mission = heading;
      if (i > 0 || active) open(line);
    } else if (number > last_number && number <= last_number + kMostLost) {
      last_number = number;
      if (sections.empty() || sections.back().heading || !sections.back().lines.empty()) open(line);
      sections.back().heading = heading;
      i += read_rest_of_heading(i, header, sections.back());
    } else if (!header.years.empty()) {
      const bool own = !sections.empty() && sections.back().heading && sections.back().years.empty() &&
                       sections.back().lines.empty();
      if (!own) open(line);
      sections.back().years = header.years;
    } else if (!sections.empty()) {
      sections.back().lines.push_back(split_grid_line(line, vocabulary));
    }
  }
  return sections;
}

// The number of an objective that a line heads; 0 for other lines.
int GridReader::Impl::section_number(const std::optional<Heading>& heading, const YearHeader& header) {
  const bool heads =
      heading && (heading->marked || !header.years.empty()) && heading->depth() == 1 && heading->code.size() <= 2;
  return heads ? std::atoi(heading->code.c_str()) : 0;
}

// The rest of a title that wraps stands on the next line; below the year line when that is in the middle. Returns how
// many lines below the heading are taken.
size_t GridReader::Impl::read_rest_of_heading(size_t at, const YearHeader& header, Section& section) const {
  const bool years_next =
      header.years.empty() && at + 1 < lines.size() && !read_year_header(lines[at + 1].text, vocabulary).years.empty();
  const size_t rest = years_next ? at + 2 : at + 1;
  const bool wraps = header.years.empty() && rest < lines.size() && !lines[rest].gap_before &&
                     split_grid_line(lines[rest], vocabulary).plain() && !read_heading(lines[rest].text);
  if (!wraps) {
    section.years = header.years;
    return 0;
  }
  section.heading->title += " " + extract::fold_space(lines[rest].text);
  if (years_next) section.years = read_year_header(lines[at + 1].text, vocabulary).years;
  return rest - at;
}

// Splits a section's lines into names that stand apart and rows.
void GridReader::Impl::fill_section(Section& section) const {
  size_t i = 0;
  bool new_name = true;
  // Names first: paragraphs without any other column.
  const bool names_apart = section.years.empty() || (!section.lines.empty() && section.lines.front().line.gap_before &&
                                                     section.lines.front().plain());
  for (; names_apart && i < section.lines.size(); ++i) {
    const GridLine& line = section.lines[i];
    const bool opens = line.line.gap_before;
    const bool inside = !opens && !new_name && !section.names.empty() && line.owner.empty() && !line.action;
    if (!line.plain() && !inside) break;
    const std::string text = inside && !line.plain() ? extract::fold_space(line.line.text) : line.name;
    if (text.empty()) continue;
    if (opens || section.names.empty()) {
      section.names.push_back({text, line.line.place});
    } else {
      section.names.back().text += "\n" + text;
    }
    new_name = false;
  }
  std::vector<GridLine> rest(section.lines.begin() + static_cast<std::ptrdiff_t>(i), section.lines.end());
  if (section.years.empty()) {
    for (const GridLine& line : rest) section.loose.insert(section.loose.end(), line.values.begin(), line.values.end());
    return;
  }
  section.rows = cut_rows(rest);
  // A note under a name, and the end of an owner that strayed among the names, are no names.
  std::erase_if(section.names, [](const Name& name) { return name.text.find(' ') == std::string::npos; });
}

void GridReader::Impl::pair_sections(std::vector<Section>& sections) const {
  // Year lines on their own take, in order, the headings that have none.
  size_t waiting = 0;
  for (Section& section : sections) {
    if (section.heading || section.rows.empty()) continue;
    while (waiting < sections.size() && !(sections[waiting].heading && sections[waiting].years.empty())) ++waiting;
    if (waiting == sections.size()) break;
    sections[waiting].years = section.years;
    sections[waiting].rows = std::move(section.rows);
    section.rows.clear();
    section.years.clear();
  }
  // Names under no heading: the first line goes on with a title that lacks its end, the names are that section's.
  for (Section& section : sections) {
    if (section.heading || section.names.empty()) continue;
    for (Section& target : sections) {
      if (!target.heading || !is_open_text(target.heading->title) || !starts_lower(section.names.front().text))
        continue;
      target.heading->title += " " + join_lines(section.names.front().text);
      section.names.erase(section.names.begin());
      target.names.insert(target.names.begin(), section.names.begin(), section.names.end());
      target.loose.insert(target.loose.end(), section.loose.begin(), section.loose.end());
      section.names.clear();
      break;
    }
  }
}

// The years whose columns are filled: rows with fewer cells than the header has years leave its first ones blank when
// most rows do.
std::vector<int> GridReader::Impl::used_years(const std::vector<Section>& sections) const {
  std::map<size_t, int> counts;
  std::vector<int> years;
  for (const Section& section : sections) {
    for (const GridRow& row : section.rows) {
      if (row.values.size() == 1) ++counts[row.values.front().size()];
    }
    if (section.years.size() > years.size()) years = section.years;
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != counts.end() && most->first < years.size() && most->first > 0)
    years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(most->first));
  return years;
}

void GridReader::Impl::put_values(Indicator& indicator, const GridRow& row, const std::vector<int>& years) const {
  if (row.values.empty()) {
    add_review(indicator.review, "*", "ambiguous", "no year cell of this row can be read");
    return;
  }
  const auto fits =
      std::find_if(row.values.begin(), row.values.end(), [&](const auto& v) { return v.size() == years.size(); });
  const std::vector<std::string>& values = fits != row.values.end() ? *fits : row.values.front();
  if (row.values.size() > 1)
    add_review(indicator.review, "*", "ambiguous", "the year cells are printed in two pieces, or read twice");
  if (values.size() > years.size()) {
    add_review(indicator.review, "*", "ambiguous",
               fmt::format("{} values under {} year columns", values.size(), years.size()));
    return;
  }
  // A row that was eliminated lost its last years; one that came later has no first ones.
  const bool eliminated = !indicator.amendments.empty() && (indicator.amendments.back().action == "eliminato" ||
                                                            indicator.amendments.back().action == "soppresso");
  const size_t first = eliminated ? 0 : years.size() - values.size();
  for (size_t i = 0; i < values.size(); ++i) {
    const int year = years[first + i];
    put_field(indicator, {"target", year}, values[i], row.at, vocabulary);
    if (values.size() < years.size()) {
      add_review(indicator.review, fmt::format("measures.target.{}", year), "ambiguous",
                 fmt::format("{} values under {} year columns, read as {}-{}", values.size(), years.size(),
                             years[first], years[first + values.size() - 1]));
    }
  }
}

void GridReader::Impl::emit_row(GridRow* row, const Name* name, const GridKnowledge& knowledge,
                                const std::vector<int>& years, bool apart) {
  Indicator indicator;
  indicator.at = name != nullptr ? name->at : row->at;
  if (row != nullptr) {
    indicator.units = knowledge.take_owners(*row, indicator.review);
    indicator.amendments = knowledge.amendments(*row, indicator.review);
  }
  std::string text;
  if (name != nullptr) {
    text = name->text;
  } else if (!apart) {
    for (const std::string& piece : row->names) text += (text.empty() ? "" : "\n") + piece;
    // A lone capital word on its line may be an owner's that the document prints once only.
    for (size_t i = 1; i < row->names.size(); ++i) {
      const std::string& piece = row->names[i];
      if (piece.find(' ') == std::string::npos && piece[0] >= 'A' && piece[0] <= 'Z') row->doubtful_name = true;
    }
    if (row->doubtful_name)
      add_review(indicator.review, "name", "low_confidence", "a line of it ends in what may be the specks of a border");
  }
  put_name(indicator, mend_recognised_name(text, words, indicator.review), vocabulary);
  if (indicator.name.empty())
    add_review(indicator.review, "name", "layout", "values without a name: its line is lost or stands elsewhere");
  if (apart)
    add_review(indicator.review, "*", "layout",
               "name, values and notes are printed in separate blocks; paired in order");
  if (row != nullptr) {
    put_values(indicator, *row, years);
  } else {
    add_review(indicator.review, "*", "ambiguous", "no values can be given to this row");
  }
  outline.add_indicator(std::move(indicator));
}

void GridReader::Impl::emit(Section& section, const GridKnowledge& knowledge, const std::vector<int>& years) {
  const auto open = [&](const Heading& heading) {
    Objective objective;
    objective.code = heading.code;
    objective.title = mend_recognised_name(heading.title, words, objective.review);
    objective.level = outline.level_of(heading, std::nullopt);
    objective.at = section.at;
    outline.open(std::move(objective));
  };
  if (section.mission) open(*section.mission);
  if (section.heading) open(*section.heading);
  std::vector<Name> names;
  for (Name& name : section.names) {
    // A note in capitals under a name belongs to it.
    const auto& starts = vocabulary.data().list("note_starts");
    const std::string key = extract::fold_key(name.text);
    const bool note = std::any_of(starts.begin(), starts.end(),
                                  [&](const std::string& start) { return key.starts_with(start + ":"); });
    if (note && !names.empty()) {
      names.back().text += "\n" + name.text;
    } else {
      names.push_back(std::move(name));
    }
  }
  if (names.empty()) {
    for (GridRow& row : section.rows) emit_row(&row, nullptr, knowledge, years, false);
    return;
  }
  // Rows without their own first line are cut off from their names: they cannot be paired in order.
  std::vector<GridRow*> whole;
  for (GridRow& row : section.rows) {
    if (!row.started && section.rows.size() > 1 && row.values.size() == 1 && row.owners.empty()) {
      emit_row(&row, nullptr, knowledge, years, true);
    } else if (row.started || !row.values.empty()) {
      whole.push_back(&row);
    }
  }
  const size_t without = names.size() > whole.size() ? names.size() - whole.size() : 0;
  for (size_t i = 0; i < without; ++i) emit_row(nullptr, &names[i], knowledge, years, true);
  for (size_t i = 0; i < whole.size(); ++i) {
    emit_row(whole[i], without + i < names.size() ? &names[without + i] : nullptr, knowledge, years, true);
  }
}

void GridReader::finish() {
  Impl& grid = *impl_;
  if (!grid.active) return;
  std::vector<Section> sections = grid.cut_sections();
  for (Section& section : sections) grid.fill_section(section);
  grid.pair_sections(sections);
  std::vector<GridRow*> rows;
  for (Section& section : sections) {
    for (GridRow& row : section.rows) rows.push_back(&row);
    if (!section.years.empty()) {
      auto& period = grid.outline.plan().document.period;
      period = {period ? std::min(period->first, section.years.front()) : section.years.front(),
                period ? std::max(period->second, section.years.back()) : section.years.back()};
    }
  }
  const GridKnowledge knowledge(rows, grid.vocabulary);
  const std::vector<int> years = grid.used_years(sections);
  for (Section& section : sections) grid.emit(section, knowledge, years);
}

}  // namespace spoglio::normalize
