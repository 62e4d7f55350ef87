// Pages one after the other with one page of look-ahead, which running headers and footers are found by.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "extract/page_running.h"
#include "extract/read.h"

namespace spoglio::extract {

// What the readers of pages with boxes share: they load pages, this sets running lines apart and lays out.
class PageStream : public PageReader {
 public:
  explicit PageStream(const ReadOptions& options) : options_(options) {}
  const DocumentInfo& info() const override { return info_; }
  std::optional<Page> next() override;

 protected:
  // Words, drawing, tags and notes of the page at `index`, from 0. May throw: the page is then empty, with a note.
  virtual Page load(int index) = 0;

  const ReadOptions options_;
  DocumentInfo info_;

 private:
  struct RawPage {
    Page page;
    std::vector<EdgeLine> edges;
  };
  RawPage prepare(int index);
  void finish(RawPage& raw);

  int loaded_ = 0;
  std::optional<RawPage> ahead_;
  std::deque<std::vector<EdgeLine>> behind_;
  LayoutCarry carry_;
};

}  // namespace spoglio::extract
