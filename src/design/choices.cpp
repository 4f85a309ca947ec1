#include "design/choices.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "study/package_parts.hpp"

namespace casus {

namespace {

/// The options that hold a text, as positions among the packages.
std::vector<std::size_t> options_with(const Scenario& scenario, InstrumentId text) {
  std::vector<std::size_t> found;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    const Package& package = scenario.packages[p];
    const bool held =
        std::any_of(package.entries.begin(), package.entries.end(),
                    [&](const PackageEntry& entry) { return entry.instrument == text; });
    if (package.role == Role::option && held) found.push_back(p);
  }
  return found;
}

/// The text at the bottom of what is based on what; itself if it is based on none in use.
InstrumentId root_of(const Scenario& scenario, InstrumentId text) {
  while (const auto base = scenario.instruments[index(text)].draws_of) text = *base;
  return text;
}

}  // namespace

std::vector<DesignChoice> design_choices(const Scenario& scenario) {
  std::map<InstrumentId, std::vector<InstrumentId>> families;  // by root, in the order of `use`
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i) {
    const auto text = static_cast<InstrumentId>(i);
    families[root_of(scenario, text)].push_back(text);
  }
  std::vector<DesignChoice> choices;
  std::map<std::vector<std::size_t>, std::size_t> together;  // by options: place among `choices`
  for (const auto& [root, family] : families) {
    const bool offered = std::any_of(family.begin(), family.end(), [&](InstrumentId text) {
      return !options_with(scenario, text).empty();
    });
    if (!offered) continue;
    if (family.size() == 1 && is_in_force(scenario, scenario.instruments[index(root)])) {
      const auto [place, first] = together.emplace(options_with(scenario, root), choices.size());
      if (!first) {
        choices[place->second].alternatives.front().push_back(root);
        continue;
      }
    }
    DesignChoice choice;
    for (const InstrumentId text : family) choice.alternatives.push_back({text});
    choices.push_back(std::move(choice));
  }
  return choices;
}

std::vector<InstrumentId> texts_of(const std::vector<DesignChoice>& choices,
                                   const Candidate& candidate) {
  std::vector<InstrumentId> texts;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    if (candidate[c] == 0) continue;
    const auto& taken = choices[c].alternatives[static_cast<std::size_t>(candidate[c] - 1)];
    texts.insert(texts.end(), taken.begin(), taken.end());
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

Package designed_package(const std::vector<DesignChoice>& choices, const Candidate& candidate) {
  Package package{.id = fmt::format("design {}", fmt::join(candidate, "."))};
  for (const InstrumentId text : texts_of(choices, candidate))
    package.entries.push_back({.instrument = text});
  return package;
}

std::optional<Candidate> candidate_of(const std::vector<DesignChoice>& choices,
                                      const Package& package) {
  std::vector<InstrumentId> texts;
  bool all_sign = package.absent.empty();
  for (const PackageEntry& entry : package.entries) {
    texts.push_back(entry.instrument);
    all_sign = all_sign && entry.without.empty();
  }
  if (!all_sign) return std::nullopt;
  std::sort(texts.begin(), texts.end());
  Candidate candidate;
  for (const DesignChoice& choice : choices) {
    const auto taken = std::find_if(
        choice.alternatives.begin(), choice.alternatives.end(),
        [&](const std::vector<InstrumentId>& one) { return holds(texts, one.front()); });
    candidate.push_back(taken == choice.alternatives.end()
                            ? 0
                            : static_cast<int>(taken - choice.alternatives.begin()) + 1);
  }
  if (texts_of(choices, candidate) != texts) return std::nullopt;
  return candidate;
}

int choices_apart(const Candidate& one, const Candidate& other) {
  int apart = 0;
  for (std::size_t c = 0; c < one.size(); ++c) apart += one[c] != other[c] ? 1 : 0;
  return apart;
}

std::uint64_t count_of(const std::vector<DesignChoice>& choices) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t count = 1;
  for (const DesignChoice& choice : choices) {
    const std::uint64_t ways = choice.alternatives.size() + 1;
    if (count > most / ways) return most;
    count *= ways;
  }
  return count;
}

}  // namespace casus
