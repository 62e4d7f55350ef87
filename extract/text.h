// Text as every stage needs it: decoding, folding, digests. UTF-8 in NFC throughout.
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::extract {

// Bytes of unknown encoding as UTF-8 in NFC. Valid UTF-8 stays; else UTF-16 with a byte order mark; else Windows-1252.
// Where only stray bytes of a UTF-8 text are broken they become U+FFFD. Control characters other than \t, \n and \f are
// dropped, "\r\n" and "\r" become "\n".
std::string decode(std::string_view bytes);

bool is_ascii(std::string_view text);

// UTF-8 in NFC with broken sequences as U+FFFD.
std::string to_nfc(std::string_view utf8);

// Runs of white space (Unicode's too) as one space, none at the ends.
std::string fold_space(std::string_view text);

// For comparing: lower case, no accents, typographic quotes and dashes as plain ones, white space folded.
std::string fold_key(std::string_view text);

// The code points of a UTF-8 text; broken sequences give U+FFFD.
std::vector<char32_t> code_points(std::string_view utf8);
void append_utf8(std::string& out, char32_t code_point);

// Whether a text is a year, as headers print them: "1999", "2024".
bool is_year(std::string_view text);

// Pieces between separators, empty ones kept.
std::vector<std::string> split(std::string_view text, char separator);

// Lower-case hex SHA-256.
std::string sha256_hex(std::string_view bytes);

// The same of what is left of a stream, read in pieces.
std::string sha256_hex(std::istream& in);

}  // namespace spoglio::extract
