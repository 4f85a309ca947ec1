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

# Another pair inherits neither a number nor a source, and no help that goes to somebody else.
file(READ ${scratch}/others.yaml text)
string(REGEX REPLACE "(^|\n)#[^\n]*" "" text "${text}")
if(text MATCHES "source: \"|assumed: \"[a-z]+ |value: [0-9]" OR text MATCHES "ISW|World Bank|Support Tracker")
  message(SEND_ERROR "a scenario about another pair has numbers of the reference scenario:\n${text}")
endif()
execute_process(COMMAND ${casus} new --use aid-2026 --challenger CHN --protege TWN ${scratch}/aid.yaml
  RESULT_VARIABLE made OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(NOT made EQUAL 2 OR NOT err MATCHES "E059.*goes to UKR" OR EXISTS ${scratch}/aid.yaml)
  message(SEND_ERROR "aid for another protege: ${made}\n${out}${err}")
endif()
execute_process(COMMAND ${casus} new --use uk-ukraine-2024 --protege POL ${scratch}/poland.yaml
  RESULT_VARIABLE made OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(NOT made EQUAL 0 OR NOT err MATCHES "L017.*no duty of 'uk-ukraine-2024' can arise from an attack on POL")
  message(SEND_ERROR "an agreement about another pair: ${made}\n${out}${err}")
endif()
