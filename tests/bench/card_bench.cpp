// One full card: APDUs and bytes against the least possible for the same content, and host CPU. bench_card
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/secure_channel/line_protection.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/sample_record.h"
#include "tests/support/sample_vault.h"

namespace {

using namespace cardlib;

class SilentJournal : public Journal {
  public:
    Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
};

struct Least {
    std::size_t apdus = 0, bytes = 0;
    void add(std::size_t out, std::size_t in) {
        ++apdus;
        bytes += out + in;
    }
};

// A protected write: GET CHALLENGE, then the command. A read: one command for each 239 bytes.
void addProtected(Least& least, std::size_t field) {
    least.add(5, 6);
    least.add(5 + field + 4, 2);
}

void addRead(Least& least, std::size_t length) {
    for (std::size_t at = 0; at < length; at += 239)
        least.add(5, std::min<std::size_t>(239, length - at) + 2);
}

std::size_t encrypted(Cipher cipher, std::size_t length) {
    const std::size_t block = blockSize(cipher);
    return (length + 1 + block - 1) / block * block;
}

void addFile(Least& least, const Profile& profile, const File& file, const FileImage& image) {
    least.add(5 + 7, 2);  // CREATE FILE
    const bool secret = file.protection == Protection::encryptedMac;
    const std::size_t most = maxPayload(profile.cipher, secret);
    for (const auto& part : image.parts) {
        for (std::size_t at = 0; at < part.size(); at += most) {
            const std::size_t size = std::min(most, part.size() - at);
            if (file.protection == Protection::none)
                least.add(5 + size, 2);
            else
                addProtected(least, secret ? encrypted(profile.cipher, size) : size);
        }
        addRead(least, part.size());
    }
    if (image.parts.empty()) addRead(least, file.kind == FileKind::transparent ? file.size : 1);
}

Least leastPossible(const Plan& plan) {
    Least least;
    for (std::size_t i = 0; i < plan.applications.size(); ++i) {
        const auto& application = plan.applications[i].application;
        least.add(i == 0 ? 18 : 5 + 8 + application.aid.size(), 2);  // CREATE
        if (i > 0) least.add(5 + application.aid.size(), 2);         // SELECT
        least.add(12, 2);                                            // key file
        for (std::size_t k = 0; k < application.keys.size(); ++k)
            addProtected(least, encrypted(plan.profile.cipher, 21));
        if (i > 0) {  // EXTERNAL AUTHENTICATE, to read back
            least.add(5, 10);
            least.add(5 + blockSize(plan.profile.cipher), 2);
        }
        for (std::size_t f = 0; f < application.files.size(); ++f)
            addFile(least, plan.profile, application.files[f], plan.applications[i].files[f]);
    }
    return least;
}

double cpuMilliseconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() / ("zhika-bench-" + std::to_string(getpid()));
    for (const auto* name : {"zhengzhou-permit-1", "zhengzhou-permit-1-3des"}) {
        const auto profile = readProfile(ZHIKA_SOURCE_DIR "/resources/profiles", name).value();
        const auto vault = test::sampleVault(folder / name, profile);
        constexpr int cards = 50;
        Evidence evidence;
        Least least;
        double cpu = 0;
        for (int i = 0; i < cards; ++i) {
            Bytes chip(10, static_cast<Byte>(i));
            NativeCard card(blankCard(profile.cipher, chip));
            InProcessReader reader(card);
            apdu::Session session(reader, card.atr());
            SilentJournal journal;
            const double before = cpuMilliseconds();
            const Plan plan = planCard(profile, test::sampleRecord(chip, 4000), *vault).value();
            evidence = personalize(session, *vault, plan, Begin::onBlank, journal).value();
            cpu += cpuMilliseconds() - before;
            least = leastPossible(plan);
        }
        const auto bytes = evidence.traffic.bytesOut + evidence.traffic.bytesIn;
        std::printf(
            "%s: %llu APDUs of %zu = %.3f; %llu bytes of %zu = %.3f (at most 1.15); host and card CPU %.1f "
            "ms (at most 30)\n",
            name, static_cast<unsigned long long>(evidence.traffic.apdus), least.apdus,
            static_cast<double>(evidence.traffic.apdus) / static_cast<double>(least.apdus),
            static_cast<unsigned long long>(bytes), least.bytes,
            static_cast<double>(bytes) / static_cast<double>(least.bytes), cpu / cards);
    }
    std::filesystem::remove_all(folder);
}
