# Copies the files that fonts.yaml names into ${TO}/files, each compared with
# its SHA-256, writes ${TO}/fonts.conf and has fontconfig read it once, so that
# the program finds a cache. Run by the build, and by install, which may have
# put a DESTDIR before the folder:
#     cmake -DFROM=<fonts/> -DTO=<folder> -P collect.cmake
cmake_minimum_required(VERSION 3.25)

set(folder_now $ENV{DESTDIR}${TO})

function(collect_file source digest)
	if(NOT EXISTS ${source})
		message(FATAL_ERROR "The font file ${source} is missing: run ./dev setup.")
	endif()
	file(SHA256 ${source} found)
	if(NOT found STREQUAL digest)
		message(FATAL_ERROR "${source} is another version than fonts/fonts.yaml names; "
			"install that version, or name this one there and accept the sheets it gives.")
	endif()
	file(COPY ${source} DESTINATION ${folder_now}/files)
endfunction()

file(REMOVE_RECURSE ${folder_now}/files ${folder_now}/cache)
file(STRINGS ${FROM}/fonts.yaml lines)
foreach(line IN LISTS lines)
	if(line STREQUAL "scripts:")
		break() # their packages need not be installed; files are used where they are
	elseif(line MATCHES "^ +folder: (.+)$")
		set(folder ${CMAKE_MATCH_1})
	elseif(line MATCHES "^ +([^ :]+\\.[to]tf): ([0-9a-f]+)$")
		collect_file(${folder}/${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
	endif()
endforeach()
file(COPY ${FROM}/fonts.yaml DESTINATION ${folder_now})

set(FONTS_FOLDER ${TO})
configure_file(${FROM}/fonts.conf.in ${folder_now}/fonts.conf @ONLY)
if("$ENV{DESTDIR}" STREQUAL "")
	set(beside)
else()
	set(beside --sysroot=$ENV{DESTDIR})
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E env FONTCONFIG_FILE=${TO}/fonts.conf
	fc-cache --force ${beside} COMMAND_ERROR_IS_FATAL ANY)
