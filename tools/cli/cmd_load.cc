// spoglio load: plans as JSON, made elsewhere with spoglio extract, into the database.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "extract/error.h"
#include "extract/text.h"
#include "normalize/facts/issuer.h"
#include "store/store.h"
#include "tools/cli/bounded_queue.h"
#include "tools/cli/commands.h"
#include "tools/cli/json_values.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::vector<std::string> files;  // none: standard input
  std::string database = "plans.db";
};

constexpr std::size_t kMostWaiting = 16 << 20;  // bytes of JSON parsed and not yet stored; in memory six times as much

// Plans are stored together as they come: in one transaction, for what it costs is the same for one and for many. A run
// that is killed loses no more than these, and reads them again.
constexpr std::size_t kMostTogether = 32;
constexpr std::int64_t kMostBytesTogether = 8 << 20;  // of JSON: about 10,000 indicators, a third of a second
// What comes later than this after the one before it is not waited for: whoever asks the store meanwhile sees the rest.
constexpr std::chrono::milliseconds kPatience{200};

// What was stored goes back to be destroyed: most of its memory is its strings', one by one.
using Spent = BoundedQueue<std::vector<store::DocumentRecord>>;

// One plan out of a file, or why there is none.
struct Parsed {
  std::string place;
  std::optional<store::DocumentRecord> record;
  std::string failure;           // with its place
  std::exception_ptr exception;  // that ends the run
};

// Reads and parses files in their order, in a thread of its own: parsing takes about as long as storing.
class Parser {
 public:
  Parser(BoundedQueue<Parsed>& out, Spent& spent) : out_(out), spent_(spent) {}

  void read_all(const std::vector<std::string>& files) {
    try {
      for (const std::string& file : files) read_file(file);
    } catch (const Stopped&) {  // the store cannot be written: nobody wants more
    } catch (...) {
      out_.push({"", std::nullopt, "", std::current_exception()}, 0);
    }
    out_.close();
  }

 private:
  struct Stopped {};

  void read_file(const std::string& file) {
    if (file == "-") return read(std::cin, "standard input");
    std::ifstream in(file);
    // A folder can be opened, but gives not one byte.
    if (!in || (in.peek(), in.bad())) {
      return fail(
          fmt::format("{}: cannot be read ({}); check the name and its permissions", file, std::strerror(errno)));
    }
    in.clear();
    read(in, file);
  }

  void read(std::istream& in, const std::string& name) {
    for_each_json(in, [&](const JsonValue& value) {
      const std::string place = fmt::format("{}:{}", name, value.line);
      if (!value.whole) {
        fail(place + ": is cut off or no JSON; make it again with: spoglio extract FILE");
      } else if (value.text.starts_with('[')) {
        parse_array(value.text, place);
      } else {
        parse(value.text, place);
      }
    });
  }

  void parse_array(const std::string& text, const std::string& place) {
    const auto array = nlohmann::ordered_json::parse(text, nullptr, false);
    if (array.is_discarded()) return fail(place + ": is no JSON; make it again with: spoglio export --format json");
    for (std::size_t i = 0; i < array.size(); ++i) parse(array[i].dump(), fmt::format("{} plan {}", place, i + 1));
  }

  void parse(const std::string& json, const std::string& place) {
    store::DocumentRecord record;
    try {
      record.plan = normalize::plan_from_json(json);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInput) throw;
      return fail(place + ": " + error.what());
    }
    record.plan_json = json;
    record.source = record.plan->document.source;
    record.path = record.source;
    record.sha256 = record.plan->document.sha256;
    record.origin = "plan_json";
    record.bytes = static_cast<std::int64_t>(json.size());
    record.tool_version = SPOGLIO_VERSION;
    // A plan that does not name its source's digest is known by its own content.
    if (record.sha256.empty()) record.sha256 = extract::sha256_hex("plan:" + normalize::to_json(*record.plan));
    // A plan of another program, or of an older Spoglio: without it the plan is linked with no other.
    auto& facts = record.plan->document;
    if (facts.issuer && !facts.issuer->empty() && !facts.issuer_key) {
      if (issuer_ != *facts.issuer) issuer_key_ = normalize::issuer_key(issuer_ = *facts.issuer);
      facts.issuer_key = issuer_key_;
    }
    store::prepare(record);
    send({place, std::move(record), "", nullptr}, json.size());
  }

  void fail(const std::string& text) { send({"", std::nullopt, text, nullptr}, text.size()); }

  void send(Parsed parsed, std::size_t bytes) {
    if (!out_.push(std::move(parsed), bytes)) throw Stopped();
    while (spent_.pop_within(std::chrono::milliseconds(0))) {
    }
  }

  BoundedQueue<Parsed>& out_;
  Spent& spent_;
  std::string issuer_;  // the last one: plans of one administration often come together
  std::string issuer_key_;
};

