// Pages of report tables and the truth about their structure.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "extract/read.h"
#include "extract/text.h"

namespace spoglio {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class ReportTables : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "spoglio-tables-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }

  static std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  json make(int seed) const {
    const std::string command = std::string(SPOGLIO_CORPUS_MAKER) + " tables --seed " + std::to_string(seed) +
                                " --pages 3 --pdf " + at("t.pdf") + " --truth " + at("t.json");
    EXPECT_EQ(std::system(command.c_str()), 0);
    return json::parse(read(at("t.json")));
  }

  fs::path folder_;
};

TEST_F(ReportTables, TheSameSeedGivesTheSameBytes) {
  const json truth = make(2);
  const std::string pdf = read(at("t.pdf"));
  EXPECT_EQ(truth, make(2));
  EXPECT_EQ(pdf, read(at("t.pdf")));
  EXPECT_NE(truth, make(3));
}

TEST_F(ReportTables, CellsKeepWithinTheirTableAndApartFromEachOther) {
  std::size_t tables = 0;
  for (int seed = 1; seed <= 10; ++seed)
    for (const json& table : make(seed)) {
      ++tables;
      std::set<std::pair<int, int>> taken;
      for (const json& cell : table["cells"]) {
        const int row = cell["row"];
        const int column = cell["column"];
        EXPECT_LE(row + cell["row_span"].get<int>(), table["rows"].get<int>());
        EXPECT_LE(column + cell["column_span"].get<int>(), table["columns"].get<int>());
        for (int r = row; r < row + cell["row_span"].get<int>(); ++r)
          for (int c = column; c < column + cell["column_span"].get<int>(); ++c)
            EXPECT_TRUE(taken.emplace(r, c).second) << seed << ": " << cell;
      }
    }
  EXPECT_GE(tables, 30U);
}

TEST_F(ReportTables, EveryCellIsPrintedOnItsPage) {
  const json truth = make(4);
  std::map<int, std::string> pages;
  const auto reader = extract::open_document(at("t.pdf"));
  while (const auto page = reader->next())
    for (const extract::Word& word : page->words) pages[page->number] += word.text;
  for (const json& table : truth)
    for (const json& cell : table["cells"])
      for (const std::string& word : extract::split(cell["text"].get<std::string>(), ' '))
        EXPECT_NE(pages[table["page"].get<int>()].find(word), std::string::npos) << word;
}

}  // namespace
}  // namespace spoglio
