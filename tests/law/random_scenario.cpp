#include "tests/law/random_scenario.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

#include <fmt/format.h>

#include "tests/law/reference.hpp"

namespace casus {

namespace {

constexpr int actor_count = 4;

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  Scenario scenario() {
    Scenario s{.id = "random", .challenger = ActorId{0}, .protege = ActorId{1}};
    for (int i = 0; i < actor_count; ++i) s.actors.push_back({.id = fmt::format("XA{}", i)});
    s.vocabulary = vocabulary();
    words_ = &s.vocabulary;
    if (chance(0.6)) s.vocabulary.constraints.push_back(condition(2));
    if (chance(0.3)) s.vocabulary.constraints.push_back(condition(1));
    for (std::size_t d = 0; d < s.vocabulary.dimensions.size(); ++d)
      if (s.vocabulary.dimensions[d].chosen_by == ChosenBy::nature &&
          s.vocabulary.dimensions[d].name != "attribution")
        s.nature.push_back({static_cast<DimensionId>(d), {0.3, 0.7}});
    if (chance(0.2)) s.nature.front().weights = {1.0, 0.0};
    ask_questions(s);
    const int instruments = pick(1, 3);
    for (int i = 0; i < instruments; ++i) s.instruments.push_back(instrument(s, i));
    for (int k = 0; k < 2; ++k) s.attacks.push_back(attack(s, k));
    const int packages = pick(1, 2);
    for (int p = 0; p < packages; ++p) s.packages.push_back(package(s, p));
    for (int t = 0; t < 3; ++t) s.tests.push_back(test(s));
    return s;
  }

  OpenEvent open_event(const Scenario& s) {
    OpenEvent event;
    for (const Dimension& one : s.vocabulary.dimensions) {
      event.emplace_back();
      if (chance(0.6)) event.back() = pick(0, static_cast<int>(one.values.size()) - 1);
    }
    return event;
  }

 private:
  bool chance(double p) { return std::uniform_real_distribution<>(0.0, 1.0)(random_) < p; }
  int pick(int least, int most) { return std::uniform_int_distribution<>(least, most)(random_); }

  static Vocabulary vocabulary() {
    std::vector<std::string> actors;
    for (int i = 0; i < actor_count; ++i) actors.push_back(fmt::format("XA{}", i));
    std::vector<std::string> perpetrators = actors;
    perpetrators.emplace_back("proxy");
    Vocabulary v{.id = "random"};
    v.dimensions = {
        {.name = "victim", .values = actors, .of_actors = true},
        {.name = "requested", .values = {"no", "yes"}, .chosen_by = ChosenBy::protege},
        {.name = "attribution", .values = {"none", "proven"}, .chosen_by = ChosenBy::nature},
        {.name = "kind", .values = {"raid", "siege", "cyber"}, .chosen_by = ChosenBy::challenger},
        {.name = "perpetrator", .values = perpetrators, .of_actors = true},
        {.name = "provoked", .values = {"no", "yes"}, .chosen_by = ChosenBy::nature},
        {.name = "scale",
         .values = {"low", "middle", "high"},
         .ordered = true,
         .chosen_by = ChosenBy::challenger},
        {.name = "snow", .values = {"no", "yes"}, .chosen_by = ChosenBy::nature}};
    v.actions = {
        {"consult", Level::consult}, {"finance", Level::economic}, {"force", Level::troops}};
    v.bodies = {{.name = "council", .rule = Rule{.kind = Rule::Kind::consensus}},
                {.name = "secretariat", .rule = Rule{.kind = Rule::Kind::silence}},
                {.name = "assembly"}};
    return v;
  }

  Condition comparison() {
    const int d = pick(0, static_cast<int>(words_->dimensions.size()) - 1);
    const Dimension& dimension = words_->dimensions[static_cast<std::size_t>(d)];
    Comparison test{.dimension = static_cast<DimensionId>(d)};
    for (std::size_t v = 0; v < dimension.values.size(); ++v) test.values.push_back(chance(0.5));
    if (dimension.of_actors && chance(0.3))
      test.same_as.push_back(DimensionId{dimension.name == "victim" ? 4 : 0});
    test.negated = chance(0.3);
    return {test};
  }

