#include "app/inspection/agreement.h"

#include <algorithm>

#include "cardlib/crypto/digest.h"
#include "cardlib/seal/qr_seal.h"

namespace app {
namespace {

constexpr auto permit = "permit";

bool mayBeNewer(const std::string& file) {
    return file == "status" || file == "endorsements" || file == "addresses" || file == "residence";
}

// A storage card has no room for a portrait.
bool portraitAgrees(const cardlib::CardContents& contents, const cardlib::QrSeal& seal) {
    const auto& files = contents.files.at(permit);
    const auto photo = files.find("photo");
    if (photo == files.end()) return true;
    const cardlib::Bytes digest = cardlib::sm3(photo->second);
    return std::equal(seal.portraitDigest.begin(), seal.portraitDigest.end(), digest.begin());
}

}  // namespace

std::vector<std::string> differencesFrom(const cardlib::CardRecord& record, const cardlib::CardContents& contents) {
    std::vector<std::string> differences;
    const auto files = contents.values.find(permit);
    if (files == contents.values.end()) return {permit};
    for (const auto& [file, values] : files->second)
        for (const auto& [name, value] : values)
            if (value.reveal() != record.get(name) && !(contents.status != 0 && mayBeNewer(file)))
                differences.push_back(file + "/" + name);
    return differences;
}

bool sealAgrees(const cardlib::CardContents& contents, const std::string& scanned, const std::string& issuerPem) {
    const auto seal = cardlib::readQrSeal(scanned);
    return seal && cardlib::verifyQrSeal(*seal, issuerPem).value_or(false) && contents.files.contains(permit) &&
           seal->applicationSerial == contents.applicationSerial &&
           seal->name.reveal() == contents.value("holder", "name") &&
           seal->permitNumber == contents.value("permit", "permit_number") && portraitAgrees(contents, *seal);
}

}  // namespace app
