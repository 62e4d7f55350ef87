// One change is a point set between two signs, or letters that are figures.
#include "normalize/ocr/codes/forms.h"

#include <vector>

namespace spoglio::normalize {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string form_of(std::string_view code) {
  std::string out;
  for (const char c : code) {
    const char sign = is_digit(c) ? '9' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c;
    if (out.empty() || out.back() != sign || sign != '9') out += sign;
  }
  return out;
}

std::string common_form(const std::map<std::string, size_t>& forms, size_t fewest, double share) {
  size_t all = 0;
  for (const auto& [form, count] : forms) all += count;
  for (const auto& [form, count] : forms) {
    const bool most = count >= fewest && static_cast<double>(count) >= share * static_cast<double>(all);
    if (!form.empty() && most) return form;
  }
  return {};
}

namespace {

// Codes one change away: a point set between two signs, letters that are figures.
std::vector<std::string> near_codes(const std::string& code) {
  std::vector<std::string> starts = {code};
  if (code[0] == 'L' || code[0] == 'l' || code[0] == 'I') starts.push_back("1" + code.substr(1));
  for (size_t i = 1; i < code.size(); ++i) {
    if (code[i] == 'O' || code[i] == 'o') starts.push_back(code.substr(0, i) + "0" + code.substr(i + 1));
    if (code[i] == 'l' || code[i] == 'I') starts.push_back(code.substr(0, i) + "1" + code.substr(i + 1));
  }
  std::vector<std::string> out(starts.begin() + 1, starts.end());
  for (const std::string& start : starts) {
    for (size_t i = 1; i < start.size(); ++i) out.push_back(start.substr(0, i) + "." + start.substr(i));
  }
  return out;
}

}  // namespace

std::string mended_code(const std::string& code, const std::string& form) {
  std::string found;
  for (const std::string& near : near_codes(code)) {
    if (form_of(near) != form) continue;
    if (!found.empty()) return {};
    found = near;
  }
  return found;
}

std::string skeleton_of(std::string_view code) {
  std::string out;
  for (const char c : code) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !is_digit(c)) continue;
    const bool stroke = c == 'l' || c == 'I' || c == 'i' || c == 'L' || c == '1';
    const char sign = stroke ? '1' : c == 'O' || c == 'o' ? '0' : c;
    if (!stroke || out.empty() || out.back() != '1') out += sign;
  }
  return out;
}

}  // namespace spoglio::normalize
