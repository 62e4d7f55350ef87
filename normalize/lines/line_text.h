// What the text of a line is like, before it is read.
#pragma once

#include <string>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

constexpr size_t kLongestTitle = 320;  // characters; a longer line is prose

// A sentence, an item of a list, a line of a table of contents.
bool is_prose(const std::string& text);

// "Direttore: Rosa Bianchi", or cells with tabs between: what is told of the table below its title.
bool is_labelled(const std::string& text, const Vocabulary& vocabulary);

// A line that can open nothing: it starts with no digit, code or wording of the vocabulary.
bool is_plain(const std::string& text, const Vocabulary& vocabulary);

// "[descrizione]": what a form prints where nobody wrote anything.
bool is_form_placeholder(const std::string& text, const Vocabulary& vocabulary);

// What follows the tabs and spaces at its beginning.
std::string without_leading_tabs(std::string text);

// "Obiettivi strategici": the title of a chapter, where no colon says that a list follows.
bool heads_chapter(const std::string& text);

// "Stato" with nothing beside it: a value that is blank, no name.
bool is_bare_label(const std::string& text, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
