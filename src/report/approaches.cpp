#include "report/approaches.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

#include "report/format.hpp"

namespace casus {

namespace {

struct Planned {
  std::string_view approach, key, cell, cell_key;
  bool weakness;
};

// Source: design.md, "The question it was built for". The keys find a cell by part of its name.
constexpr std::array planned_cells = {
    Planned{"bilateral agreements", "bilateral", "what it is", "what", false},
    Planned{"bilateral agreements", "bilateral", "coordination", "coordination", true},
    Planned{"bilateral agreements", "bilateral", "varying commitments", "var", true},
    Planned{"multilateral framework", "multilateral", "what it is", "what", false},
    Planned{"multilateral framework", "multilateral", "achieving consensus", "consensus", true},
    Planned{"multilateral framework", "multilateral", "enforcement", "enforcement", true},
    Planned{"enhanced military aid", "aid", "what it is", "what", false},
    Planned{"enhanced military aid", "aid", "sustainability", "sustainab", true},
    Planned{"enhanced military aid", "aid", "escalation risk", "escalation", true},
};

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return out;
}

bool contains(std::string_view text, std::string_view part) {
  return lowered(text).find(part) != std::string::npos;
}

bool fits(const ApproachQuantity& quantity, const Planned& plan) {
  return contains(quantity.approach, plan.key) && contains(quantity.cell, plan.cell_key);
}

}  // namespace

std::vector<ApproachCell> approach_cells(const Findings& findings) {
  std::vector<ApproachCell> out;
  std::vector<bool> placed(findings.approaches.size(), false);
  for (const Planned& plan : planned_cells) {
    ApproachCell cell{std::string(plan.approach), std::string(plan.cell), plan.weakness, {}};
    for (std::size_t at = 0; at < findings.approaches.size(); ++at) {
      if (placed[at] || !fits(findings.approaches[at], plan)) continue;
      placed[at] = true;
      cell.quantities.push_back(&findings.approaches[at]);
    }
    out.push_back(cell);
  }
  for (std::size_t at = 0; at < findings.approaches.size(); ++at) {
    if (placed[at]) continue;
    const ApproachQuantity& quantity = findings.approaches[at];
    const auto same = std::find_if(out.begin(), out.end(), [&](const ApproachCell& cell) {
      return cell.approach == quantity.approach && cell.cell == quantity.cell;
    });
    if (same != out.end()) {
      same->quantities.push_back(&quantity);
    } else {
      const auto last = std::find_if(out.rbegin(), out.rend(), [&](const ApproachCell& cell) {
        return cell.approach == quantity.approach;
      });
      const auto behind = last == out.rend() ? out.end() : last.base();
      out.insert(behind, {quantity.approach, quantity.cell, false, {&quantity}});
    }
  }
  return out;
}

std::string quantity_text(const ApproachQuantity& quantity) {
  if (!quantity.range) return quantity.text.empty() ? "not computed yet" : quantity.text;
  std::string text = range_in(*quantity.range, quantity.unit);
  if (!quantity.text.empty()) text += "; " + quantity.text;
  return text;
}

std::string weakness_sentence(const Findings& findings) {
  std::vector<std::string> parts;
  for (const ApproachCell& cell : approach_cells(findings)) {
    if (!cell.weakness) continue;
    const auto found =
        std::find_if(cell.quantities.begin(), cell.quantities.end(),
                     [](const ApproachQuantity* one) { return one->range && one->range->n > 0; });
    if (found == cell.quantities.end()) continue;
    const std::string figure =
        fmt::format("{} {}", (*found)->name, range_in(*(*found)->range, (*found)->unit));
    const std::string head = cell.approach + ": ";
    const auto same = std::find_if(parts.begin(), parts.end(), [&](const std::string& part) {
      return part.compare(0, head.size(), head) == 0;
    });
    if (same == parts.end()) {
      parts.push_back(head + figure);
    } else {
      *same += ", " + figure;
    }
  }
  if (parts.empty()) return "The weaknesses of the approaches were not computed yet.";
  std::string text = "The known weaknesses (median, in brackets the 5th to 95th percentile).";
  for (std::string& part : parts) {
    part.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(part.front())));
    text += " " + part + ".";
  }
  return text;
}

}  // namespace casus
