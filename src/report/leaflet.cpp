#include "report/leaflet.hpp"

#include <fmt/format.h>

#include "report/cautions.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/lookup.hpp"
#include "report/marked.hpp"
#include "report/page_frame.hpp"

namespace casus {

namespace {

/// Which scenario, files and program the figures are from, and how they are made again.
std::string source_words(const ReportInput& input) {
  const Tongue tongue(input);
  const Findings& found = input.findings;
  const TextKey key =
      input.command.empty()
          ? (found.hash.empty() ? TextKey("source") : TextKey("source.files"))
          : (found.hash.empty() ? TextKey("source.command") : TextKey("source.command_files"));
  return tongue.say(key, {{"scenario", tongue.code(found.scenario)},
                          {"command", tongue.code(input.command)},
                          {"files", tongue.code(found.hash)},
                          {"version", input.version}});
}

/// Large type for a screen, A4 on paper.
constexpr std::string_view leaflet_style =
    R"css(
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--muted:#535b65;--rule:#c3c9d0;--mark:#8a3c00;--accent:#0a4d87;
--soft:#e4e7eb;--dotkind:#7a2e00;--dotany:#d07a2d}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e7eaee;--muted:#a8b1bb;--rule:#39414a;--mark:#f2b46b;--accent:#8cc3f0;
--soft:#262c33;--dotkind:#ffcf9e;--dotany:#b86e2c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:52rem;padding:1rem 1.1rem 2rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.5rem;line-height:1.2;margin:.2rem 0 .6rem}
h2{font-size:1.25rem;line-height:1.25;margin:2rem 0 .4rem}
h3{font-size:1.02rem;line-height:1.3;margin:1.1rem 0 .3rem}
p,ul,ol{margin:.4rem 0 .6rem}ul,ol{padding-left:1.2rem}li{margin:.2rem 0}
a{color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto;margin:.7rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.38}
caption{text-align:left;color:var(--muted);font-size:.88rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule);font-weight:400}
th{font-weight:600}td.num{white-space:nowrap;font-variant-numeric:tabular-nums}
.columns h3:first-child{margin-top:0}
.kicker,.note,.small,footer{color:var(--muted);font-size:.88rem}
.kicker{margin:0}footer{margin-top:1.4rem;overflow-wrap:anywhere}
.caution{border-left:4px solid var(--mark);padding:.1rem .8rem;margin:.7rem 0}
.figure{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:center;border-left:4px solid var(--accent);padding:.3rem .9rem;margin:.8rem 0}
.figure b{font-size:1.7rem;line-height:1.1}.figure p{margin:.2rem 0;flex:1 1 14rem}
.tag{border:1px solid var(--rule);border-radius:.6rem;padding:0 .4rem;font-size:.82rem;white-space:nowrap;color:var(--mark)}
td ul,td p{margin:0}td ul{padding-left:1rem}td,th{overflow-wrap:break-word}table{min-width:30rem}
.dots{width:11.25rem;height:2.8rem}.dots path{fill:none;stroke-width:6.6;stroke-linecap:round}
.dots-kind{stroke:var(--dotkind)}.dots-any{stroke:var(--dotany)}.dots-none{stroke:var(--soft)}
@media (max-width:34rem){h1{font-size:1.3rem}table{font-size:.86rem;min-width:0}th,td{padding-right:.4rem}}
@media print{table{min-width:0}
:root{--paper:#fff;--ink:#000;--muted:#3d444c;--rule:#aaa;--soft:#dcdcdc;--mark:#8a3c00;--accent:#0a4d87;--dotkind:#7a2e00;--dotany:#d07a2d}
@page{size:A4;margin:7mm 10mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0;font-size:7.75pt;line-height:1.18}
h1{font-size:14pt;margin:0 0 .3rem}h2{font-size:11.5pt;margin:.9rem 0 .2rem}h3{font-size:9.6pt;margin:.45rem 0 .1rem}
p,ul,ol{margin:.15rem 0 .25rem}li{margin:.05rem 0}
.scroll{overflow:visible;margin:.3rem 0}table{font-size:7.5pt;line-height:1.14}caption,footer,.note,.small,.kicker{font-size:7.5pt}
.delays{table-layout:fixed}.delays th:nth-child(-n+3){width:14%}.questions th:first-child{width:5%}
:is(.claims,.stacks) thead{display:none}
:is(.claims,.stacks),:is(.claims,.stacks) :is(caption,tbody,tr){display:block}
:is(.claims,.stacks) tr{border-bottom:1px solid var(--rule);padding:.1rem 0}
:is(.claims,.stacks) :is(th,td){border:0;padding:0}
.claims td{display:inline}.claims td+td::before{content:"\2002"}
.stacks tr{break-inside:auto}.stacks th,.stacks td{display:block}
.stacks td::before{content:attr(data-heading) ": ";color:var(--muted)}
.coded td:nth-child(-n+3){display:inline;margin-right:1em}.wording td :is(ul,li){display:inline}.wording li+li::before{content:"; "}
.columns{columns:2;column-gap:7mm;font-size:7.5pt;margin-top:.4rem}.columns h3{margin:.25rem 0 .1rem}.columns ul{padding-left:.9rem}.columns li{break-inside:auto}.figure b{font-size:13pt}
th,td{padding:.12rem .6rem .12rem 0}footer{margin-top:.4rem}
.caution{margin:.3rem 0;padding:0 .6rem}.caution p{margin:0}
html:not(:lang(en)) body{font-size:7.2pt;line-height:1.12}html:not(:lang(en)) :is(table,.columns){font-size:7pt;line-height:1.1}
html:not(:lang(en)) :is(caption,footer){font-size:6.9pt}
h2,h3,caption{break-after:avoid}tr,.figure,li{break-inside:avoid}a{color:inherit;text-decoration:none}
}
)css";

}  // namespace

std::string caution_html(const ReportInput& input) {
  std::vector<std::string> lines = cautions_in_short(input);
  lines.insert(lines.begin(), what_if(input));
  return caution_box_html(lines);
}

std::string leaflet_html(const ReportInput& input, TextKey kind, std::string_view body_html) {
  const Tongue tongue(input);
  const std::string title = tongue.data(title_of(input.findings));
  const std::string page =
      page_html({.title = fmt::format("{} \u2013 {}", title, tongue.say(kind)),
                 .version = input.version,
                 .style = leaflet_style,
                 .language = code_of(input.language)},
                fmt::format("<main>\n<h1>{}</h1>\n{}</main>\n<footer>{}</footer>\n", escaped(title),
                            body_html, escaped(source_words(input))));
  return input.language == Language::english ? page : with_languages(page);
}

std::string table_aloud(const Tongue& tongue, const std::string& caption) {
  return tongue.say("table_aloud", {{"caption", caption.substr(0, caption.find('.'))}});
}

}  // namespace casus
