#include "apps/cli/new.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>

#include "apps/cli/load.hpp"
#include "apps/cli/new_scenario.hpp"
#include "apps/cli/print_errors.hpp"
#include "apps/cli/read_file.hpp"
#include "apps/cli/safe_write.hpp"
#include "apps/cli/streams.hpp"
#include "base/render.hpp"
#include "base/spelling.hpp"
#include "lang/iso.hpp"
#include "report/format.hpp"

namespace casus {

namespace fs = std::filesystem;

namespace {

/// The scenario whose numbers stand in: beside one of the libraries.
std::optional<Text> reference_scenario(const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    fs::path above = fs::path(folder);
    if (!above.has_filename()) above = above.parent_path();
    const std::string path = (above.parent_path() / "scenarios" / "ukraine-2026.yaml").string();
    if (auto content = read_regular_file(path)) return Text{path, std::move(*content)};
  }
  return std::nullopt;
}

/// Challenger and protege are two states that exist: what stands in for them, `XXX` or an invented
/// one, has no numbers and is written into the file by hand.
Diagnostics check_actors(const NewArgs& args) {
  Diagnostics wrong;
  for (const auto& [option, code] :
       {std::pair{"--challenger", args.challenger}, std::pair{"--protege", args.protege}}) {
    if (is_actor_code(code) && actor_name(code) != code) continue;
    const std::string hint = hint_for_code(code);
    wrong.push_back(
        {.code = "E055",
         .path = option,
         .message = fmt::format("{} cannot be '{}': no state has this code", option, code),
         .hint = hint.empty() ? "an ISO 3166-1 alpha-3 code, such as POL" : hint});
  }
  if (wrong.empty() && args.challenger == args.protege) {
    wrong.push_back({.code = "E055",
                     .path = "--protege",
                     .message = fmt::format("challenger and protege are both {}", args.protege),
                     .hint = "name two"});
  }
  return wrong;
}

Diagnostics cannot_write(const NewArgs& args, int why) {
  const bool there = why == EEXIST;
  return {{.code = "E054",
           .path = args.file,
           .message = there ? "there is a file of this name already"
                            : fmt::format("cannot write {}: {}", args.file, std::strerror(why)),
           .hint = there ? "choose another name, or remove it" : "name another file"}};
}

/// What the instruments have to do with the pair: one that was written for another is said at once.
Diagnostics doubts_of(const Diagnostics& all) {
  Diagnostics found;
  for (const Diagnostic& one : all)
    if (one.code == "L017" || one.code == "L018") found.push_back(one);
  return found;
}

/// A name for the scenario from the name of its file.
std::string id_of(const std::string& file) {
  std::string id = fs::path(file).stem().string();
  for (char& c : id)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_') c = '-';
  return id.empty() ? "question" : id;
}

}  // namespace

CLI::App* add_new(CLI::App& app, NewArgs& args) {
  CLI::App* make = app.add_subcommand("new", "Write a scenario from instruments of the library");
  make->footer(
      "Example: casus new --use uk-ukraine-2024,aid-2026 my-question.yaml\n"
      "The file passes 'casus check' and says in comments what to fill in. Its numbers are those\n"
      "of the reference scenario, with their sources, until you put in better ones; for another\n"
      "challenger or protege it has none, and says for each what is wanted.");
  make->add_option("file", args.file, "the file to write; one that is there is never touched")
      ->required();
  make->add_option("--use", args.use, "instruments of the library, with commas between")
      ->delimiter(',')
      ->required();
  make->add_option("--challenger", args.challenger, "who might attack, ISO 3166-1 alpha-3")
      ->capture_default_str();
  make->add_option("--protege", args.protege, "who might be attacked")->capture_default_str();
  return make;
}

ExitCode run_new(const NewArgs& args) {
  const auto refused = [](const Diagnostics& why, const Texts& texts = {}) {
    return refuse(why, texts, ErrorFormat::text);
  };
  if (const Diagnostics wrong = check_actors(args); !wrong.empty()) return refused(wrong);
  std::error_code none;
  if (fs::exists(fs::symlink_status(args.file, none))) return refused(cannot_write(args, EEXIST));
  const std::vector<std::string> folders = library_folders(args.file);
  const std::optional<Text> reference = reference_scenario(folders);
  if (!reference) {
    return refused({{.code = "E002",
                     .message = "the reference scenario scenarios/ukraine-2026.yaml was not found",
                     .note = "its numbers are the start of a new scenario",
                     .hint = "work in the folder of the program, or install it"}});
  }
  const Template wanted{id_of(args.file), args.challenger, args.protege, args.use, *reference};
  const Loader loader = loader_for(args.file);
  Texts texts;
  const Result<std::string> text = write_scenario(wanted, loader, texts);
  if (!text) return refused(text.error(), texts);
  const Elaborated read = elaborate({.file = {args.file, *text}}, loader);
  if (!read.scenario) return refused(errors_of(read.diagnostics), read.texts);
  if (const int why = create_file(args.file, *text)) return refused(cannot_write(args, why));
  print(fmt::format("wrote {}: {}, {} packages, {}\nnext: casus check {}\n", args.file,
                    counted(std::ssize(args.use), "instrument", "instruments"),
                    read.scenario->packages.size(),
                    counted(std::ssize(read.scenario->actors), "actor", "actors"), args.file));
  if (const Diagnostics doubts = doubts_of(read.diagnostics); !doubts.empty())
    say(to_text(doubts, read.texts));
  return ok;
}

}  // namespace casus
