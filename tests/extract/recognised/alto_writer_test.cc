// ALTO that is written: as the schema of version 4.4 wants it, and the same words when it is read again.
#include "extract/recognised/alto_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

Word word(const std::string& text, double x, double y, double width, double confidence = 1, bool space = true) {
  Word out;
  out.text = text;
  out.box = {x, y, x + width, y + 11.4};
  out.confidence = confidence;
  out.space_after = space;
  return out;
}

// Two columns of cells with a ruling line between, and a line of prose.
Page sample_page(int number = 1) {
  Page page;
  page.number = number;
  page.width = 595.28;
  page.height = 841.89;
  page.words = {word("Tempi", 56.7, 100.1, 30.33, 0.91), word("medi", 90, 100.1, 25),
                word("\"A\" & <B>", 300, 100.1, 50),     word("di", 56.7, 113, 8.123, 0.4),
                word("pagamento", 68, 113, 60),          word("80", 300, 113, 12, 1, false),
                word("%", 312.5, 113, 8, 0.77),          word("Perché", 56.7, 300, 40)};
  page.words[1].bold = true;
  page.drawing.width = page.width;
  page.drawing.height = page.height;
  page.drawing.horizontal = {{50, 98, 500, 98.5}};
  page.drawing.vertical = {{290, 98, 290.5, 130}};
  return page;
}

std::string written(const std::vector<Page>& pages, double dpi = 0) {
  std::ostringstream out;
  AltoWriter writer(out, {"piano <1>.pdf", "9.9", "ocr: auto", dpi});
  for (const Page& page : pages) writer.add(page);
  writer.finish();
  return out.str();
}

// What the schema lets an element have: its attributes, required ones with a star, and its children in order.
struct Rule {
  std::vector<std::string> attributes;
  std::vector<std::string> children;
};

const std::map<std::string, Rule> kRules = {
    {"alto", {{"xmlns", "xmlns:xsi", "xsi:schemaLocation", "SCHEMAVERSION"}, {"Description", "Layout"}}},
    {"Description", {{}, {"MeasurementUnit", "sourceImageInformation", "Processing"}}},
    {"MeasurementUnit", {}},
    {"sourceImageInformation", {{}, {"fileName"}}},
    {"fileName", {}},
    {"Processing", {{"ID*"}, {"processingCategory", "processingStepSettings", "processingSoftware"}}},
    {"processingCategory", {}},
    {"processingStepSettings", {}},
    {"processingSoftware", {{}, {"softwareName", "softwareVersion"}}},
    {"softwareName", {}},
    {"softwareVersion", {}},
    {"Layout", {{}, {"Page"}}},
    {"Page", {{"ID*", "PHYSICAL_IMG_NR*", "PROCESSINGREFS", "WIDTH", "HEIGHT"}, {"PrintSpace"}}},
    {"PrintSpace", {{"HPOS", "VPOS", "WIDTH", "HEIGHT"}, {"TextBlock", "GraphicalElement"}}},
    {"TextBlock", {{"ID*", "HPOS", "VPOS", "WIDTH", "HEIGHT"}, {"TextLine"}}},
    {"TextLine", {{"ID", "HPOS", "VPOS", "WIDTH", "HEIGHT"}, {"String", "SP"}}},
    {"String", {{"ID", "HPOS", "VPOS", "WIDTH", "HEIGHT", "CONTENT*", "WC", "STYLE"}, {}}},
    {"SP", {}},
    {"GraphicalElement", {{"ID*", "HPOS", "VPOS", "WIDTH", "HEIGHT"}, {}}},
};

bool is_number(const std::string& text) {
  char* end = nullptr;
  std::strtod(text.c_str(), &end);
  return !text.empty() && *end == '\0';
}

void check_attributes(const pugi::xml_node& node, const Rule& rule, std::set<std::string>& ids) {
  std::set<std::string> known;
  for (std::string name : rule.attributes) {
    const bool required = name.ends_with('*');
    if (required) name.pop_back();
    known.insert(name);
    EXPECT_TRUE(!required || node.attribute(name.c_str())) << name << " of " << node.name();
  }
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string name = attribute.name();
    EXPECT_EQ(known.count(name), 1U) << name << " of " << node.name();
    if (name == "ID") {
      EXPECT_TRUE(ids.insert(attribute.value()).second) << attribute.value();
    }
    if (name == "HPOS" || name == "VPOS" || name == "WIDTH" || name == "HEIGHT" || name == "WC") {
      EXPECT_TRUE(is_number(attribute.value())) << name << "=" << attribute.value();
    }
  }
}

