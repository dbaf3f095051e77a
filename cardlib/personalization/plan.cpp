#include "cardlib/personalization/plan.h"

#include "apdu/core/hex.h"
#include "cardlib/profile/file_image.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/sector_map.h"
#include "cardlib/seal/signature_file.h"

namespace cardlib {
namespace {

Result<FileImage> onePart(Result<Bytes> content) {
    return std::move(content).map([](Bytes bytes) { return FileImage{{std::move(bytes)}}; });
}

Result<FileImage> directoryImage(const Profile& profile, const File& file) {
    if (profile.family == Family::storageCard) return FileImage{{applicationDirectory(profile, file.fid)}};
    FileImage image;
    for (const auto& application : profile.applications) {
        auto record = encodeDirectoryRecord(file, application);
        if (!record) return tl::unexpected(record.error());
        image.parts.push_back(*std::move(record));
    }
    return image;
}

// Used content of a file planned already, of this application or of the master file.
Bytes plannedContent(const Plan& plan, const std::string& id) {
    for (const auto* planned : {&plan.applications.back(), &plan.applications.front()})
        for (std::size_t i = 0; i < planned->files.size(); ++i)
            if (planned->application.files[i].id == id) return planned->files[i].parts.front();
    return {};
}

Result<FileImage> signatureImage(const Plan& plan, const File& file, KeyVault& vault) {
    const auto content = [&](const std::string& id) { return plannedContent(plan, id); };
    return onePart(makeSignatureFile(file, signedContent(file, plan.chipSerial, content), plan.date, vault));
}

Result<FileImage> imageOf(const Plan& plan, const File& file, const CardRecord& record, KeyVault& vault) {
    switch (file.content) {
        case Content::directory:
            return directoryImage(plan.profile, file);
        case Content::photo:
            return onePart(encodePhoto(file, record));
        case Content::signature:
            return signatureImage(plan, file, vault);
        case Content::fields:
            if (!file.fields.empty()) return onePart(encodeFields(file, record));
            break;
        case Content::empty:
            break;
    }
    return FileImage{};
}

void addSteps(Plan& plan, std::size_t index) {
    const auto& planned = plan.applications[index];
    const auto& application = planned.application;
    const bool master = index == 0;
    master ? plan.steps.emplace_back(CreateMasterFile{}) : plan.steps.emplace_back(SelectApplication{index});
    plan.steps.emplace_back(CreateKeyFile{index});
    for (std::size_t key = 0; key < application.keys.size(); ++key)
        plan.steps.emplace_back(WriteKey{index, key});
    for (std::size_t file = 0; file < application.files.size(); ++file) {
        plan.steps.emplace_back(CreateFile{index, file});
        for (std::size_t part = 0; part < planned.files[file].parts.size(); ++part)
            plan.steps.emplace_back(WriteFile{index, file, part});
    }
    plan.steps.emplace_back(Finish{index});
    for (std::size_t file = 0; file < application.files.size(); ++file)
        plan.steps.emplace_back(ReadBack{index, file});
    if (master)
        for (std::size_t child = 1; child <= plan.profile.applications.size(); ++child)
            plan.steps.emplace_back(CreateApplication{child});
}

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace

Result<Plan> planCard(const Profile& profile, const CardRecord& record, KeyVault& vault) {
    Plan plan;
    plan.profile = profile;
    plan.applicationSerial = record.get("application_serial");
    plan.date = record.get("issue_date");
    const auto serial = apdu::fromHex(plan.applicationSerial),
               chip = apdu::fromHex(record.get("chip_serial"));
    if (!serial || serial->size() != 10 || !chip || chip->size() != profile.serialLength)
        return fail(Code::serialMalformed);
    plan.chipSerial = *chip;
    for (std::size_t i = 0; i <= profile.applications.size(); ++i) {
        plan.applications.push_back({i == 0 ? profile.mf : profile.applications[i - 1], {}, 0, 0});
        for (const File& file : plan.applications.back().application.files) {
            auto image = imageOf(plan, file, record, vault);
            if (!image) return tl::unexpected(image.error());
            plan.applications.back().files.push_back(*std::move(image));
        }
    }
    for (std::size_t i = 0; i < plan.applications.size(); ++i) {
        plan.applications[i].firstStep = plan.steps.size();
        addSteps(plan, i);
        plan.applications[i].endStep = plan.steps.size();
    }
    return plan;
}

std::string describe(const Plan& plan, const Step& step) {
    const auto id = [&](std::size_t index) { return plan.applications[index].application.id; };
    const auto file = [&](std::size_t index, std::size_t number) {
        return id(index) + "/" + plan.applications[index].application.files[number].id;
    };
    return std::visit(
        Overloaded{[&](const CreateMasterFile&) { return std::string("create master file"); },
                   [&](const CreateApplication& s) { return "create " + id(s.application); },
                   [&](const SelectApplication& s) { return "select " + id(s.application); },
                   [&](const CreateKeyFile& s) { return "create key file " + id(s.application); },
                   [&](const WriteKey& s) {
                       return "write key " + id(s.application) + "/" +
                              plan.applications[s.application].application.keys[s.key].id;
                   },
                   [&](const CreateFile& s) { return "create " + file(s.application, s.file); },
                   [&](const WriteFile& s) { return "write " + file(s.application, s.file); },
                   [&](const Finish& s) { return "finish " + id(s.application); },
                   [&](const ReadBack& s) { return "read back " + file(s.application, s.file); }},
        step);
}

}  // namespace cardlib
