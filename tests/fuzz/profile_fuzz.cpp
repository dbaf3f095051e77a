// Law: a profile is either refused with a reason, or sound when checked again; a card of it is either refused with a
// reason, or planned in files that hold what is planned for them.
#include "cardlib/personalization/plan.h"
#include "cardlib/profile/profile_checker.h"
#include "cardlib/profile/profile_reader.h"
#include "tests/fuzz/law.h"
#include "tests/support/known_vault.h"
#include "tests/support/sample_record.h"

using namespace cardlib;

namespace {

void fits(const File& file, const FileImage& image) {
    const bool transparent = file.kind == FileKind::transparent;
    fuzz::law(image.parts.size() <= (transparent ? 1 : file.recordCount), "no more parts than there is room for");
    for (const auto& part : image.parts)
        fuzz::law(part.size() <= (transparent ? file.size : file.recordSize), "a part fits where it goes");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static test::KnownVault vault;
    const auto profile = parseProfile({reinterpret_cast<const char*>(data), size});
    if (!profile) {
        fuzz::law(!profile.error().detail.empty(), "a profile is refused with a reason");
        return 0;
    }
    fuzz::law(checkProfile(*profile).empty(), "what is accepted is sound");
    const auto plan = planCard(*profile, test::sampleRecord(Bytes(profile->serialLength, 0x31), 300), vault);
    if (!plan) return 0;
    for (const auto& application : plan->applications)
        for (std::size_t i = 0; i < application.files.size(); ++i)
            fits(application.application.files[i], application.files[i]);
    for (const auto& step : plan->steps) fuzz::law(!describe(*plan, step).empty(), "every step can be told");
    return 0;
}
