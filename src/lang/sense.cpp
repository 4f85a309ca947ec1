#include "lang/sense.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/number.hpp"
#include "lang/possible.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

/// The sides of an attack, as the vocabulary names them.
struct Sides {
  std::optional<DimensionId> victim{}, perpetrator{};
};

class Sense {
 public:
  explicit Sense(Draft& draft)
      : draft_(draft),
        scenario_(draft.scenario),
        sides_{find_dimension_of_actors(draft.scenario.vocabulary, KnownDimension::victim),
               find_dimension_of_actors(draft.scenario.vocabulary, KnownDimension::perpetrator)} {}

  /// Attacks are by the challenger, or by nobody who is an actor, on the protege, or on those whose
  /// troops are deployed there.
  void attacks() {
    for (Attack& one : draft_.scenario.attacks) {
      if (one.against == Against::deployment) {
        on_deployment(one);
      } else {
        attack(one, sides_.victim, scenario_.protege, KnownDimension::victim, Others::none);
      }
      attack(one, sides_.perpetrator, scenario_.challenger, KnownDimension::perpetrator,
             Others::no_actors);
    }
  }

  void tests() {
    for (const EventTest& one : scenario_.tests) {
      if (!sides_.victim || index(*sides_.victim) >= one.event.size()) continue;
      const std::optional<int> victim = one.event[index(*sides_.victim)];
      if (!victim || *victim == static_cast<int>(scenario_.protege)) continue;
      lint("L016", one.where,
           fmt::format("the test '{}' is about an attack on {}, and the protege is {}", one.name,
                       draft_.at(*sides_.victim).values[static_cast<std::size_t>(*victim)],
                       id(scenario_.protege)));
    }
  }

