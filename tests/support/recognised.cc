// Words with a confidence are what makes a page a recognised one.
#include "tests/support/recognised.h"

#include "normalize/values/measure.h"

namespace spoglio::test {

using normalize::Measure;

extract::Word recognised_word(const std::string& text, double confidence, const extract::Box& box) {
  extract::Word out;
  out.text = text;
  out.box = box;
  out.confidence = confidence;
  return out;
}

normalize::OcrDoubts doubts_of(const std::vector<extract::Word>& words) {
  extract::Page page;
  page.words = words;
  normalize::OcrDoubts out;
  out.read(page);
  return out;
}

normalize::OcrDoubts recognised_page(double confidence) { return doubts_of({recognised_word("parola", confidence)}); }

Measure read_target(const std::string& raw) {
  Measure m;
  m.role = "target";
  m.year = 2024;
  m.raw = raw;
  const normalize::Reading reading = normalize::read_measure(raw, {m.role, m.year});
  m.kind = reading.kind;
  m.comparator = reading.comparator;
  m.value = reading.value;
  m.unit = reading.unit;
  m.date = reading.date;
  m.rule = reading.rule;
  return m;
}

std::vector<std::string> flags_of(const normalize::Plan& plan) {
  std::vector<std::string> out;
  for (const normalize::Indicator& indicator : plan.indicators) {
    for (const normalize::Review& review : indicator.review) out.push_back(review.field + " " + review.reason);
  }
  return out;
}

}  // namespace spoglio::test
