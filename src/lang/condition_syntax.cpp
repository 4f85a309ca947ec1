#include "lang/condition_syntax.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "lang/limits.hpp"

namespace casus {

namespace {

struct Token {
  enum class Kind { word, symbol, end };
  Kind kind = Kind::end;
  std::string text{};
  Piece at{};
};

using Tokens = std::vector<Token>;

auto refuse(std::string message, Piece at, std::string hint = {}, std::string code = "E020") {
  return fail(
      {.code = std::move(code),
       .where = {0, static_cast<std::uint32_t>(at.begin), static_cast<std::uint32_t>(at.end)},
       .message = std::move(message),
       .hint = std::move(hint)});
}

bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80U;
}

/// A hyphen belongs to a word where letters or digits stand on both sides: `non-state`.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() &&
         (in_word(text[at]) || (text[at] == '-' && at + 1 < text.size() && in_word(text[at + 1]))))
    ++at;
  return at;
}

Result<Tokens> tokens_of(std::string_view text) {
  static constexpr std::array<std::string_view, 13> symbols = {
      "==", "!=", "<=", ">=", "<", ">", "(", ")", "{", "}", ",", "+", "-"};
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> slips = {{
      {"&&", "write 'and'"},
      {"||", "write 'or'"},
      {"=>", "write 'implies'"},
      {"=", "compare with '=='"},
      {"!", "write 'not', or '!=' between two sides"},
      {"|", "write 'or'"},
      {"&", "write 'and'"},
      {"[", "write braces: {a, b}"},
  }};
  Tokens tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (std::isspace(static_cast<unsigned char>(text[at])) != 0) {
      ++at;
      continue;
    }
    if (tokens.size() > most_words)
      return refuse(fmt::format("the condition has more than {} words", most_words),
                    {0, text.size()}, "give its parts names under 'define'", "E023");
    const auto begins = [&](std::string_view what) { return text.substr(at, what.size()) == what; };
    if (in_word(text[at])) {
      const std::size_t end = word_end(text, at);
      tokens.push_back({Token::Kind::word, std::string(text.substr(at, end - at)), {at, end}});
      at = end;
      continue;
    }
    const auto symbol = std::find_if(symbols.begin(), symbols.end(), begins);
    const auto slip = std::find_if(slips.begin(), slips.end(),
                                   [&](const auto& one) { return begins(one.first); });
    if (slip != slips.end() && (symbol == symbols.end() || begins("=>")) && !begins("==") &&
        !begins("!="))
      return refuse(fmt::format("'{}' means nothing here", slip->first),
                    {at, at + slip->first.size()}, std::string(slip->second));
    if (symbol == symbols.end())
      return refuse(fmt::format("'{}' means nothing here", text[at]), {at, at + 1},
                    text[at] == '"' || text[at] == '\'' ? "write words without quotes" : "");
    tokens.push_back({Token::Kind::symbol, std::string(*symbol), {at, at + symbol->size()}});
    at += symbol->size();
  }
  // The end stands on the last character, so that there is something to underline.
  const std::size_t last = text.empty() ? 0 : text.size() - 1;
  tokens.push_back({Token::Kind::end, "the end", {last, text.size()}});
  return tokens;
}

bool reserved(const std::string& word) {
  return word == "and" || word == "or" || word == "not" || word == "implies" || word == "in";
}

std::optional<Operator> operator_of(const Token& token) {
  static constexpr std::array<std::pair<std::string_view, Operator>, 6> all = {{
      {"==", Operator::equal},
      {"!=", Operator::unequal},
      {"<=", Operator::at_most},
      {">=", Operator::at_least},
      {"<", Operator::less},
      {">", Operator::more},
  }};
  if (token.kind != Token::Kind::symbol) return std::nullopt;
  for (const auto& [text, op] : all)
    if (token.text == text) return op;
  return std::nullopt;
}

class Parser {
 private:
  static std::string shown(const Token& token) {
    return token.kind == Token::Kind::end ? token.text : fmt::format("'{}'", token.text);
  }

  auto leftover(std::string_view what) const {
    if (is(")")) return refuse("this ')' was not opened", here().at);
    if (is("}")) return refuse("this '}' was not opened", here().at);
    return refuse(fmt::format("{} ends before {}", what, shown(here())), here().at,
                  here().kind == Token::Kind::word ? "join two conditions by 'and' or 'or'" : "");
  }

  auto too_deep() const {
    return refuse(fmt::format("the condition is nested more than {} deep", deepest_condition),
                  here().at, "give its parts names under 'define'", "E023");
  }

 public:
  explicit Parser(Tokens tokens) : tokens_(std::move(tokens)) {}

  Result<Syntax> whole_condition() {
    Result<Syntax> condition = implication(0);
    if (!condition) return condition;
    if (here().kind != Token::Kind::end) return leftover("the condition");
    return condition;
  }

  Result<std::vector<SetPart>> whole_set() {
    Result<std::vector<SetPart>> parts = set();
    if (parts && here().kind != Token::Kind::end) return leftover("the set");
    return parts;
  }

 private:
  const Token& here() const { return tokens_[at_]; }
  bool is(std::string_view text) const {
    return here().kind != Token::Kind::end && here().text == text;
  }
  Token take() {
    Token token = here();
    if (at_ + 1 < tokens_.size()) ++at_;
    return token;
  }
  bool skip(std::string_view text) {
    if (!is(text)) return false;
    take();
    return true;
  }

