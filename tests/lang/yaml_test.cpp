#include "lang/yaml.hpp"

#include <string>

#include <doctest/doctest.h>

#include "base/text.hpp"

namespace casus {

namespace {

std::string code_of(const std::string& content, YamlLimits limits = {}) {
  const auto root = parse_yaml({"x.yaml", content}, 0, limits);
  return root ? std::string{} : root.error().front().code;
}

}  // namespace

TEST_CASE("scalars stay text: Norway, on and a time of day") {
  const auto root = parse_yaml({"x.yaml", "{a: NO, b: on, c: 24:00, d: 0x1F, e: ~}"}, 0);
  REQUIRE(root);
  const char* expected[] = {"NO", "on", "24:00", "0x1F", "~"};
  for (std::size_t i = 0; i < 5; ++i) CHECK(root->items[i].text == expected[i]);
}

TEST_CASE("places count bytes, past a byte order mark and letters of several bytes") {
  const Texts texts{
      {"x.yaml", "\xEF\xBB\xBF# d\xC3\xA9j\xC3\xA0 vu\r\nkey: \xC3\xA9t\xC3\xA9 x\r\n"}};
  const auto root = parse_yaml(texts[0], 0);
  REQUIRE(root);
  CHECK(words(root->keys[0].where, texts) == "key");
  CHECK(words(root->items[0].where, texts) == "\xC3\xA9t\xC3\xA9 x");
  CHECK(place(root->items[0].where, texts).line == 2);
  CHECK(place(root->items[0].where, texts).column == 6);
}

TEST_CASE("what is no text, no YAML or too large is an error with a code") {
  CHECK(code_of("") == "E009");
  CHECK(code_of("# only a comment\n") == "E009");
  CHECK(code_of(std::string("a: b\0c", 6)) == "E007");
  CHECK(code_of("a: \xFF") == "E007");
  CHECK(code_of("a: \xC0\xAF") == "E007");      // overlong
  CHECK(code_of("a: \xED\xA0\x80") == "E007");  // surrogate
  CHECK(code_of("\xFF\xFE"
                "a") == "E007");
  CHECK(code_of("a: {b") == "E003");
  CHECK(code_of("a:\n\t- b") == "E003");
  CHECK(code_of("a: 1\na: 2") == "E004");
  CHECK(code_of(std::string(100'000, '[')) == "E005");
  CHECK(code_of(std::string(30, '[') + std::string(30, ']')) == "");
  CHECK(code_of(std::string(60, '[') + std::string(60, ']')) == "E005");
  CHECK(code_of("[a, b, c]", {.nodes = 3}) == "E005");
  CHECK(code_of("[a, b, c]", {.bytes = 3}) == "E005");
  CHECK(code_of("a: *b") == "E006");
  CHECK(code_of("a: &b [*b]") == "E006");
  CHECK(code_of("a: !!int 3") == "E008");
  CHECK(code_of("a: 1\n---\nb: 2") == "E008");
  CHECK(code_of("[a]: 2") == "E008");
}

TEST_CASE("an anchor is written out, and billions of laughs are an error") {
  const auto root = parse_yaml({"x.yaml", "a: &x [1, 2]\nb: *x"}, 0);
  REQUIRE(root);
  CHECK(root->items[1].items.size() == 2);
  std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int k = 0; k < 9; ++k) laughs += ", " + before;
    laughs += "]\n";
  }
  CHECK(code_of(laughs) == "E005");
}

TEST_CASE("all duplicate keys are reported, each with its first place") {
  const auto root = parse_yaml({"x.yaml", "a: 1\nb: {c: 1, c: 2}\na: 3\n"}, 0);
  REQUIRE_FALSE(root);
  REQUIRE(root.error().size() == 2);
  CHECK(root.error()[1].related.front().where.begin == 0);
}

}  // namespace casus
