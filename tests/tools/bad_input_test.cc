// Bad input: one clear message with advice, the right exit code, the reason kept in the store, the other documents
// whole.
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "tests/tools/program.h"
#include "tests/tools/tiny_pdf.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class BadInput : public ProgramTest {
 protected:
  // Ingests a sound plan, the file `name`, and another sound plan in one run, and expects that the bad one is told of
  // once, kept with `code`, and that the other two are stored.
  void expect_failure(const std::string& name, const std::string& code, const std::string& words,
                      const std::vector<std::string>& options = {}) {
    write("sound/a.txt", plan_text(2024));
    write("sound/b.txt", plan_text(2030));
    std::vector<std::string> command = {"ingest", "sound/a.txt", name, "sound/b.txt"};
    command.insert(command.end(), options.begin(), options.end());
    const RunResult result = run(command);
    EXPECT_EQ(result.exit, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("spoglio: " + name + ": "), HasSubstr(words)));
    EXPECT_THAT(result.err, HasSubstr("2 documents stored"));
    EXPECT_THAT(result.err, HasSubstr("1 document failed (1 " + code + ")"));
    EXPECT_EQ(messages_about(result.err, name), 1) << result.err;
    expect_kept(name, code, words);
    EXPECT_THAT(run({"tree", "b.txt"}).out, HasSubstr("Pratiche chiuse in tempi certi"));
  }

  void expect_kept(const std::string& name, const std::string& code, const std::string& words) {
    const RunResult shown = run({"show", std::filesystem::path(name).filename().string()});
    EXPECT_EQ(shown.exit, 0) << shown.err;
    std::string text = shown.out;  // wrapped for reading
    for (char& c : text) c = c == '\n' ? ' ' : c;
    text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }), text.end());
    EXPECT_THAT(text, AllOf(HasSubstr(code + ": "), HasSubstr(words)));
  }

  static int messages_about(const std::string& text, const std::string& name) {
    int count = 0;
    const std::string start = "spoglio: " + name + ": ";
    for (size_t at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) ++count;
    return count;
  }

  // The worker that reads a document for `parent`, once it runs: before its exec the parent waits for it, and to stop
  // it there would stop both. Fails when the parent ends before.
  void first_worker(pid_t parent, pid_t& found) {
    siginfo_t ended{};
    while (::waitid(P_PID, static_cast<id_t>(parent), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0) {
      for (const pid_t worker : children(parent)) {
        std::ifstream in("/proc/" + std::to_string(worker) + "/cmdline");
        const std::string words{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        if (words.starts_with(std::string("spoglio\0worker", 14))) {
          found = worker;
          return;
        }
      }
      usleep(1000);
    }
    FAIL() << "the program ended before a worker was seen";
  }

  // Text that takes a reader far longer than starting it does.
  void write_long_text(const std::string& name, int megabytes = 40) {
    std::string block;
    while (block.size() < (1U << 20)) block += "Una riga di prosa che non dice nulla di obiettivi.\n\n";
    std::ofstream out(path(name), std::ios::binary);
    for (int i = 0; i < megabytes; ++i) out << block;
  }
};

TEST_F(BadInput, EmptyFileSaysSo) {
  write("empty.pdf", "");
  expect_failure("empty.pdf", "empty", "is empty");
}

TEST_F(BadInput, FileOfWhiteSpaceSaysSo) {
  write("blank.txt", "\n \t\n\n");
  expect_failure("blank.txt", "empty", "blank.txt");
}

TEST_F(BadInput, FolderWithoutDocumentsIsAFailureAndMakesNoDatabase) {
  write("plans/.hidden.pdf", "x");
  write("plans/piano.gold.json", "{}");
  const RunResult result = run({"ingest", "plans"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, HasSubstr("plans: holds no documents; give a folder"));
  EXPECT_FALSE(std::filesystem::exists(path("plans.db")));
}

TEST_F(BadInput, NameThatDoesNotExistIsTold) {
  write("a.txt", plan_text());
  const RunResult result = run({"ingest", "nowhere.pdf", "a.txt"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("nowhere.pdf: does not exist; check"), HasSubstr("1 document stored")));
  EXPECT_EQ(run({"extract", "nowhere.pdf"}).exit, 1);
}

TEST_F(BadInput, DanglingLinkIsUnreadable) {
  std::filesystem::create_symlink("gone.pdf", path("link.pdf"));
  expect_failure("link.pdf", "unreadable", "cannot be read");
}

TEST_F(BadInput, PipeIsRefusedInsteadOfWaitedFor) {
  ASSERT_EQ(::mkfifo(path("pipe.pdf").c_str(), 0600), 0);
  expect_failure("pipe.pdf", "unreadable", "is no regular file");
}

TEST_F(BadInput, FolderIsNoDocumentForExtract) {
  write("folder/a.txt", plan_text());
  const RunResult result = run({"extract", "folder"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, HasSubstr("folder: "));
}

TEST_F(BadInput, TruncatedPdfIsDamaged) {
  const std::string whole = tiny_pdf({{{"Area Strategica"}, "", false}});
  write("half.pdf", whole.substr(0, whole.size() / 2));
  expect_failure("half.pdf", "damaged", "damaged");
}

TEST_F(BadInput, GarbagePdfIsDamaged) {
  write("garbage.pdf", "%PDF-1.7\n\x01\x02\x03 stream endobj << /Root 9 0 R >> \xff\xfe");
  expect_failure("garbage.pdf", "damaged", "damaged");
}

TEST_F(BadInput, PdfWithAPasswordTellsHowToRemoveIt) {
  if (std::system("command -v qpdf >/dev/null") != 0) GTEST_SKIP() << "qpdf, which sets the password, is not installed";
  write("open.pdf", tiny_pdf({{{"Area Strategica"}, "", false}}));
  const std::string command = "qpdf --encrypt secret secret 256 -- " + path("open.pdf") + " " + path("locked.pdf");
  ASSERT_EQ(std::system(command.c_str()), 0);
  expect_failure("locked.pdf", "encrypted", "qpdf --decrypt");
}

TEST_F(BadInput, PdfWithoutPagesIsEmpty) {
  write("none.pdf", tiny_pdf({}));
  expect_failure("none.pdf", "empty", "has no pages");
}

TEST_F(BadInput, PdfWithoutAnythingPrintedHasNoText) {
  write("blank.pdf", tiny_pdf({{{}, "0 0 100 100 re f\n", false}}));
  expect_failure("blank.pdf", "no_text", "nothing printed was found");
}

TEST_F(BadInput, BrokenPageAmongGoodOnesCostsThatPageAlone) {
  const std::vector<std::string> first = {"Albero della Performance 2024", "Area Strategica", "A Servizi alle persone"};
  const std::vector<std::string> last = {"Obiettivo Strategico", "A.1 Pratiche chiuse in tempi certi"};
  write("damaged.pdf", tiny_pdf({{first, "", false}, {{}, "", true}, {last, "", false}}));
  const RunResult result = run({"ingest", "damaged.pdf"});
  EXPECT_EQ(result.exit, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("could not be read"));
  EXPECT_THAT(run({"tree", "damaged.pdf"}).out,
              AllOf(HasSubstr("A Servizi alle persone"), HasSubstr("A.1 Pratiche chiuse in tempi certi")));
  EXPECT_THAT(run({"show", "damaged.pdf"}).out, HasSubstr("could not be read"));
}

TEST_F(BadInput, TextThatIsNoPlanIsKeptAsSuch) {
  write("letter.txt", "Gentile collega,\n\nle scrivo per la riunione di domani.\n\nCordiali saluti\n");
  expect_failure("letter.txt", "no_plan", "no plan found");
  const RunResult extracted = run({"extract", "letter.txt"});
  EXPECT_EQ(extracted.exit, 1);
  EXPECT_THAT(extracted.out, HasSubstr("\"indicators\": []"));
  EXPECT_THAT(extracted.err, HasSubstr("no plan found"));
}

TEST_F(BadInput, TwoHundredMegabytesOfTextAreTooMuch) {
  write_long_text("huge.txt", 200);
  expect_failure("huge.txt", "too_large", "huge.txt");
}

TEST_F(BadInput, InvalidUtf8IsReadAllTheSame) {
  std::string text = plan_text();
  text.replace(text.find("rete"), 4, "r\xff\xc0\xaf");
  write("broken.txt", text);
  const RunResult result = run({"ingest", "broken.txt"});
  EXPECT_EQ(result.exit, 0) << result.err;
  EXPECT_THAT(run({"tree", "broken.txt"}).out, HasSubstr("Giorni medi per chiudere una pratica"));
}

TEST_F(BadInput, FileThatIsNoDatabaseIsLeftAlone) {
  write("a.txt", plan_text());
  write("notes.db", "these are my notes\n");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"ingest", "a.txt", "--db", "notes.db"}, {"show", "--db", "notes.db"}}) {
    const RunResult result = run(command);
    EXPECT_EQ(result.exit, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("notes.db: "), HasSubstr("; ")));
  }
  EXPECT_EQ(read("notes.db"), "these are my notes\n");
}

