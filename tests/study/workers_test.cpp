#include "study/workers.hpp"

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace casus {

TEST_CASE("work is done on as many threads as asked for, this one among them") {
  for (const int count : {1, 2, 5}) {
    CAPTURE(count);
    std::mutex mutex;
    std::set<std::thread::id> seen;
    std::atomic<int> here{0};
    on_threads(count, [&] {
      {
        const std::lock_guard lock(mutex);
        seen.insert(std::this_thread::get_id());
      }
      ++here;
      while (here < count) std::this_thread::yield();  // all of them at once
    });
    CHECK(static_cast<int>(seen.size()) == count);
    CHECK(seen.count(std::this_thread::get_id()) == 1);
  }
}

TEST_CASE("an exception in a thread arrives after all have ended") {
  std::atomic<int> ended{0};
  const auto work = [&] {
    if (++ended == 2) throw std::runtime_error("the second");
  };
  CHECK_THROWS_WITH(on_threads(4, work), "the second");
  CHECK(ended == 4);
}

TEST_CASE("each number is worked on once, however many threads there are") {
  for (const int threads : {1, 3, 50}) {
    CAPTURE(threads);
    std::vector<std::atomic<int>> times(20);
    each_on_threads(threads, times.size(), [&](std::size_t one) { ++times[one]; });
    for (const std::atomic<int>& one : times) CHECK(one == 1);
  }
  each_on_threads(4, 0, [](std::size_t) { FAIL("there is none"); });
}

}  // namespace casus
