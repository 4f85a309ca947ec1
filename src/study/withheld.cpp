#include "study/withheld.hpp"

#include <algorithm>
#include <iterator>
#include <variant>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "model/parameters.hpp"
#include "study/pseudonyms.hpp"

namespace casus {

namespace {

constexpr Measure numbers_of_the_scenario[] = {Measure::pledged_eur_bn, Measure::largest_donor};

bool is_a_number(const MeasureKey& key) {
  return std::any_of(std::begin(numbers_of_the_scenario), std::end(numbers_of_the_scenario),
                     [&](Measure one) { return key.measure == one; });
}

template <class Row>
void drop(std::vector<Row>& rows) {
  std::erase_if(rows, [](const Row& one) { return is_a_number(one.measure); });
}

/// Of findings, and of those by weights.
template <class Found>
void drop_from(Found& found) {
  for (PackageFindings& package : found.packages)
    std::erase_if(package.measures, [](const auto& one) { return is_a_number(one.first); });
  drop(found.differences);
  drop(found.without_part);
}

void drop_from(FutureTable& table) {
  for (std::size_t at = table.outcomes.size(); at-- > 0;) {
    if (!is_a_number(table.outcomes[at])) continue;
    table.outcomes.erase(table.outcomes.begin() + static_cast<std::ptrdiff_t>(at));
    for (auto& package : table.outcome_values)
      package.erase(package.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

/// Whether a row of the table of approaches says a number of the scenario: days, years, shares,
/// weights.
bool says_a_number(const ApproachRow& row) {
  const auto* measure = std::get_if<MeasureKey>(&row.value);
  return (measure != nullptr && is_a_number(*measure)) ||
         std::holds_alternative<DeadlinesFact>(row.value) ||
         std::holds_alternative<TermsFact>(row.value) ||
         std::holds_alternative<DecisionsFact>(row.value) ||
         std::holds_alternative<DonorsFact>(row.value);
}

/// "withheld" for what is written; nothing for nothing, which says something too.
void withhold(std::string& words) {
  if (!words.empty()) words = "withheld";
}

/// Changes names in the place where they stand, list by list.
class WithoutActors {
 public:
  explicit WithoutActors(const Scenario& scenario)
      : as_written_(scenario), out_(scenario), instead_(scenario) {
    for (std::size_t i = 0; i < out_.instruments.size(); ++i)
      instead_.replace(out_.instruments[i].id, fmt::format("text-{}", i + 1));
    int count = 0;
    for (const Group& one : out_.vocabulary.groups)
      instead_.replace(one.name, fmt::format("group_{}", ++count));
    count = 0;
    for (const Body& one : out_.vocabulary.bodies)
      instead_.replace(one.name, fmt::format("body_{}", ++count));
  }

  Scenario done() {
    out_.id = "withheld";
    out_.title = "A question with its actors withheld";
    vocabulary();
    questions();
    instruments();
    numbers();
    rest();
    actors();  // last: the others are asked by their names
    return std::move(out_);
  }

 private:
  void vocabulary() {
    Vocabulary& words = out_.vocabulary;
    words.id = "vocabulary";
    for (std::size_t d = 0; d < words.dimensions.size(); ++d) {
      Dimension& one = words.dimensions[d];
      one.name = instead_.text(one.name, fmt::format("dimension_{}", d + 1));
      for (std::size_t v = 0; v < one.values.size(); ++v)
        one.values[v] = one.of_actors && v < out_.actors.size()
                            ? instead_.id(static_cast<ActorId>(static_cast<int>(v)))
                            : instead_.text(one.values[v], fmt::format("value_{}", v + 1));
    }
    for (std::size_t a = 0; a < words.actions.size(); ++a) {
      Action& one = words.actions[a];
      one.name = instead_.text(one.name, fmt::format("action_{}", a + 1));
      one.label = instead_.text(one.label, std::string(plain(one.level)));
    }
    for (Condition& one : words.constraints) condition(one);
    for (Group& one : words.groups) one.name = instead_.words(one.name);
    for (Body& one : words.bodies) {
      one.name = instead_.words(one.name);
      withhold(one.members_text);
    }
  }

  void questions() {
    for (std::size_t q = 0; q < out_.questions.size(); ++q) {
      Question& one = out_.questions[q];
      one.id = instead_.text(instead_.words(one.id), fmt::format("question-{}", q + 1));
      one.text = instead_.text(one.text, fmt::format("question {}", q + 1));
      for (std::size_t a = 0; a < one.alternatives.size(); ++a) {
        Alternative& answer = one.alternatives[a];
        answer.name = instead_.text(answer.name, fmt::format("answer_{}", a + 1));
        withhold(answer.source);
      }
    }
  }

  void source(Source& one) {
    one.ref = instead_.text(one.ref, "withheld");
    one.quote.clear();
    one.note.clear();
    one.verified = false;
  }

  /// An exception names the clause that it excepts by its id.
  void clause_ids(Instrument& text) {
    for (std::size_t c = 0; c < text.clauses.size(); ++c) {
      const std::string before = text.clauses[c].id;
      const std::string now = instead_.text(before, fmt::format("clause-{}", c + 1));
      text.clauses[c].id = now;
      for (Clause& other : text.clauses)
        if (other.exception_to == before) other.exception_to = now;
    }
  }

  void clause(Clause& one) {
    source(one.source);
    for (VagueTerm& term : one.vague) term.word = instead_.text(term.word, "withheld");
    for (Reading& reading : one.readings) {
      withhold(reading.beneficiary);
      for (ActorSet* who : {&reading.holder, &reading.performer})
        who->text = instead_.text(instead_.words(who->text), "withheld");
      condition(reading.when);
      if (reading.deadline) withhold(reading.deadline->text);
    }
  }

  void instruments() {
    for (std::size_t i = 0; i < out_.instruments.size(); ++i) {
      Instrument& one = out_.instruments[i];
      one.id = instead_.words(one.id);
      one.name = fmt::format("{} {}", plain(one.kind), i + 1);
      withhold(one.parties_text);
      for (std::string& other : one.implements) other = instead_.words(other);
      for (Source* where : {&one.term.source, &one.term.exit_source}) source(*where);
      clause_ids(one);
      for (Clause& each : one.clauses) clause(each);
      one.provisions.clear();
      one.not_coded.clear();
      one.tests.clear();
    }
  }

  void condition(Condition& one) {
    const auto all = [&](std::vector<Condition>& operands) {
      for (Condition& operand : operands) condition(operand);
    };
    std::visit(
        overload{[](Always&) {},
                 [&](Comparison& node) {
                   node.text = instead_.text(instead_.words(node.text), "withheld");
                 },
                 [&](Not& node) { all(node.operand); }, [&](auto& node) { all(node.operands); }},
        one.node);
  }

  /// "actors.XGA.gdp", or a number of an instrument by its id; others are keys of the language.
  std::string path(const std::string& written) const {
    if (find_parameter(scenario_parameters(), written) != nullptr) return written;
    const std::size_t first = written.find_first_of("./");
    const std::string head = written.substr(0, first);
    if (first == std::string::npos) return written;
    if (head != "actors") {
      const auto& texts = as_written_.instruments;
      const bool of_a_text = std::any_of(texts.begin(), texts.end(),
                                         [&](const Instrument& one) { return one.id == head; });
      return of_a_text ? instead_.words(head) + written.substr(first) : written;
    }
    const std::size_t second = std::min(written.find('.', first + 1), written.size());
    return head + "." + instead_.words(written.substr(first + 1, second - first - 1)) +
           written.substr(second);
  }

  void numbers() {
    for (Quantity& one : out_.quantities) {
      one.path = path(one.path);
      withhold(one.source);
      withhold(one.assumed);
    }
    for (Correlation& one : out_.correlations) withhold(one.assumed);
  }

  /// Numbers, stated answers and a start in war name an attack by its id.
  void attack_id(Attack& attack, const std::string& now) {
    const std::string prefix = "attacks." + attack.id + ".";
    for (Quantity& one : out_.quantities)
      if (one.path.starts_with(prefix))
        one.path = "attacks." + now + "." + one.path.substr(prefix.size());
    for (Actor& one : out_.actors)
      if (one.response_at == attack.id) one.response_at = now;
    if (out_.horizon && out_.horizon->start == attack.id) out_.horizon->start = now;
    attack.id = now;
  }

  void band(Band& one, std::size_t number) {
    one.name = fmt::format("band {}", number + 1);
    for (Band::Record& record : one.within) record.label = instead_.text(record.label, "record");
    withhold(one.source);
    withhold(one.assumed);
  }

  void rest() {
    for (std::size_t k = 0; k < out_.attacks.size(); ++k) {
      Attack& one = out_.attacks[k];
      one.label =
          instead_.text(one.label.empty() ? one.id : one.label, fmt::format("attack {}", k + 1));
      condition(one.region);
      attack_id(one, instead_.text(instead_.words(one.id), fmt::format("attack-{}", k + 1)));
    }
    for (std::size_t p = 0; p < out_.packages.size(); ++p) {
      Package& one = out_.packages[p];
      one.label =
          instead_.text(one.label.empty() ? one.id : one.label, fmt::format("package {}", p + 1));
      one.id = instead_.text(instead_.words(one.id), fmt::format("package-{}", p + 1));
    }
    for (std::size_t b = 0; b < out_.bands.size(); ++b) band(out_.bands[b], b);
    for (std::size_t b = 0; b < out_.calibration.size(); ++b) band(out_.calibration[b].band, b);
    if (out_.terms)
      for (std::size_t g = 0; g < out_.terms->groups.size(); ++g)
        out_.terms->groups[g].name = fmt::format("terms-{}", g + 1);
    out_.judgements.clear();
    out_.tests.clear();
    out_.history.clear();
    out_.alliance.reset();
  }

  void actors() {
    for (std::size_t a = 0; a < out_.actors.size(); ++a) {
      const auto actor = static_cast<ActorId>(static_cast<int>(a));
      out_.actors[a].id = instead_.id(actor);
      out_.actors[a].name = instead_.name(actor);
    }
  }

  const Scenario& as_written_;
  Scenario out_;
  Pseudonyms instead_;
};

}  // namespace

Scenario with_inputs_withheld(Scenario scenario) {
  for (Quantity& one : scenario.quantities) one.sensitive = true;
  scenario.weights_sensitive = true;
  return scenario;
}

Findings with_inputs_withheld(Findings findings) {
  drop_from(findings);
  if (findings.calibration) {
    drop_from(findings.calibration->findings);
    drop(findings.calibration->rows);
  }
  drop(findings.numerics.moves);
  std::erase_if(findings.approaches, says_a_number);
  std::erase_if(findings.drivers, [](const Driver& one) { return is_a_number(one.about.measure); });
  drop_from(findings.table);
  return findings;
}

Scenario with_actors_withheld(const Scenario& scenario) { return WithoutActors(scenario).done(); }

}  // namespace casus
