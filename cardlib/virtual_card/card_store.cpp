#include "cardlib/virtual_card/card_store.h"

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/virtual_card/native_cos/cos_manual.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxIndex = 1 << 20;

Cipher cipherOf(const CardModel& model) {
    return model.algorithm == "3des" ? Cipher::des3 : Cipher::sm4;
}

tl::unexpected<Error> notWritten() {
    return fail(Code::cardStoreNotWritten, "errno " + std::to_string(errno));
}

}  // namespace

EepromFile& CardStore::eepromOf(const std::string& serial) {
    const std::filesystem::path file = file_.string() + "." + serial;
    if (!eeprom_ || eeprom_->path() != file) eeprom_.emplace(file);
    return *eeprom_;
}

Result<CardStore> CardStore::open(std::filesystem::path file, CardModel model, std::size_t stack) {
    CardStore store;
    store.file_ = std::move(file);
    store.model_ = std::move(model);
    store.stack_ = stack + 1;
    if (const auto content = apdu::readFile(store.file_, maxIndex)) {
        const json index = json::parse(content->begin(), content->end(), nullptr, false);
        if (index.is_object()) {
            store.model_.family =
                familyNamed(index.value("family", "native_cos")).value_or(store.model_.family);
            store.model_.algorithm = index.value("algorithm", store.model_.algorithm);
            store.model_.manual = parseManual(index.value("manual", ""), cipherOf(store.model_)).value_or(CosManual{});
            store.stack_ = index.value("stack", std::size_t{0});
            store.inSlot_ = index.value("in_slot", "");
            store.kept_ = index.value("kept", std::vector<std::string>{});
        }
    }
    return store.saveIndex().map([&] { return std::move(store); });
}

Result<void> CardStore::saveIndex() {
    const json index{{"family", nameOf(model_.family)},
                     {"algorithm", model_.algorithm},
                     {"manual", toWords(model_.manual)},
                     {"stack", stack_},
                     {"in_slot", inSlot_},
                     {"kept", kept_}};
    if (apdu::writeFileDurably(file_, apdu::bytesOf(index.dump(1)))) return {};
    return notWritten();
}

Result<KeptCard> CardStore::load(const std::string& serial) {
    return restoreCard(model_.family, eepromOf(serial).read().value_or(Bytes{}));
}

Result<KeptCard> CardStore::current() {
    return inSlot_.empty() ? next() : load(inSlot_);
}

Result<void> CardStore::add(const VirtualCard& card) {
    const std::string serial = apdu::toHex(card.serial());
    if (!inSlot_.empty() && inSlot_ != serial) kept_.push_back(inSlot_);
    std::erase(kept_, serial);
    inSlot_ = serial;
    return save(card).and_then([&] { return saveIndex(); });
}

Result<KeptCard> CardStore::next() {
    if (stack_ == 0) return KeptCard{};
    Bytes serial{0x5A, 0x4A};
    apdu::append(serial, randomBytes(8));
    auto card = makeBlank(model_, serial);
    --stack_;
    return add(*card).map([&] { return std::move(card); });
}

Result<KeptCard> CardStore::take(const std::string& serial) {
    const auto found = std::ranges::find(kept_, serial);
    if (found == kept_.end()) return KeptCard{};
    kept_.erase(found);
    if (!inSlot_.empty()) kept_.push_back(inSlot_);
    inSlot_ = serial;
    return saveIndex().and_then([&] { return load(serial); });
}

Result<void> CardStore::save(const VirtualCard& card) {
    if (eepromOf(apdu::toHex(card.serial())).write(card.eeprom())) return {};
    return notWritten();
}

}  // namespace cardlib