TEST_F(BadInput, DatabaseOfANewerVersionIsLeftAlone) {
  write("a.txt", plan_text());
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  // The version stands at byte 60 of the file, most significant byte first.
  std::string bytes = read("plans.db");
  bytes[60] = 1;
  write("plans.db", bytes);
  const RunResult result = run({"ingest", "a.txt"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("plans.db: "), HasSubstr("newer")));
  EXPECT_EQ(read("plans.db"), bytes);
}

TEST_F(BadInput, MissingDatabaseIsNotMadeByReading) {
  for (const char* command : {"show", "export"}) {
    const RunResult result = run({command, "--db", "none.db"});
    EXPECT_EQ(result.exit, 1);
    EXPECT_THAT(result.err, HasSubstr("none.db: "));
  }
  EXPECT_FALSE(std::filesystem::exists(path("none.db")));
}

TEST_F(BadInput, FullDiskKeepsWhatWasStored) {
  write("a.txt", plan_text());
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  std::string big;
  for (int year = 1000; year < 1400; ++year) big += plan_text(year);
  write("big.txt", big);
  RunOptions full;
  full.most_file_bytes = static_cast<std::int64_t>(std::filesystem::file_size(path("plans.db"))) + (16 << 10);
  const RunResult result = run({"ingest", "a.txt", "big.txt"}, full);
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("plans.db: "), HasSubstr("1 document not reached")));
  EXPECT_THAT(run({"show"}).out, AllOf(HasSubstr("a.txt"), Not(HasSubstr("big.txt"))));
  EXPECT_EQ(run({"ingest", "a.txt", "big.txt"}).exit, 0);
}

