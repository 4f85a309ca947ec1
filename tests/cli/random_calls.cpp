#include "tests/cli/random_calls.hpp"

#include <algorithm>
#include <string_view>

namespace casus {

namespace {

/// An option with the values that it is tried with, the first of them most often; none: it takes no
/// value.
struct TriedOption {
  const char* name;
  std::vector<const char*> values{};
};

struct TriedCommand {
  const char* begin;  ///< with what keeps it short
  std::vector<TriedOption> options{};
};

const std::vector<const char*> package_words = {"both",  "treaty",        "aid",    "none",
                                                "wordy", "wordy-without", "treety", ""};
const std::vector<const char*> tried_events = {
    "kind=invasion",
    "kind=sabotage,scale=local",
    "kind=invasion,scale=armed_attack,requested=yes,victim=XPR",
    "perpetrator=proxy,kind=invasion,scale=local",
    "victim=XGA",
    "perpetrator=unknown,time=before_ceasefire",
    "kind=sabotage,scale=armed_attack",
    "kin=invasion,scale=larg",
    "kind"};
const std::vector<const char*> tried_settings = {
    "challenger.force=700",
    "guarantor.stake=0.1..0.9",
    "fund.money=9",
    "protege.noise=log(20..40)",
    "actors.XGB.ceiling=economic",
    "challenger.forc=3",
    "outcomes={attacked_2y: minimise, peace: maximise}",
    "packages={extra: {use: [pact, fund], without: [XGA]}}",
    "horizon={start: peace, assumed: 2031-01-01, report: 2y, solve: 4y, step: 1y}",
    "incidents={kind: full, rate: 0.4, half_life: 2, face: 0.5}",
    "bands=[{measure: attacked_1y, within: 0..0.2, name: a band, source: s}]",
    "as_of=2031-02-03",
    "fallback=aid",
    "futures={count: 0}"};
const std::vector<const char*> laid_over = {"stronger.yaml", "kinds.yaml",  "wordy.yaml",
                                            "record.yaml",   "drafts.yaml", "nowhere.yaml"};

const std::vector<TriedCommand>& quick_commands() {
  static const std::vector<TriedCommand> all = {
      {"entails question.yaml",
       {{"--with", laid_over},
        {"--package", package_words},
        {"--event", tried_events},
        {"--all"},
        {"--json"},
        {"--clock"},
        {"--questions"},
        {"--side-by-side", {"consult", "arms", "troops", "force", "sanctions", "trops"}}}},
      {"entails question.yaml --with wordy.yaml --package wordy",
       {{"--event", tried_events},
        {"--all"},
        {"--json"},
        {"--set", tried_settings},
        {"--side-by-side", {"materiel", "economic", "none"}}}},
      {"gaps question.yaml",
       {{"--with", laid_over},
        {"--package", package_words},
        {"--guarantor", {"XGA", "XGB", "XPR", "XGC"}},
        {"--by-guarantor"},
        {"--level", {"consult", "economic", "arms", "troops", "force"}},
        {"--all"},
        {"--json"},
        {"--save-test", {"pact.yaml", "question.yaml", "words.yaml"}}}},
      {"gaps question.yaml --with wordy.yaml --mend --package wordy",
       {{"--within", {"1", "9", "400", "0"}},
        {"--event", tried_events},
        {"--all"},
        {"--json"},
        {"--level", {"consult", "arms", "troops"}}}},
      {"gaps question.yaml --package both",
       {{"--with", laid_over},
        {"--diff",
         {"none", "aid", "treaty", "wordy", "less-fund.yaml", "wordy.yaml", "both", "nobody"}},
        {"--all"},
        {"--json"},
        {"--set", tried_settings}}},
      {"check question.yaml",
       {{"--with", laid_over},
        {"--set", tried_settings},
        {"--lints"},
        {"--json"},
        {"pact.yaml"},
        {"fund.yaml terms.yaml"}}},
      {"check words.yaml pact.yaml",
       {{"strengths.yaml"}, {"--lints"}, {"--json"}, {"wordy.yaml"}, {"none.yaml"}}},
      {"solve question.yaml --package",
       {{"both"},
        {"wordy --with wordy.yaml"},
        {"treaty"},
        {"--future", {"0", "3", "-1"}},
        {"--seed", {"1", "9", "x"}},
        {"--why"},
        {"--problem"},
        {"--json"},
        {"--reference"},
        {"--set", tried_settings},
        {"--with", laid_over},
        {"--draws", {"1", "2", "0"}}}},
      {"solve question.yaml --with wordy.yaml --package wordy",
       {{"--why"},
        {"--json"},
        {"--future", {"1", "2"}},
        {"--set", tried_settings},
        {"--lines", {"lines.jsonl", "nolines"}}}},
      {"inputs question.yaml",
       {{"--with", laid_over}, {"--set", tried_settings}, {"--all"}, {"--json"}}},
      {"export --efg exact_four.json",
       {{"--kind", {"full", "grey", "none"}}, {"--period", {"0", "1", "x"}}}},
      {"fmt --check question.yaml", {{"pact.yaml"}, {"terms.yaml wordy.yaml"}, {"none.yaml"}}}};
  return all;
}

/// Commands that compute a study, which takes ten times as long.
const std::vector<TriedCommand>& study_commands() {
  static const std::vector<TriedCommand> all = {
      {"compare question.yaml --threads 1 --no-html --futures",
       {{"1"},
        {"2"},
        {"--seed", {"3"}},
        {"--with", laid_over},
        {"--set", tried_settings},
        {"--csv", {"new/t.csv", "no/t.csv"}},
        {"--futures-csv", {"new/f.csv"}},
        {"--brief", {"new/b.html"}},
        {"--explainer", {"new/e.html"}},
        {"--annex", {"new/a.html"}},
        {"--lang", {"fr", "en", "de"}},
        {"--redact", {"actors", "inputs"}},
        {"--json"},
        {"--reference"},
        {"--numerics"}}},
      {"compare question.yaml --threads 1 --futures 1 --html new/p.html",
       {{"--set", tried_settings},
        {"--with", laid_over},
        {"--redact", {"actors", "inputs"}},
        {"--json"},
        {"--checks --check-futures", {"1", "2"}},
        {"--csv", {"new/t.csv", "new/p.html"}},
        {"--since", {"pact.yaml", "none.json"}}}},
      {"calibrate question.yaml --threads 1 --with record.yaml --futures",
       {{"1"},
        {"3"},
        {"--set", tried_settings},
        {"--csv", {"new/t.csv"}},
        {"--json"},
        {"--seed", {"2"}}}},
      {"variants question.yaml --threads 1 --futures 1 --variant stronger.yaml",
       {{"--set", tried_settings}, {"--what-if"}, {"--json"}, {"--variant", laid_over}}},
      {"explain question.yaml --threads 1 --futures 4",
       {{"--group-futures", {"0", "2"}},
        {"--fails-above", {"0", "10", "90", "101"}},
        {"--json"},
        {"--csv", {"new/t.csv"}},
        {"--set", tried_settings}}},
      {"design question.yaml --threads 1 --futures 2 --at-most 4",
       {{"--money", {"0", "3", "30"}},
        {"--troops", {"0", "20"}},
        {"--as-written"},
        {"--json"},
        {"--csv", {"new/t.csv"}},
        {"--set", tried_settings}}}};
  return all;
}

/// Of the world that is watched (tests/cli/watched): studies so coarse that they hold as many
/// futures as pages need, and what is said of its texts.
const std::vector<TriedCommand>& watched_commands() {
  static const std::vector<const char*> more = {"stronger.yaml", "kinds.yaml", "record.yaml",
                                                "drafts.yaml"};
  static const std::vector<const char*> words = {"watched", "either", "both", "none", "treaty"};
  static const std::vector<TriedCommand> all = {
      {"compare question.yaml --with watched.yaml --threads 1 --no-html --futures",
       {{"32"},
        {"33"},
        {"--with", more},
        {"--set", tried_settings},
        {"--csv", {"new/t.csv"}},
        {"--futures-csv", {"new/f.csv"}},
        {"--brief", {"new/b.html"}},
        {"--explainer", {"new/e.html"}},
        {"--lang", {"fr", "de"}},
        {"--redact", {"actors", "inputs"}},
        {"--json"},
        {"--numerics"}}},
      {"compare question.yaml --with watched.yaml --threads 1 --futures 31 --html new/p.html",
       {{"--redact", {"actors", "inputs"}},
        {"--with", more},
        {"--set", tried_settings},
        {"--seed", {"5"}},
        {"--annex", {"new/a.html"}},
        {"--checks --check-futures", {"2", "5"}}}},
      {"explain question.yaml --with watched.yaml --threads 1 --futures 40",
       {{"--with", more},
        {"--group-futures", {"0", "9"}},
        {"--fails-above", {"20", "60", "90"}},
        {"--json"},
        {"--csv", {"new/t.csv"}}}},
      {"calibrate question.yaml --with watched.yaml --threads 1 --with record.yaml --futures",
       {{"30"}, {"40"}, {"--csv", {"new/t.csv"}}, {"--json"}, {"--set", tried_settings}}},
      {"variants question.yaml --with watched.yaml --threads 1 --futures 30",
       {{"--variant", more}, {"--what-if"}, {"--json"}, {"--set", tried_settings}}},
      {"design question.yaml --with watched.yaml --threads 1 --futures 6 --at-most 5",
       {{"--money", {"3", "30"}}, {"--json"}, {"--csv", {"new/t.csv"}}, {"--set", tried_settings}}},
      {"gaps question.yaml --with watched.yaml --package either",
       {{"--diff", words}, {"--with", more}, {"--all"}, {"--json"}}},
      {"gaps question.yaml --with watched.yaml --mend --package",
       {{"either"},
        {"watched"},
        {"--event", tried_events},
        {"--within", {"9", "400"}},
        {"--json"},
        {"--level", {"arms", "troops", "consult"}}}},
      {"entails question.yaml --with watched.yaml --package watched",
       {{"--event", tried_events}, {"--questions"}, {"--all"}, {"--json"}, {"--clock"}}},
      {"check question.yaml --with watched.yaml",
       {{"watch.yaml"}, {"swap.yaml"}, {"--lints"}, {"--json"}, {"--set", tried_settings}}}};
  return all;
}

/// A call of the command with some of its options.
std::string call_of(const TriedCommand& command, Chance& chance) {
  std::string line = "$casus " + std::string(command.begin);
  // A command that ends where a value is wanted takes one first.
  std::vector<TriedOption> options = command.options;
  const bool wants = line.ends_with("--futures") || line.ends_with("--package");
  const std::size_t first = wants ? chance.below(2) : 0;
  if (wants) line += " " + std::string(options[first].name);
  chance.shuffle(options);
  options.resize(std::min(options.size(), 1 + chance.below(4)));
  for (const TriedOption& one : options) {
    if (wants && !std::string_view(one.name).starts_with("--")) continue;
    line += " " + std::string(one.name);
    if (!one.values.empty())
      line +=
          " '" + std::string(one.values[chance.below(chance.below(one.values.size()) + 1)]) + "'";
  }
  return line;
}

}  // namespace

std::string random_call(Chance& chance) {
  const auto& command =
      chance.one_in(6) ? chance.in(study_commands()) : chance.in(quick_commands());
  return call_of(command, chance);
}

std::string random_watched_call(Chance& chance) {
  return call_of(chance.in(watched_commands()), chance);
}

}  // namespace casus
