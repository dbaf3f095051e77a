#include "app/central/event_store.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

// Something that takes connections where a database should be, and never says a word.
class MuteDatabase {
  public:
    explicit MuteDatabase(const std::filesystem::path& folder) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string path = (folder / ".s.PGSQL.5432").string();
        REQUIRE(path.copy(address.sun_path, sizeof address.sun_path - 1) == path.size());
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(socket_, 8) == 0);
    }
    ~MuteDatabase() { ::close(socket_); }
    MuteDatabase(const MuteDatabase&) = delete;
    MuteDatabase& operator=(const MuteDatabase&) = delete;

  private:
    int socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
};

}  // namespace

TEST_CASE("A database that does not answer is given up within seconds", "[app][central]") {
    const test::TemporaryFolder folder;
    const MuteDatabase database(folder.path());
    EventStore store("host=" + folder.path().string() + " user=zhika dbname=zhika");
    const auto begun = std::chrono::steady_clock::now();
    CHECK(store.publicKeyOf("410105000000:01").error().code == Code::databaseUnavailable);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(30));
}
