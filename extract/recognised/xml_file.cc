// Counts what would take memory, then lets pugixml parse.
#include "extract/recognised/xml_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <pugixml.hpp>

#include "extract/error.h"

namespace spoglio::extract {
namespace {

// What pugixml allocates, on 64 bits; a hostile file has an element every 4 bytes.
constexpr size_t kBytesOfNode = 64;
constexpr size_t kBytesOfAttribute = 40;
constexpr size_t kMostBytes = 400U << 20;  // of memory: a book of 2,000 pages in ALTO takes 300 MB

}  // namespace

std::unique_ptr<pugi::xml_document> parse_xml(const std::string& utf8, const std::string& name) {
  const auto count = [&](char c) { return static_cast<size_t>(std::count(utf8.begin(), utf8.end(), c)); };
  // An element with text has a node for the text too; a closing tag makes up for it.
  const size_t bytes = count('<') * kBytesOfNode + count('=') * kBytesOfAttribute;
  if (bytes > kMostBytes) {
    throw Error(ErrorCode::kTooLarge, fmt::format("{}: has more XML elements than are read; split it by pages", name));
  }
  auto document = std::make_unique<pugi::xml_document>();
  const pugi::xml_parse_result result = document->load_buffer(
      utf8.data(), utf8.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  if (!result) {
    throw Error(ErrorCode::kDamaged, fmt::format("{}: is no well-formed XML ({} at byte {}); make it anew", name,
                                                 result.description(), result.offset));
  }
  return document;
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

double number_of(const pugi::xml_node& node, const char* attribute, double otherwise) {
  const std::string_view text = node.attribute(attribute).value();
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end != text.data() && std::isfinite(value) ? value : otherwise;
}

}  // namespace spoglio::extract
