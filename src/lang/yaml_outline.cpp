#include "lang/yaml_outline.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <yaml.h>

#include <fmt/format.h>

#include "lang/utf8.hpp"

namespace casus {

namespace {

/// How much a value comes to with anchors written out.
struct Amount {
  std::size_t values = 0, text_bytes = 0;
};

/// One pass over the events of libyaml. At the first fault that makes the rest meaningless it
/// stops; duplicate keys are noted and the walk goes on.
class OutlineReader {
 public:
  OutlineReader(const Text& text, std::uint32_t index, YamlLimits limits)
      : content_(text.content), index_(index), limits_(limits) {}

  Result<Outline> read() {
    if (content_.size() > limits_.bytes)
      return fail(
          at(0, 1, "E005",
             fmt::format("the file has more than the {} bytes that are read", limits_.bytes)));
    if (const auto fault = not_text(content_))
      return fail(at(fault->begin, fault->end, "E007", fault->message, fault->hint));
    start_ = content_.compare(0, 3, "\xEF\xBB\xBF") == 0 ? 3 : 0;
    offsets_ = code_point_offsets(content_.substr(start_));
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) throw std::bad_alloc();
    const std::unique_ptr<yaml_parser_t, void (*)(yaml_parser_t*)> guard(&parser,
                                                                         yaml_parser_delete);
    parser_ = &parser;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser,
                                 reinterpret_cast<const unsigned char*>(content_.data()) + start_,
                                 content_.size() - start_);
    const bool complete = document();
    if (complete && diagnostics_.empty()) return std::move(outline_);
    return fail(std::move(diagnostics_));
  }

 private:
  struct Event {
    yaml_event_t raw{};
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    ~Event() { yaml_event_delete(&raw); }
  };

  Diagnostic at(std::size_t begin, std::size_t end, std::string code, std::string message,
                std::string hint = {}) const {
    const std::size_t size = content_.size();
    begin = std::min(begin, size == 0 ? 0 : size - 1);
    return {.code = std::move(code),
            .where = {index_, static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(std::max(begin + 1, std::min(end, size)))},
            .message = std::move(message),
            .hint = std::move(hint)};
  }

  std::size_t byte(const yaml_mark_t& mark) const {
    return start_ + offsets_[std::min(mark.index, offsets_.size() - 1)];
  }

  void stop(Diagnostic why) {
    if (!stopped_) diagnostics_.push_back(std::move(why));
    stopped_ = true;
  }

  /// False if there is no next event because the walk has stopped.
  bool next(Event& event) {
    if (!stopped_ && yaml_parser_parse(parser_, &event.raw) == 0) stop(syntax());
    return !stopped_;
  }

