// CSV exports: every table and view, RFC 4180, and the same bytes whatever the order of loading.
#include <gmock/gmock.h>

#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using test::error_of;
using test::full_plan;
using test::record_of;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class Csv : public test::StoreTest {
 protected:
  std::map<std::string, std::string> files_in(const std::filesystem::path& folder) {
    std::map<std::string, std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      out[entry.path().filename().string()] = bytes_of(entry.path());
    }
    return out;
  }
};

TEST_F(Csv, EveryTableAndViewHasAFile) {
  Store store = create();
  const std::filesystem::path out = folder_ / "new" / "csv";
  store.export_csv(out.string());
  const auto files = files_in(out);
  SQLite::Database db(path_);
  SQLite::Statement names(db,
                          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view') "
                          "AND name NOT LIKE 'sqlite_%'");
  std::size_t count = 0;
  for (; names.executeStep(); ++count) EXPECT_EQ(files.count(names.getColumn(0).getString() + ".csv"), 1u);
  EXPECT_EQ(files.size(), count);
}

TEST_F(Csv, ValuesArePlainNullIsEmptyAndEmptyTextIsQuoted) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  record.sha256 = "abc";
  record.source = "p";
  record.plan->indicators[1].name = "";
  store.put(record);
  store.export_csv(folder_.string());
  EXPECT_EQ(bytes_of(folder_ / "measure.csv"),
            "sha256,source,indicator,position,role,year,raw,kind,comparator,value,max,unit,date,rule,confidence,page,"
            "line,x0,y0,x1,y1\r\n"
            "abc,p,1,1,baseline,2022,80 %,number,,80,,%,,number_percent,1,2,,56.7,100,538.5,112.25\r\n"
            "abc,p,1,2,target,2023,\">= 90,50 %\",number,>=,90.5,,%,,compared_percent,0.75,2,,56.7,101,538.5,113.25\r\n"
            "abc,p,1,3,target,2024,tra 10 e 20,range,,10,20,,,between,1,2,,56.7,102,538.5,114.25\r\n"
            "abc,p,2,1,target,2023,Entro il 31/12/2023,deadline,<=,,,,2023-12-31,by_date,1,3,,,,,\r\n");
  EXPECT_EQ(
      bytes_of(folder_ / "indicator.csv"),
      "sha256,source,position,objective,code,name,algorithm,weight,type,due,confidence,page,line,x0,y0,x1,y1\r\n"
      "abc,p,1,2,S1.1.1-a,Tempo medio di risposta alle istanze,giorni di attività / n. istanze evase,60,Efficacia,"
      "2023-11-30,0.7,2,,56.7,99.5,538.5,111.75\r\n"
      "abc,p,2,2,,\"\",,,,,1,3,,,,,\r\n");
}

TEST_F(Csv, QuotesAndLineBreaksAreQuoted) {
  Store store = create();
  store.put(record_of(full_plan()));
  store.export_csv(folder_.string());
  EXPECT_THAT(bytes_of(folder_ / "objective.csv"), HasSubstr(",\"Sportello unico,\naperto anche il sabato\",240000,"));
  EXPECT_THAT(bytes_of(folder_ / "finding.csv"), HasSubstr(",\"\"\"290,50%\"\" read as \"\"≥ 90,50 %\"\"\",open,"));
}

TEST_F(Csv, ViewsAreExportedWithoutKeysOfTheStore) {
  Store store = create();
  store.put(record_of(full_plan()));
  store.export_csv(folder_.string());
  EXPECT_THAT(bytes_of(folder_ / "v_target.csv"), StartsWith("sha256,source,issuer,plan_year,objective_code,"));
  for (const auto& [name, bytes] : files_in(folder_)) {
    if (name.ends_with(".csv")) {
      EXPECT_EQ(bytes.substr(0, bytes.find('\r')).find("_id"), std::string::npos) << name;
    }
  }
}

