#include "game/codes.hpp"

namespace casus {

namespace {

constexpr CodePage pages[] = {
    {"E901", "a problem file that is not JSON", "{\"time\": {\"step\": 0.25,",
     "The file cannot be read as JSON, so nothing after this place was checked. Common reasons: a "
     "bracket that is not closed, a comma too many, a number that is too large, a file that was "
     "cut off.",
     "{\"time\": {\"step\": 0.25, \"report\": 40, \"solve\": 140}, ...}"},
    {"E902", "a key that stands twice in a problem file",
     "{\"time\": {\"step\": 0.25, \"step\": 0.5}}",
     "Only one of the two could count, and a reader could not tell which.",
     "{\"time\": {\"step\": 0.25}}"},
    {"E903", "a key that a problem file must have", "{\"time\": {\"report\": 40, \"solve\": 140}}",
     "Nothing has a silent default: a problem says all its numbers.",
     "{\"time\": {\"step\": 0.25, \"report\": 40, \"solve\": 140}}"},
    {"E904", "a value of the wrong kind in a problem file", "\"aid\": [10, 10, \"much\"]",
     "A number, a whole number, a text, a list or an object is wanted here, and something else is "
     "there.",
     "\"aid\": [10, 10, 12.5]"},
    {"E905", "a key that a problem file does not have", "\"challenger\": {\"warcost\": 0.25}",
     "Keys are a closed list, so that a slip cannot silently mean nothing.",
     "\"challenger\": {\"war_cost\": 0.25}"},
    {"E906", "a list of the wrong length",
     "\"aid\": [10, 10, 10]   (and \"time\": {\"solve\": 140})",
     "Lists have one entry for each period, guarantor, level, kind or member; the message says "
     "which. Kinds, guarantors, regimes and members of a vote cannot be empty.",
     "\"aid\": [10, 10, 10, ...]   (140 of them)"},
    {"E907", "a number outside its range in a problem file", "\"kinds\": [{\"attribution\": 95}]",
     "Shares and probabilities lie between 0 and 1, weights of levels rise from 0 to 1, and no "
     "number is so large that a result could overflow. Grids must be fine enough not to add noise "
     "of their own.",
     "\"kinds\": [{\"attribution\": 0.95}]"},
    {"E908", "a name or a number that refers to nothing",
     "\"regime_of\": [0, 0, 2]   (and two regimes)",
     "Regimes, guarantors and outcomes are numbered from 0, kinds go by their name. What is named "
     "must exist, and names identify: none is given twice.",
     "\"regime_of\": [0, 0, 1]"},
    {"E909", "a problem that is too large",
     "\"grid\": {\"strength\": [100, 1000, 2001]}   (and 4,000 periods)",
     "It would not be solved in reasonable time or memory. The message says which count exceeds "
     "which limit.",
     "\"grid\": {\"strength\": [100, 1000, 37]}"},
    {"E911", "an extensive form of a problem that is not exact",
     "casus export --efg problem.json --kind full   (and no \"exact\" in it)",
     "Gambit's payoffs are those of every combination of levels; only exact mode takes its "
     "expectations over them.",
     "\"exact\": true, \"contest\": {\"response_correlation\": 0}"},
    {"E912", "an extensive form that is too large",
     "casus export --efg problem.json --kind full   (and 28 guarantors)",
     "Every combination of levels is a terminal node, and each outcome of the votes has them all: "
     "at most 200,000.",
     "five guarantors or six"},
};

}  // namespace

std::span<const CodePage> problem_code_pages() { return pages; }

}  // namespace casus
