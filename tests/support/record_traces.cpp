// Makes a card of each family with an invented holder, reads it, and writes the session: record_traces FOLDER
// (tests/data/traces). To be run again when what is said to a card has changed on purpose.
#include <iostream>

#include "apdu/channel/trace.h"
#include "apdu/core/file.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/support/fixed_vault.h"
#include "tests/support/recorded_cards.h"
#include "tests/support/sample_record.h"

namespace {

using namespace cardlib;

class SilentJournal : public Journal {
  public:
    Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
};

bool record(const test::RecordedCard& recorded, const std::filesystem::path& folder) {
    test::FixedVault vault;
    const auto profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", recorded.profile).value();
    const auto card = makeBlank(recorded.model, test::recordedSerial());
    InProcessReader reader(*card);
    apdu::Session making(reader, reader.atr());
    SilentJournal journal;
    const Bytes serial = readChipSerial(making, vault, profile).value();
    const auto plan = planCard(profile, test::sampleRecord(serial, 300), vault);
    if (!plan || !personalize(making, vault, *plan, Begin::onBlank, journal)) return false;
    reader.insert();
    apdu::RecordingTransport recording(reader);
    apdu::Session reading(recording, reader.atr());
    if (!readCard(reading, vault, profile)) return false;
    auto trace = recording.trace();
    trace.insert(trace.begin(), apdu::Exchange{{}, reader.atr()});
    return apdu::writeFileDurably(folder / (recorded.name + ".txt"), apdu::bytesOf(apdu::toText(trace)), 0644)
        .has_value();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    for (const auto& recorded : test::recordedCards())
        if (!record(recorded, argv[1])) {
            std::cerr << recorded.name << " could not be recorded" << std::endl;
            return 1;
        }
    return 0;
}
