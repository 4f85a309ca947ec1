#include <fmt/format.h>

#include "lang/condition.hpp"
#include "lang/law_questions.hpp"

namespace casus {

namespace {

/// A name that a condition uses, and the text where it does.
struct Use {
  Word word{};
  const Node* node = nullptr;
};

void collect_uses(const Syntax& syntax, const Node& node, std::vector<Use>& uses) {
  if (syntax.kind == Syntax::Kind::name) uses.push_back({syntax.left, &node});
  for (const Syntax& one : syntax.operands) collect_uses(one, node, uses);
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
        close(step);
        way_.pop_back();
        continue;
      }
      const Use& use = step.uses[step.next++];
      NamedCondition* used = find_named(draft_, scope_, use.word.text);
      if (used == nullptr) continue;  // a dimension, or an error that `resolve` reports
      if (used->state == NamedCondition::State::open) circle(*used, use);
      if (used->state == NamedCondition::State::fresh) open(*used);
    }
  }

 private:
  /// A text of the condition: the only one, or what it is under one answer.
  struct Written {
    const Node* node = nullptr;
    Syntax syntax{};
  };

  struct Step {
    NamedCondition* named = nullptr;
    std::optional<QuestionId> question{};  ///< that it hangs on
    std::vector<Written> written{};        ///< by answer; empty if some cannot be read
    std::vector<Use> uses{};
    std::size_t next = 0;
  };

  void open(NamedCondition& named) {
    if (named.state != NamedCondition::State::fresh) return;
    named.state = NamedCondition::State::open;
    Step step{.named = &named};
    const std::string what = fmt::format("the condition '{}'", named.name);
    std::vector<const Node*> nodes{&named.node};
    if (named.node.kind == Node::Kind::map) {
      const std::optional<AnswerNodes> answers = read_answer_nodes(draft_, named.node, what);
      nodes.clear();
      if (answers) {
        step.question = answers->question;
        nodes = answers->nodes;
      }
    }
    for (const Node* node : nodes)
      if (std::optional<Syntax> syntax = read_syntax(draft_, *node, what)) {
        collect_uses(*syntax, *node, step.uses);
        step.written.push_back({node, std::move(*syntax)});
      }
    if (step.written.size() != nodes.size()) step.written.clear();
    way_.push_back(std::move(step));
  }

  std::optional<Condition> meaning(const Step& step) {
    std::vector<Condition> parts;
    for (const Written& one : step.written)
      if (auto part = resolve(draft_, *one.node, one.syntax, scope_))
        parts.push_back(std::move(*part));
    if (parts.empty() || parts.size() != step.written.size()) return std::nullopt;
    if (!step.question) return std::move(parts.front());
    Condition whole{ByAnswer{*step.question, std::move(parts)}};
    if (is_too_large(whole)) return too_large(draft_, step.named->name_at);
    return whole;
  }

  void close(const Step& step) {
    std::optional<Condition> value = meaning(step);
    NamedCondition& named = *step.named;
    named.state = value ? NamedCondition::State::good : NamedCondition::State::bad;
    if (!value) return;
    named.value = std::move(*value);
    named.parts = parts_of(named.value);
  }

  void circle(const NamedCondition& used, const Use& use) {
    draft_.problems.error(
        "E024", draft_.part(*use.node, use.word.at),
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
