#include <fmt/format.h>

#include "lang/condition.hpp"

namespace casus {

namespace {

/// The names that a condition uses, in the order of its text.
void collect_uses(const Syntax& syntax, std::vector<Word>& uses) {
  if (syntax.kind == Syntax::Kind::name) uses.push_back(syntax.left);
  for (const Syntax& one : syntax.operands) collect_uses(one, uses);
}

/// Walks over the names depth first, with the way back in a list of its own.
class NameReader {
 public:
  NameReader(Draft& draft, Scope scope) : draft_(draft), scope_(scope) {}

  void read(NamedCondition& first) {
    open(first);
    while (!way_.empty()) {
      Step& step = way_.back();
      if (step.next == step.uses.size()) {
        close(*step.named);
        way_.pop_back();
        continue;
      }
      const Word& word = step.uses[step.next++];
      NamedCondition* used = find_named(draft_, scope_, word.text);
      if (used == nullptr) continue;  // a dimension, or an error that `resolve` reports
      if (used->state == NamedCondition::State::open) circle(*step.named, *used, word);
      if (used->state == NamedCondition::State::fresh) open(*used);
    }
  }

 private:
  struct Step {
    NamedCondition* named = nullptr;
    std::vector<Word> uses{};
    std::size_t next = 0;
  };

  void open(NamedCondition& named) {
    if (named.state != NamedCondition::State::fresh) return;
    named.state = NamedCondition::State::open;
    named.syntax = read_syntax(draft_, named.node, fmt::format("the condition '{}'", named.name));
    Step step{.named = &named};
    if (named.syntax) collect_uses(*named.syntax, step.uses);
    way_.push_back(std::move(step));
  }

  void close(NamedCondition& named) {
    std::optional<Condition> value;
    if (named.syntax) value = resolve(draft_, named.node, *named.syntax, scope_);
    named.syntax.reset();
    named.state = value ? NamedCondition::State::good : NamedCondition::State::bad;
    if (!value) return;
    named.value = std::move(*value);
    named.parts = parts_of(named.value);
  }

  void circle(const NamedCondition& user, const NamedCondition& used, const Word& word) {
    draft_.problems.error(
        "E024", draft_.part(user.node, word.at),
        fmt::format("the condition '{}' is defined by itself", used.name),
        {.note = "a condition may use others, but no chain of them may come back to it",
         .related = {{used.name_at, fmt::format("'{}' is defined here", used.name)}}});
  }

  Draft& draft_;
  Scope scope_;
  std::vector<Step> way_{};
};

}  // namespace

void read_names(Draft& draft, Names& names, Scope scope) {
  NameReader reader(draft, scope);
  for (auto& [name, one] : names) reader.read(one);
}

}  // namespace casus
