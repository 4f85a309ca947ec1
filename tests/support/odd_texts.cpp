#include <algorithm>

#include "tests/support/odd_scenario.hpp"

namespace casus {

namespace {

/// One change of what a text says, who gives what by it, and who decides on it.
class TextChanger {
 public:
  TextChanger(Scenario& scenario, Chance& chance) : scenario_(scenario), chance_(chance) {}

  std::string once(Instrument& one) {
    switch (chance_.below(6)) {
      case 0:
        return status(one);
      case 1:
        return gifts(one);
      case 2:
        return term(one);
      case 3:
        return body();
      default:
        return reading(one);
    }
  }

 private:
  std::optional<QuantityId> any_quantity() {
    if (chance_.one_in(3)) return std::nullopt;
    return static_cast<QuantityId>(static_cast<int>(chance_.below(scenario_.quantities.size())));
  }

  ActorId any_actor() {
    return static_cast<ActorId>(static_cast<int>(chance_.below(scenario_.actors.size())));
  }

  std::string status(Instrument& one) {
    switch (chance_.below(5)) {
      case 0:
        one.form = chance_.word<Form>(5);
        return one.id + " has another form";
      case 1:
        one.kind = chance_.word<InstrumentKind>(5);
        return one.id + " is of another kind";
      case 2:
        one.recipient = any_actor();
        return one.id + " is for somebody else";
      default:
        one.in_force = {
            .kind = chance_.word<EntryIntoForce::Kind>(3),
            .date = chance_.one_of<Date>({{2030, 6, 1}, {2030, 6, 2}, {2031, 3, 15}, {2033, 9, 1}}),
            .delay = any_quantity()};
        return one.id + " enters into force another day";
    }
  }

  std::string gifts(Instrument& one) {
    if (chance_.one_in(2)) {
      for (std::optional<QuantityId>* which :
           {&one.money, &one.buys, &one.lag, &one.defence_share, &one.troops, &one.garrison,
            &one.tripwire, &one.monitoring})
        if (*which && chance_.one_in(3)) *which = any_quantity();
      return one.id + " gives other numbers";
    }
    if (!one.donors.empty()) {
      Donor& donor = chance_.in(one.donors);
      donor.funding = chance_.word<Funding>(3);
      donor.share = chance_.one_of({0.0, 0.2, 0.25, 0.5});
    }
    if (one.donors.size() > 1 && chance_.one_in(2)) chance_.thin(one.donors);
    if (one.troops_by.size() > 1) chance_.thin(one.troops_by);
    return one.id + " has other donors";
  }

  std::string term(Instrument& one) {
    Term& term = one.term;
    for (std::optional<QuantityId>* which :
         {&term.duration, &term.renewed, &term.notice, &term.used_by})
      if (chance_.one_in(3)) *which = any_quantity();
    if (chance_.one_in(3))
      term.until = chance_.one_of<Date>({{2030, 6, 1}, {2031, 3, 15}, {2031, 9, 15}, {2035, 1, 1}});
    if (chance_.one_in(3)) term.exit_from = chance_.one_of<Date>({{2031, 3, 15}, {2032, 1, 1}});
    if (chance_.one_in(3)) term.exit_after = chance_.one_of({0.0, 0.5, 3.0});
    if (!scenario_.terms && chance_.one_in(2)) scenario_.terms = Terms{.each = true};
    return one.id + " ends in another way";
  }

  Rule any_rule() {
    Rule rule{.kind = chance_.word<Rule::Kind>(8)};
    rule.count = static_cast<int>(1 + chance_.below(3));
    rule.share = chance_.one_of({0.5, 0.55, 2.0 / 3.0, 1.0});
    rule.population_share = chance_.one_of({0.0, 0.0, 0.61, 0.65});
    return rule;
  }

  std::string body() {
    if (scenario_.vocabulary.bodies.empty()) return "no body";
    Body& one = chance_.in(scenario_.vocabulary.bodies);
    if (chance_.one_in(2)) {
      one.rule = any_rule();
      return one.name + " has another rule";
    }
    if (chance_.one_in(2) && one.members.size() > 1) chance_.thin(one.members);
    if (chance_.one_in(2)) one.takes = any_quantity();
    return one.name + " has fewer members or takes another time";
  }

  std::string reading(Instrument& of) {
    if (of.clauses.empty()) return of.id + " has no clause";
    Clause& clause = chance_.in(of.clauses);
    Reading& one = chance_.in(clause.readings);
    const std::string name = of.id + "/" + clause.id;
    switch (chance_.below(9)) {
      case 0:
        one.norm = chance_.word<Norm>(5);
        return name + " is another norm";
      case 1:
        one.verb = chance_.word<Verb>(6);
        one.discretion = chance_.word<Discretion>(4);
        return name + " has another verb";
      case 2:
        one.breach_triggers_nothing = !one.breach_triggers_nothing;
        return name + " breached otherwise";
      case 3:
        if (scenario_.vocabulary.bodies.empty()) return "no body";
        one.decided_by.body = static_cast<BodyId>(
            static_cast<int>(chance_.below(scenario_.vocabulary.bodies.size())));
        if (chance_.one_in(2)) one.decided_by.rule = any_rule();
        if (chance_.one_in(2)) one.decided_by.takes = any_quantity();
        return name + " is decided on";
      case 4:
        if (one.floor.size() > 1 && chance_.one_in(2))
          chance_.thin(one.floor);
        else
          one.floor = {static_cast<ActionId>(
              static_cast<int>(chance_.below(scenario_.vocabulary.actions.size())))};
        return name + " owes another thing";
      case 5:
        one.expected = {{chance_.word<Level>(level_count), 0.25}, {Level::consult, 0.75}};
        return name + " is expected to be another thing";
      case 6:
        one.deadline = Deadline{.within = any_quantity(), .clock = chance_.word<Clock>(5)};
        return name + " by another day";
      case 7:
        one.reserved = {chance_.word<Reserved>(6)};
        return name + " is reserved";
      default:
        one.weight = chance_.one_of({0.0, one.weight});
        clause.readings.front().weight += 0.1;
        return name + " is read otherwise";
    }
  }

  Scenario& scenario_;
  Chance& chance_;
};

}  // namespace

std::string change_text(Scenario& scenario, Instrument& text, Chance& chance) {
  return TextChanger(scenario, chance).once(text);
}

}  // namespace casus
