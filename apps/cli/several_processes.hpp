#pragma once

#include "base/result.hpp"

namespace casus {

/// Whether `mpirun` started this process together with others.
bool one_of_several_processes();

/// Whether it is the first of them, or alone: the one that people read.
bool first_of_processes();

/// What is wrong with starting several of a command that computes no study (E070).
Diagnostic no_work_for_several();

}  // namespace casus