  Condition condition(int depth) {
    if (depth == 0 || chance(0.2)) return comparison();
    switch (pick(0, 4)) {
      case 0:
        return {Not{{condition(depth - 1)}}};
      case 1:
        return {Or{{condition(depth - 1), condition(depth - 1)}}};
      case 2:
        return {Implies{{condition(depth - 1), condition(depth - 1)}}};
      case 3:
        return {And{{condition(depth - 1), condition(depth - 1), condition(depth - 1)}}};
      default:
        return chance(0.1) ? Condition{} : Condition{And{{condition(depth - 1), comparison()}}};
    }
  }

  ActorSet holder() {
    ActorSet set;
    const int entries = pick(1, 2);
    for (int e = 0; e < entries; ++e) {
      SetExpression entry;
      const int terms = pick(1, 3);
      for (int t = 0; t < terms; ++t) {
        SetTerm term{.sign = t > 0 && chance(0.6) ? SetTerm::Sign::minus : SetTerm::Sign::plus};
        for (int i = 0; i < actor_count; ++i)
          if (chance(t == 0 ? 0.5 : 0.2)) term.actors.push_back(ActorId{i});
        if (chance(0.3)) term.dimensions.push_back(DimensionId{chance(0.5) ? 0 : 4});
        entry.push_back(term);
      }
      set.entries.push_back(entry);
    }
    return set;
  }

  Reading reading(double weight) {
    Reading r{.weight = weight, .holder = holder(), .when = condition(2)};
    if (chance(0.2)) r.norm = Norm::permission;
    for (int a = 0; a < 3 && !chance(0.2); ++a)  // often none: a duty to act that names no act
      if (chance(0.5)) r.floor.push_back(ActionId{a});
    if (chance(0.2)) r.reserved.push_back(chance(0.5) ? Reserved::budget : Reserved::law);
    if (chance(0.3)) r.decided_by.body = BodyId{pick(0, 2)};
    if (r.decided_by.body && chance(0.3))
      r.decided_by.rule = Rule{.kind = chance(0.5) ? Rule::Kind::silence : Rule::Kind::unanimity};
    return r;
  }

  void ask_questions(Scenario& s) {
    const int questions = pick(0, 2);
    for (int q = 0; q < questions; ++q) {
      Question question{.id = fmt::format("question-{}", q),
                        .alternatives = {{"a", 0.5}, {"b", 0.5}}};
      if (chance(0.2)) question.alternatives = {{"a", 0.5}, {"b", 0.25}, {"c", 0.25}};
      s.questions.push_back(std::move(question));
    }
  }

  /// What a clause says, under each combination of answers to its own questions, and each reading
  /// of its list.
  struct ClauseDraft {
    std::string id{}, exception_to{};
    std::vector<QuestionId> own{}, all{};
    std::vector<Answers> answers{};             ///< to its own questions
    std::vector<std::vector<Reading>> lists{};  ///< beside `answers`
  };

  ClauseDraft clause_draft(const Scenario& s, int number) {
    ClauseDraft draft{.id = fmt::format("{}", number)};
    if (number > 0 && chance(0.4)) draft.exception_to = fmt::format("{}", pick(0, number - 1));
    for (std::size_t q = 0; q < s.questions.size(); ++q)
      if (chance(0.4)) draft.own.push_back(static_cast<QuestionId>(q));
    draft.all = draft.own;
    draft.answers = combinations(draft.own, s.questions);
    const bool list = draft.exception_to.empty() && chance(0.4);
    const Reading same = reading(1.0);
    for (std::size_t a = 0; a < draft.answers.size(); ++a) {
      Reading first = chance(0.3) ? same : reading(1.0);
      if (list) {
        first.weight = 0.25;
        draft.lists.push_back({first, reading(0.75)});
      } else {
        draft.lists.push_back({first});
      }
    }
    return draft;
  }

  static Clause laid_out(const Scenario& s, const ClauseDraft& draft) {
    Clause clause{.id = draft.id};
    clause.exception_to = draft.exception_to;
    for (const Answers& answers : combinations(draft.all, s.questions))
      for (std::size_t own = 0; own < draft.answers.size(); ++own) {
        if (!agree(draft.answers[own], answers)) continue;
        for (Reading one : draft.lists[own]) {
          one.under = answers;
          for (const QuestionAnswer& answer : answers)
            one.weight *= s.questions[index(answer.question)]
                              .alternatives[static_cast<std::size_t>(answer.alternative)]
                              .weight;
          clause.readings.push_back(std::move(one));
        }
      }
    return clause;
  }

