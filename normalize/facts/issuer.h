// The administration that a document is of: told by how its name starts, and one spelling for all its names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

struct IssuerLine {
  std::string name;   // as printed
  bool open = false;  // "COMUNE DI": the name goes on in the next line
};

// The administration that a line names from its start on, and nothing else but, behind a dash, what it publishes.
std::optional<IssuerLine> read_issuer_line(std::string_view line, const Vocabulary& vocabulary);

// The same where the line stands right above or below the document's title: there more words begin a name ("Istituto").
std::optional<IssuerLine> read_issuer_beside_title(std::string_view line, const Vocabulary& vocabulary);

// One spelling for the names of one administration: "CCIAA di Massa-Carrara" and "Camera di Commercio I.A.A.
// MASSA-CARRARA" are "Camera di commercio di Massa-Carrara". Empty for an empty name; other names only lose their
// capitals.
std::string issuer_key(std::string_view name);

}  // namespace spoglio::normalize
