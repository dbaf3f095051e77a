// Single-bit and random changes of valid codes, each of which must be refused. bench_seal_mutations [COUNT [SEED]]
#include <cstdio>
#include <cstdlib>

#include "app/inspection/verify_code.h"
#include "tests/support/files.h"
#include "tests/support/sealed_codes.h"

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 1000000;
    std::mt19937 random(argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1);
    const test::SealedCodes codes;
    const auto organs = app::Authorities::parse(test::resource("codes/authorities.json"));
    const auto day = app::parseDay("2027-01-01").value();
    const auto accepted = [&](const std::string& text) {
        const auto verdict = verifyCode(text, codes.pem, organs, day);
        return verdict && holds(verdict->findings);
    };
    int changed = 0, wrong = 0;
    std::string text;
    for (int i = 0; changed < count; ++i) {
        if (i % 1000 == 0) {
            text = codes.make(i / 1000);
            if (!accepted(text)) return 2;
        }
        const std::string mutation = test::mutated(text, random);
        if (mutation == text) continue;
        ++changed;
        if (accepted(mutation)) {
            ++wrong;
            std::printf("accepted: %s\n", mutation.c_str());
        }
    }
    std::printf("codes changed: %d, accepted: %d (none)\n", changed, wrong);
    return wrong == 0 ? 0 : 1;
}
