#include "cardlib/inspection/card_contents.h"

#include "cardlib/profile/profile_lookup.h"
#include "cardlib/seal/signature_file.h"

namespace cardlib {
namespace {

const Bytes& contentOf(const CardContents& contents, const std::string& application,
                       const std::string& file) {
    static const Bytes nothing;
    const auto files = contents.files.find(application);
    if (files == contents.files.end()) return nothing;
    const auto found = files->second.find(file);
    return found == files->second.end() ? nothing : found->second;
}

constexpr auto issueSignature = "issue_signature", changeSignature = "change_signature";

const Application& permitOf(const Profile& profile) {
    return *findApplication(profile, profile.statusApplication);
}

Result<bool> holds(const Profile& profile, const CardContents& contents, const std::string& id,
                   std::string_view pem) {
    const Application& permit = permitOf(profile);
    const File* signature = findFile(permit, id);
    if (!signature) return false;
    const auto covered = [&](const std::string& file) {
        return contentOf(contents, findFile(permit, file) ? permit.id : profile.mf.id, file);
    };
    return verifySignatureFile(contentOf(contents, permit.id, id),
                               signedContent(*signature, contents.chipSerial, covered), pem);
}

}  // namespace

std::string CardContents::value(const std::string& file, const std::string& name) const {
    for (const auto& [application, read] : values)
        if (const auto found = read.find(file); found != read.end())
            if (const auto value = found->second.find(name); value != found->second.end())
                return value->second.reveal();
    return {};
}

Bytes issuerReference(const Profile& profile, const CardContents& contents) {
    return signerReference(contentOf(contents, profile.statusApplication, issueSignature));
}

Result<SignatureCheck> checkSignatures(const Profile& profile, const CardContents& contents,
                                       std::string_view issuerPem) {
    return holds(profile, contents, issueSignature, issuerPem).and_then([&](bool issue) -> Result<SignatureCheck> {
        if (!findFile(permitOf(profile), changeSignature)) return SignatureCheck{issue, std::nullopt};
        return holds(profile, contents, changeSignature, issuerPem).map([&](bool change) {
            return SignatureCheck{issue, change};
        });
    });
}

}  // namespace cardlib
