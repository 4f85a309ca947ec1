#include "lang/bands.hpp"

#include <fmt/format.h>

#include "lang/fields.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"

namespace casus {

namespace {

/// A range of the record: `0.3..0.6`.
std::optional<Band::Record> read_record(Draft& draft, const Node& node, const std::string& label) {
  constexpr std::string_view what = "a range of the record";
  if (node.kind != Node::Kind::scalar) {
    wrong_type(draft, node, what, "two numbers: 0.3..0.6");
    return std::nullopt;
  }
  const Result<NumberText> number = parse_number(node.text, NumberKind::plain);
  if (!number) {
    draft.problems.error("E040", node.where, fmt::format("'{}' is no range", node.text),
                         {.note = {}, .hint = "write least..most: 0.3..0.6"});
    return std::nullopt;
  }
  const Uniform* range = std::get_if<Uniform>(&number->distribution);
  if (range != nullptr && number->unit.empty())
    return Band::Record{label, range->least, range->most};
  draft.problems.error("E040", node.where,
                       fmt::format("{} is written least..most, not '{}'", what, node.text),
                       {.note = "a measure lies in it or not, so that no value of it is likelier",
                        .hint = "0.3..0.6"});
  return std::nullopt;
}

void read_within(Draft& draft, const Node& node, Band& band) {
  if (node.kind == Node::Kind::map) {  // {after 1945: 0.07..0.22, before 1945: 0.66..0.81}
    for (std::size_t i = 0; i < node.keys.size(); ++i)
      if (auto record = read_record(draft, node.items[i], node.keys[i].text))
        band.within.push_back(std::move(*record));
    return;
  }
  if (auto record = read_record(draft, node, {})) band.within.push_back(std::move(*record));
}

}  // namespace

void read_band_keys(Draft& draft, Fields& fields, Band& band, bool within_needed) {
  const auto text = [&](const char* key) {
    const Node* value = fields.get(key);
    return value == nullptr ? std::string{} : read_word(draft, *value, key).value_or("");
  };
  if (const Node* measure = fields.need("measure"))
    band.measure = read_id(draft, *measure, "a measure").value_or("");
  if (const Node* packages = fields.get("package"))
    for (const Node* name : entries_of(draft, *packages, "'package'", "names of packages"))
      if (const auto package = read_package(draft, *name)) band.packages.push_back(*package);
  const Node* within = within_needed ? fields.need("within") : fields.get("within");
  if (within != nullptr) read_within(draft, *within, band);
  band.name = text("name");
  band.source = text("source");
  band.assumed = text("assumed");
}

void read_bands(Draft& draft, const Node& node) {
  for (const Node* one : items_of(draft, node, "'bands'")) {
    Band band;
    band.where = one->keys.empty() ? one->where : one->keys.front().where;
    Fields fields(draft, *one, KeyGroup::band, "a band");
    read_band_keys(draft, fields, band, true);
    fields.finish();
    if (band.name.empty()) band.name = band.measure;
    draft.scenario.bands.push_back(std::move(band));
  }
}

}  // namespace casus
