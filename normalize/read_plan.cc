// Sends each block to the reader that understands it.
#include "normalize/read_plan.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "extract/text.h"
#include "normalize/checks/budget_lists.h"
#include "normalize/facts/facts.h"
#include "normalize/forms/card_band.h"
#include "normalize/forms/card_head.h"
#include "normalize/forms/card_name.h"
#include "normalize/forms/card_number.h"
#include "normalize/forms/form.h"
#include "normalize/forms/label.h"
#include "normalize/forms/named_strip.h"
#include "normalize/forms/pairs.h"
#include "normalize/forms/reader.h"
#include "normalize/grids/reader.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/lines/bulleted.h"
#include "normalize/lines/listed.h"
#include "normalize/lines/objective_lists.h"
#include "normalize/lines/page_lines.h"
#include "normalize/lines/reader.h"
#include "normalize/lines/sheet_titles.h"
#include "normalize/ocr/doubts.h"
#include "normalize/ocr/page.h"
#include "normalize/ocr/page/card_rows.h"
#include "normalize/ocr/words.h"
#include "normalize/plan/fields.h"
#include "normalize/plan/outline.h"
#include "normalize/settle/settle.h"
#include "normalize/settle/unit_lists.h"
#include "normalize/tables/reader.h"
#include "normalize/tables/shapes.h"
#include "normalize/tables/shapes/alternating.h"
#include "normalize/tables/shapes/transposed.h"
#include "normalize/tables/unread_pages.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr int kRowsBelowTitle = 2;  // of a box between a title and its table, at most
constexpr int kKnownWords = 2;      // of labels, in a header that is none: their order may be lost
}  // namespace

class PlanReader::Impl {
 public:
  Impl(const extract::DocumentInfo& info, const Vocabulary& vocabulary)
      : vocabulary_(vocabulary),
        outline_(plan_),
        titles_(vocabulary_),
        facts_(vocabulary_),
        tables_(outline_, titles_, vocabulary_),
        lines_(outline_, titles_, vocabulary_),
        grid_(outline_, vocabulary_),
        forms_(outline_, vocabulary_),
        shapes_(vocabulary_),
        alternating_(vocabulary_),
        bullets_(vocabulary_),
        budgets_(vocabulary_),
        lists_(vocabulary_) {
    plan_.document.source = info.source;
    plan_.document.sha256 = info.sha256;
  }

  void add(const extract::Page& page) {
    doubts_.read(page);
    if (!doubts_.recognised({page.number, 0, {}})) return add_blocks(page);
    if (label_words_.empty()) label_words_ = vocabulary_words(vocabulary_);
    extract::Page mended = page;
    join_card_rows(mended, vocabulary_);
    doubts_.add(page.number, mend_page(mended, label_words_, vocabulary_));
    add_blocks(mended);
  }

  Plan finish() {
    if (cut_card_) held_.push_back(*std::exchange(cut_card_, std::nullopt));
    read_cut_table();
    add_lines(std::exchange(held_, {}), false);
    lines_.flush();
    grid_.finish();
    lists_.settle(plan_);
    outline_.drop_empty();
    facts_.finish(plan_);
    plan_.budgets = budgets_.take();
    plan_.document.joins = join_notes(tables_.joins());
    part_unit_lists(plan_, vocabulary_.data().list("unit_starts"));
    settle(plan_, words_, doubts_);
    if (!plan_.document.period) plan_.document.period = years_of_targets(plan_);  // columns without a year have one now
    for (std::string& note : unread_.notes(plan_)) plan_.document.notes.push_back(std::move(note));
    return std::move(plan_);
  }

