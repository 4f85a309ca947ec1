#include "model/clause.hpp"

namespace casus {

std::optional<Rule> deciding_rule(const DecidedBy& decided, const Vocabulary& vocabulary) {
  if (!decided.body || decided.rule) return decided.rule;
  return vocabulary.bodies[index(*decided.body)].rule;
}

}  // namespace casus
