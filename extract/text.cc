// Decoding, folding and digests, on utf8proc and libcrypto.
#include "extract/text.h"

#include <openssl/evp.h>
#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// What Windows-1252 has at 0x80 to 0x9F; its five holes are U+FFFD.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

struct Freer {
  void operator()(utf8proc_uint8_t* p) const { std::free(p); }
};

std::string map_utf8(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* out = nullptr;
  const auto* in = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_map(in, static_cast<utf8proc_ssize_t>(text.size()), &out, options);
  if (length < 0) return std::string(text);
  const std::unique_ptr<utf8proc_uint8_t, Freer> owner(out);
  return std::string(reinterpret_cast<const char*>(out), static_cast<size_t>(length));
}

// Calls sink(code point or -1) for each sequence or broken byte.
template <typename Sink>
void for_each_code_point(std::string_view text, Sink sink) {
  const auto* p = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t cp = -1;
    const auto used = utf8proc_iterate(p, left, &cp);
    if (used <= 0) {
      sink(-1);
      ++p;
      --left;
    } else {
      sink(cp);
      p += used;
      left -= used;
    }
  }
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  char32_t high = 0;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = static_cast<char32_t>(big_endian ? a << 8 | b : b << 8 | a);
    if (unit >= 0xD800 && unit < 0xDC00) {
      if (high != 0) append_utf8(out, kReplacement);
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      append_utf8(out, high != 0 ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : kReplacement);
      high = 0;
    } else {
      if (high != 0) append_utf8(out, kReplacement);
      high = 0;
      append_utf8(out, unit);
    }
  }
  return out;
}

// Line ends as "\n", no other control characters; "\0" is the widest-spread sign of a binary file and goes too.
std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out += '\n';
    } else if (c >= 0x20 && c != 0x7F) {
      out += text[i];
    } else if (c == '\t' || c == '\n' || c == '\f') {
      out += text[i];
    }
  }
  return out;
}

struct ContextFreer {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::string hex(const unsigned char* bytes, size_t count) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  for (size_t i = 0; i < count; ++i) {
    out += kHex[bytes[i] >> 4];
    out += kHex[bytes[i] & 15];
  }
  return out;
}

constexpr bool is_blank(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// First bytes of characters among which are Unicode's blanks and marks of no width.
constexpr bool starts_odd_blank(unsigned char c) {
  return c == 0xC2 || c == 0xE1 || c == 0xE2 || c == 0xE3 || c == 0xEF;
}

enum class Folding : unsigned char { kNone, kSpace, kMay };  // what a byte means to is_folded()

constexpr std::array<Folding, 256> kFolding = [] {
  std::array<Folding, 256> out{};
  for (unsigned c = 0; c < out.size(); ++c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool may = is_blank(byte) || starts_odd_blank(byte);
    out[c] = byte == ' ' ? Folding::kSpace : may ? Folding::kMay : Folding::kNone;
  }
  return out;
}();

// What fold_space() leaves as it is, as most text is; a character that starts like an odd blank may be one.
bool is_folded(std::string_view text) {
  bool blank = true;  // none may stand first
  for (const char byte : text) {
    const Folding folding = kFolding[static_cast<unsigned char>(byte)];
    if (folding == Folding::kNone) {
      blank = false;
    } else if (folding == Folding::kMay || std::exchange(blank, true)) {
      return false;
    }
  }
  return text.empty() || !blank;
}

// Lower case, no accents, plain quotes and dashes; white space stays.
std::string fold_characters(std::string_view text) {
  std::string plain;
  const std::string mapped =
      map_utf8(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                    UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  for_each_code_point(mapped, [&](utf8proc_int32_t cp) {
    switch (cp) {
      case -1:
        return;
      case 0x2018:
      case 0x2019:
      case 0x00B4:
      case 0x2032:
        plain += '\'';
        return;
      case 0x201C:
      case 0x201D:
      case 0x00AB:
      case 0x00BB:
      case 0x2033:
        plain += '"';
        return;
      case 0x2010:
      case 0x2011:
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2212:
        plain += '-';
        return;
      default:
        append_utf8(plain, static_cast<char32_t>(cp));
    }
  });
  return plain;
}

// The same for each character of the blocks that hold nearly all of what plans print: mapping is dear, and each
// character's is its own.
class FoldedCharacters {
 public:
  FoldedCharacters() {
    for (const Block& block : kBlocks) {
      for (char32_t c = block.from; c < block.to; ++c) {
        std::string text;
        append_utf8(text, c);
        folded_.push_back(fold_characters(text));
      }
    }
  }

  // Null for a character of other blocks.
  const std::string* find(utf8proc_int32_t code_point) const {
    size_t before = 0;
    for (const Block& block : kBlocks) {
      const auto c = static_cast<char32_t>(code_point);
      if (c >= block.from && c < block.to) return &folded_[before + c - block.from];
      before += block.to - block.from;
    }
    return nullptr;
  }

 private:
  struct Block {
    char32_t from;
    char32_t to;  // the first one behind it
  };
  static constexpr std::array<Block, 2> kBlocks = {{{0x80, 0x250}, {0x2000, 0x2300}}};  // Latin; marks, signs

  std::vector<std::string> folded_;
};

}  // namespace

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::string decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return to_nfc(without_controls(from_utf16(bytes.substr(2), false)));
  if (bytes.starts_with("\xFE\xFF")) return to_nfc(without_controls(from_utf16(bytes.substr(2), true)));
  if (is_ascii(bytes)) return without_controls(bytes);
  size_t broken = 0;
  size_t wide = 0;
  for_each_code_point(bytes, [&](utf8proc_int32_t cp) {
    broken += cp < 0;
    wide += cp >= 0x80;
  });
  // A UTF-8 text with a few stray bytes has far more sound sequences than broken ones; a Windows-1252 text has hardly
  // any.
  const bool utf8 = broken == 0 || wide > 4 * broken;
  return to_nfc(without_controls(utf8 ? std::string(bytes) : from_windows_1252(bytes)));
}

