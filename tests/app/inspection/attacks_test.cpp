#include "app/station/record_composer.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/virtual_card/storage_card/storage_card.h"
#include "tests/app/inspection/inspecting.h"

using namespace app;
using apdu::Byte;
using test::altered;
using test::inspect;

namespace {

const cardlib::CardModel javaModel{cardlib::Family::globalPlatform, "scp03-128"};
const cardlib::CardModel storageModel{cardlib::Family::storageCard, "4k"};
const std::pair<const char*, cardlib::CardModel> protectedFamilies[] = {{"zhengzhou-permit-1", {}},
                                                                        {"zhengzhou-permit-1-gp", javaModel}};

cardlib::CardImage imageOf(const cardlib::VirtualCard& card) {
    return cardlib::parseCard(card.eeprom()).value();
}

// Writes down what a card answers.
class Recorder : public apdu::Transport {
  public:
    explicit Recorder(apdu::Transport& inner) : inner_(inner) {}
    apdu::Result<apdu::Bytes> transmit(apdu::ByteView command) override {
        auto answer = inner_.transmit(command);
        if (answer) answers.push_back(*answer);
        return answer;
    }
    std::vector<apdu::Bytes> answers;

  private:
    apdu::Transport& inner_;
};

// Plays the answers again, whatever is asked.
class Player : public apdu::Transport {
  public:
    explicit Player(std::vector<apdu::Bytes> answers) : answers_(std::move(answers)) {}
    apdu::Result<apdu::Bytes> transmit(apdu::ByteView) override {
        return at_ < answers_.size() ? answers_[at_++] : apdu::Bytes{0x6F, 0x00};
    }

  private:
    std::vector<apdu::Bytes> answers_;
    std::size_t at_ = 0;
};

// Between card and reader: changes answers that carry data.
class Meddler : public apdu::Transport {
  public:
    using Change = std::function<void(const apdu::Bytes& command, apdu::Bytes& answer)>;
    Meddler(apdu::Transport& inner, Change change) : inner_(inner), change_(std::move(change)) {}
    apdu::Result<apdu::Bytes> transmit(apdu::ByteView command) override {
        auto answer = inner_.transmit(command);
        if (answer && answer->size() > 2) change_({command.begin(), command.end()}, *answer);
        return answer;
    }

  private:
    apdu::Transport& inner_;
    Change change_;
};

Findings inspectReplayed(test::StationBench& bench, cardlib::VirtualCard& card) {
    cardlib::InProcessReader reader(card);
    Recorder recorder(reader);
    REQUIRE(holds(test::inspectOver(bench, recorder, card.atr())));
    Player player(recorder.answers);
    return test::inspectOver(bench, player, card.atr());
}

}  // namespace

TEST_CASE("Files copied onto another chip are found: they name the chip they came from", "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    auto copy = altered(*card, [](cardlib::CardImage& image) { image.serial.back() = 0x99; });
    const auto found = inspect(bench, copy);
    CHECK(contains(found, Meaning::contentOfAnotherChip));
    CHECK_FALSE(holds(found));
}

TEST_CASE("A forger's own chip that names itself is found: it lacks the issuer's secret", "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    auto forged = altered(*card, [](cardlib::CardImage& image) {
        image.serial.back() = 0x99;
        test::fileIn(*image.masterFile, 0x0005).body[9] = 0x99;
        for (auto& directory : image.masterFile->children)
            for (auto& key : directory.keys) key.value.assign(16, 0x11);
    });
    const auto found = inspect(bench, forged);
    CHECK(contains(found, Meaning::chipNotGenuine));
    CHECK_FALSE(holds(found));
    for (const auto& key : test::directoryIn(const_cast<cardlib::CardImage&>(forged.image()), 0xDF01).keys)
        if (key.type == 0x39) CHECK(key.fifth == 0x55);  // no try of a key was spent on it
}

TEST_CASE("Even a chip with stolen keys does not carry another chip's content: the signature names the chip",
          "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    auto cloned = altered(*card, [](cardlib::CardImage& image) {
        image.serial.back() = 0x99;
        test::fileIn(*image.masterFile, 0x0005).body[9] = 0x99;
    });
    const auto found = inspect(bench, cloned);
    CHECK(contains(found, Meaning::chipGenuine));
    CHECK(contains(found, Meaning::contentAltered));
    CHECK_FALSE(holds(found));
}

