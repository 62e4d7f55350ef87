// Reads vocabulary.toml and a user's additions.
#include "normalize/headers/vocabulary.h"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "extract/error.h"
#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

extern const std::string_view kVocabularyText;

namespace {

void add_words(const toml::node& list, const std::string& where, const auto& sink) {
  const toml::array* array = list.as_array();
  if (array == nullptr) throw Error(ErrorCode::kInput, fmt::format("{} is not a list of strings", where));
  for (const toml::node& item : *array) {
    const auto text = item.value<std::string>();
    if (!text) throw Error(ErrorCode::kInput, fmt::format("{} holds something that is not a string", where));
    sink(vocabulary_key(*text));
  }
}

constexpr size_t kShortestPlain = 2;  // bytes: "n" without its point is any letter

// "n. obiettivo" as "n obiettivo": points of abbreviations are left out, and lost by recognition.
std::string without_points(std::string word) {
  std::erase(word, '.');
  return word;
}

// A misspelt key would add wordings that nothing reads. The first text merged, the standard one, says which there are.
void check_key(Vocabulary::Data& data, const std::string& section, const std::string& key, const std::string& name,
               bool standard) {
  auto& keys = data.keys[section];
  if (standard) keys.insert(key);
  if (keys.count(key) > 0) return;
  throw Error(ErrorCode::kInput,
              fmt::format("{}: [{}] has no key \"{}\"; use one of {}", name, section, key, fmt::join(keys, ", ")));
}

toml::table parse(std::string_view text, const std::string& name) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& e) {
    throw Error(ErrorCode::kInput, fmt::format("{} line {}: {}", name, e.source().begin.line, e.description()));
  }
}

void add_wording(Vocabulary::Data& data, const std::string& section, const std::string& key, std::string word) {
  if (section == "columns") {
    data.columns[word] = key;
    if (const std::string plain = without_points(word); plain.size() > kShortestPlain) data.columns.emplace(plain, key);
  } else if (section == "levels") {
    data.levels[word] = key;
  } else {
    data.words[key].push_back(std::move(word));
  }
}

// What is asked of the wordings again and again: the first word of each, those of objectives' fields.
void index_wordings(Vocabulary::Data& data) {
  const auto add_first_word = [&](const std::string& wording) {
    data.first_words.insert(wording.substr(0, wording.find_first_of(" /:")));
  };
  for (const auto* wordings : {&data.columns, &data.levels}) {
    for (const auto& [wording, meaning] : *wordings) add_first_word(wording);
  }
  for (const char* list : {"stages", "translations", "level_letters"}) {
    for (const std::string& wording : data.list(list)) add_first_word(wording);
  }
  data.translations.insert(data.list("translations").begin(), data.list("translations").end());
  data.objective_fields.clear();
  for (const auto& [wording, meaning] : data.columns) {
    if (meaning == "description" || meaning == "units") data.objective_fields.emplace_back(wording, meaning);
  }
}

// Adds what a TOML text says to the data. `name` is for messages.
void merge(Vocabulary::Data& data, std::string_view text, const std::string& name) {
  const bool standard = data.digest.empty();
  const toml::table table = parse(text, name);
  for (const auto& [section, node] : table) {
    const std::string section_name(section.str());
    const toml::table* lists = node.as_table();
    if (lists == nullptr || (section_name != "columns" && section_name != "levels" && section_name != "words")) {
      throw Error(ErrorCode::kInput,
                  fmt::format("{}: [{}] is none of [columns], [levels], [words]", name, section_name));
    }
    for (const auto& [key, list] : *lists) {
      const std::string key_name(key.str());
      check_key(data, section_name, key_name, name, standard);
      add_words(list, fmt::format("{}: {}.{}", name, section_name, key_name),
                [&](std::string word) { add_wording(data, section_name, key_name, std::move(word)); });
    }
  }
  for (auto& [key, list] : data.words) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
  index_wordings(data);
  data.digest = extract::sha256_hex(data.digest + std::string(text));
}

}  // namespace

const std::vector<std::string>& Vocabulary::Data::list(const std::string& name) const {
  static const std::vector<std::string> kNone;
  const auto it = words.find(name);
  return it == words.end() ? kNone : it->second;
}

bool may_be_wording(std::string_view text, const Vocabulary::Data& data) {
  size_t start = 0;
  while (start < text.size() && (text[start] == ' ' || text[start] == '\t' || text[start] == '\n')) ++start;
  std::string word;
  for (size_t i = start; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (c == '\'' && (next == ' ' || next == '\t' || next == '\n')) break;
    if (c == ' ' || c == '\t' || c == '\n' || c == '/' || c == ':') break;
    if (static_cast<unsigned char>(c) >= 0x80) return true;  // accents and blanks of other kinds: let the folding tell
    word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return data.first_words.count(word) > 0;
}

std::string vocabulary_key(std::string_view text) {
  std::string key = extract::fold_key(text);
  std::erase(key, kBrokenHyphen);  // "strate-" over "gico" is one word of a label
  if (key.find('/') != std::string::npos || key.find('\'') != std::string::npos) {
    const std::string folded = std::exchange(key, {});
    for (size_t i = 0; i < folded.size(); ++i) {
      const bool beside = (i + 1 < folded.size() && folded[i + 1] == '/') || (i > 0 && folded[i - 1] == '/');
      // An apostrophe at a word's end is the accent of a text in capitals.
      const bool accent = folded[i] == '\'' && i > 0 && (i + 1 == folded.size() || folded[i + 1] == ' ');
      if ((folded[i] != ' ' || !beside) && !accent) key += folded[i];
    }
  }
  while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
  return key;
}

const Vocabulary& Vocabulary::standard() {
  static const Vocabulary kStandard = [] {
    auto data = std::make_shared<Data>();
    merge(*data, kVocabularyText, "vocabulary.toml");
    return Vocabulary(data);
  }();
  return kStandard;
}

Vocabulary Vocabulary::with_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file && file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
  if (file.bad() || !file.is_open()) {
    throw Error(ErrorCode::kUnreadable, fmt::format("{}: the vocabulary cannot be read; give a TOML file", path));
  }
  auto data = std::make_shared<Data>(standard().data());
  merge(*data, text.str(), path);
  return Vocabulary(data);
}

const std::string& Vocabulary::digest() const { return data_->digest; }

}  // namespace spoglio::normalize
