// The brief and the explainer in another language: the same claims and figures, other words.
#include "report/language.hpp"

#include <cctype>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "lang/names_file.hpp"
#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/brief.hpp"
#include "report/data_texts.hpp"
#include "report/evidence.hpp"
#include "report/explainer.hpp"
#include "report/format.hpp"
#include "report/in_french.hpp"
#include "report/lookup.hpp"
#include "report/marked.hpp"
#include "report/tongue.hpp"
#include "report/words.hpp"
#include "tests/report/asked.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/random_findings.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/scenario_files.hpp"

namespace casus {

namespace {

using Page = std::string (*)(const ReportInput&);
constexpr Page short_pages[] = {brief_html, explainer_html};

ReportInput in_french(ReportInput input, NamesOfData names = {}) {
  input.language = Language::french;
  input.names = std::move(names);
  return input;
}

/// Without the parts between two marks, which go into `taken` where it is given.
std::string without(std::string page, std::string_view begin, std::string_view end,
                    std::string* taken = nullptr) {
  for (std::size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
    const std::size_t to = page.find(end, at);
    REQUIRE(to != std::string::npos);
    if (taken != nullptr) *taken += page.substr(at, to - at) + "\n";
    page.replace(at, to + end.size() - at, " ");
  }
  return page;
}

/// Letters in a row: of ASCII, of Latin-1 and œ in UTF-8.
std::set<std::string> words_of_text(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty()) words.insert(word);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U && std::isalpha(byte) != 0) {
      word += text[at];
    } else if (byte == 0xC3U || byte == 0xC5U) {
      word += text.substr(at++, 2);
    } else {
      close();
      if (byte >= 0x80U) at += byte >= 0xE0U ? 2 : 1;
    }
  }
  close();
  return words;
}

/// What the catalogue and the grammar of French can put on a page.
std::set<std::string> french_words() {
  std::set<std::string> words = {"d", "du", "des", "au", "aux", "er"};
  for (const Sentence& one : sentences_in(Language::french)) {
    std::string plain(one.words);
    words.merge(words_of_text(without(set_in_french(plain), "{", "}")));
  }
  return words;
}

/// The tags of a page in their order, without those that only name a language.
std::string skeleton(std::string page) {
  std::string out;
  for (const StartTag& tag : read_markup(page).tags)
    if (tag.value("lang") != "en" || tag.name != "span")
      out += tag.name + "." + std::string(tag.value("class")) + " ";
  return out;
}

/// How often each group of digits stands in what is read.
std::map<std::string, int> figures(const std::string& page) {
  std::map<std::string, int> all;
  std::string digits;
  const std::string plain = without(without(page, "<style>", "</style>"), "&#", ";");
  for (const char byte : read_markup(plain).text + " ") {
    if (std::isdigit(static_cast<unsigned char>(byte)) != 0) {
      digits += byte;
    } else if (!digits.empty()) {
      ++all[digits];
      digits.clear();
    }
  }
  return all;
}

}  // namespace

TEST_CASE("every sentence has the same places in every language, and none is empty") {
  const auto reference = sentences_in(Language::english);
  REQUIRE(reference.size() > 250);
  for (const std::string& code : language_codes()) {
    const auto sentences = sentences_in(*language_of(code));
    REQUIRE(sentences.size() == reference.size());
    for (std::size_t at = 0; at < sentences.size(); ++at) {
      CAPTURE(code);
      CAPTURE(reference[at].key);
      CHECK(sentences[at].key == reference[at].key);
      CHECK(!sentences[at].words.empty());
      CHECK(places_of(sentences[at].words) == places_of(reference[at].words));
    }
  }
  CHECK(places_of("{de:b} and {a} of {b}") == std::vector<std::string>{"a", "b"});
  std::set<std::string_view> keys;
  for (const Sentence& one : reference) CHECK(keys.insert(one.key).second);
}

TEST_CASE("no sentence is the same in two languages but for words that both have") {
  const auto english = sentences_in(Language::english), french = sentences_in(Language::french);
  for (std::size_t at = 0; at < english.size(); ++at) {
    const std::string left = without(std::string(english[at].words), "{", "}");
    if (words_of_text(left).empty()) continue;
    static const std::set<std::string_view> alike = {"brief.option", "points.other"};
    CAPTURE(english[at].key);
    CHECK((english[at].words != french[at].words || alike.count(english[at].key) > 0));
  }
}

