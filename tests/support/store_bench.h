#pragma once

#include "app/store/audit_log.h"
#include "app/store/event_log.h"
#include "cardlib/keys/embedded_vault.h"
#include "tests/support/temporary_folder.h"

namespace test {

// A store and a vault in a folder of their own, with the two chains that live in it.
struct StoreBench {
    TemporaryFolder folder;
    std::unique_ptr<cardlib::KeyVault> vault = makeVault(folder.path() / "vault");
    std::unique_ptr<app::Database> database =
        app::Database::open(folder.path() / "station.db", ZHIKA_SOURCE_DIR "/resources/migrations/station")
            .value();
    app::EventLog events{*database, *vault, "410105000000:07"};
    app::AuditLog audit{*database, *vault};
    std::string pem = vault->publicPem("station").value();

    void append(int count, const std::string& body = "{}") {
        for (int i = 0; i < count; ++i)
            if (!events.append("test.happened", body)) throw std::runtime_error("not appended");
    }

  private:
    static std::unique_ptr<cardlib::KeyVault> makeVault(const std::filesystem::path& folder) {
        const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("bench-pin"));
        return cardlib::provisionEmbeddedVault(folder, pin, {})
            .and_then([&] { return cardlib::openEmbeddedVault(folder, pin); })
            .value();
    }
};

}  // namespace test
