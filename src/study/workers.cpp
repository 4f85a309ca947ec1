#include "study/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace casus {

void on_threads(int count, const std::function<void()>& work) {
  std::mutex mutex;
  std::exception_ptr first;
  const auto guarded = [&] {
    try {
      work();
    } catch (...) {  // must not leave a thread
      const std::lock_guard lock(mutex);
      if (!first) first = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  try {
    for (int i = 1; i < count; ++i) threads.emplace_back(guarded);
  } catch (const std::system_error&) {  // no more threads to be had
  } catch (const std::bad_alloc&) {
  }
  guarded();
  for (std::thread& one : threads) one.join();
  if (first) std::rethrow_exception(first);
}

void each_on_threads(int threads, std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  on_threads(std::min(threads, static_cast<int>(count)), [&] {
    for (std::size_t one = next++; one < count; one = next++) work(one);
  });
}

}  // namespace casus