TEST_CASE("approved/brief.fr.txt and explainer.fr.txt are the pages in French") {
  const NamesOfData names = {{"Who guards Borduria", "Qui garde la Bordurie"},
                             {"Borduria", "la Bordurie"},
                             {"Avaria", "l'Avarie"},
                             {"the League", "la Ligue"},
                             {"open onslaught", "assaut ouvert"},
                             {"Inland alliance", "alliance de l'intérieur"}};
  const AskedAbout asked;
  const ReportInput input = in_french(asked.input(), names);
  for (const auto& [file, page] :
       {std::pair("report/approved/brief.fr.txt", brief_html(input)),
        std::pair("report/approved/explainer.fr.txt", explainer_html(input))}) {
    REQUIRE(read_markup(page).faults.empty());
    CHECK(contains(page, "<html lang=\"fr\">"));
    CHECK(unlike_approved(file, readable_page(page)) == "");
  }
  CHECK(contains(explainer_html(input), "avec «\u00A0alliance de l\u2019intérieur\u00A0»"));
  CHECK(contains(explainer_html(input), "Ce n\u2019est pas le cas de la Bordurie."));
  CHECK(contains(brief_html(input), "du fait de l\u2019Avarie"));
  CHECK(contains(brief_html(input), "<h1>Qui garde la Bordurie</h1>"));
  CHECK(contains(brief_html(input), "<span lang=\"en\">convoy</span>"));
  CHECK(!contains(brief_html(input), "<span lang=\"en\">Borduria"));
}

TEST_CASE("no English word is on a French page but names and quotes, marked as English") {
  const std::set<std::string> known = french_words();
  const auto check = [&](const ReportInput& input) {
    std::set<std::string> data = words_of_text(input.findings.title + " " + input.command);
    for (const std::string& one : texts_of_files(input.scenario)) data.merge(words_of_text(one));
    for (const Page page : short_pages) {
      std::string titles;
      std::string html = without(page(input), "<style>", "</style>");
      html = without(html, "<title", "</title>", &titles);
      html = without(html, "<span lang=\"en\">", "</span>");
      for (const std::string& word : words_of_text(without(html, "<", ">"))) {
        CAPTURE(word);
        CHECK((known.count(word) > 0 || word == "casus"));
      }
      // Where no element may stand names cannot be marked.
      for (const std::string& word : words_of_text(without(titles, "<title", ">")))
        CHECK((known.count(word) > 0 || data.count(word) > 0));
      for (const StartTag& tag : read_markup(html).tags)
        for (const std::string& word : words_of_text(tag.value("aria-label")))
          CHECK((known.count(word) > 0 || data.count(word) > 0));
    }
  };
  AskedAbout asked;
  guess_monitoring(asked.all);
  check(in_french(asked.input()));
  for (int seed = 1; seed <= rounds(60); ++seed)
    check(in_french(with_random_changes(asked.all, seed).input()));
  CHECK(known.count("the") == 0);
  CHECK(known.count("with") == 0);
}

TEST_CASE("a page says the same in every language: the same parts with the same figures") {
  AskedAbout asked;
  int different = 0;
  for (int seed = 0; seed <= rounds(120); ++seed) {
    const Synthetic all = seed == 0 ? asked.all : with_random_changes(asked.all, seed);
    ReportInput input = all.input();
    input.history = asked.history;
    for (const Page page : short_pages) {
      CAPTURE(seed);
      const std::string one = page(input), other = page(in_french(input));
      CHECK(skeleton(one) == skeleton(other));
      CHECK(figures(one) == figures(other));
      CHECK(read_markup(other).faults.empty());
      different += skeleton(one) == skeleton(page(asked.input())) ? 0 : 1;
    }
  }
  CHECK(different > 0);  // the pages of the seeds are not all alike
}

