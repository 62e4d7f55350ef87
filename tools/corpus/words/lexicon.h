// What administrations of many kinds say in their plans: names, objectives, indicators, offices, prose. Invented.
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/rng.h"
#include "tools/corpus/words/words.h"

namespace spoglio::corpus {

enum class Domain { kComune, kProvincia, kUniversita, kSanita, kCamera, kMinistero, kRegione, kParco };

// The words of one kind of administration.
struct DomainWords {
  std::vector<std::string> issuers;
  std::vector<std::string> areas;     // titles of the upper levels
  std::vector<std::string> objects;   // what an objective is about, after an infinitive
  std::vector<std::string> things;    // countable, feminine or masculine plural with their participle: "istanze evase"
  std::vector<std::string> matters;   // fields of work, after "in materia di"
  std::vector<std::string> products;  // what gets approved or published: "Regolamento degli orti"
  std::vector<std::string> offices;
  std::vector<std::string> bodies;  // that approve: as the contract names them
};
const DomainWords& words_of(Domain domain);

// An indicator in words, with all that a wide table may say of it.
struct Saying {
  Gauge gauge = Gauge::kShare;
  std::string name;
  std::string formula;
  std::string description;
  std::string unit;  // as an "Unità di misura" column prints it
};

class Lexicon {
 public:
  Lexicon(Rng& rng, Domain domain) : rng_(rng), words_(words_of(domain)) {}

  const DomainWords& words() const { return words_; }
  std::string issuer() { return rng_.pick(words_.issuers); }
  std::string area();
  std::string objective();  // "Potenziare la rete degli ambulatori di quartiere"
  std::string office() { return rng_.pick(words_.offices); }
  std::string person();       // "dott.ssa Ornella Brunati"
  std::string source();       // "Protocollo informatico"
  std::string stakeholder();  // "Cittadini e imprese"
  Saying saying(Gauge gauge);
  std::string description();  // one or two sentences about an objective
  std::string sentence();
  std::string paragraph(int sentences);

 private:
  Rng& rng_;
  const DomainWords& words_;
};

}  // namespace spoglio::corpus
