#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/edition.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr double least_move = 0.005;      // what is shown as a change of the same futures
constexpr double errors_of_chance = 2.0;  // standard errors that chance alone may move a mean by
constexpr std::size_t most_changes = 12;  // ranges that are named one by one

/// Old and new, and what the new scenario calls its things.
struct Editions {
  const Edition& old;
  const Edition now;
  const ReportInput& input;

  /// Where both drew the same futures nothing moves by chance.
  bool same_futures() const { return old.seed == now.seed && old.futures == now.futures; }

  std::string package(const std::string& id) const {
    const auto found = input.scenario.package(id);
    return fmt::format("\"{}\"",
                       found ? package_words(input.scenario.packages[index(*found)]) : id);
  }
  std::string text(const std::string& id) const {
    for (std::size_t i = 0; i < input.scenario.instruments.size(); ++i)
      if (input.scenario.instruments[i].id == id)
        return fmt::format("'{}'", instrument_words(input.scenario, static_cast<InstrumentId>(i)));
    return fmt::format("'{}'", id);
  }
};

std::string about(const Edition& edition) {
  return fmt::format("{}files {}, casus {}, {}, seed {}",
                     edition.as_of.empty() ? "" : fmt::format("texts as of {}, ", edition.as_of),
                     edition.hash.empty() ? "not recorded" : edition.hash, edition.version,
                     counted(edition.futures, "future", "futures"), edition.seed);
}

/// By how much a mean moved, if that is more than chance; none else.
std::optional<double> moved(const Editions& both, const Edition::Figure& was,
                            const Edition::Figure& is) {
  const double by = is.mean - was.mean;
  const double chance =
      both.same_futures() ? least_move : errors_of_chance * std::hypot(was.error, is.error);
  return std::fabs(by) > chance ? std::optional(by) : std::nullopt;
}

void add_figures(std::vector<std::string>& out, const Editions& both) {
  if (both.old.measure != both.now.measure) {
    out.push_back(
        "Another measure decides which option is best now, so that no figure is compared.");
    return;
  }
  const std::string noun(objective_words(both.input).noun);
  int still = 0;
  for (const auto& [id, is] : both.now.packages) {
    const auto was = both.old.packages.find(id);
    if (was == both.old.packages.end()) {
      out.push_back(fmt::format("New package: {} ({}).", both.package(id), in_hundred(is.mean)));
      continue;
    }
    const auto by = moved(both, was->second, is);
    still += by ? 0 : 1;
    if (!by) continue;
    out.push_back(fmt::format(
        "The mean {} with {} went from {} to {} ({} points), {}.", noun, both.package(id),
        in_hundred(was->second.mean), in_hundred(is.mean), points(*by),
        both.same_futures() ? "in the same futures" : "more than the numbers of futures explain"));
  }
  for (const auto& [id, was] : both.old.packages)
    if (both.now.packages.count(id) == 0)
      out.push_back(fmt::format("Package left out: \"{}\" ({} before).", id, in_hundred(was.mean)));
  if (still > 0)
    out.push_back(fmt::format("With {} the mean {} moved by {}.",
                              counted(still, "package", "packages"), noun,
                              both.same_futures() ? "less than half a point"
                                                  : "no more than the numbers of futures explain"));
}

void add_order(std::vector<std::string>& out, const Editions& both) {
  if (both.old.measure != both.now.measure || both.old.order == both.now.order) return;
  const auto names = [&](const std::vector<std::string>& ids) {
    std::vector<std::string> all;
    for (const std::string& id : ids) all.push_back(both.package(id));
    return enumerated(all);
  };
  out.push_back(fmt::format("The order of the options was {}, and is {}.", names(both.old.order),
                            names(both.now.order)));
}

void add_texts(std::vector<std::string>& out, const Editions& both) {
  for (const auto& [id, in_force] : both.now.texts) {
    const auto was = both.old.texts.find(id);
    if (was == both.old.texts.end())
      out.push_back(
          fmt::format("New text: {}, {}in force.", both.text(id), in_force ? "" : "not "));
    else if (was->second != in_force)
      out.push_back(fmt::format("{} in force: {}.", in_force ? "Now" : "No longer", both.text(id)));
  }
  for (const auto& [id, in_force] : both.old.texts)
    if (both.now.texts.count(id) == 0) out.push_back(fmt::format("Text left out: '{}'.", id));
}

void add_inputs(std::vector<std::string>& out, const Editions& both) {
  std::vector<std::string> all;
  for (const auto& [path, range] : both.now.inputs) {
    const auto was = both.old.inputs.find(path);
    if (was == both.old.inputs.end())
      all.push_back(fmt::format("New number: {} ({}): {}.",
                                quantity_words(both.input.scenario, path), path, range));
    else if (was->second != range)
      all.push_back(fmt::format("{} ({}) was {}, and is {}.",
                                quantity_words(both.input.scenario, path), path, was->second,
                                range));
  }
  for (const auto& [path, range] : both.old.inputs)
    if (both.now.inputs.count(path) == 0)
      all.push_back(fmt::format("Number that is no longer shown: {}.", path));
  const std::size_t named = std::min(all.size(), most_changes);
  out.insert(out.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(named));
  if (named < all.size())
    out.push_back(fmt::format("{} changed.", counted(static_cast<long long>(all.size() - named),
                                                     "more number", "more numbers")));
}

}  // namespace

std::vector<std::string> changes_since(const Edition& old, const ReportInput& input) {
  const Editions both{old, edition_of(input), input};
  std::vector<std::string> out = {
      fmt::format("Since the edition of {}; this one: {}.", about(old), about(both.now))};
  add_figures(out, both);
  add_order(out, both);
  add_texts(out, both);
  add_inputs(out, both);
  return out;
}

}  // namespace casus
