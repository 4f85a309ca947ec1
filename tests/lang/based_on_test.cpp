#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "base/render.hpp"
#include "tests/lang/case_files.hpp"

// Texts that are other texts with changes: `based_on` in a file, `instruments` of an overlay, and
// twins. What is the same shares its draws.

namespace casus {

namespace {

const std::string base_folder = std::string(CASUS_ROOT) + "/tests/lang/cases/base/";

const std::string treaty =
    "casus: 1\n"
    "instrument: treaty\n"
    "name: Treaty\n"
    "kind: agreement\n"
    "status: {form: treaty, binding: legal, in_force: start + 3mo..9mo}\n"
    "parties: [XGA, XPR]\n"
    "monitoring: {value: 0.2..0.5..0.8, unit: ratio, assumed: an example}\n"
    "clauses:\n"
    "  - {id: \"1\", norm: duty, verb: shall, holder: XGA, when: victim == XPR and armed_attack,\n"
    "     floor: [materiel], deadline: {within: 7d..30d, clock: event}}\n"
    "  - {id: \"2\", norm: duty, verb: shall, holder: XGA, when: victim == XPR and armed_attack,\n"
    "     floor: [consult], deadline: {within: 2d..9d, clock: event}}\n"
    "tests:\n"
    "  - {name: any, event: {victim: XPR}, expect: {not_owed: {XGA: []}}}\n";

using TextsByName = std::map<std::string, std::string>;

Elaborated read_with(const TextsByName& files, const std::string& use,
                     const std::string& overlay = {}) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    const auto own = files.find(name);
    if (own != files.end()) return Text{name, own->second};
    const std::string content = name == "vocabulary" || name == "pact"
                                    ? file_content(base_folder + name + ".yaml")
                                    : std::string();
    return content.empty() ? std::nullopt : std::optional(Text{name, content});
  };
  Request request{{"scenario.yaml", file_content(base_folder + "scenario.yaml")}, {}, {}};
  request.overlays.push_back({"use.yaml", "use: [" + use + "]\n"});
  if (!overlay.empty()) request.overlays.push_back({"overlay.yaml", overlay});
  return elaborate(request, loader);
}

Scenario scenario_with(const TextsByName& files, const std::string& use,
                       const std::string& overlay = {}) {
  Elaborated got = read_with(files, use, overlay);
  REQUIRE_MESSAGE(got.scenario, to_text(got.diagnostics, got.texts));
  return std::move(*got.scenario);
}

const Instrument& instrument_of(const Scenario& scenario, const std::string& id) {
  for (const Instrument& one : scenario.instruments)
    if (one.id == id) return one;
  FAIL("no such instrument");
  return scenario.instruments.front();
}

bool same_draw(const Scenario& scenario, QuantityId a, QuantityId b) {
  const Stream &x = scenario.quantity(a).stream, &y = scenario.quantity(b).stream;
  return x.file == y.file && x.position == y.position;
}

std::string shown(const Scenario& scenario, QuantityId which) {
  return to_text(scenario.quantity(which).distribution);
}

QuantityId deadline_of(const Instrument& one, std::size_t clause) {
  return one.clauses[clause].readings.front().deadline->within.value();
}

const std::string variant =
    "casus: 1\n"
    "instrument: variant\n"
    "name: Another treaty\n"
    "based_on: treaty\n"
    "status: {in_force: start + 1mo..2mo}\n"
    "clauses:\n"
    "  - {id: \"2\", floor: [materiel]}\n"
    "  - {id: \"3\", norm: duty, verb: shall, holder: XGA, when: victim == XPR and armed_attack,\n"
    "     floor: [consult], deadline: {within: 2d..9d, clock: event}}\n";

}  // namespace

