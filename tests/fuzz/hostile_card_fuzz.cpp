// Law: whatever a card answers, the making of it ends; what is said to be made reads back as planned once the
// card is honest again, and is not alive. Input: for each APDU a byte that says how its answer is changed.
#include <unistd.h>

#include <cstdlib>

#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/sample_record.h"
#include "tests/support/sample_vault.h"

using namespace cardlib;

namespace {

class Silent : public Journal {
  public:
    Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
};

class HostileLine : public apdu::Transport {
  public:
    HostileLine(NativeCard& card, ByteView script) : card_(card), script_(script) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        if (++sent_ > 5000) std::abort();
        Bytes answer = card_.process(command);
        const Byte how = at_ < script_.size() ? script_[at_++] : 0;
        if (how >= 0x40 && how < 0x80) answer.resize(how % 4);
        if (how >= 0x80 && how < 0xA0 && !answer.empty()) answer[how % answer.size()] ^= 0x01;
        if (how >= 0xA0 && how < 0xB0) answer = {0x61, how};
        if (how >= 0xB0 && how < 0xC0) answer = {0x63, static_cast<Byte>(0xC0 | (how & 0xF))};
        if (how >= 0xC0 && how < 0xD0) answer.insert(answer.begin(), 300, how);
        if (how >= 0xD0 && how < 0xE0) answer = {0x90, 0x00};
        if (how >= 0xE0) return tl::unexpected(apdu::Error{apdu::Code::cardRemoved, "", 0});
        return answer;
    }

  private:
    NativeCard& card_;
    ByteView script_;
    std::size_t at_ = 0, sent_ = 0;
};

struct Bench {
    Profile profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", "zhengzhou-permit-1").value();
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("zhika-fuzz-" + std::to_string(getpid()));
    std::unique_ptr<KeyVault> vault;
    Plan plan;
    Bench() {
        profile.applications.resize(1);
        vault = test::sampleVault(folder, profile);
        plan = planCard(profile, test::sampleRecord(Bytes(10, 0x31), 300), *vault).value();
        std::filesystem::remove_all(folder);
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Bench bench;
    NativeCard card(blankCard(bench.profile.cipher, Bytes(10, 0x31)));
    HostileLine line(card, {data, size});
    apdu::Session session(line, card.atr());
    Silent journal;
    const bool made = personalize(session, *bench.vault, bench.plan, Begin::onBlank, journal).has_value() ||
                      personalize(session, *bench.vault, bench.plan, Begin::resume, journal).has_value();
    HostileLine honest(card, {});
    apdu::Session again(honest, card.atr());
    const auto contents = readCard(again, *bench.vault, bench.profile);
    if (contents && contents->status != 0) std::abort();
    if (made && (!contents || contents->value("holder", "name") != "测试·持卡人")) std::abort();
    return 0;
}
