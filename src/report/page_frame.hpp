#pragma once

#include <string>
#include <string_view>

namespace casus {

/// What stands around the body of a page that loads nothing.
struct PageFrame {
  std::string title{};               ///< of the window
  std::string version{};             ///< of the program
  std::string_view style{};          ///< its style sheet
  std::string_view language = "en";  ///< of its words
  std::string_view script{};         ///< the only one that may run; empty: none
};

/// A whole page. Nothing but that style sheet and script counts, whatever stands in the body: a
/// content security policy names them by their hashes.
std::string page_html(const PageFrame& frame, std::string_view body_html);

}  // namespace casus
