#include "law/boxes.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace casus {

namespace {

using Sets = std::vector<std::vector<std::size_t>>;  ///< classes by position of the dimension

/// Calls `visit` with the candidate and, by dimension, the place of its class in its set.
template <class Visit>
void each_candidate(const EventSpace& space, const Sets& sets, const Visit& visit) {
  std::vector<std::size_t> place(sets.size(), 0);
  std::uint64_t candidate = 0;
  for (std::size_t d = 0; d < sets.size(); ++d) {
    if (sets[d].empty()) return;
    candidate += sets[d].front() * space.dimensions[d].stride;
  }
  for (;;) {
    visit(candidate, place);
    std::size_t d = sets.size();
    for (; d > 0; --d) {
      const std::vector<std::size_t>& set = sets[d - 1];
      const std::uint64_t stride = space.dimensions[d - 1].stride;
      std::size_t& at = place[d - 1];
      candidate -= set[at] * stride;
      at = at + 1 < set.size() ? at + 1 : 0;
      candidate += set[at] * stride;
      if (at != 0) break;
    }
    if (d == 0) return;
  }
}

/// How many events of each label there are.
using Histogram = std::vector<std::uint64_t>;

std::uint64_t events_in(const Histogram& histogram) {
  return std::accumulate(histogram.begin(), histogram.end(), std::uint64_t{0});
}

/// What is left of the disorder of labels: n - sum n_l^2 / n.
double disorder(const Histogram& histogram) {
  const auto all = static_cast<double>(events_in(histogram));
  double squares = 0.0;
  for (const std::uint64_t count : histogram)
    squares += static_cast<double>(count) * static_cast<double>(count);
  return all > 0.0 ? all - squares / all : 0.0;
}

class Partition {
 public:
  Partition(const EventSpace& space, const std::vector<Label>& labels)
      : space_(space), labels_(labels) {
    for (const Label label : labels)
      if (label != no_event) label_count_ = std::max<std::size_t>(label_count_, label + 1U);
  }

  /// False if there are too many boxes.
  bool cut(const Sets& sets) {
    const std::vector<std::vector<Histogram>> seen = histograms(sets);
    Histogram all(label_count_, 0);
    for (const Histogram& one : seen.front())
      for (std::size_t label = 0; label < label_count_; ++label) all[label] += one[label];
    const auto labels =
        label_count_ - static_cast<std::size_t>(std::count(all.begin(), all.end(), 0U));
    if (labels == 0) return true;  // no event here
    if (labels == 1) {
      const auto at = std::find_if(all.begin(), all.end(), [](auto count) { return count > 0; });
      boxes_.push_back({sets, static_cast<Label>(at - all.begin())});
      return boxes_.size() <= most_boxes;
    }
    for (Sets& part : best_cut(sets, by_gain(seen, disorder(all))))
      if (!cut(part)) return false;
    return true;
  }

  std::vector<ClassBox> take() { return std::move(boxes_); }

 private:
  /// [dimension][place of the class]
  std::vector<std::vector<Histogram>> histograms(const Sets& sets) const {
    std::vector<std::vector<Histogram>> found;
    for (const auto& set : sets) found.emplace_back(set.size(), Histogram(label_count_, 0));
    each_candidate(space_, sets, [&](std::uint64_t candidate, const auto& place) {
      const Label label = labels_[candidate];
      if (label == no_event) return;
      for (std::size_t d = 0; d < place.size(); ++d) ++found[d][place[d]][label];
    });
    return found;
  }

