#include "cardlib/profile/profile_checker.h"

#include <algorithm>
#include <map>
#include <set>

#include "apdu/core/gb18030.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/sector_map.h"

namespace cardlib {
namespace {

constexpr std::size_t maxLabel = 11;
constexpr std::size_t maxRecord = 248;
constexpr std::size_t maxTransportCode = 16;
constexpr std::size_t fileOverhead = 12;   // what the operating system keeps of each file besides its body
constexpr std::size_t keyRecordSize = 24;  // a key of 16 bytes with its attributes

class Checker {
  public:
    explicit Checker(const Profile& profile) : profile_(profile) {}

    std::vector<ProfileProblem> run() {
        if (profile_.family == Family::storageCard) return storageCard();
        checkApplication("/mf", profile_.mf);
        for (std::size_t i = 0; i < profile_.applications.size(); ++i) {
            const auto& application = profile_.applications[i];
            const auto pointer = "/applications/" + std::to_string(i);
            checkApplication(pointer, application);
            checkNames(pointer, application);
        }
        if (profile_.family == Family::globalPlatform) checkChannel();
        if (profile_.family == Family::nativeCos) checkSwitches();
        checkStatus();
        if (profile_.serialLength != 10) add("/chip_serial/length", "a chip serial has 10 bytes");
        return std::move(problems_);
    }

  private:
    // A compact profile: every file on blocks of its own, two keys for each application.
    std::vector<ProfileProblem> storageCard() {
        std::map<std::size_t, std::string> taken;
        const auto all = applicationsOf(profile_);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string pointer = i == 0 ? "/mf" : "/applications/" + std::to_string(i - 1);
            if (!findKey(*all[i], 0x39, 0) || !findKey(*all[i], 0x39, 1))
                add(pointer + "/keys", "a key to read (39-01) and one to write (39-00) are needed");
            if (all[i]->files.empty()) add(pointer + "/files", "an application has a file at least");
            takeSectors(pointer, *all[i]);
            for (std::size_t f = 0; f < all[i]->files.size(); ++f)
                checkBlocks(pointer + "/files/" + std::to_string(f), all[i]->files[f], taken);
        }
        checkStatus();
        return std::move(problems_);
    }

    // A sector has one pair of keys: one application's.
    void takeSectors(const std::string& pointer, const Application& application) {
        for (const std::size_t sector : sectorsOf(application)) {
            const auto taken = sectors_.emplace(sector, pointer).first;
            if (taken->second != pointer)
                add(pointer + "/files", "sector " + std::to_string(sector) + " is used at " + taken->second + " too");
            if (sector > 16 && !hasSecondDirectory(profile_))
                add(pointer + "/files", "sectors from 17 on need a directory file of the mf at block 64");
        }
    }

    void checkDirectory(const std::string& at, const File& file) {
        const std::size_t size = file.fid == directoryBlock ? 32 : file.fid == secondDirectoryBlock ? 48 : 0;
        if (file.size != size) add(at + "/size", "a directory is 32 bytes at block 1 or 48 bytes at block 64");
    }

    void checkBlocks(const std::string& at, const File& file, std::map<std::size_t, std::string>& taken) {
        if (file.kind != FileKind::transparent) add(at + "/kind", "a storage card has transparent files only");
        if (file.size == 0 || file.size % storageBlock != 0) add(at + "/size", "whole blocks of 16 bytes");
        if (file.content == Content::directory) checkDirectory(at, file);
        if (file.fid == 0 || file.fid == trailerBlock(sectorOfBlock(file.fid)))
            add(at + "/fid", "begins at a block that is not the card's own");
        for (const std::size_t block : blocksOf(file)) {
            if (block >= 256) add(at + "/size", "there are 256 blocks at most");
            if (block < 256 && !taken.emplace(block, at).second)
                add(at + "/fid", "block " + std::to_string(block) + " is used at " + taken[block] + " too");
        }
        checkSizes(at, file);
    }

