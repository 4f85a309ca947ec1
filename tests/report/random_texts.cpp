#include "tests/report/random_texts.hpp"

#include <iterator>

namespace casus {

namespace {

void change_words(Synthetic& all, Chance& chance) {
  Scenario& s = all.scenario;
  switch (chance.below(10)) {
    case 0:
      chance.in(s.packages).label.clear();
      break;
    case 1:
      chance.in(s.actors).name.clear();
      break;
    case 2:
      chance.in(s.attacks).label.clear();
      break;
    case 3:
      s.title.clear();
      all.findings.title.clear();
      break;
    case 4:
      s.as_of = {2031, static_cast<int>(1 + chance.below(12)), 3};
      break;
    case 5:
      s.correlations.clear();
      break;
    case 6:
      s.horizon->start = chance.one_of<const char*>({"peace", "ceasefire"});
      break;
    case 7:
      s.judgements.push_back({"a panel", "challenger.force", 1.0, 2.0, chance.rare_share()});
      break;
    case 8:
      s.fallback.reset();
      break;
    default:
      all.findings.hash.clear();
  }
}

void change_quantity(Synthetic& all, Chance& chance) {
  Quantity& one = chance.in(all.scenario.quantities);
  switch (chance.below(5)) {
    case 0:
      one.source.clear();
      break;
    case 1:
      one.assumed = chance.one_of<const char*>({"", "calibrated to a record", "a guess"});
      break;
    case 2:
      one.sensitive = !one.sensitive;
      break;
    case 3:
      one.draw = one.draw == Draw::own ? Draw::common : Draw::own;
      break;
    default:
      switch (chance.below(7)) {
        case 0:
          one.distribution = Certain{3.5};
          break;
        case 1:
          one.distribution = Pert{1, 2, 4};
          break;
        case 2:
          one.distribution = LogPert{0.1, 0.2, 0.9};
          break;
        case 3:
          one.distribution = Uniform{0.25, 0.75};
          break;
        case 4:
          one.distribution = Normal{5, 0.5};
          break;
        case 5:
          one.distribution = Lognormal{0.5, 0.25};
          break;
        default:
          one.distribution = Beta{2, 3};
      }
  }
}

void change_instrument(Synthetic& all, Chance& chance) {
  Instrument& one = chance.in(all.scenario.instruments);
  switch (chance.below(9)) {
    case 0:
      one.hypothetical = !one.hypothetical;
      break;
    case 1:
      one.form = chance.word<Form>(5);
      one.binding = chance.word<Binding>(3);
      break;
    case 2:
      one.kind = chance.word<InstrumentKind>(5);
      break;
    case 3:
      one.in_force.kind = chance.word<EntryIntoForce::Kind>(3);
      one.in_force.date = {chance.one_of({2021, 2033}), 5, 6};
      one.in_force.names_ceasefire = chance.one_in(2);
      break;
    case 4:
      one.name.clear();
      break;
    case 5:
      one.signed_on = chance.one_of<const char*>({"", "none", "2024-02-29"});
      break;
    case 6:
      one.term = {};
      break;
    case 7:
      for (Donor& donor : one.donors) donor.funding = chance.word<Funding>(3);
      chance.thin(one.donors);
      break;
    default:
      one.provisions.push_back({chance.word<Matter>(20), {.ref = "Article 7", .quote = "as is"}});
      one.not_coded.push_back({"Part X", "songs", chance.one_of({0, 1, 12})});
  }
}

void change_clause(Synthetic& all, Chance& chance) {
  Instrument& text = chance.in(all.scenario.instruments);
  if (text.clauses.empty()) return;
  Clause& clause = chance.in(text.clauses);
  Reading& one = chance.in(clause.readings);
  switch (chance.below(10)) {
    case 0:
      one.norm = chance.word<Norm>(5);
      break;
    case 1:
      one.verb = chance.word<Verb>(6);
      break;
    case 2:
      one.discretion = chance.word<Discretion>(4);
      break;
    case 3:
      one.breach_triggers_nothing = !one.breach_triggers_nothing;
      break;
    case 4:
      one.reserved = {chance.word<Reserved>(6)};
      break;
    case 5:
      one.decided_by = {.body = BodyId{0}};
      if (chance.one_in(2))
        one.decided_by.rule = Rule{chance.word<Rule::Kind>(8), 2, 0.6, chance.one_of({0.0, 0.5})};
      break;
    case 6:
      if (one.deadline) {
        one.deadline->clock = chance.word<Clock>(5);
        if (chance.one_in(2)) one.deadline->within.reset();
      } else {
        one.deadline = Deadline{.text = "in due course", .clock = chance.word<Clock>(5)};
      }
      break;
    case 7:
      one.expected = {{chance.word<Level>(5), 0.7}, {chance.word<Level>(5), 0.3}};
      break;
    case 8:
      clause.source = {.ref = chance.one_of<const char*>({"", "Annex"}),
                       .quote = chance.one_of<const char*>({"", "shall help"}),
                       .verified = chance.one_in(2),
                       .note = chance.one_of<const char*>({"", "by hand"})};
      break;
    default:
      one.floor = {
          ActionId{static_cast<int>(chance.below(all.scenario.vocabulary.actions.size()))}};
      one.weight = chance.rare_share();
  }
}

void change_package(Synthetic& all, Chance& chance) {
  Package& one = chance.in(all.scenario.packages);
  switch (chance.below(5)) {
    case 0:
      one.includes.clear();
      break;
    case 1:
      one.absent = {ActorId{static_cast<int>(2 + chance.below(all.scenario.actors.size() - 2))}};
      break;
    case 2:
      if (!one.entries.empty())
        chance.in(one.entries).without = {
            ActorId{static_cast<int>(2 + chance.below(all.scenario.actors.size() - 2))}};
      break;
    case 3:
      one.role = one.role == Role::option ? Role::yardstick : Role::option;
      all.findings.packages[static_cast<std::size_t>(&one - all.scenario.packages.data())].role =
          one.role;
      break;
    default:
      chance.thin(one.entries);
  }
}

void change_duties(Synthetic& all, Chance& chance) {
  if (all.duties.packages.empty()) return;
  PackageDuties& package = chance.in(all.duties.packages);
  if (package.matrix.empty()) return;
  Cell& cell = chance.in(chance.in(package.matrix));
  Owed& owed = chance.one_in(3) ? cell.without_decisions : cell.on_paper;
  switch (chance.below(4)) {
    case 0:
      owed.always.assign(owed.always.size(), chance.one_in(2));
      break;
    case 1:
      if (!owed.sometimes.empty()) owed.sometimes[chance.below(owed.sometimes.size())].flip();
      break;
    case 2:
      owed.acts.always = {{InstrumentId{0}, 0}};
      if (chance.one_in(2)) std::swap(owed.acts.always, owed.acts.sometimes);
      break;
    default:
      cell.without_decisions = cell.on_paper;
  }
}

}  // namespace

void change_texts(Synthetic& all, Chance& chance) {
  using Change = void (*)(Synthetic&, Chance&);
  constexpr Change changes[] = {change_words,  change_quantity, change_instrument,
                                change_clause, change_package,  change_duties};
  changes[chance.below(std::size(changes))](all, chance);
}

}  // namespace casus
