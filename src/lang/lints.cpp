#include "lang/lints.hpp"

namespace casus {

void lint_file(Draft& draft, const Node& root) {
  static_cast<void>(draft);
  static_cast<void>(root);
}

void lint_scenario(Draft& draft, const Node& root) {
  static_cast<void>(draft);
  static_cast<void>(root);
}

}  // namespace casus
