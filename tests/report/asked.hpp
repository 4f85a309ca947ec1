#pragma once

#include <optional>
#include <vector>

#include "tests/report/distinct.hpp"

namespace casus {

inline constexpr PackageId old_letter{1};

/// The findings of `distinct()` with an alliance that readers ask about, and two things that
/// happened.
struct AskedAbout {
  Synthetic all = distinct();
  std::vector<std::optional<EventAnswer>> history{};

  AskedAbout() {
    all.scenario.alliance = Alliance{"the League", {ActorId{2}, ActorId{4}}, old_letter};
    PastEvent founding{.day = {1921, 2, 3}, .text = "A letter is signed.", .source = "archive"};
    PastEvent raid{.day = {1934, 5, 6},
                   .text = "Avaria raids the ridge.",
                   .followed = "Nobody met.",
                   .source = "chronicle",
                   .package = old_letter};
    all.scenario.history = {founding, raid};
    EventAnswer answer{.package = old_letter, .events = 1};
    ActionSet talks(5, false);
    talks[0] = true;
    answer.rows = {{.actor = ActorId{2}, .on_paper = {.always = talks, .sometimes = {}}}};
    answer.breaches = {{{InstrumentId{4}, 0}, ActorId{0}, true}};
    history = {std::nullopt, answer};
  }

  ReportInput input() const {
    ReportInput input = all.input();
    input.history = history;
    return input;
  }
};

}  // namespace casus
