// Data to stdout, messages to stderr, and text made fit for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/plan/plan.h"

namespace spoglio::cli {

constexpr std::size_t kColumns = 100;  // width that readable output is wrapped to

// Buffered; a write that fails is reported by finish_output.
void print(std::string_view data);
// Flushes stdout. Throws Error(kUnreadable) when something could not be written (full disk, closed device).
void finish_output();

// One line on stderr: "spoglio: TEXT".
void message(std::string_view text);

// Writes a whole file. Throws Error(kUnreadable) with advice.
void write_file(const std::string& path, std::string_view data);

// Text without control characters, so that a document cannot steer the terminal; '\n' and '\t' become spaces.
std::string printable(std::string_view text);
// Code points, the measure of width used here.
std::size_t width_of(std::string_view text);
// Cut to a width, "…" at the end when something was cut; padded with spaces when asked.
std::string fit(std::string_view text, std::size_t width, bool pad = true);
// `first` opens the first line; the others start below its end. At most kColumns wide where words allow it.
std::string wrap(std::string_view first, std::string_view text);

// "p.12", "line 120", or "" when unknown.
std::string place_name(const extract::Place& place);
// The same and the box, where there is one: "p.12 [56.7 120.0 300.1 131.2]".
std::string place_and_box(const extract::Place& place);
// "8.37", "100": the shortest decimal with at most 4 places.
std::string number_text(double value);
// "3 documents", "1 document".
std::string counted(std::size_t count, std::string_view noun);

// The doubts of a plan, one line each: place, what, reason, detail.
std::vector<std::string> doubts(const normalize::Plan& plan);

}  // namespace spoglio::cli
