#include "law/codes.hpp"

namespace casus {

namespace {

constexpr CodePage pages[] = {
    {"E401", "more events than can be looked at",
     "when: \"d01 == yes or d02 == yes or ... or d60 == yes\"",
     "The law is asked event by event, and events that no text tells apart count as one. The texts "
     "here tell so many apart that the answer would take for ever; the message lists what is told "
     "apart.",
     "event: \"victim == UKR and perpetrator == RUS and kind == invasion\"\n"
     "# a region, or an --event, that gives more dimensions a value"},
    {"E402", "exceptions that lead nowhere",
     "- {id: \"5\", exception_to: \"6\", ...}\n- {id: \"6\", exception_to: \"5\", ...}",
     "An exception switches off a clause of its own instrument. It must name one, and no chain of "
     "exceptions may come back to its start: each would switch the other off.",
     "- {id: \"5\", ...}\n- {id: \"6\", exception_to: \"5\", ...}"},
    {"E403", "questions of law that hang together in too many ways",
     "(sixty clauses, each of which reads six of forty questions)",
     "Clauses that hang on common questions are taken apart answer by answer; parts that are "
     "alike, "
     "or that have no question in common, are looked at once. Where that is not enough the answer "
     "would take for ever. The message names the questions of one such part.",
     "let fewer questions hang together through the clauses that read them"},
    {"E404", "nature without weights", "when: unsc_acted   # and nothing under 'nature'",
     "Nobody chooses this dimension, and a clause, an attack or a constraint reads it. What a "
     "promise is worth depends on how likely its values are.",
     "nature: {unsc_acted: {yes: 0.02}}"},
    {"E405", "an attack that leaves open what nobody chooses",
     "attacks: {full: {event: \"kind == invasion\"}}   # on whom?",
     "A kind of attack fixes every dimension that is neither the challenger's, the protege's nor "
     "nature's choice, if a text reads it: else one kind would be several.",
     "attacks: {full: {event: \"kind == invasion and victim == UKR\"}}"},
    {"E406", "an attack that can never happen",
     "attacks: {full: {event: \"kind == cyber and kind == invasion\"}}",
     "No event satisfies the condition of this attack together with the constraints of the "
     "vocabulary.",
     "attacks: {full: {event: \"kind in {cyber, invasion}\"}}"},
    {"E407", "an event that can never happen", "--event 'kind=invasion,scale=local'",
     "The constraints of the vocabulary rule this event out; the message says which of them.",
     "--event 'kind=invasion,scale=full_scale'   # or leave one of the two open"},
    {"E410", "a map of holes that is too large",
     "(a vocabulary in which texts tell too much apart)",
     "The map gives every event a place in one of at most 20,000 boxes, and looks at no more than "
     "eight million kinds of event.",
     "casus gaps SCENARIO --package P --guarantor GBR   # one guarantor, one package"},
    {"E413", "a redraft with another vocabulary",
     "casus gaps SCENARIO --package P --diff redraft.yaml   # which adds a dimension",
     "What two drafts owe is compared event by event, so both must have the same actors, "
     "dimensions, actions and questions of law; the message says which differ.",
     "a redraft that changes clauses, or instruments in packages, and nothing else"},
    {"L022", "two duties that always apply together and bind differently",
     "- {id: \"1\", when: attacked, floor: [materiel], deadline: {within: 24h, clock: event}}\n"
     "- {id: \"2\", when: attacked, floor: [materiel]}",
     "Two duties of one text have the same trigger, the same holders and a common act, but differ "
     "in "
     "the deadline, in who decides, in what is left to the holder or in what they are subject to. "
     "Which of the two counts?",
     "(one duty, or two readings of one, or triggers that differ)"},
};

}  // namespace

std::span<const CodePage> law_code_pages() { return pages; }

}  // namespace casus
