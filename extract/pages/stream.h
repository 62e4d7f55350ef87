// Pages one after the other with one page of look-ahead, which running headers and footers are found by.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "extract/pages/running.h"
#include "extract/read.h"

namespace spoglio::extract {

// What the readers of pages with boxes share: they load pages, this sets running lines apart and lays out.
class PageStream : public PageReader {
 public:
  explicit PageStream(const ReadOptions& options) : options_(options) {}
  const DocumentInfo& info() const override { return info_; }
  std::optional<Page> next() override;
  std::optional<Lie> lie() const override { return lie_; }

 protected:
  // Words, drawing, tags and notes of the page at `index`, from 0. May throw: the page is then empty, with a note.
  virtual Page load(int index) = 0;
  // For load(): the page is read from its picture.
  void set_lie(const Lie& lie) { loading_ = lie; }

  const ReadOptions options_;
  DocumentInfo info_;

 private:
  struct RawPage {
    Page page;
    std::vector<EdgeLine> edges;
    std::optional<Lie> lie;
  };
  RawPage prepare(int index);
  void finish(RawPage& raw);

  int loaded_ = 0;
  std::optional<Lie> loading_;  // of the page that is being loaded
  std::optional<Lie> lie_;      // of the page that was given last
  std::optional<RawPage> ahead_;
  std::deque<std::vector<EdgeLine>> behind_;
  LayoutCarry carry_;
};

}  // namespace spoglio::extract
