# cmake -D patch=<file> -D root=<project> -D work=<folder> -D compiler=<g++> [-D page_test=<test source>]
#       [-D libraries=<what tests share>] [-D flags=<...>] -P apply_patch.cmake
# A row of MAP.md, done: the patch applies, every file of src/ that it changes compiles, and, with
# page_test, the page of docs/ that it changes is what the code says then.
file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})
file(COPY ${root}/src ${root}/docs DESTINATION ${work})
execute_process(COMMAND patch -p1 -s -d ${work} -i ${patch} RESULT_VARIABLE code OUTPUT_VARIABLE out
  ERROR_VARIABLE out)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${patch} does not apply; make it again (git diff):\n${out}")
endif()

file(STRINGS ${patch} changed REGEX "^\\+\\+\\+ b/src/.*\\.cpp")
list(TRANSFORM changed REPLACE "^\\+\\+\\+ b/([^\t ]*).*" "\\1")
separate_arguments(flags)
if(page_test)
  list(REMOVE_ITEM changed src/model/parameters.cpp)  # is compiled into the page
endif()
foreach(file ${changed})
  execute_process(COMMAND ${compiler} -std=c++20 -fsyntax-only ${flags} -I${work}/src ${work}/${file}
    RESULT_VARIABLE code ERROR_VARIABLE out)
  if(NOT code EQUAL 0)
    message(SEND_ERROR "${file} does not compile with ${patch}:\n${out}")
  endif()
endforeach()

if(NOT page_test)
  return()
endif()
execute_process(COMMAND ${compiler} -std=c++20 ${flags} -I${work}/src -I${root}
  -DCASUS_ROOT="${work}" ${page_test} ${work}/src/model/parameters.cpp
  ${work}/src/model/quantities_page.cpp ${libraries} -lfmt
  -o ${work}/page RESULT_VARIABLE code ERROR_VARIABLE out)
if(code EQUAL 0)
  execute_process(COMMAND ${work}/page RESULT_VARIABLE code OUTPUT_VARIABLE out)
endif()
if(NOT code EQUAL 0)
  message(SEND_ERROR "with ${patch} the page is not what the code says:\n${out}")
endif()
