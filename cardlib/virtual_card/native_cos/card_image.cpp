#include "cardlib/virtual_card/native_cos/card_image.h"

#include <algorithm>

#include "cardlib/virtual_card/core/image_codec.h"
#include "cardlib/virtual_card/native_cos/card_state.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr int imageVersion = 2;

json binary(const Bytes& bytes) {
    return json::binary(bytes);
}

Bytes bytesAt(const json& value) {
    return value.get_binary();
}

json write(const CardKeyRecord& key) {
    return json::array({key.type, key.index, key.use, key.change, key.fourth, key.fifth, binary(key.value)});
}

CardKeyRecord readKey(const json& value) {
    return {value.at(0), value.at(1), value.at(2),         value.at(3),
            value.at(4), value.at(5), bytesAt(value.at(6))};
}

json write(const CardFile& file) {
    json records = json::array();
    for (const auto& record : file.records) records.push_back(binary(record));
    return json::array(
        {file.fid, file.type, file.read, file.write, binary(file.body), file.count, file.length, records});
}

CardFile readFile(const json& value) {
    CardFile file{value.at(0),          value.at(1), value.at(2), value.at(3),
                  bytesAt(value.at(4)), value.at(5), value.at(6), {}};
    for (const auto& record : value.at(7)) file.records.push_back(bytesAt(record));
    return file;
}

json write(const CardDirectory& directory) {
    json keys = json::array(), files = json::array(), children = json::array();
    for (const auto& key : directory.keys) keys.push_back(write(key));
    for (const auto& file : directory.files) files.push_back(write(file));
    for (const auto& child : directory.children) children.push_back(write(child));
    return {{"fid", directory.fid},
            {"name", binary(directory.name)},
            {"space", directory.space},
            {"create", directory.create},
            {"erase", directory.erase},
            {"application_file", directory.applicationFile},
            {"key_file", directory.hasKeyFile},
            {"key_file_type", directory.keyFileType},
            {"key_space", directory.keySpace},
            {"key_add", directory.keyAdd},
            {"keys", keys},
            {"files", files},
            {"children", children},
            {"wrong_macs", directory.wrongMacs},
            {"locked", directory.locked},
            {"locked_forever", directory.lockedForever}};
}

CardDirectory readDirectory(const json& value) {
    CardDirectory directory;
    directory.fid = value.at("fid");
    directory.name = bytesAt(value.at("name"));
    directory.space = value.at("space");
    directory.create = value.at("create");
    directory.erase = value.at("erase");
    directory.applicationFile = value.at("application_file");
    directory.hasKeyFile = value.at("key_file");
    directory.keyFileType = value.at("key_file_type");
    directory.keySpace = value.at("key_space");
    directory.keyAdd = value.at("key_add");
    for (const auto& key : value.at("keys")) directory.keys.push_back(readKey(key));
    for (const auto& file : value.at("files")) directory.files.push_back(readFile(file));
    for (const auto& child : value.at("children")) directory.children.push_back(readDirectory(child));
    directory.wrongMacs = value.at("wrong_macs");
    directory.locked = value.at("locked");
    directory.lockedForever = value.at("locked_forever");
    return directory;
}

bool isSound(const CardKeyRecord& key, Cipher cipher) {
    const std::size_t size = key.value.size();
    if (key.type == 0x3A) return size >= 2 && size <= 8;
    const bool known = key.type == 0x30 || key.type == 0x31 || key.type == 0x32 || key.type == 0x34 ||
                       (key.type >= 0x36 && key.type <= 0x39);
    return known && (size == 16 || (size == 8 && cipher == Cipher::des3));
}

bool isSound(const CardFile& file) {
    const Byte kind = file.type & 0x3F;
    if (kind == 0x28) return file.records.empty() && file.count == 0;
    const bool records = kind == 0x2A || kind == 0x2C || kind == 0x2E;
    return records && file.body.empty() && file.length >= 1 && file.length <= 248 &&
           file.records.size() <= file.count && file.count <= 255 &&
           std::ranges::all_of(file.records, [&](const Bytes& record) {
               return kind == 0x2C ? !record.empty() && record.size() <= file.length
                                   : record.size() == file.length;
           });
}

void checkDirectory(const CardDirectory& directory, Cipher cipher, int depth) {
    imageHolds(depth <= 3 && directory.space <= 0xFFFF && usedSpace(directory) <= directory.space, "directory");
    imageHolds(depth == 1 || (directory.name.size() >= 5 && directory.name.size() <= 16), "name");
    for (const auto& key : directory.keys) imageHolds(isSound(key, cipher), "key");
    for (const auto& file : directory.files) imageHolds(isSound(file), "file");
    for (const auto& child : directory.children) checkDirectory(child, cipher, depth + 1);
}

void checkImage(const CardImage& image) {
    imageHolds(image.serial.size() == 10 && image.transportKey.size() == 16, "serial or transport key");
    if (image.masterFile) checkDirectory(*image.masterFile, image.cipher, 1);
}

CardImage readImage(const json& value) {
    CardImage image;
    imageHolds(value.at("version") == imageVersion, "version");
    image.cipher = value.at("cipher") == "sm4" ? Cipher::sm4 : Cipher::des3;
    image.serial = bytesAt(value.at("serial"));
    image.transportKey = bytesAt(value.at("transport_key"));
    image.manual.transportCode = bytesAt(value.at("transport_code"));
    image.manual.keyFileBits = value.at("key_file_bits");
    image.manual.eraseKeepsDirectory = value.at("erase_keeps_directory");
    image.manual.doubleKeyMac = value.at("retail_mac") ? DoubleKeyMac::retail : DoubleKeyMac::triple;
    image.blocked = value.at("blocked");
    if (!value.at("mf").is_null()) image.masterFile = readDirectory(value.at("mf"));
    checkImage(image);
    return image;
}

}  // namespace

CardImage blankCard(Cipher cipher, Bytes serial, CosManual manual) {
    CardImage image;
    image.cipher = cipher;
    image.serial = std::move(serial);
    image.transportKey = Bytes(16, 0xFF);
    image.manual = std::move(manual);
    return image;
}

Bytes serializeCard(const CardImage& image) {
    return json::to_cbor({{"version", imageVersion},
                          {"cipher", image.cipher == Cipher::sm4 ? "sm4" : "3des"},
                          {"serial", binary(image.serial)},
                          {"transport_key", binary(image.transportKey)},
                          {"transport_code", binary(image.manual.transportCode)},
                          {"key_file_bits", image.manual.keyFileBits},
                          {"erase_keeps_directory", image.manual.eraseKeepsDirectory},
                          {"retail_mac", image.manual.doubleKeyMac == DoubleKeyMac::retail},
                          {"blocked", image.blocked},
                          {"mf", image.masterFile ? write(*image.masterFile) : json()}});
}

Result<CardImage> parseCard(ByteView bytes) {
    std::string reason;
    try {
        return readImage(fromCbor(bytes));
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::cardImageDamaged, reason);
}

}  // namespace cardlib
