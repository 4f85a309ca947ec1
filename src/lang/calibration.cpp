#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/bands.hpp"
#include "lang/fields.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"

namespace casus {

namespace {

void read_kind_of_attack(Draft& draft, const Node& node, CalibrationTarget& target) {
  const auto name = read_word(draft, node, "'attack'");
  if (!name) return;
  std::vector<std::string> armed;
  for (const Attack& one : draft.scenario.attacks)
    if (one.armed) armed.push_back(one.id);
  target.attack = draft.scenario.attack(*name);
  if (target.attack && draft.scenario.attacks[index(*target.attack)].armed) return;
  target.attack.reset();
  draft.problems.error("E037", node.where, fmt::format("no armed attack is named '{}'", *name),
                       {.note = "only an armed attack is pressed", .hint = hint_for(*name, armed)});
}

/// A value of the record and its error: both or none.
void read_value_and_error(Draft& draft, Fields& fields, CalibrationTarget& target) {
  constexpr Wanted positive{NumberKind::plain, "", 1e-9, 1e9};
  const Node* record = fields.get("record");
  const Node* error = record == nullptr ? fields.get("error") : fields.need("error");
  if (record != nullptr) target.record = read_number(draft, *record, "'record'", {});
  if (error == nullptr) return;
  target.error = read_number(draft, *error, "'error'", positive).value_or(1.0);
  if (record != nullptr) return;
  draft.problems.error("E011", error->where, "'error' without a 'record' that has it",
                       {.note = {}, .hint = "record: 0.4, error: 0.05"});
}

}  // namespace

void read_calibration(Draft& draft, const Node& node) {
  for (const Node* one : items_of(draft, node, "'calibration'")) {
    CalibrationTarget target;
    target.band.where = one->keys.empty() ? one->where : one->keys.front().where;
    Fields fields(draft, *one, KeyGroup::calibration, "a calibration");
    if (const Node* kind = fields.get("attack")) read_kind_of_attack(draft, *kind, target);
    read_value_and_error(draft, fields, target);
    read_band_keys(draft, fields, target.band, false);
    fields.finish();
    draft.scenario.calibration.push_back(std::move(target));
  }
}

}  // namespace casus
