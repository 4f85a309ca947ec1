#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <mpi.h>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "ranks/ranks.hpp"
#include "store/outcome_bytes.hpp"

namespace casus {

namespace {

/// What a message is. Of each kind a process gets the messages of another in their order.
enum Tag : int { identity_tag = 1, task_tag = 2, outcome_tag = 3 };

struct Message {
  int from = 0;
  std::string bytes{};
};

/// MPI itself waits in a busy loop, which would take the core from a process that computes. A
/// future takes milliseconds.
constexpr std::chrono::microseconds between_looks{200};

void send(int to, Tag tag, const std::string& bytes) {
  MPI_Send(bytes.data(), static_cast<int>(bytes.size()), MPI_BYTE, to, tag, MPI_COMM_WORLD);
}

Message receive(int from, Tag tag) {
  MPI_Status status;
  for (int there = 0;;) {
    MPI_Iprobe(from, tag, MPI_COMM_WORLD, &there, &status);
    if (there != 0) break;
    std::this_thread::sleep_for(between_looks);
  }
  int size = 0;
  MPI_Get_count(&status, MPI_BYTE, &size);
  Message message{.from = status.MPI_SOURCE, .bytes = std::string(size, '\0')};
  MPI_Recv(message.bytes.data(), size, MPI_BYTE, message.from, tag, MPI_COMM_WORLD,
           MPI_STATUS_IGNORE);
  return message;
}

/// Where a process runs, for people.
std::string machine_of_this_process() {
  std::array<char, MPI_MAX_PROCESSOR_NAME> name{};
  int length = 0;
  MPI_Get_processor_name(name.data(), &length);
  return {name.data(), static_cast<std::size_t>(length)};
}

// A task in words: nothing more to do, a future of the study, or of a change counted from 2.
constexpr std::uint64_t over = 0, of_the_study = 1, first_change = 2;
using TaskWords = std::array<std::uint64_t, 2>;

void send_task(int to, const std::optional<FutureTask>& task) {
  TaskWords words{over, 0};
  if (task) words = {task->change ? first_change + *task->change : of_the_study, task->future};
  std::string bytes(sizeof words, '\0');
  std::memcpy(bytes.data(), words.data(), sizeof words);
  send(to, task_tag, bytes);
}

std::optional<FutureTask> receive_task() {
  const Message message = receive(0, task_tag);
  TaskWords words{};
  expects(message.bytes.size() == sizeof words);
  std::memcpy(words.data(), message.bytes.data(), sizeof words);
  const auto [what, future] = words;
  if (what == over) return std::nullopt;
  FutureTask task{.future = static_cast<std::uint32_t>(future)};
  if (what >= first_change) task.change = static_cast<std::uint32_t>(what - first_change);
  return task;
}

class MpiRanks : public Ranks {
 public:
  MpiRanks() {
    int provided = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_SERIALIZED, &provided);
    expects(provided >= MPI_THREAD_SERIALIZED);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
    MPI_Comm_size(MPI_COMM_WORLD, &count_);
  }

  ~MpiRanks() override {
    if (is_first()) {
      while (reported_ < count_) receive(reported_++, identity_tag);
      for (int rank = 1; rank < count_; ++rank) send_task(rank, std::nullopt);
    }
    MPI_Finalize();
  }

  bool is_first() const override { return rank_ == 0; }
  int size() const override { return count_ - 1; }

  Diagnostics muster(const std::string& identity) override {
    Diagnostics wrong;
    while (reported_ < count_) {
      const Message one = receive(reported_++, identity_tag);
      const std::size_t end = one.bytes.find('\n');
      const std::string there = one.bytes.substr(end + 1);
      if (there == identity || !wrong.empty()) continue;
      wrong.push_back(
          {.code = "E071",
           .path = "mpirun",
           .message = fmt::format("process {} of {}, on {}, would not compute the same "
                                  "study: it has {} instead of {}",
                                  one.from + 1, count_, one.bytes.substr(0, end), there, identity),
           .note = "findings are of one study, whoever computes its futures",
           .hint = "the same program, files and options for every process"});
    }
    return wrong;
  }

  void report(const std::string& identity) override {
    send(0, identity_tag, machine_of_this_process() + "\n" + identity);
  }

  void serve(FutureQueue& queue) override {
    std::vector<std::optional<FutureTask>> at_work(count_);  // [rank]
    int busy = 0;
    bool more = true;
    const auto ask = [&](int rank) {
      at_work[rank] = more ? queue.take() : std::nullopt;
      more = at_work[rank].has_value();
      if (!more) return;
      send_task(rank, at_work[rank]);
      ++busy;
    };
    for (int rank = 1; rank < count_; ++rank) ask(rank);
    while (busy > 0) {
      const Message one = receive(MPI_ANY_SOURCE, outcome_tag);
      const FutureTask done = *at_work[one.from];
      --busy;
      ask(one.from);  // it need not wait for what follows
      queue.give(done, outcome_of(one.bytes));
    }
  }

  std::optional<FutureTask> next() override { return receive_task(); }

  void answer(const std::optional<FutureOutcome>& outcome) override {
    send(0, outcome_tag, outcome ? to_bytes(*outcome) : std::string());
  }

  [[noreturn]] void abort(int exit_code) override {
    MPI_Abort(MPI_COMM_WORLD, exit_code);
    std::_Exit(exit_code);
  }

 private:
  int rank_ = 0, count_ = 1;
  int reported_ = 1;  // the first that has not said yet what it would compute
};

}  // namespace

Result<std::unique_ptr<Ranks>> join_ranks() { return std::make_unique<MpiRanks>(); }

}  // namespace casus
