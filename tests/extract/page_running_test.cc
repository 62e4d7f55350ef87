// Running lines by their repetition on neighbouring pages.
#include "extract/page_running.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

// A page with this line near its upper edge and one far below.
std::vector<EdgeLine> edges(const std::string& head, double confidence) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (const auto& [text, y] : {std::pair<std::string, double>{head, 40}, {"Il testo della pagina", 400}}) {
    Word word;
    word.text = text;
    word.box = {60, y, 300, y + 10};
    word.confidence = confidence;
    page.words.push_back(word);
  }
  return edge_lines(page, {});
}

size_t running(const std::string& here, const std::string& there, double confidence) {
  const auto neighbour = edges(there, confidence);
  return running_lines(edges(here, confidence), {&neighbour}, 842).size();
}

TEST(RunningLines, RunOnThoughSomeLettersWereMisread) {
  EXPECT_EQ(
      running("Comune di Prato Alto - Piano degli obiettivi", "Comune di Prato Alto - Piano degli vbicttivi", 0.96),
      1U);
  EXPECT_EQ(running("Comune di Prato Alto - Piano degli obiettivi", "Comune di Prato Alto - Piano degli vbicttivi", 1),
            0U);
}

TEST(RunningLines, ShortOnesMustBeTheSame) { EXPECT_EQ(running("Settore A", "Settore B", 0.96), 0U); }

}  // namespace
}  // namespace spoglio::extract