  /// `one (word one)*` as one node, or just the one.
  template <class One>
  Result<Syntax> joined(std::string_view word, Syntax::Kind kind, int depth, One one) {
    Result<Syntax> first = (this->*one)(depth + 1);
    if (!first || !is(word)) return first;
    Syntax all;
    all.kind = kind;
    all.operands.push_back(std::move(*first));
    while (skip(word)) {
      Result<Syntax> more = (this->*one)(depth + 1);
      if (!more) return more;
      all.operands.push_back(std::move(*more));
    }
    all.at = {all.operands.front().at.begin, all.operands.back().at.end};
    return all;
  }

  Result<Syntax> implication(int depth) {
    if (depth > deepest_condition * 5) return too_deep();
    Result<Syntax> first = disjunction(depth + 1);
    if (!first || !skip("implies")) return first;
    Result<Syntax> then = implication(depth + 5);
    if (!then) return then;
    Syntax both;
    both.kind = Syntax::Kind::implication;
    both.at = {first->at.begin, then->at.end};
    both.operands.push_back(std::move(*first));
    both.operands.push_back(std::move(*then));
    return both;
  }

  Result<Syntax> disjunction(int depth) {
    return joined("or", Syntax::Kind::disjunction, depth, &Parser::conjunction);
  }
  Result<Syntax> conjunction(int depth) {
    return joined("and", Syntax::Kind::conjunction, depth, &Parser::negation);
  }

  Result<Syntax> negation(int depth) {
    if (depth > deepest_condition * 5) return too_deep();
    const Piece at = here().at;
    if (!skip("not")) return comparison(depth + 1);
    Result<Syntax> inner = negation(depth + 5);
    if (!inner) return inner;
    Syntax no;
    no.kind = Syntax::Kind::negation;
    no.at = {at.begin, inner->at.end};
    no.operands.push_back(std::move(*inner));
    return no;
  }

  Result<Syntax> comparison(int depth) {
    if (is("(")) {
      const Token open = take();
      Result<Syntax> inner = implication(depth + 1);
      if (!inner) return inner;
      if (!is(")"))
        return refuse(fmt::format("expected ')' before {}", shown(here())),
                      here().kind == Token::Kind::end ? open.at : here().at,
                      "close the parenthesis that was opened");
      inner->at = {open.at.begin, take().at.end};
      return inner;
    }
    const Result<Word> left = word("a condition");
    if (!left) return fail(left.error());
    Syntax test;
    test.left = *left;
    test.at = left->at;
    if (const auto op = operator_of(here())) return compared(std::move(test), *op);
    const bool negated = is("not") && at_ + 1 < tokens_.size() && tokens_[at_ + 1].text == "in";
    if (negated) take();
    if (!skip("in")) return test;
    test.kind = Syntax::Kind::membership;
    test.negated = negated;
    Result<std::vector<SetPart>> parts = set();
    if (!parts) return fail(parts.error());
    test.set = std::move(*parts);
    test.at.end = test.set.back().at.end;
    return test;
  }

  Result<Syntax> compared(Syntax test, Operator op) {
    take();
    const Result<Word> right = word("a value");
    if (!right) return fail(right.error());
    test.kind = Syntax::Kind::comparison;
    test.op = op;
    test.right = *right;
    test.at.end = right->at.end;
    if (operator_of(here()))
      return refuse("comparisons cannot be chained", here().at,
                    fmt::format("write '{0} {1} {2} and {2} {3} ...' with the dimension on one "
                                "side of each",
                                test.left.text, to_text(op), test.right.text, here().text));
    return test;
  }

  Result<Word> word(std::string_view wanted) {
    if (here().kind != Token::Kind::word || reserved(here().text))
      return refuse(fmt::format("expected {} instead of {}", wanted, shown(here())), here().at);
    Token token = take();
    return Word{std::move(token.text), token.at};
  }

  Result<std::vector<SetPart>> set() {
    std::vector<SetPart> parts;
    bool minus = false;
    do {
      Result<SetPart> part = set_part();
      if (!part) return fail(part.error());
      part->minus = minus;
      parts.push_back(std::move(*part));
      minus = is("-");
      if (parts.size() > most_terms)
        return refuse(fmt::format("the set has more than {} terms", most_terms), here().at,
                      "name a group under 'groups', or write braces: {a, b}", "E023");
    } while (skip("+") || skip("-"));
    return parts;
  }

  Result<SetPart> set_part() {
    SetPart part;
    part.at = here().at;
    if (!skip("{")) {
      const Result<Word> one = word("a set");
      if (!one) return fail(one.error());
      part.words.push_back(*one);
      return part;
    }
    part.braces = true;
    if (is("}"))
      return refuse("there is nothing between the braces", {part.at.begin, here().at.end},
                    "name at least one value");
    do {
      const Result<Word> one = word("a value");
      if (!one) return fail(one.error());
      part.words.push_back(*one);
    } while (skip(","));
    if (!is("}"))
      return refuse(fmt::format("expected ',' or '}}' before {}", shown(here())),
                    here().kind == Token::Kind::end ? part.at : here().at);
    part.at.end = take().at.end;
    return part;
  }

  Tokens tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view to_text(Operator op) {
  switch (op) {
    case Operator::equal:
      return "==";
    case Operator::unequal:
      return "!=";
    case Operator::less:
      return "<";
    case Operator::at_most:
      return "<=";
    case Operator::more:
      return ">";
    case Operator::at_least:
      return ">=";
  }
  return "";
}

Result<Syntax> parse_condition(std::string_view text) {
  Result<Tokens> tokens = tokens_of(text);
  if (!tokens) return fail(tokens.error());
  return Parser(std::move(*tokens)).whole_condition();
}

Result<std::vector<SetPart>> parse_set(std::string_view text) {
  Result<Tokens> tokens = tokens_of(text);
  if (!tokens) return fail(tokens.error());
  return Parser(std::move(*tokens)).whole_set();
}

}  // namespace casus
