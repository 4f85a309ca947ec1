#include "report/evidence.hpp"

#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/parameters.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What stands behind a number that a text gives: where it stands, or that a word is vague. By
/// QuantityId; empty for all others.
struct TextBasis {
  std::string source{}, assumed{};
};

std::vector<TextBasis> text_bases(const Scenario& scenario) {
  std::vector<TextBasis> out(scenario.quantities.size());
  const auto from_text = [&](const std::optional<QuantityId>& id, const Source& source) {
    if (!id || source.ref.empty()) return;
    const bool quoted = !source.quote.empty();
    out[index(*id)].source = fmt::format("the text, {}{}", source.ref,
                                         quoted && source.verified ? "" : " (not verified)");
  };
  for (const Instrument& one : scenario.instruments) {
    from_text(one.term.duration, one.term.source);
    from_text(one.term.notice, one.term.exit_source);
    for (const Clause& clause : one.clauses) {
      for (const Reading& reading : clause.readings) {
        if (reading.deadline) from_text(reading.deadline->within, clause.source);
      }
      for (const VagueTerm& vague : clause.vague) {
        out[index(vague.years)] = {
            .assumed = fmt::format("what \"{}\" may mean in {}", vague.word, clause.source.ref)};
      }
    }
  }
  return out;
}

/// The quantity with what the texts say of it.
Quantity with_basis(const Quantity& one, const TextBasis& basis) {
  Quantity out = one;
  if (out.source.empty() && out.assumed.empty()) {
    out.source = basis.source;
    out.assumed = basis.assumed;
  }
  return out;
}

struct Counts {
  std::size_t sourced = 0, assumed = 0, neither = 0, withheld = 0;
};

Counts counts_of(const std::vector<Quantity>& quantities) {
  Counts out;
  for (const Quantity& one : quantities) {
    if (one.sensitive) {
      ++out.withheld;
    } else if (!one.source.empty()) {
      ++out.sourced;
    } else if (!one.assumed.empty()) {
      ++out.assumed;
    } else {
      ++out.neither;
    }
  }
  return out;
}

}  // namespace

std::string range_words(const Distribution& distribution) {
  if (const auto* pert = std::get_if<Pert>(&distribution)) {
    if (pert->least == pert->most) return plain_number(pert->likely);
    return fmt::format("{} (from {} to {})", plain_number(pert->likely), plain_number(pert->least),
                       plain_number(pert->most));
  }
  if (const auto* pert = std::get_if<LogPert>(&distribution)) {
    return fmt::format("{} (from {} to {}, on a log scale)", plain_number(pert->likely),
                       plain_number(pert->least), plain_number(pert->most));
  }
  if (const auto* even = std::get_if<Uniform>(&distribution)) {
    return fmt::format("evenly from {} to {}", plain_number(even->least), plain_number(even->most));
  }
  if (const auto* one = std::get_if<Certain>(&distribution)) return plain_number(one->value);
  return to_text(distribution);
}

std::vector<Quantity> with_evidence(const Scenario& scenario) {
  const std::vector<TextBasis> bases = text_bases(scenario);
  std::vector<Quantity> quantities;
  for (std::size_t at = 0; at < bases.size(); ++at)
    quantities.push_back(with_basis(scenario.quantities[at], bases[at]));
  return quantities;
}

std::vector<std::string> beyond_evidence(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const Quantity& one : scenario.quantities) {
    if (one.sensitive || !one.evidence) continue;
    const Bounds known = bounds(*one.evidence);
    const double likely = central(one.distribution);
    if (likely >= known.least && likely <= known.most) continue;
    all.push_back(fmt::format("\"{}\" {}, evidence {}", quantity_words(scenario, one.path),
                              range_words(one.distribution), range_words(*one.evidence)));
  }
  return all;
}

std::string evidence_sentence(const std::vector<Quantity>& quantities) {
  const Counts counts = counts_of(quantities);
  const std::string withheld =
      counts.withheld == 0
          ? std::string()
          : fmt::format("; {} not shown, as the scenario asks",
                        counts.withheld == 1 ? std::string("1 more is")
                                             : fmt::format("{} more are", counts.withheld));
  return fmt::format(
      "Of {}, {} have a source, {} are assumed and {} {} neither{}.",
      counted(static_cast<long long>(quantities.size() - counts.withheld), "number", "numbers"),
      counts.sourced, counts.assumed, counts.neither, counts.neither == 1 ? "has" : "have",
      withheld);
}

}  // namespace casus
