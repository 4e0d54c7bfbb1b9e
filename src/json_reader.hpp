#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/error.hpp"

namespace cchc::detail {

class JsonNode;

/// A guarded JSON text. Nodes point into it, so it stays where it is; the text must outlive it too.
class JsonDocument {
 public:
  explicit JsonDocument(std::string_view text);  ///< throws BadFile, see parse_json; limits of json.hpp
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;

  JsonNode root() const;

  /// The value of {"cchc": kind, "version": 1, kind: …}; anything else is refused.
  JsonNode open(std::string_view kind) const;

 private:
  friend class JsonNode;
  std::string_view text_;
  nlohmann::json root_;
};

/// One value of a document under reading. Every accessor throws BadFile with line and JSON pointer when the value is
/// not what is asked for.
class JsonNode {
 public:
  JsonNode(const JsonDocument& document, const nlohmann::json& value) : document_(&document), value_(&value) {}

  [[noreturn]] void fail(const std::string& what) const;

  bool is_null() const noexcept { return value_->is_null(); }
  bool is_string() const noexcept { return value_->is_string(); }
  bool is_integer() const noexcept { return value_->is_number_integer(); }
  bool is_object() const noexcept { return value_->is_object(); }

  const std::string& text() const;
  bool boolean() const;
  std::int64_t integer(std::int64_t least = INT64_MIN, std::int64_t most = INT64_MAX) const;
  std::size_t count() const;    ///< an integer from 0
  std::string decimal() const;  ///< a number in its shortest writing, or a text
  Date date() const;            ///< "2024-08-15", no other form
  std::optional<Date> date_or_null() const;
  Year year() const;

  /// Refuses anything but an object, and an object with a key that is none of these.
  void only(std::initializer_list<std::string_view> keys, std::initializer_list<std::string_view> more = {}) const;
  JsonNode at(const char* key) const;                   ///< fails when the key is missing
  std::optional<JsonNode> find(const char* key) const;  ///< empty when the key is missing

  template <class T, class Read>
  std::vector<T> list(Read read) const {  ///< an array, each item read by `read(JsonNode)`
    std::vector<T> items;
    items.reserve(array_size());
    for (const auto& item : *value_) items.push_back(read(JsonNode(*document_, item)));
    return items;
  }

  std::vector<JsonNode> items() const;     ///< of an array
  std::vector<std::string> texts() const;  ///< an array of strings

  template <class Make>
  auto check(Make make) const {  ///< what `make()` gives; an Error it throws names this node
    try {
      return make();
    } catch (const BadFile&) {
      throw;
    } catch (const Error& error) {
      fail(error.what());
    }
  }

  template <class IdType>
  IdType id() const {
    return check([&] { return IdType(text()); });
  }

  template <class IdType>
  std::optional<IdType> id_or_null() const {
    if (is_null()) return std::nullopt;
    return id<IdType>();
  }

  /// One of a closed list of values, by the name `to_string` gives it.
  template <class Enum>
  Enum choice(std::initializer_list<Enum> all) const {
    std::string names;
    for (const Enum one : all) {
      if (to_string(one) == text()) return one;
      names += (names.empty() ? "\"" : ", \"") + std::string(to_string(one)) + '"';
    }
    fail("\"" + text() + "\" is none of " + names);
  }

 private:
  friend class JsonDocument;
  std::size_t array_size() const;

  const JsonDocument* document_;
  const nlohmann::json* value_;
};

/// The text of a value's envelope, indented by two spaces, with a line feed at the end. Throws InvalidValue when a
/// string in it is not UTF-8.
std::string envelope(std::string_view kind, nlohmann::ordered_json value);

}  // namespace cchc::detail
