#include "report/prices.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/additions.hpp"
#include "report/channels.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What is given for a price, as its unit stands behind a number.
std::string amount_words(const Price& price) {
  return fmt::format("{} {}", plain_number(price.amount.mean), price_unit(price.what));
}

const std::vector<InstrumentId>* texts_of(const ReportInput& input, const Price& price) {
  if (!price.component) return nullptr;
  return &input.findings.additions->components[*price.component].instruments;
}

/// The entries of what is bought.
std::vector<PackageEntry> entries_of(const ReportInput& input, const Price& price) {
  const std::vector<InstrumentId>* some = texts_of(input, price);
  std::vector<PackageEntry> found;
  for (const PackageEntry& entry : input.scenario.packages[index(price.package)].entries)
    if (some == nullptr || std::find(some->begin(), some->end(), entry.instrument) != some->end())
      found.push_back(entry);
  return found;
}

/// The number that a text names itself, else the one for all.
const Quantity* own_or(const Scenario& scenario, const std::optional<QuantityId>& own,
                       std::string_view for_all) {
  const auto which = own ? own : scenario.find(for_all);
  return which ? &scenario.quantity(*which) : nullptr;
}

/// By which numbers money of the text becomes force, as `aid_flows` takes them.
std::vector<const Quantity*> turned_by(const Scenario& scenario, const Instrument& one) {
  std::vector<const Quantity*> found = {own_or(scenario, one.buys, "fu_per_eur_bn")};
  if (one.kind == InstrumentKind::economic_assistance)
    found.push_back(own_or(scenario, one.defence_share, "economic.defence_share"));
  return found;
}

}  // namespace

std::string bought_words(const ReportInput& input, const Price& price) {
  const std::string& package = name_of(input.findings, price.package);
  if (!price.component) return package;
  return fmt::format("{}: part {}", package,
                     component_name(input, input.findings.additions->components[*price.component]));
}

std::string_view price_unit(PricedIn what) {
  return what == PricedIn::money ? "EUR bn a year" : "thousand troops";
}

std::string price_words(const Price& price) {
  if (price.per_point)
    return fmt::format("{} {} ({} to {})", plain_number(price.per_point->value),
                       price_unit(price.what), plain_number(price.per_point->low),
                       plain_number(price.per_point->high));
  return price.futures > 1 && price.averted.high() < 0.0
             ? "no price: what decides is worse with it"
             : "no price: its effect is not told from zero";
}

bool is_withheld(const ReportInput& input, const Price& price) {
  if (price.component && !input.findings.additions) return true;  // nobody could say of what
  const std::vector<PackageEntry> entries = entries_of(input, price);
  return std::any_of(entries.begin(), entries.end(), [&](const PackageEntry& entry) {
    const Instrument& one = input.scenario.instruments[index(entry.instrument)];
    const auto& number = price.what == PricedIn::money ? one.money : one.troops;
    return number && input.scenario.quantity(*number).sensitive;
  });
}

std::vector<std::string> price_lines(const ReportInput& input) {
  std::vector<std::string> lines;
  for (const Price& one : input.findings.prices) {
    if (is_withheld(input, one)) continue;
    lines.push_back(fmt::format("{} ({} for {} points): {}.", bought_words(input, one),
                                amount_words(one), change_words(one.averted, one.futures),
                                price_words(one)));
  }
  return lines;
}

std::string prices_hang_on(const ReportInput& input) {
  std::vector<const Quantity*> numbers;
  for (const Price& price : input.findings.prices) {
    if (price.what != PricedIn::money || is_withheld(input, price)) continue;
    for (const PackageEntry& entry : entries_of(input, price))
      for (const Quantity* one :
           turned_by(input.scenario, input.scenario.instruments[index(entry.instrument)]))
        if (one != nullptr && std::find(numbers.begin(), numbers.end(), one) == numbers.end())
          numbers.push_back(one);
  }
  std::vector<std::string> words;
  for (const Quantity* one : numbers)
    words.push_back(fmt::format("\"{}\" ({}{})", quantity_words(input.scenario, one->path),
                                one->sensitive ? "withheld" : range_words(one->distribution),
                                one->assumed.empty() || one->sensitive ? "" : ", assumed"));
  return words.empty() ? ""
                       : fmt::format(
                             "Money works only through {}; with another value the price is "
                             "another one.",
                             enumerated(words));
}

std::string prices_note(const ReportInput& input) {
  if (price_lines(input).empty()) return "";
  const ObjectiveWords words = objective_words(input);
  return fmt::format(
      "A point is one percentage point by which the mean {} of {} is better (a plus): for a "
      "package "
      "against no package, for a part in the mean over orders of adding. In brackets 95 % "
      "intervals "
      "of means over futures, which narrow with the number of futures and are no range of what it "
      "may cost; a price is the ratio of two means, with the interval of Fieller, and stands only "
      "where the interval of the effect leaves out zero. What it assumes: money of military aid "
      "and "
      "economic assistance flows in full while the texts are in force, in the mean over {}, though "
      "less is expected as donors tire; troops are counted by heads in place, at no cost in money; "
      "all that the same texts do beside it is counted with it; what holds other texts, too, has "
      "no "
      "price, since their effect cannot be set against money or troops; and what one point costs "
      "on "
      "the way says nothing about the next one.",
      words.noun, words.event, years_text(input.findings.report_years));
}

}  // namespace casus
