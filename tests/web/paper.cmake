# cmake -D casus=PROGRAM -D node=PROGRAM -D chromium=PROGRAM -D root=TREE -D scratch=FOLDER -P paper.cmake
# The first page of the report and the brief in every language, of the reference scenario, whose sentences are
# the longest: each is one sheet of A4.
set(store ${scratch}/paper.db)
set(report ${scratch}/paper.html)
file(REMOVE ${store})
set(briefs "")
set(asked --html ${report})
foreach(language IN ITEMS en fr)
  set(brief ${scratch}/brief-${language}.html)
  execute_process(COMMAND ${casus} compare ${root}/scenarios/ukraine-2026.yaml --futures 32 --store ${store} ${asked}
    --brief ${brief} --lang ${language} OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "casus compare: exit code ${code}\n${said}")
  endif()
  list(APPEND briefs ${brief})
  set(asked --no-html --resume)
endforeach()
execute_process(COMMAND ${CMAKE_COMMAND} -E env CASUS_CHROMIUM=${chromium} ${node} ${root}/tests/web/paper_test.mjs ${report} ${briefs}
  RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "a sheet does not fit on its paper")
endif()
