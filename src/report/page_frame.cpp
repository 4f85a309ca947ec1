#include "report/page_frame.hpp"

#include <fmt/format.h>

#include "report/format.hpp"
#include "report/sha256.hpp"

namespace casus {

namespace {

std::string policy(const PageFrame& frame) {
  const std::string script = frame.script.empty()
                                 ? ""
                                 : fmt::format(
                                       "script-src 'sha256-{}'; require-trusted-types-for "
                                       "'script'; ",
                                       sha256_base64(frame.script));
  return fmt::format(
      "default-src 'none'; {}style-src 'sha256-{}'; base-uri 'none'; form-action 'none'", script,
      sha256_base64(frame.style));
}

}  // namespace

std::string page_html(const PageFrame& frame, std::string_view body_html) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"generator\" content=\"casus {}\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      frame.language, policy(frame), escaped(frame.version), escaped(frame.title), frame.style,
      body_html);
}

}  // namespace casus
