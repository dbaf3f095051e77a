// One full card of each family: APDUs and bytes against the least possible for the same content (least_traffic.h says how
// that is counted), and host CPU. bench_card
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/least_traffic.h"
#include "tests/support/families.h"
#include "tests/support/sample_record.h"
#include "tests/support/sample_vault.h"

namespace {

using namespace cardlib;

class SilentJournal : public Journal {
  public:
    Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
};

bench::Least leastFor(const Plan& plan) {
    switch (plan.profile.family) {
        case Family::globalPlatform:
            return bench::leastGlobalPlatform(plan);
        case Family::storageCard:
            return bench::leastStorage(plan);
        case Family::nativeCos:
        case Family::operatorCard:  // of nobody's permit
            break;
    }
    return bench::leastNative(plan);
}

Bytes chipSerialFor(Family family, Byte number) {
    Bytes serial(10, number);
    if (family == Family::storageCard) std::fill_n(serial.begin(), 6, Byte{0});
    return serial;
}

void measure(const test::FamilyCase& what, const std::filesystem::path& folder) {
    const auto profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", what.profile).value();
    const auto vault = test::sampleVault(folder / (what.profile + what.model.algorithm), profile);
    constexpr int cards = 20;
    Evidence evidence;
    bench::Least least;
    double cpu = 0;
    for (int i = 1; i <= cards; ++i) {
        const auto card = makeBlank(what.model, Bytes(10, static_cast<Byte>(i)));
        InProcessReader reader(*card);
        apdu::Session session(reader, card->atr());
        SilentJournal journal;
        const double before = bench::cpuSeconds();
        const auto record = test::sampleRecord(chipSerialFor(profile.family, static_cast<Byte>(i)), 4000);
        const Plan plan = planCard(profile, record, *vault).value();
        evidence = personalize(session, *vault, plan, Begin::onBlank, journal).value();
        cpu += bench::cpuSeconds() - before;
        least = leastFor(plan);
    }
    const auto bytes = evidence.traffic.bytesOut + evidence.traffic.bytesIn;
    std::printf("%s on %s: %llu APDUs of %zu = %.3f; %llu bytes of %zu = %.3f (at most 1.10); host and card CPU %.1f ms "
                "(at most 30)\n",
                what.profile, what.model.algorithm.c_str(), static_cast<unsigned long long>(evidence.traffic.apdus),
                least.apdus, static_cast<double>(evidence.traffic.apdus) / static_cast<double>(least.apdus),
                static_cast<unsigned long long>(bytes), least.bytes,
                static_cast<double>(bytes) / static_cast<double>(least.bytes), 1e3 * cpu / cards);
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() / ("zhika-bench-" + std::to_string(getpid()));
    for (const auto& what : test::allFamilies()) measure(what, folder);
    std::filesystem::remove_all(folder);
}
