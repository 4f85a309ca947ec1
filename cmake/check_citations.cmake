# cmake -D root=<project> -P check_citations.cmake
# Fails if a page (X.md) that a page or a comment cites does not exist, or if a page names a
# `folder/file` or a `folder/file:symbol` of the project that is not there. A page is looked for from the root, in docs/, in
# docs/design/, in tests/ and beside the file that cites it. Design notes and the changelog may name files of
# their time; NAME stands for a name that the reader chooses.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/check_place.cmake)
set(sources "")
foreach(folder src apps tests bench)
  file(GLOB_RECURSE found ${root}/${folder}/*.md ${root}/${folder}/*.[ch]pp)
  list(APPEND sources ${found})
endforeach()
file(GLOB_RECURSE pages ${root}/docs/*.md ${root}/library/*.md ${root}/scenarios/*.md)
file(GLOB top ${root}/*.md)
list(APPEND sources ${pages} ${top})

foreach(source ${sources})
  cmake_path(GET source PARENT_PATH beside)
  if(source MATCHES "/approved/")
    continue()
  endif()
  file(READ ${source} text)
  if(source MATCHES "pp$")  # what a string names may be a file that the program writes
    string(REGEX MATCHALL "//[^\n]*" comments "${text}")
    string(JOIN "\n" text ${comments})
  endif()
  string(REGEX MATCHALL "[A-Za-z0-9_/.-]+\\.md" cited "${text}")
  list(REMOVE_DUPLICATES cited)
  foreach(page ${cited})
    if(NOT EXISTS ${root}/${page} AND NOT EXISTS ${root}/docs/${page} AND
       NOT EXISTS ${root}/docs/design/${page} AND NOT EXISTS ${beside}/${page} AND
       NOT EXISTS ${root}/tests/${page})
      message(SEND_ERROR "${source} cites ${page}, which does not exist")
    endif()
  endforeach()
  if(NOT source MATCHES "\\.md$" OR source MATCHES "/docs/design/" OR source MATCHES "/CHANGELOG\\.md$")
    continue()
  endif()
  string(REGEX MATCHALL
    "`(src|apps|tests|docs|cmake|scripts|library|scenarios|bench)/[A-Za-z0-9_./-]*(:[^`\n]+)?" places "${text}")
  foreach(place ${places})
    string(REGEX MATCH "^`([^:]+):?(.*)" found "${place}")
    set(path "${CMAKE_MATCH_1}")
    set(symbol "${CMAKE_MATCH_2}")  # the next MATCHES forgets both
    if(NOT path MATCHES "NAME")
      check_place("${source}" "${path}" "${symbol}")
    endif()
  endforeach()
endforeach()