TEST_CASE("a text that is based on another is that text with its own keys, and shares its draws") {
  const Scenario scenario =
      scenario_with({{"treaty", treaty}, {"variant", variant}}, "treaty, variant");
  const Instrument &one = instrument_of(scenario, "treaty"),
                   &other = instrument_of(scenario, "variant");
  CHECK(other.name == "Another treaty");
  CHECK(other.form == Form::treaty);
  CHECK(other.parties == one.parties);
  CHECK(one.tests.size() == 1);
  CHECK(other.tests.empty());  // what was tested of the one was not said of the other
  REQUIRE(other.draws_of);
  CHECK(scenario.instruments[index(*other.draws_of)].id == "treaty");
  CHECK(!one.draws_of);

  // unchanged: the same number; changed: another in the same draw; new: one of its own
  CHECK(shown(scenario, *other.monitoring) == shown(scenario, *one.monitoring));
  CHECK(same_draw(scenario, *other.monitoring, *one.monitoring));
  CHECK(shown(scenario, *other.in_force.delay) != shown(scenario, *one.in_force.delay));
  CHECK(same_draw(scenario, *other.in_force.delay, *one.in_force.delay));
  REQUIRE(other.clauses.size() == 3);
  CHECK(other.clauses[1].id == "2");
  CHECK(other.clauses[1].readings.front().floor == one.clauses[0].readings.front().floor);
  CHECK(other.clauses[1].readings.front().verb == Verb::shall);
  CHECK(same_draw(scenario, deadline_of(other, 0), deadline_of(one, 0)));
  CHECK(same_draw(scenario, deadline_of(other, 1), deadline_of(one, 1)));
  CHECK(!same_draw(scenario, deadline_of(other, 0), deadline_of(other, 1)));
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    if (static_cast<QuantityId>(q) == deadline_of(other, 2)) continue;
    CHECK(!same_draw(scenario, static_cast<QuantityId>(q), deadline_of(other, 2)));
  }
}

TEST_CASE("what a text is based on need not be in use, and may be based on another in turn") {
  const std::string third =
      "casus: 1\ninstrument: third\nname: A third\nbased_on: variant\nmonitoring: 1\n";
  const Scenario scenario =
      scenario_with({{"treaty", treaty}, {"variant", variant}, {"third", third}}, "third");
  const Instrument& one = instrument_of(scenario, "third");
  CHECK(one.clauses.size() == 3);
  CHECK(shown(scenario, *one.monitoring) == "1");
  CHECK(shown(scenario, *one.in_force.delay) ==
        shown(scenario_with({{"treaty", treaty}, {"variant", variant}}, "variant"),
              *instrument_of(scenario_with({{"treaty", treaty}, {"variant", variant}}, "variant"),
                             "variant")
                   .in_force.delay));
  CHECK(!one.draws_of);
}

TEST_CASE("a file under another name has the draws of the first, until something of it changes") {
  std::string copy = treaty;
  copy.replace(copy.find("instrument: treaty"), 18, "instrument: copy");
  const TextsByName files = {{"treaty", treaty}, {"copy", copy}};
  const auto delays = [&](const std::string& overlay) {
    const Scenario scenario = scenario_with(files, "treaty, copy", overlay);
    const Instrument& second = instrument_of(scenario, "copy");
    return std::pair(same_draw(scenario, *instrument_of(scenario, "treaty").in_force.delay,
                               *second.in_force.delay),
                     second.draws_of.has_value());
  };
  CHECK(delays("") == std::pair(true, true));
  CHECK(delays("instruments: {copy: {monitoring: 1}}\n") == std::pair(false, false));
}

TEST_CASE("an overlay sets numbers and clauses of instruments, and leaves the rest") {
  const std::string overlay =
      "instruments:\n"
      "  treaty:\n"
      "    monitoring: {value: 1, assumed: nobody watches}\n"
      "    clauses: [{id: \"2\", floor: [materiel]}]\n";
  const TextsByName files = {{"treaty", treaty}};
  const Scenario plain = scenario_with(files, "treaty"),
                 changed = scenario_with(files, "treaty", overlay);
  const Instrument &before = instrument_of(plain, "treaty"),
                   &after = instrument_of(changed, "treaty");
  CHECK(shown(changed, *after.monitoring) == "1");
  CHECK(changed.quantity(*after.monitoring).assumed == "nobody watches");
  CHECK(after.clauses.size() == 2);
  CHECK(after.clauses[1].readings.front().floor == before.clauses[0].readings.front().floor);
  CHECK(after.clauses[0].readings.front().floor == before.clauses[0].readings.front().floor);
  CHECK(changed.quantity(deadline_of(after, 1)).stream.position ==
        plain.quantity(deadline_of(before, 1)).stream.position);
}

