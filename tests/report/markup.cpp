#include "tests/report/markup.hpp"

#include <algorithm>
#include <array>

namespace casus {

namespace {

constexpr std::array<std::string_view, 3> no_end_tag = {"meta", "br", "link"};

bool is_name(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == ':';
}

/// One pass over the page, with the elements that are open.
class Reader {
 public:
  explicit Reader(std::string_view page) : page_(page) {}

  Markup read() {
    constexpr std::string_view doctype = "<!DOCTYPE html>";
    if (page_.substr(0, doctype.size()) != doctype) fault("no doctype");
    at_ = std::min(page_.size(), doctype.size());
    while (at_ < page_.size()) {
      if (page_[at_] == '<') {
        tag();
      } else {
        character(out_.text);
      }
    }
    for (const std::string& name : open_) fault("never closed: " + name);
    return std::move(out_);
  }

 private:
  void fault(const std::string& what) {
    if (out_.faults.size() < 20) {
      out_.faults.push_back(what + " near " +
                            std::string(page_.substr(at_ < 30 ? 0 : at_ - 30, 60)));
    }
  }

  void character(std::string& into) {
    const char byte = page_[at_];
    if (byte == '<') fault("a bare <");
    if (static_cast<unsigned char>(byte) < 0x20U && byte != '\n') fault("a control character");
    if (byte == '&') {
      const std::size_t end = page_.find(';', at_);
      const std::string_view entity =
          end == std::string_view::npos ? "" : page_.substr(at_, end - at_ + 1);
      constexpr std::array<std::string_view, 6> known = {"&amp;",  "&lt;",  "&gt;",
                                                         "&quot;", "&#39;", "&nbsp;"};
      if (std::find(known.begin(), known.end(), entity) == known.end()) fault("a bare &");
    }
    into += byte;
    ++at_;
  }

  std::string name() {
    std::string out;
    while (at_ < page_.size() && is_name(page_[at_])) out += page_[at_++];
    if (out.empty()) {
      fault("a name is missing");
      ++at_;
    }
    return out;
  }

  void tag() {
    ++at_;
    if (at_ < page_.size() && page_[at_] == '/') {
      ++at_;
      end_tag(name());
      return;
    }
    StartTag found{name(), {}};
    bool closed = false;
    while (at_ < page_.size() && page_[at_] != '>') {
      if (page_[at_] == ' ') {
        ++at_;
      } else if (page_[at_] == '/') {
        closed = true;
        ++at_;
      } else {
        attribute(found);
      }
    }
    ++at_;
    const bool empty =
        closed || std::find(no_end_tag.begin(), no_end_tag.end(), found.name) != no_end_tag.end();
    out_.tags.push_back(found);
    if (empty) return;
    open_.push_back(found.name);
    if (found.name == "style" || found.name == "script") {  // raw text, up to its end tag
      at_ = std::min(page_.find("</" + found.name, at_), page_.size());
    }
  }

  void attribute(StartTag& found) {
    const std::string key = name();
    std::string value;
    if (at_ < page_.size() && page_[at_] == '=') {
      ++at_;
      if (at_ < page_.size() && page_[at_] == '"') {
        ++at_;
        while (at_ < page_.size() && page_[at_] != '"') character(value);
        ++at_;
      } else {
        fault("an attribute without quotes");
      }
    } else if (key != "open") {
      fault("an attribute without a value: " + key);
    }
    const bool twice = std::any_of(found.attributes.begin(), found.attributes.end(),
                                   [&](const auto& other) { return other.first == key; });
    if (twice) fault("an attribute twice: " + key);
    found.attributes.emplace_back(key, value);
  }

  void end_tag(const std::string& closing) {
    if (at_ < page_.size() && page_[at_] == '>') ++at_;
    if (open_.empty() || open_.back() != closing) {
      fault("closed out of order: " + closing);
      return;
    }
    open_.pop_back();
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::vector<std::string> open_{};
  Markup out_{};
};

}  // namespace

std::string_view StartTag::value(std::string_view attribute) const {
  for (const auto& [key, content] : attributes) {
    if (key == attribute) return content;
  }
  return {};
}

Markup read_markup(std::string_view page) { return Reader(page).read(); }

}  // namespace casus
