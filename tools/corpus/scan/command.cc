// The options of `spoglio-corpus scan`: a quality to begin with, and what is said besides.
#include "tools/corpus/scan/command.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "tools/corpus/scan/scan.h"

namespace spoglio::corpus {
namespace {

// What was said on the command line; what was not is as the quality has it.
struct Wishes {
  std::string in;
  std::string out;
  std::string quality = "clean300";
  bool gray = false;
  bool one_bit = false;
  bool dither = false;
  std::optional<int> dpi, threshold, jpeg, stamps, turn;
  std::optional<double> skew, blur, grain, salt, shadow, show_through, curl;
  std::optional<std::uint64_t> seed;
};

template <typename T>
void take(T& field, const std::optional<T>& wish) {
  if (wish) field = *wish;
}

ScanOptions options_of(const Wishes& wishes) {
  ScanOptions options = *scan_quality(wishes.quality);
  if (wishes.gray) options.one_bit = false;
  if (wishes.one_bit || wishes.dither) options.one_bit = true;
  options.dither = wishes.dither;
  take(options.dpi, wishes.dpi);
  take(options.threshold, wishes.threshold);
  take(options.skew, wishes.skew);
  take(options.blur, wishes.blur);
  take(options.grain, wishes.grain);
  take(options.jpeg, wishes.jpeg);
  take(options.salt, wishes.salt);
  take(options.shadow, wishes.shadow);
  take(options.show_through, wishes.show_through);
  take(options.stamps, wishes.stamps);
  take(options.curl, wishes.curl);
  take(options.turn, wishes.turn);
  take(options.seed, wishes.seed);
  return options;
}

void add_damage(CLI::App& command, Wishes& wishes) {
  command.add_option("--skew", wishes.skew, "degrees clockwise")->check(CLI::Range(-20.0, 20.0));
  command.add_option("--blur", wishes.blur, "standard deviation in pixels")->check(CLI::Range(0.0, 10.0));
  command.add_option("--grain", wishes.grain, "noise of every pixel, standard deviation in grays")
      ->check(CLI::Range(0.0, 100.0));
  command.add_option("--jpeg", wishes.jpeg, "quality; 0 for no loss")->check(CLI::Range(0, 100));
  command.add_option("--salt", wishes.salt, "share of pixels turned over")->check(CLI::Range(0.0, 0.2));
  command.add_option("--shadow", wishes.shadow, "share of light lost at an edge")->check(CLI::Range(0.0, 1.0));
  command.add_option("--show-through", wishes.show_through, "share of the other side's ink that is seen")
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--stamp", wishes.stamps, "stamps on each page")->check(CLI::Range(0, 20));
  command.add_option("--curl", wishes.curl, "points that lines are bent by at the left edge")
      ->check(CLI::Range(-72.0, 72.0));
  command.add_option("--turn", wishes.turn, "degrees clockwise that the paper lay turned")
      ->check(CLI::IsMember({0, 90, 180, 270}));
}

}  // namespace

void add_scan(CLI::App& app) {
  auto wishes = std::make_shared<Wishes>();
  CLI::App* command = app.add_subcommand("scan", "A PDF as a scan of its print: pictures, damaged as told");
  command->add_option("pdf", wishes->in, "the document to print and scan")->required();
  command->add_option("--out", wishes->out, "the file to write: .pdf, .tif, .png or .jpg")->required();
  command->add_option("--quality", wishes->quality, "what the options below begin with")
      ->check(CLI::IsMember(scan_qualities()))
      ->capture_default_str();
  command->add_option("--dpi", wishes->dpi, "resolution")->check(CLI::Range(100, 400));
  CLI::Option* gray = command->add_flag("--gray", wishes->gray, "256 grays");
  CLI::Option* one_bit = command->add_flag("--one-bit", wishes->one_bit, "black and white")->excludes(gray);
  command->add_flag("--dither", wishes->dither, "black and white, grays as dots")->excludes(gray)->excludes(one_bit);
  command->add_option("--threshold", wishes->threshold, "black and white: grays from this on are white")
      ->check(CLI::Range(1, 255));
  add_damage(*command, *wishes);
  command->add_option("--seed", wishes->seed, "of what is random: grain, salt, stamps, the edge in the shadow");
  command->callback([wishes] { scan_document(wishes->in, wishes->out, options_of(*wishes)); });
}

}  // namespace spoglio::corpus
