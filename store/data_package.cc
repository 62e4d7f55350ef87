// A Frictionless Data Package (https://specs.frictionlessdata.io, version 1): the tables as CSV, and datapackage.json,
// which says what their columns are. The descriptor is written last: a folder that has one is whole.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "extract/text.h"
#include "store/csv.h"
#include "store/whole_file.h"

namespace spoglio::store {
namespace {

using Json = nlohmann::ordered_json;

const char* type_name(ColumnType type) {
  switch (type) {
    case ColumnType::kInteger:
      return "integer";
    case ColumnType::kNumber:
      return "number";
    case ColumnType::kBoolean:
      return "boolean";
    case ColumnType::kDate:
      return "date";
    case ColumnType::kText:
      break;
  }
  return "string";
}

Json field_json(const CsvColumn& column) {
  Json field{{"name", column.name}, {"type", type_name(column.type)}};
  const ColumnNote* const note = column_note(column.name);
  if (note != nullptr) field["description"] = note->description;
  if (note != nullptr && *note->unit != '\0') field["unit"] = note->unit;
  if (column.type == ColumnType::kBoolean) {
    field["trueValues"] = {"1"};
    field["falseValues"] = {"0"};
  }
  return field;
}

Json schema_json(const ExportTable& table, const CsvFacts& facts) {
  Json schema;
  schema["fields"] = Json::array();
  for (const CsvColumn& column : facts.columns) schema["fields"].push_back(field_json(column));
  schema["missingValues"] = {""};
  if (!table.primary_key.empty()) schema["primaryKey"] = table.primary_key;
  for (const ForeignKey& key : table.foreign_keys) {
    schema["foreignKeys"].push_back(
        {{"fields", key.columns}, {"reference", {{"resource", key.table}, {"fields", key.targets}}}});
  }
  return schema;
}

Json resource_json(const ExportTable& table, const CsvFacts& facts, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {
      {"profile", "tabular-data-resource"},
      {"name", table.name},
      {"title", table.title},
      {"path", std::string(table.name) + ".csv"},
      {"format", "csv"},
      {"mediatype", "text/csv"},
      {"encoding", "utf-8"},
      {"bytes", std::filesystem::file_size(file)},
      {"hash", "sha256:" + extract::sha256_hex(in)},
      {"dialect",
       {{"delimiter", ","}, {"lineTerminator", "\r\n"}, {"quoteChar", "\""}, {"doubleQuote", true}, {"header", true}}},
      {"schema", schema_json(table, facts)}};
}

}  // namespace

Exported Store::export_data_package(const std::string& folder) const {
  make_folder(folder);
  const std::string descriptor = folder + "/datapackage.json";
  std::error_code ignored;
  std::filesystem::remove(descriptor, ignored);  // that of an older export does not fit what is written now
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  Json package{
      {"profile", "tabular-data-package"},
      {"name", "spoglio"},
      {"title", "Performance plans of Italian public administrations"},
      {"description", "What the plans say, each value with its source file, page and confidence; read by Spoglio."}};
  package["resources"] = Json::array();
  Exported out;
  for (const ExportTable& table : export_tables()) {
    const std::string file = folder + "/" + table.name + ".csv";
    const CsvFacts facts = write_csv(impl_->db, file, table, Locale::kMachine);
    out.rows += facts.rows;
    out.formulas += facts.formulas;
    package["resources"].push_back(resource_json(table, facts, file));
  }
  WholeFile file(descriptor);
  file.write(package.dump(1) + "\n");
  file.finish();
  return out;
}

Exported Store::export_csv(const std::string& folder, Locale locale) const {
  make_folder(folder);
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  Exported out;
  for (const ExportTable& table : export_tables()) {
    const CsvFacts facts = write_csv(impl_->db, folder + "/" + table.name + ".csv", table, locale);
    out.rows += facts.rows;
    out.formulas += facts.formulas;
  }
  return out;
}

}  // namespace spoglio::store
