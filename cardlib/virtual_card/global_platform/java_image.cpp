#include "cardlib/virtual_card/global_platform/java_image.h"

#include <algorithm>

#include "cardlib/virtual_card/core/image_codec.h"

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

json write(const JavaKeySet& keys) {
    return {keys.version, keys.state, binary(keys.enc), binary(keys.mac), binary(keys.dek)};
}

JavaKeySet readKeys(const json& value) {
    return {value.at(0), value.at(1), bytesAt(value.at(2)), bytesAt(value.at(3)), bytesAt(value.at(4))};
}

json write(const AppletFile& file) {
    json records = json::array();
    for (const auto& record : file.records) records.push_back(binary(record));
    return {file.fid, file.type, file.read, file.write, binary(file.body), file.count, file.length, records};
}

AppletFile readFile(const json& value) {
    AppletFile file{value.at(0), value.at(1), value.at(2), value.at(3),
                    bytesAt(value.at(4)), value.at(5), value.at(6), {}};
    for (const auto& record : value.at(7)) file.records.push_back(bytesAt(record));
    return file;
}

json write(const Applet& applet) {
    json keys = json::array(), files = json::array();
    for (const auto& set : applet.keys) keys.push_back(write(set));
    for (const auto& file : applet.files) files.push_back(write(file));
    return {binary(applet.aid), applet.lifeCycle, applet.made, keys, files};
}

Applet readApplet(const json& value) {
    Applet applet{bytesAt(value.at(0)), value.at(1), value.at(2), {}, {}};
    for (const auto& set : value.at(3)) applet.keys.push_back(readKeys(set));
    for (const auto& file : value.at(4)) applet.files.push_back(readFile(file));
    return applet;
}

bool isSound(const JavaKeySet& keys, std::size_t size) {
    return keys.enc.size() == size && keys.mac.size() == size && keys.dek.size() == size;
}

bool isSound(const AppletFile& file) {
    if ((file.type & 0x3F) == 0x28) return file.records.empty();
    return file.body.empty() && file.count <= 255 && file.length <= 255 && file.records.size() <= file.count &&
           std::ranges::all_of(file.records, [&](const Bytes& record) { return record.size() == file.length; });
}

void checkImage(const JavaImage& image) {
    const std::size_t size = image.keySize;
    imageHolds(image.serial.size() == 10, "serial");
    imageHolds((image.protocol == 0x02 && size == 16) ||
                   (image.protocol == 0x03 && (size == 16 || size == 24 || size == 32)),
               "protocol");
    imageHolds(!image.issuerKeys.empty() && image.issuerKeys.size() <= maxKeySets, "issuer key sets");
    imageHolds(image.applets.size() <= maxApplets, "applets");
    for (const auto& set : image.issuerKeys) imageHolds(isSound(set, size), "issuer keys");
    for (const auto& applet : image.applets) {
        imageHolds(applet.aid.size() >= 5 && applet.aid.size() <= 16 && usedSpace(applet) <= maxAppletSpace, "applet");
        for (const auto& set : applet.keys) imageHolds(isSound(set, size), "applet keys");
        for (const auto& file : applet.files) imageHolds(isSound(file), "applet file");
    }
}

JavaImage readImage(const json& value) {
    JavaImage image;
    imageHolds(value.at("version") == imageVersion, "version");
    image.protocol = value.at("protocol");
    image.option = value.at("option");
    image.keySize = value.at("key_size");
    image.serial = bytesAt(value.at("serial"));
    image.sequence = value.at("sequence");
    image.lifeCycle = value.at("life_cycle");
    for (const auto& set : value.at("issuer_keys")) image.issuerKeys.push_back(readKeys(set));
    for (const auto& applet : value.at("applets")) image.applets.push_back(readApplet(applet));
    checkImage(image);
    return image;
}

}  // namespace

std::size_t usedSpace(const Applet& applet) {
    std::size_t space = 0;
    for (const auto& file : applet.files) space += file.body.size() + file.count * file.length;
    return space;
}

JavaImage blankJavaCard(const std::string& algorithm, Bytes serial) {
    JavaImage image;
    const bool scp02 = algorithm.starts_with("scp02");
    image.protocol = scp02 ? 0x02 : 0x03;
    image.option = scp02 ? (algorithm.ends_with("15") ? 0x15 : 0x55) : 0x70;
    image.keySize = scp02 ? 16 : static_cast<std::size_t>(std::stoi(algorithm.substr(6))) / 8;
    image.serial = std::move(serial);
    Bytes key(image.keySize);
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<Byte>(0x40 + i);
    image.issuerKeys.push_back({0xFF, 0, key, key, key});
    return image;
}

Bytes serializeJavaCard(const JavaImage& image) {
    json keys = json::array(), applets = json::array();
    for (const auto& set : image.issuerKeys) keys.push_back(write(set));
    for (const auto& applet : image.applets) applets.push_back(write(applet));
    return json::to_cbor({{"version", imageVersion},
                          {"protocol", image.protocol},
                          {"option", image.option},
                          {"key_size", image.keySize},
                          {"serial", binary(image.serial)},
                          {"sequence", image.sequence},
                          {"life_cycle", image.lifeCycle},
                          {"issuer_keys", keys},
                          {"applets", applets}});
}

Result<JavaImage> parseJavaCard(ByteView bytes) {
    std::string reason;
    try {
        return readImage(fromCbor(bytes));
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::javaImageDamaged, reason);
}

}  // namespace cardlib
