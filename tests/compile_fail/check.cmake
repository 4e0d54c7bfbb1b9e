# cmake -D compiler=… -D file=… -D includes=… -P this: the program put right compiles, the mistake does not, and the
# compiler says what the file's first line expects ("// error: <regular expression>").
file(STRINGS ${file} first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// error: (.+)$")
  message(FATAL_ERROR "${file}: the first line must be \"// error: <regular expression>\", is \"${first_line}\"")
endif()
set(expected "${CMAKE_MATCH_1}")

list(REMOVE_DUPLICATES includes)
list(REMOVE_ITEM includes /usr/include)  # named with -isystem it would hide the compiler's own headers
list(TRANSFORM includes PREPEND -I)
set(ENV{LC_ALL} C)
set(command ${compiler} -std=c++17 -fsyntax-only -DONLY_C_LOCALE=1 -DHAS_STRING_VIEW=1 ${includes})

execute_process(COMMAND ${command} -DCCHC_RIGHT ${file} RESULT_VARIABLE result ERROR_VARIABLE said)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "The program put right does not compile:\n${said}")
endif()

execute_process(COMMAND ${command} ${file} RESULT_VARIABLE result ERROR_VARIABLE said)
if(result EQUAL 0)
  message(FATAL_ERROR "The mistake compiles: ${file}")
endif()
string(REPLACE ";" "," said "${said}")
string(REGEX MATCHALL "error: [^\n]*" errors "${said}")
list(FILTER errors INCLUDE REGEX "${expected}")
if(NOT errors)
  message(FATAL_ERROR "Expected the compiler to say \"${expected}\"; it said:\n${said}")
endif()
