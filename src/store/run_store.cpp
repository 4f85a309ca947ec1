#include "store/run_store.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compile/named_draws.hpp"
#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "store/outcome_bytes.hpp"
#include "store/refusals.hpp"

namespace casus {

namespace {

using MaybeError = std::optional<DatabaseError>;

/// Runs a statement that gives no rows, and makes it ready for another time.
MaybeError finish(Statement& statement) {
  const auto row = statement.step();
  statement.reset();
  if (!row) return row.error();
  return std::nullopt;
}

/// How the identity of a run differs, in words; empty if it does not.
std::vector<std::string> differences(const RunIdentity& there, const RunIdentity& here) {
  std::vector<std::string> all;
  const auto compare = [&](const char* what, const std::string& a, const std::string& b) {
    if (a != b) all.push_back(fmt::format("{} {} instead of {}", what, a, b));
  };
  compare("scenario", there.scenario, here.scenario);
  compare("hash of the inputs", there.hash, here.hash);
  compare("version", there.version, here.version);
  compare("definition of numbers", there.numbers, here.numbers);
  compare("method", there.method, here.method);
  compare("seed", there.seed, here.seed);
  return all;
}

/// The last run with that identity; 0 if the store holds no run at all.
Result<std::int64_t> run_to_continue(const Database& database, const std::string& path,
                                     const RunIdentity& wanted) {
  auto runs = database.prepare(
      "SELECT id, scenario, hash, version, numbers, method, seed FROM runs ORDER BY id DESC");
  if (!runs) return fail(to_diagnostic(runs.error(), path));
  std::vector<std::string> how;
  std::int64_t last = 0;
  for (;;) {
    const auto row = runs->step();
    if (!row) return fail(to_diagnostic(row.error(), path));
    if (!*row) break;
    const RunIdentity there{runs->text(1), runs->text(2), runs->text(3),
                            runs->text(4), runs->text(5), runs->text(6)};
    if (there == wanted) return runs->whole(0);
    if (last != 0) continue;
    last = runs->whole(0);
    how = differences(there, wanted);
  }
  if (last == 0) return std::int64_t{0};
  return fail({.code = "E435",
               .path = path,
               .message = fmt::format("no run in {} can be continued: the last, run {}, has {}",
                                      path, last, fmt::join(how, ", ")),
               .note = "futures of different inputs cannot stand in one study",
               .hint = "without --resume a new run is begun in the same file"});
}

Result<std::set<std::uint32_t>> futures_of(const Database& database, const std::string& path,
                                           std::int64_t run) {
  auto rows = database.prepare("SELECT future FROM futures WHERE run = ?");
  if (!rows) return fail(to_diagnostic(rows.error(), path));
  rows->bind(0, run);
  std::set<std::uint32_t> found;
  for (;;) {
    const auto row = rows->step();
    if (!row) return fail(to_diagnostic(row.error(), path));
    if (!*row) return found;
    found.insert(static_cast<std::uint32_t>(rows->whole(0)));
  }
}

}  // namespace

struct RunStore::Statements {
  Statement future{}, draw{}, measure{}, outcome{};
  std::vector<NamedDraw> draws{};
  std::vector<MeasureKey> keys{};
};

RunStore::RunStore(std::string path, FileLock lock, Database database, RunRequest request)
    : path_(std::move(path)),
      lock_(std::move(lock)),
      database_(std::move(database)),
      request_(std::move(request)) {}

RunStore::~RunStore() = default;

Result<std::unique_ptr<RunStore>> RunStore::open(const std::string& path, RunRequest request) {
  if (path.empty()) {
    return fail({.code = "E431",
                 .path = "--store",
                 .message = "cannot open the store: its name is empty",
                 .hint = "--store FILE"});
  }
  auto lock = FileLock::take(path);
  if (!lock) return fail(lock.error());
  auto database = open_store(path);
  if (!database) return fail(database.error());
  std::unique_ptr<RunStore> store(
      new RunStore(path, std::move(*lock), std::move(*database), std::move(request)));
  if (!store->request_.resume) return store;
  const auto run = run_to_continue(store->database_, path, store->request_.identity);
  if (!run) return fail(run.error());
  store->run_ = *run;
  auto there = futures_of(store->database_, path, *run);
  if (!there) return fail(there.error());
  store->there_ = std::move(*there);
  return store;
}

Diagnostics RunStore::begin(const StudyPlan& plan) {
  plan_ = &plan;
  statements_ = std::make_unique<Statements>();
  statements_->draws = named_draws(*plan.scenario);
  statements_->keys = keys_of(plan.scale);
  auto error = find_or_begin(plan);
  if (!error) error = prepare_statements();
  if (error) return {to_diagnostic(*error, path_)};
  return {};
}

std::optional<DatabaseError> RunStore::find_or_begin(const StudyPlan& plan) {
  if (run_ != 0) {  // continued, perhaps to more futures than it was begun for
    auto more = database_.prepare("UPDATE runs SET futures_asked = ? WHERE id = ?");
    if (!more) return more.error();
    more->bind(0, static_cast<std::int64_t>(request_.futures_asked));
    more->bind(1, run_);
    return finish(*more);
  }
  if (auto error = database_.run("BEGIN IMMEDIATE")) return error;
  auto run = database_.prepare(
      "INSERT INTO runs(scenario, title, hash, version, numbers, method, seed, command, "
      "futures_asked, begun) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!run) return run.error();
  const RunIdentity& one = request_.identity;
  int place = 0;
  for (const std::string& text : {one.scenario, plan.scenario->title, one.hash, one.version,
                                  one.numbers, one.method, one.seed, request_.command}) {
    run->bind(place++, text);
  }
  run->bind(place++, static_cast<std::int64_t>(request_.futures_asked));
  run->bind(place, request_.begun);
  auto error = finish(*run);
  run_ = database_.last_row();
  if (!error) error = write_names(plan);
  if (!error) error = database_.run("COMMIT");
  if (error) database_.run("ROLLBACK");
  return error;
}

std::optional<DatabaseError> RunStore::write_names(const StudyPlan& plan) {
  const auto each = [&](const char* sql, std::size_t count, const auto& bind) -> MaybeError {
    auto statement = database_.prepare(sql);
    if (!statement) return statement.error();
    for (std::size_t i = 0; i < count; ++i) {
      statement->bind(0, run_);
      bind(*statement, i);
      if (auto error = finish(*statement)) return error;
    }
    return std::nullopt;
  };
  const Scenario& scenario = *plan.scenario;
  auto error = each("INSERT OR REPLACE INTO inputs VALUES(?, ?, ?, ?, ?, ?)",
                    scenario.quantities.size(), [&](Statement& into, std::size_t q) {
                      const Quantity& one = scenario.quantities[q];
                      into.bind(1, one.path);
                      into.bind(2, one.unit);
                      if (one.sensitive) return;  // the rest stays empty
                      into.bind(3, to_text(one.distribution));
                      into.bind(4, one.source);
                      into.bind(5, one.assumed);
                    });
  if (error) return error;
  error = each("INSERT INTO package_names VALUES(?, ?, ?, ?, ?)", plan.packages.size(),
               [&](Statement& into, std::size_t p) {
                 into.bind(1, static_cast<std::int64_t>(p));
                 into.bind(2, plan.packages[p].id);
                 into.bind(3, plan.packages[p].label);
                 into.bind(4, written(plan.packages[p].role));
               });
  if (error) return error;
  error = each("INSERT INTO draw_names VALUES(?, ?, ?)", statements_->draws.size(),
               [&](Statement& into, std::size_t d) {
                 into.bind(1, static_cast<std::int64_t>(d));
                 into.bind(2, statements_->draws[d].text);
               });
  if (error) return error;
  return each("INSERT INTO measure_names VALUES(?, ?, ?, ?)", statements_->keys.size(),
              [&](Statement& into, std::size_t k) {
                into.bind(1, static_cast<std::int64_t>(k));
                into.bind(2, to_text(statements_->keys[k]));
                into.bind(3, row_of(statements_->keys[k].measure).unit);
              });
}

std::optional<DatabaseError> RunStore::prepare_statements() {
  const struct {
    Statement& statement;
    const char* sql;
  } all[] = {
      {statements_->future, "INSERT OR REPLACE INTO futures VALUES(?, ?, ?, ?, ?)"},
      {statements_->draw, "INSERT OR REPLACE INTO draw_values VALUES(?, ?, ?, ?)"},
      {statements_->measure, "INSERT OR REPLACE INTO measure_values VALUES(?, ?, ?, ?, ?)"},
      {statements_->outcome, "SELECT outcome FROM futures WHERE run = ? AND future = ?"},
  };
  for (const auto& [statement, sql] : all) {
    auto prepared = database_.prepare(sql);
    if (!prepared) return prepared.error();
    statement = std::move(*prepared);
  }
  return std::nullopt;
}

Result<std::optional<FutureOutcome>> RunStore::kept(std::uint32_t future) {
  if (there_.count(future) == 0) return std::optional<FutureOutcome>();
  Statement& ask = statements_->outcome;
  ask.bind(0, run_);
  ask.bind(1, static_cast<std::int64_t>(future));
  const auto row = ask.step();
  if (!row) return fail(to_diagnostic(row.error(), path_));
  auto outcome = *row ? outcome_of(ask.text(0)) : std::nullopt;
  ask.reset();
  if (outcome && outcome->packages.size() == plan_->packages.size()) return outcome;
  return fail(damaged_store(
      path_, fmt::format("future {} of run {} is not what was written", future, run_),
      fmt::format("sqlite3 FILE 'DELETE FROM futures WHERE run = {} AND future = {}' has it "
                  "computed again",
                  run_, future)));
}

void RunStore::keep(std::uint32_t future, const FutureOutcome& outcome) {
  auto error = database_.run("BEGIN IMMEDIATE");
  if (!error) error = write(future, outcome);
  if (!error) error = database_.run("COMMIT");
  if (!error) return;
  database_.run("ROLLBACK");
  ++lost_;
  if (!why_lost_) why_lost_ = to_diagnostic(*error, path_);
}

std::optional<DatabaseError> RunStore::write(std::uint32_t future, const FutureOutcome& outcome) {
  const auto number = static_cast<std::int64_t>(future);
  FutureOutcome shown = outcome;
  const Scenario& scenario = *plan_->scenario;
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    if (scenario.quantities[q].sensitive) shown.common[q] = 0.0;  // findings do not read it
  }
  const Convergence convergence = convergence_of(outcome);
  Statement& into = statements_->future;
  into.bind(0, run_);
  into.bind(1, number);
  into.bind(2, static_cast<std::int64_t>(convergence.not_converged));
  into.bind(3, convergence.worst_residual);
  into.bind_bytes(4, to_bytes(shown));
  if (auto error = finish(into)) return error;

  const FutureValues values = plan_->sampler.draw(future);
  for (std::size_t d = 0; d < statements_->draws.size(); ++d) {
    const NamedDraw& name = statements_->draws[d];
    Statement& draw = statements_->draw;
    draw.bind(0, run_);
    draw.bind(1, number);
    draw.bind(2, static_cast<std::int64_t>(d));
    if (name.what == NamedDraw::What::common) {
      draw.bind(3, values.common[index(name.quantity)]);
    } else if (name.what == NamedDraw::What::own) {
      draw.bind(3, values.of(name.quantity, name.actor));
    } else if (name.what == NamedDraw::What::renewal) {
      draw.bind(3, values.terms[index(name.instrument)].renewal);
    } else if (name.what == NamedDraw::What::leaving) {
      draw.bind(3, values.terms[index(name.instrument)].leaving[index(name.actor)]);
    } else if (name.what == NamedDraw::What::reading) {
      draw.bind(3, static_cast<std::int64_t>(drawn_reading(scenario, values, name.clause) + 1));
    } else {
      draw.bind(3, text_of(name, values, scenario));
    }
    if (auto error = finish(draw)) return error;
  }
  for (std::size_t p = 0; p < outcome.packages.size(); ++p) {
    const Measured measured = measured_in(*plan_, outcome, p);
    for (std::size_t k = 0; k < statements_->keys.size(); ++k) {
      const Value value = value_of(statements_->keys[k], measured);
      Statement& measure = statements_->measure;
      measure.bind(0, run_);
      measure.bind(1, number);
      measure.bind(2, static_cast<std::int64_t>(p));
      measure.bind(3, static_cast<std::int64_t>(k));
      value ? measure.bind(4, *value) : measure.bind_nothing(4);
      if (auto error = finish(measure)) return error;
    }
  }
  return std::nullopt;
}

}  // namespace casus
