#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/clause.hpp"
#include "model/instrument.hpp"
#include "model/quantity.hpp"
#include "model/scenario.hpp"
#include "model/vocabulary.hpp"

namespace casus {

/// A value of a closed list: the word that files use for it, and the words that people read.
template <class Enum>
struct Name {
  Enum value{};
  std::string_view written{};
  std::string_view plain{};
};

// One table per list. A second row of a value is another way to write it; a value without a written
// word cannot be written.

inline constexpr Name<Role> role_names[] = {{Role::option, "option", "option"},
                                            {Role::yardstick, "yardstick", "yardstick"}};

inline constexpr Name<Against> against_names[] = {
    {Against::protege, "protege", "the protected state"},
    {Against::deployment, "deployment", "troops deployed there"}};

inline constexpr Name<Direction> direction_names[] = {
    {Direction::minimise, "minimise", "the lower the better"},
    {Direction::maximise, "maximise", "the higher the better"}};

inline constexpr Name<ChosenBy> chooser_names[] = {
    {ChosenBy::fixed, "", "the kind of attack"},
    {ChosenBy::challenger, "challenger", "the challenger"},
    {ChosenBy::protege, "protege", "the protected state"},
    {ChosenBy::nature, "nature", "nobody"}};

inline constexpr Name<KnownDimension> known_names[] = {
    {KnownDimension::victim, "victim", "who is attacked"},
    {KnownDimension::perpetrator, "perpetrator", "who attacks"},
    {KnownDimension::kind, "kind", "how"},
    {KnownDimension::place, "place", "where"},
    {KnownDimension::attribution, "attribution", "how far it is known who did it"},
    {KnownDimension::recognition, "recognition", "whether it is recognised"}};

/// What a guarantor does in answer to an attack.
inline constexpr Name<Level> level_names[] = {{Level::none, "none", "no answer"},
                                              {Level::consult, "consult", "consults"},
                                              {Level::economic, "economic", "economic help"},
                                              {Level::arms, "arms", "arms"},
                                              {Level::troops, "troops", "troops"}};

inline constexpr Name<Rule::Kind> rule_names[] = {
    {Rule::Kind::single, "single", "one member"},
    {Rule::Kind::any_n, "any_n", "some members"},
    {Rule::Kind::any_member_requests, "any_member_requests", "any member's request"},
    {Rule::Kind::consensus, "consensus", "consensus"},
    {Rule::Kind::unanimity, "unanimity", "unanimity"},
    {Rule::Kind::simple_majority, "simple_majority", "simple majority"},
    {Rule::Kind::qualified_majority, "qualified_majority", "qualified majority"},
    {Rule::Kind::silence, "silence", "silence"}};

inline constexpr Name<InstrumentKind> kind_names[] = {
    {InstrumentKind::agreement, "agreement", "agreement"},
    {InstrumentKind::military_aid, "military_aid", "military aid"},
    {InstrumentKind::economic_assistance, "economic_assistance", "economic assistance"},
    {InstrumentKind::deployment, "deployment", "deployment"},
    {InstrumentKind::sanctions, "sanctions", "sanctions regime"}};

inline constexpr Name<Form> form_names[] = {
    {Form::treaty, "treaty", "treaty"},
    {Form::political_agreement, "political_agreement", "political agreement"},
    {Form::declaration, "declaration", "declaration"},
    {Form::law, "law", "law"},
    {Form::programme, "programme", "programme"}};

inline constexpr Name<Binding> binding_names[] = {
    {Binding::legal, "legal", "legally binding"},
    {Binding::political, "political", "politically binding"},
    {Binding::contested, "contested", "of contested bindingness"}};

inline constexpr Name<Funding> funding_names[] = {
    {Funding::multi_year_law, "multi_year_law", "multi-year law"},
    {Funding::annual_budget, "annual_budget", "annual budget"},
    {Funding::pledge, "pledge", "pledge"}};

inline constexpr Name<Draw> draw_names[] = {{Draw::common, "common", "one for all"},
                                            {Draw::own, "own", "one per guarantor"}};

inline constexpr Name<Norm> norm_names[] = {{Norm::duty, "duty", "duty"},
                                            {Norm::power, "power", "power"},
                                            {Norm::prohibition, "prohibition", "prohibition"},
                                            {Norm::permission, "permission", "permission"},
                                            {Norm::definition, "definition", "definition"}};

inline constexpr Name<Verb> verb_names[] = {{Verb::none, "", ""},
                                            {Verb::shall, "shall", "shall"},
                                            {Verb::will, "will", "will"},
                                            {Verb::would, "would", "would"},
                                            {Verb::intend, "intend", "intend"},
                                            {Verb::intend, "intends", "intend"},
                                            {Verb::may, "may", "may"}};

inline constexpr Name<Discretion> discretion_names[] = {
    {Discretion::none, "none", ""},
    {Discretion::form_only, "form_only", "the holder chooses the form"},
    {Discretion::best_efforts, "best_efforts", "best efforts only"},
    {Discretion::holder_judgement, "holder_judgement", "the holder judges what is necessary"}};

inline constexpr Name<Reserved> reserved_names[] = {
    {Reserved::law, "law", "national law"},
    {Reserved::constitution, "constitution", "the constitution"},
    {Reserved::budget, "budget", "the budget"},
    {Reserved::parliament, "parliament", "parliament"},
    {Reserved::means, "means", "available means"},
    {Reserved::neutrality, "neutrality", "neutrality"}};

inline constexpr Name<Matter> matter_names[] = {
    {Matter::alignment, "alignment", "alignment with later mechanisms"},
    {Matter::amendment, "amendment", "amendment"},
    {Matter::amount, "amount", "amounts"},
    {Matter::assets, "assets", "immobilised assets"},
    {Matter::authentic_text, "authentic_text", "authentic text"},
    {Matter::condition, "condition", "conditions of its life"},
    {Matter::continuity, "continuity", "life beyond its term"},
    {Matter::disputes, "disputes", "settlement of disputes"},
    {Matter::end_use, "end_use", "use and diversion of help"},
    {Matter::extension, "extension", "extension"},
    {Matter::good_faith, "good_faith", "general conduct"},
    {Matter::membership, "membership", "accession to an alliance"},
    {Matter::own_troops, "own_troops", "forces of the parties"},
    {Matter::reciprocity, "reciprocity", "help for the other side"},
    {Matter::reservation, "reservation", "reservations over the whole"},
    {Matter::review, "review", "review"},
    {Matter::sanctions, "sanctions", "upkeep of sanctions"},
    {Matter::standing_support, "standing_support", "support that no attack triggers"},
    {Matter::status, "status", "its own legal nature"},
    {Matter::survival, "survival", "what survives its end"}};

inline constexpr Name<Clock> clock_names[] = {{Clock::event, "event", "the event"},
                                              {Clock::recognition, "recognition", "recognition"},
                                              {Clock::request, "request", "the request"},
                                              {Clock::attribution, "attribution", "attribution"},
                                              {Clock::decision, "decision", "the decision"}};

constexpr std::span<const Name<Role>> names_of(Role) { return role_names; }
constexpr std::span<const Name<Against>> names_of(Against) { return against_names; }
constexpr std::span<const Name<Direction>> names_of(Direction) { return direction_names; }
constexpr std::span<const Name<ChosenBy>> names_of(ChosenBy) { return chooser_names; }
constexpr std::span<const Name<KnownDimension>> names_of(KnownDimension) { return known_names; }
constexpr std::span<const Name<Level>> names_of(Level) { return level_names; }
constexpr std::span<const Name<Rule::Kind>> names_of(Rule::Kind) { return rule_names; }
constexpr std::span<const Name<InstrumentKind>> names_of(InstrumentKind) { return kind_names; }
constexpr std::span<const Name<Form>> names_of(Form) { return form_names; }
constexpr std::span<const Name<Binding>> names_of(Binding) { return binding_names; }
constexpr std::span<const Name<Funding>> names_of(Funding) { return funding_names; }
constexpr std::span<const Name<Draw>> names_of(Draw) { return draw_names; }
constexpr std::span<const Name<Norm>> names_of(Norm) { return norm_names; }
constexpr std::span<const Name<Verb>> names_of(Verb) { return verb_names; }
constexpr std::span<const Name<Discretion>> names_of(Discretion) { return discretion_names; }
constexpr std::span<const Name<Reserved>> names_of(Reserved) { return reserved_names; }
constexpr std::span<const Name<Clock>> names_of(Clock) { return clock_names; }
constexpr std::span<const Name<Matter>> names_of(Matter) { return matter_names; }

/// A closed list with a table.
template <class Enum>
concept Named = std::is_enum_v<Enum> && requires(Enum value) {
  names_of(value);
};

/// The word of the files: `political_agreement`.
template <Named Enum>
constexpr std::string_view written(Enum value) {
  for (const Name<Enum>& one : names_of(value)) {
    if (one.value == value) return one.written;
  }
  return {};
}

/// The words that people read: "political agreement".
template <Named Enum>
constexpr std::string_view plain(Enum value) {
  for (const Name<Enum>& one : names_of(value)) {
    if (one.value == value) return one.plain;
  }
  return {};
}

/// The words of files for the levels that somebody can owe: "consult" to "troops".
inline std::vector<std::string> owed_level_names() {
  std::vector<std::string> found;
  for (const Name<Level>& one : std::span(level_names).subspan(1)) found.emplace_back(one.written);
  return found;
}

/// What is owed at a level: "nothing in particular", "consultation", then as what a guarantor does.
constexpr std::string_view owed_words(Level level) {
  return level == Level::none      ? "nothing in particular"
         : level == Level::consult ? "consultation"
                                   : plain(level);
}

}  // namespace casus
