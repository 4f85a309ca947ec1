#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <doctest/doctest.h>

#include "report/ascii_page.hpp"
#include "report/html_parts.hpp"
#include "report/narrowing.hpp"
#include "report/sha256.hpp"
#include "report/study_script.hpp"
#include "report/style_sheet.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

std::string faults_of(std::string_view page) {
  std::string out;
  for (const std::string& fault : read_markup(page).faults) out += fault + "\n";
  return out;
}

}  // namespace

TEST_CASE("the reader of markup finds what is malformed") {
  const char* broken[] = {"<!DOCTYPE html><p>",
                          "<!DOCTYPE html><p><b></p></b>",
                          "<!DOCTYPE html><p id=x></p>",
                          "<!DOCTYPE html><p>a & b</p>",
                          "<!DOCTYPE html><p id=\"a\" id=\"b\"></p>",
                          "<p></p>"};
  for (const char* page : broken) {
    CAPTURE(page);
    CHECK(!read_markup(page).faults.empty());
  }
  CHECK(read_markup("<!DOCTYPE html><p id=\"a\">x &amp; y</p>").faults.empty());
}

TEST_CASE("the page is well formed, whatever the files hold") {
  CHECK(faults_of(report_html(synthetic().input())) == "");
  CHECK(faults_of(report_html(hostile().input())) == "");
  CHECK(faults_of(report_html(empty_handed().input())) == "");
}

TEST_CASE("a page without the futures runs no script, loads nothing and says so to the browser") {
  for (const Synthetic& all : {synthetic(), hostile()}) {
    const std::string page = report_html(all.input());
    const Markup markup = read_markup(page);
    std::string policy;
    for (const StartTag& tag : markup.tags) {
      CHECK(tag.name != "script");
      CHECK(tag.name != "link");
      CHECK(tag.name != "img");
      CHECK(tag.value("src").empty());
      CHECK(tag.value("style").empty());
      CHECK(tag.value("onclick").empty());
      const std::string_view target = tag.value("href");
      CHECK((target.empty() || target.front() == '#'));
      if (tag.value("http-equiv") == "Content-Security-Policy") policy = tag.value("content");
    }
    CHECK(contains(policy, "default-src &#39;none&#39;") != contains(policy, "default-src 'none'"));
    CHECK(contains(policy, "sha256-" + sha256_base64(style_sheet())));
    CHECK(contains(page, "<style>" + std::string(style_sheet()) + "</style>"));
    CHECK(!contains(style_sheet(), "url("));
    CHECK(!contains(style_sheet(), "@import"));
    CHECK(!contains(page, "http://"));
    CHECK(!contains(page, "https://"));
  }
}

