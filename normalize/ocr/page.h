// Repairs of a recognised page that have to be made before it is read: without them a heading has another place, a
// column no meaning, a tag no value. Cells of values keep what was recognised; they are repaired once they are known.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

struct Mend {
  extract::Box box;   // of the word, on its page
  std::string read;   // what was recognised
  std::string meant;  // what stands in the page's blocks now
  bool header = false;  // it is the header of what stands at the place
};

// "12 Ridurre i consumi" as "1.2 …" where the figure is as wide as that, and so in a column of such numbers; blanks
// beside the low strokes of a code are dropped; "(Peso: 30 00%)" as "30,00%"; the letter that a list's dot was read as,
// "e Numero", is dropped; a label that lost the number which others of its kind have gets a colon, so that it is still
// one; weak words that are one confusion away from one word of headers and labels (`known`, in lower case) as that
// word, where the text they stand in becomes a header or a label by it.
std::vector<Mend> mend_page(extract::Page& page, const std::unordered_set<std::string>& known,
                            const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
