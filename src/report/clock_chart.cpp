#include "report/clock_chart.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/format.hpp"
#include "report/svg_parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr double clock_bar = 12.0;
constexpr std::size_t letters_of_a_title = 42, letters_of_a_note = 48;

double day_x(double years) {
  return phone_width * std::clamp(years * days_of_a_year / days_shown, 0.0, 1.0);
}

/// The picture as it grows, from top to bottom.
class ClockPicture {
 public:
  void words(std::string_view text, std::string_view style, std::size_t letters) {
    body_ += svg_paragraph(text, style, letters, y_);
  }

  void axis() {
    y_ += line_height + 4.0;
    for (int day = 0; day <= static_cast<int>(days_shown); day += 30) {
      const double x = day_x(day / days_of_a_year);
      const std::string_view anchor = day == 0                              ? "start"
                                      : day == static_cast<int>(days_shown) ? "end"
                                                                            : "middle";
      body_ +=
          svg_words({x, y_, anchor, "m"}, day == 0 ? std::string("day 0") : std::to_string(day));
    }
    y_ += 4.0;
    body_ += svg_line({0.0, y_, phone_width, y_}, "axis");
  }

  /// A part of the bar that is being drawn, in years.
  void part(double from, double to, std::string_view style) {
    const double x = day_x(from), width = day_x(to) - x;
    if (width < 0.05) return;
    body_ += svg_rectangle({x, y_ + 5.0, width, clock_bar}, style);
  }
  void end_bar() { y_ += clock_bar + 7.0; }

  std::string svg(const std::string& id, const std::string& title,
                  const std::string& description) const {
    return svg_opening({id, title, description}, {phone_width, y_ + 4.0}) + body_ + "</svg>";
  }

 private:
  std::string body_{};
  double y_ = 0.0;
};

constexpr double to_the_edge = days_shown / days_of_a_year;
constexpr std::string_view late = "lv3";  // dark beside what is pale or grey

std::string due_words(const LevelClock& one) {
  using enum LevelClock::State;
  switch (one.state) {
    case due:
      return "due by day " + day_words(one.days);
    case waits:
      return "no last day";
    case gaps:
      return "not owed by a day in every event";
    case unnamed:
      break;
  }
  return "named by no duty";
}

/// "24 of 52 duties have a last day; others may wait: 8 for a budget or a parliament".
std::string waiting_words(const LevelClock& one) {
  if (one.duties == 0) return "";
  std::vector<std::string> waits;
  for (const auto& [why, count] : one.waits)
    waits.push_back(fmt::format("{} {}", count, words_of(why)));
  return fmt::format("{} of {} with a last day{}{}", one.dated,
                     counted(one.duties, "duty", "duties"),
                     waits.empty() ? "" : "; others may wait: ", enumerated(waits));
}

void level_row(ClockPicture& picture, const LevelClock& one) {
  picture.words(fmt::format("{}: {}", capitalised(level_noun(one.level)), due_words(one)), "t",
                letters_of_a_title);
  if (const std::string words = waiting_words(one); !words.empty())
    picture.words(words, "m", letters_of_a_note);
  if (one.state == LevelClock::State::due) {
    picture.part(0.0, one.days.least, "lv0");
    picture.part(one.days.least, one.days.most, "band");
    picture.part(one.days.most, to_the_edge, late);
  } else if (one.state == LevelClock::State::unnamed) {
    picture.part(0.0, to_the_edge, "hole");
  } else {
    picture.part(0.0, to_the_edge, "lv0");
  }
  picture.end_bar();
}

void attack_row(ClockPicture& picture, const AttackClock& clock) {
  if (clock.over) {
    picture.words("The attack goes on for " + days_words(*clock.over), "t", letters_of_a_title);
    picture.part(0.0, clock.over->least, "up");
    picture.part(clock.over->least, clock.over->most, "perhaps");
    picture.end_bar();
  } else if (clock.decided) {
    picture.words(fmt::format("The war: {} to {} in 100 decided by day {:.0f}",
                              percent_number(clock.decided->least),
                              percent_number(clock.decided->most), days_shown),
                  "t", letters_of_a_title);
    picture.part(0.0, to_the_edge, "up");
    picture.end_bar();
  }
}

}  // namespace

std::string clock_chart(const Scenario& scenario, const AttackClock& clock,
                        const std::optional<LawfulTime>& lag, const std::string& id) {
  ClockPicture picture;
  const std::string title = clock_sentence(scenario, clock);
  picture.words(title, "t", letters_of_a_title);
  picture.axis();
  attack_row(picture, clock);
  std::string description;
  for (const LevelClock& one : clock.levels) {
    level_row(picture, one);
    const std::string waiting = waiting_words(one);
    description += fmt::format("{}: {}{}{}. ", capitalised(level_noun(one.level)), due_words(one),
                               waiting.empty() ? "" : ": ", waiting);
  }
  if (lag) {
    const std::string words =
        fmt::format("Aid paid for on day 0 is force after {}", days_words(*lag));
    picture.words(words, "t", letters_of_a_title);
    picture.part(0.0, lag->least, "lv0");
    picture.part(lag->least, lag->most, "band");
    picture.part(lag->most, to_the_edge, late);
    picture.end_bar();
    description += words + ".";
  }
  return picture.svg(id, title, description);
}

}  // namespace casus