  Instrument instrument(const Scenario& s, int number) {
    Instrument result{.id = fmt::format("pact-{}", number)};
    result.hypothetical = number % 3 == 1;  // the second, the fifth
    for (int a = 0; a < actor_count; ++a)
      if (chance(0.4)) result.parties.push_back(ActorId{a});
    for (int other = 0; other < number; ++other)
      if (chance(0.3)) result.implements.push_back(fmt::format("pact-{}", other));
    std::vector<ClauseDraft> drafts;
    const int clauses = pick(1, 3);
    for (int c = 0; c < clauses; ++c) drafts.push_back(clause_draft(s, c));
    for (std::size_t c = drafts.size(); c-- > 0;)  // exceptions stand behind what they except
      for (ClauseDraft& excepted : drafts)
        if (excepted.id == drafts[c].exception_to) {
          std::vector<QuestionId> both;
          std::set_union(excepted.all.begin(), excepted.all.end(), drafts[c].all.begin(),
                         drafts[c].all.end(), std::back_inserter(both));
          excepted.all = both;
        }
    for (const ClauseDraft& draft : drafts) result.clauses.push_back(laid_out(s, draft));
    return result;
  }

  Attack attack(const Scenario& s, int number) {
    const auto is = [&](int dimension, int value) {
      Comparison test{.dimension = DimensionId{dimension}};
      test.values.assign(words_->dimensions[static_cast<std::size_t>(dimension)].values.size(),
                         false);
      test.values[static_cast<std::size_t>(value)] = true;
      return Condition{test};
    };
    const int perpetrator = chance(0.5) ? 0 : 4;
    const std::vector<Event> events = reference::consistent_events(s);
    for (int tries = 0;; ++tries) {
      And both{{is(0, tries < 30 ? 1 : pick(0, 3)), is(4, tries < 30 ? perpetrator : pick(0, 4))}};
      if (tries < 10) both.operands.push_back(condition(1));
      Attack result{.id = fmt::format("kind-{}", number), .region = {both}, .armed = chance(0.8)};
      if (!reference::region(s, result, events).empty() || tries > 200) return result;
    }
  }

  Package package(const Scenario& s, int number) {
    Package result{.id = fmt::format("package-{}", number)};
    for (std::size_t i = 0; i < s.instruments.size(); ++i) {
      if (!chance(0.8)) continue;
      PackageEntry entry{.instrument = static_cast<InstrumentId>(i)};
      for (int a = 0; a < actor_count; ++a)
        if (chance(0.15)) entry.without.push_back(ActorId{a});
      result.entries.push_back(entry);
    }
    return result;
  }

  EventTest test(const Scenario& s) {
    EventTest result{.event = open_event(s)};
    for (std::size_t d = 0; d < result.event.size(); ++d)
      if (!result.event[d] && chance(0.6)) result.event[d] = 0;
    const auto p = pick(0, static_cast<int>(s.packages.size()) - 1);
    result.package = PackageId{p};
    for (const PackageEntry& entry : s.packages[static_cast<std::size_t>(p)].entries) {
      if (chance(0.6)) continue;
      (chance(0.5) ? result.triggered : result.not_triggered).push_back({entry.instrument, 0});
    }
    if (chance(0.3)) result.somebody_owes = chance(0.5) ? Level::consult : Level::economic;
    if (chance(0.6))
      (chance(0.3) ? result.owed : result.not_owed)
          .push_back({ActorId{pick(0, actor_count - 1)}, {ActionId{pick(0, 2)}}});
    return result;
  }

  std::mt19937_64 random_;
  const Vocabulary* words_ = nullptr;
};

}  // namespace

Scenario random_scenario(std::uint64_t seed) { return Writer(seed).scenario(); }

OpenEvent random_open_event(const Scenario& scenario, std::uint64_t seed) {
  return Writer(seed).open_event(scenario);
}

}  // namespace casus
