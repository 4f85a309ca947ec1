#include "lang/lints.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "model/parameters.hpp"

namespace casus {

namespace {

constexpr std::string_view vague_words[] = {
    "swift", "prompt", "timely", "sustained", "as soon as possible", "without delay"};

std::string lower(std::string_view text) {
  std::string out;
  for (const char c : text) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool any(const Clause& clause, bool (*holds)(const Reading&)) {
  return std::any_of(clause.readings.begin(), clause.readings.end(), holds);
}

bool owes_without_deadline(const Reading& one) {
  return is_duty(one) && !one.floor.empty() && !one.deadline;
}

bool owes_nothing(const Reading& one) { return is_duty(one) && one.floor.empty(); }

bool breach_is_free(const Reading& one) { return is_duty(one) && one.breach_triggers_nothing; }

/// Why the clock of the deadline may never start, if so: nobody has to decide, attribute, recognise
/// or ask, and the duty is there without.
std::string_view never_starts(const Reading& one, const Vocabulary& vocabulary) {
  if (!one.deadline || !is_duty(one)) return {};
  const std::vector<DimensionId> read = dimensions_read(one.when);
  const auto asks_for = [&](auto&& is) {
    return std::any_of(read.begin(), read.end(),
                       [&](DimensionId which) { return is(vocabulary.dimensions[index(which)]); });
  };
  switch (one.deadline->clock) {
    case Clock::event:
      return {};
    case Clock::decision:
      return deciding_body(one.decided_by) ? "" : "a decision, but nobody decides";
    case Clock::request:
      return asks_for([](const Dimension& d) { return d.chosen_by == ChosenBy::protege; })
                 ? ""
                 : "a request, but the duty does not wait for one";
    case Clock::attribution:
      return asks_for([](const Dimension& d) { return is_known(d, KnownDimension::attribution); })
                 ? ""
                 : "an attribution, which nobody has to make";
    case Clock::recognition:
      return asks_for([](const Dimension& d) { return is_known(d, KnownDimension::recognition); })
                 ? ""
                 : "a recognition, which nobody has to give";
  }
  return {};
}

class Lints {
 public:
  explicit Lints(Draft& draft) : draft_(draft), scenario_(draft.scenario) {}

  void clauses() {
    for (const Instrument& instrument : scenario_.instruments)
      for (const Clause& one : instrument.clauses) clause(one);
  }

  /// The same actor's troops in two deployments of one package.
  void capacity() {
    for (const Package& package : scenario_.packages) {
      std::vector<ActorId> seen, said;
      for (const PackageEntry& entry : package.entries)
        for (const Contributor& one : scenario_.instruments[index(entry.instrument)].troops_by) {
          const auto has = [&](const std::vector<ActorId>& list) {
            return std::find(list.begin(), list.end(), one.actor) != list.end();
          };
          if (has(seen) && !has(said)) {
            say("L007", package.where,
                fmt::format("{} sends troops by two deployments of the package '{}'",
                            scenario_.actors[index(one.actor)].id, package.id));
            said.push_back(one.actor);
          }
          seen.push_back(one.actor);
        }
    }
  }

  void quantities() {
    std::vector<bool> used(scenario_.quantities.size(), false);
    const auto use = [&](const std::optional<QuantityId>& one) {
      if (one) used[index(*one)] = true;
    };
    for (const Instrument& one : scenario_.instruments) {
      for (const auto& number :
           {one.money, one.buys, one.lag, one.defence_share, one.troops, one.garrison, one.tripwire,
            one.monitoring, one.term.duration, one.term.renewed, one.term.notice, one.term.used_by})
        use(number);
    }
    for (const Actor& actor : scenario_.actors)
      for (const auto& [path, id] : actor.numbers) use(id);
    for (const Attack& attack : scenario_.attacks)
      for (const auto& [path, id] : attack.numbers) use(id);
    if (scenario_.incidents)
      for (const auto& [path, id] : scenario_.incidents->numbers) use(id);
    if (scenario_.terms)
      for (const TermGroup& group : scenario_.terms->groups) use(group.renewed);
    for (std::size_t i = 0; i < scenario_.quantities.size(); ++i) {
      const Quantity& one = scenario_.quantities[i];
      const bool named = one.path.find('.') == std::string::npos;
      if (named && !used[i] && find_parameter(scenario_parameters(), one.path) == nullptr)
        say("L010", one.where, fmt::format("nothing uses the quantity '{}'", one.path));
      // A certain number of an instrument stands in its text: that is the source.
      const bool in_text = std::holds_alternative<Certain>(one.distribution) &&
                           (in_instrument(one.path) || draft_.alone);
      if (one.source.empty() && one.assumed.empty() && !in_text)
        say("L006", one.where, fmt::format("'{}' has no source and no 'assumed'", one.path));
      evidence(one);
    }
  }

  void evidence(const Quantity& one) {
    if (!one.evidence) return;
    const Bounds has = likely_bounds(one.distribution), says = likely_bounds(*one.evidence);
    if (has.least <= says.least && says.most <= has.most) return;
    say("L025", one.where,
        one.sensitive ? fmt::format("the range of '{}' leaves out what its evidence says", one.path)
                      : fmt::format("the range of '{}', {}, leaves out what its evidence says, {}",
                                    one.path, to_text(one.distribution), to_text(*one.evidence)));
  }

  /// Texts of packages that say how they end, in a scenario in which none does.
  void terms() {
    if (draft_.alone || scenario_.terms || scenario_.attacks.empty()) return;
    std::set<InstrumentId> ends;
    const Package* first = nullptr;
    for (const Package& package : scenario_.packages)
      for (const PackageEntry& entry : package.entries) {
        const Term& term = scenario_.instruments[index(entry.instrument)].term;
        if (!term.duration && !term.until && !term.used_by) continue;
        if (first == nullptr) first = &package;
        ends.insert(entry.instrument);
      }
    if (first != nullptr)
      say("L026", first->where,
          fmt::format("{} text{} of the packages say{} how {} end{}, and without 'terms' none ends "
                      "in the game",
                      ends.size(), ends.size() == 1 ? "" : "s", ends.size() == 1 ? "s" : "",
                      ends.size() == 1 ? "it" : "they", ends.size() == 1 ? "s" : ""));
  }

  void dimensions() {
    if (draft_.alone || scenario_.attacks.empty()) return;
    std::vector<bool> read(scenario_.vocabulary.dimensions.size(), false);
    const auto note = [&](const std::vector<DimensionId>& some) {
      for (const DimensionId one : some) read[index(one)] = true;
    };
    for (const Attack& attack : scenario_.attacks) note(dimensions_read(attack.region));
    for (const Instrument& instrument : scenario_.instruments)
      for (const Clause& clause : instrument.clauses)
        for (const Reading& one : clause.readings) {
          note(dimensions_read(one.when));
          note(dimensions_read(one.holder));
        }
    for (std::size_t i = 0; i < read.size(); ++i)
      if (!read[i])
        say("L011", scenario_.vocabulary.dimensions[i].where,
            fmt::format("no clause and no attack reads '{}'",
                        scenario_.vocabulary.dimensions[i].name));
  }

 private:
  void say(std::string_view code, Span where, std::string message) {
    draft_.problems.lint(code, where, std::move(message));
  }

  bool in_instrument(const std::string& path) const {
    return std::any_of(scenario_.instruments.begin(), scenario_.instruments.end(),
                       [&](const Instrument& one) {
                         return path.compare(0, one.id.size() + 1, one.id + ".") == 0;
                       });
  }

  void clause(const Clause& one) {
    if (any(one, owes_without_deadline) && one.exception_to.empty())
      say("L001", one.where, fmt::format("the duty '{}' has no deadline", one.id));
    if (any(one, breach_is_free))
      say("L002", one.where,
          fmt::format("the text names no consequence of a breach of '{}'", one.id));
    if (any(one, owes_nothing) && one.exception_to.empty())
      say("L003", one.where, fmt::format("the duty '{}' owes nothing in particular", one.id));
    clock(one);
    quote(one);
    deciders(one);
  }

  /// Said once, of the first reading that has it.
  void clock(const Clause& one) {
    for (const Reading& reading : one.readings) {
      const std::string_view why = never_starts(reading, scenario_.vocabulary);
      if (why.empty()) continue;
      say("L008", one.where, fmt::format("the deadline of '{}' counts from {}", one.id, why));
      return;
    }
  }

  void quote(const Clause& one) {
    if (one.source.quote.empty()) return;
    if (!one.source.verified)
      say("L005", one.source.where, fmt::format("the quote of '{}' was not verified", one.id));
    const std::string text = lower(one.source.quote);
    for (const std::string_view word : vague_words) {
      const bool known =
          std::any_of(one.vague.begin(), one.vague.end(), [&](const VagueTerm& term) {
            return lower(term.word).find(word.substr(0, 5)) != std::string::npos;
          });
      if (text.find(word) != std::string::npos && !known)
        say("L004", one.source.where,
            fmt::format("'{}' in the quote of '{}' has no range under 'vague'", word, one.id));
    }
  }

  void deciders(const Clause& one) {
    if (draft_.alone) return;
    for (const Reading& reading : one.readings) {
      const std::optional<BodyId> decides = deciding_body(reading.decided_by);
      if (!decides) continue;
      const Body& body = scenario_.vocabulary.bodies[index(*decides)];
      if (std::find(body.members.begin(), body.members.end(), scenario_.challenger) ==
          body.members.end())
        continue;
      say("L009", one.where,
          fmt::format("the challenger is a member of '{}', which decides on '{}'", body.name,
                      one.id));
      return;
    }
  }

  Draft& draft_;
  const Scenario& scenario_;
};

}  // namespace

void lint(Draft& draft) {
  Lints lints(draft);
  lints.clauses();
  lints.capacity();
  lints.quantities();
  lints.dimensions();
  lints.terms();
}

}  // namespace casus