TEST_CASE("French pages are well formed whatever files hold, and no mark is left on them") {
  for (const Synthetic& all : {synthetic(), hostile(), empty_handed()}) {
    for (const Page page : short_pages) {
      const std::string html = page(in_french(all.input()));
      CHECK(read_markup(html).faults.empty());
      CHECK(html == without_marks(html));
      CHECK(!contains(html, "<script"));
    }
  }
  AskedAbout asked;
  asked.all.findings.title = marked_english("of its own") + "</span>";
  CHECK(contains(brief_html(in_french(asked.input())),
                 "<h1><span lang=\"en\">of its own&lt;/span&gt;</span></h1>"));
}

TEST_CASE("in English a tongue says what the other pages say") {
  const Synthetic all = distinct();
  const Tongue tongue;
  for (const double share : {-0.2, 0.0, 0.001, 0.0049, 0.005, 0.37, 0.994, 0.9951, 0.999, 1.0}) {
    CHECK(tongue.percent(share) == percent(share));
    CHECK(tongue.in_hundred(share) == in_hundred(share));
    CHECK(tongue.points(share / 10.0) == points(share / 10.0));
    CHECK(tongue.points(share / 1e4) == points(share / 1e4));
  }
  for (const double value : {0.0, 0.00031, 0.035, 12.44, 999.4, 1234567.0})
    CHECK(tongue.number(value) == plain_number(value));
  for (const double years : {0.5, 1.0, 1.5, 2.0, 10.0})
    CHECK(tongue.years(years) == years_text(years));
  for (const long long count : {0, 1, 2, 3000})
    CHECK(tongue.futures(count) == counted(count, "future", "futures"));
  for (int month = 1; month <= 12; ++month) {
    const Date day{2027, month, month};
    CHECK(tongue.date(day) == date_words(day));
  }
  for (const std::vector<std::string>& list :
       {std::vector<std::string>{}, {"a"}, {"a", "b"}, {"a", "b", "c"}})
    CHECK(tongue.list(list) == enumerated(list));
  for (const Distribution& one :
       {Distribution(Certain{0.25}), Distribution(Pert{0.1, 0.2, 0.5}),
        Distribution(LogPert{1, 2, 3}), Distribution(Uniform{1, 2}), Distribution(Normal{1, 0.5}),
        Distribution(Lognormal{1, 2}), Distribution(Beta{2, 3})})
    CHECK(tongue.range(one) == range_words(one));
  int events = 0;
  for (const MeasureRow& row : catalogue()) {
    if (row.event.empty()) continue;
    const bool at_an_end = std::holds_alternative<AtTheEnd>(row.shape);
    const bool has_years = at_an_end || std::holds_alternative<Path>(row.shape);
    const Objective objective{.measure = has_years ? after(row.measure, 6) : key_of(row.measure)};
    CHECK(tongue.event(all.scenario, objective.measure) ==
          objective_words(all.scenario, objective).event);
    CHECK(!Tongue(in_french(all.input())).event(all.scenario, objective.measure).empty());
    ++events;
  }
  CHECK(events > 8);
  for (const Level level :
       {Level::none, Level::consult, Level::economic, Level::arms, Level::troops})
    CHECK(tongue.owed(level) == owed_words(level));
}

TEST_CASE("French writes numbers, days and lists in its own way") {
  const Synthetic all = distinct();
  const ReportInput input = in_french(all.input(), {{"Zubrowka", "la Zubrowka"}});
  const Tongue tongue(input);
  CHECK(tongue.percent(0.624) == "62\u202F%");
  CHECK(tongue.percent(0.001) == "moins de 1\u202F%");
  CHECK(tongue.number(1234.5) == "1\u202F234");
  CHECK(tongue.number(0.125) == "0,12");
  CHECK(tongue.points(-0.0512) == "-5,1");
  CHECK(tongue.points(0.0001) == "environ 0");
  CHECK(tongue.points_words(0.009) == "+0,9 point");
  CHECK(tongue.points_words(-0.12) == "-12 points");
  CHECK(tongue.futures(0) == "0 avenir simulé");
  CHECK(tongue.futures(1) == "1 avenir simulé");
  CHECK(tongue.futures(3000) == "3\u202F000 avenirs simulés");
  CHECK(tongue.years(1.5) == "1,5 an");
  CHECK(tongue.years(2.0) == "2 ans");
  CHECK(tongue.date({2026, 12, 31}) == "31 décembre 2026");
  CHECK(tongue.date({2027, 1, 1}) == "1er janvier 2027");
  CHECK(tongue.list({"a", "b", "c"}) == "a, b et c");
  CHECK(tongue.range(Pert{0.2, 0.5, 0.8}) == "de 0,2 à 0,8, valeur la plus probable 0,5");
  CHECK(tongue.capitalised("état") == "État");
  CHECK(tongue.capitalised(marked_english("pact")) == marked_english("Pact"));
  CHECK(tongue.data("Zubrowka") == "la Zubrowka");
  CHECK(tongue.data("Elsewhere") == marked_english("Elsewhere"));
}

