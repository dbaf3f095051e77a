#include "app/core/passing_folder.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <optional>

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

// What the system forgets, as long as this lives.
class RuntimeFolder {
  public:
    explicit RuntimeFolder(const std::string& folder) {
        if (const char* before = std::getenv("XDG_RUNTIME_DIR")) before_ = before;
        ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    }
    RuntimeFolder(const RuntimeFolder&) = delete;
    RuntimeFolder& operator=(const RuntimeFolder&) = delete;
    ~RuntimeFolder() { before_ ? ::setenv("XDG_RUNTIME_DIR", before_->c_str(), 1) : ::unsetenv("XDG_RUNTIME_DIR"); }

  private:
    std::optional<std::string> before_;
};

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

TEST_CASE("A folder without a lock is swept when it is too old to be being made", "[app][core]") {
    const test::TemporaryFolder folder;
    const auto below = folder.path() / "passing";
    for (const char* name : {"old", "new"}) {
        std::filesystem::create_directories(below / name);
        std::ofstream(below / name / "photo.jpg") << "picture";
        std::filesystem::permissions(below / name, std::filesystem::perms(0700));
    }
    std::filesystem::permissions(below, std::filesystem::perms(0700));
    std::filesystem::last_write_time(below / "old", std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    PassingFolder::sweep(below);
    CHECK_FALSE(std::filesystem::exists(below / "old"));
    CHECK(std::filesystem::exists(below / "new" / "photo.jpg"));
}

TEST_CASE("What was left in the station's folder is swept also by a process that keeps its own in memory, and the other way", "[app][core]") {
    const test::TemporaryFolder home, memory;
    const RuntimeFolder named(memory.path().string());
    killWithPicture(home.path() / "passing");
    killWithPicture(memory.path() / "zhika-desk");
    sweepPassingFolders(home.path());
    CHECK(countIn(home.path() / "passing") == 0);
    CHECK(countIn(memory.path() / "zhika-desk") == 0);
}

TEST_CASE("Passing folders are where the system forgets, or in the station's folder", "[app][core]") {
    const test::TemporaryFolder folder;
    const RuntimeFolder named(folder.path().string());
    CHECK(passingFolders("/home/station") == folder.path() / "zhika-desk");
    ::setenv("XDG_RUNTIME_DIR", "/nowhere", 1);
    CHECK(passingFolders("/home/station") == "/home/station/passing");
}
