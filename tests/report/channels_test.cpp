#include "report/channels.hpp"

#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

/// The mission of the alliance with troops under fire that are a guess.
void guess_tripwire(Synthetic& all, bool sensitive) {
  all.scenario.quantities.push_back({.path = "mission.tripwire",
                                     .distribution = LogPert{0.04, 0.37, 1.9},
                                     .assumed = "nobody knows",
                                     .evidence = Certain{0.05},
                                     .sensitive = sensitive});
  all.scenario.instruments[3].tripwire =
      static_cast<QuantityId>(static_cast<int>(all.scenario.quantities.size()) - 1);
}

}  // namespace

TEST_CASE("every channel has a key, words and a meaning of its own") {
  std::set<std::string_view> seen;
  for (int c = 0; c < channel_count; ++c) {
    const auto one = static_cast<Channel>(c);
    for (const std::string_view text : {channel_words(one), channel_meaning(one)})
      CHECK(seen.insert(text).second);
    CHECK(!channel_key(one).empty());
  }
  CHECK(channel_key(Channel::tripwire) == "tripwire");
  CHECK(channel_words(Channel::tripwire) == "own troops under fire");
}

TEST_CASE("attacks of one kind are named with it") {
  const Synthetic all = distinct();
  const auto& measures = all.findings.channels->measures;
  CHECK(name_of(all.scenario, measures[0]) == "attacked_6y");
  CHECK(name_of(all.scenario, measures[1]) == "attacked_by_onslaught_6y");
  CHECK(split_words(all.input(), measures[0]) == "any attack");
  CHECK(split_words(all.input(), measures[1]) == "open onslaught");
}

TEST_CASE("the title names the channel through which most of the change goes") {
  Synthetic all = distinct();
  const ChannelSplit* blend = find_split(all.findings, PackageId{which::blend});
  REQUIRE(blend != nullptr);
  CHECK(
      channels_title(all.input(), *blend) ==
      "In the model, what \"blend\" changes goes most through own troops under fire: -28 points of "
      "-46, in 37 futures");
  CHECK(channels_title(all.input(), {.package = PackageId{which::pact}}) ==
        "\"Harbour pact\" changes nothing in the model");
  CHECK(find_split(all.findings, PackageId{which::nothing}) == nullptr);
}

TEST_CASE("packages stand in the order of the scenario, channels by how much they change") {
  const Synthetic all = distinct();
  const std::vector<std::string> lines = channel_lines(all.input(), 0);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].rfind("Harbour pact -3.5 (", 0) == 0);
  CHECK(lines[1].rfind("blend -46 (", 0) == 0);
  CHECK(contains(lines[1], ": own troops under fire -28 ("));
  CHECK(lines[1].find("monitoring") < lines[1].find("military aid"));
  CHECK(lines[2].rfind("Inland alliance ", 0) == 0);
  CHECK(channel_lines(synthetic().input(), 0).empty());
}

TEST_CASE("one future has no interval by channel") {
  CHECK(change_words({-0.123, 0.03}, 1) == "-12");
  CHECK(change_words({-0.123, 0.03}, 2) == "-12 (-15 to -9.3)");
}

TEST_CASE("a channel that is one assumed number says so, and what it is") {
  Synthetic all = distinct();
  CHECK(assumed_channels(all.input()).empty());
  guess_tripwire(all, false);
  const std::string said = assumed_channels(all.input());
  CHECK(
      contains(said,
               "\"own troops under fire\" is one assumed number, 0.37 (from 0.04 to 1.9, on a log "
               "scale), whose evidence says 0.05, "));
  CHECK(contains(said, "in \"blend\" and \"Inland alliance\": what goes through it is decided"));
  CHECK(contains(report_html(all.input()), "is one assumed number"));
  CHECK(contains(report_text(all.input()), "is one assumed"));
  all.scenario.quantities.back().assumed.clear();
  CHECK(assumed_channels(all.input()).empty());
  Synthetic hidden = distinct();
  guess_tripwire(hidden, true);
  CHECK(contains(assumed_channels(hidden.input()), "is one assumed number, which is withheld, in"));
  CHECK(!contains(report_html(hidden.input()), "0.04 to 1.9"));
}

TEST_CASE("every face of the report shows what packages change by channel") {
  Synthetic all = distinct();
  const std::string page = report_html(all.input()), text = report_text(all.input());
  CHECK(contains(page, "<h3>By what it works</h3>"));
  CHECK(contains(page, "aria-labelledby=\"channels-chart-t channels-chart-d\""));
  CHECK(contains(page, "Every package by channel"));
  CHECK(contains(text, "By channel: change against no package"));
  const auto out = nlohmann::json::parse(report_json(all.input()));
  REQUIRE(out["channels"]["packages"].size() == 8);
  CHECK(out["channels"]["futures"].size() == 37);
  const auto& blend = out["channels"]["packages"][3];
  CHECK(blend["package"] == "blend");
  CHECK(blend["measure"] == "attacked_by_onslaught_6y");
  CHECK(blend["channels"][3]["channel"] == "tripwire");
  CHECK(blend["channels"][3]["interval"][0].get<double>() < blend["channels"][3]["interval"][1]);
  CHECK(contains(report_csv(all.input()),
                 "\r\nblend by tripwire,channel,attacked_by_onslaught_6y,share,"));
  all.findings.channels->unsolved = "a number is none";
  all.findings.channels->splits.clear();
  CHECK(contains(report_html(all.input()), "Not taken apart by channel: a number is none."));
  CHECK(contains(report_text(all.input()), "Not taken apart by channel: a number is none."));
  CHECK(nlohmann::json::parse(report_json(all.input()))["channels"]["unsolved"] ==
        "a number is none");
  CHECK(nlohmann::json::parse(report_json(synthetic().input()))["channels"].is_null());
  CHECK(!contains(report_html(synthetic().input()), "By what it works"));
}

}  // namespace casus
