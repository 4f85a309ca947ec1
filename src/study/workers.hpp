#pragma once

#include <functional>

namespace casus {

/// Runs `work` on so many threads, this one among them, and returns when all have ended. A machine
/// that gives fewer threads only takes longer. The first exception that `work` lets out is thrown
/// again here, after the others have ended.
void on_threads(int count, const std::function<void()>& work);

}  // namespace casus
