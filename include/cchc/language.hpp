#pragma once

namespace cchc {

/// The language of what people read. Identifiers, codes and JSON keys are English in both.
enum class Language { vi, en };

}  // namespace cchc
