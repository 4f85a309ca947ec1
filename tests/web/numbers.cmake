# cmake -D casus=PROGRAM -D node=PROGRAM -D root=TREE -D scratch=FOLDER -P numbers.cmake
# What the script computes from the futures in a page, against what the program computed.
set(world ${root}/tests/cli/world)
execute_process(COMMAND ${casus} compare ${world}/question.yaml --with ${world}/record.yaml --with ${root}/tests/web/raids.yaml --futures 64
  --html ${scratch}/page.html --json OUTPUT_FILE ${scratch}/page.json ERROR_VARIABLE said RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "casus compare: exit code ${code}\n${said}")
endif()
execute_process(COMMAND ${node} ${root}/tests/web/numbers_test.mjs ${root}/web/dist/study.js ${scratch}/page.html
  ${scratch}/page.json RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "the page and the program differ")
endif()
