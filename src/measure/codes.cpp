#include "measure/codes.hpp"

namespace casus {

namespace {

constexpr CodePage measure_pages[] = {
    {"E281", "a measure that is not in the catalogue", "outcomes: {atacked_10y: minimise}",
     "What options are compared by, and what a band of the record is about, is a measure of "
     "docs/measures.md, with years if its values stand along a path.",
     "outcomes: {attacked_10y: minimise}"},
    {"E282", "a measure that options cannot be compared by", "outcomes: {pledged_eur_bn: maximise}",
     "The first outcome decides which option is best, so it must be the probability of an event, "
     "defined in every future and every package, and with the start of the scenario: 'attacked' "
     "with a start in peace, 'lost' with a start in war.",
     "outcomes: {attacked: minimise, escalation: minimise}"},
    {"E283", "an outcome at a time that is not reported",
     "horizon: {report: 5y, ...}\noutcomes: {attacked_10y: minimise}",
     "A path has values at the periods of the report. Without years it is taken at the end.",
     "outcomes: {attacked: minimise}"},
    {"E284", "a band of a measure that is not in the catalogue",
     "bands: [{measure: atacked_5y, within: 0.3..0.6}]",
     "A band of the record is about a measure of docs/measures.md, with years if its values stand "
     "along a path.",
     "bands: [{measure: attacked_5y, within: 0.3..0.6, source: \"...\"}]"},
    {"E285", "a calibration that cannot be",
     "calibration: [{measure: attacked_5y, package: all, record: 0.4, error: 0.05}]",
     "Futures are weighted to meet the record without any instruments; a package is never tuned. A "
     "value of the record is of a measure that each future has, and 'attack' of 'attacked' alone.",
     "calibration: [{measure: attacked_5y, record: 0.4, error: 0.05, source: \"...\"}]"},
    {"E286", "nothing to calibrate to", "casus calibrate my-question.yaml",
     "'calibrate' holds what the scenario gives without instruments against the record, which "
     "stands "
     "in the scenario under 'calibration:'.",
     "calibration: [{measure: attacked_5y, record: 0.4, error: 0.05, source: \"...\"}]"},
};

}  // namespace

std::span<const CodePage> measure_code_pages() { return measure_pages; }

}  // namespace casus
