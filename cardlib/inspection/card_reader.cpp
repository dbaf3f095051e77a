#include "cardlib/inspection/card_reader.h"

#include "apdu/core/hex.h"
#include "cardlib/drivers/native_cos.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

constexpr std::size_t photoHeader = 3;

tl::unexpected<Error> notOurs(const std::string& why) {
    return fail(Code::cardNotOurs, why);
}

// A photo file is read as far as it is used.
Result<Bytes> readPhotoFile(NativeCos& cos, const File& file) {
    return cos.read(file, photoHeader).and_then([&](const Bytes& header) {
        const std::size_t used = photoHeader + apdu::fromBigEndian(ByteView(header).subspan(1, 2));
        return cos.read(file, std::min(used, file.size));
    });
}

Result<Bytes> readContent(NativeCos& cos, const File& file) {
    if (file.content == Content::photo) return readPhotoFile(cos, file);
    if (file.kind == FileKind::transparent) return cos.read(file, file.size);
    return cos.readRecord(file, 1).map([](std::optional<Bytes> record) { return record.value_or(Bytes{}); });
}

// Readable by whoever has reached this state (design page "The card", access byte).
bool readable(const File& file, int state) {
    return (file.read & 0x0F) <= state && state <= file.read >> 4;
}

Result<void> readApplication(NativeCos& cos, const Application& application, int state,
                             CardContents& contents) {
    for (const File& file : application.files) {
        if (!readable(file, state) || file.content == Content::directory) continue;
        auto content = readContent(cos, file);
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

Result<CardContents> readAll(NativeCos& cos, const Profile& profile, const CardIdentity& card) {
    CardContents contents;
    contents.chipSerial = card.chipSerial;
    contents.applicationSerial = card.applicationSerial;
    auto result = readApplication(cos, profile.mf, 0, contents);
    for (const auto& application : profile.applications) {
        if (!result) break;
        const bool permit = application.id == profile.statusApplication;
        const Key* reader = permit ? findKey(application, 0x39, 2) : nullptr;
        result = cos.select(application).and_then([&](bool there) -> Result<void> {
            if (!there) return notOurs("no application " + application.id);
            if (reader)
                if (auto opened = cos.authenticate(*reader); !opened) return opened;
            return readApplication(cos, application, reader ? reader->nextState & 0x0F : 0, contents);
        });
    }
    if (!result) return tl::unexpected(result.error());
    return contents;
}

}  // namespace

Result<CardIdentity> identifyCard(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    NativeCos cos(session, vault, profile, Bytes(8));
    CardIdentity card;
    card.chipSerial = chipSerialOf(profile, session.atr());
    const File* identification = findFile(profile.mf, "card_identification");
    return cos.selectMasterFile()
        .and_then([&](bool there) -> Result<Bytes> {
            if (!there || card.chipSerial.empty()) return notOurs("no master file or no serial");
            return cos.read(*identification, identification->size);
        })
        .and_then([&](const Bytes& content) { return decodeFields(*identification, content); })
        .and_then([&](const FieldValues& values) -> Result<CardIdentity> {
            if (values.at("chip_serial").reveal() != apdu::toHex(card.chipSerial))
                return notOurs("chip serial");
            card.applicationSerial = values.at("application_serial").reveal();
            const auto digits = apdu::fromHex(card.applicationSerial);
            if (!digits || digits->size() != 10) return notOurs("application serial");
            card.diversifier.assign(digits->end() - 8, digits->end());
            return card;
        });
}

Result<CardContents> readCard(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    return identifyCard(session, vault, profile).and_then([&](const CardIdentity& card) {
        NativeCos cos(session, vault, profile, card.diversifier);
        return readAll(cos, profile, card).and_then([&](CardContents contents) -> Result<CardContents> {
            auto& permit = contents.files[profile.statusApplication];
            const Bytes& status = permit[profile.statusFile];
            contents.status = status.empty() ? 0 : status[0];
            return decodePhoto(permit["photo"]).map([&](Bytes jpeg) {
                contents.photo = std::move(jpeg);
                return std::move(contents);
            });
        });
    });
}

Result<bool> proveGenuine(apdu::Session& session, KeyVault& vault, const Profile& profile,
                          const CardIdentity& card) {
    NativeCos cos(session, vault, profile, card.diversifier);
    const Application& permit = *findApplication(profile, profile.statusApplication);
    const Key* internal = findKey(permit, 0x30, 0);
    return cos.select(permit).and_then([&](bool there) -> Result<bool> {
        if (!there || !internal) return false;
        return cos.provesKey(*internal);
    });
}

}  // namespace cardlib
