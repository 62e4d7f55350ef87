// Reads vocabulary.toml and a user's additions.
#include "normalize/vocabulary.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <toml++/toml.h>
#include <algorithm>
#include <fstream>
#include <sstream>

#include "extract/error.h"
#include "extract/text.h"
#include "normalize/vocabulary_data.h"

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

// Adds what a TOML text says to the data. `name` is for messages.
void merge(Vocabulary::Data& data, std::string_view text, const std::string& name) {
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& e) {
    throw Error(ErrorCode::kInput, fmt::format("{} line {}: {}", name, e.source().begin.line, e.description()));
  }
  for (const auto& [section, node] : table) {
    const std::string section_name(section.str());
    const toml::table* lists = node.as_table();
    if (lists == nullptr || (section_name != "columns" && section_name != "levels" && section_name != "words")) {
      throw Error(ErrorCode::kInput,
                  fmt::format("{}: [{}] is none of [columns], [levels], [words]", name, section_name));
    }
    for (const auto& [key, list] : *lists) {
      const std::string key_name(key.str());
      add_words(list, fmt::format("{}: {}.{}", name, section_name, key_name), [&](std::string word) {
        if (section_name == "columns") {
          data.columns[word] = key_name;
        } else if (section_name == "levels") {
          data.levels[word] = key_name;
        } else {
          data.words[key_name].push_back(std::move(word));
        }
      });
    }
  }
  for (auto& [key, list] : data.words) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
  data.digest = extract::sha256_hex(data.digest + std::string(text));
}

}  // namespace

const std::vector<std::string>& Vocabulary::Data::list(const std::string& name) const {
  static const std::vector<std::string> kNone;
  const auto it = words.find(name);
  return it == words.end() ? kNone : it->second;
}

std::string vocabulary_key(std::string_view text) {
  static const RE2 slash(R"( */ *)");
  std::string key = extract::fold_key(text);
  RE2::GlobalReplace(&key, slash, "/");
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
  if (!file || !(text << file.rdbuf())) {
    throw Error(ErrorCode::kUnreadable, fmt::format("{}: the vocabulary cannot be read; give a TOML file", path));
  }
  auto data = std::make_shared<Data>(standard().data());
  merge(*data, text.str(), path);
  return Vocabulary(data);
}

const std::string& Vocabulary::digest() const { return data_->digest; }

}  // namespace spoglio::normalize
