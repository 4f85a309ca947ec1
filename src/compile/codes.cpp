#include "compile/codes.hpp"

namespace casus {

namespace {

constexpr CodePage pages[] = {
    {"E201", "a number of the scenario that the game needs",
     "quantities: {challenger: {force: 660}}   # and no war_cost",
     "'check' and 'entails' do without numbers, the game does not. The message says what "
     "the number means and in which unit; all that is missing is listed at once.",
     "quantities: {challenger: {force: 660, war_cost: {value: 0.1..0.2..0.45, source: \"...\"}}}"},
    {"E202", "a number of a guarantor that the game needs",
     "actors: {GBR: {response: {at: full, none: 0.05}}}   # and no arms",
     "Costs of a guarantor are found from how likely it is to respond without any promise, so the "
     "levels up to its ceiling need their chances, and troops need gdp and active.",
     "actors: {GBR: {gdp: 3643.8, active: 138.1,\n"
     "               response: {at: full, none: 0.05, arms: 0.6, troops: 0.05}}}"},
    {"E203", "a number of an attack that the game needs",
     "attacks: {full: {event: \"...\", prize: 1}}   # and no effort",
     "An armed attack has a prize, effort, mobilisation, visibility, attrition, attribution and "
     "cost_factor; one that is not armed a prize, cost, attribution and cost_factor.",
     "attacks: {full: {event: \"...\", prize: 1, effort: 1, mobilisation: 0.02, ...}}"},
    {"E204", "a part of the scenario that the game needs",
     "casus: 1\nscenario: my-question   # and no 'horizon'",
     "The game needs a horizon, at least one attack, and 'compare' at least one package.",
     "horizon: {start: ceasefire, assumed: 2027-01, report: 10y, solve: 35y, step: 3mo}"},
    {"E205", "nobody who could respond", "actors: {RUS: {}, UKR: {}}",
     "Guarantors are the actors under 'actors:' other than challenger and protege. Without one "
     "there is nothing to deter with.",
     "actors: {GBR: {gdp: 3643.8, active: 138.1, response: {at: full, ...}}}"},
    {"E206", "response profiles that do not fit",
     "GBR: {response: {at: full, ...}}\nFRA: {response: {at: limited, ...}}",
     "Costs are found from all profiles together, so all are about one armed attack, and together "
     "they must be what the model itself could answer. If the model has another answer besides "
     "them, the message says how far off it is and for whom.",
     "GBR: {response: {at: full, ...}}\nFRA: {response: {at: full, ...}}"},
    {"E207", "too many votes in one package",
     "packages: {all: [pact]}   # with four clauses that a body decides on",
     "Every set of votes that pass is an outcome of a crisis of its own, so each vote doubles the "
     "work. A package may have three.",
     "decided_by: each   # or one clause for what is decided together"},
    {"E208", "a vote that cannot be counted", "bodies: {council: {members: club}}   # and no rule",
     "A body that decides on a duty needs a rule; a rule that counts people needs the population "
     "of every member.",
     "bodies: {council: {members: club, rule: consensus}}"},
    {"E209", "a draw that the game cannot take",
     "quantities: {opportunity: {rate: 1..3..9}}   # with a step of 3mo: up to 2.25 a step",
     "The ranges of the scenario allow values that are impossible together. The message names the "
     "package, the future (an unlucky draw, or the central values) and the number.",
     "quantities: {opportunity: {rate: 1..2..4}}   # or a shorter step"},
    {"E210", "a correlation of what each guarantor draws alone",
     "stake: {value: 0.3..0.8..1.6, draw: own}\n"
     "correlations: [{between: [guarantor.stake, challenger.force], rank: 0.3}]",
     "With 'draw: own' there are as many draws as guarantors; a correlation is between two.",
     "stake: {value: 0.3..0.8..1.6, draw: common}"},
    {"E211", "correlations that cannot all hold",
     "between a and b: 0.9, between b and c: 0.9, between a and c: -0.9",
     "If two things both go with a third, they cannot go against each other.",
     "between a and b: 0.5, between b and c: 0.5, between a and c: 0"},
    {"E212", "a holder of a duty that is not in the game",
     "packages: {bilateral: [uk-ukraine-2024]}   # and no GBR under 'actors'",
     "Whoever owes something in a package takes part in the game and needs its numbers. Left out "
     "in "
     "silence, its promise would count for nothing.",
     "actors: {GBR: {gdp: ..., active: ..., response: {at: full, ...}}}   # or without: [GBR]"},
    {"E213", "a value for what is not drawn",
     "{\"challenger.forze\": 700}   # a line of casus solve SCENARIO --lines",
     "Whoever gives a future names quantities by their paths, the draw of one guarantor as "
     "PATH:ACTOR, answers to questions of law as answer:QUESTION, readings and levels of clauses "
     "as "
     "reading:CLAUSE and level:CLAUSE.",
     "{\"challenger.force\": 700}   # 'casus inputs SCENARIO' lists the names"},
    {"E214", "a value that what is drawn cannot have",
     "{\"reading:pact/1\": 5}   # and the clause has two readings",
     "Quantities are numbers, answers are words, readings count from 1 and stand under the "
     "answers, "
     "levels are words that the reading expects.",
     "{\"reading:pact/1\": 2, \"level:pact/1\": \"arms\"}"},
};

}  // namespace

std::span<const CodePage> compile_code_pages() { return pages; }

}  // namespace casus
