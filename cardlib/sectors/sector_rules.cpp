#include "cardlib/sectors/sector_rules.h"

#include <algorithm>
#include <array>

#include "apdu/core/hex.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/sectors/sector_log.h"

namespace cardlib {
namespace {

constexpr std::array<std::string_view, 3> fromTheRecord{"issue_date", "end_date", "authority_code"};
constexpr Byte directoryHigh = 0xDF, erasableByIssuer = 0x0A, anybody = 0xF0;

// An access byte that only a key of the directory itself satisfies: 0Y is the master file's state, X0 any.
bool ofOwnState(Byte access) {
    return access >> 4 != 0 && (access & 0x0F) != 0;
}

class Rules {
  public:
    Rules(const SectorProfile& sector, const Department& allotted, const Profile& profile)
        : sector_(sector),
          allotted_(allotted),
          number_(apdu::fromHex(allotted.number).value_or(Bytes{0}).front()),
          blocks_(profile.family == Family::storageCard) {}

    std::vector<ProfileProblem> run(const Application& application) {
        checkPlace(application);
        for (std::size_t i = 0; i < application.keys.size(); ++i)
            checkKey("/keys/" + std::to_string(i), application.keys[i]);
        for (std::size_t i = 0; i < application.files.size(); ++i)
            checkFile("/files/" + std::to_string(i), application.files[i]);
        const File* data = findFile(application, "data");
        if (!data || data->kind != FileKind::transparent || data->content != Content::empty)
            add("/files", "a transparent, empty file \"data\" is needed");
        const File* log = findFile(application, "log");
        if (log && (log->kind != FileKind::cyclic || log->recordSize != sectorLogSize))
            add("/files", "the file \"log\" has cyclic records of 16 bytes");
        if (!blocks_) checkHeader(findFile(application, "header"));
        return std::move(problems_);
    }

  private:
    void add(const std::string& pointer, const std::string& message) { problems_.push_back({pointer, message}); }

    void checkPlace(const Application& application) {
        if (application.fid != (directoryHigh << 8 | number_))
            add("/fid", "the sector's directory is DF" + allotted_.number);
        if (application.aid.empty() || application.aid.back() != number_)
            add("/aid", "the sector's name ends in " + allotted_.number);
        if (blocks_) return;
        if (application.space > allotted_.space)
            add("/space", "at most " + std::to_string(allotted_.space) + " bytes are allotted");
        if (application.erase != erasableByIssuer) add("/erase", "0A: the issuer can erase a sector");
        if (!ofOwnState(application.create) || !ofOwnState(application.keyAdd))
            add("/create", "only a key of the sector lets anything be added to it");
    }

    void checkKey(const std::string& at, const Key& key) {
        if (!key.master.starts_with(sector_.department + "/"))
            add(at + "/master", "a sector's keys come from masters named " + sector_.department + "/…");
        if (!ofOwnState(key.change)) add(at + "/change", "only a key of the sector changes its keys");
    }

    void checkFile(const std::string& at, const File& file) {
        if (!blocks_ && file.fid >> 8 != number_) add(at + "/fid", "a sector's files are " + allotted_.number + "xx");
        if (file.content != Content::fields && file.content != Content::empty)
            add(at + "/content", "a sector has fields or nothing in its files");
        if (file.id != "header" && !ofOwnState(file.read)) add(at + "/read", "only a key of the sector reads it");
        if (!ofOwnState(file.write)) add(at + "/write", "only a key of the sector writes it");
        for (std::size_t i = 0; i < file.fields.size(); ++i)
            if (const auto& name = file.fields[i].name;
                !name.empty() && std::ranges::find(fromTheRecord, name) == fromTheRecord.end())
                add(at + "/fields/" + std::to_string(i),
                    "a sector takes issue_date, end_date and authority_code from the record, not " + name);
    }

    void checkHeader(const File* header) {
        const auto version = static_cast<Byte>(sector_.version);
        const bool first = header && !header->fields.empty() && header->fields.front().codec == Codec::constant &&
                           header->fields.front().constant == Bytes{version};
        if (!first || header->read != anybody || (header->fid & 0xFF) != 0x15)
            add("/files", "a file \"header\" " + allotted_.number +
                              "15, read by anybody, begins with the profile's version " +
                              apdu::toHex(Bytes{version}));
    }

    const SectorProfile& sector_;
    const Department& allotted_;
    Byte number_;
    bool blocks_;
    std::vector<ProfileProblem> problems_;
};

}  // namespace

std::vector<ProfileProblem> checkSector(const SectorProfile& sector, const Department& allotted,
                                        const Profile& profile) {
    const Application* application = findApplication(profile, sector.department);
    if (!application || sector.department != allotted.id || application->id == profile.statusApplication)
        return {{"/id", "the sector's id is the department's"}};
    return Rules(sector, allotted, profile).run(*application);
}

Result<void> allowSector(const SectorProfile& sector, const Department& allotted, const Profile& profile) {
    std::string all;
    for (const auto& problem : checkSector(sector, allotted, profile))
        all += (all.empty() ? "" : "; ") + problem.pointer + ": " + problem.message;
    if (!all.empty()) return fail(Code::sectorNotAllowed, sector.department + " " + all);
    return {};
}

}  // namespace cardlib