class Loader {
 public:
  Loader(store::Store& store, Spent& spent) : store_(store), spent_(spent) {}

  void take(Parsed parsed) {
    if (parsed.exception) std::rethrow_exception(parsed.exception);
    if (!parsed.record) return fail(parsed.failure);
    // The same plan, read from the document itself, comes with its page texts: it stays.
    if (is_stored(parsed.record->sha256, *parsed.record->plan)) {
      ++unchanged_;
      return;
    }
    bytes_ += parsed.record->bytes;
    places_.push_back(std::move(parsed.place));
    records_.push_back(std::move(*parsed.record));
  }

  bool is_full() const { return records_.size() >= kMostTogether || bytes_ >= kMostBytesTogether; }

  void store() {
    try {
      for (const store::Put put : store_.put_all(records_)) count(put);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInput) throw;
      for (std::size_t i = 0; i < records_.size(); ++i) store_alone(records_[i], places_[i]);
    }
    spent_.push(std::exchange(records_, {}), 0);
    places_.clear();
    bytes_ = 0;
  }

  ExitCode finish(const std::string& database) const {
    message(
        fmt::format("{}: {} loaded, {} unchanged, {} failed", database, counted(loaded_, "plan"), unchanged_, failed_));
    if (failed_ > 0) return ExitCode::kFailed;
    if (loaded_ + unchanged_ > 0) return ExitCode::kOk;
    message("there was nothing to load; make plans with: spoglio extract FILE");
    return ExitCode::kFailed;
  }

 private:
  void fail(const std::string& text) {
    ++failed_;
    message(text);
  }

  void count(store::Put put) { ++(put == store::Put::kUnchanged ? unchanged_ : loaded_); }

  // One of those that came together is unsound.
  void store_alone(const store::DocumentRecord& record, const std::string& place) {
    try {
      count(store_.put(record));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInput) throw;
      fail(place + ": " + error.what());
    }
  }

  bool is_stored(const std::string& sha256, const normalize::Plan& plan) const {
    try {
      return store_.has_plan(sha256) && store_.plan_as_read(sha256) == plan;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInput) throw;
      return false;
    }
  }

  store::Store& store_;
  Spent& spent_;
  std::vector<store::DocumentRecord> records_;  // to be stored together
  std::vector<std::string> places_;             // of each of them
  std::int64_t bytes_ = 0;                      // of JSON that they came from
  std::size_t loaded_ = 0;
  std::size_t unchanged_ = 0;
  std::size_t failed_ = 0;
};

ExitCode run(const Options& options) {
  store::Store store = open_store(options.database, store::Mode::kCreate);
  struct Queues {
    BoundedQueue<Parsed> parsed{kMostWaiting};
    Spent spent{kMostWaiting};
  };
  // Shared with a thread that may still wait for its input when the store cannot be written and the program ends.
  const auto queues = std::make_shared<Queues>();
  const auto files = options.files.empty() ? std::vector<std::string>{"-"} : options.files;
  std::thread parser([queues, files] { Parser(queues->parsed, queues->spent).read_all(files); });
  Loader loader(store, queues->spent);
  try {
    while (auto parsed = queues->parsed.pop()) {
      while (parsed) {
        loader.take(std::move(*parsed));
        parsed = loader.is_full() ? std::nullopt : queues->parsed.pop_within(kPatience);
      }
      loader.store();
    }
  } catch (...) {
    queues->parsed.close();
    parser.detach();
    throw;
  }
  parser.join();
  return loader.finish(options.database);
}

}  // namespace

void add_load(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("load", "Load plans as JSON (lines, objects or arrays) into the database");
  sub->add_option("FILE", options->files, "JSON files; - or none: standard input");
  sub->add_option("--db", options->database, "the database, made when it is not there")->capture_default_str();
  sub->footer("Example:\n  parallel spoglio extract ::: plans/*.pdf | spoglio load --db plans.db");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
