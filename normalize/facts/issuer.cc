// Kinds of administrations with their long and short names, as a table.
#include "normalize/facts/issuer.h"

#include <re2/re2.h>

#include <array>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestName = 140;  // bytes

struct Kind {
  const char* pattern;  // of the folded name's beginning
  const char* name;
  const char* link;  // between kind and place where none is printed
};

constexpr std::array<Kind, 20> kKinds = {{
    {R"((?:camera di commercio(?:,? ?(?:industria|artigianato|agricoltura|i\.? ?a\.? ?a\.?|e)\b,?)*\.?|c\.? ?c\.? ?i\.? ?a\.? ?a\.?))",
     "Camera di commercio", "di "},
    {R"(citta metropolitana)", "Città metropolitana", "di "},
    {R"(libero consorzio comunale)", "Libero consorzio comunale", "di "},
    {R"((?:comune|citta|municipio) di)", "Comune di", ""},
    {R"((?:amministrazione provinciale|provincia))", "Provincia", "di "},
    {R"(unione (?:dei|di|delle) comuni)", "Unione dei comuni", ""},
    {R"(comunita montana)", "Comunità montana", ""},
    {R"((?:universita|ateneo)(?: degli studi)?)", "Università", "di "},
    {R"(politecnico)", "Politecnico", "di "},
    {R"(azienda ospedalier[ao][ -]universitaria(?: integrata)?|a\.? ?o\.? ?u\.?\b)",
     "Azienda ospedaliero-universitaria", ""},
    {R"(azienda ospedaliera|a\.o\.)", "Azienda ospedaliera", ""},
    {R"(azienda socio[ -]?sanitaria territoriale|a\.?s\.?s\.?t\.?\b)", "Azienda socio sanitaria territoriale", ""},
    {R"(agenzia (?:di|per la) tutela della salute|a\.?t\.?s\.?\b)", "Agenzia di tutela della salute", ""},
    {R"((?:azienda (?:unita )?sanitaria(?: locale| provinciale| territoriale)?|azienda u\.?s\.?l\.?|a\.?u\.?s\.?l\.?|a\.?s\.?l\.?|a\.?s\.?p\.?))",
     "Azienda sanitaria", ""},
    {R"(ente parco nazionale|parco nazionale)", "Ente parco nazionale", ""},
    {R"(ente parco regionale|parco regionale|parco naturale regionale)", "Ente parco regionale", ""},
    {R"(ente parco)", "Ente parco", ""},
    {R"(ministero)", "Ministero", ""},
    {R"((?:giunta regionale|regione))", "Regione", ""},
    {R"(autorita di sistema portuale)", "Autorità di sistema portuale", ""},
}};

bool is_small_word(const std::string& key) {
  static const RE2 small(
      "di|del|della|dello|dei|degli|delle|dell'|e|ed|d'|in|per|la|il|lo|le|sul|sulla|al|alla|a|da|dal");
  return RE2::FullMatch(key, small);
}

// The first letter of each word as a capital where the whole is printed in capitals, or in none.
std::string plain_case(const std::string& text) {
  bool upper = false;
  bool lower = false;
  for (const char c : text) {
    upper = upper || (c >= 'A' && c <= 'Z');
    lower = lower || (c >= 'a' && c <= 'z');
  }
  if (upper && lower) return text;
  std::string out;
  for (const std::string& word : extract::split(text, ' ')) {
    // Letters with accents have no other case here: they are as printed.
    std::string next;
    bool start = true;
    for (const char c : word) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      const char low = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      next += letter && start ? static_cast<char>(low - 32) : low;
      start = c == '-' || c == '\'' || c == '.' || (start && !letter);
    }
    std::string key = extract::fold_key(word);
    const bool small = is_small_word(key) && !out.empty();
    out += (out.empty() ? "" : " ") + (small ? key : next);
  }
  return out;
}

