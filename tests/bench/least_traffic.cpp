#include "tests/bench/least_traffic.h"

#include <algorithm>
#include <set>

#include "cardlib/profile/sector_map.h"
#include "cardlib/secure_channel/line_protection.h"

namespace bench {
namespace {

using namespace cardlib;

constexpr std::size_t header = 5, word = 2, mostRead = 239;

std::size_t blocks(std::size_t length, std::size_t most) {
    return (length + most - 1) / most;
}

// What is read back: what was planned, or all of an empty file (of a record file: that there is no record).
std::size_t readBack(const File& file, const FileImage& image) {
    if (file.kind != FileKind::transparent) return 1;
    return image.parts.empty() ? file.size : image.parts.front().size();
}

// --- native COS

std::size_t encrypted(Cipher cipher, std::size_t length) {
    return blocks(length + 1, blockSize(cipher)) * blockSize(cipher);
}

void addProtected(Least& least, std::size_t field) {
    least.add(header, 4 + word);  // GET CHALLENGE
    least.add(header + field + 4, word);
}

void addFile(Least& least, const Profile& profile, const File& file, const FileImage& image) {
    least.add(header + 7, word);  // CREATE FILE
    const bool secret = file.protection == Protection::encryptedMac;
    const std::size_t most = maxPayload(profile.cipher, secret);
    for (const auto& part : image.parts)
        for (std::size_t at = 0; at < part.size(); at += most) {
            const std::size_t size = std::min(most, part.size() - at);
            if (file.protection == Protection::none)
                least.add(header + size, word);
            else
                addProtected(least, secret ? encrypted(profile.cipher, size) : size);
        }
    if (file.kind != FileKind::transparent) {
        for (const auto& part : image.parts) least.add(header, part.size() + word);
        if (image.parts.empty()) least.add(header, word);
        return;
    }
    const std::size_t length = readBack(file, image);
    for (std::size_t at = 0; at < length; at += mostRead)
        least.add(header, std::min(mostRead, length - at) + word);
}

// --- GlobalPlatform

// What a channel of this profile adds.
class Channel {
  public:
    explicit Channel(const Profile& profile)
        : des_(profile.cipher == Cipher::des3), level_(profile.channelLevel), block_(des_ ? 8 : 16) {}

    [[nodiscard]] std::size_t room() const {
        constexpr std::size_t field = 255 - mac;
        return has(0x02) ? field / block_ * block_ - 1 : field;
    }
    void add(Least& least, std::size_t data, bool asks, std::size_t answered) const {
        const std::size_t sent = data != 0 && has(0x02) ? padded(data) : data;
        const std::size_t got = answered != 0 && has(0x20) ? padded(answered) : answered;
        least.add(header + sent + mac + (asks ? 1 : 0), got + (has(0x10) ? mac : 0) + word);
    }
    // INITIALIZE UPDATE and EXTERNAL AUTHENTICATE.
    void addOpening(Least& least) const {
        least.add(header + 8 + 1, (des_ ? 28 : 32) + word);
        least.add(header + 16, word);
    }
    [[nodiscard]] std::size_t keyBlock(std::size_t keySize) const {
        const std::size_t whole = blocks(keySize, block_) * block_;
        return 1 + 1 + (des_ ? 0 : 1) + whole + 1 + 3;
    }

