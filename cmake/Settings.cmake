# How everything is compiled: language, output folders, sanitizers, coverage.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_BUILD_RPATH $ORIGIN)
set(CMAKE_INSTALL_RPATH $ORIGIN)  # modules are loaded from beside the program

option(ZHIKA_TESTS "build the tests" ON)
option(ZHIKA_BENCH "build the benchmarks" OFF)
option(ZHIKA_FUZZ "build the fuzzers (clang)" OFF)
set(ZHIKA_SANITIZE "" CACHE STRING "comma-separated sanitizers, as -fsanitize takes them")
option(ZHIKA_COVERAGE "instrument for gcov" OFF)

if(ZHIKA_SANITIZE)
    add_compile_options(-fsanitize=${ZHIKA_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${ZHIKA_SANITIZE})
endif()
if(ZHIKA_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(ZHIKA_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
