// Writes the dump to a file, reads it as the program does, and prints what came out in one line per thing.
#include "tests/support/text_plan.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "extract/read.h"
#include "normalize/read_plan.h"
#include "normalize/values/measure.h"

namespace spoglio::test {
namespace {

const normalize::Objective* objective_with_id(const normalize::Plan& plan, std::string_view id) {
  const auto it = std::find_if(plan.objectives.begin(), plan.objectives.end(),
                               [&](const normalize::Objective& o) { return o.id == id; });
  return it == plan.objectives.end() ? nullptr : &*it;
}

}  // namespace

TempFile::TempFile(std::string_view bytes, const std::string& suffix) {
  static int count = 0;
  path_ = fmt::format("{}spoglio-{}-{}{}", testing::TempDir(), getpid(), ++count, suffix);
  std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

TempFile::~TempFile() { std::remove(path_.c_str()); }

normalize::Plan read_plan_file(const std::string& path, const normalize::Vocabulary& vocabulary) {
  const auto pages = extract::open_document(path);
  normalize::PlanReader reader(pages->info(), vocabulary);
  while (const auto page = pages->next()) reader.add(*page);
  return reader.finish();
}

normalize::Plan plan_of(std::string_view dump, const normalize::Vocabulary& vocabulary) {
  const TempFile file(dump);
  return read_plan_file(file.path(), vocabulary);
}

std::string reading_of(const normalize::Measure& measure) {
  normalize::Reading reading;
  reading.kind = measure.kind;
  reading.comparator = measure.comparator;
  reading.value = measure.value;
  reading.max = measure.max;
  reading.unit = measure.unit;
  reading.date = measure.date;
  return normalize::describe(reading);
}

std::vector<std::string> objectives_in(const normalize::Plan& plan) {
  std::vector<std::string> out;
  for (const auto& objective : plan.objectives) {
    std::string line = objective.level;
    if (objective.code) line += " " + *objective.code;
    if (objective.title) line += " " + *objective.title;
    if (objective.parent) {
      const auto* parent = objective_with_id(plan, *objective.parent);
      line += " < ";
      if (parent == nullptr) {
        line += "nowhere";
      } else {
        line += parent->code ? *parent->code : "\"" + parent->title.value_or("") + "\"";
      }
    }
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> indicators_in(const normalize::Plan& plan) {
  std::vector<std::string> out;
  for (const auto& indicator : plan.indicators) {
    std::string line = indicator.name;
    for (const auto& m : indicator.measures)
      if (m.kind != "none") line += fmt::format(" | {} {} {}", m.role, m.year, reading_of(m));
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> sheets_in(const normalize::Plan& plan) {
  std::vector<std::string> out;
  for (const auto& sheet : plan.sheets) out.push_back(sheet.title.value_or("-"));
  return out;
}

const normalize::Indicator& indicator_named(const normalize::Plan& plan, std::string_view name) {
  static const normalize::Indicator kNone;
  for (const auto& indicator : plan.indicators) {
    if (indicator.name == name) return indicator;
  }
  ADD_FAILURE() << "no indicator is named \"" << name << "\" among:\n"
                << fmt::format("{}", fmt::join(indicators_in(plan), "\n"));
  return kNone;
}

const normalize::Objective& objective_of(const normalize::Plan& plan, const normalize::Indicator& indicator) {
  static const normalize::Objective kNone;
  if (const auto* objective = objective_with_id(plan, indicator.objective)) return *objective;
  ADD_FAILURE() << "\"" << indicator.name << "\" belongs to no objective";
  return kNone;
}

const normalize::Objective& objective_coded(const normalize::Plan& plan, std::string_view code) {
  static const normalize::Objective kNone;
  for (const auto& objective : plan.objectives) {
    if (objective.code == code) return objective;
  }
  ADD_FAILURE() << "no objective has the code \"" << code << "\" among:\n"
                << fmt::format("{}", fmt::join(objectives_in(plan), "\n"));
  return kNone;
}

std::string measure_of(const normalize::Indicator& indicator, std::string_view role, int year) {
  for (const auto& m : indicator.measures) {
    if (m.role == role && m.year == year) return reading_of(m);
  }
  return "";
}

bool is_flagged(const std::vector<normalize::Review>& review, std::string_view field) {
  return std::any_of(review.begin(), review.end(), [&](const normalize::Review& r) {
    return r.field == "*" || r.field == field || r.field == field.substr(0, field.rfind('.'));
  });
}

}  // namespace spoglio::test
