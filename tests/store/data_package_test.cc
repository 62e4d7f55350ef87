// The data package says of its files what they are: every rule of the specification that applies is checked on the
// files.
#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>

#include "extract/text.h"
#include "store/export_tables.h"
#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using Json = nlohmann::json;
using Row = std::vector<std::optional<std::string>>;

// RFC 4180; nothing for an empty cell that has no quotes.
std::vector<Row> rows_of(const std::string& csv) {
  std::vector<Row> out(1);
  std::string cell;
  bool quoted = false;
  bool was_quoted = false;
  const auto end_cell = [&] {
    out.back().push_back(cell.empty() && !was_quoted ? std::nullopt : std::optional(cell));
    cell.clear();
    was_quoted = false;
  };
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      cell += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
      was_quoted = true;
    } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
      cell += c;
    } else if (c == ',') {
      end_cell();
    } else if (c == '\n') {
      end_cell();
      out.emplace_back();
    }
  }
  out.pop_back();
  return out;
}

bool fits(const std::string& type, const std::string& text) {
  static const std::regex kInteger("-?[0-9]+");
  static const std::regex kNumber("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  static const std::regex kDate("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  if (type == "integer") return std::regex_match(text, kInteger);
  if (type == "number") return std::regex_match(text, kNumber);
  if (type == "date") return std::regex_match(text, kDate);
  if (type == "boolean") return text == "0" || text == "1";
  return type == "string";
}

class DataPackage : public test::StoreTest {
 protected:
  struct Table {
    Json resource;
    std::vector<std::string> columns;
    std::vector<Row> rows;

    std::vector<std::string> key(const Row& row, const Json& names) const {
      std::vector<std::string> out;
      for (const Json& name : names) {
        const auto at = std::find(columns.begin(), columns.end(), name.get<std::string>());
        EXPECT_NE(at, columns.end()) << name;
        out.push_back(row[static_cast<std::size_t>(at - columns.begin())].value_or("(nothing)"));
      }
      return out;
    }
  };

  void read_package() {
    package_ = Json::parse(bytes_of(folder_ / "out" / "datapackage.json"));
    for (const Json& resource : package_.at("resources")) {
      Table table{resource, {}, rows_of(bytes_of(folder_ / "out" / resource.at("path")))};
      for (const auto& name : table.rows.at(0)) table.columns.push_back(name.value_or(""));
      table.rows.erase(table.rows.begin());
      tables_[resource.at("name")] = std::move(table);
    }
  }

  void export_random_plans() {
    Store store = create();
    store.put(test::record_of(test::full_plan()));
    for (std::uint32_t seed = 40; seed < 60; ++seed) store.put(test::record_of(test::random_plan(seed)));
    store.put(test::failed_record("rotto.pdf", "damaged", "no PDF"));
    store.correct({"piano_valdorba.pdf", "*/*/s1.1.1-a/target/2023", ">= 85 %", false, "anna", "2026-01-02T03:04:05Z",
                   "smudged"});
    store.export_data_package((folder_ / "out").string());
    read_package();
  }

  Json package_;
  std::map<std::string, Table> tables_;
};

TEST_F(DataPackage, DescriptorSaysWhatTheSpecificationAsksFor) {
  export_random_plans();
  EXPECT_EQ(package_.at("profile"), "tabular-data-package");
  const std::regex name("[-a-z0-9._/]+");
  EXPECT_TRUE(std::regex_match(package_.at("name").get<std::string>(), name));
  EXPECT_EQ(tables_.size(), export_tables().size());
  for (const auto& [id, table] : tables_) {
    EXPECT_TRUE(std::regex_match(id, name)) << id;
    const std::string bytes = bytes_of(folder_ / "out" / table.resource.at("path"));
    EXPECT_EQ(table.resource.at("profile"), "tabular-data-resource");
    EXPECT_EQ(table.resource.at("bytes"), bytes.size());
    EXPECT_EQ(table.resource.at("hash"), "sha256:" + extract::sha256_hex(bytes));
    EXPECT_EQ(table.resource.at("schema").at("missingValues"), Json({""}));
  }
}

TEST_F(DataPackage, FieldsAreTheColumnsInOrderEachWithTypeAndDescription) {
  export_random_plans();
  for (const auto& [id, table] : tables_) {
    std::vector<std::string> fields;
    for (const Json& field : table.resource.at("schema").at("fields")) {
      fields.push_back(field.at("name"));
      EXPECT_NE(field.value("description", ""), "") << id << "." << fields.back();
    }
    EXPECT_EQ(fields, table.columns) << id;
  }
  EXPECT_THAT(tables_["indicator"].resource.dump(), ::testing::HasSubstr("\"type\":\"number\",\"unit\":\"%\""));
}

TEST_F(DataPackage, EveryRowSaysItsSourceAndDataItsPageAndConfidence) {
  export_random_plans();
  for (const auto& [id, table] : tables_) EXPECT_THAT(table.columns, ::testing::Contains("source")) << id;
  for (const char* id :
       {"indicator", "measure", "indicator_unit", "indicator_assignee", "amendment", "v_indicator", "v_target"}) {
    EXPECT_THAT(tables_[id].columns, ::testing::IsSupersetOf({"page", "line", "confidence"})) << id;
  }
}

TEST_F(DataPackage, EveryCellFitsItsType) {
  export_random_plans();
  for (const auto& [id, table] : tables_) {
    for (const Row& row : table.rows) {
      ASSERT_EQ(row.size(), table.columns.size()) << id;
      for (std::size_t c = 0; c < row.size(); ++c) {
        const std::string type = table.resource.at("schema").at("fields").at(c).at("type");
        EXPECT_TRUE(!row[c] || fits(type, *row[c])) << id << "." << table.columns[c] << ": " << row[c].value_or("");
      }
    }
  }
}

TEST_F(DataPackage, PrimaryKeysAreUniqueAndForeignKeysAreFound) {
  export_random_plans();
  std::size_t checked = 0;
  for (const auto& [id, table] : tables_) {
    const Json& schema = table.resource.at("schema");
    std::set<std::vector<std::string>> keys;
    if (schema.contains("primaryKey")) {
      for (const Row& row : table.rows) EXPECT_TRUE(keys.insert(table.key(row, schema.at("primaryKey"))).second) << id;
    }
    for (const Json& foreign : schema.value("foreignKeys", Json::array())) {
      const Table& target = tables_.at(foreign.at("reference").at("resource"));
      std::set<std::vector<std::string>> found;
      for (const Row& row : target.rows) found.insert(target.key(row, foreign.at("reference").at("fields")));
      for (const Row& row : table.rows) {
        EXPECT_TRUE(found.count(table.key(row, foreign.at("fields"))) == 1) << id;
        ++checked;
      }
    }
  }
  EXPECT_GT(checked, 100U);
}

TEST_F(DataPackage, ColumnWithADateThatIsNoneIsText) {
  Store store = create();
  normalize::Plan plan = test::full_plan();
  plan.indicators[1].measures[0].date = "2023-02-30";
  store.put(test::record_of(plan));
  store.export_data_package((folder_ / "out").string());
  read_package();
  for (const Json& field : tables_["measure"].resource.at("schema").at("fields")) {
    EXPECT_TRUE(field.at("name") != "date" || field.at("type") == "string");
  }
  for (const Json& field : tables_["indicator"].resource.at("schema").at("fields")) {
    EXPECT_TRUE(field.at("name") != "due" || field.at("type") == "date");
  }
}

TEST_F(DataPackage, DescriptorOfAnOlderExportGoesBeforeItsFilesDo) {
  Store store = create();
  store.put(test::record_of(test::full_plan()));
  store.export_data_package((folder_ / "out").string());
  std::filesystem::remove(folder_ / "out" / "indicator.csv");
  std::filesystem::create_directory(folder_ / "out" / "indicator.csv");  // cannot be replaced by a file
  EXPECT_THAT(test::error_of([&] { store.export_data_package((folder_ / "out").string()); }),
              ::testing::HasSubstr("indicator.csv: cannot be written"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out" / "datapackage.json"));
}

TEST_F(DataPackage, DatasetteMetadataTellsTablesColumnsAndQueriesThatFindRows) {
  Store store = create();
  store.put(test::record_of(test::full_plan()));
  const Json metadata = Json::parse(store.datasette_metadata());
  const Json& database = metadata.at("databases").at("plans");
  EXPECT_EQ(database.at("tables").at("indicator").at("columns").at("weight"), "as printed (%)");
  EXPECT_EQ(database.at("tables").size(), export_tables().size());
  store.correct({.document = test::full_plan().document.source,
                 .path = "title",
                 .written = "Piano",
                 .who = "anna",
                 .decided = "2026-01-02T03:04:05Z",
                 .why = "the cover"});
  SQLite::Database db(path_);
  std::map<std::string, int> rows;
  for (const auto& [name, query] : database.at("queries").items()) {
    const std::string sql = query.at("sql").get<std::string>();
    SQLite::Statement statement(db, sql);
    // As texts, for Datasette hands over what was typed into its form.
    const std::map<std::string, std::string> values{{":year", "2023"}, {":unit", "%"}, {":words", "istanze"}};
    for (const auto& [parameter, value] : values) {
      if (sql.find(parameter) != std::string::npos) statement.bind(parameter, value);
    }
    while (statement.executeStep()) ++rows[name];
  }
  for (const auto& [name, query] : database.at("queries").items()) EXPECT_GT(rows[name], 0) << name;
}

}  // namespace
}  // namespace spoglio::store