TEST_CASE("French sets signs, and contracts what stands before a name") {
  CHECK(set_in_french("« a » : b ; c ? d ! 5 % l'an") ==
        "«\u00A0a\u00A0»\u00A0: b\u202F; c\u202F? d\u202F! 5\u202F% l\u2019an");
  struct Row {
    const char *particle, *words, *both;
  };
  const Row rows[] = {{"de", "le Canada", "du Canada"},
                      {"de", "les Pays-Bas", "des Pays-Bas"},
                      {"de", "la France", "de la France"},
                      {"de", "l\u2019Ukraine", "de l\u2019Ukraine"},
                      {"de", "attaque limitée", "d\u2019attaque limitée"},
                      {"de", "une attaque", "d\u2019une attaque"},
                      {"de", "«\u00A0a\u00A0»", "de «\u00A0a\u00A0»"},
                      {"de", "Lesotho", "de Lesotho"},
                      {"à", "le Canada", "au Canada"},
                      {"à", "les Pays-Bas", "aux Pays-Bas"},
                      {"à", "l\u2019Ukraine", "à l\u2019Ukraine"}};
  for (const Row& row : rows) CHECK(after_particle(row.particle, row.words) == row.both);
  CHECK(after_particle("de", marked_english("open onslaught")) ==
        "d\u2019" + marked_english("open onslaught"));
  CHECK(after_particle("de", marked_english("harbour")) == "de " + marked_english("harbour"));
}

TEST_CASE("marked words become elements in text, and nothing in tags and titles") {
  const std::string word = marked_english("pact");
  CHECK(with_languages("<p title=\"" + word + "\">a " + word + "</p><title>" + word + "</title>") ==
        "<p title=\"pact\">a <span lang=\"en\">pact</span></p><title>pact</title>");
  CHECK(marked_english("") == "");
  CHECK(marked_english(word) == word);
  CHECK(without_marks("a " + word) == "a pact");
}

TEST_CASE("the French names of a scenario are of texts that it has, and its own are all there") {
  const Elaborated read = read_scenario("ukraine-2026");
  REQUIRE(read.scenario);
  const Text file = tree_file("scenarios/names/ukraine-2026.fr.yaml");
  const auto names = read_names(file, 0, "fr");
  REQUIRE(names);
  const std::set<std::string> texts = texts_of_files(*read.scenario);
  for (const auto& one : *names) {
    CAPTURE(one.first);
    CHECK(texts.count(one.first) == 1);
    CHECK(one.second == without_marks(one.second));
  }
  std::set<std::string> shown = {read.scenario->title, read.scenario->alliance->name};
  for (const Actor& one : read.scenario->actors) shown.insert(one.name);
  for (const Attack& one : read.scenario->attacks) shown.insert(one.label);
  for (const Package& one : read.scenario->packages) shown.insert(package_words(one));
  for (const Action& one : read.scenario->vocabulary.actions) shown.insert(action_words(one));
  for (const Instrument& one : read.scenario->instruments)
    if (one.hypothetical) shown.insert(one.name);
  for (const PastEvent& one : read.scenario->history)
    shown.insert({one.text, one.followed, one.source});
  shown.erase("");
  for (const std::string& one : shown) {
    CAPTURE(one);
    CHECK(names->count(one) == 1);
  }
}

}  // namespace casus
