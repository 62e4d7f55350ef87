// Italian numbers, dates and acts.
#include "tools/corpus/words/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace spoglio::corpus {
namespace {

constexpr std::array kMonths = {"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                                "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};

std::string with_comma(std::string digits) {
  std::replace(digits.begin(), digits.end(), '.', ',');
  return digits;
}

std::size_t two_digits(const std::string& text, std::size_t at) {
  return static_cast<std::size_t>(10 * (text[at] - '0') + text[at + 1] - '0');
}

}  // namespace

std::string decimal(double value, int decimals) {
  if (decimals >= 0) return with_comma(fmt::format("{:.{}f}", value, decimals));
  std::string digits = fmt::format("{:.2f}", value);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return with_comma(digits);
}

std::string thousands(double value, int decimals) {
  const std::string digits = with_comma(fmt::format("{:.{}f}", value, decimals));
  const std::size_t whole = std::min(digits.find(','), digits.size());
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool between_digits = i > 0 && i < whole && digits[i - 1] != '-';
    if (between_digits && (whole - i) % 3 == 0) text += '.';
    text += digits[i];
  }
  return text;
}

std::string euro(double value) { return fmt::format("€ {}", thousands(value, 2)); }

std::string short_date(const std::string& iso) {
  if (iso.size() != 10) return iso;
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::string long_date(const std::string& iso) {
  if (iso.size() != 10) return iso;
  const std::size_t month = two_digits(iso, 5);
  if (month < 1 || month > kMonths.size()) return iso;
  return fmt::format("{} {} {}", two_digits(iso, 8), kMonths[month - 1], iso.substr(0, 4));
}

std::string join(const std::vector<std::string>& items, std::string_view separator) {
  return fmt::format("{}", fmt::join(items, separator));
}

std::string act_phrase(const normalize::Act& act, bool long_form) {
  std::string phrase = "deliberazione";
  if (act.body) phrase += fmt::format(" {} {}", *act.body == "Consiglio" ? "del" : "della", *act.body);
  if (act.number) phrase += fmt::format(" n. {}", *act.number);
  // Acts left without a number keep the "n." of the form that was not filled in.
  if (!act.number && act.body && long_form) phrase += " n.";
  if (act.date) phrase += fmt::format(" del {}", long_form ? long_date(*act.date) : short_date(*act.date));
  return phrase;
}

std::string amendment_note(const normalize::Amendment& amendment) {
  std::string note = amendment.action;
  if (!note.empty() && note[0] >= 'a' && note[0] <= 'z') note[0] = static_cast<char>(note[0] - 'a' + 'A');
  note += " in sede di rolling annuale";
  if (amendment.act.body || amendment.act.number || amendment.act.date)
    note += fmt::format(" con {}", act_phrase(amendment.act));
  return note;
}

std::string heading(const normalize::Objective& objective, std::string_view separator) {
  if (!objective.code) return objective.title.value_or("");
  if (!objective.title) return *objective.code;
  return *objective.code + std::string(separator) + *objective.title;
}

std::vector<std::string> front_lines(const normalize::Plan& plan) {
  const normalize::DocumentFacts& facts = plan.document;
  std::vector<std::string> lines;
  if (facts.issuer) lines.push_back(*facts.issuer);
  if (facts.title) lines.push_back(*facts.title);
  const std::string year = facts.year ? std::to_string(*facts.year) : "";
  if (facts.year && facts.title.value_or("").find(year) == std::string::npos) lines.push_back("Anno " + year);
  if (facts.approval)
    lines.push_back("Approvato con " + act_phrase(*facts.approval, facts.approval->number.has_value()));
  return lines;
}

std::string footer_act(const normalize::Plan& plan) {
  const auto& approval = plan.document.approval;
  if (!approval) return "";
  std::string act = "All. 1 D";
  if (approval->body) act += *approval->body == "Consiglio" ? " CC" : " GC";
  if (approval->date) act += fmt::format(" {}", short_date(*approval->date));
  return act;
}

}  // namespace spoglio::corpus