TEST_F(Csv, OrderOfLoadingMakesNoDifference) {
  {
    Store store = create();
    for (std::uint32_t seed = 1; seed <= 12; ++seed) store.put(record_of(test::random_plan(seed)));
    store.put(test::failed_record("rotto.pdf", "damaged", "no PDF"));
    store.export_csv((folder_ / "a").string());
  }
  path_ = (folder_ / "other.db").string();
  Store store = create();
  store.put(test::failed_record("rotto.pdf", "damaged", "no PDF"));
  for (std::uint32_t seed = 12; seed >= 1; --seed) store.put(record_of(test::random_plan(seed)));
  DocumentRecord replaced = record_of(test::random_plan(5));
  replaced.tool_version = "0.0.9";
  store.put(replaced);
  store.put(record_of(test::random_plan(5)));
  store.export_csv((folder_ / "b").string());
  EXPECT_EQ(files_in(folder_ / "a"), files_in(folder_ / "b"));
  store.export_csv((folder_ / "b").string());
  EXPECT_EQ(files_in(folder_ / "a"), files_in(folder_ / "b"));
}

TEST_F(Csv, ItalianFilesHaveCommasSemicolonsAndDaysFirst) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  record.sha256 = "abc";
  record.source = "p";
  store.put(record);
  store.export_csv(folder_.string(), Locale::kItalian);
  const std::string measures = bytes_of(folder_ / "measure.csv");
  EXPECT_THAT(measures, StartsWith("\xEF\xBB\xBFsha256;source;indicator;"));
  EXPECT_THAT(measures,
              HasSubstr("abc;p;1;2;target;2023;>= 90,50 %;number;>=;90,5;;%;;compared_percent;0,75;2;;56,7;"));
  EXPECT_THAT(measures, HasSubstr(";deadline;<=;;;;31/12/2023;by_date;"));
}

TEST_F(Csv, TextsLikeFormulasAreHarmlessForPeopleAndAsTheyAreForMachines) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  record.plan->indicators[0].name = "=HYPERLINK(\"http://example.org\")";
  record.plan->indicators[0].code = "-1+cmd|' /C calc'!A0";
  record.plan->indicators[1].name = "@SUM(1)";
  record.plan->indicators[0].measures[0].raw = "- 5 %";
  store.put(record);
  const Exported machine = store.export_csv((folder_ / "machine").string());
  EXPECT_GE(machine.formulas, 3);
  EXPECT_THAT(bytes_of(folder_ / "machine" / "indicator.csv"),
              AllOf(HasSubstr(",-1+cmd|' /C calc'!A0,\"=HYPERLINK(\"\"http"), HasSubstr(",@SUM(1),")));
  store.export_csv((folder_ / "people").string(), Locale::kItalian);
  EXPECT_THAT(bytes_of(folder_ / "people" / "indicator.csv"),
              AllOf(HasSubstr(";\"'-1+cmd|' /C calc'!A0\";\"'=HYPERLINK(\"\"http"), HasSubstr(";\"'@SUM(1)\";")));
  EXPECT_THAT(bytes_of(folder_ / "people" / "measure.csv"), HasSubstr(";- 5 %;"));
}

TEST_F(Csv, FullDiskIsSaidAndLeavesNoHalfFile) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  record.pages[0].text = std::string(300'000, 'a');
  store.put(record);
  const std::filesystem::path out = folder_ / "csv";
  {
    const test::FileSizeLimit limit(100'000);
    EXPECT_THAT(error_of([&] { store.export_csv(out.string()); }),
                AllOf(HasSubstr("page.csv: cannot be written (File too large)"), HasSubstr("the room on its disk")));
  }
  for (const auto& [name, bytes] : files_in(out)) EXPECT_EQ(name, "document.csv");
  store.export_csv(out.string());
  EXPECT_GT(bytes_of(out / "page.csv").size(), 300'000u);
}

TEST_F(Csv, FolderThatCannotBeMadeIsSaid) {
  Store store = create();
  EXPECT_THAT(error_of([&] { store.export_csv(path_); }), AllOf(HasSubstr("store: "), HasSubstr("cannot be written")));
  EXPECT_THAT(error_of([&] { store.export_csv(path_ + "/csv"); }), HasSubstr("cannot be written"));
}

}  // namespace
}  // namespace spoglio::store
