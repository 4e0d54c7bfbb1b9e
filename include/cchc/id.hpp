#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace cchc {

namespace detail {
void check_id(std::string_view text);  // throws InvalidValue
}

/// The name of one thing in files and tables: 1 to 64 letters a-z A-Z, digits, dots and hyphens.
/// An id of one kind cannot be mistaken for an id of another kind.
template <class Tag>
class Id {
 public:
  explicit Id(std::string_view text) : text_{text} { detail::check_id(text_); }

  const std::string& str() const noexcept { return text_; }

  friend bool operator==(const Id& a, const Id& b) noexcept { return a.text_ == b.text_; }
  friend bool operator!=(const Id& a, const Id& b) noexcept { return a.text_ != b.text_; }
  friend bool operator<(const Id& a, const Id& b) noexcept { return a.text_ < b.text_; }
  friend std::ostream& operator<<(std::ostream& out, const Id& id) { return out << id.text_; }

 private:
  std::string text_;
};

using TaskId = Id<struct TaskTag>;            ///< "12"
using ActivityId = Id<struct ActivityTag>;    ///< "12.2": second row of task 12
using MilestoneId = Id<struct MilestoneTag>;  ///< "12.2"; "12.2a" and "12.2b" when one row has two deadlines
using AgencyId = Id<struct AgencyTag>;        ///< "gl.snv"
using CriterionId = Id<struct CriterionTag>;  ///< "1.2.1"

/// A small typed handle: the n-th thing of its kind (from 0) in the plan or directory that gave it out.
/// Results hold handles; `Plan::at` and `Directory::at` turn them into the thing itself.
template <class Tag>
struct Ref {
  std::uint32_t index = 0;

  friend constexpr bool operator==(Ref a, Ref b) noexcept { return a.index == b.index; }
  friend constexpr bool operator!=(Ref a, Ref b) noexcept { return a.index != b.index; }
  friend constexpr bool operator<(Ref a, Ref b) noexcept { return a.index < b.index; }
};

using ActivityRef = Ref<ActivityTag>;
using MilestoneRef = Ref<MilestoneTag>;
using AgencyRef = Ref<AgencyTag>;
using CriterionRef = Ref<CriterionTag>;
using MarkRef = Ref<struct MarkTag>;

}  // namespace cchc

template <class Tag>
struct std::hash<cchc::Id<Tag>> {
  std::size_t operator()(const cchc::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.str()); }
};
