# cmake -D casus=<program> -D scratch=<folder> -P new.cmake
# What `casus new` writes must pass `casus check` without a change.
file(REMOVE_RECURSE ${scratch})
file(MAKE_DIRECTORY ${scratch})
function(makes name)
  execute_process(COMMAND ${casus} new ${ARGN} ${scratch}/${name}.yaml RESULT_VARIABLE made
    OUTPUT_VARIABLE out ERROR_VARIABLE err)
  execute_process(COMMAND ${casus} check ${scratch}/${name}.yaml RESULT_VARIABLE good
    OUTPUT_VARIABLE checked ERROR_VARIABLE err2)
  if(NOT made EQUAL 0 OR NOT good EQUAL 0)
    message(SEND_ERROR "${name}: ${made} ${good}\n${out}${err}${checked}${err2}")
  endif()
endfunction()
makes(pair --use uk-ukraine-2024,aid-2026)
makes(group --use collective-guarantee,mnf-ukraine,north-atlantic-treaty)
makes(others --use uk-ukraine-2024,eu-42-7 --challenger BLR --protege MDA)
