// Markup is taken off one kind at a time: tags, emphasis, headings, and entities last so that "&lt;b&gt;" stays text.
#include "extract/plain/markup.h"

#include <array>
#include <optional>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr std::array<std::string_view, 9> kTags = {"b", "i", "u", "p", "br", "sup", "sub", "strong", "em"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEntities = {
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// Letters, digits and every byte of a sequence beyond ASCII.
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

struct Tag {
  size_t length;     // bytes from '<' to '>'
  bool breaks_line;  // <p>, <br>: a space takes its place
};

// The known tag that starts at `at`, which holds '<'.
std::optional<Tag> tag_at(std::string_view line, size_t at) {
  size_t p = at + 1;
  const bool end_tag = p < line.size() && line[p] == '/';
  if (end_tag) ++p;
  std::string name;
  while (p < line.size() && is_letter(line[p]) && name.size() < 8) name += static_cast<char>(line[p++] | 0x20);
  bool known = false;
  for (const auto tag : kTags) known = known || tag == name;
  if (!known) return std::nullopt;
  // Attributes start with a letter after white space: "<b 5>" is no tag.
  while (p < line.size() && line[p] == ' ') ++p;
  if (p < line.size() && is_letter(line[p]) && line[p - 1] == ' ') {
    p = line.find_first_of("<>", p);
    if (p == std::string_view::npos) return std::nullopt;
  }
  if (p < line.size() && line[p] == '/') ++p;
  if (p >= line.size() || line[p] != '>') return std::nullopt;
  return Tag{p + 1 - at, name == "br" || (name == "p" && !end_tag)};
}

std::string without_tags(std::string_view line) {
  std::string out;
  for (size_t i = 0; i < line.size();) {
    const auto tag = line[i] == '<' ? tag_at(line, i) : std::nullopt;
    if (!tag) {
      out += line[i++];
      continue;
    }
    if (tag->breaks_line && !out.empty() && !is_space(out.back())) out += ' ';
    i += tag->length;
  }
  return out;
}

std::string without_entities(std::string_view line) {
  std::string out;
  for (size_t i = 0; i < line.size();) {
    bool found = false;
    if (line[i] == '&') {
      for (const auto& [entity, text] : kEntities) {
        if (line.substr(i, entity.size()) != entity) continue;
        out += text;
        i += entity.size();
        found = true;
        break;
      }
    }
    if (!found) out += line[i++];
  }
  return out;
}

// A mark opens when a word follows it and none stands before it; it closes the other way round.
bool opens(std::string_view line, size_t at, size_t length) {
  const size_t after = at + length;
  return after < line.size() && !is_space(line[after]) && line[after] != '*' && (at == 0 || !is_word(line[at - 1])) &&
         (at == 0 || line[at - 1] != '*');
}

bool closes(std::string_view line, size_t at, size_t length) {
  const size_t after = at + length;
  return at > 0 && !is_space(line[at - 1]) && line[at - 1] != '*' && (after >= line.size() || !is_word(line[after])) &&
         (after >= line.size() || line[after] != '*');
}

// Where the pair of marks after `from` stands.
std::optional<std::pair<size_t, size_t>> next_pair(std::string_view line, std::string_view mark, size_t from) {
  for (size_t open = line.find(mark, from); open != std::string_view::npos; open = line.find(mark, open + 1)) {
    if (!opens(line, open, mark.size())) continue;
    for (size_t close = line.find(mark, open + mark.size() + 1); close != std::string_view::npos;
         close = line.find(mark, close + 1)) {
      if (closes(line, close, mark.size())) return std::pair(open, close);
    }
    return std::nullopt;
  }
  return std::nullopt;
}

void strip_pairs(std::string& line, std::string_view mark) {
  size_t from = 0;
  while (const auto pair = next_pair(line, mark, from)) {
    line.erase(pair->second, mark.size());
    line.erase(pair->first, mark.size());
    from = pair->second - mark.size();
  }
}

// Where a "**" that opens, or closes, without a partner on its line stands. Call on lines whose pairs are gone.
std::optional<size_t> lone_mark(std::string_view line, bool opening) {
  for (size_t at = line.find("**"); at != std::string_view::npos; at = line.find("**", at + 2)) {
    if (opening ? opens(line, at, 2) : closes(line, at, 2)) return at;
  }
  return std::nullopt;
}

}  // namespace

std::string strip_markup(std::string_view line) {
  if (line.find_first_of("<&*#") == std::string_view::npos) return std::string(line);
  std::string out = without_tags(line);
  strip_pairs(out, "***");
  strip_pairs(out, "**");
  strip_pairs(out, "*");
  const size_t hash = out.find_first_not_of(' ');
  if (hash != std::string::npos && out[hash] == '#') {
    const size_t text = out.find_first_not_of('#', hash);
    if (text != std::string::npos && text - hash <= 6 && is_space(out[text])) out.erase(hash, text + 1 - hash);
  }
  return without_entities(out);
}

void strip_emphasis_over_lines(std::vector<std::string>& lines) {
  bool open = false;
  size_t open_line = 0;
  size_t open_at = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) open = false;
    if (lines[i].find("**") == std::string::npos) continue;
    if (open) {
      if (const auto close = lone_mark(lines[i], false)) {
        lines[i].erase(*close, 2);
        lines[open_line].erase(open_at, 2);
        open = false;
      }
    }
    if (const auto at = lone_mark(lines[i], true)) {
      open = true;
      open_line = i;
      open_at = *at;
    }
  }
}

}  // namespace spoglio::extract
