// Every key of the language does something, or says that it does not: the table of keys is the one
// that the readers use, so that a key without a case here fails the test.
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <unistd.h>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "lang/keys.hpp"
#include "model/parameters.hpp"
#include "tests/cli/run_casus.hpp"

namespace casus {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using G = KeyGroup;

/// Where a change shows.
enum class Shows {
  law,      ///< casus entails --json
  clock,    ///< casus entails --package all --clock --json
  game,     ///< casus solve --package all --problem
  study,    ///< casus compare --json: numbers, ranking, checks
  check,    ///< casus check --json: errors, tests
  alone,    ///< the same of an instrument without a scenario
  overlaid  ///< the same with an overlay
};

/// One key, and a change of its value or place.
struct Change {
  KeyGroup group{};
  std::string key{}, file{}, from{}, to{};
  Shows shows = Shows::law;
};

const std::string question = "question.yaml", pact = "pact.yaml", words = "words.yaml",
                  bonds = "bonds.yaml", club = "club-text.yaml", fund = "fund.yaml",
                  loan = "loan.yaml", force = "force.yaml", curbs = "curbs.yaml",
                  over = "over.yaml";

// What an answer depends on. The scenario and its texts are in tests/effect/files.
const std::vector<Change> answers = {
    {G::clause, "vague", pact, "vague: {swift: 10d}", "vague: {swift: 500d}", Shows::clock},
    {G::clause, "deadline", pact, "deadline: {within: $swift, clock",
     "deadline: {within: 2y, clock", Shows::clock},
    {G::deadline, "within", pact, "within: $swift", "within: 1d", Shows::clock},
    {G::deadline, "clock", pact, "clock: request", "clock: event", Shows::clock},
    {G::decided_by, "takes", pact, "takes: 2d", "takes: 2y", Shows::clock},
    {G::body, "takes", words, "takes: 3d", "takes: 3y", Shows::clock},
    {G::scenario, "casus", question, "casus: 1", "casus: 2", Shows::check},
    {G::scenario, "scenario", question, "scenario: question", "scenario: other"},
    {G::scenario, "as_of", question, "as_of: 2030-01-01", "as_of: 2041-01-01"},
    {G::scenario, "use", question, ", force, curbs]\nchallenger", ", force]\nchallenger",
     Shows::check},
    {G::scenario, "challenger", question, "challenger: XCH", "challenger: XGC", Shows::check},
    {G::scenario, "protege", question, "protege: XPR", "protege: XGC", Shows::check},
    {G::scenario, "dimensions", question, "[small, middle, large, huge]", "[small, middle, large]",
     Shows::check},
    {G::scenario, "predicates", question, "cold: season == winter", "cold: season == spring",
     Shows::check},
    {G::scenario, "constraints", question, "constraints: [size",
     "constraints: [kind != invasion, size", Shows::check},
    {G::scenario, "actions", question, "actions: {loan: economic}",
     "actions: {loan: economic, embargo: troops}", Shows::game},
    {G::scenario, "groups", question, "groups: {pair",
     "groups: {club: {XGC: {to: 2029-01-01}}, pair"},
    {G::scenario, "bodies", question, "bodies: {two: {members: pair",
     "bodies: {two: {members: nobody", Shows::check},
    {G::scenario, "questions", question, "{counts: 0.7, does_not: 0.3}",
     "{counts: 0.2, does_not: 0.8}"},
    {G::scenario, "nature", question, "nature: {season: {summer: 0.8",
     "nature: {season: {summer: 0.5"},
    {G::scenario, "horizon", question, "report: 3y", "report: 4y", Shows::game},
    {G::scenario, "grid", question, "strength: [200, 800, 40]", "strength: [200, 800, 30]",
     Shows::game},
    {G::scenario, "quantities", question, "opportunity: {rate: 0.9", "opportunity: {rate: 0.8",
     Shows::game},
    {G::scenario, "level_weight", question, "[0, 0.1, 0.3", "[0, 0.2, 0.3", Shows::game},
    {G::scenario, "correlations", question, "rank: 0.5", "rank: -0.5", Shows::study},
    {G::scenario, "actors", question, "gdp: 3000", "gdp: 3500", Shows::game},
    {G::scenario, "attacks", question, "attrition: 40", "attrition: 50", Shows::game},
    {G::scenario, "incidents", question, "rate: 0.6", "rate: 0.4", Shows::game},
    {G::scenario, "instruments", question, "{loan: {money: 9}}", "{loan: {money: 12}}",
     Shows::game},
    {G::scenario, "packages", question, "all: [pact, club-text, fund, loan, force]",
     "all: [pact, club-text, loan, force]", Shows::game},
    {G::scenario, "fallback", question, "fallback: none", "fallback: texts", Shows::study},
    {G::scenario, "futures", question, "seed: 7", "seed: 8", Shows::study},
    {G::scenario, "outcomes", question, "{attacked_3y: minimise}", "{escalation: maximise}",
     Shows::study},
    {G::scenario, "bands", question, "within: 0..1,", "within: 0..0.0001,", Shows::study},
    {G::scenario, "calibration", question, "record: 0.1, error", "record: 0.2, error",
     Shows::study},
    {G::scenario, "tests", question, "owed: {XGB: [arms]}", "owed: {XGB: [combat]}", Shows::check},
    {G::overlay, "casus", over, "casus: 1", "casus: 2", Shows::overlaid},
    {G::vocabulary, "casus", words, "casus: 1", "casus: 2", Shows::check},
    {G::vocabulary, "vocabulary", words, "vocabulary: words", "dictionary: words", Shows::check},
    {G::vocabulary, "dimensions", words, "kind: {values: [invasion, raid, cyber]",
     "kind: {values: [invasion, cyber, blockade]", Shows::check},
    {G::vocabulary, "predicates", words, "armed: kind in {invasion, raid}",
     "armed: kind in {invasion, raid, cyber}"},
    {G::vocabulary, "constraints", words, "kind == cyber implies size == small",
     "kind == raid implies season == winter"},
    {G::vocabulary, "actions", words, "embargo: economic", "embargo: troops", Shows::game},
    {G::vocabulary, "groups", words, "XGC: {from: 2020-01-01}", "XGD: {from: 2020-01-01}"},
    {G::vocabulary, "bodies", words, "members: club", "members: [XGA]", Shows::game},
    {G::vocabulary, "questions", words, "does_not: 0.4", "does_so: 0.4", Shows::check},
    {G::strengths, "casus", bonds, "casus: 1", "casus: 2", Shows::check},
    {G::strengths, "strengths", bonds, "strengths: bonds", "strength: bonds", Shows::check},
    {G::strengths, "quantities", bonds, "declaration: {value: 0.15", "declaration: {value: 0.3",
     Shows::game},
    {G::instrument, "casus", pact, "casus: 1", "casus: 2", Shows::check},
    {G::instrument, "instrument", pact, "instrument: pact", "instrument: pacts", Shows::check},
    {G::instrument, "vocabulary", pact, "vocabulary: words", "vocabulary: bonds", Shows::alone},
    {G::instrument, "kind", loan, "kind: economic_assistance", "kind: military_aid", Shows::game},
    {G::instrument, "status", pact, "form: treaty", "form: law", Shows::game},
    {G::instrument, "parties", pact, "parties: [XGA, XPR]", "parties: [XGB, XPR]"},
    {G::instrument, "recipient", fund, "recipient: XPR", "recipient: XGC", Shows::check},
    {G::instrument, "based_on", "second.yaml", "based_on: fund", "based_on: loan", Shows::study},
    {G::instrument, "implements", pact, "implements: [club-text]", "implements: [another]"},
    {G::instrument, "define", pact, "hit: victim == XPR and armed",
     "hit: victim == XPR and kind == raid"},
    {G::instrument, "clauses", pact, "floor: [embargo]}\n", "floor: [arms]}\n"},
    {G::instrument, "tests", pact, "not_triggered: [night]", "triggered: [night]", Shows::check},
    {G::instrument, "donors", fund, "XGB: {share: {value: 0.5", "XGC: {share: {value: 0.5",
     Shows::study},
    {G::instrument, "money", fund, "money: {value: 9", "money: {value: 11", Shows::game},
    {G::instrument, "buys", fund, "buys: 0.9", "buys: 0.7", Shows::game},
    {G::instrument, "lag", fund, "lag: 6mo", "lag: 18mo", Shows::game},
    {G::instrument, "defence_share", loan, "defence_share: 0.3", "defence_share: 0.5", Shows::game},
    {G::instrument, "troops", force, "by: {XGA: 0.6, XGB: 0.4}", "by: {XGA: 0.9, XGB: 0.1}",
     Shows::game},
    {G::instrument, "garrison", force, "garrison: 15", "garrison: 25", Shows::game},
    {G::instrument, "tripwire", force, "tripwire: 0.8", "tripwire: 1.8", Shows::game},
    {G::instrument, "monitoring", force, "monitoring: 0.7", "monitoring: 0.3", Shows::game},
    {G::status, "form", club, "form: declaration", "form: political_agreement", Shows::game},
    {G::status, "form", club, "form: declaration",
     "form: {question: deniable, counts: treaty, does_not: treaty}", Shows::game},
    {G::status, "signed", pact, "signed: 2029-01-01", "signed: none", Shows::study},
    {G::status, "in_force", pact, "value: start + 6mo", "value: start + 18mo", Shows::game},
    {G::in_force, "value", pact, "value: start + 6mo", "value: none", Shows::game},
    {G::donor, "share", fund, "{share: 0.4", "{share: 0.2", Shows::study},
    {G::donor, "funding", fund, "funding: pledge", "funding: multi_year_law", Shows::game},
    {G::troops, "by", force, "by: {XGA: 0.6, XGB: 0.4}", "by: {XGB: 1}", Shows::game},
    {G::clause, "id", pact, "id: read", "id: reading"},
    {G::clause, "norm", pact, "norm: duty\n    verb: shall", "norm: prohibition\n    verb: shall"},
    {G::clause, "verb", club, "verb: will, holder: \"club - {victim}\"",
     "verb: intend, holder: \"club - {victim}\"", Shows::game},
    {G::clause, "holder", pact, "holder: XGA\n    performer", "holder: XGB\n    performer"},
    {G::clause, "when", pact, "when: hit and season == summer", "when: hit"},
    {G::clause, "floor", pact, "floor: [arms]\n", "floor: [embargo]\n"},
    {G::clause, "ceiling", pact, "ceiling: [talk, embargo, arms]", "ceiling: [talk, embargo]",
     Shows::check},
    {G::clause, "expected", pact, "{arms: 0.7, troops: 0.3}", "{consult: 1}", Shows::game},
    {G::clause, "discretion", pact, "discretion: none", "discretion: holder_judgement",
     Shows::game},
    {G::clause, "reserved", pact,
     "decided_by: {body: council, rule: consensus, takes: 2d, then: report, note: in session}",
     "decided_by: each"},
    {G::clause, "decided_by", club, "decided_by: council", "decided_by: each", Shows::game},
    {G::clause, "lest", pact, "lest: sanctions", "lest: none", Shows::game},
    {G::clause, "exception_to", pact, "exception_to: help", "exception_to: read"},
    {G::clause, "readings", pact, "- {weight: 0.3, floor: [talk]}",
     "- {weight: 0.3, floor: [arms]}"},
    {G::reading, "weight", pact, "- {weight: 0.7, floor: [embargo]}\n      - {weight: 0.3",
     "- {weight: 0.1, floor: [embargo]}\n      - {weight: 0.9"},
    {G::decided_by, "waits_for", club, "decided_by: council", "decided_by: {waits_for: council}",
     Shows::game},
    {G::decided_by, "body", pact, "{body: council, rule: consensus", "{body: each, rule: consensus",
     Shows::game},
    {G::decided_by, "waits_for", pact, "waits_for: council", "body: each"},
    {G::decided_by, "rule", pact, "{body: council, rule: consensus",
     "{body: council, rule: simple_majority", Shows::game},
    {G::dimension, "values", words, "season: {values: [summer, winter]",
     "season: {values: [summer, spring]", Shows::check},
    {G::dimension, "ordered", words, "size: {ordered: [small, middle, large]",
     "size: {values: [small, middle, large]", Shows::check},
    {G::dimension, "chosen_by", words, "[invasion, raid, cyber], chosen_by: challenger",
     "[invasion, raid, cyber], chosen_by: nature", Shows::law},
    {G::action, "level", words, "{level: arms, label: weapons}", "{level: troops, label: weapons}",
     Shows::game},
    {G::membership, "from", words, "XGC: {from: 2020-01-01}", "XGC: {from: 2035-01-01}"},
    {G::membership, "to", words, "to: 2040-01-01", "to: 2028-01-01"},
    {G::body, "members", words, "council: {members: club", "council: {members: [XGA, XGB]",
     Shows::game},
    {G::body, "rule", words, "rule: {qualified_majority: {states: 0.6, population: 0.5}}",
     "rule: unanimity", Shows::game},
    {G::majority, "states", words, "states: 0.6", "states: 0.9", Shows::game},
    {G::majority, "members", words, "states: 0.6", "members: 0.9", Shows::game},
    {G::majority, "share", words, "states: 0.6", "share: 0.9", Shows::game},
    {G::majority, "population", words, "population: 0.5", "population: 0.95", Shows::game},
    {G::quantity, "value", question, "value: 560..660..760", "value: 500..600..700", Shows::game},
    {G::quantity, "unit", question, "unit: FU, source", "unit: kFU, source", Shows::check},
    {G::quantity, "draw", question, "value: 0.3..0.8..1.6, draw: own",
     "value: 0.3..0.8..1.6, draw: common", Shows::study},
    {G::number, "value", fund, "share: {value: 0.5", "share: {value: 0.3", Shows::study},
    {G::number, "unit", fund, "{value: 0.5, unit: share", "{value: 0.5, unit: percent",
     Shows::study},
    {G::actor, "ceiling", question, "ceiling: economic", "ceiling: none", Shows::game},
    {G::actor, "response", question, "none: 0.05, arms: 0.4", "none: 0.05, arms: 0.5", Shows::game},
    {G::response, "at", question, "XGC: {population: 20, ceiling: economic, response: {at: full",
     "XGC: {population: 20, ceiling: economic, response: {at: grey", Shows::game},
    {G::attack, "event", question, "armed and size >= middle",
     "armed and season == winter and size >= middle"},
    {G::attack, "armed", question, "armed: no", "armed: yes", Shows::game},
    {G::attack, "against", question, "against: protege", "against: deployment", Shows::game},
    {G::attack, "ceiling", question, "against: protege, ceiling: economic",
     "against: protege, ceiling: arms", Shows::game},
    {G::attack, "timely", question, "timely: {arms: 0.9", "timely: {arms: 0.5", Shows::game},
    {G::incidents, "kind", question, "{kind: raid", "{kind: full", Shows::game},
    {G::scenario, "terms", question, "terms: {groups: [{name: texts, of: [pact]",
     "terms: {groups: [{name: texts, of: [force]", Shows::game},
    {G::terms, "groups", question, "{name: money, of: [loan], renewed: 0.6}, ", "", Shows::game},
    {G::term_group, "name", question, "name: texts, of", "name: money, of", Shows::check},
    {G::term_group, "of", question, "of: [fund]", "of: [force]", Shows::game},
    {G::term_group, "renewed", question, "renewed: 0.6}", "renewed: 0.1}", Shows::game},
    {G::instrument, "term", loan, "term: 18mo", "term: 12mo", Shows::game},
    {G::term, "duration", pact, "duration: 2y", "duration: 1y", Shows::game},
    {G::term, "until", fund, "until: 2032-12-01", "until: 2032-01-01", Shows::game},
    {G::term, "renewed", pact, "renewed: 0.6", "renewed: 0.4", Shows::game},
    {G::term, "exit", pact, "notice: 6mo, used_by: 0.25", "notice: 6mo, used_by: 0", Shows::game},
    {G::exit, "from", pact, "from: 2030-08-01", "from: 2031-08-01", Shows::game},
    {G::exit, "notice", pact, "notice: 6mo, used_by", "notice: 18mo, used_by", Shows::game},
    {G::exit, "used_by", pact, "used_by: 0.25", "used_by: 0.5", Shows::game},
    {G::package, "role", question, "role: yardstick", "role: option", Shows::study},
    {G::package, "use", question, "texts: {use: [club-text]", "texts: {use: [pact]"},
    {G::package, "with", question, "with: [pact, fund", "with: [fund"},
    {G::package, "without", question, "without: [XGB]", "without: [XGA]"},
    {G::package, "absent", question, "absent: [XGC]", "absent: [XGB]"},
    {G::horizon, "start", question, "start: ceasefire", "start: {war: full}", Shows::game},
    {G::horizon, "assumed", question, "assumed: 2030-01-01", "assumed: 2029-01-01", Shows::game},
    {G::horizon, "report", question, "report: 3y", "report: 2y", Shows::game},
    {G::horizon, "solve", question, "solve: 5y", "solve: 6y", Shows::game},
    {G::horizon, "step", question, "step: 6mo", "step: 4mo", Shows::game},
    {G::start, "war", question, "start: ceasefire", "start: {war: grey}", Shows::game},
    {G::grid, "strength", question, "strength: [200, 800, 40]", "strength: [160, 800, 40]",
     Shows::game},
    {G::grid, "balance", question, "[-600, 600, 60]", "[-600, 600, 50]", Shows::game},
    {G::futures, "count", question, "count: 2", "count: 1", Shows::study},
    {G::futures, "seed", question, "seed: 7", "seed: 9", Shows::study},
    {G::correlation, "between", question, "between: [challenger.force", "between: [guarantor.stake",
     Shows::study},
    {G::correlation, "rank", question, "rank: 0.5", "rank: 0.1", Shows::study},
    {G::question, "alternatives", question, "{counts: 0.7, does_not: 0.3}",
     "{counts: 0.5, does_not: 0.5}"},
    {G::alternative, "weight", question, "alternatives: {counts: 0.7, does_not: 0.3}",
     "alternatives: {counts: {weight: 0.4}, does_not: 0.6}"},
    {G::answers, "question", words, "by_challenger: {question: deniable",
     "by_challenger: {question: unknown", Shows::check},
    {G::band, "measure", question, "measure: attacked_1y", "measure: attacked_3y", Shows::study},
    {G::band, "package", question, "package: none", "package: all", Shows::study},
    {G::band, "within", question, "within: 0..1", "within: 0.9..1", Shows::study},
    {G::calibration, "measure", question, "measure: attacked_2y", "measure: attacked_1y",
     Shows::study},
    {G::calibration, "attack", question, "attack: full, record", "attack: raid, record",
     Shows::study},
    {G::calibration, "package", question, "package: none, attack", "package: texts, attack",
     Shows::study},
    {G::calibration, "record", question, "record: 0.1, error", "record: 0.15, error", Shows::study},
    {G::calibration, "error", question, "error: 0.02", "error: 0.03", Shows::study},
    {G::calibration, "within", question, "within: 0..0.5", "within: 0..0.6", Shows::study},
    {G::test, "event", question, "kind: invasion}, package: texts", "kind: cyber}, package: texts",
     Shows::check},
    {G::test, "package", question, "package: texts, expect", "package: none, expect", Shows::check},
    {G::test, "expect", question, "expect: {triggered: [stand]", "expect: {not_triggered: [stand]",
     Shows::check},
    {G::expect, "triggered", pact, "triggered: [help]", "triggered: [help, night]", Shows::check},
    {G::expect, "not_triggered", pact, "not_triggered: [night]", "not_triggered: [help]",
     Shows::check},
    {G::expect, "owed", pact, "owed: {XGA: [talk]}", "owed: {XGA: [combat]}", Shows::check},
    {G::expect, "somebody_owes", pact, "owed: {XGA: [talk]}", "somebody_owes: troops",
     Shows::check},
    {G::expect, "not_owed", pact, "not_owed: {XGB: [arms]}", "not_owed: {XGA: [talk]}",
     Shows::check},
};

// What no answer depends on, which `check` says (L015).
const std::vector<Change> kept = {
    {G::scenario, "judgement", question, "low: 0.1", "low: 0.15"},
    {G::judgement, "who", question, "who: a poll", "who: a survey"},
    {G::judgement, "quantity", question, "attacked[3y] of all", "attacked[1y] of all"},
    {G::judgement, "low", question, "low: 0.1", "low: 0.05"},
    {G::judgement, "central", question, "central: 0.2", "central: 0.25"},
    {G::judgement, "high", question, "high: 0.3", "high: 0.4"},
    {G::judgement, "date", question, "date: 2030", "date: 2031"},
    {G::instrument, "pledged", fund, "pledged: 12", "pledged: 30"},
    {G::instrument, "delivered", fund, "delivered: 3", "delivered: 1"},
    {G::instrument, "levels", curbs, "trade: 0.5", "trade: 0.9"},
    {G::instrument, "relief", curbs, "relief: [trade]", "relief: [none]"},
    {G::instrument, "default", curbs, "default: snaps_back", "default: lapses"},
    {G::instrument, "provisions", pact, "notice: 6mo, note: by both}",
     "notice: 2y, note: by both}"},
    {G::provision, "matter", pact, "matter: extension", "matter: review"},
    {G::provision, "holder", pact, "holder: XPR, amount", "holder: XGA, amount"},
    {G::provision, "amount", pact, "amount: 2 EUR bn", "amount: 5 EUR bn"},
    {G::provision, "notice", pact, "notice: 6mo, note: by both}", "notice: 1y, note: by both}"},
    {G::status, "binding", pact, "binding: legal", "binding: contested"},
    {G::status, "ratified", pact, "ratified: 2029-06-01", "ratified: none"},
    {G::clause, "performer", pact, "performer: XGB", "performer: XGA"},
    {G::clause, "beneficiary", pact, "beneficiary: XPR", "beneficiary: XGB"},
    {G::clause, "assurance", pact, "assurance: assist", "assurance: act"},
    {G::clause, "lasts", pact, "lasts: 1y", "lasts: 2y"},
    {G::clause, "standing", pact, "standing: no", "standing: yes"},
    {G::clause, "jointly", pact, "jointly: no", "jointly: yes"},
    {G::clause, "every", pact, "every: 1y", "every: 3y"},
    {G::clause, "after", pact, "after: 2031-01-01", "after: 4y"},
    {G::clause, "lapses_if", pact, "lapses_if: night", "lapses_if: not night"},
    {G::clause, "default", pact, "default: lapses", "default: stays"},
    {G::clause, "hence", pact, "hence: [talks]", "hence: [more]"},
    {G::clause, "priority", pact, "priority: 1", "priority: 9"},
    {G::clause, "requires", pact, "requires: talk", "requires: read"},
    {G::clause, "capped_by", pact, "capped_by: talk", "capped_by: read"},
    {G::clause, "effect", pact, "effect: counts", "effect: does not"},
    {G::clause, "amount", pact, "amount: 3 EUR bn", "amount: 9 EUR bn"},
    {G::clause, "blocked_by", pact, "blocked_by: XGB", "blocked_by: XGA"},
    {G::decided_by, "then", pact, "then: report", "then: nothing"},
};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

void write(const fs::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

/// A folder with the files, in which one is changed at a time.
class Bench {
 public:
  Bench() {
    fs::create_directories(folder_);
    for (const auto& file : fs::directory_iterator(fs::path(CASUS_ROOT) / "tests/effect/files"))
      files_[file.path().filename().string()] = content_of(file.path());
    for (const auto& [name, content] : files_) write(folder_ / name, content);
    for (const Shows one : {Shows::law, Shows::clock, Shows::game, Shows::study, Shows::check,
                            Shows::alone, Shows::overlaid})
      before_[one] = answer(one);
  }
  ~Bench() { fs::remove_all(folder_); }
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  const json& before(Shows where) const { return before_.at(where); }

  /// The answer with one change made.
  json after(const Change& change, Shows where) {
    std::string text = files_.at(change.file);
    const std::size_t at = text.find(change.from);
    REQUIRE_MESSAGE(at != std::string::npos, change.file << " does not have: " << change.from);
    text.replace(at, change.from.size(), change.to);
    write(folder_ / change.file, text);
    json found = answer(where);
    write(folder_ / change.file, files_.at(change.file));
    return found;
  }

  json answer(Shows where, const std::vector<std::string>& more = {}) {
    const std::string scenario = (folder_ / question).string();
    std::vector<std::string> call;
    switch (where) {
      case Shows::law:
        call = {"entails", scenario, "--json"};
        break;
      case Shows::clock:
        call = {"entails", scenario, "--package", "all", "--clock", "--json"};
        break;
      case Shows::game:
        call = {"solve", scenario, "--package", "all", "--problem"};
        break;
      case Shows::study:
        call = {"compare", scenario, "--json", "--no-html", "--threads", "1"};
        break;
      case Shows::check:
        call = {"check", scenario, "--json"};
        break;
      case Shows::alone:
        call = {"check", (folder_ / pact).string(), "--json"};
        break;
      case Shows::overlaid:
        call = {"check", scenario, "--with", (folder_ / over).string(), "--json"};
        break;
    }
    call.insert(call.end(), more.begin(), more.end());
    const Answer got = run_casus(call);
    json found = json::parse(got.out, nullptr, false);
    if (found.is_discarded()) return fmt::format("refused with {}", got.code);
    if (where == Shows::check || where == Shows::alone || where == Shows::overlaid)
      return {{"errors", found["errors"]}, {"tests", found["tests"]}, {"code", got.code}};
    if (where == Shows::study) {
      for (const char* text : {"inputs", "hash", "command", "title", "version", "edition"})
        found.erase(text);
      if (found.contains("answer"))
        found["answer"].erase("what_if");  // it says which options were given
    }
    return found;
  }

  json lints() {
    const Answer got = run_casus({"check", (folder_ / question).string(), "--json"});
    return json::parse(got.out, nullptr, false)["lints"];
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / fmt::format("casus-effect-{}", ::getpid());
  std::map<std::string, std::string> files_{};
  std::map<Shows, json> before_{};
};

const Change* change_of(const std::vector<Change>& list, const Key& key) {
  for (const Change& one : list)
    if (one.group == key.group && one.key == key.name) return &one;
  return nullptr;
}

/// Numbers that no instrument of the files of this test uses; tests/compile holds their values. The
/// test demands that they change nothing here, so that the list cannot grow old.
constexpr std::string_view not_used_here[] = {"funding.multi_year_law",
                                              "eur_per_usd",
                                              "economic.defence_share",
                                              "need.later",
                                              "strength.form.political_agreement",
                                              "strength.form.law",
                                              "strength.form.programme",
                                              "strength.discretion.form_only",
                                              "strength.discretion.best_efforts",
                                              "strength.discretion.holder_judgement",
                                              "strength.consequence.none"};

}  // namespace

TEST_CASE("the files of the effect tests are right, and every answer can be had") {
  Bench bench;
  CHECK(bench.before(Shows::check)["code"] == 0);
  CHECK_MESSAGE(bench.before(Shows::check)["errors"].empty(), bench.before(Shows::check).dump(1));
  CHECK(bench.before(Shows::alone)["code"] == 0);
  CHECK(bench.before(Shows::overlaid)["code"] == 0);
  CHECK(bench.before(Shows::law)["packages"].size() == 5);
  CHECK(bench.before(Shows::game).contains("regimes"));
  CHECK(bench.before(Shows::study)["packages"].size() == 5);
}

TEST_CASE("an answer changes with every key of the language that does not say otherwise") {
  Bench bench;
  for (const Key& key : language_keys()) {
    if (key.use != KeyUse::answer) continue;
    const std::string name = fmt::format("{} of {}", key.name, to_text(key.group));
    CAPTURE(name);
    const Change* change = change_of(answers, key);
    REQUIRE_MESSAGE(change != nullptr, "no case for this key in tests/effect/effect_test.cpp");
    const bool changes = bench.after(*change, change->shows) != bench.before(change->shows);
    CHECK_MESSAGE(changes, "nothing changes with: " << change->from << " -> " << change->to);
  }
}

TEST_CASE("keys that no answer depends on change none, and check names each of them") {
  Bench bench;
  std::string said;
  for (const json& one : bench.lints())
    if (one["code"] == "L015") said += one["message"].get<std::string>() + "\n";
  for (const Key& key : language_keys()) {
    if (key.use != KeyUse::kept) continue;
    const std::string name = fmt::format("'{}' of {}", key.name, to_text(key.group));
    CAPTURE(name);
    const Change* change = change_of(kept, key);
    REQUIRE_MESSAGE(change != nullptr, "no case for this key in tests/effect/effect_test.cpp");
    for (const Shows where : {Shows::law, Shows::clock, Shows::game, Shows::check}) {
      const bool stays = bench.after(*change, where) == bench.before(where);
      CHECK_MESSAGE(stays, "an answer changes: take the key off the list");
    }
    if (!inside_kept(key.group))
      CHECK_MESSAGE(said.find(name + " is read") != std::string::npos, said);
  }
}

TEST_CASE(
    "a number of every path that the model knows changes the problem, the votes or the report") {
  Bench bench;
  const auto changes = [&](const std::string& path, double value) {
    const std::vector<std::string> set = {"--set", fmt::format("{}={}", path, value)};
    return bench.answer(Shows::game, set) != bench.before(Shows::game) ||
           bench.answer(Shows::study, set) != bench.before(Shows::study);
  };
  for (const Parameter& one : incident_parameters()) {
    CAPTURE(one.path);
    CHECK(changes(fmt::format("incidents.{}", one.path), 0.3));
  }
  CHECK(changes("attacks.raid.duration", 0.3));
  CHECK(changes("attacks.raid.timely.pace", 0.3));
  for (const Parameter& one : scenario_parameters()) {
    CAPTURE(one.path);
    const bool whole = one.path == "support.levels";
    // Two values within the bounds: one of them is not the one of the files.
    const double low = std::max(one.least, whole ? 2.0 : 0.3),
                 high = std::min(one.most, whole ? 5.0 : 0.7);
    const bool used = std::find(std::begin(not_used_here), std::end(not_used_here), one.path) ==
                      std::end(not_used_here);
    const std::string path(one.path);
    CHECK((changes(path, low) || changes(path, high)) == used);
  }
}

}  // namespace casus
