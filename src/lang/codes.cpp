#include "lang/codes.hpp"

namespace casus {

namespace {

constexpr CodePage pages[] = {
    {"E001", "a probability or share outside [0, 1]", "vote_yes: 70..85..95",
     "Probabilities and shares lie between 0 and 1.",
     "vote_yes: 0.7..0.85..0.95   # or 70%..85%..95%"},
    {"E002", "a file that is not there", "use: [vocabulary, uk-ukrain-2024]",
     "A name in 'use' is the name of a file without '.yaml'. It is looked up beside the scenario, "
     "then "
     "in the folder 'library' there or above, then in the library of the program.",
     "use: [vocabulary, uk-ukraine-2024]"},
    {"E003", "not YAML", "when: {kind in {cyber}",
     "The file cannot be read as YAML, so nothing after this place was checked. Common reasons: a "
     "tab, a bracket or quote that is not closed, ': ' inside a text, braces inside braces.",
     "when: \"kind in {cyber}\""},
    {"E004", "a key that is written twice", "norm: duty\nverb: will\nnorm: power",
     "Only one of two values could count, and a reader could not tell which.",
     "norm: power\nverb: will"},
    {"E005", "too large or too deep", "a: {b: {c: {d: ...}}}",
     "No person writes files of this size or depth, with so many clauses, packages or tests, or "
     "names "
     "that stand for each other in such long rows. They are refused at the place that goes too "
     "far, "
     "so that reading always ends. docs/language.md, section 7, has the limits.",
     "split the file"},
    {"E006", "an anchor that cannot be followed", "a: &x [*x]",
     "'*x' repeats what was marked '&x' before. The mark must stand earlier, and not around it.",
     "a: &x [1, 2]\nb: *x"},
    {"E007", "bytes that are no text", "(a file saved as UTF-16 or by a word processor)",
     "Files are UTF-8 text without control characters and without marks that turn the direction of "
     "what follows (U+202A to U+202E, U+2066 to U+2069).",
     "save the file as 'plain text, UTF-8'"},
    {"E008", "a part of YAML that is not used here", "norm: !!str duty",
     "Tags, a second document in one file and keys that are lists mean nothing here.",
     "norm: duty"},
    {"E009", "nothing in the file", "(an empty file)", "A file says at least what it is.",
     "casus: 1\nscenario: my-question"},
    {"E010", "a key that does not exist", "hoder: GBR",
     "Keys are a closed list, so that a slip cannot silently mean nothing.", "holder: GBR"},
    {"E011", "something that must be there is missing", "- {norm: duty, floor: [consult]}",
     "Without it the text does not say enough.",
     "- {id: \"1\", norm: duty, holder: GBR, floor: [consult]}"},
    {"E012", "an action that the vocabulary does not have", "floor: [materiels]",
     "Actions stand under 'actions:' of the vocabulary, each with its level.", "floor: [materiel]"},
    {"E013", "a value of the wrong kind", "holder: {GBR, USA}   # without quotes: keys, not a set",
     "A list, a word or a group of keys stands where something else is expected.",
     "holder: [GBR, USA]   # or \"{GBR, USA}\""},
    {"E014", "a word outside a closed list", "verb: must", "This key takes one of a few words.",
     "verb: shall"},
    {"E015", "one name given twice", "- {id: \"5\", ...}\n- {id: \"5\", ...}",
     "Names identify: clauses in an instrument, quantities, dimensions, bodies, names in 'use'.",
     "- {id: \"5\", ...}\n- {id: \"5bis\", ...}"},
    {"E016", "one name for two things", "packages: {aid-2026: [aid-2026]}",
     "Where a name is looked up it must mean one thing; an instrument has the name of its file.",
     "packages: {aid: [aid-2026]}"},
    {"E020", "an unreadable condition", "when: victim == UKR and (kind == cyber",
     "A condition is made of comparisons and names, joined by and, or, not, implies and "
     "parentheses.",
     "when: victim == UKR and (kind == cyber or kind == sabotage)"},
    {"E021", "an unknown name in a condition", "when: armd_attack",
     "A name is a condition of 'define' or of the vocabulary, or a dimension.",
     "when: armed_attack"},
    {"E022", "two sides that do not fit", "when: scale >= homeland",
     "A dimension is compared with one of its own values; < and > need an ordered dimension; only "
     "actors come in groups.",
     "when: scale >= armed_attack and place == homeland"},
    {"E023", "a condition that is too large", "when: not (not (not ( ...",
     "Conditions nested very deep, or very long with their names written out, are refused so that "
     "reading always ends.",
     "give parts a name under 'define:'"},
    {"E024", "conditions that define each other in a circle", "define: {a: b, b: a}",
     "A named condition may use others, but no chain of them may come back to it.",
     "define: {a: armed_attack, b: a and requested}"},
    {"E026", "an unknown group", "holder: nato - {victim}   # and no group 'nato'",
     "A set is made of actors, groups, and dimensions of actors (victim, perpetrator). Groups "
     "stand under 'groups:' of the vocabulary or of the scenario. 'without' and 'absent' take "
     "actors "
     "out, no instruments and no clauses.",
     "groups: {nato: {USA: {from: 1949-08-24}}}"},
    {"E030", "a missing actor", "when: victim == MDA   # and MDA is nowhere else",
     "Actors are the challenger, the protege, the keys of 'actors', all members of groups, and the "
     "parties, donors and contributors of the instruments in use. Codes are ISO 3166-1 alpha-3, or "
     "EU.",
     "actors: {MDA: {}}"},
    {"E031", "an unknown dimension", "event: {victm: UKR}",
     "Dimensions stand under 'dimensions:' of the vocabulary.", "event: {victim: UKR}"},
    {"E033", "an unknown body", "decided_by: {body: councl}",
     "A body stands under 'bodies:'; a group or a list of actors may decide too, with a rule.",
     "decided_by: {body: council}"},
    {"E034", "an unknown package or instrument",
     "packages: {both: [pact, treaty]}   # and no file 'treaty' in 'use'",
     "A package names instruments in 'use' and other packages.", "use: [vocabulary, pact, treaty]"},
    {"E035", "a package that contains itself", "packages: {a: [b], b: [a]}",
     "Packages may include packages, but no chain of them may come back.",
     "packages: {a: [b], b: [pact]}"},
    {"E036", "an unknown clause", "expect: {triggered: [VIII.4]}",
     "A clause is named by its id, or INSTRUMENT/ID where two instruments share the id.",
     "expect: {triggered: [VIII.3]}"},
    {"E037", "an unknown attack", "response: {at: ful, none: 0.1}",
     "Attacks stand under 'attacks:' of the scenario.", "response: {at: full, none: 0.1}"},
    {"E038", "a text that is based on itself", "based_on: pact   # in pact.yaml",
     "A variant is another text with other keys laid over it; no chain of them may come back to "
     "it.",
     "based_on: treaty   # in pact.yaml: what differs is written, all else is that of treaty.yaml"},
    {"E040", "an unreadable number", "money: 15-28",
     "Numbers: 1.2. Ranges: 0.8..2.0 (all alike), "
     "0.8..1.2..2.0 (least, most likely, most), log(a..b..c), normal(mean, deviation), "
     "lognormal(mean, deviation), beta(a, b).",
     "money: 15..28"},
    {"E041", "a number outside its bounds", "support: {levels: 100}",
     "The model can take only numbers within these bounds.", "support: {levels: 7}"},
    {"E042", "a range out of order", "stake: 1.2..0.8..2.0",
     "A range is written from the least to the most, with the most likely between.",
     "stake: 0.8..1.2..2.0"},
    {"E043", "a wrong unit", "gdp: {value: 3.6, unit: EUR bn}   # wanted: USD bn",
     "Each path has its unit; thousands, millions and percent are converted, currencies are not.",
     "gdp: {value: 3643.8, unit: USD bn}"},
    {"E044", "an unreadable duration", "deadline: {within: 24}",
     "A duration has a unit: h, d, w, mo, y. A year is 365.25 days and twelve months.",
     "deadline: {within: 24h}"},
    {"E045", "weights that do not sum to 1", "readings: [{weight: 0.5, ...}, {weight: 0.6, ...}]",
     "Weights of readings, expected levels and values of nature are shares of one whole; shares of "
     "donors and contributors may leave a rest, but not exceed it.",
     "readings: [{weight: 0.5, ...}, {weight: 0.5, ...}]"},
    {"E046", "an unknown quantity", "quantities: {challenger: {forces: 600}}",
     "Below the first words of the model only its own quantities may stand; '$name' needs a "
     "quantity of that name, or a vague word of the clause.",
     "quantities: {challenger: {force: 600}}"},
    {"E047", "no date", "signed: 12 January 2024", "Dates are written year-month-day.",
     "signed: 2024-01-12"},
    {"E048", "days out of order", "term: {until: 2020-01-01}   # in force from 2024",
     "A term, or a membership, ends after it begins; a text is in force from the day of its "
     "signature at the earliest.",
     "term: {until: 2034-01-12}"},
    {"E049", "values that contradict each other", "floor: [force], ceiling: [materiel]",
     "The ceiling is the most that is allowed, so it holds the floor; a term has a duration or an "
     "end; a grid has least < most; the game begins near the day of the question; only what is "
     "armed "
     "has a duration or a pace.",
     "floor: [materiel], ceiling: [materiel, force]"},
    {"E051", "a setting that leads nowhere", "--set chalenger.force=700",
     "A path is that of the file: quantities by their path, actors.GBR.gdp, attacks.full.prize, "
     "horizon.report, aid-2026.money.",
     "--set challenger.force=700"},
    {"E052", "exceptions in a circle", "5: exception_to 6; 6: exception_to 5",
     "Each would switch the other off.", "keep one of the two"},
    {"E053", "not a file of this language", "scenaro: my-question",
     "A file begins with 'casus: 1' and says what it is: scenario, instrument, vocabulary or "
     "strengths. An instrument that names its vocabulary needs it in 'use'.",
     "casus: 1\nscenario: my-question"},
    {"E058", "an attack that is not the challenger's on the protege",
     "protege: POL\nattacks: {full: {event: \"victim == UKR and perpetrator == RUS\"}}",
     "The game is about attacks on the protege, by the challenger or by nobody who is an actor of "
     "the scenario (a proxy, unknown). Whoever changes the pair changes the attacks. One that is "
     "`against: deployment` may be on a state whose troops a deployment in use has in the country.",
     "protege: POL\nattacks: {full: {event: \"victim == POL and perpetrator == RUS\"}}"},
    {"E059", "help for somebody else", "protege: TWN\nuse: [aid-2026]   # recipient: UKR",
     "An instrument that gives money or troops says to whom, and that is not the protege of the "
     "scenario: its numbers would count for the wrong state.",
     "recipient: TWN   # in an instrument of its own, with its own numbers"},
    {"E060", "a text asked about a day before it was in force",
     "history: [{day: 1990-01-01, text: \"...\", source: \"...\", package: budapest, event: "
     "{...}}]",
     "What a past event is asked is what texts said then. A text that was not in force on that day "
     "said nothing; one that enters into force with a ceasefire is not of the past.",
     "day: 2014-02-27   # or leave 'package' and 'event' out"},
    {"E061", "an unknown question of law",
     "by_russia: {question: proxy, counts: ..., does_not: ...}",
     "Questions of law stand under 'questions:' of the vocabulary or of the scenario, each with "
     "its "
     "answers and their weights.",
     "questions: {proxies: {text: \"...\", alternatives: {counts: 0.6, does_not: 0.4}}}"},
    {"E062", "answers that are not those of the question",
     "readings: {question: proxies, counts: {...}}   # and nothing for 'does_not'",
     "What hangs on a question says what it is under every answer, and under nothing else. The "
     "weights stand at the question, once for all texts. A question has two answers or more.",
     "readings: {question: proxies, counts: {floor: [materiel]}, does_not: {}}"},
    {"E063", "a fact that hangs on a question of law",
     "attacks: {proxy: {event: by_russia}}   # and by_russia hangs on a question",
     "What can happen, and which attack it is, are facts, and so is who must agree before a text "
     "is "
     "in force, which its form says. Only what a text says of them may hang on how it is read.",
     "attacks: {proxy: {event: perpetrator == proxy}}"},
    {"E064", "an exception with a list of readings",
     "- {id: \"6\", exception_to: \"5\", readings: [{weight: 0.5, ...}, ...]}",
     "A clause and its exceptions are read together, so an exception hangs on questions, which "
     "have "
     "one answer for both.",
     "- {id: \"6\", exception_to: \"5\", readings: {question: self_defence, narrow: {...}, broad: "
     "{...}}}"},
    {"E065", "a clause that can be read in too many ways",
     "when: a and b and c ...   # each hangs on a question of its own",
     "A clause has one reading for each combination of answers to the questions that it hangs on; "
     "nobody can look at more than some hundred.",
     "let fewer questions decide one clause"},
    {"E066", "texts that implement themselves or each other",
     "implements: [pact]   # in pact.yaml, or in both of two files",
     "Where one text implements another, it stands in for it between its parties; both ways, "
     "neither would owe anything.",
     "implements: [declaration-2023]   # the later text names the earlier one"},
    {"L001", "a duty without a deadline", "- {id: \"1\", norm: duty, floor: [materiel]}",
     "Nothing says by when help must come; 'timely' help then rests on transport alone.",
     "deadline: {within: 30d, clock: request}"},
    {"L002", "a breach without consequence", "lest: none",
     "The text attaches nothing to a breach. That is common and legal; it weakens the promise.",
     "(nothing to mend if the text is so)"},
    {"L003", "a duty that owes nothing in particular", "norm: duty, floor: []",
     "'Such action as it deems necessary' owes an act and nothing in particular. If the text names "
     "an act, put it into the floor.",
     "floor: [consult]"},
    {"L004", "a vague word without a range", "quote: \"swift assistance\"",
     "The quote has a word such as swift, prompt or sustained, and no range says what it may mean.",
     "vague: {swift: 7d..30d..120d}"},
    {"L005", "a quote that was not verified", "source: {quote: \"...\", verified: false}",
     "Nobody compared the quote with the text; reports show it as such.",
     "verified: true   # after comparing"},
    {"L006", "a number without a source", "money: 15..28..45",
     "A number has a source, or says why it was assumed.",
     "money: {value: 15..28..45, source: \"...\"}"},
    {"L007", "a capacity promised twice",
     "troops: {by: {GBR: 0.5}}   # in two instruments of a package",
     "The same actor sends troops by two deployments of one package; are they the same troops?",
     "(nothing to mend if they are not)"},
    {"L008", "a clock that may never start",
     "deadline: {within: 24h, clock: decision}   # decided by each",
     "The deadline counts from something that the clause does not wait for: a decision that nobody "
     "takes, an attribution or a recognition that nobody has to make, a request although the duty "
     "is there without one, under some reading. Then it may never begin to run.",
     "decided_by: {body: nac}   # or 'when: ... and requested', or clock: event"},
    {"L009", "a decider who may be the attacker",
     "decided_by: {body: council}   # the challenger is a member",
     "The challenger decides, or may block, whether the clause is acted on.",
     "(nothing to mend if the text is so)"},
    {"L010", "a quantity that nothing uses", "quantities: {fu_per_bn: 0.8}",
     "The model has no quantity of this name and no '$name' refers to it. A slip?",
     "quantities: {fu_per_eur_bn: 0.8}"},
    {"L011", "a dimension that no text distinguishes", "(no clause and no attack reads 'place')",
     "All instruments answer alike whatever this dimension is.", "(nothing to mend)"},
    {"L012", "a trigger that can never hold", "when: victim == UKR and victim == POL",
     "Whatever the rest of the event is, no value of one dimension is left, so the clause answers "
     "nothing. Triggers that fail for several dimensions together are not looked for.",
     "when: victim in {UKR, POL}"},
    {"L013", "a group that the scenario must name", "parties: coalition",
     "An instrument alone does not know the groups of scenarios, so its tests are not run.",
     "casus check SCENARIO"},
    {"L014", "a correlation with a quantity that is not given",
     "between: [challenger.war_cost, ...]",
     "The model has this quantity, but the scenario gives no value for it.",
     "quantities: {challenger: {war_cost: 0.1..0.2..0.45}}"},
    {"L015", "a key that is read and changes no answer yet", "beneficiary: UKR",
     "The key says something that a text may say and that neither the law nor the game takes into "
     "account yet. Its value is checked, and shown where a report shows the text. docs/language.md "
     "lists these keys.",
     "(nothing to mend; do not expect an answer to depend on it)"},
    {"L016", "a test about an attack on somebody else", "event: {victim: POL}   # protege: UKR",
     "Tests of a scenario ask about its packages, which are for its protege. An event with another "
     "victim tests something else, and may be meant so.",
     "event: {victim: UKR}"},
    {"L017", "an instrument that answers no attack of this scenario",
     "challenger: CHN   # and a pact whose triggers all say perpetrator == RUS",
     "No duty of an instrument in a package can arise from an attack by the challenger on the "
     "protege. It was written for another pair.",
     "(take it out of the packages, or write an instrument of your own)"},
    {"L018", "help that the challenger owes against itself",
     "holder: [GBR, RUS]   # challenger: RUS",
     "The challenger holds a duty to help the protege against the challenger, gives money to it, "
     "or "
     "sends troops. Texts that it signed say so sometimes; mostly it is a slip.",
     "holder: \"{GBR, RUS} - {perpetrator}\""},
    {"L019", "a holder that is no party", "parties: [RUS, UKR]\nclauses: [{holder: GBR, ...}]",
     "A text binds its parties. Whoever holds a clause without being one is bound by nothing.",
     "parties: [GBR, UKR]"},
    {"L020", "a text that is signed after the day of the question",
     "as_of: 2026-08-31\nstatus: {signed: 2034-01-01}",
     "On the day of the question it does not exist, and it does not say that it is hypothetical.",
     "hypothetical: true"},
    {"L021", "two packages that hold the same", "packages: {none: {use: []}, nothing: []}",
     "They would be compared with each other, and draw.", "packages: {none: {use: []}}"},
    {"L023", "a renewal that does not say what silence does",
     "decided_by: {body: council, rule: unanimity}\nevery: 6mo",
     "The clause is renewed by a decision. If nobody decides it lapses, or it goes on: the text or "
     "the law behind it says which, and it is the difference between a veto against it and one for "
     "it.",
     "default: lapses   # or: default: snaps_back"},
    {"L024", "an offer of a text that is concluded",
     "announced: yes   # without hypothetical: true",
     "`announced` says of a text that is not concluded whether somebody has offered it. Of one "
     "that "
     "is concluded it says nothing, and nothing is shown.",
     "hypothetical: true\nannounced: yes"},
    {"L025", "a range that leaves out its evidence",
     "tripwire: {value: 0.3..1..2.5, evidence: 0.04, source: \"a survey\"}",
     "What a study found lies outside what is drawn, so no future has it, and no result shows what "
     "would follow if the study is right. A part outside is enough; of a normal or lognormal the "
     "middle 95 % counts.",
     "tripwire: {value: log(0.03..0.3..2), evidence: 0.04, source: \"a survey\"}"},
    {"L026", "texts that end, and no terms",
     "use: [uk-ukraine-2024]   # term: {duration: 10y, renewed: 0.35..0.65..0.9}",
     "Texts in packages have a term, or a right to leave, and the scenario does not say that "
     "instruments end. Then whatever is in force stays so for as long as the game looks ahead.",
     "terms: each   # or {groups: [{name: agreements, of: [uk-ukraine-2024, ...]}]}"},
    {"L027", "an attack on troops that nobody deploys",
     "attacks: {force: {against: deployment, event: \"victim == GBR and ...\"}}\npackages: {none: "
     "{use: []}, pact: [uk-ukraine-2024]}",
     "An attack against a deployment can be opened only while one is in the country, with troops "
     "of "
     "the state that its event names. No package has such a deployment, so the attack is an option "
     "of nobody and its numbers move nothing.",
     "packages: {none: {use: []}, force: [mnf-ukraine]}   # troops: {by: {GBR: 0.35, ...}}"},
};

}  // namespace

std::span<const CodePage> code_pages() { return pages; }

}  // namespace casus
