#include "lang/units.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace casus {

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// One spelling: lower case, no spaces or parentheses, "/" for "per" and "a year".
std::string plain(std::string_view unit) {
  std::string text = " ";
  for (const char c : unit) text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  text += ' ';
  static constexpr std::pair<std::string_view, std::string_view> spellings[] = {
      {" per ", "/"},        {" a year", "/year"},   {" a month", "/month"},
      {"billion", "bn"},     {"trillion", "tn"},     {"million", "mn"},
      {"percent", "%"},      {"per cent", "%"},      {"thousands", "thousand"},
      {"years", "year"},     {"months", "month"},    {"annually", "/year"},
      {"€", "eur"},          {"us$", "usd"},         {"$", "usd"},
      {"persons", "person"}, {"troops", "person"},   {"soldiers", "person"},
      {"stakes", "stake"},   {"thousand fu", "kfu"},
  };
  for (const auto& [from, to] : spellings) replace_all(text, from, to);
  text.erase(std::remove_if(text.begin(), text.end(),
                            [](char c) { return c == ' ' || c == '(' || c == ')'; }),
             text.end());
  return text;
}

/// A unit of the model and other ways to write it, with the factor.
struct Equivalent {
  std::string_view wanted{};
  std::string_view written{};
  double factor = 1.0;
};

constexpr Equivalent equivalents[] = {
    {"thousand", "person", 0.001},
    {"thousand", "thousandperson", 1.0},
    {"thousand", "k", 1.0},
    {"thousand", "mn", 1000.0},
    {"thousand", "mnperson", 1000.0},
    {"share", "%", 0.01},
    {"share", "probability", 1.0},
    {"share", "ratio", 1.0},
    {"share", "chance", 1.0},
    {"share", "share/year", 1.0},
    {"share", "1/year", 1.0},
    {"share", "probability/year", 1.0},
    {"share", "correlation", 1.0},
    {"probability", "%", 0.01},
    {"probability", "share", 1.0},
    {"probability", "chance", 1.0},
    {"ratio", "share", 1.0},
    {"ratio", "factor", 1.0},
    {"ratio", "%", 0.01},
    {"shareofgdp", "share", 1.0},
    {"shareofgdp", "%ofgdp", 0.01},
    {"shareofgdp", "%", 0.01},
    {"shareofstake", "share", 1.0},
    {"shareofstake", "stake", 1.0},
    {"stake", "share", 1.0},
    {"stake", "shareofstake", 1.0},
    {"stake/year", "shareofstake/year", 1.0},
    {"stake/year", "share/year", 1.0},
    {"stake/year", "stake/month", 12.0},
    {"stake/year", "prize/year", 1.0},
    {"1/stake", "ratio", 1.0},
    {"1/payoff", "ratio", 1.0},
    {"payoff", "stake", 1.0},
    {"levels", "level", 1.0},
    {"1/year", "/year", 1.0},
    {"1/year", "peryear", 1.0},
    {"1/year", "share/year", 1.0},
    {"1/year", "%/year", 0.01},
    {"1/year", "1/month", 12.0},
    {"eurbn", "eurmn", 0.001},
    {"eurbn", "eurtn", 1000.0},
    {"usdbn", "usdmn", 0.001},
    {"usdbn", "usdtn", 1000.0},
    {"eurbn/year", "eurmn/year", 0.001},
    {"eurbn/year", "eurbn/month", 12.0},
    {"fu", "kfu", 1000.0},
    {"fu/year", "fu/month", 12.0},
    {"fu/rootyear", "fu/sqrtyear", 1.0},
    {"log-odds", "logodds", 1.0},
    {"log-odds", "logit", 1.0},
    {"exposure", "ratio", 1.0},
    {"exposure", "share", 1.0},
    {"year", "month", 1.0 / 12.0},
    {"year", "day", 1.0 / 365.25},
    {"year", "y", 1.0},
};

}  // namespace

std::optional<double> unit_factor(std::string_view written, std::string_view wanted) {
  const std::string from = plain(written);
  const std::string to = plain(wanted);
  if (from == to || wanted.empty()) return 1.0;
  for (const Equivalent& one : equivalents)
    if (one.wanted == to && one.written == from) return one.factor;
  return std::nullopt;
}

}  // namespace casus
