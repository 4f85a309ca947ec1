#include "report/uncoded.hpp"

#include <vector>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

long long left_of(const Instrument& one) {
  long long left = 0;
  for (const NotCoded& rest : one.not_coded) left += rest.provisions;
  return left;
}

}  // namespace

std::string uncoded_html(const Instrument& one) {
  std::vector<std::string> kept;
  for (const Provision& provision : one.provisions)
    kept.push_back(fmt::format("{} ({})", plain(provision.matter), provision.source.ref));
  std::string out;
  if (!kept.empty())
    out += paragraph_html("Kept with its words, no answer depends on it yet: " + enumerated(kept) +
                          ".");
  if (left_of(one) > 0)
    out += paragraph_html(
        fmt::format("Not coded: {} in {}.", counted(left_of(one), "provision", "provisions"),
                    counted(static_cast<long long>(one.not_coded.size()), "article", "articles")));
  return out;
}

std::string uncoded_sentence(const Scenario& scenario) {
  long long clauses = 0, kept = 0, left = 0;
  for (const Instrument& one : scenario.instruments) {
    clauses += static_cast<long long>(one.clauses.size());
    kept += static_cast<long long>(one.provisions.size());
    left += left_of(one);
  }
  if (kept + left == 0) return "";
  const double all = static_cast<double>(clauses + kept + left);
  return fmt::format(
      "Beside the clauses {} {} kept with {} words, and {} more are not coded: {} "
      "of what the texts say is in no answer.",
      counted(kept, "provision", "provisions"), kept == 1 ? "is" : "are",
      kept == 1 ? "its" : "their", left, percent(static_cast<double>(kept + left) / all));
}

std::string uncoded_html(const Scenario& scenario) {
  return paragraph_html(uncoded_sentence(scenario));
}

}  // namespace casus