TEST_CASE("A swapped photo, an altered name and a moved signature are found", "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1), other = test::issuedCard(bench, 1, 2);
    auto from = imageOf(*other);
    for (const std::uint16_t fid : {0x001C, 0x0016, 0x0018, 0x001D}) {
        INFO(fid);
        auto swapped = altered(*card, [&](cardlib::CardImage& image) {
            test::permitFile(image, fid).body = test::permitFile(from, fid).body;
        });
        const auto found = inspect(bench, swapped);
        CHECK(contains(found, Meaning::contentAltered));
        CHECK_FALSE(holds(found));
    }
}

TEST_CASE("Altered addresses and residence facts are found", "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    for (const std::uint16_t fid : {0x0017, 0x0019}) {
        auto moved = altered(*card, [fid](cardlib::CardImage& image) {
            test::permitFile(image, fid).body[5] ^= 0x01;
        });
        const auto found = inspect(bench, moved);
        CHECK((contains(found, Meaning::changesAltered) || contains(found, Meaning::contentUnreadable)));
        CHECK_FALSE(holds(found));
    }
}

TEST_CASE("A recorded session played again proves nothing", "[app][attack]") {
    for (const auto& [profile, model] : protectedFamilies) {
        test::StationBench bench(profile);
        const auto card = test::issuedCard(bench, 0, 1, model);
        const auto found = inspectReplayed(bench, *card);
        INFO(test::told(found));
        CHECK(contains(found, Meaning::chipNotGenuine));
        CHECK_FALSE(holds(found));
    }
}

TEST_CASE("Answers cut short, and answers stripped of their MAC, are not taken", "[app][attack]") {
    for (const auto& [profile, model] : protectedFamilies) {
        test::StationBench bench(profile);
        const auto card = test::issuedCard(bench, 0, 1, model);
        for (const std::size_t cut : {1U, 8U, 16U}) {
            cardlib::InProcessReader reader(*card);
            bool authenticated = false;
            Meddler meddler(reader, [&](const apdu::Bytes& command, apdu::Bytes& answer) {
                authenticated |= command[1] == 0x88 || command[1] == 0x50;
                if (authenticated && (command[1] == 0xB0 || command[1] == 0xB2) && answer.size() > cut + 2)
                    answer.erase(answer.end() - 2 - static_cast<std::ptrdiff_t>(cut), answer.end() - 2);
            });
            card->reset();
            const auto found = test::inspectOver(bench, meddler, card->atr());
            INFO(test::told(found));
            CHECK(contains(found, Meaning::contentUnreadable));
            CHECK_FALSE(holds(found));
        }
    }
}

TEST_CASE("A status changed on the line between Java card and reader is not taken", "[app][attack]") {
    test::StationBench bench("zhengzhou-permit-1-gp");
    const auto card = test::issuedCard(bench, 0, 1, javaModel);
    for (std::size_t at = 0; at < 8; ++at) {
        cardlib::InProcessReader reader(*card);
        Meddler meddler(reader, [&](const apdu::Bytes& command, apdu::Bytes& answer) {
            if ((command[0] & 0x04) != 0 && command[1] == 0xB0) answer[at % (answer.size() - 2)] ^= 0x01;
        });
        card->reset();
        CHECK_FALSE(holds(test::inspectOver(bench, meddler, card->atr())));
    }
}

TEST_CASE("A card from another city is told as such, and costs none of its keys' tries", "[app][attack]") {
    test::StationBench elsewhere;
    elsewhere.station->regime.cityDivision = "420100";
    const auto card = test::issuedCard(elsewhere, 0, 1);
    elsewhere.close();
    test::StationBench here;
    const auto before = card->eeprom();
    const auto found = inspect(here, *card);
    INFO(test::told(found));
    CHECK(contains(found, Meaning::cityOther));
    CHECK(contains(found, Meaning::issuerUnknown));
    CHECK(contains(found, Meaning::chipOfOtherKeys));
    CHECK_FALSE(holds(found));
    CHECK(card->eeprom() == before);
}

TEST_CASE("A card that claims to be this city's but is signed by an unknown issuer is told as such", "[app][attack]") {
    test::StationBench forger;
    const auto card = test::issuedCard(forger, 0, 1);
    forger.close();
    test::StationBench here;
    const auto found = inspect(here, *card);
    CHECK(contains(found, Meaning::cityOurs));
    CHECK(contains(found, Meaning::issuerUnknown));
    CHECK_FALSE(holds(found));
}

