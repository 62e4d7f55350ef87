// Wordings are the standard vocabulary's, so that every list of it is tried; all else is made here.
#include "tests/support/random_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "normalize/headers/vocabulary_data.h"

namespace spoglio::test {
namespace {

using Wordings = std::map<std::string, std::vector<std::string>>;  // role or level -> wordings, sorted

Wordings by_meaning(const std::unordered_map<std::string, std::string>& meanings) {
  Wordings out;
  for (const auto& [wording, meaning] : meanings) out[meaning].push_back(wording);
  for (auto& [meaning, wordings] : out) std::sort(wordings.begin(), wordings.end());
  return out;
}

const Wordings& columns() {
  static const Wordings wordings = by_meaning(normalize::Vocabulary::standard().data().columns);
  return wordings;
}

const Wordings& levels() {
  static const Wordings wordings = by_meaning(normalize::Vocabulary::standard().data().levels);
  return wordings;
}

const std::vector<std::string>& one_list(Dice& dice, const Wordings& wordings) {
  return std::next(wordings.begin(), dice.upto(static_cast<int>(wordings.size()) - 1))->second;
}

int random_year(Dice& dice) { return dice.in_hundred(90) ? dice.between(2019, 2028) : dice.between(1880, 2120); }

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// As headers are printed: with a year, in capitals, over two lines, with what stands in brackets.
std::string dressed(Dice& dice, std::string text) {
  if (dice.in_hundred(25)) text += fmt::format("{}{}", dice.coin() ? " " : "\n", random_year(dice));
  if (dice.in_hundred(5)) text += fmt::format(" {}-{}", random_year(dice), random_year(dice));
  if (dice.in_hundred(4)) text += " (" + dice.one_of(one_list(dice, columns())) + ")";
  if (dice.in_hundred(5)) text += fmt::format(" {}", dice.upto(12));
  if (dice.in_hundred(10)) std::replace(text.begin(), text.end(), ' ', '\n');
  if (dice.in_hundred(10)) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  }
  return capital(std::move(text));
}

std::string words(Dice& dice, int count) {
  static const std::vector<std::string> kWords{"numero",
                                               "ridurre",
                                               "i",
                                               "tempi",
                                               "di",
                                               "rilascio",
                                               "delle",
                                               "pratiche",
                                               "attività",
                                               "digitali",
                                               "giorni",
                                               "ufficio",
                                               "per",
                                               "cento",
                                               "entro",
                                               "anno",
                                               "imprese",
                                               "servizi",
                                               "Città",
                                               "e",
                                               "dell'ente",
                                               "pubblicate",
                                               "/",
                                               "n.",
                                               "totale",
                                               "rispetto",
                                               "al",
                                               "piano",
                                               "triennio",
                                               "(SI/NO)",
                                               "aggiorna-\nmento",
                                               "indicatore",
                                               "obiettivo",
                                               "peso",
                                               "target",
                                               "2024",
                                               "10",
                                               "S1.1.1-a",
                                               "≥",
                                               "80%,"};
  std::string out;
  for (int i = 0; i < count; ++i) {
    if (i > 0) out += dice.in_hundred(10) ? "\n" : " ";
    out += dice.one_of(kWords);
  }
  return out;
}

std::string random_code(Dice& dice) {
  const int a = dice.upto(12);
  const int b = dice.upto(12);
  switch (dice.upto(9)) {
    case 0:
      return fmt::format("{}", a);
    case 1:
      return fmt::format("{}.{}", a, b);
    case 2:
      return fmt::format("{}.{}.{}", a, b, dice.upto(9));
    case 3:
      return fmt::format("{:02}.{:02}", a, b);
    case 4:
      return fmt::format("{}.{}.{}", static_cast<char>('A' + a), b, dice.upto(4));
    case 5:
      return fmt::format("S{}.{}.{}-{}", a, b, dice.upto(3), static_cast<char>('a' + b));
    case 6:
      return fmt::format("PO_Staff_{:02}_{:02}", a, b);
    case 7:
      return fmt::format("OB {}:", a);
    case 8:
      return fmt::format("{})", static_cast<char>('a' + a));
    default:
      return fmt::format("OS{}", a * 100000000 + b);
  }
}

std::string random_figure(Dice& dice) {
  static const std::vector<std::string> kFigures{"80%",
                                                 ">= 70,00 %",
                                                 "≥ 85",
                                                 "1.000",
                                                 "12",
                                                 "0,5",
                                                 "-4,2 %",
                                                 "€ 240.000,00",
                                                 "tra 10 e 20",
                                                 "10-20 %",
                                                 "SI",
                                                 "NO",
                                                 "---",
                                                 "n.d.",
                                                 "X",
                                                 "%",
                                                 "N.",
                                                 "N. >= 2,00 N.",
                                                 "100",
                                                 "50",
                                                 "30",
                                                 "> media cluster",
                                                 "+15 %",
                                                 "3 su 4",
                                                 "entro 15 gg chiusura quadrimestre",
                                                 "<= 30 gg",
                                                 "0",
                                                 "1/3",
                                                 "100%\n50%",
                                                 "≤ 5 ≤ 4 ≤ 3"};
  return dice.in_hundred(30) ? fmt::format("{}{}", dice.upto(1000), dice.coin() ? "%" : "") : dice.one_of(kFigures);
}

std::string random_date(Dice& dice) {
  switch (dice.upto(5)) {
    case 0:
      return fmt::format("{:02}/{:02}/{}", dice.upto(32), dice.upto(13), random_year(dice));
    case 1:
      return fmt::format("entro il {}/{}/{}", dice.between(1, 31), dice.between(1, 12), random_year(dice));
    case 2:
      return fmt::format("{}-{:02}-{:02}", random_year(dice), dice.upto(13), dice.upto(32));
    case 3:
      return fmt::format("entro dicembre {}", random_year(dice));
    case 4:
      return fmt::format("{}° trimestre", dice.upto(5));
    default:
      return fmt::format("{}/{}", dice.between(1, 31), dice.between(1, 12));
  }
}

// What no plan should hold.
std::string random_oddity(Dice& dice) {
  static const std::vector<std::string> kOddities{":",
                                                  "::",
                                                  "?",
                                                  "•",
                                                  "–",
                                                  "-",
                                                  "(",
                                                  ")",
                                                  "…",
                                                  "/",
                                                  "|",
                                                  "\u0301",
                                                  "\u00a0",
                                                  "\u200b",
                                                  "日本",
                                                  "𝄞",
                                                  "«»",
                                                  "99999999999999999999999999",
                                                  "1,7976931348623157E+308",
                                                  "0000000000",
                                                  "20244",
                                                  "-1",
                                                  "%%%",
                                                  "1.2.3.4.5.6.7.8.9.10",
                                                  "....................",
                                                  "1)",
                                                  "a)",
                                                  "I",
                                                  "II)",
                                                  "1) 2) 3)",
                                                  "a. b. c.",
                                                  "31/02/2024",
                                                  "00/00/0000",
                                                  "=",
                                                  ">=",
                                                  "<<>>",
                                                  "a:b:c:d"};
  return dice.one_of(kOddities);
}

std::string items(Dice& dice) {
  std::string out;
  const int style = dice.upto(3);
  for (int i = 1, most = dice.between(2, 6); i <= most; ++i) {
    if (i > 1) out += dice.coin() ? "\n" : " ";
    if (style == 0) out += fmt::format("{}) ", i);
    if (style == 1) out += fmt::format("{}. ", static_cast<char>('a' + i - 1));
    if (style == 2) out += "- ";
    if (style == 3) out += fmt::format("{}.{} ", dice.upto(3), i);
    out += dice.coin() ? random_figure(dice) : words(dice, dice.between(1, 6));
  }
  return out;
}

}  // namespace

