#include "lang/instrument.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/law_questions.hpp"
#include "lang/quantities.hpp"
#include "lang/vocabulary.hpp"

namespace casus {

namespace {

class InstrumentReader {
 public:
  InstrumentReader(Draft& draft, const Node& root, Instrument& instrument)
      : draft_(draft), root_(root), instrument_(instrument) {}

  void read() {
    Fields fields(draft_, root_, KeyGroup::instrument, "an instrument");
    if (const Node* vocabulary = fields.get("vocabulary")) check_vocabulary(*vocabulary);
    if (const Node* name = fields.get("name"))
      instrument_.name = read_word(draft_, *name, "'name'").value_or("");
    if (const Node* kind = fields.need("kind"))
      instrument_.kind =
          read_choice<InstrumentKind>(draft_, *kind, "'kind'").value_or(InstrumentKind::agreement);
    if (const Node* hypothetical = fields.get("hypothetical"))
      instrument_.hypothetical = read_answer(draft_, *hypothetical, "'hypothetical'") == YesNo::yes;
    if (const Node* announced = fields.get("announced"))
      if (const auto answer = read_answer(draft_, *announced, "'announced'"))
        instrument_.announced = *answer == YesNo::yes;
    if (const Node* status = fields.need("status")) read_status(*status);
    if (const Node* parties = fields.get("parties")) {
      instrument_.parties = read_actors(draft_, *parties, "'parties'");
      if (const auto set = read_actor_set(draft_, *parties, "'parties'"))
        instrument_.parties_text = set->text;
    }
    if (const Node* recipient = fields.get("recipient")) {
      instrument_.recipient_at = recipient->where;
      if (const auto code = read_word(draft_, *recipient, "'recipient'"))
        instrument_.recipient = read_actor(draft_, *code, recipient->where);
    }
    if (const Node* implements = fields.get("implements")) read_implements(*implements);
    if (const Node* term = fields.get("term")) read_term(*term);
    read_aid(fields);
    read_deployment(fields);
    Names define;
    if (const Node* names = fields.get("define")) collect_names(draft_, *names, "'define'", define);
    const Scope scope{&define};
    read_names(draft_, define, scope);
    if (const Node* clauses = fields.get("clauses"))
      read_clauses(draft_, *clauses, instrument_, scope);
    if (const Node* provisions = fields.get("provisions"))
      read_provisions(draft_, *provisions, instrument_);
    if (const Node* rest = fields.get("not_coded")) read_not_coded(draft_, *rest, instrument_);
    fields.finish();
  }

 private:
  std::string path(std::string_view rest) const {
    return fmt::format("{}.{}", instrument_.id, rest);
  }

  /// The words of the instrument are those of a vocabulary that is in use.
  void check_vocabulary(const Node& node) {
    const auto name = read_id(draft_, node, "'vocabulary'");
    if (!name || draft_.is_used(*name)) return;
    draft_.problems.error("E053", node.where,
                          fmt::format("'{}' is written in the words of '{}', which is not used",
                                      instrument_.id, *name),
                          {.note = {}, .hint = fmt::format("add {} to 'use'", *name)});
  }

  void read_status(const Node& node) {
    Fields fields(draft_, node, KeyGroup::status, "'status'");
    if (const Node* form = fields.need("form")) read_form(*form);
    if (const Node* binding = fields.get("binding"))
      instrument_.binding =
          read_choice<Binding>(draft_, *binding, "'binding'").value_or(Binding::political);
    if (const Node* on = fields.get("signed")) {
      instrument_.signed_on = on->text;
      instrument_.signed_at = on->where;
      if (on->text != "none") read_date(draft_, *on, "'signed'");
    }
    if (const Node* in_force = fields.get("in_force")) read_entry(*in_force);
    fields.finish();
  }

  /// A word, or one under each answer to a question of law.
  void read_form(const Node& node) {
    if (node.kind != Node::Kind::map) {
      instrument_.form = read_choice<Form>(draft_, node, "'form'").value_or(Form::declaration);
      return;
    }
    const std::optional<AnswerNodes> answers =
        read_answer_nodes(draft_, node, fmt::format("'form' of '{}'", instrument_.id));
    if (!answers) return;
    const auto& all = draft_.scenario.questions[index(answers->question)].alternatives;
    double heaviest = -1.0;
    for (std::size_t a = 0; a < answers->nodes.size(); ++a) {
      const auto form = read_choice<Form>(draft_, *answers->nodes[a], "'form'");
      if (!form) return;
      instrument_.forms.push_back(*form);
      if (all[a].weight <= heaviest) continue;
      heaviest = all[a].weight;
      instrument_.form = *form;
    }
    instrument_.form_hangs_on = answers->question;
    instrument_.form_at = node.where;
  }

  /// The texts that this one stands in for, whether the scenario uses them or not.
  void read_implements(const Node& node) {
    for (const Node* entry : entries_of(draft_, node, "'implements'", "names of instruments")) {
      const auto id = read_id(draft_, *entry, "a name in 'implements'");
      if (!id) continue;
      if (*id == instrument_.id)
        draft_.problems.error("E066", entry->where, fmt::format("'{}' implements itself", *id));
      else
        instrument_.implements.push_back(*id);
    }
  }