 private:
  void add_blocks(const extract::Page& page) {
    for (const extract::Line& line : page.running) facts_.read_running(line);
    // Lines that stand together, without a table between them; first those of an item that the page before cuts.
    std::vector<extract::Line> lines = std::exchange(held_, {});
    if (!page.blocks.empty()) start_page(page.blocks.front(), lines);
    for (const extract::Block& block : page.blocks) {
      if (const auto* line = std::get_if<extract::Line>(&block)) {
        read_cut_table();
        lines.push_back(*line);
        lines.back().text = without_leaders(line->text, vocabulary_);
      } else {
        extract::Table table = std::get<extract::Table>(block);
        drop_leading_colons(table);
        drop_covered_columns(table);
        drop_side_labels(table, vocabulary_);
        for (extract::Cell& cell : table.cells) cell.text = without_leaders(std::move(cell.text), vocabulary_);
        if (card_band_.take(table)) continue;
        unread_.see(table);
        auto title = take_card_title(table, vocabulary_);
        if (table.rows > 0) add_table_below(table, lines, &block == &page.blocks.back() && !title);
        if (title) lines.push_back(std::move(*title));
      }
    }
    take_band(lines);
    if (has_tops_ && !lines.empty() && numbered_label(lines.back().text, vocabulary_)) {
      cut_card_ = std::move(lines.back());
      lines.pop_back();
    }
    add_lines(lines, true);
    for (const std::string& note : page.notes) plan_.document.notes.push_back(note);
  }

  // A table and the lines above it.
  void add_table_below(extract::Table& table, std::vector<extract::Line>& lines, bool page_ends) {
    take_band(lines);
    if (!take_card_number(table, lines) && !take_strip_name(table, lines, vocabulary_))
      take_card_name(table, lines, facts_.year(), vocabulary_);
    if (!lines.empty()) measures_below_ = measures_of(table);
    add_lines(std::exchange(lines, {}), false);
    if (std::exchange(measures_below_, {}).empty() || !std::exchange(measures_taken_, false))
      hold_table(table, page_ends);
  }

  // The last line may head the card of an indicator, which may stand on the next page.
  void take_band(std::vector<extract::Line>& lines) {
    if (!lines.empty() && card_band_.take(lines.back())) lines.pop_back();
  }

  // The measures of a table that is nothing but their labels over their values, as tiles on a card are.
  std::vector<FormPair> measures_of(const extract::Table& table) {
    HeadedRows headed(table, facts_.year(), vocabulary_);
    auto form = read_form(headed.rows(), vocabulary_, 1);
    const bool measures = form && form->labelled_rows == headed.size() &&
                          std::all_of(form->pairs.begin(), form->pairs.end(),
                                      [](const FormPair& pair) { return is_measure_role(pair.label.role); });
    return measures ? std::move(form->pairs) : std::vector<FormPair>{};
  }

  // Reads a table, unless the next page may go on with the fields of its indicators.
  void hold_table(const extract::Table& table, bool page_ends) {
    std::optional<extract::Table> whole;
    if (cut_table_) whole = join_transposed(*cut_table_, table, vocabulary_);
    if (whole && transposed(*whole, vocabulary_)) {
      cut_table_ = std::move(whole);
    } else {
      read_cut_table();
      if (!page_ends || !may_be_transposed(table, vocabulary_)) return add_table(table, page_ends);
      cut_table_ = table;
    }
    if (!page_ends) read_cut_table();
  }

  void read_cut_table() {
    if (cut_table_) add_table(*std::exchange(cut_table_, std::nullopt), true);
  }

  // What a page begins with may be the rest of a card of which the page before has the label with its number alone.
  void start_page(const extract::Block& block, std::vector<extract::Line>& lines) {
    if (!cut_card_) return;
    lines.push_back(*std::exchange(cut_card_, std::nullopt));
    const auto* table = std::get_if<extract::Table>(&block);
    if (table != nullptr && take_card_number(*table, lines)) card_number_.doubt("it stands on the page before");
  }

  // The last line may be an objective's label with its number, whose title and fields the table below prints.
  bool take_card_number(const extract::Table& table, std::vector<extract::Line>& lines) {
    if (lines.empty() || !numbered_label(lines.back().text, vocabulary_) || !goes_on_with_card(table)) return false;
    card_number_.take(lines.back(), vocabulary_);
    lines.pop_back();
    return true;
  }

