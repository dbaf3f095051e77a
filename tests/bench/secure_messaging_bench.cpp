// Protected APDUs for each second of one core's time, wrapped and unwrapped: native line protection over the station's
// token, SCP02 and SCP03 at every level. A session with a virtual card is recorded and then spoken again to the record, so
// that only the terminal's side is counted. bench_secure_messaging
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "apdu/iso7816/commands.h"
#include "cardlib/drivers/card_content.h"
#include "cardlib/drivers/native_cos.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/card_models.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/bench/cpu_time.h"
#include "tests/support/sample_vault.h"

namespace {

using namespace cardlib;

constexpr int rounds = 2000;
constexpr std::size_t payload = 200;
constexpr Byte anyFile = 0x05;

// Remembers the answers of the inner transport, or gives them again in order.
class Record : public apdu::Transport {
  public:
    explicit Record(apdu::Transport& inner) : inner_(inner) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        if (again_) return answers_[next_++];
        auto answer = inner_.transmit(command);
        answers_.push_back(answer.value());
        return answer;
    }
    void forget() { answers_.clear(); }
    void playAgain() {
        again_ = true;
        next_ = 0;
    }

  private:
    apdu::Transport& inner_;
    std::vector<Bytes> answers_;
    std::size_t next_ = 0;
    bool again_ = false;
};

void must(const Result<void>& done) {
    if (done) return;
    std::fprintf(stderr, "%s %s\n", nameOf(done.error().code).c_str(), done.error().detail.c_str());
    std::exit(1);
}

struct Measured {
    double apdus = 0, seconds = 0;
};

void print(const std::string& name, const Measured& measured) {
    std::printf("%-34s %8.0f protected APDUs/s of one core (at least 20000)\n", name.c_str(),
                measured.apdus / measured.seconds);
}

// An applet of which a file is written by STORE DATA and read, `payload` bytes each time.
Measured speak(apdu::Session& session, KeyVault& vault, const Profile& profile, const ScpKeys& keys) {
    const auto channel = openScp(session, vault, keys, {0x00, profile.channelLevel, Bytes(8, 0x42)}).value();
    const auto say = [&](const apdu::Command& command) {
        const auto answer = session.send(channel->wrap(command)).value();
        if (!channel->unwrap(answer).value().sw.ok()) std::abort();
    };
    Byte number = 0;
    const auto store = [&](Bytes group) { say({0x80, 0xE2, 0x08, number++, std::move(group)}); };
    store({0x9F, 0x01, 0x09, 0x00, anyFile, 0x28, 0x01, 0x00, 0x00, 0x00, 0xF0, 0xF0});
    Bytes content{0x00, anyFile, static_cast<Byte>(payload + 2), 0x00, 0x00};
    content.resize(content.size() + payload, 0x77);
    const double before = bench::cpuSeconds();
    for (int i = 0; i < rounds; ++i) {
        store(content);
        say(apdu::readBinaryBySfi(anyFile, 0, payload));
    }
    return {2.0 * rounds, bench::cpuSeconds() - before};
}

void globalPlatform(const std::string& name, const std::string& algorithm, Byte level,
                    const std::filesystem::path& folder) {
    Profile profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", name).value();
    profile.channelLevel = level;
    const auto vault = test::sampleVault(folder / (algorithm + std::to_string(level)), profile);
    const auto card = makeBlank({Family::globalPlatform, algorithm}, Bytes(10, 0x31));
    InProcessReader reader(*card);
    apdu::Session direct(reader, card->atr());
    CardContent content(direct, *vault, profile);
    content.useKeysOf(content.chipSerial().value());
    must(content.replaceInitialKeys());
    must(content.install(profile.mf));
    Record record(reader);
    apdu::Session session(record, card->atr());
    const auto run = [&] {
        session.send(apdu::selectApplication(profile.mf.aid)).value();
        return speak(session, *vault, profile, content.issuerKeys());
    };
    run();
    record.playAgain();
    char title[64];
    std::snprintf(title, sizeof title, "%s level %02X", algorithm.c_str(), level);
    print(title, run());
}

void nativeCos(const std::string& name, Protection protection, const std::filesystem::path& folder) {
    const Profile profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", name).value();
    const auto vault = test::sampleVault(folder / (name + std::to_string(static_cast<int>(protection))), profile);
    const std::string algorithm = profile.cipher == Cipher::sm4 ? "sm4" : "3des";
    const auto card = makeBlank({Family::nativeCos, algorithm}, Bytes(10, 0x31));
    InProcessReader reader(*card);
    Record record(reader);
    apdu::Session session(record, card->atr());
    NativeCos cos(session, *vault, profile, Bytes(8, 0x33));
    File file;
    file.fid = anyFile;
    file.size = payload;
    file.read = file.write = 0xF0;
    file.protection = protection;
    must(cos.createMasterFile());
    must(cos.createKeyFile(profile.mf));
    for (const auto& key : profile.mf.keys)
        must(cos.writeKey(key, key.type == 0x39 ? cos.transportKey() : cos.cardKey(profile.mf.keys.front().master)));
    must(cos.create(file));
    const auto run = [&] {
        const double before = bench::cpuSeconds();
        for (int i = 0; i < rounds; ++i) must(cos.write(file, Bytes(payload, 0x77)));
        return Measured{1.0 * rounds, bench::cpuSeconds() - before};
    };
    record.forget();
    run();
    record.playAgain();
    print("native " + algorithm + (protection == Protection::mac ? " MAC" : " encrypted and MAC"), run());
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() / ("zhika-bench-" + std::to_string(getpid()));
    for (const auto* name : {"zhengzhou-permit-1", "zhengzhou-permit-1-3des"})
        for (const auto protection : {Protection::mac, Protection::encryptedMac}) nativeCos(name, protection, folder);
    for (const Byte level : {0x01, 0x03}) globalPlatform("zhengzhou-permit-1-gp-scp02", "scp02-55", level, folder);
    for (const auto& [name, algorithm] : {std::pair{"zhengzhou-permit-1-gp", "scp03-128"},
                                          {"zhengzhou-permit-1-gp-192", "scp03-192"},
                                          {"zhengzhou-permit-1-gp-256", "scp03-256"}})
        for (const Byte level : {0x01, 0x03, 0x11, 0x13, 0x33}) globalPlatform(name, algorithm, level, folder);
    std::filesystem::remove_all(folder);
}
