#include "cardlib/profile/profile_lookup.h"

#include <algorithm>

#include "apdu/iso7816/answer_to_reset.h"

namespace cardlib {

const Application* findApplication(const Profile& profile, const std::string& id) {
    if (id == profile.mf.id) return &profile.mf;
    const auto found = std::ranges::find(profile.applications, id, &Application::id);
    return found == profile.applications.end() ? nullptr : &*found;
}

const File* findFile(const Application& application, const std::string& id) {
    const auto found = std::ranges::find(application.files, id, &File::id);
    return found == application.files.end() ? nullptr : &*found;
}

const Key* findKey(const Application& application, Byte type, Byte index) {
    const auto found = std::ranges::find_if(
        application.keys, [&](const Key& key) { return key.type == type && key.index == index; });
    return found == application.keys.end() ? nullptr : &*found;
}

std::vector<const Application*> applicationsOf(const Profile& profile) {
    std::vector<const Application*> all{&profile.mf};
    for (const auto& application : profile.applications) all.push_back(&application);
    return all;
}

std::set<std::string> mastersOf(const Profile& profile) {
    std::set<std::string> names, labels;
    for (const auto* application : applicationsOf(profile))
        for (const auto& key : application->keys)
            if (!key.master.starts_with("public/")) names.insert(key.master);
    if (profile.family != Family::globalPlatform) return names;
    names.insert(profile.issuerMaster);
    for (const auto& name : names)
        for (const char* part : {"/enc", "/mac", "/dek"}) labels.insert(name + part);
    return labels;
}

Byte shortIdentifier(const File& file) {
    return static_cast<Byte>(file.fid & 0x1F);
}

Bytes chipSerialOf(const Profile& profile, ByteView atr) {
    const ByteView historical = apdu::historicalBytes(atr);
    if (historical.size() < profile.serialOffset + profile.serialLength) return {};
    const ByteView serial = historical.subspan(profile.serialOffset, profile.serialLength);
    return {serial.begin(), serial.end()};
}

}  // namespace cardlib