  // Whether a table begins with labels and values that name an objective and no number.
  bool goes_on_with_card(const extract::Table& table) {
    HeadedRows headed(table, facts_.year(), vocabulary_);
    const size_t above = tables_.rows_above(headed, lines_.names_objective());
    const auto& rows = headed.rows();
    const auto form = read_form({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above)}, vocabulary_, 1);
    return form && lacks_number(form->pairs);
  }

  void add_lines(const std::vector<extract::Line>& lines, bool page_ends) {
    for (size_t i = std::exchange(held_words_, 0); i < lines.size(); ++i) words_.add(lines[i].text);
    for (size_t i = 0; i < lines.size();) {
      const Taken taken = take_lines(lines, i, page_ends);
      if (taken.held) return;
      i += taken.lines;
    }
  }

  // What was read from some line on.
  struct Taken {
    size_t lines = 0;
    bool held = false;  // the rest waits for the next page
  };

  Taken take_lines(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
    if (const size_t contents = contents_lines(lines, first)) {
      tables_.close();
      titles_.take();
      return {contents, false};
    }
    if (const Taken bullets = take_bullets(lines, first, page_ends); bullets.lines > 0 || bullets.held) return bullets;
    if (NamedStrip strip = read_named_strip(lines, first, vocabulary_); strip.lines > 0) {
      read_sheet(std::move(strip.pairs));
      return {strip.lines, false};
    }
    if (const Taken form = take_form(lines, first, page_ends); form.lines > 0 || form.held) return form;
    const bool rows = lines_.in_rows() || grid_.active();
    const ListedLines listed = rows ? ListedLines{} : read_listed(lines, first, has_listed_, vocabulary_);
    if (page_ends && listed.cut) return hold(lines, first);
    if (listed.indicator && is_plans_own(*listed.indicator)) {
      add_listed(*listed.indicator);
      return {listed.used, false};
    }
    add_line(lines[first]);
    return {1, false};
  }

  Taken take_bullets(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
    if (lines_.in_rows() || grid_.active()) return {};
    const ListedLines bullets = bullets_.read(lines, first, page_ends, [&] { return is_under_objective(); });
    if (bullets.cut) return hold(lines, first);
    if (bullets.indicator) add_listed(*bullets.indicator);
    return {bullets.used, false};
  }

  // Lines of labels and values: cards of indicators, what goes on with one, an objective's card, measures alone.
  Taken take_form(const std::vector<extract::Line>& lines, size_t first, bool page_ends) {
    size_t used = 0;
    const bool labelled =
        lines[first].text.find_first_of(":?") != std::string::npos || name_label(lines[first].text, vocabulary_) > 0;
    const auto form = labelled ? read_form(lines, first, used, vocabulary_, measures_below_) : std::nullopt;
    const bool below = first + used > lines.size();
    used -= below;
    if (page_ends && labelled && has_sheets_) {
      if (auto name = read_name_at_end(lines, first, vocabulary_)) {
        read_sheet({std::move(*name)});
        return {lines.size() - first, false};
      }
    }
    const bool indicators = form && holds_indicator(*form);
    const bool to_end = page_ends && first + used == lines.size();
    // The first lines of a card at the end of a page.
    if (to_end && has_cards_ && used > 0 && !indicators) return hold(lines, first);
    if (indicators) {
      measures_taken_ = below;
      return take_cards(lines, first, {used, false}, *form, to_end);
    }
    if (const size_t rest = first == 0 ? read_rest_of_card(lines) : 0) return {rest, false};
    if (form && is_card_of_objective(*form)) {
      has_cards_ = true;
      read_sheet(*form);
      return {used, false};
    }
    return form && take_measures(*form) ? Taken{used, false} : Taken{};
  }

  // Cards of indicators; the last one at a page's end waits for the next page.
  Taken take_cards(const std::vector<extract::Line>& lines, size_t first, Taken all, const std::vector<FormPair>& form,
                   bool to_end) {
    has_cards_ = true;
    const size_t whole = to_end ? whole_cards(lines, first, form) : all.lines;
    heads_cards_ = is_objective_role(card_opener(form).role) && names_several(form);
    if (whole == all.lines) {
      read_sheet(form);
    } else if (whole > 0) {
      const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
      const std::vector<extract::Line> above(begin, begin + static_cast<std::ptrdiff_t>(whole));
      size_t read = 0;
      if (const auto pairs = read_form(above, 0, read, vocabulary_)) read_sheet(*pairs);
    }
    heads_cards_ = false;
    return whole < all.lines ? hold(lines, first + whole) : all;
  }

  bool take_measures(const std::vector<FormPair>& form) {
    if (!measures_alone(form)) return false;
    lines_.commit_heading();
    if (!forms_.read_measures(form)) return false;
    tables_.close();
    lines_.open_list();
    return true;
  }

  // The last fields of a card may stand alone on the next page, where no table is seen in them. Returns the lines read.
  size_t read_rest_of_card(const std::vector<extract::Line>& lines) {
    size_t used = 0;
    if (!has_sheets_ || plan_.indicators.empty()) return 0;
    if (!lines[0].page_start && plan_.indicators.back().at.page == lines[0].place.page) return 0;
    auto pairs = read_values_of_years(lines, used, vocabulary_);
    if (pairs.empty()) pairs = read_pairs(lines, 0, used, vocabulary_);
    if (pairs.empty() || !forms_.go_on(pairs)) return 0;
    if (!pairs.empty()) read_sheet(std::move(pairs));
    return used;
  }

  // Whether lines opened an objective since the last table.
  bool is_under_objective() {
    lines_.commit_heading();
    return lines_.objective_opened() && outline_.current() != nullptr;
  }

  static bool names_several(const std::vector<FormPair>& pairs) {
    return std::count_if(pairs.begin(), pairs.end(), [](const FormPair& p) { return p.label.role == "name"; }) > 1;
  }

  // Lines that the next page may go on with.
  Taken hold(const std::vector<extract::Line>& lines, size_t first) {
    held_.assign(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end());
    held_words_ = held_.size();
    return {0, true};
  }

  // Items stand below an objective; elsewhere one value alone is prose.
  bool is_plans_own(const ListedIndicator& listed) {
    lines_.commit_heading();
    return listed.values.size() > 1 || outline_.current() != nullptr;
  }

  void add_listed(const ListedIndicator& listed) {
    has_listed_ = true;
    tables_.close();
    lines_.open_list();
    forms_.read(listed);
  }

  void add_line(extract::Line line) {
    const bool number = may_be_page_number(line.text);
    if (is_furniture(line.text) || facts_.repeats_title(line) || (number && after_running_)) {
      after_running_ = !number;
      page_break_ = true;
      return;
    }
    after_running_ = false;
    if (std::exchange(page_break_, false)) line.page_start = line.gap_before = true;
    const bool fact = facts_.read(line);
    budgets_.read(line);
    if (tables_.take_rest(line)) return;
    card_head_.drop();
    forms_.close();
    years_.clear();
    if (!number) tables_.close();
    if (grid_.read(line)) return;
    if (!fact) lines_.read(line);
  }

  void add_table(const extract::Table& printed, bool page_ends) {
    const std::vector<AlternatingPart> parts = alternating_.cut(printed);
    for (const AlternatingPart& part : parts) {
      if (part.objective.empty()) {
        add_part(part.table, page_ends && &part == &parts.back());
      } else {
        read_sheet(part.objective);
      }
    }
    if (printed.rows > kRowsBelowTitle) titles_.see_table();
  }

  void add_part(const extract::Table& printed, bool page_ends) {
    for (const extract::Cell& cell : printed.cells) words_.add(cell.text);
    budgets_.read(printed);
    lists_.read(printed, plan_.objectives.size());
    bullets_.close();
    const auto reshaped = shapes_.reshape(printed);
    const extract::Table& table = reshaped ? *reshaped : printed;
    const std::vector<extract::Line> lines = lines_of(table);
    outline_.set_individual(facts_.is_individual());
    HeadedRows headed(table, facts_.year(), vocabulary_);
    const std::vector<TableRow>& rows = headed.rows();
    if (read_cards(headed, page_ends)) return;
    card_head_.drop();
    forms_.close();
    years_.clear();
    const size_t above = tables_.rows_above(headed, lines_.names_objective());
    if (above > 0) tables_.close();
    bool opened = false;
    if (above > 0 && above < rows.size()) opened = read_top(rows, above);
    if (above >= rows.size()) {
      const auto form = read_form(rows, vocabulary_);
      if (form && holds_indicator(form->pairs) && !names_number(form->pairs)) {
        read_sheet(form->pairs);
        return;
      }
    }
    for (size_t i = 0; !opened && i < std::min(above, lines.size()); ++i) lines_.read(lines[i]);
    if (above >= lines.size()) return;
    lines_.flush();
    opened = lines_.take_objective_opened() || std::exchange(sheet_opened_, false) || opened;
    lines_.leave_chapter();
    const size_t had = plan_.indicators.size();
    tables_.read(headed, above, opened);
    if (doubts_.recognised(table.place)) doubt_columns(table.place, rows, had);
    if (const auto label = tables_.take_label()) {
      tables_.close();
      lines_.read(*label);
    }
  }

  // A header that nobody knows may be a known one that was misread: then all rows lack what its column holds.
  void doubt_columns(const extract::Place& at, const std::vector<TableRow>& rows, size_t had) {
    const std::vector<std::string> headers = tables_.left_out(rows);
    const bool doubtful = std::any_of(headers.begin(), headers.end(), [&](const std::string& header) {
      const std::vector<std::string> words = extract::split(header, ' ');
      const auto known = [&](const std::string& word) { return label_words_.count(extract::fold_key(word)) > 0; };
      return doubts_.rough(at) || header.empty() || std::count_if(words.begin(), words.end(), known) >= kKnownWords ||
             std::any_of(words.begin(), words.end(), [&](const std::string& word) { return doubts_.doubts(at, word); });
    });
    for (size_t i = doubtful ? had : plan_.indicators.size(); i < plan_.indicators.size(); ++i) {
      add_review(plan_.indicators[i].review, "*", "layout",
                 "a column of its table is left out: its header was not understood");
    }
  }

  // A table of labels and values, or the rest of one. The page's end may leave a card its first row alone.
  bool read_cards(HeadedRows& table, bool page_ends) {
    const std::vector<TableRow>& rows = table.rows();
    auto form = read_form(rows, vocabulary_, 1, years_);
    if (!form || names_number(form->pairs)) return false;
    const bool all = form->labelled_rows == rows.size();
    if (all && !page_ends && card_head_.take_name(form->pairs)) return true;
    if (all) card_head_.put_name(form->pairs);
    if (std::exchange(cut_sheet_, false) && all && table.page_start() && forms_.read_fields(form->pairs)) return true;
    if (all && is_whole(outline_.current()) && card_head_.take(form->pairs)) return true;
    if (all && lines_.names_objective() && are_fields(form->pairs)) {  // right below its title
      lines_.end_title();
      return forms_.read_fields(form->pairs);
    }
    const bool whole = stands_alone(*form, rows.size()) || (all && card_number_.waits()) ||
                       (all && has_sheets_ && names_indicator(form->pairs, page_ends ? 1 : kFewestPairs)) ||
                       (all && describes_indicator(form->pairs));
    if ((!whole && !all) || (!all && tables_.rows_above(table, lines_.names_objective()) < rows.size())) return false;
    const bool rest = !card_number_.waits() && forms_.go_on(form->pairs);
    if (!whole && !rest) return false;
    years_ = std::move(form->years);
    if (form->pairs.empty()) return true;
    has_sheets_ = has_sheets_ || holds_indicator(form->pairs);
    has_tops_ = has_tops_ || names_objective(form->pairs);
    CardNumber cut;
    if (page_ends) cut.take_cut(form->pairs);
    cut_sheet_ = page_ends && names_objective(form->pairs) && !holds_indicator(form->pairs);
    read_sheet(form->pairs);
    if (cut.waits()) card_number_ = std::move(cut);
    return true;
  }

  // Whether an objective has its indicators: fields below them are another one's.
  bool is_whole(const Objective* objective) const {
    return objective == nullptr || (!plan_.indicators.empty() && plan_.indicators.back().objective == objective->id);
  }

  void read_sheet(std::vector<FormPair> pairs) {
    card_head_.put(pairs);
    if (card_number_.waits()) card_number_.put(pairs);
    card_band_.settle(pairs);
    tables_.close();
    if (names_objective(pairs)) lines_.commit_heading();
    lines_.flush();
    if (names_objective(pairs) && !lines_.objective_opened()) open_sheet_of_forms();
    if (lines_.objective_opened() && !heads_cards_) forms_.expect_fields();
    outline_.set_individual(facts_.is_individual());
    if (forms_.read(std::move(pairs))) sheet_opened_ = true;
  }

  // The heading right above an objective's form may be the title of a sheet that holds several.
  void open_sheet_of_forms() {
    const auto title = titles_.peek();
    if (!title || !title->adjacent || !outline_.may_open_sheet() || !heads_sheet(title->text, vocabulary_)) return;
    outline_.open_sheet(titles_.take()->text, title->at);
  }

  // The rows above a table's header, when they name its objective with a label.
  bool read_top(const std::vector<TableRow>& rows, size_t above) {
    const auto form = read_form({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above)}, vocabulary_, 1);
    if (!form) return false;
    has_tops_ = true;
    if (!names_objective(form->pairs)) return sheet_opened_ && forms_.read_fields(form->pairs);
    read_sheet(form->pairs);
    return std::exchange(sheet_opened_, false);
  }

  Vocabulary vocabulary_;
  Plan plan_;
  Outline outline_;
  SheetTitles titles_;
  FactsReader facts_;
  TableReader tables_;
  LineReader lines_;
  GridReader grid_;
  FormReader forms_;
  TableShapes shapes_;
  AlternatingTables alternating_;
  UnreadPages unread_;
  BulletedLists bullets_;
  BudgetReader budgets_;
  ObjectiveLists lists_;
  WordSet words_;
  OcrDoubts doubts_;
  std::unordered_set<std::string> label_words_;  // of the vocabulary, once a recognised page needs them
  std::vector<extract::Line> held_;              // the end of a page that the next one goes on with
  size_t held_words_ = 0;                        // lines of them whose words are counted
  std::optional<extract::Line> cut_card_;        // the last line of a page: a label and the number of an objective
  std::optional<extract::Table> cut_table_;      // the end of a page that the next one may go on with
  std::vector<FormPair> measures_below_;         // of the table below the lines that are read
  bool heads_cards_ = false;                     // an owner, say, stands in front of each indicator of the lines
  bool measures_taken_ = false;                  // … which an indicator of theirs has
  bool cut_sheet_ = false;                       // a page ends with an objective whose fields may go on
  CardBand card_band_;
  CardHead card_head_;
  CardNumber card_number_;      // … for the form that comes next
  bool has_tops_ = false;       // labels and values named objectives, as above a table's header
  std::vector<int> years_;      // by column, of the values of a sheet that may go on
  bool has_sheets_ = false;     // indicators were printed as tables of labels and values
  bool has_cards_ = false;      // indicators or objectives were printed as lines of labels and values
  bool has_listed_ = false;     // indicators were printed as items of lists
  bool sheet_opened_ = false;   // a sheet of labels named the objective that comes next
  bool after_running_ = false;  // the line before was a running header or footer
  bool page_break_ = false;     // … and none has come since that was not
};

PlanReader::PlanReader(const extract::DocumentInfo& info, const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(info, vocabulary)) {}
PlanReader::~PlanReader() = default;
void PlanReader::add(const extract::Page& page) { impl_->add(page); }
Plan PlanReader::finish() { return impl_->finish(); }

}  // namespace spoglio::normalize