    void checkSwitches() {
        const auto& switches = profile_.switches;
        if (switches.mfTransportCode.empty() || switches.mfTransportCode.size() > maxTransportCode)
            add("/switches/mf_transport_code", "a transport code has 1 to 16 bytes");
        if (profile_.cipher == Cipher::aes) add("/cipher", "3des or sm4");
        if (profile_.cipher == Cipher::sm4 && !switches.retailMacFor16ByteKeys)
            add("/switches/retail_mac_for_16_byte_keys", "is a question of 3des only");
    }

    void checkChannel() {
        if (profile_.keySize != 16 && profile_.keySize != 24 && profile_.keySize != 32)
            add("/key_size", "16, 24 or 32 bytes");
        if (profile_.cipher == Cipher::sm4 || (profile_.cipher == Cipher::des3 && profile_.keySize != 16))
            add("/cipher", "3des with 16 bytes, or aes");
        const std::set<Byte> levels = profile_.cipher == Cipher::aes ? std::set<Byte>{0x01, 0x03, 0x11, 0x13, 0x33}
                                                                     : std::set<Byte>{0x01, 0x03};
        if (!levels.contains(profile_.channelLevel))
            add("/channel_level", "01 or 03; with AES also 11, 13 and 33");
        if ((profile_.channelLevel & 0x02) == 0 && wantsEncryption())
            add("/channel_level", "files with encrypted_mac need a level with encryption (03, 13, 33)");
        if (profile_.issuerMaster.empty()) add("/issuer_key", "names no key of the vault");
        if (profile_.mf.aid.size() < 5) add("/mf/aid", "a name has 5 to 16 bytes");
    }

    [[nodiscard]] bool wantsEncryption() const {
        const auto secret = [](const File& file) { return file.protection == Protection::encryptedMac; };
        return std::ranges::any_of(applicationsOf(profile_), [&](const Application* application) {
            return std::ranges::any_of(application->files, secret);
        });
    }

    void add(const std::string& pointer, const std::string& message) {
        problems_.push_back({pointer, message});
    }

    void checkNames(const std::string& pointer, const Application& application) {
        if (application.aid.size() < 5 || application.aid.size() > 16)
            add(pointer + "/aid", "a name has 5 to 16 bytes");
        if (!names_.emplace(application.aid, pointer).second) add(pointer + "/aid", "the name is used twice");
        const auto label = apdu::toGb18030(application.label);
        if (!label || label->size() > maxLabel) add(pointer + "/label", "at most 11 bytes of GB 18030");
        if (application.space < spaceOf(application))
            add(pointer + "/space", "its files need " + std::to_string(spaceOf(application)) + " bytes");
    }

    static std::size_t spaceOf(const Application& application) {
        std::size_t space = application.keySpace + fileOverhead;
        for (const auto& file : application.files) space += file.size + fileOverhead;
        return space;
    }

    void checkApplication(const std::string& pointer, const Application& application) {
        takeFid(pointer + "/fid", application.fid);
        checkKeys(pointer, application);
        std::map<Byte, std::string> shortIds;
        std::map<std::string, int> ids;
        for (std::size_t i = 0; i < application.files.size(); ++i) {
            const File& file = application.files[i];
            const auto at = pointer + "/files/" + std::to_string(i);
            takeFid(at + "/fid", file.fid);
            if (shortIdentifier(file) == 0 || shortIdentifier(file) == 0x1F ||
                !shortIds.emplace(shortIdentifier(file), at).second)
                add(at + "/fid", "its low five bits must be 1 to 30 and used once in the application");
            if (++ids[file.id] > 1) add(at + "/id", "the id is used twice");
            checkFile(at, application, file);
        }
    }

    void takeFid(const std::string& pointer, std::uint16_t fid) {
        if (fid == 0) add(pointer, "0000 is the key file's");
        if (!fids_.emplace(fid, pointer).second)
            add(pointer, "the identifier is used at " + fids_[fid] + " too");
    }