std::string to_nfc(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  std::string sound;
  sound.reserve(utf8.size());
  for_each_code_point(
      utf8, [&](utf8proc_int32_t cp) { append_utf8(sound, cp < 0 ? kReplacement : static_cast<char32_t>(cp)); });
  return map_utf8(sound, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string fold_space(std::string_view text) {
  if (is_folded(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    size_t length = 1;
    bool blank = is_blank(c);
    bool dropped = false;
    if (starts_odd_blank(c)) {
      utf8proc_int32_t cp = -1;
      const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i),
                                         static_cast<utf8proc_ssize_t>(text.size() - i), &cp);
      length = used > 0 ? static_cast<size_t>(used) : 1;
      blank = cp >= 0 && utf8proc_category(cp) == UTF8PROC_CATEGORY_ZS;
      dropped = cp == 0x200B || cp == 0xFEFF;
    }
    if (blank) {
      pending = true;
    } else if (!dropped) {
      if (pending && !out.empty()) out += ' ';
      pending = false;
      out.append(text, i, length);
    }
    i += length;
  }
  return out;
}

std::string fold_key(std::string_view text) {
  static const FoldedCharacters characters;
  std::string plain(text);
  size_t i = 0;
  for (; i < text.size() && static_cast<unsigned char>(text[i]) < 0x80; ++i) {
    if (text[i] >= 'A' && text[i] <= 'Z') plain[i] = static_cast<char>(text[i] + ('a' - 'A'));
  }
  plain.resize(i);
  while (i < text.size()) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      ++i;
      continue;
    }
    utf8proc_int32_t cp = -1;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i),
                                       static_cast<utf8proc_ssize_t>(text.size() - i), &cp);
    const std::string* folded = used > 0 ? characters.find(cp) : nullptr;
    if (folded == nullptr) return fold_space(fold_characters(text));
    plain += *folded;
    i += static_cast<size_t>(used);
  }
  return is_folded(plain) ? plain : fold_space(plain);
}

std::vector<char32_t> code_points(std::string_view utf8) {
  std::vector<char32_t> out;
  out.reserve(utf8.size());
  for_each_code_point(utf8,
                      [&](utf8proc_int32_t cp) { out.push_back(cp < 0 ? kReplacement : static_cast<char32_t>(cp)); });
  return out;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  std::array<utf8proc_uint8_t, 4> buffer{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer.data());
  out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<size_t>(length > 0 ? length : 0));
}

bool is_year(std::string_view text) {
  constexpr size_t kDigits = 4;
  return text.size() == kDigits && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out;
  size_t start = 0;
  while (true) {
    const size_t end = text.find(separator, start);
    out.emplace_back(text.substr(start, end == std::string_view::npos ? end : end - start));
    if (end == std::string_view::npos) return out;
    start = end + 1;
  }
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  return hex(digest.data(), length);
}

std::string sha256_hex(std::istream& in) {
  const std::unique_ptr<EVP_MD_CTX, ContextFreer> context(EVP_MD_CTX_new());
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  std::vector<char> piece(64 * 1024);
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    EVP_DigestUpdate(context.get(), piece.data(), static_cast<size_t>(in.gcount()));
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &length);
  return hex(digest.data(), length);
}

}  // namespace spoglio::extract
