#include "json_guard.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "cchc/error.hpp"
#include "quote.hpp"

namespace cchc::detail {
namespace {

using nlohmann::json;

/// Feeds the parser byte by byte and tells us how far it has read, which its SAX events do not.
class Feed {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Feed(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}

  reference operator*() const { return *at_; }
  Feed& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  bool operator==(const Feed& other) const { return at_ == other.at_; }
  bool operator!=(const Feed& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* taken_;
};

/// Where a run through the text stands: one step for each container that is open.
struct Step {
  bool array = false;
  std::size_t next = 0;  // index of the next item of an array
  std::string key;       // key read last in an object
};

/// Builds the value, and refuses what the parser lets pass: duplicate keys and great depth.
class Builder {
 public:
  Builder(std::string_view text, int max_depth, std::optional<std::string> target)
      : text_(text), max_depth_(max_depth), target_(std::move(target)) {}

  void run() { json::sax_parse(Feed(text_.data(), &taken_), Feed(text_.data() + text_.size(), &taken_), this); }

  json root;
  int target_line = 0;

  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add_number(value); }
  bool number_unsigned(std::uint64_t value) { return add_number(value); }
  bool number_float(double value, const std::string&) { return add_number(value); }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(json::binary_t&) { return false; }  // text holds none
  bool start_object(std::size_t) { return open(json::object(), false); }
  bool start_array(std::size_t) { return open(json::array(), true); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    path_.back().key = name;
    if (open_.back()->contains(name)) fail("the key " + quote(name) + " stands twice in one object; keep one");
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
    const std::string what = error.what();  // "[json.exception.parse_error.101] parse error at line 1, column 2: …"
    const auto colon = what.find(": ");
    fail("not JSON: " + printable(colon == std::string::npos ? what : what.substr(colon + 2)));
  }

 private:
  int line() const {
    const auto read = text_.substr(0, std::min(taken_, text_.size()));
    return 1 + static_cast<int>(std::count(read.begin(), read.end(), '\n'));
  }

  std::string pointer() const {
    std::string text;
    for (const Step& step : path_) {
      text += '/';
      text += step.array ? std::to_string(step.next) : pointer_token(step.key);
    }
    return text;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw BadFile("line " + std::to_string(line()) + ", at \"" + pointer() + "\": " + what);
  }

  void note_line(std::size_t read_ahead) {
    if (!target_ || target_line != 0 || pointer() != *target_) return;
    taken_ -= read_ahead;
    target_line = line();
    taken_ += read_ahead;
  }

  template <class T>
  bool add_number(T value) {
    return add(value, 1);  // the end of a number is seen one byte later
  }

  template <class T>
  bool add(T&& value, std::size_t read_ahead = 0) {
    note_line(read_ahead);
    place(json(std::forward<T>(value)));
    if (!path_.empty()) ++path_.back().next;
    return true;
  }

  json* place(json&& value) {
    if (path_.empty()) return &(root = std::move(value));
    if (!path_.back().array) return &((*open_.back())[path_.back().key] = std::move(value));
    open_.back()->push_back(std::move(value));
    return &open_.back()->back();
  }

  bool open(json&& container, bool array) {
    if (static_cast<int>(path_.size()) >= max_depth_) {
      fail("nested deeper than " + std::to_string(max_depth_) + " levels; nothing this library writes is so deep");
    }
    note_line(0);
    open_.push_back(place(std::move(container)));
    path_.push_back({array, 0, {}});
    return true;
  }

  bool close() {
    open_.pop_back();
    path_.pop_back();
    if (!path_.empty()) ++path_.back().next;
    return true;
  }

  std::string_view text_;
  int max_depth_;
  std::optional<std::string> target_;
  std::size_t taken_ = 0;
  std::vector<Step> path_;
  std::vector<json*> open_;  // as long as path_
};

}  // namespace

json parse_json(std::string_view text, std::size_t max_bytes, int max_depth) {
  if (text.size() > max_bytes) {
    throw BadFile("line 1, at \"\": the JSON has " + std::to_string(text.size()) + " bytes; at most " +
                  std::to_string(max_bytes) + " are read; split it");
  }
  Builder builder(text, max_depth, std::nullopt);
  builder.run();
  return std::move(builder.root);
}

int line_of(std::string_view text, const std::string& pointer) {
  Builder builder(text, std::numeric_limits<int>::max(), pointer);
  builder.run();
  return builder.target_line;
}

std::string pointer_token(std::string_view key) {
  std::string token;
  for (const char c : key) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

}  // namespace cchc::detail
