#include "app/core/passing_folder.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

std::ptrdiff_t countIn(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

mode_t modeOf(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

// A process that keeps a picture and is killed.
void killWithPicture(const std::filesystem::path& below) {
    const pid_t child = ::fork();
    if (child == 0) {
        const auto folder = PassingFolder::make(below);
        if (folder) std::ofstream(folder->path() / "photo.jpg") << "picture";
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
}

}  // namespace

TEST_CASE("A passing folder is its owner's only, and gone with what was in it", "[app][core]") {
    const test::TemporaryFolder folder;
    const auto below = folder.path() / "passing";
    {
        const auto passing = PassingFolder::make(below);
        REQUIRE(passing);
        std::ofstream(passing->path() / "photo.jpg") << "picture";
        CHECK(modeOf(passing->path()) == 0700);
        CHECK(modeOf(below) == 0700);
        CHECK(countIn(below) == 1);
    }
    CHECK(countIn(below) == 0);
    CHECK_FALSE(PassingFolder::make(folder.path() / "not" / "there"));
    std::filesystem::permissions(below, std::filesystem::perms(0777));
    CHECK_FALSE(PassingFolder::make(below));
}

TEST_CASE("What a killed process left is swept, and what a living one has is not", "[app][core]") {
    const test::TemporaryFolder folder;
    const auto below = folder.path() / "passing";
    killWithPicture(below);
    const auto living = PassingFolder::make(below);
    REQUIRE(living);
    CHECK(countIn(below) == 2);
    PassingFolder::sweep(below);
    CHECK(countIn(below) == 1);
    CHECK(std::filesystem::exists(living->path()));
    PassingFolder::sweep(folder.path() / "nowhere");
}

TEST_CASE("Passing folders are where the system forgets, or in the station's folder", "[app][core]") {
    const test::TemporaryFolder folder;
    const char* before = std::getenv("XDG_RUNTIME_DIR");
    const std::string kept = before ? before : "";
    ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
    CHECK(passingFolders("/home/station") == folder.path() / "zhika-desk");
    ::setenv("XDG_RUNTIME_DIR", "/nowhere", 1);
    CHECK(passingFolders("/home/station") == "/home/station/passing");
    before ? ::setenv("XDG_RUNTIME_DIR", kept.c_str(), 1) : ::unsetenv("XDG_RUNTIME_DIR");
}
