#include "json_reader.hpp"

#include <algorithm>

#include "cchc/json.hpp"
#include "json_guard.hpp"
#include "quote.hpp"

namespace cchc::detail {
namespace {

using nlohmann::json;

/// The JSON pointer of `wanted`, looked for by address: only a fault pays for it.
bool find_pointer(const json& from, const json* wanted, std::string& pointer) {
  if (&from == wanted) return true;
  const std::size_t length = pointer.size();
  std::size_t index = 0;
  if (!from.is_structured()) return false;
  for (auto item = from.begin(); item != from.end(); ++item, ++index) {
    pointer += '/' + (from.is_object() ? pointer_token(item.key()) : std::to_string(index));
    if (find_pointer(*item, wanted, pointer)) return true;
    pointer.resize(length);
  }
  return false;
}

std::string expected(const char* what, const json& value) {
  return std::string("expected ") + what + ", found " + value.type_name();
}

}  // namespace

JsonDocument::JsonDocument(std::string_view text)
    : text_(text), root_(parse_json(text, max_json_bytes, max_json_depth)) {}

JsonNode JsonDocument::root() const { return {*this, root_}; }

JsonNode JsonDocument::open(std::string_view kind) const {
  const JsonNode all = root();
  const JsonNode given = all.at("cchc");
  if (given.text() != kind) given.fail("this is " + quote(given.text()) + "; expected " + quote(kind));
  const JsonNode version = all.at("version");
  if (version.integer() != json_version) {
    version.fail("version " + std::to_string(version.integer()) + " is unknown; this library reads version " +
                 std::to_string(json_version) + "; use the release that wrote the file");
  }
  all.only({"cchc", "version", kind});
  return all.at(std::string(kind).c_str());
}

void JsonNode::fail(const std::string& what) const {
  std::string pointer;
  find_pointer(document_->root_, value_, pointer);
  const int line = line_of(document_->text_, pointer);
  throw BadFile("line " + std::to_string(line) + ", at \"" + pointer + "\": " + what);
}

const std::string& JsonNode::text() const {
  if (!is_string()) fail(expected("a string", *value_));
  return value_->get_ref<const std::string&>();
}

bool JsonNode::boolean() const {
  if (!value_->is_boolean()) fail(expected("true or false", *value_));
  return value_->get<bool>();
}

std::int64_t JsonNode::integer(std::int64_t least, std::int64_t most) const {
  if (!is_integer()) fail(expected("a whole number", *value_));
  const bool too_big = value_->is_number_unsigned() && value_->get<std::uint64_t>() > std::uint64_t{INT64_MAX};
  const auto number = value_->get<std::int64_t>();
  if (too_big || number < least || number > most) {
    fail(value_->dump() + " is outside " + std::to_string(least) + " to " + std::to_string(most));
  }
  return number;
}

std::string JsonNode::decimal() const {
  if (is_string()) return text();
  if (!value_->is_number()) fail(expected("a decimal number", *value_));
  return value_->dump();
}

std::size_t JsonNode::count() const { return static_cast<std::size_t>(integer(0)); }

Date JsonNode::date() const {
  const Date day = check([&] { return parse_date(text()); });
  if (to_string(day) != text()) fail(quote(text()) + " is no ISO day; expected " + quote(to_string(day)));
  return day;
}

std::optional<Date> JsonNode::date_or_null() const {
  if (is_null()) return std::nullopt;
  return date();
}

Year JsonNode::year() const {
  return Year{static_cast<int>(integer(static_cast<int>(first_year), static_cast<int>(last_year)))};
}

void JsonNode::only(std::initializer_list<std::string_view> keys, std::initializer_list<std::string_view> more) const {
  if (!is_object()) fail(expected("an object", *value_));
  for (auto item = value_->begin(); item != value_->end(); ++item) {
    const std::string_view key = item.key();
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    if (std::find(more.begin(), more.end(), key) != more.end()) continue;
    std::string known;
    for (const auto list : {keys, more}) {
      for (const auto name : list) known += (known.empty() ? "" : ", ") + quote(name);
    }
    JsonNode(*document_, *item).fail("unknown key " + quote(key) + "; known here: " + known);
  }
}

JsonNode JsonNode::at(const char* key) const {
  const auto node = find(key);
  if (!node) fail("the key " + quote(key) + " is missing");
  return *node;
}

std::optional<JsonNode> JsonNode::find(const char* key) const {
  if (!is_object()) fail(expected("an object", *value_));
  const auto found = value_->find(key);
  if (found == value_->end()) return std::nullopt;
  return JsonNode(*document_, *found);
}

std::vector<JsonNode> JsonNode::items() const {
  return list<JsonNode>([](JsonNode item) { return item; });
}

std::vector<std::string> JsonNode::texts() const {
  return list<std::string>([](JsonNode item) { return item.text(); });
}

std::size_t JsonNode::array_size() const {
  if (!value_->is_array()) fail(expected("an array", *value_));
  return value_->size();
}

std::string envelope(std::string_view kind, nlohmann::ordered_json value) {
  nlohmann::ordered_json all;
  all["cchc"] = std::string(kind);
  all["version"] = json_version;
  all[std::string(kind)] = std::move(value);
  try {
    return all.dump(2) + '\n';
  } catch (const nlohmann::json::type_error& error) {
    throw InvalidValue("a text is not UTF-8, as JSON must be; read it through to_nfc first (" +
                       std::string(error.what()) + ")");
  }
}

}  // namespace cchc::detail
