// Law: whatever a card answers, recognising and exploring it ends, sends nothing that writes and uses no key that has
// a counter of tries. Input: the number of a known answer to reset, then answers, each after a byte with its length.
#include <unistd.h>

#include <cstdlib>

#include "cardlib/inspection/file_explorer.h"
#include "cardlib/inspection/recognition.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/support/sample_vault.h"

using namespace cardlib;

namespace {

constexpr const char* names[] = {"zhengzhou-permit-1", "zhengzhou-permit-1-gp", "zhengzhou-permit-1-storage"};
constexpr Family families[] = {Family::nativeCos, Family::globalPlatform, Family::storageCard};
constexpr std::size_t maxSent = 200000;

class Answers : public apdu::Transport {
  public:
    explicit Answers(ByteView script) : script_(script) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        const Byte ins = command[1];
        const bool reading = ins == 0xA4 || ins == 0xB0 || ins == 0xB2 || ins == 0xCA;
        const bool sectorKey = command[0] == 0xFF && (ins == 0x82 || ins == 0x86);
        if (++sent_ > maxSent || (!reading && !sectorKey)) std::abort();
        if (at_ >= script_.size()) return Bytes{0x6A, 0x82};
        const std::size_t length = std::min<std::size_t>(script_[at_], script_.size() - at_ - 1);
        const ByteView answer = script_.subspan(at_ + 1, length);
        at_ += length + 1;
        return Bytes(answer.begin(), answer.end());
    }

  private:
    ByteView script_;
    std::size_t at_ = 0, sent_ = 0;
};

struct Bench {
    CardTable table = readCardTable(ZHIKA_SOURCE_DIR "/resources/cards/cards.json").value();
    std::vector<Profile> profiles;
    std::vector<Bytes> atrs;
    std::unique_ptr<KeyVault> vault;
    Bench() {
        for (const char* name : names)
            profiles.push_back(readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", name).value());
        for (const Family family : families)
            atrs.push_back(makeBlank({family, algorithmsOf(family).front()}, Bytes(10, 0x31))->atr());
        const auto folder = std::filesystem::temp_directory_path() / ("zhika-fuzz-" + std::to_string(getpid()));
        vault = test::sampleVault(folder, profiles.back());
        std::filesystem::remove_all(folder);
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Bench bench;
    if (size == 0) return 0;
    const std::size_t which = data[0] % 4;
    const bool known = which < bench.profiles.size();
    Answers card({data + 1, size - 1});
    apdu::Session session(card, known ? bench.atrs[which] : Bytes{0x3B, 0x00});
    const auto seen = recognize(session, *bench.vault, bench.table, known ? &bench.profiles[which] : nullptr);
    if (seen && nameOf(seen->kind).empty()) std::abort();
    Answers files({data + 1, size - 1});
    apdu::Session again(files, {0x3B, 0x00});
    if (const auto found = exploreFiles(again, bench.table.explored); found && found->size() > 512) std::abort();
    return 0;
}
