// What a person writes into a field, read by the grammars of the cells, and a field's value in words.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extract/error.h"
#include "extract/text.h"
#include "normalize/facts/issuer.h"
#include "normalize/values/date.h"
#include "normalize/values/measure.h"
#include "normalize/values/number.h"
#include "store/field_value.h"

namespace spoglio::store {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kSure = 1;
constexpr std::size_t kLongestText = 20'000;  // bytes; the longest cells of plans have some thousands

[[noreturn]] void refuse(const FieldPlace& place, std::string_view text, const std::string& wanted) {
  throw Error(ErrorCode::kInput, fmt::format("\"{}\" is no {}; write {}", text, place.field, wanted));
}

Json maybe_text(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json list_of(const std::string& text) {
  Json out = Json::array();
  for (const std::string& item : extract::split(text, ';')) {
    const std::string name = extract::fold_space(item);
    if (!name.empty()) out.push_back(name);
  }
  return out;
}

Json amount(const FieldPlace& place, const std::string& text) {
  if (text.empty()) return nullptr;
  const auto value = place.field == "budget" ? normalize::parse_euro(text) : normalize::parse_percent(text);
  const auto bare = value                           ? value
                    : normalize::parse_number(text) ? std::optional(normalize::parse_number(text)->value)
                                                    : std::nullopt;
  if (!bare)
    refuse(
        place, text,
        place.field == "budget" ? "euros as a plan prints them: 240.000,00" : "a percentage as a plan prints it: 12,5");
  return *bare;
}

Json year(const FieldPlace& place, const std::string& text) {
  if (text.empty()) return nullptr;
  const bool is_year =
      text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const int value = is_year ? std::stoi(text) : 0;
  if (!normalize::is_valid({value, 1, 1})) refuse(place, text, "a year: 2023");
  return value;
}

Json day(const FieldPlace& place, const std::string& text) {
  if (text.empty()) return nullptr;
  const auto date = normalize::parse_date(extract::fold_key(text), 0);
  if (!date) refuse(place, text, "a date with its year: 31/12/2023");
  return normalize::to_iso(*date);
}

Written measure(const FieldPlace& place, const std::string& text, bool as_text) {
  normalize::Reading reading;
  if (text.empty()) {
    reading.kind = "none";
  } else if (!as_text) {
    reading = normalize::read_measure(text, {place.field, place.year});
    const bool has_digits = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (reading.kind == "text" && has_digits) {
      refuse(place, text,
             "a value as a plan prints it: >= 85 %, <= 30 gg, Entro 31/12/2023; or say that it is text with --as-text");
    }
  }
  const auto nullable = [](const auto& value) { return value ? Json(*value) : Json(nullptr); };
  const Json json{{"kind", reading.kind},
                  {"comparator", nullable(reading.comparator)},
                  {"value", nullable(reading.value)},
                  {"max", nullable(reading.max)},
                  {"unit", nullable(reading.unit)},
                  {"date", nullable(reading.date)},
                  {"rule", "correction"},
                  {"confidence", kSure},
                  {"raw", text}};
  Written out{json.dump(), normalize::describe(reading), reading.doubt};
  if (reading.thousands_point) out.doubt = "the point is taken as that of thousands";
  return out;
}

std::string number_in_words(const Json& json) { return fmt::format("{}", json.get<double>()); }

std::string measure_in_words(const Json& json) {
  normalize::Reading reading;
  reading.kind = json.value("kind", "");
  const auto take = [&](const char* key, auto& field) {
    const auto it = json.find(key);
    if (it != json.end() && !it->is_null()) field = it->get<typename std::decay_t<decltype(field)>::value_type>();
  };
  take("comparator", reading.comparator);
  take("value", reading.value);
  take("max", reading.max);
  take("unit", reading.unit);
  take("date", reading.date);
  return normalize::describe(reading);
}

std::string in_words(const FieldPlace& place, const Json& json) {
  if (json.is_null() || (json.is_array() && json.empty())) return "nothing";
  if (place.field == "all") return "as read";
  if (place.is_measure()) return measure_in_words(json);
  if (json.is_object()) return in_words(place, json.value("name", Json()));
  if (json.is_number()) return number_in_words(json);
  if (!json.is_array()) return json.get<std::string>();
  std::string out;
  for (const Json& item : json) out += (out.empty() ? "" : "; ") + item.get<std::string>();
  return out;
}

Json plain_field(const FieldPlace& place, const std::string& text) {
  const std::string& field = place.field;
  if (field == "weight" || field == "budget") return amount(place, text);
  if (field == "year") return year(place, text);
  if (field == "due") return day(place, text);
  if (field == "units" || field == "assignees" || field == "perspectives") return list_of(text);
  if (field == "issuer") {
    return {{"name", maybe_text(text)}, {"key", text.empty() ? Json(nullptr) : Json(normalize::issuer_key(text))}};
  }
  if (field == "name" && text.empty()) refuse(place, text, "the words that the document prints");
  return maybe_text(text);
}

}  // namespace

Written read_written(const FieldPlace& place, std::string_view written, bool as_text) {
  if (written.size() > kLongestText) refuse(place, "…", "less text");
  const std::string text = extract::fold_space(extract::to_nfc(written));
  if (place.field == "all") refuse(place, text, "one field's value, or accept the row as it is");
  if (place.is_measure()) return measure(place, text, as_text);
  const Json json = plain_field(place, text);
  return {json.dump(), in_words(place, json), ""};
}

std::string describe_json(const FieldPlace& place, std::string_view json) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded()) return "?";
  try {
    return in_words(place, parsed);
  } catch (const Json::exception&) {
    return "?";  // somebody has written into the table
  }
}

}  // namespace spoglio::store
