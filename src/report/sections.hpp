#pragma once

#include <string>

#include "report/html_parts.hpp"
#include "report/report.hpp"

namespace casus {

// The sections of the HTML report, in the order of the page; each returns a whole `<section>`.

inline constexpr SectionHead bet_head{"bet", "The answer on one page"};
inline constexpr SectionHead answer_head{"answer", "The answer in full"};
inline constexpr SectionHead inside_head{"what-if", "What if you believed otherwise?"};
inline constexpr SectionHead additions_head{"additions", "What each addition buys"};
inline constexpr SectionHead duties_head{"duties", "Who owes what"};
inline constexpr SectionHead coverage_head{"coverage", "What is not covered"};
inline constexpr SectionHead clock_head{"clock", "When help is due"};
inline constexpr SectionHead ledger_head{"ledger", "Who pays, and what is missing"};
inline constexpr SectionHead risk_head{"risk", "Risk over time"};
inline constexpr SectionHead responses_head{"responses", "Who responds, and how"};
inline constexpr SectionHead approaches_head{"approaches", "The approaches and their weaknesses"};
inline constexpr SectionHead drivers_head{"drivers", "What drives the result"};
inline constexpr SectionHead assumptions_head{"assumptions", "Assumptions and their sources"};
inline constexpr SectionHead checks_head{"checks", "Checks"};
inline constexpr SectionHead limits_head{"limits", "What this report cannot tell"};
inline constexpr SectionHead again_head{"again", "How to reproduce it"};
inline constexpr SectionHead glossary_head{"glossary", "Glossary"};

/// The first page; empty where nothing is compared.
std::string bet_section(const ReportInput& input);
/// What changed since an earlier edition, folded; empty if none was given.
std::string since_fold(const ReportInput& input);
std::string answer_section(const ReportInput& input);
/// The parts of the largest option as a picture; a part of `additions_section`, empty without any.
std::string additions_chart(const ReportInput& input);
/// Where the script of the page puts the study; says so in words, which the script takes away.
/// `has_study`: whether the page carries one.
std::string inside_section(const ReportInput& input, bool has_study);
std::string additions_section(const ReportInput& input);
/// What packages change by channel; a part of `additions_section`, empty where it was not asked.
std::string channels_html(const ReportInput& input);
/// What a point costs, in money and troops; a part of `additions_section`, empty where nothing is
/// paid.
std::string prices_html(const ReportInput& input);
std::string duties_section(const ReportInput& input);
/// The clauses of every instrument with their quotes; a part of `duties_section`.
std::string instrument_texts(const ReportInput& input);
/// Empty if it was not asked.
std::string coverage_section(const ReportInput& input);
/// Day 0 to 180 of each kind of attack; empty if the clock was not asked.
std::string clock_section(const ReportInput& input);
/// Money, troops and promises by year and state; empty without options.
std::string ledger_section(const ReportInput& input);
std::string risk_section(const ReportInput& input);
std::string responses_section(const ReportInput& input);
/// Who can block which decision; a part of `approaches_section`, empty if nothing is decided.
std::string voting_table(const ReportInput& input);
std::string approaches_section(const ReportInput& input);
/// What leaving out each part of an option does; a part of `drivers_section`, empty if nothing was
/// taken apart.
std::string parts_html(const ReportInput& input);
std::string drivers_section(const ReportInput& input);
std::string assumptions_section(const ReportInput& input);
std::string checks_section(const ReportInput& input);
std::string limits_section(const ReportInput& input);
std::string again_section(const ReportInput& input);
std::string glossary_section();

}  // namespace casus
