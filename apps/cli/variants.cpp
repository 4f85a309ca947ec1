#include "apps/cli/variants.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/streams.hpp"
#include "apps/cli/study_command.hpp"
#include "report/variants.hpp"
#include "report/what_if.hpp"
#include "study/future.hpp"
#include "study/study.hpp"

namespace casus {

namespace fs = std::filesystem;

namespace {

constexpr int futures_if_nobody_says = 64;

/// The overlays of `FOLDER/SCENARIO/` beside the scenario, by name.
std::vector<std::string> overlays_of(const std::string& file, const char* beside,
                                     const Scenario& scenario) {
  std::vector<std::string> found;
  std::error_code none;
  const fs::path folder = fs::path(file).parent_path() / beside / scenario.id;
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none)) {
    if (at->path().extension() == ".yaml") found.push_back(at->path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The study of one variant; none after its errors were printed.
std::optional<ScenarioVariant> study_of(const LoadArgs& load, std::string id, StudyOptions options,
                                        ErrorFormat format) {
  Texts texts;
  auto scenario = load_scenario(load, format, &texts);
  if (!scenario) return std::nullopt;
  options.hash = hash_of(texts);
  const auto duties = entail(*scenario, nullptr);
  if (!duties) {
    refuse(duties.error(), texts, format);
    return std::nullopt;
  }
  auto found = watched_study(*scenario, *duties, options);
  if (!found) {
    refuse(found.error(), texts, format);
    return std::nullopt;
  }
  return ScenarioVariant{std::move(id), std::move(*scenario), std::move(*found)};
}

}  // namespace

CLI::App* add_variants(CLI::App& app, VariantsArgs& args) {
  CLI::App* variants = app.add_subcommand(
      "variants", "The comparison under rival assumptions side by side: what holds in all of them");
  variants->footer(
      "Example: casus variants scenarios/ukraine-2026.yaml\n"
      "Computes the study as it stands and once with each overlay laid over it: those of the\n"
      "folder variants/SCENARIO/ beside the scenario, or those given by --variant. The title of "
      "an\n"
      "overlay is what it assumes.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug.");
  add_load_options(*variants, args.load);
  variants->add_option("--variant", args.variants, "an overlay to compute as a variant of its own")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_study_options(*variants, args.study,
                    "futures of each variant (default 64; 0: the scenario's)");
  variants->add_flag("--what-if", args.what_if,
                     "sign, size and interval of what each overlay does, by default those of the "
                     "folder what-if/SCENARIO/");
  variants->add_flag("--json", args.json, "print everything as JSON");
  return variants;
}

ExitCode run_variants(const VariantsArgs& args) {
  const ErrorFormat format = format_of(args.json);
  Diagnostics wrong;
  StudyOptions options = study_options(args.study, wrong);
  if (!wrong.empty()) return refuse(wrong, {}, format);
  if (!args.study.futures) options.futures = futures_if_nobody_says;

  const auto scenario = load_scenario(args.load, format);
  if (!scenario) return bad_input;
  const char* folder = args.what_if ? "what-if" : "variants";
  const std::vector<std::string> overlays =
      args.variants.empty() ? overlays_of(args.load.file, folder, *scenario) : args.variants;
  if (overlays.empty()) {
    return refuse({{.code = "E069",
                    .path = args.load.file,
                    .message = "there are no variants to compare with",
                    .hint = fmt::format("put overlays into {}/{}/ beside the scenario, or name "
                                        "them with --variant FILE",
                                        folder, scenario->id)}},
                  {}, format);
  }
  std::vector<LoadArgs> loads = {args.load};
  for (const std::string& overlay : overlays) {
    loads.push_back(args.load);
    loads.back().overlays.push_back(overlay);
    if (!load_scenario(loads.back(), format)) return bad_input;  // before anything is computed
  }
  const InterruptWatch watch;
  std::vector<ScenarioVariant> found;
  for (std::size_t v = 0; v < loads.size(); ++v) {
    const std::string id = v == 0 ? "as it stands" : fs::path(overlays[v - 1]).stem().string();
    auto one = study_of(loads[v], id, options, format);
    if (!one) return bad_input;
    if (v > 0 && one->findings.futures < found.front().findings.futures) break;  // cut short
    found.push_back(std::move(*one));
    if (InterruptWatch::interrupted()) break;
  }
  if (found.size() < loads.size())
    say(fmt::format("Stopped: {} of {} variants are shown.\n", found.size(), loads.size()));
  if (args.what_if)
    print(args.json ? what_if_json(found) : what_if_text(found));
  else
    print(args.json ? variants_json(found) : variants_text(found));
  return ok;
}

}  // namespace casus
