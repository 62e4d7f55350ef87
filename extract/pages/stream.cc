// Running lines are told by comparing each page with its neighbours before it is laid out.
#include "extract/pages/stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "extract/layout/layout.h"
#include "extract/ocr/scan_lines.h"
#include "extract/ocr/scan_words.h"
#include "extract/pages/last_lines.h"
#include "extract/plain/printed_rules.h"

namespace spoglio::extract {
namespace {

constexpr size_t kPagesBehind = 2;  // pages looked back at: headers may differ between left and right pages

// A page without the words that are taken.
Page without(const Page& page, const std::vector<bool>& taken) {
  Page out;
  out.number = page.number;
  out.width = page.width;
  out.height = page.height;
  out.drawing = page.drawing;
  out.tagged = page.tagged;
  out.words.reserve(page.words.size());
  std::vector<size_t> place(page.words.size());
  for (size_t i = 0; i < page.words.size(); ++i) {
    place[i] = out.words.size();
    if (!taken[i]) out.words.push_back(page.words[i]);
  }
  for (TaggedTable& table : out.tagged) {  // none of their words are taken
    for (TaggedCell& cell : table.cells) {
      for (size_t& word : cell.words) word = place[word];
    }
  }
  return out;
}

}  // namespace

std::optional<Page> PageStream::next() {
  if (!ahead_ && loaded_ < info_.pages) ahead_ = prepare(loaded_++);
  if (!ahead_) return std::nullopt;
  RawPage current = std::move(*ahead_);
  ahead_.reset();
  if (loaded_ < info_.pages) ahead_ = prepare(loaded_++);
  finish(current);
  lie_ = current.lie;
  behind_.push_front(std::move(current.edges));
  if (behind_.size() > kPagesBehind) behind_.pop_back();
  return std::move(current.page);
}

PageStream::RawPage PageStream::prepare(int index) {
  RawPage raw;
  loading_.reset();
  try {
    raw.page = load(index);
    raw.page.number = index + 1;
    even_scanned_words(raw.page);
    raw.lie = loading_;
    raw.edges = edge_lines(raw.page, options_.layout);
  } catch (const std::exception& error) {
    raw = {};
    raw.page.notes.push_back(fmt::format("page {} could not be read: {}", index + 1, error.what()));
  }
  raw.page.number = index + 1;
  return raw;
}

// Sets running lines apart and lays the rest out.
void PageStream::finish(RawPage& raw) {
  std::vector<const std::vector<EdgeLine>*> neighbours;
  for (const auto& edges : behind_) neighbours.push_back(&edges);
  if (ahead_) neighbours.push_back(&ahead_->edges);
  Page& page = raw.page;
  complete_scanned_lines(page);
  const auto running = running_lines(raw.edges, neighbours, page.height);
  std::vector<bool> taken = printed_rules_of_columns(page);
  const bool ruled = std::find(taken.begin(), taken.end(), true) != taken.end();
  if (running.empty() && !ruled) {
    page.blocks = lay_out(page, options_.layout, carry_);
    drop_printed_rules(page.blocks);
    take_last_lines(page.blocks);
    return;
  }
  std::vector<bool> in_table(page.words.size(), false);
  for (const TaggedTable& table : page.tagged) {
    for (const TaggedCell& cell : table.cells) {
      for (const size_t word : cell.words) in_table[word] = true;
    }
  }
  for (const size_t i : running) {
    EdgeLine& edge = raw.edges[i];
    if (std::any_of(edge.words.begin(), edge.words.end(), [&](size_t word) { return in_table[word]; })) continue;
    edge.ran = true;
    Line line;
    line.place.page = page.number;
    line.place.box = edge.box;
    line.font_size = page.words[edge.words.front()].font_size;
    line.text = text_of(page, edge);
    for (const size_t word : edge.words) taken[word] = true;
    page.running.push_back(std::move(line));
  }
  Page body = without(page, taken);
  if (ruled) draw_printed_rules(page, body.drawing);
  page.blocks = lay_out(body, options_.layout, carry_);
  drop_printed_rules(page.blocks);
  take_last_lines(page.blocks);
}

}  // namespace spoglio::extract
