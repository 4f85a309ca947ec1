#include "lang/keys.hpp"

#include <algorithm>

#include "base/expects.hpp"

namespace casus {

namespace {

using U = KeyUse;
using G = KeyGroup;
using S = KeyShape;

// By group, in the order of docs/language.md.
constexpr Key keys[] = {
    {G::scenario, "casus"},
    {G::scenario, "scenario"},
    {G::scenario, "title", U::words},
    {G::scenario, "note", U::words, S::word},
    {G::scenario, "source", U::words, S::words},
    {G::scenario, "as_of"},
    {G::scenario, "use"},
    {G::scenario, "challenger"},
    {G::scenario, "protege"},
    {G::scenario, "dimensions"},
    {G::scenario, "predicates"},
    {G::scenario, "constraints"},
    {G::scenario, "actions"},
    {G::scenario, "groups"},
    {G::scenario, "bodies"},
    {G::scenario, "questions"},
    {G::scenario, "nature"},
    {G::scenario, "horizon"},
    {G::scenario, "grid"},
    {G::scenario, "quantities"},
    {G::scenario, "level_weight"},
    {G::scenario, "correlations"},
    {G::scenario, "actors"},
    {G::scenario, "attacks"},
    {G::scenario, "incidents"},
    {G::scenario, "instruments"},
    {G::scenario, "packages"},
    {G::scenario, "fallback"},
    {G::scenario, "futures"},
    {G::scenario, "outcomes"},
    {G::scenario, "bands"},
    {G::scenario, "calibration"},
    {G::scenario, "judgement", U::kept},
    {G::scenario, "tests"},
    {G::scenario, "history", U::words},
    {G::scenario, "alliance", U::words},

    {G::overlay, "casus"},
    {G::overlay, "overlay", U::words, S::word},
    {G::overlay, "note", U::words, S::word},

    {G::vocabulary, "casus"},
    {G::vocabulary, "vocabulary"},
    {G::vocabulary, "name", U::words, S::word},
    {G::vocabulary, "note", U::words, S::word},
    {G::vocabulary, "source", U::words, S::words},
    {G::vocabulary, "dimensions"},
    {G::vocabulary, "predicates"},
    {G::vocabulary, "constraints"},
    {G::vocabulary, "actions"},
    {G::vocabulary, "groups"},
    {G::vocabulary, "bodies"},
    {G::vocabulary, "questions"},

    {G::strengths, "casus"},
    {G::strengths, "strengths"},
    {G::strengths, "name", U::words, S::word},
    {G::strengths, "note", U::words, S::word},
    {G::strengths, "source", U::words, S::words},
    {G::strengths, "quantities"},

    {G::instrument, "casus"},
    {G::instrument, "instrument"},
    {G::instrument, "vocabulary"},
    {G::instrument, "name", U::words},
    {G::instrument, "note", U::words, S::word},
    {G::instrument, "source", U::words, S::words},
    {G::instrument, "kind"},
    {G::instrument, "hypothetical", U::words},
    {G::instrument, "announced", U::words},
    {G::instrument, "status"},
    {G::instrument, "parties"},
    {G::instrument, "recipient"},
    {G::instrument, "implements"},
    {G::instrument, "based_on"},
    {G::instrument, "term", U::kept},
    {G::instrument, "define"},
    {G::instrument, "clauses"},
    {G::instrument, "provisions", U::kept},
    {G::instrument, "not_coded", U::words},
    {G::instrument, "tests"},
    {G::instrument, "donors"},
    {G::instrument, "money"},
    {G::instrument, "buys"},
    {G::instrument, "lag"},
    {G::instrument, "defence_share"},
    {G::instrument, "pledged", U::kept, S::amount},
    {G::instrument, "delivered", U::kept, S::amount},
    {G::instrument, "troops"},
    {G::instrument, "garrison"},
    {G::instrument, "tripwire"},
    {G::instrument, "monitoring"},
    {G::instrument, "levels", U::kept, S::amounts},
    {G::instrument, "relief", U::kept, S::words},
    {G::instrument, "default", U::kept, S::word},

    {G::status, "form"},
    {G::status, "binding", U::kept},
    {G::status, "signed"},
    {G::status, "ratified", U::kept, S::word},
    {G::status, "in_force"},
    {G::status, "note", U::words, S::word},
    {G::status, "source", U::words, S::word},

    {G::in_force, "value"},
    {G::in_force, "source", U::words, S::word},
    {G::in_force, "assumed", U::words, S::word},
    {G::in_force, "note", U::words, S::word},

    {G::term, "duration", U::kept},
    {G::term, "until", U::kept},
    {G::term, "renewed", U::kept},
    {G::term, "exit", U::kept},
    {G::term, "source", U::words},
    {G::term, "note", U::words, S::word},

    {G::exit, "from", U::kept, S::date_or_time},
    {G::exit, "notice", U::kept},
    {G::exit, "used_by", U::kept},
    {G::exit, "source", U::words},
    {G::exit, "note", U::words, S::word},

    {G::donor, "share"},
    {G::donor, "funding"},
    {G::donor, "source", U::words, S::word},
    {G::donor, "assumed", U::words, S::word},
    {G::donor, "note", U::words, S::word},

    {G::troops, "by"},

    {G::clause, "id"},
    {G::clause, "source", U::words},
    {G::clause, "note", U::words, S::word},
    {G::clause, "norm"},
    {G::clause, "verb"},
    {G::clause, "holder"},
    {G::clause, "performer", U::kept},
    {G::clause, "beneficiary", U::kept},
    {G::clause, "when"},
    {G::clause, "floor"},
    {G::clause, "ceiling"},
    {G::clause, "expected"},
    {G::clause, "discretion"},
    {G::clause, "reserved"},
    {G::clause, "decided_by"},
    {G::clause, "vague"},
    {G::clause, "deadline"},
    {G::clause, "lest"},
    {G::clause, "exception_to"},
    {G::clause, "readings"},
    {G::clause, "assurance", U::kept, S::word},
    {G::clause, "lasts", U::kept, S::duration},
    {G::clause, "standing", U::kept, S::yes_no},
    {G::clause, "jointly", U::kept, S::yes_no},
    {G::clause, "every", U::kept, S::duration},
    {G::clause, "after", U::kept, S::date_or_time},
    {G::clause, "lapses_if", U::kept, S::condition},
    {G::clause, "default", U::kept, S::word},
    {G::clause, "hence", U::kept, S::words},
    {G::clause, "priority", U::kept, S::count},
    {G::clause, "requires", U::kept, S::clauses},
    {G::clause, "capped_by", U::kept, S::clauses},
    {G::clause, "effect", U::kept, S::word},
    {G::clause, "amount", U::kept, S::amount},
    {G::clause, "blocked_by", U::kept, S::actors},

    {G::reading, "weight"},

    {G::provision, "matter", U::kept},
    {G::provision, "source", U::words},
    {G::provision, "holder", U::kept, S::actors},
    {G::provision, "amount", U::kept, S::amount},
    {G::provision, "years", U::words, S::word},
    {G::provision, "notice", U::kept, S::duration},
    {G::provision, "note", U::words, S::word},

    {G::not_coded, "article", U::words},
    {G::not_coded, "subject", U::words},
    {G::not_coded, "provisions", U::words},

    {G::source, "ref", U::words},
    {G::source, "quote", U::words},
    {G::source, "verified", U::words},
    {G::source, "note", U::words},
    {G::source, "url", U::words, S::word},
    {G::source, "text", U::words, S::word},
    {G::source, "language", U::words, S::word},

    {G::deadline, "within"},
    {G::deadline, "clock"},
    {G::deadline, "text", U::words, S::word},
    {G::deadline, "note", U::words, S::word},

    {G::decided_by, "body"},
    {G::decided_by, "waits_for"},
    {G::decided_by, "rule"},
    {G::decided_by, "takes"},
    {G::decided_by, "then", U::kept, S::word},
    {G::decided_by, "note", U::words, S::word},

    {G::dimension, "values"},
    {G::dimension, "ordered"},
    {G::dimension, "chosen_by"},
    {G::dimension, "note", U::words, S::word},

    {G::action, "level"},
    {G::action, "label", U::words, S::word},
    {G::membership, "from"},
    {G::membership, "to"},
    {G::membership, "source", U::words, S::word},
    {G::membership, "note", U::words, S::word},

    {G::body, "members"},
    {G::body, "rule"},
    {G::body, "takes"},
    {G::body, "name", U::words, S::word},
    {G::body, "source", U::words, S::word},
    {G::body, "note", U::words, S::word},

    {G::majority, "states"},
    {G::majority, "members"},
    {G::majority, "share"},
    {G::majority, "population"},

    {G::quantity, "value"},
    {G::quantity, "unit"},
    {G::quantity, "source", U::words},
    {G::quantity, "assumed", U::words},
    {G::quantity, "note", U::words, S::word},
    {G::quantity, "draw"},
    {G::quantity, "sensitive", U::words},

    {G::number, "value"},
    {G::number, "unit"},
    {G::number, "source", U::words, S::word},
    {G::number, "assumed", U::words, S::word},
    {G::number, "note", U::words, S::word},

    {G::actor, "name", U::words},
    {G::actor, "position", U::words, S::word},
    {G::actor, "source", U::words, S::word},
    {G::actor, "note", U::words, S::word},
    {G::actor, "ceiling"},
    {G::actor, "response"},

    {G::response, "at"},
    {G::response, "source", U::words, S::word},
    {G::response, "assumed", U::words, S::word},
    {G::response, "note", U::words, S::word},

    {G::attack, "event"},
    {G::attack, "armed"},
    {G::attack, "ceiling"},
    {G::attack, "timely"},
    {G::attack, "label", U::words, S::word},
    {G::attack, "title", U::words, S::word},
    {G::attack, "name", U::words, S::word},
    {G::attack, "source", U::words, S::word},
    {G::attack, "assumed", U::words, S::word},
    {G::attack, "note", U::words, S::word},

    {G::timely, "source", U::words, S::word},
    {G::timely, "assumed", U::words, S::word},
    {G::timely, "note", U::words, S::word},

    {G::incidents, "kind"},
    {G::incidents, "source", U::words, S::word},
    {G::incidents, "assumed", U::words, S::word},
    {G::incidents, "note", U::words, S::word},

    {G::calibration, "measure"},
    {G::calibration, "attack"},
    {G::calibration, "package"},
    {G::calibration, "record"},
    {G::calibration, "error"},
    {G::calibration, "within"},
    {G::calibration, "name", U::words, S::word},
    {G::calibration, "source", U::words, S::word},
    {G::calibration, "assumed", U::words, S::word},
    {G::calibration, "note", U::words, S::word},

    {G::history, "day", U::words},
    {G::history, "text", U::words},
    {G::history, "followed", U::words},
    {G::history, "source", U::words},
    {G::history, "package", U::words},
    {G::history, "event", U::words},
    {G::history, "note", U::words, S::word},

    {G::alliance, "name", U::words},
    {G::alliance, "members", U::words},
    {G::alliance, "package", U::words},
    {G::alliance, "note", U::words, S::word},

    {G::weights, "source", U::words, S::word},
    {G::weights, "assumed", U::words, S::word},
    {G::weights, "note", U::words, S::word},

    {G::package, "role"},
    {G::package, "use"},
    {G::package, "with"},
    {G::package, "without"},
    {G::package, "absent"},
    {G::package, "label", U::words, S::word},
    {G::package, "title", U::words, S::word},
    {G::package, "note", U::words, S::word},

    {G::horizon, "start"},
    {G::horizon, "assumed"},
    {G::horizon, "report"},
    {G::horizon, "solve"},
    {G::horizon, "step"},
    {G::horizon, "note", U::words, S::word},
    {G::start, "war"},
    {G::grid, "strength"},
    {G::grid, "balance"},
    {G::futures, "count"},
    {G::futures, "seed"},

    {G::correlation, "between"},
    {G::correlation, "rank"},
    {G::correlation, "source", U::words, S::word},
    {G::correlation, "assumed", U::words},
    {G::correlation, "note", U::words, S::word},

    {G::judgement, "who", U::kept},
    {G::judgement, "quantity", U::kept},
    {G::judgement, "low", U::kept},
    {G::judgement, "central", U::kept},
    {G::judgement, "high", U::kept},
    {G::judgement, "date", U::kept, S::word},
    {G::judgement, "source", U::words, S::word},
    {G::judgement, "note", U::words, S::word},

    {G::question, "text", U::words},
    {G::question, "alternatives"},
    {G::question, "source", U::words, S::words},
    {G::question, "note", U::words, S::word},
    {G::alternative, "weight"},
    {G::alternative, "source", U::words},
    {G::alternative, "note", U::words, S::word},
    {G::answers, "question"},

    {G::band, "measure"},
    {G::band, "package"},
    {G::band, "within"},
    {G::band, "name", U::words, S::word},
    {G::band, "source", U::words, S::word},
    {G::band, "assumed", U::words, S::word},
    {G::band, "note", U::words, S::word},

    {G::test, "name", U::words},
    {G::test, "event"},
    {G::test, "package"},
    {G::test, "expect"},
    {G::test, "note", U::words, S::word},
    {G::expect, "triggered"},
    {G::expect, "not_triggered"},
    {G::expect, "owed"},
    {G::expect, "not_owed"},
    {G::expect, "somebody_owes"},
};

// As messages say it, in the order of KeyGroup.
constexpr std::string_view group_names[] = {"a scenario",
                                            "an instrument",
                                            "a vocabulary",
                                            "a file of strengths",
                                            "an overlay",
                                            "a quantity",
                                            "a number",
                                            "a status",
                                            "'in_force'",
                                            "a term",
                                            "an exit",
                                            "a donor",
                                            "'troops'",
                                            "a clause",
                                            "a reading",
                                            "a provision",
                                            "an entry of 'not_coded'",
                                            "a source",
                                            "a deadline",
                                            "'decided_by'",
                                            "a dimension",
                                            "an action",
                                            "a membership",
                                            "a body",
                                            "a qualified majority",
                                            "an actor",
                                            "a response",
                                            "an attack",
                                            "'timely'",
                                            "'incidents'",
                                            "a calibration",
                                            "a past event",
                                            "'alliance'",
                                            "weights",
                                            "a package",
                                            "a horizon",
                                            "a start",
                                            "a grid",
                                            "'futures'",
                                            "a correlation",
                                            "a judgement",
                                            "a question of law",
                                            "an answer",
                                            "what hangs on a question",
                                            "a band",
                                            "a test",
                                            "'expect'"};

static_assert(std::size(group_names) == static_cast<std::size_t>(KeyGroup::expect) + 1);

}  // namespace

std::span<const Key> language_keys() { return keys; }

const Key* find_key(KeyGroup group, std::string_view name) {
  const auto found = std::find_if(std::begin(keys), std::end(keys), [&](const Key& one) {
    return one.group == group && one.name == name;
  });
  return found == std::end(keys) ? nullptr : found;
}

std::vector<std::string> key_names(KeyGroup group) {
  std::vector<std::string> names;
  for (const Key& one : keys)
    if (one.group == group) names.emplace_back(one.name);
  return names;
}

bool inside_kept(KeyGroup group) {
  return group == G::term || group == G::exit || group == G::provision || group == G::judgement;
}

std::string_view to_text(KeyGroup group) {
  const auto at = static_cast<std::size_t>(group);
  expects(at < std::size(group_names));
  return group_names[at];
}

}  // namespace casus
