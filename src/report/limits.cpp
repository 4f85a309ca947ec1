#include "report/limits.hpp"

#include <array>

namespace casus {

namespace {

constexpr std::array<std::string_view, 10> limits = {
    "Guarantors judge the prospects of a war by a simple formula for contests of force; they do "
    "not simulate the war.",
    "Nobody bargains. In theories of war as a failure of bargaining (Fearon 1995) a pure shift of "
    "power towards the protected state would leave the risk of war unchanged; here it lowers it.",
    "Guarantors have no lasting type that others could find out, and everything but the momentary "
    "shocks of each choice is common knowledge. So nothing is signalled, learned or screened: a "
    "show of unity by itself changes nothing here.",
    "Help has a level (talks, money, arms, soldiers), a sum and a day. What it consists of, "
    "training "
    "or support fitted to what is asked among it, makes no further difference.",
    "The protected state makes no choice in peace, so there is no moral hazard: guarantees cannot "
    "make it reckless or idle here.",
    "The challenger sees how a vote of the guarantors ends, not the single answers of the "
    "guarantors before it decides to press on.",
    "Of an incident that nobody ordered the challenger decides whether to press it or let it go; "
    "none grows into a larger attack by itself.",
    "A kind of attack that is listed twice would be tried more often: the list of kinds matters.",
    "There is one challenger, one protected state and no second theatre of war.",
    "The response of the guarantors can have more than one equilibrium. One is selected by a fixed "
    "rule (the principal branch), and the coordination gap says how much hangs on that choice.",
};

constexpr std::array<GlossaryEntry, 19> terms = {{
    {"Armed attack pressed",
     "The challenger opens an armed attack and, having seen the "
     "guarantors' decision, goes on instead of backing down."},
    {"Best, near best",
     "Best: of the options that contain no other, the one with the lowest risk in a future. Near "
     "best: within 5 points of it. What is added to a package seldom makes it worse here, so that "
     "a "
     "package that contains others would come first whatever the world is like."},
    {"Challenger", "The state that may open a crisis."},
    {"Coordination gap",
     "How far apart the answers of the guarantors could settle, from the most "
     "pessimistic to the most optimistic expectations of each other, as a "
     "share of the higher."},
    {"Force unit (FU)", "One thousand soldiers of standard quality, with equipment."},
    {"Future",
     "One joint draw of all uncertain inputs. Every package is computed in the same "
     "futures, so that packages are compared like with like."},
    {"Given an attack; before the fact",
     "Given an attack: over all futures, weighted by how often "
     "an attack happens in each. Before the fact: the middle of "
     "the futures, each counting once."},
    {"Gini", "Inequality from 0 (all alike) to 1 (everything from one)."},
    {"Guarantor",
     "A state or organisation that has promised something, or could help. Of a package those count "
     "whom its texts name; a map shows all that the model holds."},
    {"Hypothetical",
     "Not concluded: announced, or written for comparison. What it owes is then a reading of "
     "reports, or assumed."},
    {"Instrument", "A treaty, declaration, aid programme, deployment or sanctions regime."},
    {"Mean, median",
     "Mean: the average over futures, which is the chance that somebody should state who finds "
     "every "
     "future as likely. Median: half of the futures lie below. Where a few futures are bad and "
     "most "
     "are not, the median is much the lower."},
    {"Option, yardstick",
     "Options compete for best. Yardsticks are shown to compare with and never "
     "compete."},
    {"Package", "A named set of instruments: one alternative."},
    {"Protected state", "The state that is promised help (protege in the files)."},
    {"Range",
     "From the 5th to the 95th percentile over futures. It is not a margin of error of a "
     "forecast."},
    {"Rank correlation",
     "From -1 to +1: whether futures with a higher input are those with a "
     "higher outcome."},
    {"Part, what it adds",
     "What a part changes when it is added to those before it, averaged over the orders of adding "
     "(Shapley value). The parts add up to the whole."},
    {"Regret",
     "How much higher the risk of a package is than that of the best option in the same "
     "future."},
}};

}  // namespace

std::span<const std::string_view> model_limits() { return limits; }

std::string_view limits_in_short() {
  return "Limits: no bargaining, no signalling or learning, no moral hazard, no incident that "
         "grows into a larger attack by itself, no second theatre; guarantors judge a war by a "
         "formula. Full list in "
         "the HTML report.";
}

std::span<const GlossaryEntry> glossary() { return terms; }

}  // namespace casus
