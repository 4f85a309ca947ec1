# cmake -D casus=PROGRAM -D python=PYTHON -D root=TREE -D scratch=FOLDER -P schema_check.cmake
# The schema that the program prints, held against an independent validator and the files of the tree.
file(MAKE_DIRECTORY ${scratch})
execute_process(COMMAND ${casus} schema OUTPUT_FILE ${scratch}/schema.json RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "casus schema: exit code ${code}")
endif()
file(GLOB files ${root}/library/*.yaml ${root}/scenarios/*.yaml ${root}/scenarios/library/*.yaml ${root}/tests/effect/files/*.yaml
  ${root}/tests/cli/world/*.yaml ${root}/tests/reference/scenarios/*.yaml ${root}/tests/oracle/law/*/*.yaml)
execute_process(COMMAND ${python} -B ${root}/tests/cli/schema_check.py ${scratch}/schema.json ${files}
  OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${said}")
endif()
message("${said}")
