// Signs at both ends of a line, and the vocabulary's wordings.
#include "normalize/lines/line_text.h"

#include <re2/re2.h>

#include <string_view>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {

bool is_prose(const std::string& text) {
  if (text.empty() || text.size() > kLongestTitle || text.find('\t') != std::string::npos) return true;
  const char last = text.back();
  if ((last == '.' || last == ';' || last == ':') && text.size() >= 2) {
    const auto before = static_cast<unsigned char>(text[text.size() - 2]);
    if ((before >= 'a' && before <= 'z') || before == ')' || before == '"' || before >= 0x80) return true;
  }
  if (text[0] == '-' || text[0] == '*' || (text.size() > 1 && text[1] == ')' && text[0] >= 'a' && text[0] <= 'z'))
    return true;
  for (const std::string_view bullet : {"•", "·", "▪", "☞", "–"}) {
    if (text.starts_with(bullet)) return true;
  }
  return last >= '0' && last <= '9' && text.find("....") != std::string::npos;
}

bool is_labelled(const std::string& text, const Vocabulary& vocabulary) {
  if (text.find('\t') != std::string::npos) return true;
  const size_t colon = text.find(':');
  return colon != std::string::npos && !read_column_header(text.substr(0, colon), vocabulary).role.empty();
}

bool is_plain(const std::string& text, const Vocabulary& vocabulary) {
  const char first = text.empty() ? '0' : text[0];
  const char second = text.size() > 1 ? text[1] : ' ';
  const bool code = (first >= '0' && first <= '9') || first == '[' || second == '.' || second == ' ' || second == '_' ||
                    second == 'B' || second == 'Q' || (second >= '0' && second <= '9') ||
                    text.find('_') != std::string::npos;
  return !code && text.find('\t') == std::string::npos && !may_be_wording(text, vocabulary.data());
}

bool is_form_placeholder(const std::string& text, const Vocabulary& vocabulary) {
  if (text.size() < 3 || text.front() != '[' || text.back() != ']') return false;
  return !read_column_header(text.substr(1, text.size() - 2), vocabulary).role.empty();
}

std::string without_leading_tabs(std::string text) {
  text.erase(0, text.find_first_not_of("\t "));
  return text;
}

bool heads_chapter(const std::string& text) {
  static const RE2 several(
      R"((?i)(?:obiettivi|aree|linee|missioni|programmi|azioni|assi|ambiti|indirizzi)\b.*[^:\s]\s*)");
  return RE2::FullMatch(text, several);
}

bool is_bare_label(const std::string& text, const Vocabulary& vocabulary) {
  const std::string role = read_column_header(text, vocabulary).role;
  return role == "weight" || is_measure_role(role);
}

}  // namespace spoglio::normalize