// The printed text behind as many words as the folded beginning has.
std::string printed_rest(const std::string& printed, const std::string& folded_start) {
  size_t at = 0;
  size_t i = 0;
  for (; i < printed.size() && at < folded_start.size(); ++i) {
    const auto byte = static_cast<unsigned char>(printed[i]);
    at += byte < 0x80 || byte >= 0xC0;  // one folded letter for each printed one
  }
  while (i < printed.size() && (static_cast<unsigned char>(printed[i]) & 0xC0U) == 0x80U) ++i;
  return extract::fold_space(std::string_view(printed).substr(i));
}

}  // namespace

std::string issuer_key(std::string_view name) {
  const std::string printed = extract::fold_space(name);
  const std::string key = extract::fold_key(printed);
  for (const Kind& kind : kKinds) {
    const RE2 pattern(std::string("^(") + kind.pattern + ")(?:[ ,]|$)");
    std::string start;
    if (!RE2::PartialMatch(key, pattern, &start)) continue;
    std::string rest = printed_rest(printed, start);
    static const RE2 leading(R"(^[ ,.\-–]+)");
    RE2::Replace(&rest, leading, "");
    if (rest.empty()) return kind.name;
    rest = plain_case(rest);
    static const RE2 linked(R"((?i)^(?:di|del|della|dello|dei|degli|delle|dell['’]|d['’]|per|n\.|\d).*)");
    static const RE2 preposition(R"((?i)^(di|del|della|dello|dei|degli|delle|per)( .*)$)");
    std::string word;
    std::string place;
    if (RE2::FullMatch(rest, preposition, &word, &place)) rest = extract::fold_key(word) + place;
    return std::string(kind.name) + " " + (RE2::FullMatch(rest, linked) ? "" : kind.link) + rest;
  }
  return plain_case(printed);
}

namespace {

// "Comune di Acquachiara" of "Comune di Acquachiara | pag. 3".
std::string without_page_number(std::string_view line) {
  static const RE2 numbered(R"((?i)[ \-–|]*\bpag(?:ina|\.)? ?\d{1,4}(?: ?(?:di|/) ?\d{1,4})?$)");
  std::string text = extract::fold_space(line);
  RE2::Replace(&text, numbered, "");
  return text;
}

// The name that a line prints, when it begins with one of the wordings and holds nothing that no name has.
std::optional<IssuerLine> begins_with(const std::string& text, const std::vector<std::string>& starts) {
  const std::string key = extract::fold_key(text);
  static const RE2 whole(R"([\p{L}'’., \-–/“”"«»()]+(?: n\. ?\d{1,2}| \d{1,2})?)");
  for (const std::string& start : starts) {
    constexpr std::string_view kWordEnds = " ,-";
    if (!key.starts_with(start) ||
        (key.size() > start.size() && kWordEnds.find(key[start.size()]) == std::string_view::npos))
      continue;
    if (!RE2::FullMatch(text, whole) || text.back() == '.' || text.back() == ',') return std::nullopt;
    return IssuerLine{text, key.size() == start.size() || key.ends_with(" di")};
  }
  return std::nullopt;
}

}  // namespace

std::optional<IssuerLine> read_issuer_line(std::string_view line, const Vocabulary& vocabulary) {
  std::string text = without_page_number(line);
  if (text.size() > kLongestName) return std::nullopt;
  // "Comune di Borgo – Piano della performance": the name ends at the dash, if a title follows.
  const std::string folded = extract::fold_key(text);
  for (const std::string& title : vocabulary.data().list("titles")) {
    const size_t at = folded.find(" - " + title);
    if (at == std::string::npos) continue;
    for (const std::string_view dash : {" - ", " – ", " — "}) {
      const size_t printed = text.find(dash);
      if (printed == std::string::npos) continue;
      text.erase(printed);
      break;
    }
    break;
  }
  return begins_with(text, vocabulary.data().list("issuers"));
}

std::optional<IssuerLine> read_issuer_beside_title(std::string_view line, const Vocabulary& vocabulary) {
  const std::string text = without_page_number(line);
  if (text.size() > kLongestName) return std::nullopt;
  return begins_with(text, vocabulary.data().list("issuers_beside_title"));
}

}  // namespace spoglio::normalize
