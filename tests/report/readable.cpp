#include "tests/report/readable.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace casus {

namespace {

using Ordered = nlohmann::ordered_json;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// Says nothing to a reader: the layout, or how a browser treats it.
constexpr std::array<std::string_view, 10> silent = {
    "role",    "tabindex", "focusable", "preserveAspectRatio", "aria-hidden", "http-equiv",
    "charset", "lang",     "scope",     "data-heading"};
constexpr std::array<std::string_view, 3> empty_elements = {"meta", "br", "link"};

std::string decoded(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> entities = {{{"&amp;", '&'},
                                                                                 {"&lt;", '<'},
                                                                                 {"&gt;", '>'},
                                                                                 {"&quot;", '"'},
                                                                                 {"&#39;", '\''},
                                                                                 {"&nbsp;", ' '}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const auto& one) {
      return text.substr(at, one.first.size()) == one.first;
    });
    const bool entity = found != entities.end();
    out += entity ? found->second : text[at] == '\n' ? ' ' : text[at];
    at += entity ? found->first.size() : 1;
  }
  return out;
}

/// One pass over the page. Within a cell or an item everything stays on its line.
class Writer {
 public:
  explicit Writer(std::string_view html) : html_(html) {}

  std::string written() {
    while (at_ < html_.size()) {
      if (html_[at_] != '<') {
        const std::size_t end = std::min(html_.find('<', at_), html_.size());
        line_ += decoded(html_.substr(at_, end - at_));
        at_ = end;
      } else if (html_.substr(at_, 2) == "</") {
        end_tag();
      } else {
        start_tag();
      }
    }
    flush();
    return std::move(out_);
  }

 private:
  void flush() {
    line_.erase(line_.find_last_not_of(' ') + 1);
    line_.erase(0, line_.find_first_not_of(' '));
    // an element that says nothing
    const bool bare =
        line_.empty() || (line_.back() == ':' && line_.find_first_of(". =") == std::string::npos);
    if (line_.size() > 1 && line_.back() == ':') line_.pop_back();
    if (!bare) out_ += line_ + "\n";
    line_.clear();
  }

  std::string_view until(std::string_view ends) {
    const std::size_t end = std::min(html_.find_first_of(ends, at_), html_.size());
    const std::size_t start = std::exchange(at_, end);
    return html_.substr(start, end - start);
  }

  /// "rect.band x=1.0 y=2", and passes the tag.
  std::string head(std::string_view& name) {
    ++at_;
    name = until(" />");
    std::string style, rest;
    while (at_ < html_.size() && html_[at_] != '>') {
      if (html_[at_] == ' ' || html_[at_] == '/') {
        ++at_;
        continue;
      }
      const std::string_view key = until("= />");
      std::string value;
      if (html_[at_] == '=') {
        at_ += 2;
        value = decoded(until("\""));
        ++at_;
      }
      if (key == "class") {
        std::replace(value.begin(), value.end(), ' ', '.');
        style = "." + value;
      } else if (!is_in(silent, key)) {
        rest += " " + std::string(key) + (value.empty() ? "" : "=" + value);
      }
    }
    ++at_;
    return std::string(name) + style + rest;
  }

  void start_tag() {
    if (html_.substr(at_, 2) == "<!") {
      until(">");
      ++at_;
      return;
    }
    const std::size_t begin = at_;
    std::string_view name;
    const std::string text = head(name);
    const bool empty = html_[at_ - 2] == '/' || is_in(empty_elements, name);
    const bool raw = name == "style" || name == "script";
    if (raw) at_ = html_.find("</" + std::string(name), at_);
    if (raw || html_.substr(begin, 16) == "<meta http-equiv") return;
    if (name == "td" || name == "th") {
      line_ += " | " + text + ": ";
      ++cells_;
    } else if (name == "b") {
      line_ += "*";
    } else if (name == "br") {
      line_ += " / ";
    } else if (name == "span" || name == "a" || name == "code" || cells_ > 0 || item_) {
      line_ += (line_.empty() || line_.back() == ' ' ? "[" : " [") + text + (empty ? "]" : ": ");
    } else {
      flush();
      line_ = text + (name == "tr" ? "" : ": ");
      item_ = name == "li";
      if (empty) flush();
    }
  }

  void end_tag() {
    at_ += 2;
    const std::string_view name = until(">");
    ++at_;
    if (name == "td" || name == "th") {
      --cells_;
    } else if (name == "li" && cells_ == 0) {
      item_ = false;
      flush();
    } else if (name == "b") {
      line_ += "*";
    } else if (name == "span" || name == "a" || name == "code" || cells_ > 0 || item_) {
      line_.erase(line_.find_last_not_of(" :") + 1);
      line_ += "]";
    } else if (name != "style" && name != "script") {
      flush();
    }
  }

  std::string_view html_;
  std::size_t at_ = 0;
  int cells_ = 0;      ///< that are open
  bool item_ = false;  ///< one is open, and no cell
  std::string line_{}, out_{};
};

constexpr std::size_t long_line = 140;

bool holds_structure(const Ordered& value) {
  return std::any_of(value.begin(), value.end(),
                     [](const Ordered& one) { return one.is_structured() && !one.empty(); });
}

void write(const Ordered& value, const std::string& indent, std::string& out) {
  const std::string text = value.dump();
  if (!value.is_structured() || (!holds_structure(value) && text.size() < long_line)) {
    out += text;
    return;
  }
  const bool object = value.is_object();
  out += object ? "{\n" : "[\n";
  for (auto one = value.begin(); one != value.end(); ++one) {
    out += indent + " ";
    if (object) out += Ordered(one.key()).dump() + ": ";
    write(one.value(), indent + " ", out);
    out += std::next(one) == value.end() ? "\n" : ",\n";
  }
  out += indent + (object ? "}" : "]");
}

}  // namespace

std::string readable_page(std::string_view html) { return Writer(html).written(); }

std::string readable_json(std::string_view json) {
  std::string out;
  write(Ordered::parse(json), "", out);
  return out + "\n";
}

}  // namespace casus
