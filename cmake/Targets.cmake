# zhika_library(NAME SOURCES a.cpp … LINKS PUBLIC x …): one folder, one target.
# zhika_program(NAME …): an executable whose main.cpp stands in its folder.
# zhika_test(NAME SOURCES … LINKS …): a Catch2 program that links the one target it tests. USB: it sees the bus of apdu/virtual_usb.

add_library(zhika_warnings INTERFACE)
target_compile_options(zhika_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Werror
    # g++ 12 sees comparisons of byte vectors read beyond the end (GCC bug 105651 and its kin).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overread -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict>)

function(zhika_library NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${NAME} STATIC ${ARG_SOURCES})
    target_include_directories(${NAME} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${NAME} ${ARG_LINKS})
    target_link_libraries(${NAME} PRIVATE $<BUILD_INTERFACE:zhika_warnings>)
endfunction()

function(zhika_program NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${NAME} ${ARG_SOURCES})
    target_link_libraries(${NAME} PRIVATE ${ARG_LINKS} zhika_warnings)
endfunction()

function(zhika_test NAME)
    cmake_parse_arguments(ARG "USB" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    add_executable(${NAME} ${ARG_SOURCES})
    target_link_libraries(${NAME} PRIVATE ${ARG_LINKS} test_support zhika_warnings)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(ARG_USB)
        # A sanitizer's runtime must come first.
        if(ZHIKA_SANITIZE MATCHES address)
            set(FIRST libasan.so.8:)
        elseif(ZHIKA_SANITIZE MATCHES thread)
            set(FIRST libtsan.so.2:)
        endif()
        set(PRELOAD ENVIRONMENT_MODIFICATION "LD_PRELOAD=set:${FIRST}libumockdev-preload.so.0")
    endif()
    catch_discover_tests(${NAME} TEST_PREFIX "${NAME}: "
        PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen" ${PRELOAD})
endfunction()