  /// A date, `none`, `ceasefire`, or `ceasefire + 3mo..9mo..24mo`; `start` where nobody fought.
  void read_entry(const Node& node) {
    EntryIntoForce& entry = instrument_.in_force;
    if (node.kind == Node::Kind::map) {  // {value: ceasefire + 3mo, source: ...}
      Fields fields(draft_, node, KeyGroup::in_force, "'in_force'");
      const Node* value = fields.need("value");
      fields.finish();
      if (value != nullptr && value->kind == Node::Kind::scalar) read_entry(*value);
      return;
    }
    const auto word = read_word(draft_, node, "'in_force'");
    if (!word || *word == "none" || *word == "never") return;
    constexpr std::string_view ceasefire = "ceasefire", start = "start";
    entry.names_ceasefire = word->compare(0, ceasefire.size(), ceasefire) == 0;
    const std::string_view first = entry.names_ceasefire ? ceasefire : start;
    if (word->compare(0, first.size(), first) != 0) {
      if (const auto date = read_date(draft_, node, "'in_force'")) {
        entry.kind = EntryIntoForce::Kind::on_date;
        entry.date = *date;
      }
      return;
    }
    entry.kind = EntryIntoForce::Kind::after_ceasefire;
    std::size_t at = word->find_first_not_of(' ', first.size());
    if (at == std::string::npos) return;
    if ((*word)[at] != '+') {
      draft_.problems.error(
          "E044", node.where, fmt::format("'{}' is no day of entry into force", *word),
          {.note = {}, .hint = "write a date, 'ceasefire', 'ceasefire + 3mo' or 'start + 3mo'"});
      return;
    }
    at = word->find_first_not_of(' ', at + 1);
    Node delay = node;
    delay.text = at == std::string::npos ? "" : word->substr(at);
    delay.where = draft_.part(node, {std::min(at, word->size() - 1), word->size()});
    entry.delay = read_quantity(draft_, delay, path("in_force"), wanted_duration);
  }

  void read_term(const Node& node) {
    Term& term = instrument_.term;
    if (node.kind == Node::Kind::scalar) {  // `term: 10y`
      if (node.text != "none")
        term.duration = read_quantity(draft_, node, path("term.duration"), wanted_duration);
      return;
    }
    Fields fields(draft_, node, KeyGroup::term, "'term'");
    const Node* duration = fields.get("duration");
    const Node* until = fields.get("until");
    const Node* exit = fields.get("exit");
    if (duration != nullptr && until != nullptr)
      draft_.problems.error("E049", until->where, "a term has a duration or an end, not both",
                            {.related = {{duration->where, "the duration"}}});
    if (duration != nullptr && duration->text != "none" && duration->text != "indefinite")
      term.duration =
          read_quantity_or_name(draft_, *duration, path("term.duration"), wanted_duration);
    if (until != nullptr) read_until(*until);
    if (const Node* renewed = fields.get("renewed"))
      term.renewed = read_quantity_or_name(draft_, *renewed, path("term.renewed"), wanted_share);
    if (const Node* source = fields.get("source")) term.source = read_source(draft_, *source);
    fields.finish();
    if (exit != nullptr) read_exit(*exit);
  }

  void read_until(const Node& node) {
    instrument_.term.until = read_date(draft_, node, "'until'");
    if (!instrument_.term.until) return;
    const Node* status = root_.find("status");
    const auto after = [&](std::optional<Date> start, const char* key, const char* label) {
      if (!start || !is_valid(*start) || *instrument_.term.until > *start) return false;
      const Node* there = status->find(key);
      draft_.problems.error("E048", node.where, "the term ends before it begins",
                            {.related = {{there->where, label}}});
      return true;
    };
    if (instrument_.in_force.kind == EntryIntoForce::Kind::on_date &&
        after(instrument_.in_force.date, "in_force", "it enters into force here"))
      return;
    after(parse_date(instrument_.signed_on), "signed", "it was signed here");
  }

  void read_exit(const Node& node) {
    Term& term = instrument_.term;
    Fields fields(draft_, node, KeyGroup::exit, "'exit'");
    if (const Node* from = fields.get("from")) read_exit_from(*from);
    if (const Node* notice = fields.get("notice"); notice != nullptr && notice->text != "none")
      term.notice = read_quantity_or_name(draft_, *notice, path("term.notice"), wanted_duration);
    if (const Node* used_by = fields.get("used_by"))
      term.used_by = read_quantity_or_name(draft_, *used_by, path("term.used_by"), wanted_share);
    if (const Node* source = fields.get("source")) term.exit_source = read_source(draft_, *source);
    fields.finish();
  }

