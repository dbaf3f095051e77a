// Laws: a code's text is refused, or says the same when it is written again; whatever is changed in a code of the issuer, none holds but
// the issuer's own, and what does not hold has a finding that says so.
#include <algorithm>

#include "apdu/core/file.h"
#include "app/inspection/verify_code.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/support/sealed_codes.h"

namespace {

struct Known {
    Known() {
        const auto file = apdu::readFile(ZHIKA_SOURCE_DIR "/resources/codes/authorities.json", 1 << 20).value();
        organs = app::Authorities::parse({reinterpret_cast<const char*>(file.data()), file.size()});
        for (int number = 0; number < 4; ++number) codes.push_back(issuer.make(number));
    }
    test::SealedCodes issuer;
    app::Authorities organs;
    std::vector<std::string> codes;
    app::Day day = app::parseDay("2027-01-01").value();
};

// Whether it holds.
bool judged(const Known& known, const std::string& text) {
    const auto verdict = app::verifyCode(text, known.issuer.pem, known.organs, known.day);
    if (!verdict) {
        fuzz::law(verdict.error().code == app::Code::codeMalformed, "a refusal says that it is no code of ours");
        return false;
    }
    const auto& seal = verdict->seal;
    fuzz::law("ZJ1:" + cardlib::toBase45(apdu::concat(seal.covered, seal.signature)) == text, "written again it is the same");
    fuzz::law(seal.permitNumber.size() == 22 && seal.applicationSerial.size() == 20 && seal.authority.size() == 12, "numbers are whole");
    fuzz::law(verdict->findings.size() == 4 && !seal.name.reveal().empty(), "signer, signature, term and organ are judged, of somebody");
    return holds(verdict->findings);
}

void changed(const Known& known, fuzz::Input& input) {
    const std::string& code = known.codes[input.byte() % known.codes.size()];
    const auto payload = fuzz::altered(cardlib::fromBase45(code.substr(4)).value(), input);
    const auto typed = fuzz::altered(apdu::bytesOf(code), input);
    for (const std::string& text : {"ZJ1:" + cardlib::toBase45(payload), std::string(typed.begin(), typed.end())})
        fuzz::law(judged(known, text) == (std::ranges::find(known.codes, text) != known.codes.end()), "only the issuer's own holds");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Known known;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const bool own = std::ranges::find(known.codes, text) != known.codes.end();
    fuzz::law(judged(known, text) == own, "a text out of nothing does not hold");
    fuzz::law(judged(known, "ZJ1:" + cardlib::toBase45({data, size})) == false, "nor do bytes");
    fuzz::Input input(data, size);
    changed(known, input);
    return 0;
}