  Diagnostic syntax() const {
    if (parser_->error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    const std::string problem = parser_->problem == nullptr ? "unreadable" : parser_->problem;
    std::size_t begin = parser_->error == YAML_READER_ERROR ? start_ + parser_->problem_offset
                                                            : byte(parser_->problem_mark);
    if (begin >= content_.size()) {
      const std::size_t last = content_.find_last_not_of(" \t\r\n");
      begin = last == std::string::npos ? 0 : last;
    }
    Diagnostic fault =
        at(begin, begin + 1, "E003", "this is not YAML: " + problem, advice(problem, begin));
    if (parser_->context != nullptr && parser_->context_mark.line != parser_->problem_mark.line) {
      const std::size_t from = byte(parser_->context_mark);
      if (from < content_.size())
        fault.related.push_back({at(from, from + 1, {}, {}).where,
                                 std::string(parser_->context) + " that begins here"});
    }
    return fault;
  }

  std::string advice(const std::string& problem, std::size_t begin) const {
    if (begin < content_.size() && content_[begin] == '\t')
      return "indent with spaces, not with tabs";
    if (problem.find("mapping values are not allowed") != std::string::npos)
      return "put a text that has a colon and a space in it between double quotes";
    if (problem.find("',' or") != std::string::npos)
      return "inside { } or [ ] put a condition or set that has braces of its own, or a text with "
             "a comma, between double quotes";
    if (problem.find("expected key") != std::string::npos ||
        problem.find("block mapping") != std::string::npos ||
        problem.find("block collection") != std::string::npos)
      return "look at the indentation: keys of one group begin in the same column";
    if (problem.find("quoted scalar") != std::string::npos ||
        problem.find("end of stream") != std::string::npos)
      return "a quote that was opened must be closed";
    if (problem.find("cannot start any token") != std::string::npos)
      return "put the text between double quotes";
    return {};
  }

  /// False if the walk stopped.
  bool document() {
    Event stream, begin, first, end, after;
    if (!next(stream) || !next(begin)) return false;
    if (begin.raw.type == YAML_STREAM_END_EVENT) {
      stop(at(0, 1, "E009", "there is nothing in this file",
              "a scenario begins with 'casus: 1' and 'scenario: NAME'"));
      return false;
    }
    if (!next(first)) return false;
    value(first, 0);
    if (!next(end) || !next(after)) return false;
    if (after.raw.type != YAML_STREAM_END_EVENT)
      stop(at(byte(after.raw.start_mark), byte(after.raw.start_mark) + 3, "E008",
              "a second document begins here", "put it into a file of its own"));
    return !stopped_;
  }

  static const yaml_char_t* anchor_of(const yaml_event_t& event) {
    if (event.type == YAML_SCALAR_EVENT) return event.data.scalar.anchor;
    if (event.type == YAML_SEQUENCE_START_EVENT) return event.data.sequence_start.anchor;
    if (event.type == YAML_MAPPING_START_EVENT) return event.data.mapping_start.anchor;
    return nullptr;
  }

  static const yaml_char_t* tag_of(const yaml_event_t& event) {
    if (event.type == YAML_SCALAR_EVENT) return event.data.scalar.tag;
    if (event.type == YAML_SEQUENCE_START_EVENT) return event.data.sequence_start.tag;
    if (event.type == YAML_MAPPING_START_EVENT) return event.data.mapping_start.tag;
    return nullptr;
  }

  Span span(const yaml_event_t& event) const {
    const auto begin = static_cast<std::uint32_t>(byte(event.start_mark));
    const auto end = static_cast<std::uint32_t>(byte(event.end_mark));
    return {index_, begin, std::max(end, begin)};
  }

  /// Adds to what the file comes to with anchors written out.
  void count(const Span& where, Amount more) {
    values_ += more.values;
    text_bytes_ += more.text_bytes;
    if (values_ > limits_.nodes)
      stop(at(where.begin, where.end, "E005",
              fmt::format("the file has more than {} values", limits_.nodes),
              "split it, or write out fewer anchors"));
    else if (text_bytes_ > limits_.text_bytes)
      stop(at(where.begin, where.end, "E005",
              fmt::format("with its anchors written out the file has more than {} bytes of text",
                          limits_.text_bytes),
              "split it, or write out fewer anchors"));
  }

  void too_deep(const Span& where) {
    stop(at(where.begin, where.begin + 1, "E005",
            fmt::format("groups are nested more than {} deep", limits_.depth)));
  }

  static std::string name_of(const yaml_char_t* text) {
    return reinterpret_cast<const char*>(text);
  }

  /// `!!str` for "tag:yaml.org,2002:str".
  static std::string written_tag(const std::string& tag) {
    const std::string standard = "tag:yaml.org,2002:";
    return tag.compare(0, standard.size(), standard) == 0 ? "!!" + tag.substr(standard.size())
                                                          : tag;
  }

  /// Reads one value with all that is inside it; how many levels it has below itself.
  std::size_t value(const Event& event, std::size_t depth) {
    const yaml_event_t& raw = event.raw;
    const Span where = span(raw);
    if (raw.type == YAML_ALIAS_EVENT) return alias(raw, where, depth);
    const std::size_t length = raw.type == YAML_SCALAR_EVENT ? raw.data.scalar.length : 0;
    const Amount before{values_, text_bytes_};
    count(where, {1, length});
    if (depth > limits_.depth) too_deep(where);
    if (stopped_) return 0;
    if (tag_of(raw) != nullptr)
      stop(at(where.begin, where.begin + 1, "E008",
              fmt::format("the tag '{}' is not used here", written_tag(name_of(tag_of(raw)))),
              "leave it out; every word is a text, and numbers are read where one is expected"));
    const std::string anchor = anchor_of(raw) == nullptr ? "" : name_of(anchor_of(raw));
    if (!anchor.empty()) open_.insert(anchor);
    const std::size_t place = outline_.size();
    outline_.push_back({.where = where});
    std::size_t height = 0;
    if (raw.type == YAML_SCALAR_EVENT) {
      scalar(raw, where, outline_[place]);
    } else {
      const bool list = raw.type == YAML_SEQUENCE_START_EVENT;
      outline_[place].kind = list ? Node::Kind::list : Node::Kind::map;
      height = list ? items(place, depth) : entries(place, depth);
    }
    outline_[place].end = outline_.size();
    if (!anchor.empty()) {
      open_.erase(anchor);
      anchors_[anchor] = {
          place, {values_ - before.values, text_bytes_ - before.text_bytes}, height};
    }
    return height;
  }

  void scalar(const yaml_event_t& raw, const Span& where, OutlineEntry& entry) {
    entry.text.assign(reinterpret_cast<const char*>(raw.data.scalar.value), raw.data.scalar.length);
    entry.quoted = raw.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    if (entry.text.find('\0') != std::string::npos)
      stop(at(where.begin, where.end, "E007", "a text holds the character NUL"));
  }

  std::size_t alias(const yaml_event_t& raw, const Span& where, std::size_t depth) {
    const std::string name = name_of(raw.data.alias.anchor);
    if (open_.count(name) != 0) {
      stop(at(where.begin, where.end, "E006", fmt::format("'*{}' stands inside itself", name)));
      return 0;
    }
    const auto found = anchors_.find(name);
    if (found == anchors_.end()) {
      stop(at(where.begin, where.end, "E006",
              fmt::format("no anchor '&{}' stands before this place", name)));
      return 0;
    }
    count(where, found->second.amount);
    if (depth + found->second.height > limits_.depth) too_deep(where);
    outline_.push_back(
        {.alias = true, .target = found->second.place, .end = outline_.size() + 1, .where = where});
    return found->second.height;
  }

  std::size_t items(std::size_t place, std::size_t depth) {
    std::size_t height = 0;
    for (;;) {
      Event event;
      if (!next(event)) return height;
      if (event.raw.type == YAML_SEQUENCE_END_EVENT) {
        outline_[place].where.end = static_cast<std::uint32_t>(byte(event.raw.end_mark));
        return height;
      }
      height = std::max(height, value(event, depth + 1) + 1);
    }
  }

  std::size_t entries(std::size_t place, std::size_t depth) {
    std::size_t height = 0;
    std::unordered_map<std::string, Span> first;
    for (;;) {
      Event event;
      if (!next(event)) return height;
      if (event.raw.type == YAML_MAPPING_END_EVENT) {
        outline_[place].where.end = static_cast<std::uint32_t>(byte(event.raw.end_mark));
        return height;
      }
      const std::size_t key = outline_.size();
      value(event, depth + 1);
      if (stopped_) return height;
      check_key(key, first);
      Event behind;
      if (!next(behind)) return height;
      height = std::max(height, value(behind, depth + 1) + 1);
    }
  }

  /// A key is a word, and no other key of its map.
  void check_key(std::size_t place, std::unordered_map<std::string, Span>& first) {
    const OutlineEntry& key = written(place);
    if (key.kind != Node::Kind::scalar) {
      stop(at(key.where.begin, key.where.begin + 1, "E008", "a key must be a word",
              "a condition or set with braces at this place must be between double quotes"));
      return;
    }
    const auto [at_first, fresh] = first.emplace(key.text, key.where);
    if (fresh) return;
    Diagnostic twice = at(key.where.begin, key.where.end, "E004",
                          fmt::format("the key '{}' is written twice", key.text),
                          "remove one of them, or give it another name");
    twice.related.push_back({at_first->second, "first written here"});
    diagnostics_.push_back(std::move(twice));
  }

  const OutlineEntry& written(std::size_t place) const {
    while (outline_[place].alias) place = outline_[place].target;
    return outline_[place];
  }

  struct Anchor {
    std::size_t place = 0;
    Amount amount{};
    std::size_t height = 0;
  };

  const std::string& content_;
  std::uint32_t index_;
  YamlLimits limits_;
  yaml_parser_t* parser_ = nullptr;
  std::size_t start_ = 0;
  std::vector<std::uint32_t> offsets_{};
  Diagnostics diagnostics_{};
  Outline outline_{};
  std::map<std::string, Anchor> anchors_{};
  std::set<std::string> open_{};
  std::size_t values_ = 0;
  std::size_t text_bytes_ = 0;
  bool stopped_ = false;
};

}  // namespace

Result<Outline> outline_of(const Text& text, std::uint32_t index, YamlLimits limits) {
  return OutlineReader(text, index, limits).read();
}

}  // namespace casus
