#include "report/other_attackers.hpp"

#include <doctest/doctest.h>

#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

using namespace casus;

namespace {

/// Two options, two attackers that are no states, and a kind named after the first.
struct Others {
  Synthetic made = synthetic();
  std::vector<OtherAttack> attacks{{.attacker = 0}, {.attacker = 0, .kind = 1}, {.attacker = 1}};
  std::vector<OwedInOther> owed{};
  DimensionId who{}, what{};
  PackageId first{}, second{};

  Others() {
    Vocabulary& words = made.scenario.vocabulary;
    const int states = static_cast<int>(made.scenario.actors.size());
    Dimension attackers{.name = "perpetrator", .of_actors = true};
    for (const Actor& actor : made.scenario.actors) attackers.values.push_back(actor.id);
    attackers.values.insert(attackers.values.end(), {"a_proxy", "nobody_known"});
    words.dimensions.push_back(attackers);
    for (OtherAttack& one : attacks) one.attacker += states;
    std::vector<PackageId> options;
    for (const PackageFindings& one : made.findings.packages)
      if (one.role == Role::option) options.push_back(one.package);
    REQUIRE(options.size() > 1);
    first = options[0];
    second = options[1];
    owed = {{.package = first, .rows = std::vector<std::vector<EventRow>>(3)},
            {.package = second, .rows = std::vector<std::vector<EventRow>>(3)}};
  }

  EventRow row(int actor, int always, int sometimes = -1) const {
    const std::size_t actions = made.scenario.vocabulary.actions.size();
    EventRow out{.actor = ActorId{actor}};
    out.on_paper.always.resize(actions);
    out.on_paper.sometimes.resize(actions);
    if (always >= 0) out.on_paper.always[static_cast<std::size_t>(always)] = true;
    if (sometimes >= 0) out.on_paper.sometimes[static_cast<std::size_t>(sometimes)] = true;
    return out;
  }

  ReportInput input() const {
    ReportInput found = made.input();
    found.other_attacks = attacks;
    found.owed_in_others = owed;
    return found;
  }

  std::string name(int actor) const {
    return made.scenario.actors[static_cast<std::size_t>(actor)].name;
  }
};

constexpr int talk = 0, money = 2, arms = 3, none = -1;

}  // namespace

TEST_CASE("of another attacker the page says the most that is owed for sure, and by whom") {
  Others others;
  CHECK(other_attackers_html(others.made.input()).empty());  // it was not asked
  CHECK(other_attackers_sentence(others.input()).empty());   // nobody has a text

  others.owed[0].rows = {{others.row(2, talk, arms)}, {others.row(2, none)}, {others.row(2, talk)}};
  others.owed[1].rows = {{others.row(3, money)}, {others.row(3, none)}, {others.row(3, money)}};
  const std::string sentence = other_attackers_sentence(others.input());
  CHECK(contains(sentence, "for sure under an option is money (" + others.name(3) + ", with "));
  CHECK(contains(sentence, "by a proxy and "));  // one attack of each attacker: told apart below
  CHECK(contains(sentence, "; nothing in case of incursion."));

  const std::string html = other_attackers_html(others.input());
  CHECK(contains(html, "perhaps arms: " + others.name(2)));
  CHECK(contains(html, "For sure: talks by " + others.name(2)));
  CHECK(contains(html, "by nobody known"));

  others.owed[0].rows[2] = others.owed[0].rows[0];  // now both attackers are answered alike
  CHECK(contains(other_attackers_html(others.input()), "by a proxy or nobody known"));
}

TEST_CASE("many who owe the same are counted, and named behind a fold") {
  Others others;
  std::vector<EventRow> rows;
  for (int actor = 2; actor < 6; ++actor) rows.push_back(others.row(actor, arms));
  others.owed[0].rows = {rows, rows, rows};
  const std::string html = other_attackers_html(others.input());
  CHECK(contains(html, "arms: 4"));
  CHECK(contains(html, "For sure: arms by "));
  CHECK(contains(other_attackers_sentence(others.input()), "arms (4 guarantors, with "));
  for (int actor = 2; actor < 6; ++actor) CHECK(contains(html, others.name(actor)));
}

TEST_CASE("what only a yardstick owes is not what an option owes") {
  Others others;
  for (const PackageFindings& one : others.made.findings.packages)
    if (one.role == Role::yardstick) others.owed[0].package = one.package;
  others.owed[0].rows = {{others.row(2, arms)}, {others.row(2, arms)}, {others.row(2, arms)}};
  CHECK(other_attackers_html(others.input()).empty());
}