TEST_CASE("an overlay that names no instrument in use, or no keys of one, says so") {
  for (const auto& bad :
       std::map<std::string, std::string>{{"instruments: {treatty: {monitoring: 1}}\n", "E034"},
                                          {"instruments: {treaty: 1}\n", "E013"},
                                          {"instruments: treaty\n", "E013"},
                                          {"instruments: {treaty: {monitorng: 1}}\n", "E010"}}) {
    CAPTURE(bad.first);
    const Elaborated got = read_with({{"treaty", treaty}}, "treaty", bad.first);
    CHECK(!got.scenario);
    CHECK(std::any_of(got.diagnostics.begin(), got.diagnostics.end(),
                      [&](const Diagnostic& one) { return one.code == bad.second; }));
  }
}

TEST_CASE("a text checked alone has the actors and the words of what it is based on") {
  Loader loader;
  const TextsByName files = {{"treaty", treaty}, {"other", treaty + "vocabulary: words\n"}};
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    const auto own = files.find(name);
    if (own != files.end()) return Text{name, own->second};
    if (name != "vocabulary" && name != "words") return std::nullopt;
    std::string content = file_content(base_folder + "vocabulary.yaml");
    return Text{name, name == "words" ? content + "\nconstraints: [mistaken]\n" : content};
  };
  const auto alone = [&](const std::string& content) {
    return elaborate({{"variant.yaml", content}, {}, {}}, loader);
  };
  const Elaborated got = alone(variant);
  REQUIRE_MESSAGE(got.scenario, to_text(got.diagnostics, got.texts));
  const Scenario& scenario = *got.scenario;
  CHECK(scenario.actor("XGA"));
  CHECK(scenario.actor("XPR"));
  REQUIRE(scenario.instruments.size() == 1);
  CHECK(scenario.instruments[0].name == "Another treaty");
  CHECK(scenario.instruments[0].clauses.size() == 3);
  const auto says = [&](const std::string& content, const char* code) {
    const Elaborated found = alone(content);
    return std::any_of(found.diagnostics.begin(), found.diagnostics.end(),
                       [&](const Diagnostic& one) { return one.code == code; });
  };
  const std::string head = "casus: 1\ninstrument: variant\nname: x\nbased_on: ";
  CHECK(alone(head + "treaty\n").scenario);
  CHECK(says(head + "nowhere\n", "E002"));
  CHECK(says(head + "variant\n", "E038"));
  // the vocabulary is that which the base names, with what is wrong in it
  CHECK(!alone(head + "other\n").scenario);
  CHECK(!says(head + "other\n", "E030"));
}

TEST_CASE("no chain of texts that are based on each other comes back") {
  const auto based = [](const std::string& id, const std::string& on) {
    return "casus: 1\ninstrument: " + id + "\nname: x\nbased_on: " + on + "\n";
  };
  for (const TextsByName& files : {TextsByName{{"a", based("a", "a")}},
                                   TextsByName{{"a", based("a", "b")}, {"b", based("b", "a")}}}) {
    const Elaborated got = read_with(files, "a");
    CHECK(std::any_of(got.diagnostics.begin(), got.diagnostics.end(),
                      [](const Diagnostic& one) { return one.code == "E038"; }));
  }
  const Elaborated nowhere = read_with({{"a", based("a", "nowhere")}}, "a");
  CHECK(std::any_of(nowhere.diagnostics.begin(), nowhere.diagnostics.end(),
                    [](const Diagnostic& one) { return one.code == "E002"; }));
}

}  // namespace casus