TEST_CASE("A storage card with a copied UID is never called genuine, only not provable", "[app][attack]") {
    test::StationBench bench("zhengzhou-permit-1-storage");
    const auto card = test::issuedCard(bench, 0, 1, storageModel);
    const auto copy = cardlib::restoreCard(cardlib::Family::storageCard, card->eeprom()).value();
    const auto found = inspect(bench, *copy);
    CHECK(contains(found, Meaning::chipNotProvable));
    CHECK_FALSE(contains(found, Meaning::chipGenuine));
}

TEST_CASE("A storage card's content under another UID is found", "[app][attack]") {
    test::StationBench bench("zhengzhou-permit-1-storage");
    const auto card = test::issuedCard(bench, 0, 1, storageModel);
    auto image = cardlib::parseStorageCard(card->eeprom()).value();
    image.serial[0] ^= 0x01;
    cardlib::StorageCard copy(image);
    const auto found = inspect(bench, copy);
    CHECK(contains(found, Meaning::contentOfAnotherChip));
    CHECK_FALSE(holds(found));
}

TEST_CASE("A sector's header from a card issued earlier, and one of another sector, are found", "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    auto early = altered(*card, [](cardlib::CardImage& image) {
        auto& header = test::fileIn(test::directoryIn(image, 0xDF03), 0x0315).body;
        header[3] = 0x20, header[4] = 0x20;
    });
    auto swapped = altered(*card, [](cardlib::CardImage& image) {
        test::fileIn(test::directoryIn(image, 0xDF03), 0x0315).body =
            test::fileIn(test::directoryIn(image, 0xDF04), 0x0415).body;
    });
    for (auto* odd : {&early, &swapped}) {
        const auto found = inspect(bench, *odd);
        CHECK(contains(found, Meaning::sectorsInconsistent));
        CHECK_FALSE(holds(found));
    }
}

TEST_CASE("A sector moved from another storage card does not open with this card's sector key", "[app][attack]") {
    test::StationBench bench("zhengzhou-permit-1-storage");
    const auto card = test::issuedCard(bench, 0, 1, storageModel), other = test::issuedCard(bench, 1, 2, storageModel);
    auto image = cardlib::parseStorageCard(card->eeprom()).value();
    const auto from = cardlib::parseStorageCard(other->eeprom()).value();
    const auto& profile = bench.station->profile;
    const auto& sector = profile.applications.at(1);
    const std::size_t first = cardlib::sectorOf(sector.files.front().fid) * 4;
    for (std::size_t block = first; block < first + 4; ++block) image.blocks[block] = from.blocks[block];
    cardlib::StorageCard moved(image);
    cardlib::InProcessReader reader(moved);
    apdu::Session session(reader, moved.atr());
    const auto identity = identifyCard(session, *bench.station->vault, profile).value();
    const auto driver = makeDriver(session, *bench.station->vault, profile);
    driver->useKeysOf(identity.chipSerial, serialBytes(identity));
    CHECK(driver->select(profile.applications.at(2)).value());
    CHECK_FALSE(driver->select(sector).value());
}

TEST_CASE("A printed code of another card, and one that nobody signed, do not agree with the chip", "[app][attack]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1), other = test::issuedCard(bench, 1, 2);
    const auto codeOf = [&](std::int64_t order) {
        std::string qr;
        (void)recordFromJson(bench.station->orders->loadCard(bench.station->orders->load(order).value()).value(), qr);
        return qr;
    };
    const std::pair<std::string, Meaning> scans[] = {{codeOf(1), Meaning::printAgrees},
                                                     {codeOf(2), Meaning::printDiffers},
                                                     {"ZJ1:FORGED", Meaning::printDiffers}};
    const auto check = [&](test::StationBench& station) {
        for (const auto& [scanned, meaning] : scans) {
            card->reset();
            cardlib::InProcessReader reader(*card);
            CHECK(contains(test::inspectOver(station, reader, card->atr(), today(), scanned), meaning));
        }
    };
    check(bench);
    bench.close();
    test::StationBench officer;
    officer.shareKeysOf(bench);
    check(officer);
}