TEST_CASE("names from files cannot become markup") {
  const std::string page = report_html(hostile().input());
  CHECK(!contains(page, "<script"));
  CHECK(!contains(page, "\x1b"));
  CHECK(!contains(page, "\xE2\x80\xAE"));
  CHECK(contains(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
}

TEST_CASE("every reference in the page has its target, and every id is there once") {
  for (const Synthetic& all : {synthetic(), hostile(), empty_handed()}) {
    const Markup markup = read_markup(report_html(all.input()));
    std::set<std::string> ids;
    for (const StartTag& tag : markup.tags) {
      if (const std::string id(tag.value("id")); !id.empty()) {
        CAPTURE(id);
        CHECK(ids.insert(id).second);
      }
    }
    for (const StartTag& tag : markup.tags) {
      const std::string target(tag.value("href"));
      if (!target.empty()) {
        CAPTURE(target);
        CHECK(ids.count(target.substr(1)) == 1);
      }
      const std::string label(tag.value("aria-labelledby"));
      for (std::size_t at = 0; at < label.size();) {
        const std::size_t end = std::min(label.find(' ', at), label.size());
        CHECK(ids.count(label.substr(at, end - at)) == 1);
        at = end + 1;
      }
    }
  }
}

TEST_CASE("an option of the command line is kept on one line, and nothing else is") {
  CHECK(
      prose_html("ask (--checks), --set a.b=1 or --check-futures 3") ==
      "ask (<span class=\"option\">--checks</span>), <span class=\"option\">--set</span> a.b=1 or "
      "<span class=\"option\">--check-futures</span> 3");
  CHECK(prose_html("--a") == "<span class=\"option\">--a</span>");
  for (const char* text : {"a--b", "-- ", "--", "--1", "a -- b"}) CHECK(prose_html(text) == text);
  CHECK(prose_html("--<b>") == "--&lt;b&gt;");
}

TEST_CASE("in a wide table each cell names its column, in a narrow one none does") {
  const std::string row = "<tr>" + row_head_html("r") + cell_html("1") +
                          "<td class=\"num\">2</td>" + cell_html("3") + "</tr>";
  const std::string wide = table_html({.caption = "c", .columns = {"A", "B \"b\"", "C", "D"}}, row);
  CHECK(contains(wide, "<table class=\"stacks\">"));
  CHECK(contains(wide,
                 "<th scope=\"row\">r</th><td data-heading=\"B &quot;b&quot;\">1</td><td "
                 "data-heading=\"C\" class=\"num\">2</td><td data-heading=\"D\">3</td>"));
  CHECK(!contains(table_html({.caption = "c", .columns = {"A", "B", "C"}}, row), "data-heading"));
  CHECK(
      !contains(table_html({.caption = "c", .columns = {"A", "B", "C", "D"}, .style = "own"}, row),
                "data-heading"));
  CHECK(contains(table_html({.caption = "c", .columns = {"A", "B"}, .style = "wide"}, row),
                 "<table class=\"wide stacks\">"));
}

TEST_CASE("the page has a language, one h1, and every table a caption and scoped heads") {
  const Markup markup = read_markup(report_html(synthetic().input()));
  const auto number = [&](std::string_view name) {
    return std::count_if(markup.tags.begin(), markup.tags.end(),
                         [&](const StartTag& tag) { return tag.name == name; });
  };
  CHECK(number("h1") == 1);
  CHECK(number("table") > 10);
  CHECK(number("table") == number("caption"));
  for (const StartTag& tag : markup.tags) {
    if (tag.name == "html") CHECK(tag.value("lang") == "en");
    if (tag.name == "th") CHECK(!tag.value("scope").empty());
    if (tag.name == "svg") {
      CHECK((tag.value("aria-hidden") == "true" || !tag.value("aria-labelledby").empty()));
    }
  }
}

TEST_CASE("equal input gives equal bytes") {
  CHECK(report_html(synthetic().input()) == report_html(synthetic().input()));
}

TEST_CASE("no number is printed that is none") {
  Synthetic all = synthetic();
  for (PackageFindings& package : all.findings.packages) {
    for (auto& entry : package.measures) {
      Range& range = entry.second;
      range.mean = range.p95 = std::numeric_limits<double>::quiet_NaN();
      range.p05 = -std::numeric_limits<double>::infinity();
    }
    for (Range& range : package.attacked_path) range.p95 = std::nan("");
  }
  for (const std::string& out : {report_html(all.input()), report_text(all.input()),
                                 report_json(all.input()), report_csv(all.input())}) {
    CHECK(!contains(out, "NaN"));
    for (const char* before : {" nan", ">nan", ":nan", "(nan", ",nan", "\"nan"}) {
      CAPTURE(before);
      CHECK(!contains(out, before));
    }
    CHECK(!contains(out, "inf,"));
    CHECK(!contains(out, "inf "));
    CHECK(!contains(out, "\"inf"));
  }
}

TEST_CASE("a sensitive quantity appears in no report, neither its path nor its range nor source") {
  const Synthetic all = synthetic();
  REQUIRE(all.scenario.find("challenger.audience"));
  for (const std::string& out : {report_html(all.input()), report_text(all.input()),
                                 report_json(all.input()), report_csv(all.input())}) {
    CHECK(!contains(out, "challenger.audience"));
    CHECK(!contains(out, "cost of backing down"));
    CHECK(!contains(out, "0.123456"));
    CHECK(!contains(out, "0.12 to 0.65"));
    CHECK(!contains(out, "stay secret"));
  }
  CHECK(contains(report_html(all.input()), "1 more is not shown"));
}

TEST_CASE("the matrix says always, sometimes, what waits for a decision and what is hypothetical") {
  const std::string page = report_html(synthetic().input());
  for (const char* part : {">always<", ">sometimes<", ">waits for a decision<", ">hypothetical<",
                           "arms and equipment", "armed force", "nothing owed"}) {
    CAPTURE(part);
    CHECK(contains(page, part));
  }
}

TEST_CASE("a quote shows whether it was compared with its text") {
  const std::string page = report_html(synthetic().input());
  // Six pacts of two clauses, every other second clause not verified, and one without a quote.
  CHECK(count(page, "compared with a copy</span></p>") == 9);
  CHECK(count(page, ">not verified</span></p>") == 3);
  CHECK(count(page, ">no quote</span></p>") == 1);
  CHECK(contains(
      page, "\u201cwill provide swift and sustained assistance, &quot;as necessary&quot;\u201d"));
}

TEST_CASE("every package stands in the main table, and yardsticks do not compete") {
  const Synthetic all = synthetic();
  const std::string page = report_html(all.input());
  const std::string table = page.substr(0, page.find("</table>"));
  for (const PackageFindings& package : all.findings.packages) {
    CAPTURE(package.id);
    CHECK(contains(table, "<th scope=\"row\">" + package.id));
  }
  CHECK(count(table, "does not compete") == 3);
}

TEST_CASE("a decision is shown once with each rule, members of equal weight together") {
  const std::string page = report_html(synthetic().input());
  CHECK(count(page,
              "clause 4 of &#39;Collective guarantee as announced, if it is concluded&#39;<span "
              "class=\"small\">consensus</span>") == 1);
  CHECK(count(page,
              "clause 4 of &#39;Collective guarantee as announced, if it is concluded&#39;<span "
              "class=\"small\">two thirds</span>") == 1);
  CHECK(count(page, "<td>Borduria and Cascara</td><td class=\"num\">25.0&nbsp;%</td>") == 2);
}

TEST_CASE("a narrowed input shows which option is best in each third of its range") {
  const Synthetic all = synthetic();
  const auto list = narrowings(all.input());
  REQUIRE(list.size() == 2);
  CHECK(list[0].quantity == *all.scenario.find("challenger.peace_flow"));
  CHECK(list[0].slices[0].best == PackageId{4});
  CHECK(list[0].slices[0].share_best == 1.0);
  CHECK(list[0].slices[2].best == PackageId{5});
  CHECK(list[1].slices[0].best == PackageId{5});
  CHECK(list[0].slices[0].futures + list[0].slices[1].futures + list[0].slices[2].futures == 512);
  CHECK(list[0].slices[0].to < list[0].slices[1].from);
}

TEST_CASE("cells that were not computed say so") {
  const std::string page = report_html(empty_handed().input());
  CHECK(count(page, "not computed yet</span></td></tr>") == 9);
}

TEST_CASE("on a phone a cell is told by its column, and one that spans several by none") {
  const std::string table = table_html({.columns = {"Who", "One", "Two", "Three"}},
                                       "<tr><th scope=\"row\">a</th><td>1</td><td colspan=\"2\">2"
                                       "</td></tr><tr><th>b</th><td class=\"num\" colspan=\"2\">"
                                       "1</td><td>3</td></tr>");
  CHECK(contains(table, "<td data-heading=\"One\">1</td>"));
  CHECK(contains(table, "<td colspan=\"2\">2</td>"));
  CHECK(contains(table, "<td class=\"num\" colspan=\"2\">1</td>"));
  CHECK(contains(table, "<td data-heading=\"Three\">3</td>"));
}

TEST_CASE("a page in ASCII says the same by numbers, and its script and style need no change") {
  CHECK(ascii_page("a\u2013b \u201c\u0416\u201d \U0001F54A.") ==
        "a&#8211;b &#8220;&#1046;&#8221; &#128330;.");
  CHECK(ascii_page("plain <b>&amp;</b>\n") == "plain <b>&amp;</b>\n");
  CHECK(ascii_page("cut \xE2\x80") == "cut \xE2\x80");
  CHECK(ascii_page("\x80 alone, \xC3( broken") == "\x80 alone, \xC3( broken");
  CHECK(ascii_page(style_sheet()) == style_sheet());
  CHECK(ascii_page(study_script()) == study_script());
}

}  // namespace casus
