#include "apps/cli/codes.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

#include "compile/codes.hpp"
#include "game/codes.hpp"
#include "lang/codes.hpp"
#include "law/codes.hpp"
#include "measure/codes.hpp"
#include "store/codes.hpp"

namespace casus {

namespace {

// What can be wrong with the options of a command.
constexpr CodePage pages[] = {
    {"E054", "a file that cannot be written", "--html reports/today.html   # and no folder reports",
     "The path is tried before anything is computed, so that no work is lost at the end. It is a "
     "folder or a pipe, lies in a folder that is not there, has a name that is too long, may not "
     "be "
     "written, or, for 'casus new', is there already.",
     "mkdir reports   # or --html today.html"},
    {"E055", "an option with a value that it cannot have", "--futures=-1",
     "Futures, threads and seconds are counts within bounds; a package is one of the scenario. The "
     "message says what is possible.",
     "--futures 256"},
    {"E056", "a report that would overwrite another file",
     "casus compare SCENARIO   # and SCENARIO.html is there, written by someone else",
     "The name was not given but made from the scenario's, and the file there is no report of this "
     "program.",
     "casus compare SCENARIO --html another.html"},
    {"E057", "two outputs in one file", "--html report.html --csv ./report.html",
     "The second would overwrite the first. Files are told apart as the system does, by whatever "
     "spelling, symbolic link or hard link they are named.",
     "--html report.html --csv report.csv"},
    {"E067", "an output that would overwrite what was read",
     "casus compare SCENARIO.yaml --html SCENARIO.yaml",
     "No output goes over the scenario, a file laid over it or a file of the library, however it "
     "is "
     "named, nor over any file that is there and ends in .yaml or .yml.",
     "casus compare SCENARIO.yaml --html report.html"},
    {"E068", "an option or argument that the command does not have", "casus compare --futurse 8",
     "The command line could not be read. --help of a command lists its options with an example.",
     "casus compare SCENARIO --futures 8"},
    {"E069", "nothing to compare with",
     "casus variants my-scenario.yaml   # and no folder variants/",
     "Variants are overlays: of the folder variants/SCENARIO/ beside the scenario (with --what-if "
     "of what-if/SCENARIO/), SCENARIO being its id, or those that --variant names.",
     "casus variants my-scenario.yaml --variant patient.yaml"},
    {"E070", "several processes of what does not share its work",
     "mpirun -n 4 casus check SCENARIO",
     "mpirun starts a program several times. 'casus compare' shares the futures of a study among "
     "these processes if it was built with OpenMPI (cmake -D CASUS_MPI=ON); anything else would do "
     "the same work in each.",
     "casus check SCENARIO   # without mpirun"},
    {"E071", "processes that would compute different studies",
     "mpirun -host a,b casus compare SCENARIO   # and b has an older copy",
     "Every process reads the scenario itself. Files with all that they use and what is laid over "
     "them, version, method and seed must be the same wherever a process runs. The message says "
     "what one of them has, or why it cannot read the scenario.",
     "mpirun casus compare /shared/SCENARIO   # the same files for every process"},
    {"E072", "nothing to choose", "packages: {none: {role: yardstick, use: []}}   # and no other",
     "'casus design' combines the texts of a scenario's options. Yardsticks are for comparison, "
     "and "
     "their texts are no choice.",
     "packages: {alone: [pact]}"},
    {"E073", "earlier findings that are none of this scenario",
     "casus compare SCENARIO --since report.html",
     "What changed since an earlier edition is read from what 'compare --json' wrote then, of the "
     "same scenario. Findings of a version without 'edition' do not hold what is compared.",
     "casus compare SCENARIO --json > OLD.json   # today; later: --since OLD.json"},
    {"E074", "a folder that is not empty",
     "casus compare SCENARIO --replication study   # and study holds last year's",
     "A replication is written as a whole, into a folder of its own: nothing there is overwritten, "
     "and "
     "nothing old is left between the new files. A folder that is there may be empty.",
     "casus compare SCENARIO --replication study-2027"},
    {"E075", "an output that cannot be redacted",
     "casus compare SCENARIO --redact actors --replication study",
     "--redact keeps the names of actors, or all numbers that the scenario gives, out of every "
     "output "
     "of a run. What consists of them is refused: a replication holds the files, an annex their "
     "words, a store the command and draws, earlier findings names and ranges.",
     "casus compare SCENARIO --redact actors --brief note.html"},
    {"E408", "an event that the vocabulary does not have", "--event 'kin=invasion,kind=invason'",
     "An event is a list of dimension=value, with words of the vocabulary. A dimension is given "
     "once; one that is left out stays open.",
     "--event 'kind=invasion'"},
    {"E409", "a package that the scenario does not have",
     "--package layerd --event 'kind=invasion'",
     "An event is asked of one package of the scenario; the message lists them.",
     "--package layered --event 'kind=invasion'"},
    {"E411", "a guarantor whom the scenario does not know", "--guarantor GRB",
     "Actors are the challenger, the protege, those listed, members of groups, and parties, donors "
     "and contributors of the texts in use.",
     "--guarantor GBR"},
    {"E412", "a test that cannot be saved", "--save-test library/vocabulary.yaml",
     "A counterexample is added to the tests of a scenario or an instrument, behind those that it "
     "has. The tests must stand as a list, one '- ' each, and not hold this one already.",
     "--save-test my-scenario.yaml"},
    {"E414", "a role that no clause can have", "--side-by-side consultation",
     "Clauses are laid side by side by what they owe: an action of the vocabulary, or a level "
     "(consult, economic, arms, troops).",
     "--side-by-side consult"},
};

}  // namespace

std::vector<CodePage> all_code_pages() {
  std::vector<CodePage> all(std::begin(pages), std::end(pages));
  for (const auto& part : {code_pages(), compile_code_pages(), law_code_pages(),
                           measure_code_pages(), problem_code_pages(), store_code_pages()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  std::sort(all.begin(), all.end(),
            [](const CodePage& a, const CodePage& b) { return a.code < b.code; });
  return all;
}

std::optional<CodePage> find_code(std::string_view code) {
  std::string wanted;
  for (const char c : code)
    wanted += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (const CodePage& page : all_code_pages())
    if (page.code == wanted) return page;
  return std::nullopt;
}

}  // namespace casus
