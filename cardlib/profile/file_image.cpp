#include "cardlib/profile/file_image.h"

#include "apdu/core/gb18030.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/profile/field_codec.h"

namespace cardlib {
namespace {

constexpr Byte jpegFormat = 0x01;
constexpr std::size_t photoHeader = 3;

bool isNamed(const Field& field) {
    return field.codec != Codec::constant && field.codec != Codec::reserved;
}

}  // namespace

Result<Bytes> encodeFields(const File& file, const CardRecord& record) {
    Bytes content;
    for (const auto& field : file.fields) {
        auto bytes = encodeField(field, record.get(field.name));
        if (!bytes) return bytes;
        apdu::append(content, *bytes);
    }
    return content;
}

Result<FieldValues> decodeFields(const File& file, ByteView content) {
    FieldValues values;
    for (const auto& field : file.fields) {
        const ByteView bytes = content.first(std::min(field.size, content.size()));
        auto value = decodeField(field, bytes);
        if (!value) return tl::unexpected(value.error());
        if (isNamed(field)) values[field.name] = *std::move(value);
        content = content.subspan(bytes.size());
    }
    return values;
}

Result<Bytes> photoContent(const CardRecord& record) {
    const Bytes& jpeg = record.photo();
    if (jpeg.empty()) return fail(Code::photoMissing);
    Bytes content{jpegFormat};
    apdu::append(content, apdu::bigEndian(jpeg.size(), 2));
    apdu::append(content, jpeg);
    return content;
}

Result<Bytes> encodePhoto(const File& file, const CardRecord& record) {
    return photoContent(record).and_then([&](Bytes content) -> Result<Bytes> {
        if (content.size() > file.size)
            return fail(Code::photoTooLarge, std::to_string(content.size()) + " bytes");
        return content;
    });
}

Result<Bytes> decodePhoto(ByteView content) {
    const bool readable = content.size() >= photoHeader && content[0] == jpegFormat &&
                          photoHeader + apdu::fromBigEndian(content.subspan(1, 2)) <= content.size();
    if (!readable) return fail(Code::photoUnreadable);
    const ByteView jpeg = content.subspan(photoHeader, apdu::fromBigEndian(content.subspan(1, 2)));
    return Bytes(jpeg.begin(), jpeg.end());
}

Result<Bytes> encodeDirectoryRecord(const File& file, const Application& application) {
    const auto label = apdu::toGb18030(application.label);
    if (!label) return fail(Code::labelUnwritable, application.id, label.error());
    const apdu::Tlv entry{0x61, {}, {{0x4F, application.aid, {}}, {0x50, *label, {}}}};
    Bytes record = apdu::encodeTlv(entry);
    if (record.size() > file.recordSize) return fail(Code::labelTooLong, application.id);
    record.resize(file.recordSize, 0xFF);
    return record;
}

}  // namespace cardlib