std::string random_header(Dice& dice) {
  return dressed(dice, dice.one_of(one_list(dice, dice.in_hundred(75) ? columns() : levels())));
}

std::string random_header(Dice& dice, const std::string& role) {
  const auto found = columns().find(role);
  return dressed(dice, dice.one_of(found != columns().end() ? found->second : one_list(dice, levels())));
}

std::string random_label(Dice& dice) {
  std::string out = capital(dice.one_of(one_list(dice, dice.coin() ? columns() : levels())));
  if (dice.in_hundred(40)) out += " " + random_code(dice);
  if (dice.in_hundred(15)) out += fmt::format(" {}", random_year(dice));
  out += dice.one_of<std::string>({":", ":", ":", "", " -", "?", "."});
  if (dice.in_hundred(60)) out += " " + (dice.coin() ? random_figure(dice) : words(dice, dice.between(1, 10)));
  if (dice.in_hundred(10)) out += "\n" + random_label(dice);
  return out;
}

std::string random_value(Dice& dice, const std::string& role) {
  if (dice.in_hundred(8)) return random_cell(dice);
  if (role == "name" || role == "algorithm" || role == "description" || role == "title") return random_prose(dice);
  if (role == "code" || role == "objective_code") return random_code(dice);
  if (role == "units" || role == "assignees")
    return dice.coin() ? "Ufficio " + words(dice, 2) : words(dice, 2) + ", Servizio " + words(dice, 1);
  if (role == "due") return random_date(dice);
  if (role == "ordinal") return fmt::format("{}", dice.upto(20));
  if (role == "row_year") return fmt::format("{}", random_year(dice));
  if (columns().count(role) == 0) return (dice.coin() ? random_code(dice) + " " : "") + random_prose(dice);
  return dice.in_hundred(85) ? random_figure(dice) : random_date(dice);
}

std::string random_prose(Dice& dice) {
  if (dice.in_hundred(6)) return items(dice);
  return words(dice, dice.in_hundred(99) ? dice.between(2, 15) : dice.between(100, 400));
}

std::string random_cell(Dice& dice) {
  switch (dice.upto(11)) {
    case 0:
    case 1:
      return random_header(dice);
    case 2:
    case 3:
      return random_label(dice);
    case 4:
      return random_code(dice);
    case 5:
      return random_figure(dice);
    case 6:
      return random_date(dice);
    case 7:
      return fmt::format("{}", random_year(dice));
    case 8:
      return random_oddity(dice);
    case 9:
      return items(dice);
    default:
      return random_prose(dice);
  }
}

std::string random_line(Dice& dice) {
  std::string out;
  switch (dice.upto(9)) {
    case 0:
      out = fmt::format("Piano della Performance {}-{}", random_year(dice), random_year(dice));
      break;
    case 1:
      out = "Settore: " + words(dice, 2);
      break;
    case 2:
      out = fmt::format("{} {}", random_code(dice), words(dice, dice.between(2, 8)));
      break;
    case 3:
      out = fmt::format("{} {}", dice.one_of<std::string>({"•", "-", "a)", "1."}), words(dice, dice.between(2, 12)));
      break;
    case 4:
      out = fmt::format("{} {}: {}", capital(dice.one_of(one_list(dice, levels()))), random_code(dice), words(dice, 5));
      break;
    case 5:
    case 6:
      out = random_label(dice);
      break;
    case 7:
      out = random_cell(dice);
      break;
    default:
      out = random_prose(dice);
  }
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace spoglio::test
