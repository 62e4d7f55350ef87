// Data to stdout, messages to stderr, and text made fit for a terminal.
#include "tools/cli/output.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "extract/error.h"
#include "extract/text.h"

namespace spoglio::cli {
namespace {

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void cannot_write(const std::string& where, int error) {
  throw Error(ErrorCode::kUnreadable, fmt::format("{}: cannot be written ({}); free some space or write elsewhere",
                                                  where, std::strerror(error)));
}

}  // namespace

void print(std::string_view data) { std::fwrite(data.data(), 1, data.size(), stdout); }

void finish_output() {
  errno = 0;
  const bool flushed = std::fflush(stdout) == 0;
  if (!flushed || std::ferror(stdout) != 0) cannot_write("standard output", errno == 0 ? EIO : errno);
}

void message(std::string_view text) { fmt::print(stderr, "spoglio: {}\n", printable(text)); }

void write_file(const std::string& path, std::string_view data) {
  std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "wbe"));
  if (!file) cannot_write(path, errno);
  const bool written = std::fwrite(data.data(), 1, data.size(), file.get()) == data.size();
  if (std::fclose(file.release()) != 0 || !written) cannot_write(path, errno);
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // The C1 controls U+0080 to U+009F are two bytes, C2 80 to C2 9F.
    const bool c1 = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c == '\n' || c == '\t') {
      out += ' ';
    } else if (c1) {
      ++i;
    } else if (c >= 0x20 && c != 0x7F) {
      out += text[i];
    }
  }
  return out;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  return width;
}

std::string fit(std::string_view text, std::size_t width, bool pad) {
  std::string out = printable(text);
  const std::size_t wide = width_of(out);
  if (wide > width) {
    std::string cut;
    std::size_t kept = 0;
    for (const char32_t c : extract::code_points(out)) {
      if (++kept >= width) break;
      extract::append_utf8(cut, c);
    }
    return cut + "…";
  }
  if (pad) out.append(width - wide, ' ');
  return out;
}

std::string wrap(std::string_view first, std::string_view text) {
  const std::size_t margin = width_of(first);
  std::string out(first);
  std::size_t column = margin;
  for (const std::string& word : extract::split(extract::fold_space(printable(text)), ' ')) {
    const std::size_t width = width_of(word);
    if (column > margin && column + 1 + width > kColumns) {
      out += '\n';
      out.append(margin, ' ');
      column = margin;
    } else if (column > margin) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  return out + "\n";
}

std::string place_name(const extract::Place& place) {
  if (place.page > 0) return fmt::format("p.{}", place.page);
  if (place.line > 0) return fmt::format("line {}", place.line);
  return "";
}

std::string place_and_box(const extract::Place& place) {
  if (!place.box) return place_name(place);
  return fmt::format("{} [{:.1f} {:.1f} {:.1f} {:.1f}]", place_name(place), place.box->x0, place.box->y0, place.box->x1,
                     place.box->y1);
}

std::string number_text(double value) {
  std::string out = fmt::format("{:.4f}", value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.ends_with('.')) out.pop_back();
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::vector<std::string> doubts(const normalize::Plan& plan) {
  std::vector<std::string> out(plan.document.notes);
  const auto add = [&out](const extract::Place& at, const std::string& what,
                          const std::vector<normalize::Review>& review) {
    for (const normalize::Review& doubt : review) {
      out.push_back(fmt::format("{} {}: {}: {}{}{}", place_name(at), what, doubt.field, doubt.reason,
                                doubt.detail.empty() ? "" : ": ", doubt.detail));
    }
  };
  for (const auto& objective : plan.objectives) {
    add(objective.at, objective.title.value_or(objective.code.value_or(objective.id)), objective.review);
  }
  for (const auto& indicator : plan.indicators) add(indicator.at, indicator.name, indicator.review);
  return out;
}

}  // namespace spoglio::cli
