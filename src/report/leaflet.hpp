#pragma once

#include <string>
#include <string_view>

#include "report/report.hpp"
#include "report/tongue.hpp"

namespace casus {

// What the short pages for one kind of reader share: the brief and the explainer.

/// A box: what was laid over the scenario, and cautions in short; empty without any.
std::string caution_html(const ReportInput& input);

/// The whole page, with the line of its source at the end; no script. `kind`: what it is, for the
/// title of the window.
std::string leaflet_html(const ReportInput& input, TextKey kind, std::string_view body_html);

/// What a table is called for readers aloud: the beginning of its caption.
std::string table_aloud(const Tongue& tongue, const std::string& caption);

}  // namespace casus
