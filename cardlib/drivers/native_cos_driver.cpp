#include "cardlib/drivers/native_cos_driver.h"

#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {

Result<Bytes> NativeCosDriver::chipSerial() {
    Bytes serial = chipSerialOf(profile_, session_.atr());
    if (serial.empty()) return fail(Code::serialMissing, "historical bytes");
    return serial;
}

Result<bool> NativeCosDriver::isBlank() {
    return cos_.selectMasterFile().and_then([&](bool there) -> Result<bool> {
        if (!there) return true;
        return profile_.switches.eraseKeepsDirectory ? holdsNothing() : Result<bool>(false);
    });
}

// Asked without a key: the files and applications of the master file.
Result<bool> NativeCosDriver::holdsNothing() {
    Result<bool> there = false;
    for (const auto& file : profile_.mf.files)
        if (there && !*there) there = cos_.select(file);
    for (const auto& application : profile_.applications)
        if (there && !*there) there = cos_.select(application);
    return there.map([](bool anything) { return !anything; });
}

void NativeCosDriver::useKeysOf(ByteView, ByteView applicationSerial) {
    const ByteView right = applicationSerial.last(8);
    cos_.keysOf({right.begin(), right.end()});
}

Result<bool> NativeCosDriver::select(const Application& application) {
    return isMaster(application) ? cos_.selectMasterFile() : cos_.select(application);
}

Result<Genuine> NativeCosDriver::prove(const Application& application) {
    const Key* internal = findKey(application, 0x30, 0);
    return cos_.select(application).and_then([&](bool there) -> Result<Genuine> {
        if (!there || !internal) return Genuine::no;
        return cos_.provesKey(*internal).map([](bool proved) { return proved ? Genuine::yes : Genuine::no; });
    });
}

Result<void> NativeCosDriver::enter(const Application& application) {
    return cos_.select(application).and_then([&](bool there) -> Result<void> {
        if (!there) return tl::unexpected(applicationMissing(application.id));
        return {};
    });
}

// Each key travels under its application's master key, that one under its parent's, the master file's under the
// blank's transport key.
Result<void> NativeCosDriver::writeKey(const Application& application, const Key& key) {
    const Key& master = application.keys.front();
    if (key.index != master.index || key.type != master.type)
        return cos_.writeKey(key, cos_.cardKey(master.master));
    return cos_.writeKey(key, isMaster(application) ? cos_.transportKey()
                                                    : cos_.cardKey(profile_.mf.keys.front().master));
}

// The master file goes on to be made: applications are created in the same visit.
Result<void> NativeCosDriver::finish(const Application& application) {
    return isMaster(application) ? Result<void>{} : cos_.authenticate(application.keys.front());
}

Result<void> NativeCosDriver::openMasterFile() {
    return cos_.selectMasterFile().and_then(
        [&](bool) { return cos_.authenticate(profile_.mf.keys.front()); });
}

Result<void> NativeCosDriver::remake(const Application& application) {
    return openMasterFile()
        .and_then([&] { return cos_.select(application); })
        .and_then([&](bool there) { return there ? cos_.erase() : Result<void>{}; })
        .and_then([&] { return cos_.select(application); })
        .and_then([&](bool stays) -> Result<void> {
            if (stays) return {};
            return cos_.selectMasterFile().and_then([&](bool) { return cos_.create(application); });
        });
}

// A master file that ERASE DF left, empty, is as good as a new one.
Result<void> NativeCosDriver::prepare() {
    return cos_.createMasterFile().or_else([&](const Error& error) -> Result<void> {
        if (!error.cause || error.cause->raw != apdu::sw::wrongP1P2.value()) return tl::unexpected(error);
        return cos_.selectMasterFile().map([](bool) {});
    });
}

// A master file without its master key answers to the transport key.
Result<void> NativeCosDriver::eraseCard() {
    auto opened = openMasterFile();
    if (!opened && opened.error().code == Code::commandRefused) opened = cos_.authenticateTransport();
    return opened.and_then([&] { return cos_.erase(); });
}

}  // namespace cardlib