  private:
    static constexpr std::size_t mac = 8;
    [[nodiscard]] bool has(Byte what) const { return (level_ & what) != 0; }
    [[nodiscard]] std::size_t padded(std::size_t length) const { return (length / block_ + 1) * block_; }
    bool des_;
    Byte level_;
    std::size_t block_;
};

void addSelect(Least& least, std::size_t name) {
    least.add(header + name, 2 + 2 + name + 6 + word);
}

void addApplet(Least& least, const Channel& channel, const Profile& profile, const ApplicationPlan& planned) {
    constexpr std::size_t group = 3, fileGroup = 9, keyGroup = 2, offset = 2;
    addSelect(least, planned.application.aid.size());
    channel.addOpening(least);
    std::size_t stored = planned.application.keys.size() * (group + keyGroup + 3 * channel.keyBlock(profile.keySize));
    for (const auto& image : planned.files) {
        stored += group + fileGroup;
        for (const auto& part : image.parts) stored += group + offset + part.size();
    }
    for (std::size_t at = 0; at < stored; at += channel.room())
        channel.add(least, std::min(channel.room(), stored - at), false, 0);
    channel.addOpening(least);
    for (std::size_t i = 0; i < planned.files.size(); ++i) {
        const auto& file = planned.application.files[i];
        const auto& parts = planned.files[i].parts;
        if (file.kind != FileKind::transparent) {
            for (const auto& part : parts) channel.add(least, 0, true, part.size());
            if (parts.empty()) least.add(header + 8 + 1, word);
            continue;
        }
        const std::size_t length = readBack(file, planned.files[i]);
        for (std::size_t at = 0; at < length; at += mostRead)
            channel.add(least, 0, true, std::min(mostRead, length - at));
    }
}

}  // namespace

Least leastNative(const Plan& plan) {
    Least least;
    for (std::size_t i = 0; i < plan.applications.size(); ++i) {
        const auto& application = plan.applications[i].application;
        const std::size_t code = plan.profile.switches.mfTransportCode.size();
        least.add(i == 0 ? header + 5 + code : header + 8 + application.aid.size(), word);  // CREATE
        if (i > 0) least.add(header + application.aid.size(), word);                        // SELECT
        least.add(header + 7, word);                                                        // key file
        for (std::size_t k = 0; k < application.keys.size(); ++k)
            addProtected(least, encrypted(plan.profile.cipher, 21));
        if (i > 0) {  // EXTERNAL AUTHENTICATE, to read back
            least.add(header, 8 + word);
            least.add(header + blockSize(plan.profile.cipher), word);
        }
        for (std::size_t f = 0; f < application.files.size(); ++f)
            addFile(least, plan.profile, application.files[f], plan.applications[i].files[f]);
    }
    return least;
}

Least leastGlobalPlatform(const Plan& plan) {
    constexpr std::size_t domainName = 8, lifeCycleData = 45, keyInformation = 2 + 3 * 6, appletName = 7;
    const Channel channel(plan.profile);
    Least least;
    addSelect(least, domainName);
    least.add(header, lifeCycleData + word);
    least.add(header, keyInformation + word);
    channel.addOpening(least);
    channel.add(least, 1 + 3 * channel.keyBlock(plan.profile.keySize), true, 1 + 3 * 3);
    channel.addOpening(least);
    for (std::size_t i = 0; i < plan.applications.size(); ++i)
        channel.add(least, 3 * (1 + appletName) + 6, true, 1);
    for (const auto& planned : plan.applications) addApplet(least, channel, plan.profile, planned);
    return least;
}

Least leastStorage(const Plan& plan) {
    constexpr std::size_t loadKey = header + 6, authenticate = header + 5;
    Least least;
    least.add(header, 4 + word);  // UID
    least.add(loadKey, word);
    for (const auto& planned : plan.applications) {
        least.add(loadKey, word);
        for (std::size_t sector = 0; sector < sectorsOf(planned.application).size(); ++sector) {
            for (int key = 0; key < 2; ++key) least.add(authenticate, word);
            least.add(header + storageBlock, word);
            least.add(header, storageBlock + word);
        }
        for (std::size_t i = 0; i < planned.files.size(); ++i) {
            const auto& image = planned.files[i];
            const std::size_t written = image.parts.empty() ? 0 : image.parts.front().size();
            for (std::size_t at = 0; at < written; at += storageBlock) least.add(header + storageBlock, word);
            for (std::size_t at = 0; at < readBack(planned.application.files[i], image); at += storageBlock)
                least.add(header, storageBlock + word);
        }
    }
    return least;
}

}  // namespace bench