void check(const pugi::xml_node& node, std::set<std::string>& ids) {
  const auto rule = kRules.find(node.name());
  ASSERT_NE(rule, kRules.end()) << node.name();
  check_attributes(node, rule->second, ids);
  const auto& order = rule->second.children;
  std::string before;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string name = child.name();
    EXPECT_NE(std::find(order.begin(), order.end(), name), order.end()) << name << " in " << node.name();
    if (std::string(node.name()) == "TextLine") {
      EXPECT_TRUE(name == "String" || before == "String") << "white space has a word before it";
    } else {
      EXPECT_LE(std::find(order.begin(), order.end(), before) - order.begin(),
                before.empty() ? static_cast<long>(order.size())
                               : std::find(order.begin(), order.end(), name) - order.begin());
    }
    before = name;
    check(child, ids);
  }
}

TEST(AltoWriter, WhatIsWrittenIsAsTheSchemaOrdersIt) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(written({sample_page(1), sample_page(2)}).c_str()));
  std::set<std::string> ids;
  check(document.document_element(), ids);
  EXPECT_EQ(std::string(document.document_element().attribute("xmlns").value()),
            "http://www.loc.gov/standards/alto/ns-v4#");
  EXPECT_EQ(std::string(document.select_node("//MeasurementUnit").node().child_value()), "mm10");
  EXPECT_EQ(std::string(document.select_node("//fileName").node().child_value()), "piano <1>.pdf");
  EXPECT_EQ(std::string(document.select_node("//softwareVersion").node().child_value()), "9.9");
  EXPECT_EQ(document.select_nodes("//Page").size(), 2U);
}

TEST(AltoWriter, CellsBesideEachOtherAreLinesOfTheirOwn) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(written({sample_page()}).c_str()));
  const auto first = document.select_nodes("//TextLine[1]/String");
  EXPECT_EQ(document.select_nodes("//TextLine").size(), 5U);
  EXPECT_EQ(std::string(first[0].node().attribute("CONTENT").value()), "Tempi");
  const pugi::xml_node joined = document.select_node("//String[@CONTENT='80']").node();
  EXPECT_EQ(std::string(joined.next_sibling().name()), "String");
  EXPECT_EQ(std::string(document.select_node("//String[@CONTENT='Tempi']").node().next_sibling().name()), "SP");
}

void expect_same(const Page& read, const Page& page) {
  EXPECT_NEAR(read.width, page.width, 0.01);
  EXPECT_NEAR(read.height, page.height, 0.01);
  std::vector<Word> words;
  for (const Word& word : read.words) words.push_back(word);
  ASSERT_GE(words.size(), page.words.size());
  std::string all_read;
  std::string all;
  for (const Word& word : words) all_read += word.text + "\n";
  for (const Word& word : page.words) {
    std::string text = word.text;
    std::replace(text.begin(), text.end(), ' ', '\n');
    all += text + "\n";
  }
  EXPECT_EQ(all_read, all);
  for (const size_t i : {0U, 1U}) {
    EXPECT_NEAR(words[i].box.x0, page.words[i].box.x0, 0.01);
    EXPECT_NEAR(words[i].box.y0, page.words[i].box.y0, 0.01);
    EXPECT_NEAR(words[i].box.x1, page.words[i].box.x1, 0.01);
    EXPECT_NEAR(words[i].box.y1, page.words[i].box.y1, 0.01);
    EXPECT_NEAR(words[i].confidence, page.words[i].confidence, 0.001);
    EXPECT_EQ(words[i].bold, page.words[i].bold);
  }
  const Word& last = words.back();
  EXPECT_NEAR(last.box.x1, page.words.back().box.x1, 0.01);
  EXPECT_NEAR(last.box.y1, page.words.back().box.y1, 0.01);
  ASSERT_EQ(read.drawing.horizontal.size(), 1U);
  ASSERT_EQ(read.drawing.vertical.size(), 1U);
  EXPECT_NEAR(read.drawing.vertical[0].x0, 290, 0.01);
  EXPECT_TRUE(read.notes.empty());
}

TEST(AltoWriter, WhatIsReadAgainHasTheSameWordsBoxesAndLines) {
  for (const double dpi : {0.0, 300.0, 150.0}) {
    const spoglio::testing::TemporaryFile file("piano.xml", written({sample_page(1), sample_page(2)}, dpi));
    const auto reader = open_document(file.path());
    EXPECT_EQ(reader->info().origin, Origin::kScan);
    int pages = 0;
    while (const auto page = reader->next()) {
      SCOPED_TRACE(dpi);
      expect_same(*page, sample_page());
      EXPECT_EQ(page->number, ++pages);
    }
    EXPECT_EQ(pages, 2);
  }
}

TEST(AltoWriter, APageWithoutWordsIsAPage) {
  Page empty;
  empty.number = 3;
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(written({empty}).c_str()));
  EXPECT_EQ(std::string(document.select_node("//Page").node().attribute("PHYSICAL_IMG_NR").value()), "3");
  EXPECT_TRUE(document.select_nodes("//TextBlock").empty());
}

}  // namespace
}  // namespace spoglio::extract
