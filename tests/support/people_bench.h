#pragma once

#include "app/people/people.h"
#include "tests/support/catch.h"
#include "tests/support/store_bench.h"

namespace test {

inline apdu::SecretBytes secret(const std::string& text) {
    return apdu::SecretBytes::copyOf(apdu::bytesOf(text));
}

inline const std::string goodPassword = "correct horse";

// The people of a store of their own, at a time of the test's own; a try costs next to nothing.
struct PeopleBench {
    StoreBench store;
    std::int64_t now = 1'800'000'000;
    app::Accounts accounts{*store.database};
    app::People people{*store.database, accounts, store.audit, *store.vault, cardlib::ScryptCost{16, 1, 1}, [this] { return now; }};

    app::Actor administrator() {
        if (!people.areSetUp().value()) REQUIRE(people.addFirst("root", "管理员", secret(goodPassword)));
        return signedIn("root");
    }
    app::Actor signedIn(const std::string& name) {
        auto actor = people.signIn(name, secret(goodPassword));
        REQUIRE(actor);
        return *actor;
    }
    app::Actor with(const std::string& name, app::Roles roles) {
        REQUIRE(people.add({name, "", roles}, secret(goodPassword), administrator()));
        return signedIn(name);
    }
};

}  // namespace test
