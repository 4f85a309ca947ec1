# cmake -D casus=<program> -D pages=<docs/errors/README.md> -P error_pages.cmake
execute_process(COMMAND ${casus} explain-error --markdown OUTPUT_VARIABLE out RESULT_VARIABLE code)
file(READ ${pages} text)
if(NOT code EQUAL 0 OR NOT out STREQUAL text)
  message(SEND_ERROR "write ${pages} again: casus explain-error --markdown > ${pages}")
endif()