  /// Dimensions with several classes, those first whose cut takes away most disorder for each part
  /// that it makes; classes with equal histograms count as one part.
  static std::vector<std::size_t> by_gain(const std::vector<std::vector<Histogram>>& seen,
                                          double before) {
    std::vector<std::pair<double, std::size_t>> gains;
    for (std::size_t d = 0; d < seen.size(); ++d) {
      std::map<Histogram, std::uint64_t> alike;
      for (const Histogram& one : seen[d])
        if (events_in(one) > 0) ++alike[one];
      if (seen[d].size() < 2) continue;
      double after = 0.0;
      for (const auto& [histogram, times] : alike)
        after += static_cast<double>(times) * disorder(histogram);
      const double parts = std::max(1.0, static_cast<double>(alike.size()) - 1.0);
      gains.emplace_back(alike.size() < 2 ? 0.0 : (before - after) / parts, d);
    }
    std::stable_sort(gains.begin(), gains.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> order;
    for (const auto& [gain, d] : gains) order.push_back(d);
    return order;
  }

  /// The first cut into several parts. Where events are so few that classes of every dimension
  /// could stay together, each class of the first one becomes a part.
  std::vector<Sets> best_cut(const Sets& sets, const std::vector<std::size_t>& order) const {
    std::vector<Sets> parts;
    for (const std::size_t d : order) {
      const std::vector<std::vector<std::size_t>> slices = equal_slices(sets, d);
      if (slices.size() < 2) continue;
      for (const std::vector<std::size_t>& classes : slices) {
        parts.push_back(sets);
        parts.back()[d] = classes;
      }
      return parts;
    }
    for (const std::size_t one : sets[order.front()]) {
      parts.push_back(sets);
      parts.back()[order.front()] = {one};
    }
    return parts;
  }

  /// Classes of a dimension whose slices have the same label wherever both have an event; classes
  /// without any event are left out.
  std::vector<std::vector<std::size_t>> equal_slices(const Sets& sets, std::size_t d) const {
    Sets slice = sets;
    std::vector<std::vector<std::size_t>> parts;
    std::vector<std::vector<Label>> known;  // what the slices of a part say together
    for (const std::size_t one : sets[d]) {
      slice[d] = {one};
      std::vector<Label> labels;
      each_candidate(space_, slice, [&](std::uint64_t candidate, const auto&) {
        labels.push_back(labels_[candidate]);
      });
      if (std::count(labels.begin(), labels.end(), no_event) ==
          static_cast<std::ptrdiff_t>(labels.size()))
        continue;
      std::size_t p = 0;
      while (p < parts.size() && !fits(known[p], labels)) ++p;
      if (p == parts.size()) {
        parts.emplace_back();
        known.push_back(labels);
      }
      parts[p].push_back(one);
      for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] != no_event) known[p][i] = labels[i];
    }
    return parts;
  }

  static bool fits(const std::vector<Label>& a, const std::vector<Label>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i] != no_event && b[i] != no_event && a[i] != b[i]) return false;
    return true;
  }

  const EventSpace& space_;
  const std::vector<Label>& labels_;
  std::size_t label_count_ = 0;
  std::vector<ClassBox> boxes_{};
};

/// Joins boxes that differ in one dimension only, until none is left.
void join(std::vector<ClassBox>& boxes) {
  for (bool joined = true; joined;) {
    joined = false;
    const std::size_t dimensions = boxes.empty() ? 0 : boxes.front().classes.size();
    for (std::size_t d = 0; d < dimensions; ++d) {
      std::map<std::pair<Label, Sets>, std::vector<std::size_t>> alike;
      for (const ClassBox& one : boxes) {
        Sets others = one.classes;
        others[d].clear();
        std::vector<std::size_t>& classes = alike[{one.label, std::move(others)}];
        classes.insert(classes.end(), one.classes[d].begin(), one.classes[d].end());
      }
      if (alike.size() == boxes.size()) continue;
      joined = true;
      boxes.clear();
      for (auto& [key, classes] : alike) {
        std::sort(classes.begin(), classes.end());
        Sets sets = key.second;
        sets[d] = classes;
        boxes.push_back({std::move(sets), key.first});
      }
    }
  }
}

/// Leaves a dimension open where that adds no event.
void widen(const EventSpace& space, const std::vector<Label>& labels, ClassBox& box) {
  for (std::size_t d = 0; d < box.classes.size(); ++d) {
    const std::size_t all = space.dimensions[d].classes.size();
    if (box.classes[d].size() == all) continue;
    Sets others = box.classes;
    others[d].clear();
    for (std::size_t c = 0; c < all; ++c)
      if (!std::binary_search(box.classes[d].begin(), box.classes[d].end(), c))
        others[d].push_back(c);
    bool adds = false;
    each_candidate(space, others, [&](std::uint64_t candidate, const auto&) {
      adds = adds || labels[candidate] != no_event;
    });
    if (adds) continue;
    box.classes[d].resize(all);
    for (std::size_t c = 0; c < all; ++c) box.classes[d][c] = c;
  }
}

}  // namespace

std::optional<std::vector<ClassBox>> disjoint_boxes(const EventSpace& space,
                                                    const std::vector<Label>& labels) {
  if (space.candidates == 0) return std::vector<ClassBox>{};
  Sets all;
  for (const MergedDimension& one : space.dimensions) {
    std::vector<std::size_t>& classes = all.emplace_back(one.classes.size());
    for (std::size_t c = 0; c < classes.size(); ++c) classes[c] = c;
  }
  Partition partition(space, labels);
  if (!partition.cut(all)) return std::nullopt;
  std::vector<ClassBox> boxes = partition.take();
  join(boxes);
  for (ClassBox& one : boxes) widen(space, labels, one);
  return boxes;
}

}  // namespace casus
