#include "cardlib/inspection/card_reader.h"

#include "apdu/core/hex.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

constexpr std::size_t photoHeader = 3;

tl::unexpected<Error> notOurs(const std::string& why) {
    return fail(Code::cardNotOurs, why);
}

// A photo file is read as far as it is used.
Result<Bytes> readPhotoFile(CardDriver& card, const File& file) {
    return card.read(file, photoHeader).and_then([&](const Bytes& header) {
        const std::size_t used = photoHeader + apdu::fromBigEndian(ByteView(header).subspan(1, 2));
        return card.read(file, std::min(used, file.size));
    });
}

Result<Bytes> readContent(CardDriver& card, const File& file) {
    if (file.content == Content::photo) return readPhotoFile(card, file);
    if (file.kind == FileKind::transparent) return card.read(file, file.size);
    return card.readRecord(file, 1).map([](std::optional<Bytes> record) { return record.value_or(Bytes{}); });
}

// Readable by whoever has reached this state (design page "The card", access byte).
bool readable(const File& file, int state) {
    return (file.read & 0x0F) <= state && state <= file.read >> 4;
}

Result<void> readApplication(CardDriver& card, const Application& application, int state,
                             CardContents& contents) {
    for (const File& file : application.files) {
        if (!readable(file, state) || file.content == Content::directory) continue;
        auto content = readContent(card, file);
        if (!content) return tl::unexpected(content.error());
        if (file.content == Content::fields && !content->empty()) {
            auto values = decodeFields(file, *content);
            if (!values) return tl::unexpected(values.error());
            contents.values[application.id][file.id] = *std::move(values);
        }
        contents.files[application.id][file.id] = *std::move(content);
    }
    return {};
}

// False: the card was made without it, and may be.
Result<bool> openForReading(CardDriver& card, const Application& application, const Key* reader) {
    return card.select(application).and_then([&](bool there) -> Result<bool> {
        if (!there && application.optional) return false;
        if (!there) return notOurs("no application " + application.id);
        return (reader ? card.authenticate(*reader) : Result<void>{}).map([] { return true; });
    });
}

enum class Reader { anybody, station };

// The status and the photo, out of the files.
Result<CardContents> understand(const Profile& profile, CardContents contents) {
    auto& permit = contents.files[profile.statusApplication];
    const Bytes& status = permit[profile.statusFile];
    contents.status = status.empty() ? 0 : status[0];
    if (!permit.contains("photo")) return contents;  // no room for one, or no right to read it
    return decodePhoto(permit["photo"]).map([&](Bytes jpeg) {
        contents.photo = std::move(jpeg);
        return std::move(contents);
    });
}

Result<CardContents> readAll(CardDriver& card, const Profile& profile, const CardIdentity& identity, Reader who) {
    CardContents contents;
    contents.chipSerial = identity.chipSerial;
    contents.applicationSerial = identity.applicationSerial;
    Result<void> result;
    for (const auto* application : applicationsOf(profile)) {
        const bool permit = who == Reader::station && application->id == profile.statusApplication;
        const Key* reader = permit ? findKey(*application, 0x39, 2) : nullptr;
        result = openForReading(card, *application, reader).and_then([&](bool there) {
            if (!there) return Result<void>{};
            return readApplication(card, *application, reader ? reader->nextState & 0x0F : 0, contents);
        });
        if (!result) return tl::unexpected(result.error());
    }
    return contents;
}

Result<std::string> applicationSerialOf(const FieldValues& values, const Bytes& chipSerial) {
    if (values.at("chip_serial").reveal() != apdu::toHex(chipSerial)) return fail(Code::cardCopied);
    std::string serial = values.at("application_serial").reveal();
    const auto digits = apdu::fromHex(serial);
    if (!digits || digits->size() != 10) return notOurs("application serial");
    return serial;
}

Result<CardIdentity> identify(CardDriver& card, const Profile& profile) {
    const File* identification = findFile(profile.mf, "card_identification");
    return card.chipSerial().and_then([&](const Bytes& chip) {
        card.useKeysOf(chip, Bytes(10));
        return card.select(profile.mf)
            .and_then([&](bool there) -> Result<Bytes> {
                if (!there) return notOurs("no master file");
                return card.read(*identification, identification->size);
            })
            .and_then([&](const Bytes& content) { return decodeFields(*identification, content); })
            .and_then([&](const FieldValues& values) { return applicationSerialOf(values, chip); })
            .map([&](const std::string& serial) { return CardIdentity{chip, serial}; });
    });
}

}  // namespace

Bytes serialBytes(const CardIdentity& card) {
    return *apdu::fromHex(card.applicationSerial);
}

Result<Bytes> readChipSerial(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    return makeDriver(session, vault, profile)->chipSerial();
}

Result<CardIdentity> identifyCard(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    return identify(*makeDriver(session, vault, profile), profile);
}

namespace {

Result<CardContents> readAs(Reader who, apdu::Session& session, KeyVault& vault, const Profile& profile) {
    const auto card = makeDriver(session, vault, profile);
    return identify(*card, profile).and_then([&](const CardIdentity& identity) {
        card->useKeysOf(identity.chipSerial, serialBytes(identity));
        return readAll(*card, profile, identity, who).and_then([&](CardContents contents) {
            return understand(profile, std::move(contents));
        });
    });
}

}  // namespace

Result<CardContents> readCard(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    return readAs(Reader::station, session, vault, profile);
}

Result<CardContents> readOpenly(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    return readAs(Reader::anybody, session, vault, profile);
}

Result<Genuine> proveGenuine(apdu::Session& session, KeyVault& vault, const Profile& profile,
                             const CardIdentity& card) {
    const auto driver = makeDriver(session, vault, profile);
    driver->useKeysOf(card.chipSerial, serialBytes(card));
    return driver->prove(*findApplication(profile, profile.statusApplication));
}

}  // namespace cardlib
