#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cardlib/keys/session_derivation.h"
#include "cardlib/personalization/activation.h"
#include "cardlib/secure_channel/scp_channel.h"
#include "cardlib/virtual_card/global_platform/java_card.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "cardlib/virtual_card/storage_card/storage_card.h"
#include "tests/support/card_bench.h"
#include "tests/support/families.h"
#include "tests/support/process_memory.h"

using namespace cardlib;

namespace {

// Messages of two bytes of length and data; an empty one says that a point was reached.
bool sendAll(int socket, ByteView bytes) {
    const Bytes length = apdu::bigEndian(bytes.size(), 2);
    return ::send(socket, length.data(), 2, MSG_NOSIGNAL) == 2 &&
           ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

std::optional<Bytes> receiveAll(int socket) {
    Bytes length(2);
    if (::recv(socket, length.data(), 2, MSG_WAITALL) != 2) return std::nullopt;
    Bytes bytes(apdu::fromBigEndian(length));
    if (!bytes.empty() && ::recv(socket, bytes.data(), bytes.size(), MSG_WAITALL) !=
                              static_cast<ssize_t>(bytes.size()))
        return std::nullopt;
    return bytes;
}

class FarCard : public apdu::Transport {
  public:
    explicit FarCard(int socket) : socket_(socket) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        if (sendAll(socket_, command))
            if (auto answer = receiveAll(socket_)) return *std::move(answer);
        return tl::unexpected(apdu::Error{apdu::Code::cardRemoved, "far card", 0});
    }

  private:
    int socket_;
};

// What the issuing process does: opens the vault, makes and activates a card that lies elsewhere, closes the channel,
// waits to be looked at; closes the vault, waits again.
int makeFarCard(int socket, const std::filesystem::path& folder, const Profile& profile, const CardRecord& record,
                const Bytes& atr) {
    auto vault = openEmbeddedVault(folder, apdu::SecretBytes::copyOf(apdu::bytesOf("bench-pin")));
    if (!vault) return 1;
    bool made = false;
    {
        const auto plan = planCard(profile, record, **vault);
        FarCard line(socket);
        apdu::Session session(line, atr);
        test::ListedJournal journal;
        made = plan && personalize(session, **vault, *plan, Begin::onBlank, journal) &&
               activate(session, **vault, profile, {plan->chipSerial, plan->applicationSerial}, "2026-11-25", journal);
    }
    if (!made || !sendAll(socket, {}) || !receiveAll(socket)) return 2;
    vault->reset();
    return sendAll(socket, {}) && receiveAll(socket) ? 0 : 3;
}

// One card made by a process of its own, and what that process had in memory then.
struct Looked {
    std::unique_ptr<VirtualCard> card;
    std::vector<std::pair<Bytes, Bytes>> channels;  // INITIALIZE UPDATE and its answer
    std::vector<test::ProcessMemory> memory;        // channel closed; vault closed

    Looked(const Profile& profile, const CardModel& model, const std::filesystem::path& folder) {
        card = makeBlank(model, test::CardBench::chipSerial());
        Bytes serial = test::CardBench::chipSerial();
        if (model.family == Family::storageCard) {
            Bytes padded(6);
            padded.insert(padded.end(), serial.begin(), serial.begin() + 4);
            serial = padded;
        }
        int ends[2];
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            ::_exit(makeFarCard(ends[1], folder, profile, test::sampleRecord(serial, 500), card->atr()));
        }
        ::close(ends[1]);
        serve(ends[0], child);
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }

  private:
    void serve(int socket, pid_t child) {
        while (auto command = receiveAll(socket)) {
            if (command->empty()) {
                memory.emplace_back(child);
                sendAll(socket, {});
                continue;
            }
            const Bytes answer = card->process(*command);
            if ((*command)[1] == 0x50) channels.emplace_back(*command, answer);
            sendAll(socket, answer);
        }
    }
};

void keysOf(const CardDirectory& directory, std::vector<Bytes>& keys) {
    for (const auto& key : directory.keys) keys.push_back(key.value);
    for (const auto& child : directory.children) keysOf(child, keys);
}

// The keys that stand on the card now.
std::vector<Bytes> keysOn(const VirtualCard& card) {
    std::vector<Bytes> keys;
    if (const auto* native = dynamic_cast<const NativeCard*>(&card)) keysOf(*native->image().masterFile, keys);
    if (const auto* java = dynamic_cast<const JavaCard*>(&card)) {
        const auto add = [&](const JavaKeySet& set) { keys.insert(keys.end(), {set.enc, set.mac, set.dek}); };
        for (const auto& set : java->image().issuerKeys) add(set);
        for (const auto& applet : java->image().applets)
            for (const auto& set : applet.keys) add(set);
    }
    return keys;
}

std::vector<Bytes> sessionKeysOf(const Looked& looked, const std::vector<Bytes>& statics) {
    std::vector<Bytes> keys;
    for (const auto& [command, answer] : looked.channels) {
        const auto card = parseInitializeUpdate(ByteView(answer).first(answer.size() - 2)).value();
        const Bytes context = apdu::concat(ByteView(command).subspan(5, 8), card.challenge);
        for (const Bytes& key : statics) {
            const auto add = [&](const apdu::SecretBytes& session) {
                keys.emplace_back(session.view().begin(), session.view().end());
            };
            for (const std::uint16_t constant : {0x0182, 0x0101, 0x0181})
                if (card.protocol == 0x02) add(scp02SessionKey(key, constant, card.counter));
            for (const Byte constant : {0x04, 0x06, 0x07})
                if (card.protocol == 0x03) add(scp03Derive(key, constant, context, key.size() * 8));
        }
    }
    return keys;
}

std::size_t standing(const test::ProcessMemory& memory, const std::vector<Bytes>& keys) {
    std::size_t found = 0;
    for (const Bytes& key : keys) found += memory.count(ByteView(key).first(std::min<std::size_t>(16, key.size())));
    return found;
}

}  // namespace

// A sanitizer keeps what was freed, and terabytes of shadow.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("A process that made a card keeps no session key in memory, and no card key when its vault is closed",
          "[cardlib][families][secrets]") {
    for (const auto& [name, model] : test::allFamilies()) {
        INFO(model.algorithm);
        const test::TemporaryFolder folder;
        auto profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", name).value();
        profile.applications.resize(2);
        const pid_t provisioning = ::fork();
        if (provisioning == 0) ::_exit(test::sampleVault(folder.path() / "vault", profile) ? 0 : 1);
        int status = 0;
        ::waitpid(provisioning, &status, 0);
        REQUIRE(status == 0);

        const Looked looked(profile, model, folder.path() / "vault");
        REQUIRE(looked.memory.size() == 2);
        const Bytes serial = *apdu::fromHex(test::sampleRecord(Bytes(10), 1).get("application_serial"));
        for (const auto& memory : looked.memory) CHECK(memory.size() > 100000);
        CHECK(looked.memory.front().count(serial) > 0);  // what is no secret is found

        const auto statics = keysOn(*looked.card), sessions = sessionKeysOf(looked, statics);
        CHECK(sessions.empty() == (model.family != Family::globalPlatform));
        CHECK(standing(looked.memory[0], sessions) == 0);
        CHECK(standing(looked.memory[1], sessions) == 0);
        CHECK(standing(looked.memory[1], statics) == 0);
    }
}
#endif
