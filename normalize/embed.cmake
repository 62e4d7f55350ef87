# Writes a text file as the string constant spoglio::normalize::kVocabularyText.
file(READ ${INPUT} text)
file(WRITE ${OUTPUT} "// Made from vocabulary.toml by embed.cmake.
#include <string_view>

namespace spoglio::normalize {
extern const std::string_view kVocabularyText;
const std::string_view kVocabularyText = R\"__toml__(${text})__toml__\";
}  // namespace spoglio::normalize
")
