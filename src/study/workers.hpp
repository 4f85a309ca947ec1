#pragma once

#include <cstddef>
#include <functional>

namespace casus {

/// Runs `work` on so many threads, this one among them, and returns when all have ended. A machine
/// that gives fewer threads only takes longer. The first exception that `work` lets out is thrown
/// again here, after the others have ended.
void on_threads(int count, const std::function<void()>& work);

/// Runs `work` once with each number below `count`, on so many threads and no more than there are
/// numbers; none waits for another. Exceptions as above.
void each_on_threads(int threads, std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace casus