  void instruments() {
    std::vector<bool> used(scenario_.instruments.size(), false);
    for (const Package& package : scenario_.packages)
      for (const PackageEntry& entry : package.entries) used[index(entry.instrument)] = true;
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Instrument& one = scenario_.instruments[i];
      dates(one);
      entry(one);
      form(one);
      if (one.announced && !one.hypothetical)
        draft_.problems.lint(
            "L024", one.where,
            fmt::format("'announced' says nothing of '{}', which is not hypothetical", one.id),
            {.note = {}, .hint = "write hypothetical: true, or take it out"});
      if (!draft_.alone && one.recipient && *one.recipient != scenario_.protege)
        draft_.problems.error(
            "E059", one.recipient_at,
            fmt::format("what '{}' gives goes to {}, and the protege is {}", one.id,
                        id(*one.recipient), id(scenario_.protege)),
            {.note = {}, .hint = "take it out of 'use', or write an instrument of your own"});
      if (!draft_.alone && used[i]) answers_protege(one);
      for (const Clause& clause : one.clauses) this->clause(one, clause);
      if (!draft_.alone) givers(one);
    }
  }

  /// Packages with the same instruments, actors taken out and actors absent.
  void packages() {
    using Held = std::vector<std::pair<InstrumentId, std::vector<ActorId>>>;
    std::map<std::pair<Held, std::vector<ActorId>>, const Package*> seen;
    for (const Package& one : scenario_.packages) {
      Held content;
      for (const PackageEntry& entry : one.entries)
        content.emplace_back(entry.instrument, entry.without);
      const auto [first, fresh] = seen.emplace(std::pair(std::move(content), one.absent), &one);
      if (!fresh)
        draft_.problems.lint(
            "L021", one.where,
            fmt::format("the packages '{}' and '{}' hold the same{}", first->second->id, one.id,
                        one.entries.empty() ? ": nothing" : ""),
            {.note = {},
             .hint = "take one of them out",
             .related = {{first->second->where, "the first of them"}}});
    }
  }

  void days() {
    if (draft_.alone) return;
    const Date as_of = scenario_.as_of;
    const Span where = draft_.as_of_at;
    if (as_of.year < earliest || as_of.year > latest)
      draft_.problems.error(
          "E041", where,
          fmt::format("'as_of' must lie between {} and {}, not in {}", earliest, latest,
                      as_of.year),
          {.note = "it is the day of the question, which decides who is a member of what",
           .hint = {}});
    if (!scenario_.horizon || scenario_.horizon->assumed.year == 0) return;
    const double apart = years_between(as_of, scenario_.horizon->assumed);
    if (apart >= -most_years_apart && apart <= most_years_apart) return;
    draft_.problems.error(
        "E049", draft_.assumed_at,
        fmt::format("the game begins {:.0f} years {} the day of the question", std::abs(apart),
                    apart > 0 ? "after" : "before"),
        {.note =
             fmt::format("'as_of' and 'assumed' lie at most {:.0f} years apart", most_years_apart),
         .related = {{where, "the day of the question"}}});
  }

 private:
  static constexpr int earliest = 1800, latest = 2200;
  static constexpr double most_years_apart = 50.0;

  enum class Others { none, no_actors };

  const std::string& id(ActorId actor) const { return scenario_.actors[index(actor)].id; }

  void lint(std::string_view code, Span where, std::string message) {
    draft_.problems.lint(code, where, std::move(message));
  }

  FixedEvent open_event() const { return FixedEvent(scenario_.vocabulary.dimensions.size()); }

  /// The values of a side that the condition allows.
  std::vector<int> allowed(const Condition& condition, DimensionId side) const {
    FixedEvent fixed = open_event();
    std::vector<int> found;
    const auto& values = draft_.at(side).values;
    for (std::size_t value = 0; value < values.size(); ++value) {
      fixed[index(side)] = static_cast<int>(value);
      if (possible(condition, fixed)) found.push_back(static_cast<int>(value));
    }
    return found;
  }

  void attack(const Attack& one, std::optional<DimensionId> side, ActorId wanted, KnownDimension as,
              Others others) {
    if (!side) return;
    const std::vector<int> values = allowed(one.region, *side);
    const auto fits = [&](int value) {
      return value == static_cast<int>(wanted) ||
             (others == Others::no_actors &&
              static_cast<std::size_t>(value) >= scenario_.actors.size());
    };
    if (values.empty() || std::any_of(values.begin(), values.end(), fits)) return;
    std::vector<std::string> named;
    for (const int value : values)
      named.push_back(draft_.at(*side).values[static_cast<std::size_t>(value)]);
    const bool on = as == KnownDimension::victim;
    const std::string_view name = written(as);
    draft_.problems.error(
        "E058", one.where,
        fmt::format("the attack '{}' can never be {} the {} {}", one.id, on ? "on" : "by",
                    on ? "protege" : "challenger", id(wanted)),
        {.note = fmt::format("its {} can be: {}", name, listed(named, 6)),
         .hint = fmt::format("write {} == {} in its event, or {}: {}", name, id(wanted),
                             on ? "protege" : "challenger", named.front())});
  }

  /// An attack on deployed troops: whose they can be, and whether anybody deploys them.
  void on_deployment(Attack& one) {
    std::vector<int> victims;
    bool anybodys = !sides_.victim;
    if (sides_.victim) {
      victims = allowed(one.region, *sides_.victim);
      anybodys = std::find(victims.begin(), victims.end(), static_cast<int>(scenario_.protege)) !=
                 victims.end();
    }
    std::vector<ActorId> senders;
    for (const Instrument& force : scenario_.instruments)
      for (const Contributor& by : force.troops_by) senders.push_back(by.actor);
    if (!anybodys) {
      for (const int victim : victims)
        if (std::find(senders.begin(), senders.end(), static_cast<ActorId>(victim)) !=
            senders.end())
          one.troops_of.push_back(static_cast<ActorId>(victim));
      if (one.troops_of.empty() && !victims.empty()) return not_on_deployment(one, victims);
    }
    const auto deployed = [&](const Package& package) {
      return std::any_of(package.entries.begin(), package.entries.end(),
                         [&](const PackageEntry& entry) { return deploys(entry, one); });
    };
    if (std::any_of(scenario_.packages.begin(), scenario_.packages.end(), deployed)) return;
    std::vector<std::string> named;
    for (const ActorId actor : one.troops_of) named.push_back(id(actor));
    draft_.problems.lint(
        "L027", one.where,
        fmt::format("the attack '{}' can never be opened: no package deploys troops{}", one.id,
                    named.empty() ? "" : " of " + listed(named, 6)),
        {.note = "an attack against a deployment waits until one is there",
         .hint = "put the instrument that deploys them into a package, or take the attack out"});
  }

  /// Whether the attack can be one on troops that the instrument deploys, those taken out apart.
  bool deploys(const PackageEntry& entry, const Attack& attack) const {
    const Instrument& force = scenario_.instruments[index(entry.instrument)];
    if (force.kind != InstrumentKind::deployment ||
        force.in_force.kind == EntryIntoForce::Kind::never)
      return false;
    const std::vector<ActorId>& of = attack.troops_of;
    return (of.empty() && force.troops_by.empty()) ||
           std::any_of(force.troops_by.begin(), force.troops_by.end(), [&](const auto& by) {
             return !is_out(entry, by.actor) &&
                    (of.empty() || std::find(of.begin(), of.end(), by.actor) != of.end());
           });
  }

  void not_on_deployment(const Attack& one, const std::vector<int>& victims) {
    std::vector<std::string> named;
    for (const int value : victims)
      named.push_back(draft_.at(*sides_.victim).values[static_cast<std::size_t>(value)]);
    draft_.problems.error(
        "E058", one.where,
        fmt::format("the attack '{}' is against a deployment, and none has troops of its victim",
                    one.id),
        {.note =
             fmt::format("its {} can be: {}", written(KnownDimension::victim), listed(named, 6)),
         .hint = fmt::format("name a contributor of a deployment in 'use', or {} == {}",
                             written(KnownDimension::victim), id(scenario_.protege))});
  }

  /// Whether some duty of the instrument can arise from an attack by the challenger on the protege.
  void answers_protege(const Instrument& one) {
    bool duties = false;
    FixedEvent on_protege = open_event(), by_challenger = open_event();
    if (sides_.victim) on_protege[index(*sides_.victim)] = static_cast<int>(scenario_.protege);
    if (sides_.perpetrator)
      by_challenger[index(*sides_.perpetrator)] = static_cast<int>(scenario_.challenger);
    bool victim_fits = false, perpetrator_fits = false;
    for (const Clause& clause : one.clauses)
      for (const Reading& reading : clause.readings) {
        if (!is_duty(reading)) continue;
        duties = true;
        victim_fits = victim_fits || possible(reading.when, on_protege);
        perpetrator_fits = perpetrator_fits || possible(reading.when, by_challenger);
      }
    if (!duties || (victim_fits && perpetrator_fits)) return;
    draft_.problems.lint(
        "L017", one.where,
        fmt::format("no duty of '{}' can arise from an attack {} {}", one.id,
                    victim_fits ? "by" : "on",
                    id(victim_fits ? scenario_.challenger : scenario_.protege)),
        {.note = "it stands in a package and answers nothing there",
         .hint = "take it out of the packages, or write an instrument of your own"});
  }

  /// In force after it was signed, and signed by the day of the question.
  void dates(const Instrument& one) {
    const std::optional<Date> signed_on = parse_date(one.signed_on);
    if (!signed_on || !is_valid(*signed_on)) return;
    if (one.in_force.kind == EntryIntoForce::Kind::on_date && one.in_force.date < *signed_on)
      draft_.problems.error(
          "E048", one.signed_at, fmt::format("'{}' is in force before it was signed", one.id),
          {.note = {}, .hint = "a text that reaches back is in force from the day of signature"});
    if (!draft_.alone && !one.hypothetical && scenario_.as_of < *signed_on)
      draft_.problems.lint("L020", one.signed_at,
                           fmt::format("'{}' is signed after the day of the question", one.id),
                           {.note = {}, .hint = "write hypothetical: true, or another day"});
  }

  /// Where nobody fought there is no ceasefire to count from.
  void entry(const Instrument& one) {
    if (!scenario_.horizon || scenario_.horizon->start != "peace" || scenario_.horizon->in_war ||
        !one.in_force.names_ceasefire)
      return;
    draft_.problems.error(
        "E049", one.where,
        fmt::format("'{}' is in force from a ceasefire, and the game begins in peace", one.id),
        {.note = {}, .hint = "write in_force: start, or a date"});
  }

  /// Who must agree before a text is in force depends on its form, which is then no open question.
  void form(const Instrument& one) {
    if (draft_.alone || !one.form_hangs_on) return;
    if (one.in_force.kind == EntryIntoForce::Kind::on_date && one.in_force.date <= scenario_.as_of)
      return;
    draft_.problems.error(
        "E063", one.form_at,
        fmt::format("the form of '{}', which is not in force, hangs on the question '{}'", one.id,
                    scenario_.questions[index(*one.form_hangs_on)].id),
        {.note = "who must agree before it is in force depends on its form",
         .hint = "write one form"});
  }

  /// Who holds the reading in an attack by the challenger on the protege.
  std::vector<ActorId> holders(const Reading& reading) const {
    Event event(scenario_.vocabulary.dimensions.size(), 0);
    if (sides_.victim) event[index(*sides_.victim)] = static_cast<int>(scenario_.protege);
    if (sides_.perpetrator)
      event[index(*sides_.perpetrator)] = static_cast<int>(scenario_.challenger);
    return members_in(reading.holder, event, static_cast<int>(scenario_.actors.size()));
  }

  void clause(const Instrument& one, const Clause& clause) {
    for (const Reading& reading : clause.readings) {
      if (const auto dimension = never_for(reading.when, scenario_.vocabulary)) {
        draft_.problems.lint(
            "L012", clause.where, fmt::format("the trigger of '{}' can never hold", clause.id),
            {.note = fmt::format("it leaves no value of '{}'", draft_.at(*dimension).name),
             .hint = {}});
        break;
      }
    }
    if (draft_.alone) return;
    for (const Reading& reading : clause.readings) {
      const std::vector<ActorId> who = holders(reading);
      if (is_duty(reading) && !reading.floor.empty() && clause.exception_to.empty() &&
          std::find(who.begin(), who.end(), scenario_.challenger) != who.end()) {
        lint("L018", clause.where,
             fmt::format("by '{}' of '{}' the challenger {} owes help against itself", clause.id,
                         one.id, id(scenario_.challenger)));
        break;
      }
    }
    parties(one, clause, clause.readings.front());
  }

  void parties(const Instrument& one, const Clause& clause, const Reading& reading) {
    if (one.parties.empty()) return;
    std::vector<std::string> strangers;
    for (const ActorId actor : holders(reading))
      if (std::find(one.parties.begin(), one.parties.end(), actor) == one.parties.end())
        strangers.push_back(id(actor));
    if (strangers.empty()) return;
    draft_.problems.lint("L019", clause.where,
                         fmt::format("'{}' of '{}' binds {}, no part{} to it", clause.id, one.id,
                                     listed(strangers, 6), strangers.size() == 1 ? "y" : "ies"),
                         {.note = {}, .hint = "add them to 'parties', or correct the holder"});
  }

  /// Nobody helps the protege against itself.
  void givers(const Instrument& one) {
    const auto check = [&](ActorId actor, std::string_view what) {
      if (actor == scenario_.challenger)
        lint("L018", one.where, fmt::format("the challenger {} {} '{}'", id(actor), what, one.id));
    };
    for (const Donor& donor : one.donors) check(donor.actor, "is a donor of");
    for (const Contributor& by : one.troops_by) check(by.actor, "sends troops by");
  }

  Draft& draft_;
  const Scenario& scenario_;
  Sides sides_;
};

}  // namespace

void check_sense(Draft& draft) {
  Sense sense(draft);
  sense.days();
  sense.attacks();
  sense.tests();
  sense.instruments();
  sense.packages();
}

}  // namespace casus
