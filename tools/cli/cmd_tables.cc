// spoglio tables: every table of a document as JSON, CSV or HTML, for those who want the tables alone.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "extract/error.h"
#include "extract/read.h"
#include "tools/cli/commands.h"
#include "tools/cli/ocr_flags.h"
#include "tools/cli/output.h"
#include "tools/cli/whole_tables.h"

namespace spoglio::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string file;
  std::string format = "json";
  std::string folder;  // CSV only: one file per table
  OcrFlags ocr;
};

Json box_json(const extract::Box& box) {
  const auto rounded = [](double points) { return std::round(points * 100) / 100; };
  return Json::array({rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)});
}

void add_place(Json& out, const extract::Place& place) {
  if (place.page > 0) out["page"] = place.page;
  if (place.box) out["box"] = box_json(*place.box);
  if (place.line > 0) out["line"] = place.line;
}

std::string table_json(const WholeTable& whole, int number) {
  Json out;
  out["table"] = number;
  add_place(out, whole.table.place);
  out["rows"] = whole.table.rows;
  out["columns"] = whole.table.columns;
  if (whole.parts.size() > 1) {
    for (const extract::Place& place : whole.parts) {
      Json part = Json::object();
      add_place(part, place);
      out["parts"].push_back(part);
    }
  }
  out["cells"] = Json::array();
  for (const extract::Cell& cell : whole.table.cells) {
    Json entry = {{"row", cell.row},
                  {"column", cell.column},
                  {"row_span", cell.row_span},
                  {"column_span", cell.column_span},
                  {"text", cell.text}};
    add_place(entry, cell.place);
    out["cells"].push_back(entry);
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace);
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// RFC 4180: CRLF ends a row, every row has the same number of fields; a spanned position is an empty field.
std::string table_csv(const extract::Table& table) {
  std::string out;
  size_t next = 0;
  for (int row = 0; row < table.rows; ++row) {
    for (int column = 0; column < table.columns; ++column) {
      if (column > 0) out += ',';
      while (next < table.cells.size() && table.cells[next].row == row && table.cells[next].column == column) {
        out += csv_field(table.cells[next++].text);
      }
    }
    out += "\r\n";
  }
  return out;
}

std::string html_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_head(const std::string& title) {
  return "<!DOCTYPE html>\n<html lang=\"it\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + html_text(title) +
         "</title>\n<style>table{border-collapse:collapse;margin:1em 0}td{border:1px solid #888;padding:.2em .5em;"
         "vertical-align:top}caption{text-align:left;font-weight:bold}</style>\n</head>\n<body>\n";
}

std::string table_html(const WholeTable& whole, int number) {
  std::string out = fmt::format("<table>\n<caption>{}, {}</caption>\n", number, place_name(whole.table.place));
  size_t next = 0;
  for (int row = 0; row < whole.table.rows; ++row) {
    out += "<tr>";
    for (; next < whole.table.cells.size() && whole.table.cells[next].row == row; ++next) {
      const extract::Cell& cell = whole.table.cells[next];
      out += "<td";
      if (cell.row_span > 1) out += fmt::format(" rowspan=\"{}\"", cell.row_span);
      if (cell.column_span > 1) out += fmt::format(" colspan=\"{}\"", cell.column_span);
      out += fmt::format(">{}</td>", html_text(cell.text));
    }
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

ExitCode print_tables(const Options& options) {
  const auto reader = extract::open_document(options.file, read_options(options.ocr));
  const std::string source = reader->info().source;
  if (options.format == "html") print(html_head(source));
  if (options.format == "json") print("[");
  int count = 0;
  for_each_table(*reader, [&](const WholeTable& whole) {
    // Words side by side on one line, that nothing goes on below, or what only looks like columns.
    if (whole.table.rows < 2 || whole.like_text) return;
    ++count;
    if (options.format == "json") {
      print((count > 1 ? ",\n" : "\n") + table_json(whole, count));
    } else if (options.format == "html") {
      print(table_html(whole, count));
    } else if (options.folder.empty()) {
      print((count > 1 ? "\r\n" : "") + table_csv(whole.table));
    } else {
      write_file(fmt::format("{}/table-{:04}.csv", options.folder, count), table_csv(whole.table));
    }
  });
  if (options.format == "json") print(count > 0 ? "\n]\n" : "]\n");
  if (options.format == "html") print("</body>\n</html>\n");
  if (count == 0) {
    message(options.file + ": no table found; see what was read with: spoglio inspect FILE --stage blocks");
  } else if (!options.folder.empty()) {
    message(counted(static_cast<size_t>(count), "table") + " written to " + options.folder);
  }
  return ExitCode::kOk;
}

ExitCode run(const Options& options) {
  if (options.folder.empty()) return print_tables(options);
  if (options.format != "csv") throw CLI::ValidationError("--out", "is for --format csv; use > for the others");
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error) {
    throw Error(ErrorCode::kUnreadable,
                options.folder + ": cannot be made (" + error.message() + "); choose another folder");
  }
  return print_tables(options);
}

}  // namespace

void add_tables(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("tables", "Give every table of a document as such, joined over page breaks");
  sub->add_option("FILE", options->file, "PDF, text or image")->required();
  sub->add_option("--format", options->format, "json, csv or html")
      ->check(CLI::IsMember({"json", "csv", "html"}))
      ->capture_default_str();
  sub->add_option("--out", options->folder, "CSV only: a folder to write one file per table to");
  add_ocr_flags(*sub, options->ocr);
  sub->footer("Example:\n  spoglio tables piano.pdf --format csv --out tables/");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