  /// A day, or a time after entry into force: a range stands for its central value, and is no
  /// quantity.
  void read_exit_from(const Node& node) {
    Term& term = instrument_.term;
    const auto text = read_word(draft_, node, "'from'");
    if (!text) return;
    if (parse_date(*text)) {
      term.exit_from = read_date(draft_, node, "'from'");
    } else if (parse_number(*text, NumberKind::duration)) {
      term.exit_after = read_number(draft_, node, "'from'", wanted_duration).value_or(0.0);
    } else {
      draft_.problems.error("E044", node.where,
                            fmt::format("'from' must be a date or a duration, not '{}'", *text),
                            {.note = {}, .hint = "write 2030-01-01 or 5y"});
    }
  }

  void read_aid(Fields& fields) {
    constexpr Wanted money{NumberKind::plain, "EUR bn/year", 0.0, 1e4};
    constexpr Wanted buys{NumberKind::plain, "FU/(EUR bn)", 0.0, 1000.0};
    if (const Node* donors = fields.get("donors")) read_donors(*donors);
    if (const Node* node = fields.get("money"))
      instrument_.money = read_quantity_or_name(draft_, *node, path("money"), money);
    if (const Node* node = fields.get("buys"))
      instrument_.buys = read_quantity_or_name(draft_, *node, path("buys"), buys);
    if (const Node* node = fields.get("lag"))
      instrument_.lag = read_quantity_or_name(draft_, *node, path("lag"), wanted_duration);
    if (const Node* node = fields.get("defence_share"))
      instrument_.defence_share =
          read_quantity_or_name(draft_, *node, path("defence_share"), wanted_share);
  }

  /// Shares of a group that may not sum to more than 1.
  void check_shares(const Node& node, double sum, std::string_view what) {
    if (sum > 1.0 + 1e-6)
      draft_.problems.error("E045", node.where,
                            fmt::format("the shares of {} sum to {}, more than 1", what, sum));
  }

  void read_donors(const Node& node) {
    Fields all(draft_, node, "'donors'");
    double sum = 0.0;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const auto actor = read_actor(draft_, node.keys[i].text, node.keys[i].where);
      Fields fields(draft_, node.items[i], KeyGroup::donor,
                    fmt::format("the donor {}", node.keys[i].text));
      const Node* share = fields.need("share");
      const Node* funding = fields.get("funding");
      fields.finish();
      if (!actor) continue;
      Donor donor{*actor, 0.0, Funding::annual_budget};
      if (share != nullptr)
        donor.share = read_number(draft_, *share, "the share of a donor", wanted_share).value_or(0);
      if (funding != nullptr)
        donor.funding =
            read_choice<Funding>(draft_, *funding, "'funding'").value_or(Funding::annual_budget);
      sum += donor.share;
      instrument_.donors.push_back(donor);
    }
    check_shares(node, sum, "the donors");
  }

  /// What soldiers and observers on the ground do.
  void read_deployment(Fields& fields) {
    constexpr Wanted thousand{NumberKind::plain, "thousand", 0.0, 1e5};
    constexpr Wanted force{NumberKind::plain, "FU", 0.0, 1e5};
    constexpr Wanted payoff{NumberKind::plain, "payoff", 0.0, 1000.0};
    constexpr Wanted factor{NumberKind::plain, "ratio", 0.0, 1.0};
    if (const Node* troops = fields.get("troops")) {
      instrument_.troops =
          read_quantity_or_name(draft_, *troops, path("troops"), thousand, KeyGroup::troops);
      if (const Node* by = troops->find("by")) read_contributors(*by);
    }
    if (const Node* node = fields.get("garrison"))
      instrument_.garrison = read_quantity_or_name(draft_, *node, path("garrison"), force);
    if (const Node* node = fields.get("tripwire"))
      instrument_.tripwire = read_quantity_or_name(draft_, *node, path("tripwire"), payoff);
    if (const Node* node = fields.get("monitoring"))
      instrument_.monitoring = read_quantity_or_name(draft_, *node, path("monitoring"), factor);
  }

  void read_contributors(const Node& node) {
    double sum = 0.0;
    if (node.kind == Node::Kind::list) {  // equal shares
      for (const ActorId actor : read_actors(draft_, node, "'by'"))
        instrument_.troops_by.push_back({actor, 0.0});
      for (Contributor& one : instrument_.troops_by)
        one.share = 1.0 / static_cast<double>(instrument_.troops_by.size());
      return;
    }
    Fields fields(draft_, node, "'by'");
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const auto actor = read_actor(draft_, node.keys[i].text, node.keys[i].where);
      const auto share =
          read_number(draft_, node.items[i], "the share of a contributor", wanted_share);
      if (!actor || !share) continue;
      sum += *share;
      instrument_.troops_by.push_back({*actor, *share});
    }
    check_shares(node, sum, "the contributors");
  }

  Draft& draft_;
  const Node& root_;
  Instrument& instrument_;
};

}  // namespace

void read_instrument(Draft& draft, const Node& root) {
  Instrument instrument;
  if (const Node* id = root.find("instrument"))
    instrument.id = read_id(draft, *id, "the name of an instrument").value_or("");
  const Node* named = root.key("instrument");
  instrument.where = named != nullptr ? named->where : root.where;
  InstrumentReader(draft, root, instrument).read();
  draft.scenario.instruments.push_back(std::move(instrument));
}

}  // namespace casus
