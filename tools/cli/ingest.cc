// Reads many documents with a pool of workers and writes what they say, in the order of the inputs.
#include "tools/cli/ingest.h"

#include <csignal>
#include <utility>

#include "extract/error.h"
#include "extract/text.h"
#include "tools/cli/ocr_flags.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

constexpr int kWaitMilliseconds = 200;  // between two looks at the clock and the signals
// How far reading may run ahead of a slow document that must be written first.
constexpr std::size_t kMostAhead = 256;
constexpr std::size_t kMostHeldBytes = 256U << 20;

volatile std::sig_atomic_t interrupted = 0;

void note_signal(int) { interrupted = 1; }

// The first signal ends the run in order, a second one at once.
class SignalWatch {
 public:
  SignalWatch() {
    interrupted = 0;
    struct sigaction action {};
    action.sa_handler = note_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, &old_int_);
    sigaction(SIGTERM, &action, &old_term_);
  }
  ~SignalWatch() {
    sigaction(SIGINT, &old_int_, nullptr);
    sigaction(SIGTERM, &old_term_, nullptr);
  }
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

 private:
  struct sigaction old_int_ {};
  struct sigaction old_term_ {};
};

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

Ingest::Ingest(store::Store& store, const std::vector<Input>& files, IngestOptions options)
    : store_(store),
      files_(files),
      options_(std::move(options)),
      pool_(options_.workers),
      progress_(options_.progress) {
  for (const Input& file : files) bytes_total_ += file.bytes;
}

IngestTally Ingest::run() {
  const SignalWatch watch;
  try {
    while (written_ < files_.size() && interrupted == 0) {
      start_workers();
      write_ready();
      progress_.draw(state());
      if (pool_.busy()) {
        for (Answer& answer : pool_.wait(kWaitMilliseconds)) collect(std::move(answer));
      }
    }
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kStore) throw;
    progress_.clear();
    message(error.what());
  }
  progress_.clear();
  tally_.left = files_.size() - written_;
  return tally_;
}

void Ingest::start_workers() {
  while (next_ < files_.size() && pool_.has_room() && next_ < written_ + kMostAhead && held_ < kMostHeldBytes) {
    prepare(next_++);
    // A run of documents that need no reading is to be written, and shown, on the way.
    if (!ready_.empty() && ready_.begin()->first == written_) return;
  }
}

store::DocumentRecord Ingest::blank_record(const Input& input) const {
  store::DocumentRecord record;
  record.source = file_name(input.path);
  record.path = input.path;
  record.bytes = input.bytes;
  record.tool_version = version_read_with(options_.workers.ocr);
  record.vocabulary_digest = options_.vocabulary_digest;
  return record;
}

void Ingest::prepare(std::size_t index) {
  const Input& input = files_[index];
  Ready ready;
  ready.record = blank_record(input);
  try {
    if (input.unreadable) throw Error(ErrorCode::kUnreadable, *input.unreadable);
    ready.record.sha256 = file_sha256(input.path);
  } catch (const Error& error) {
    ready.record.sha256 = extract::sha256_hex("path:" + input.path);
    ready.record.failure = store::Failure{to_string(error.code()), error.what()};
    ready_.emplace(index, std::move(ready));
    return;
  }
  const std::string& sha = ready.record.sha256;
  if (!seen_.insert(sha).second) {
    ready.fate = Fate::kDuplicate;
  } else if (store_.is_current(sha, ready.record.tool_version, options_.vocabulary_digest)) {
    ready.fate = Fate::kCurrent;
  } else {
    sha_.emplace(index, sha);
    pool_.start(index, input.path);
    return;
  }
  ready_.emplace(index, std::move(ready));
}

void Ingest::collect(Answer answer) {
  const Input& input = files_[answer.job];
  Ready ready;
  ready.bytes = answer.bytes;
  ready.record = blank_record(input);
  ready.record.sha256 = sha_.at(answer.job);
  sha_.erase(answer.job);
  ready.record.origin = answer.origin;
  ready.record.pages = std::move(answer.pages);
  if (!answer.vocabulary_digest.empty()) ready.record.vocabulary_digest = answer.vocabulary_digest;
  if (!answer.sha256.empty() && answer.sha256 != ready.record.sha256) {
    answer.plan.reset();
    answer.failure =
        store::Failure{to_string(ErrorCode::kUnreadable), input.path + ": changed while it was read; ingest it again"};
  }
  ready.record.plan = std::move(answer.plan);
  ready.record.failure = std::move(answer.failure);
  held_ += ready.bytes;
  ready_.emplace(answer.job, std::move(ready));
}

void Ingest::write_ready() {
  while (!ready_.empty() && ready_.begin()->first == written_ && interrupted == 0) {
    const Ready& ready = ready_.begin()->second;
    write(ready);
    held_ -= ready.bytes;
    bytes_done_ += files_[written_].bytes;
    ready_.erase(ready_.begin());
    ++written_;
  }
}

void Ingest::write(const Ready& ready) {
  if (ready.fate == Fate::kDuplicate) {
    ++tally_.duplicates;
    return;
  }
  if (ready.fate == Fate::kCurrent) {
    ++tally_.unchanged;
    store_.forget_unreadable(ready.record.path);
    if (options_.count_doubts) tally_.doubts += doubts(store_.plan(ready.record.sha256)).size();
    return;
  }
  if (ready.record.failure) {
    write_failure(ready.record);
    return;
  }
  try {
    const store::Put put = store_.put(ready.record);
    ++(put == store::Put::kUnchanged ? tally_.unchanged : tally_.stored);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::kStore) throw;
    // The reader gave a plan that does not hold together: that is the document's failure, not the run's.
    store::DocumentRecord failed = ready.record;
    failed.plan.reset();
    failed.pages.clear();
    failed.failure = store::Failure{to_string(error.code()), error.what()};
    write_failure(failed);
    return;
  }
  tally_.pages += ready.record.pages.size();
  if (ready.record.plan) count_plan(*ready.record.plan);
}

void Ingest::write_failure(const store::DocumentRecord& record) {
  // A plan that was read before, by another version or with another vocabulary, is worth more than the reason why it
  // could not be read again.
  const bool kept = has_plan(record.sha256);
  if (!kept) tally_.failed_anew += store_.put(record) != store::Put::kUnchanged;
  ++tally_.failed;
  ++tally_.failures[record.failure->code];
  progress_.clear();
  message(record.failure->message + (kept ? " (the plan read before is kept)" : ""));
}

bool Ingest::has_plan(const std::string& sha256) const {
  try {
    store_.plan(sha256);
    return true;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kInput) throw;
    return false;
  }
}

void Ingest::count_plan(const normalize::Plan& plan) {
  tally_.indicators += plan.indicators.size();
  for (const auto& indicator : plan.indicators) tally_.flagged += !indicator.review.empty();
  tally_.doubts += doubts(plan).size();
  for (const std::string& note : plan.document.notes) {
    progress_.clear();
    message(plan.document.source + ": " + note);
  }
}

ProgressState Ingest::state() const { return {written_, files_.size(), pool_.pages(), bytes_done_, bytes_total_}; }

}  // namespace spoglio::cli
