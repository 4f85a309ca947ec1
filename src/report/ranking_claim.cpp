#include <fmt/format.h>

#include "report/bet_claims.hpp"
#include "report/channels.hpp"
#include "report/lead_at_an_end.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/without_the_most.hpp"
#include "study/ranking.hpp"

namespace casus {

namespace {

/// How to ask what is so where a monitoring does less than is assumed, or nothing.
BeliefAsked ask_without(const ReportInput& input, const Quantity& monitoring) {
  return {.quantity = monitoring.path,
          .less = "Keep the futures in which it does least",
          .nothing = "If it does nothing",
          .command = input.redacted ? std::string()
                                    : input.command + fmt::format(" --set {}=1", monitoring.path)};
}

std::string channel_name(const Tongue& tongue, Channel channel) {
  return tongue.say(channel == Channel::monitoring ? TextKey("channel.monitoring")
                                                   : TextKey("channel.tripwire"));
}

/// What carries the lead of the first option: words, and whether one assumed number does.
struct Carrier {
  std::vector<std::string> words{};
  bool one_number = false;
};

/// Whether the first option is no more than `near_best` better any more.
bool is_gone(const ReportInput& input, double first, double second) {
  return ranking_of(input.findings).objective.regret(second, first) <= near_best;
}

void add_the_part(const ReportInput& input, const PackageFindings& first,
                  const PackageFindings& second, Carrier& carrier, GradedClaim& claim) {
  const auto found = without_the_most(input, first, &second);
  const auto rival = mean_of(second, deciding_measure(input));
  if (!found || !rival || !is_gone(input, found->without, found->next.value_or(*rival))) return;
  carrier.one_number = true;
  claim.ask = ask_without(input, *found->assumed);
  const Tongue tongue(input);
  carrier.words.push_back(
      tongue.say(found->next ? TextKey("ranking.assumption") : TextKey("ranking.assumption.alone"),
                 {{"part", part_name(input, found->part->part)},
                  {"range", tongue.range(found->assumed->distribution)},
                  {"without", tongue.percent(found->without)},
                  {"with", tongue.percent(found->with)},
                  {"next", tongue.percent(found->next.value_or(0.0))},
                  {"second", tongue.quoted(second)},
                  {"futures", tongue.futures(found->part->rest.n)}}));
}

/// The one channel that carries it, where no part was said to, and all that may together.
void add_the_channels(const ReportInput& input, const PackageFindings& first,
                      const PackageFindings& second, Carrier& carrier) {
  const Tongue tongue(input);
  for (const WithoutChannels& one : without_channels(input, first, second)) {
    if (!is_gone(input, one.first, one.second)) continue;
    const bool single = one.channels.size() == 1;
    if (single && carrier.one_number) continue;
    carrier.one_number = carrier.one_number || single;
    std::vector<std::string> names;
    for (const Channel channel : one.channels) names.push_back(channel_name(tongue, channel));
    carrier.words.push_back(
        tongue.say(single ? TextKey("ranking.channel") : TextKey("ranking.channels"),
                   {{"channels", tongue.list(names)},
                    {"without", tongue.percent(one.first)},
                    {"next", tongue.percent(one.second)},
                    {"second", tongue.quoted(second)},
                    {"futures", tongue.futures(one.futures)}}));
  }
}

/// "lead +15 points (+14 to +16); first in 90 % of 256 futures; carried by ...".
std::string why_words(const ReportInput& input, const std::optional<MeanLead>& lead, double share,
                      const Carrier& carrier) {
  const Tongue tongue(input);
  std::vector<std::string> all = carrier.words;
  all.insert(all.begin(),
             tongue.say("ranking.why", {{"share", tongue.percent(share)},
                                        {"futures", tongue.futures(input.findings.futures)}}));
  if (std::string words = lead_in_words(tongue, lead); !words.empty())
    all.insert(all.begin(), std::move(words));
  return tongue.chain(all, "ranking.next");
}

}  // namespace

std::vector<GradedClaim> ranking_claim(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  if (options.size() < 2) return {};
  const Tongue tongue(input);
  const PackageFindings &first = *options[0], &second = *options[1];
  if (lead_below_numerics(input)) {
    return {{tongue.say("ranking.numerics",
                        {{"first", tongue.quoted(first)}, {"second", tongue.quoted(second)}}),
             Sureness::open}};
  }
  const std::string event = tongue.event(input.scenario, deciding_measure(input));
  const auto mean = [&](const PackageFindings& one) {
    return tongue.percent(find_measure(one, deciding_measure(input))->mean);
  };
  if (!alike_for_all(input).empty()) {
    return {{tongue.say(by_objective(input, "ranking.alike.risk", "ranking.alike.chance"),
                        {{"event", event}, {"share", mean(first)}}),
             Sureness::open}};
  }
  GradedClaim claim{tongue.say(by_objective(input, "ranking.first.risk", "ranking.first.chance"),
                               {{"first", tongue.quoted(first)},
                                {"event", event},
                                {"share", mean(first)},
                                {"second", tongue.quoted(second)},
                                {"next", mean(second)}})};
  const auto pair = paired_by_objective(input, first, second);
  const auto lead = lead_of(input, pair);
  Carrier carrier;
  add_the_part(input, first, second, carrier, claim);
  add_the_channels(input, first, second, carrier);
  if (const auto end = pair && !carrier.one_number ? lead_at_an_end(input, *pair) : std::nullopt) {
    carrier.one_number = true;
    carrier.words.push_back(end_in_words(input, *end, second));
  }
  claim.why = why_words(input, lead, standing_of(input.findings, first).share_best, carrier);
  if (is_told(lead, input.findings.futures))
    claim.sure = carrier.one_number ? Sureness::one_assumption : Sureness::futures;
  return {claim};
}

}  // namespace casus
