// Judges what was read field by field, and keeps count.
#include "normalize/evaluate/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "normalize/evaluate/document.h"
#include "normalize/evaluate/fields.h"
#include "normalize/evaluate/pairs.h"
#include "normalize/evaluate/ratio.h"
#include "normalize/evaluate/text.h"

namespace spoglio::normalize {
namespace {

// Objective titles from here on are the same where no code tells.
constexpr double kSameTitle = 0.9;

// Whether a review entry names the field, its group ("measures.target") or the whole indicator.
bool is_named(const std::vector<Review>& review, const std::string& field) {
  const std::string group = field.substr(0, field.rfind('.'));
  return std::any_of(review.begin(), review.end(),
                     [&](const Review& r) { return r.field == "*" || r.field == field || r.field == group; });
}

double f1_of(double precision, double recall) {
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

double precision_of(std::size_t found, std::size_t predicted, std::size_t gold) {
  return predicted == 0 ? gold == 0 : Share{found, predicted}.rate();
}

void add_shares(std::map<std::string, Share>& into, const std::map<std::string, Share>& other) {
  for (const auto& [name, share] : other) {
    into[name].right += share.right;
    into[name].of += share.of;
  }
}

class Judge {
 public:
  Judge(const JudgedPlan& gold, const Plan& predicted)
      : gold_plan_(gold), gold_(gold.plan), predicted_plan_(predicted), predicted_(predicted) {}

  Evaluation result() {
    out_.gold = gold_plan_.plan.indicators.size();
    out_.certain = out_.gold - gold_plan_.doubtful.size();
    out_.predicted = predicted_plan_.indicators.size();
    for (const Indicator& i : predicted_plan_.indicators) out_.flagged += !i.review.empty();
    const std::vector<Pair> pairs = pair_indicators(gold_, predicted_);
    for (const Pair& pair : pairs) judge(pair);
    note_unpaired(pairs);
    judge_objectives();
    judge_document(gold_plan_.plan, predicted_plan_, out_);
    return std::move(out_);
  }

 private:
  // One field of the pair at hand.
  void note(const std::string& field, bool right, double confidence, const Place& at, const std::string& gold,
            const std::string& predicted) {
    const bool measure = field.starts_with("measures.");
    Share& share = out_.fields[measure ? field.substr(0, field.rfind('.')) : field];
    share.right += right;
    ++share.of;
    out_.calibration.add(confidence, right);
    if (right) return;
    exact_ = false;
    const bool silent = !is_named(read_->review, field);
    out_.silent_fields += silent;
    out_.problems.push_back({name_, field, gold, predicted, silent, at});
  }

  void note(const std::string& field, bool right, const std::string& gold, const std::string& predicted) {
    note(field, right, read_->confidence, read_->at, gold, predicted);
  }

  void judge(const Pair& pair) {
    const Indicator& g = gold_plan_.plan.indicators[pair.gold];
    read_ = &predicted_plan_.indicators[pair.predicted];
    name_ = judged_text(g.name);
    exact_ = true;
    const bool found = pair.similarity >= kFound;
    out_.found += found;
    if (gold_plan_.doubtful.contains(pair.gold)) {
      ++out_.doubtful;
      if (!read_->review.empty()) return;
      ++out_.doubtful_unflagged;
      out_.problems.push_back({name_, "(doubtful, not flagged)", "", "", true, read_->at});
      return;
    }
    judge_place_and_name(g);
    judge_fields(g);
    judge_measures(g);
    out_.exact += exact_ && found;
  }

  void judge_place_and_name(const Indicator& g) {
    const std::string read = judged_text(read_->name);
    out_.name_characters += code_point_count(name_);
    out_.name_edits += name_ == read ? 0 : edit_distance(name_, read);
    note("name", name_ == read, name_, read);

    const std::string g_code = gold_.objective_code(g);
    const std::string p_code = predicted_.objective_code(*read_);
    const std::string g_title = gold_.objective_title(g);
    const std::string p_title = predicted_.objective_title(*read_);
    const bool same = g_code.empty() ? ratio(g_title, p_title) > kSameTitle : g_code == p_code;
    note("objective", same, g_code.empty() ? g_title : g_code, p_code.empty() ? p_title : p_code);
  }

  void judge_fields(const Indicator& g) {
    for (const FieldPair& field : printed_fields(g, *read_)) note(field.name, field.same, field.gold, field.predicted);
  }

  void judge_measures(const Indicator& g) {
    const auto gold = measures_by_year(g);
    const auto read = measures_by_year(*read_);
    std::set<MeasureKey> keys;
    for (const auto& [key, measure] : gold) keys.insert(key);
    for (const auto& [key, measure] : read) keys.insert(key);
    for (const MeasureKey& key : keys) {
      const auto gm = gold.find(key);
      const auto pm = read.find(key);
      const std::string field = fmt::format("measures.{}.{}", key.first, key.second);
      const std::string expected = gm == gold.end() ? "" : reading(*gm->second);
      if (pm == read.end()) {
        note(field, false, expected, "");
      } else {
        note(field, gm != gold.end() && same_measure(*gm->second, *pm->second), pm->second->confidence,
             pm->second->at == Place() ? read_->at : pm->second->at, expected, reading(*pm->second));
      }
    }
  }

  void note_unpaired(const std::vector<Pair>& pairs) {
    std::set<std::size_t> found_gold;
    std::set<std::size_t> found_predicted;
    std::set<std::size_t> judged;
    for (const Pair& pair : pairs) {
      judged.insert(pair.predicted);
      if (pair.similarity < kFound) continue;
      found_gold.insert(pair.gold);
      found_predicted.insert(pair.predicted);
    }
    for (std::size_t i = 0; i < out_.gold; ++i) {
      const Indicator& g = gold_plan_.plan.indicators[i];
      if (found_gold.contains(i)) continue;
      out_.problems.push_back({judged_text(g.name), "(missing)", gold_.objective_code(g), "", true, g.at});
    }
    for (std::size_t i = 0; i < out_.predicted; ++i) {
      const Indicator& p = predicted_plan_.indicators[i];
      if (found_predicted.contains(i)) continue;
      out_.problems.push_back({judged_text(p.name), "(spurious)", "", predicted_.objective_code(p), true, p.at});
      // One that stands for no row of gold is one wrong field; of the others the fields are judged already.
      if (!judged.contains(i)) out_.calibration.add(p.confidence, false);
    }
  }

  void judge_objectives() {
    const auto label = [](const Objective& o) {
      return o.code.value_or("").empty() ? judged_text(o.title.value_or("")) : *o.code;
    };
    ObjectiveScore& score = out_.objectives;
    score.gold = gold_.objectives().size();
    score.predicted = predicted_.objectives().size();
    std::set<std::size_t> paired_gold;
    std::set<std::size_t> paired_predicted;
    for (const Pair& pair : pair_objectives(gold_, predicted_)) {
      paired_gold.insert(pair.gold);
      paired_predicted.insert(pair.predicted);
      ++score.found;
      const Objective& g = *gold_.objectives()[pair.gold];
      const Objective& p = *predicted_.objectives()[pair.predicted];
      bool correct = true;
      for (const FieldPair& field : objective_fields({g, gold_.parent(g)}, {p, predicted_.parent(p)})) {
        if (field.same) continue;
        correct = false;
        out_.objective_problems.push_back(
            {label(g), field.name, field.gold, field.predicted, !is_named(p.review, field.name), p.at});
      }
      score.correct += correct;
    }
    for (std::size_t i = 0; i < score.gold; ++i) {
      const Objective& g = *gold_.objectives()[i];
      if (!paired_gold.contains(i)) out_.objective_problems.push_back({label(g), "(missing)", "", "", true, g.at});
    }
    for (std::size_t i = 0; i < score.predicted; ++i) {
      const Objective& p = *predicted_.objectives()[i];
      if (!paired_predicted.contains(i)) {
        out_.objective_problems.push_back({label(p), "(spurious)", "", "", true, p.at});
      }
    }
  }

  const JudgedPlan& gold_plan_;
  PlanIndex gold_;
  const Plan& predicted_plan_;
  PlanIndex predicted_;
  Evaluation out_;
  const Indicator* read_ = nullptr;  // of the pair at hand
  std::string name_;                 // gold's
  bool exact_ = true;
};

}  // namespace

void Calibration::add(double confidence, bool right) {
  Bin* bin = &none;
  if (confidence >= 0) {
    const auto from = std::find_if(kFrom.begin(), kFrom.end(), [&](double least) { return confidence >= least; });
    bin = &bins[static_cast<std::size_t>(from - kFrom.begin())];
    bin->confidence += confidence;
  }
  bin->share.right += right;
  ++bin->share.of;
}

void Calibration::add(const Calibration& other) {
  const auto sum = [](Bin& into, const Bin& bin) {
    into.share.right += bin.share.right;
    into.share.of += bin.share.of;
    into.confidence += bin.confidence;
  };
  for (std::size_t i = 0; i < bins.size(); ++i) sum(bins[i], other.bins[i]);
  sum(none, other.none);
}

double Calibration::expected_error() const {
  double error = 0;
  std::size_t fields = 0;
  for (const Bin& bin : bins) {
    error += std::abs(bin.confidence - static_cast<double>(bin.share.right));
    fields += bin.share.of;
  }
  return fields == 0 ? 0 : error / static_cast<double>(fields);
}

double ObjectiveScore::f1() const { return f1_of(precision_of(found, predicted, gold), Share{found, gold}.rate()); }

double SheetScore::f1() const { return f1_of(precision_of(found, predicted, gold), Share{found, gold}.rate()); }

double Evaluation::precision() const { return precision_of(found, predicted, gold); }

double Evaluation::recall() const { return Share{found, gold}.rate(); }

double Evaluation::f1() const { return f1_of(precision(), recall()); }

Share Evaluation::all_fields() const {
  Share all;
  for (const auto& [name, share] : fields) {
    all.right += share.right;
    all.of += share.of;
  }
  return all;
}

double Evaluation::name_error_rate() const {
  return name_characters == 0 ? 0 : static_cast<double>(name_edits) / static_cast<double>(name_characters);
}

void Evaluation::add(const Evaluation& other) {
  for (const auto count :
       {&Evaluation::gold, &Evaluation::predicted, &Evaluation::found, &Evaluation::certain, &Evaluation::exact,
        &Evaluation::doubtful, &Evaluation::doubtful_unflagged, &Evaluation::silent_fields, &Evaluation::flagged,
        &Evaluation::name_edits, &Evaluation::name_characters}) {
    this->*count += other.*count;
  }
  for (const auto count :
       {&ObjectiveScore::gold, &ObjectiveScore::predicted, &ObjectiveScore::found, &ObjectiveScore::correct}) {
    objectives.*count += other.objectives.*count;
  }
  for (const auto count : {&SheetScore::gold, &SheetScore::predicted, &SheetScore::found})
    sheets.*count += other.sheets.*count;
  add_shares(fields, other.fields);
  add_shares(facts, other.facts);
  calibration.add(other.calibration);
}

Evaluation evaluate(const JudgedPlan& gold, const Plan& predicted) { return Judge(gold, predicted).result(); }

}  // namespace spoglio::normalize
