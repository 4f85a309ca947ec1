#pragma once

#include "report/sentence.hpp"

namespace casus {

// The catalogue of the pages for readers of few words, in English: what every other language has
// too, under the same keys and with the same places. A sentence stands whole; what differs by
// number has two (`.one`, `.other`), and so has what is a risk or a chance (`.risk`, `.chance`).

inline constexpr Sentence english[] = {
    // Numbers, days and lists.
    {"quoted", "\"{name}\""},
    {"text_quoted", "'{name}'"},
    {"list_last", "{items} and {last}"},
    {"below_one", "<1"},
    {"above_99", ">99"},
    {"percent", "{number} %"},
    {"in_hundred", "{number} in 100"},
    {"points.one", "{number} points"},
    {"points.other", "{number} points"},
    {"about_zero", "about 0"},
    {"of_all", "{number} of {all}"},
    {"futures.one", "{count} future"},
    {"futures.other", "{count} futures"},
    {"texts.one", "{count} text"},
    {"texts.other", "{count} texts"},
    {"packages.one", "{count} package"},
    {"packages.other", "{count} packages"},
    {"guarantors.one", "{count} guarantor"},
    {"guarantors.other", "{count} guarantors"},
    {"months.one", "{count} month"},
    {"months.other", "{count} months"},
    {"years.one", "{count} year"},
    {"years.other", "{count} years"},
    {"over_fewer", ", over {futures}"},
    {"date.1", "{day} January {year}"},
    {"date.2", "{day} February {year}"},
    {"date.3", "{day} March {year}"},
    {"date.4", "{day} April {year}"},
    {"date.5", "{day} May {year}"},
    {"date.6", "{day} June {year}"},
    {"date.7", "{day} July {year}"},
    {"date.8", "{day} August {year}"},
    {"date.9", "{day} September {year}"},
    {"date.10", "{day} October {year}"},
    {"date.11", "{day} November {year}"},
    {"date.12", "{day} December {year}"},
    {"range.certain", "{value}"},
    {"range.pert", "{likely} (from {least} to {most})"},
    {"range.log", "{likely} (from {least} to {most}, on a log scale)"},
    {"range.uniform", "evenly from {least} to {most}"},
    {"range.normal", "normal({mean}, {deviation})"},
    {"range.lognormal", "lognormal({mean}, {deviation})"},
    {"range.beta", "beta({a}, {b})"},

    // What things are called.
    {"attack.not_armed", "{attack} (not armed)"},
    {"owed.none", "nothing in particular"},
    {"owed.consult", "consultation"},
    {"owed.economic", "economic help"},
    {"owed.arms", "arms"},
    {"owed.troops", "troops"},
    {"component.agreements", "{package}: agreements"},
    {"component.agreements.watched", "{package}: agreements and monitoring"},
    {"component.military_aid", "{package}: military aid"},
    {"component.military_aid.watched", "{package}: military aid and monitoring"},
    {"component.economic", "{package}: economic assistance"},
    {"component.economic.watched", "{package}: economic assistance and monitoring"},
    {"component.deployment", "{package}: deployment"},
    {"component.deployment.watched", "{package}: deployment and monitoring"},
    {"component.sanctions", "{package}: sanctions"},
    {"component.sanctions.watched", "{package}: sanctions and monitoring"},
    {"event.attacked", "an armed attack that is pressed within {years}"},
    {"event.attacked.plain", "an armed attack within {years}"},
    {"event.attacked.renewed.plain", "a renewed armed attack within {years}"},
    {"event.attacked.first",
     "an armed attack that is pressed (goes on after the guarantors have answered) within {years}"},
    {"event.attacked.renewed.first",
     "a renewed armed attack that is pressed (goes on after the guarantors have answered) within "
     "{years}"},
    {"event.attacked.renewed", "a renewed armed attack that is pressed within {years}"},
    {"event.unchallenged", "no armed attack being opened within {years}"},
    {"event.at_war_after", "a war going on after {years}"},
    {"event.ceasefire", "a ceasefire within {years}"},
    {"event.lost", "defeat or cession within {years}"},
    {"event.challenger_wins", "a victory of the challenger"},
    {"event.protege_holds", "a victory of the protected state"},
    {"event.ceded", "a cession"},
    {"event.escalation", "escalation"},
    {"event.at_war", "a war going on at the end"},
    {"event.peace", "peace at the end"},

    // What stands around every page.
    {"table_aloud", "Table: {caption}"},
    {"figure_aloud", "{number}: {caption}"},
    {"nothing_compared", "Nothing is compared: the scenario has no option with a ranking."},
    {"source",
     "Source: scenario {scenario}; casus {version}. The same inputs give the same figures. They "
     "follow from stated assumptions; they do not predict."},
    {"source.command",
     "Source: scenario {scenario}; made by: {command}; casus {version}. The same inputs give the "
     "same figures. They follow from stated assumptions; they do not predict."},
    {"source.files",
     "Source: scenario {scenario}; files {files}; casus {version}. The same inputs give the same "
     "figures. They follow from stated assumptions; they do not predict."},
    {"source.command_files",
     "Source: scenario {scenario}; made by: {command}; files {files}; casus {version}. The same "
     "inputs give the same figures. They follow from stated assumptions; they do not predict."},
    {"annex", "annex for drafters"},
    {"what_if", "What if: this is not the scenario as written. Laid over it: {changes}."},
    {"caution.stopped",
     "Stopped early: {done} of {wanted} futures were computed. All figures are over these, or over "
     "the first of them where it says so."},
    {"caution.few",
     "Few futures: with n = {futures} a share of futures is uncertain by up to {points} points."},
    {"caution.fails",
     "{number} of {all} checks of every kind do not hold. The program tunes nothing to meet them; "
     "whether the "
     "author of the scenario did, the reasons beside its numbers say."},
    {"caution.record",
     "Against the record {number} of {all} hold; no other check is about the world."},
    {"caution.open.one",
     "{number} of {all} checks is open: not decided by these futures, or not "
     "run."},
    {"caution.open.other",
     "{number} of {all} checks are open: not decided by these futures, or "
     "not run."},

    // The first page: question and finding.
    {"as_of", "Texts as of {day}."},
    {"question.exposed",
     "Which of {packages} would leave {protege} least exposed to {event} by {challenger}, how "
     "robust is that, and what would have to be true for it to fail?"},
    {"question.risk",
     "Which of {packages} would give {protege} the lowest risk of {event}, how robust is that, and "
     "what would have to be true for it to fail?"},
    {"question.chance",
     "Which of {packages} would give {protege} the highest chance of {event}, how robust is that, "
     "and what would have to be true for it to fail?"},
    {"question.ceasefire.exposed",
     "If a ceasefire comes, from which all years count: which of {packages} would leave {protege} "
     "least exposed to {event} by {challenger}, how robust is that, and what would have to be true "
     "for it to fail?"},
    {"question.ceasefire.risk",
     "If a ceasefire comes, from which all years count: which of {packages} would give {protege} "
     "the lowest risk of {event}, how robust is that, and what would have to be true for it to "
     "fail?"},
    {"question.ceasefire.chance",
     "If a ceasefire comes, from which all years count: which of {packages} would give {protege} "
     "the highest chance of {event}, how robust is that, and what would have to be true for it to "
     "fail?"},
    {"question.dated.exposed",
     "If a ceasefire comes (assumed: {day}), from which all years count: which of {packages} would "
     "leave {protege} least exposed to {event} by {challenger}, how robust is that, and what would "
     "have to be true for it to fail?"},
    {"question.dated.risk",
     "If a ceasefire comes (assumed: {day}), from which all years count: which of {packages} would "
     "give {protege} the lowest risk of {event}, how robust is that, and what would have to be "
     "true for it to fail?"},
    {"question.dated.chance",
     "If a ceasefire comes (assumed: {day}), from which all years count: which of {packages} would "
     "give {protege} the highest chance of {event}, how robust is that, and what would have to be "
     "true for it to fail?"},
    {"finding.not_computed.risk", "The risk with {option} was not computed."},
    {"finding.not_computed.chance", "The chance with {option} was not computed."},
    {"finding.if_attacks", "If every attack counts alike and all of it comes into force"},
    {"finding.if_all", "If all of it comes into force"},
    {"finding.without", ", against {without} without any package"},
    {"finding.risk",
     "{condition}: with {option} the modelled risk of {event} is {share}{against}."},
    {"finding.chance",
     "{condition}: with {option} the modelled chance of {event} is {share}{against}."},
    {"finding.first.risk",
     "{condition}: of {packages}, {option} has the lowest modelled risk of {event}, "
     "{share}{against}."},
    {"finding.first.chance",
     "{condition}: of {packages}, {option} has the highest modelled chance of {event}, "
     "{share}{against}."},
    {"finding.grave", "If {attack} alone counts: {option}, {share}{against}{record}."},
    {"finding.grave.record", " (with it {share} where futures that fit the record count more)"},
    {"finding.not_ranked.one", "{count} more contains others and is not ranked with them."},
    {"finding.not_ranked.other", "{count} more contain others and are not ranked with them."},
    {"carried.all", "The lead hangs on a guess"},
    {"carried.most", "Most of the lead hangs on a guess"},
    {"carried.some", "A part of the lead hangs on a guess"},
    {"carried.risk",
     "{head}: that the monitoring of {part} leaves {range} of the incidents that there were "
     "without "
     "it. Without that text the risk is {without} instead of {with}, beside {next} with {second} "
     "(means of the same {futures})."},
    {"carried.alone.risk",
     "This hangs on a guess: that the monitoring of {part} leaves {range} of the incidents that "
     "there were without it. Without that text the risk is {without} instead of {with} (means of "
     "the same {futures})."},
    {"carried.chance",
     "{head}: that the monitoring of {part} leaves {range} of the incidents that there were "
     "without "
     "it. Without that text the chance is {without} instead of {with}, beside {next} with {second} "
     "(means of the same {futures})."},
    {"carried.alone.chance",
     "This hangs on a guess: that the monitoring of {part} leaves {range} of the incidents that "
     "there were without it. Without that text the chance is {without} instead of {with} (means of "
     "the same {futures})."},

    // The first page: what a figure means, and lists.
    {"contains_others", "contains others, not ranked"},
    {"risk_meaning.risk",
     "the mean modelled risk of {event} with all of it in force, over {futures}"},
    {"risk_meaning.chance",
     "the mean modelled chance of {event} with all of it in force, over {futures}"},
    {"record_meaning", "In brackets: where futures that fit the record count more."},
    {"agreed_over", "The chance that all agree is found over {futures}."},
    {"belief.record",
     "If futures that fit the record count more (then worth {worth} of {futures}; the heaviest has "
     "{heaviest} of the weight): {option} ({share}{against})."},
    {"belief.record.hardly",
     "If futures that fit the record count more, which hardly tells them apart (then worth {worth} "
     "of {futures}): {option} ({share}{against})."},
    {"belief.chosen",
     "If only attacks count that somebody ordered, and no incidents: {option} ({number} "
     "of these in {years} in this model)."},
    {"belief.chosen.against",
     "If only attacks count that somebody ordered, and no incidents: {option} ({number} "
     "of these in {years} in this model, {without} without any package)."},
    {"belief.adopted",
     "If only what the model expects to be adopted comes: {option} ({share}{over_fewer})."},
    {"belief.everything",
     "If everything can be had at once: {option} ({share}). That proves nothing: in this model an "
     "addition seldom raises the risk."},
    {"must.ceasefire", "A ceasefire comes: by {day} there was none."},
    {"must.texts", "What is not concluded yet, or not deployed, is: {texts}{over_parts}."},
    {"must.texts_adopted",
     "What is not concluded yet, or not deployed, is: {texts}{over_parts}; the modelled chance "
     "that all of it "
     "is adopted is {share}{over_fewer}."},
    {"must.text_without", "{text} (without it {without} instead of {with})"},
    {"must.monitoring", "{part} keeps incidents down as far as is assumed."},
    {"must.part",
     "{part} does what is assumed of it: without it {without} instead of {with}{over_fewer}."},
    {"must.incidents",
     "Most attacks would begin as incidents that nobody ordered; in this model {share} of those "
     "pressed do."},
    {"cost.sum", "{sum} EUR bn with {options}"},
    {"cost.next", "{items}; {item}"},
    {"cost.aid",
     "Military aid at full support, as the scenario assumes, over {years}, in the mean: {sums}."},
    {"cost.economic", "Economic assistance at full support, over {years}, in the mean: {sums}."},
    {"cost.economic.besides",
     "Economic assistance at full support, over {years}, in the mean: {sums}; it comes on top with "
     "{options}."},
    {"cost.rest",
     "No sum is given here for economic assistance, promises, votes, monitoring and troops."},
    {"cost.others", "No sum is given here for promises, votes, monitoring and troops."},
    {"cost.per_point",
     "Under \"What a point costs\" the report sets money and troops against what they change."},
    {"fail.fight", "soldiers of a guarantor fight in {share}"},
    {"fail.fight.against",
     "soldiers of a guarantor fight in {share} ({without} without any package)"},
    {"fail.decided", "a war is decided for {challenger} in {share}"},
    {"fail.decided.against",
     "a war is decided for {challenger} in {share} ({without} without any package)"},
    {"fail.spread", "a war spreads beyond its theatre in {share}"},
    {"fail.spread.against",
     "a war spreads beyond its theatre in {share} ({without} without any package)"},
    {"fail",
     "With {option} an armed attack is pressed within {years} in {attacked}. Where it is: "
     "{events}."},
    {"fail.against",
     "With {option} an armed attack is pressed within {years} in {attacked}, without any package "
     "in {without}. Where it is: {events}."},
    {"fail.miss", "{event}, which does not fit the record (below)"},
    {"miss.head", "What does not fit the record"},
    {"miss.check", "{name}: {shares}; in the record {records}."},
    {"miss.share", "{share} with {package}"},
    {"miss.line", "{name}: {share}; set to lie in {records}."},
    {"miss.records", "Without any package, and in the record: {lines}."},
    {"miss.record", "{name} {share}, {record} ({low} to {high})"},
    {"miss.band", "{least} to {most}"},
    {"miss.band.named", "{least} to {most} ({name})"},
    {"miss.next", "{items} or {item}"},

    // Claims, and how sure they are.
    {"sure.text", "from the texts alone"},
    {"sure.futures", "holds in the mean"},
    {"sure.one_assumption", "hangs on one assumption"},
    {"sure.open", "open"},
    {"sure.rule",
     "How sure: \u201c{text}\u201d if no number but a day enters; \u201c{futures}\u201d if what is "
     "compared differs by more than the 95 % interval of its mean, with futures counted alike and, "
     "where that was found, by the record; \u201c{one_assumption}\u201d if so, but gone or nearly "
     "so without one number that nobody has measured, or at an end of its range; else, and with "
     "fewer than {few} futures, \u201c{open}\u201d. All are about this "
     "model under its stated assumptions."},
    {"owes.nobody",
     "In case of {attack} no text of any option, as coded here, obliges a guarantor to send "
     "troops: the most that one owes is {most}."},
    {"owes.nobody_first",
     "In case of {attack} no text of any option, as coded here, obliges a guarantor to send "
     "troops: the most that one owes is {most}; with {option} it is {least}."},
    {"owes.troops",
     "In case of {attack} texts can oblige a guarantor to send troops with {options} only."},
    {"owes.why", "under the readings drawn"},
    {"owes.why.announced", "of what is not concluded, as it was announced"},
    {"owes.why.both", "under the readings drawn; of what is not concluded, as it was announced"},
    {"terms.some", "{over} of the {texts} texts of {option}"},
    {"terms.one", "the one text of {option}"},
    {"terms.all", "all {texts} texts of {option}"},
    {"terms.single.stays",
     "By its own words {texts} ends, unless extended, before these {years} are over; in the model "
     "it does not."},
    {"terms.single.ends",
     "By its own words {texts} ends, unless extended, before these {years} are over; in the model "
     "it ends, unless a draw renews it."},
    {"terms.several.stay",
     "By their own words {texts} end, unless extended, before these {years} are over; in the model "
     "none of them ends."},
    {"terms.several.end",
     "By their own words {texts} end, unless extended, before these {years} are over; in the model "
     "each ends, unless a draw renews it."},
    {"terms.several.some",
     "By their own words {texts} end, unless extended, before these {years} are over; in the model "
     "some of them end, unless a draw renews them, and the others go on."},
    {"terms.why", "counted from {day}, an assumed day"},
    {"ranking.numerics", "{first} and {second} differ by less than the computation itself moves."},
    {"ranking.alike.risk",
     "None is better: the mean risk of {event} is {share} with every "
     "option."},
    {"ranking.alike.chance",
     "None is better: the mean chance of {event} is {share} with every "
     "option."},
    {"ranking.first.risk",
     "{first} has the lowest mean risk of {event} among the options that contain no other: "
     "{share}; next is {second} with {next}."},
    {"ranking.first.chance",
     "{first} has the highest mean chance of {event} among the options that contain no other: "
     "{share}; next is {second} with {next}."},
    {"lead.interval", "{lead} ({low} to {high})"},
    {"lead", "lead in points {lead}"},
    {"lead.record", "lead in points {lead}, by the record {record}"},
    {"ranking.next", "{items}; {item}"},
    {"ranking.why", "first in {share} of {futures}"},
    {"ranking.assumption",
     "carried by one assumed number, how rare the monitoring of {part} makes incidents ({range} of "
     "their rate without it): without that text {without} instead of {with}, against {next} with "
     "{second} (means of the same {futures})"},
    {"ranking.assumption.alone",
     "carried by one assumed number, how rare the monitoring of {part} makes incidents ({range} of "
     "their rate without it): without that text {without} instead of {with} (means of the same "
     "{futures})"},
    {"ranking.channel",
     "carried by one assumed number, {channels}: less what goes through it {without}, against "
     "{next} with {second} (means of the same {futures})"},
    {"ranking.channels",
     "less what goes through {channels}, each one assumed number, {without} against {next} with "
     "{second} (means of the same {futures})"},
    {"channel.monitoring", "monitoring"},
    {"channel.tripwire", "own troops under fire"},
    {"grave",
     "By {attack} alone, of the options that contain no other, {option} has the lowest mean risk: "
     "{share}."},
    {"grave.beside",
     "By {attack} alone, of the options that contain no other, {option} has the lowest mean risk: "
     "{share}; {others}."},
    {"grave.option", "{share} with {option}"},
    {"grave.fullest", "{share} with {option} (contains others)"},
    {"grave.nothing", "{share} without any package"},
    {"grave.why", "means only"},
    {"grave.why.lead", "over {second}: {lead}"},
    {"grave.why.share", "lower than it in {share} of {futures}"},
    {"end.high",
     "in the {futures} in which one assumed number, {number}, is highest ({from} or more), "
     "{better} against {worse} with {second}"},
    {"end.low",
     "in the {futures} in which one assumed number, {number}, is lowest ({from} or less), "
     "{better} against {worse} with {second}"},
    {"addition.risk",
     "Of all in {option}, {part} moves the risk most: {points}, on average over every order in "
     "which its parts can be added."},
    {"addition.chance",
     "Of all in {option}, {part} moves the chance most: {points}, on average over every order in "
     "which its parts can be added."},
    {"addition.why", "95 % interval {low} to {high}, {futures}"},
    {"addition.why.next", "next {part}, {low} to {high}"},
    {"addition.why.assumed", "through a number that is assumed"},

    // The sheet for an office.
    {"brief", "brief"},
    {"brief.option", "Option"},
    {"brief.risk", "Any attack"},
    {"brief.grave", "Of it, {attack}"},
    {"brief.texts", "Not concluded"},
    {"brief.agreed", "All agree"},
    {"brief.aside", "{option} ({aside})"},
    {"brief.no_text", "no text"},
    {"brief.not_concluded", "{number} of {texts}"},
    {"brief.not_computed", "not computed"},
    {"brief.by_record", "{share} ({record})"},
    {"brief.options",
     "The options. A figure in a hundred is {risk_meaning}; it is no forecast. All agree: the "
     "modelled chance that every party and donor does; a dash: nothing can be refused."},
    {"brief.claim", "What is claimed"},
    {"brief.sure", "How sure"},
    {"brief.why", ": {why}"},
    {"brief.beliefs", "If you hold this, then that"},
    {"brief.must", "What must be true for {option}"},
    {"brief.costs", "What it costs"},
    {"brief.fails", "If it fails"},

    // Questions and answers for the public.
    {"explained", "explained"},
    {"explained.kicker", "Questions and answers, in plain words"},
    {"explained.challenges", "What are the challenges?"},
    {"explained.past", "What happened before?"},
    {"explained.note",
     "A figure in a hundred is a mean over many possible futures of one model. It compares "
     "packages under stated assumptions. It is no forecast."},
    {"what.head", "What are security guarantees?"},
    {"what.promise", "A guarantee is a promise about an attack that has not come."},
    {"what.says", "It says who would help, with what, and when."},
    {"what.binds", "Some promises bind in law. Others bind by a government's word."},
    {"what.concluded", "The options of this study hold {texts}; all of them are concluded."},
    {"what.planned.one",
     "The options of this study hold {texts}; one of them is not concluded yet."},
    {"what.planned.other",
     "The options of this study hold {texts}; {planned} of them are not concluded yet."},
    {"what.figure",
     "guarantors that owe at least arms for sure in case of {attack}, by the texts of {option}. "
     "What bodies still have to decide is taken as decided."},
    {"why.head", "Why are they needed?"},
    {"why.weighs", "Whoever plans an attack weighs what it would meet."},
    {"why.believed", "A promise that is believed can make an attack look worse than peace."},
    {"why.not_believed", "A promise that nobody believes changes little."},
    {"why.none_better.risk", "So no option that is compared makes the risk lower."},
    {"why.none_better.chance", "So no option that is compared makes the chance higher."},
    {"figure.nothing.risk", "the modelled risk of {event}, without any package."},
    {"figure.nothing.chance", "the modelled chance of {event}, without any package."},
    {"figure.promise.risk", "the modelled risk of {event}, with {option}, as if it were in force."},
    {"figure.promise.chance",
     "the modelled chance of {event}, with {option}, as if it were in force."},
    {"figure.grave", "Of it, {attack}: {share}."},
    {"role.head", "What role has {alliance}?"},
    {"role.members.one",
     "Of the {guarantors} that could help here, {members} belongs to "
     "{alliance}."},
    {"role.members.other",
     "Of the {guarantors} that could help here, {members} belong to "
     "{alliance}."},
    {"role.member", "{protege} is a member."},
    {"role.no_member", "{protege} is no member."},
    {"role.yardstick", "As a yardstick the study also asks what the promise of {option} would do."},
    {"role.owed.level", "In case of {attack}, the most that its words ask of a state is {level}."},
    {"role.owed.act",
     "In case of {attack}, the most that its words ask of a state is an act that it chooses "
     "itself."},
    {"role.owed.both",
     "In case of {attack}, the most that its words ask of a state is {level}, and an act that it "
     "chooses itself."},
    {"role.then.risk", "In this model the risk is then {share}, and {other} with {option}."},
    {"role.then.chance", "In this model the chance is then {share}, and {other} with {option}."},
    {"role.brings.both",
     "{option} also brings troops and a part in a monitoring; the yardstick is words alone."},
    {"role.brings.troops", "{option} also brings troops; the yardstick is words alone."},
    {"role.brings.observers",
     "{option} also brings a part in a monitoring; the yardstick is words alone."},
    {"role.check",
     "The model does not treat this promise as the record does, so what it says of it is no "
     "finding "
     "about {alliance}. {miss}"},
    {"band.mean", "{name}, '{package}', mean over futures"},
    {"band.ratio", "{name}, '{package}', ratio of sums over futures"},
    {"band.not_defined", "not defined in these futures"},
    {"band.value", "{value} ({low} to {high}; n = {futures} of {all})"},
    {"band.value.ratio", "{value} ({low} to {high}; n = {futures} of {all}, worth {worth})"},
    {"band.too_few",
     "{value}, beside {records}, without an interval: {futures} of {all} futures say something and "
     "are worth "
     "{worth}; a verdict takes {least}"},
    {"band.inside", "{value}, inside {record}"},
    {"band.outside", "{value}, {records}"},
    {"band.reached", "{value}, {records}; the interval reaches {record}"},
    {"band.above", "above {record}"},
    {"band.below", "below {record}"},
    {"band.next", "{items}; {item}"},
    {"band.record", "{least} to {most}"},
    {"band.record.named", "{name}: {least} to {most}"},

    // What is hard about each approach.
    {"coordination.head", "Bilateral agreements: coordination"},
    {"coordination.1", "Each pact is between two sides."},
    {"coordination.2", "Nobody is in charge of all of them."},
    {"coordination.3", "Help can come twice, or not at all, and much can hang on one state."},
    {"coordination.figure",
     "of the expected help is lost, in the model, if the one state that counts most stays away and "
     "the others react to that."},
    {"commitments.head", "Bilateral agreements: varying commitments"},
    {"commitments.1", "Each state promises what it is willing to give."},
    {"commitments.2", "So the promises differ in what they owe, and in how firmly."},
    {"commitments.figure",
     "duties in these texts that name arms, military help or soldiers. The others name less, such "
     "as talks or sanctions."},
    {"agreement.head", "Multilateral framework: consensus"},
    {"agreement.1", "States that promise together must first agree."},
    {"agreement.2", "Often they must agree a second time, when the promise falls due."},
    {"agreement.3", "Who must agree can also refuse."},
    {"agreement.figure", "the modelled chance that all who must agree do so."},
    {"enforcement.head", "Multilateral framework: enforcement"},
    {"enforcement.1", "No court or police makes a state keep such a promise."},
    {"enforcement.2", "A text can name what follows if it is broken."},
    {"enforcement.3", "If it names nothing, it is for other states to react."},
    {"enforcement.figure", "duties for which the text names no consequence of a breach."},
    {"units.head", "Enhanced military aid: training"},
    {"units.1", "Arms help those who can use and mend them."},
    {"units.2", "To train people and to raise units takes time."},
    {"units.3", "This model counts money, arms and training together."},
    {"units.figure", "from money to force, the most likely value that the scenario assumes."},
    {"lasting.head", "Enhanced military aid: sustainability"},
    {"lasting.1", "Help must last as long as the danger does."},
    {"lasting.2", "Budgets change, and so do governments."},
    {"lasting.years.one", "{count} years"},
    {"lasting.years.other", "{count} years"},
    {"lasting.figure",
     "until half of the support has stopped, in the mean of the futures in which it does within "
     "the time that is looked at."},
    {"widening.head", "Enhanced military aid: escalation"},
    {"widening.1", "Help can make a war less likely."},
    {"widening.2", "A war that comes all the same can then be larger."},
    {"widening.3", "And who sees the balance turn may act before it has turned."},
    {"widening.figure",
     "the modelled chance that a war spreads beyond its theatre, with {option}."},
    {"widening.figure.against",
     "the modelled chance that a war spreads beyond its theatre, with {option}; {without} without "
     "any package."},
    {"economy.head", "Economic assistance: what it can do"},
    {"economy.1", "Money keeps a state running and rebuilds it."},
    {"economy.2",
     "Only a part of it can strengthen its defence. This model counts that part alone."},
    {"declarations.head", "Political commitments: what they can do"},
    {"declarations.1", "A declaration shows what governments want."},
    {"declarations.2", "It can unite them, and others listen."},
    {"declarations.3", "This model holds no signals: it counts what a text asks for, and no more."},
    {"with_and_without.risk",
     "the modelled risk of {event}, with {option}; {without} without any package."},
    {"with_and_without.chance",
     "the modelled chance of {event}, with {option}; {without} without any package."},

    // What happened before.
    {"past.day", "{day}."},
    {"past.source", "Source: {source}."},
    {"past.asked", "What the texts of {package} say of it:"},
    {"past.breach", "{actor} did what it had promised not to do ({places})."},
    {"past.breach_perhaps",
     "Whether {actor} did what it had promised not to do hangs on how {places} is read."},
    {"past.owed", "Owed by {actors}: {actions}."},
    {"past.owed_nothing", "Nobody owed anything for sure."},
    {"past.owed_perhaps",
     "Whether {actors} owed more hangs on the circumstances or on how the words are read."},
    {"past.own_act", "an act that it chooses itself"},
    {"past.figure",
     "events, of those that texts in force were asked about, in which somebody did what a text "
     "forbids."},
};

}  // namespace casus
