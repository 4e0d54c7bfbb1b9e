# The house's warnings, on the targets of this project only.
function(cchc_set_warnings target)
  target_compile_options(${target} PRIVATE
    "$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow>"
    # g++ 12 sees ghosts in moved variants (PR 105562 and kin) and in "text" + std::string (PR 105651); the sanitizers and
    # clang-tidy look for the real thing.
    "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-maybe-uninitialized;-Wno-restrict>")
  if(CCHC_WERROR)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
  endif()
endfunction()