    void checkKeys(const std::string& pointer, const Application& application) {
        const auto& keys = application.keys;
        if (keys.empty() || keys.front().type != 0x39 || keys.front().index != 0)
            add(pointer + "/keys/0",
                "the master key 39-00 comes first, so that a torn application can be entered");
        if (profile_.family == Family::nativeCos && keys.size() * keyRecordSize > application.keySpace)
            add(pointer + "/key_file/space", "too small for its keys");
        std::map<std::pair<Byte, Byte>, int> seen;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto at = pointer + "/keys/" + std::to_string(i);
            if (++seen[{keys[i].type, keys[i].index}] > 1) add(at, "the key is there twice");
            if (keys[i].master.empty()) add(at + "/master", "names no key of the vault");
            if (keys[i].type == 0x39 && (keys[i].errors >> 4) < 2)
                add(at + "/errors", "a key needs two tries at least");
        }
    }

    static bool isAccess(Byte access) {
        const int high = access >> 4, low = access & 0x0F;
        return high == 0 || high >= low || access == 0xEF;
    }

    void checkFile(const std::string& at, const Application& application, const File& file) {
        if (!isAccess(file.read)) add(at + "/read", "can never be satisfied, write EF for that");
        if (!isAccess(file.write)) add(at + "/write", "can never be satisfied, write EF for that");
        if (profile_.family == Family::nativeCos && file.protection != Protection::none &&
            !findKey(application, 0x36, 0))
            add(at + "/protection", "needs a line protection key 36-00 in the application");
        checkSizes(at, file);
        for (std::size_t i = 0; i < file.covered.size(); ++i)
            if (!isCovered(application, file.covered[i]))
                add(at + "/covered/" + std::to_string(i), "no such file before this one");
        if (file.content == Content::signature &&
            (file.signer.empty() || file.covered.empty() || file.size != 80))
            add(at, "a signature has a signer, covered files and 80 bytes");
    }

    [[nodiscard]] bool isCovered(const Application& application, const std::string& id) const {
        return findFile(application, id) || findFile(profile_.mf, id);
    }

    void checkSizes(const std::string& at, const File& file) {
        const bool records = file.kind != FileKind::transparent;
        std::size_t fields = 0;
        for (const auto& field : file.fields) fields += field.size;
        for (std::size_t i = 0; i < file.fields.size(); ++i)
            checkField(at + "/fields/" + std::to_string(i), file.fields[i]);
        const std::size_t room = records ? file.recordSize : file.size;
        if (file.content == Content::fields && fields != room && !(records && file.fields.empty()))
            add(at + "/size",
                "fields need " + std::to_string(fields) + " bytes, there are " + std::to_string(room));
        if (records && (file.recordSize == 0 || file.recordSize > maxRecord || file.recordCount == 0 ||
                        file.recordCount > 254))
            add(at + "/record_size", "records have 1 to 248 bytes, and there are 1 to 254 of them");
        if (records && file.size < file.recordCount * (file.recordSize + 1))
            add(at + "/size", "each record takes one byte besides its own");
    }

    void checkField(const std::string& at, const Field& field) {
        if (field.size == 0) add(at + "/size", "is empty");
        if (field.codec == Codec::date && field.size != 4) add(at + "/size", "a date has 4 bytes");
        if (field.codec == Codec::number && field.size > 8) add(at + "/size", "a number has at most 8 bytes");
        if (field.codec == Codec::constant && field.constant.size() != field.size)
            add(at + "/constant", "is not as long as the field");
        const bool named = field.codec != Codec::constant && field.codec != Codec::reserved;
        if (named == field.name.empty()) add(at + "/name", named ? "is missing" : "nothing is bound to it");
    }

    void checkStatus() {
        const auto* application = findApplication(profile_, profile_.statusApplication);
        const auto* file = application ? findFile(*application, profile_.statusFile) : nullptr;
        if (!file || file->size < 12) add("/status", "names no file of at least 12 bytes");
    }

    const Profile& profile_;
    std::vector<ProfileProblem> problems_;
    std::map<std::uint16_t, std::string> fids_;
    std::map<Bytes, std::string> names_;
    std::map<std::size_t, std::string> sectors_;
};

}  // namespace

std::vector<ProfileProblem> checkProfile(const Profile& profile) {
    return Checker(profile).run();
}

}  // namespace cardlib