TEST_F(BadInput, OutputToAFullDeviceIsAFailure) {
  write("a.txt", plan_text());
  EXPECT_EQ(
      std::system(
          (std::string(SPOGLIO_PROGRAM) + " extract " + path("a.txt") + " >/dev/full 2>" + path("err")).c_str()) >>
          8,
      1);
  EXPECT_THAT(read("err"), HasSubstr("standard output: cannot be written"));
}

TEST_F(BadInput, DocumentOverItsTimeIsStopped) {
  write_long_text("slow.txt");
  write("a.txt", plan_text());
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  const RunResult result = run({"ingest", "a.txt", "slow.txt", "--timeout", "0.01"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("slow.txt: not read within 0.01 seconds; raise --timeout"),
                                HasSubstr("1 unchanged"), HasSubstr("1 timeout")));
  expect_kept("slow.txt", "timeout", "raise --timeout");
}

TEST_F(BadInput, PlanReadBeforeOutlivesAFailureToReadItAgain) {
  write("a.txt", plan_text());
  write("words.toml", "# another vocabulary, so that the document is read again\n");
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  const RunResult result = run({"ingest", "a.txt", "--vocabulary", "words.toml", "--timeout", "0.000001"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, HasSubstr("the plan read before is kept"));
  EXPECT_THAT(run({"tree", "a.txt"}).out, HasSubstr("Pratiche chiuse in tempi certi"));
}

TEST_F(BadInput, DocumentThatHangsIsStopped) {
  write_long_text("hung.txt");
  const pid_t ingest = start({"ingest", "hung.txt", "--timeout", "2"});
  pid_t worker = 0;
  ASSERT_NO_FATAL_FAILURE(first_worker(ingest, worker));
  ASSERT_EQ(::kill(worker, SIGSTOP), 0);
  EXPECT_EQ(wait_for(ingest), 1);
  expect_kept("hung.txt", "timeout", "raise --timeout");
}

TEST_F(BadInput, DocumentOverItsMemoryIsStopped) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "address space cannot be limited under AddressSanitizer";
#endif
  write_long_text("fat.txt");
  expect_failure("fat.txt", "memory", "raise --memory", {"--memory", "130"});
}

TEST_F(BadInput, WorkerThatDiesCostsItsDocumentAlone) {
  write_long_text("deadly.txt");
  const pid_t ingest = start({"ingest", "deadly.txt"});
  pid_t worker = 0;
  ASSERT_NO_FATAL_FAILURE(first_worker(ingest, worker));
  ASSERT_EQ(::kill(worker, SIGKILL), 0);
  EXPECT_EQ(wait_for(ingest), 1);
  expect_kept("deadly.txt", "crashed", "signal 9");
}

TEST_F(BadInput, InterruptKeepsWhatIsStoredAndLeavesNoWorker) {
  write("a.txt", plan_text());
  write_long_text("b.txt");
  const pid_t ingest = start({"ingest", "a.txt", "b.txt", "--jobs", "1"});
  // With one job a.txt is stored before the worker of b.txt starts.
  pid_t worker = 0;
  do {
    ASSERT_NO_FATAL_FAILURE(first_worker(ingest, worker));
  } while (run({"show", "a.txt"}).exit != 0);
  ASSERT_NO_FATAL_FAILURE(first_worker(ingest, worker));
  ASSERT_EQ(::kill(ingest, SIGINT), 0);
  EXPECT_EQ(wait_for(ingest), 1);
  EXPECT_NE(::kill(worker, 0), 0) << "the worker is still there";
  EXPECT_THAT(run({"show"}).out, AllOf(HasSubstr("a.txt"), Not(HasSubstr("b.txt"))));
}

TEST_F(BadInput, FolderThatLinksToItselfIsSearchedOnce) {
  write("plans/deep/a.txt", plan_text());
  std::filesystem::create_directory_symlink("..", path("plans/deep/up"));
  const RunResult result = run({"ingest", "plans"});
  EXPECT_EQ(result.exit, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("1 document stored"));
}

TEST_F(BadInput, VocabularyThatDoesNotParseIsToldBeforeAnythingIsRead) {
  write("a.txt", plan_text());
  write("words.toml", "[[column\n");
  const RunResult result = run({"ingest", "a.txt", "--vocabulary", "words.toml"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, HasSubstr("words.toml"));
  EXPECT_FALSE(std::filesystem::exists(path("plans.db")));
}

}  // namespace
}  // namespace spoglio::tests
