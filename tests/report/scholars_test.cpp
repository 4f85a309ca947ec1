// What scholars get in words: methods and references, from any scenario, with nothing secret.
#include <doctest/doctest.h>

#include "report/markdown.hpp"
#include "report/methods.hpp"
#include "report/references.hpp"
#include "tests/report/distinct.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

const SolvedBy made_by{.numbers = "model 6, outcome 5", .response = "fast"};

/// The made-up question with a past, a question of law and a line of the record.
Synthetic question_studied() {
  Synthetic all = distinct();
  all.scenario.history = {
      {.day = {1921, 2, 3}, .text = "A letter is signed.", .source = "archive"}};
  all.scenario.calibration = {
      {.band = {.measure = "attacked_5y", .source = "own count of raids"}, .record = 0.3}};
  return all;
}

}  // namespace

TEST_CASE("approved/methods.md says how the findings were made") {
  CHECK(unlike_approved("report/approved/methods.md",
                        methods_text(question_studied().input(), made_by)) == "");
}

TEST_CASE("approved/references.md lists every text and source") {
  CHECK(unlike_approved("report/approved/references.md",
                        references_text(question_studied().input())) == "");
}

TEST_CASE("approved/references.bib has the dated texts") {
  CHECK(unlike_approved("report/approved/references.bib",
                        references_bib(question_studied().input())) == "");
}

TEST_CASE("methods say what was laid over, what was not checked, and what a record was met by") {
  Synthetic all = distinct();
  ReportInput input = all.input();
  CHECK(!contains(methods_text(input, made_by), "What if"));
  input.changes = {"--set challenger.force=3"};
  CHECK(contains(methods_text(input, made_by), "Laid over it: --set challenger.force=3."));
  all.findings.checks.clear();
  CHECK(contains(methods_text(all.input(), made_by), "No checks were run."));
  all.findings.calibration.reset();
  const std::string before = methods_text(all.input(), made_by);
  CHECK(contains(before, "no number whose range was set"));
  CHECK(!contains(before, "least relative entropy"));
  all.scenario.quantities[0].assumed = "calibrated to the raids";
  all.findings.calibration = Calibration{.entropy = 0.25, .effective = 77};
  all.findings.calibration->rows = {{.label = "raids", .alike = {0.4, {}}, .weighted = {}}};
  const std::string after = methods_text(all.input(), made_by);
  CHECK(contains(after, "- challenger.peace\\_flow: "));
  CHECK(contains(after, "tell as much as 77 futures"));
  CHECK(contains(after, "| raids | 0.4 | not defined |"));
  all.scenario.correlations.clear();
  CHECK(!contains(methods_text(all.input(), made_by), "Drawn together"));
}

TEST_CASE("a source that many numbers have stands once, and one that is secret nowhere") {
  Synthetic all = distinct();
  for (int i = 0; i < 9; ++i)
    all.scenario.quantities.push_back(
        {.path = "actors.QXC.extra" + std::to_string(i), .source = "a thick yearbook"});
  const std::string text = references_text(all.input());
  CHECK(count(text, "a thick yearbook") == 1);
  CHECK(contains(text, "extra5 and 3 more)"));
  CHECK(!contains(text, "hidden dossier"));
  CHECK(!contains(methods_text(all.input(), made_by), "challenger.audience"));
}

TEST_CASE("what files hold is no markup of Markdown and no command of TeX") {
  CHECK(markdown("a|b <i>*c*\n[d](e) f_g") == "a\\|b \\<i\\>\\*c\\* \\[d\\](e) f\\_g");
  CHECK(markdown_head({"a", "b"}) == "| a | b |\n| --- | --- |\n");
  Synthetic all = distinct();
  all.scenario.instruments[0].name = "50 % of {A}_B & \\input{x} ~^#$";
  CHECK(contains(references_bib(all.input()),
                 "title = {{50 \\% of \\{A\\}\\_B \\& \\textbackslash{}input\\{x\\} "
                 "\\~{}\\^{}\\#\\$}}"));
  all.scenario.instruments[0].signed_on = "none";
  CHECK(!contains(references_bib(all.input()), "pact-cascara"));
  for (const Synthetic& one : {hostile(), empty_handed()}) {
    const std::string out = methods_text(one.input(), made_by) + references_text(one.input()) +
                            references_bib(one.input());
    CHECK(!contains(out, " <script"));
    CHECK(!contains(out, "\x1b"));
  }
}

}  // namespace casus
