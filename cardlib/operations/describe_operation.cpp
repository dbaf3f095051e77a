#include "cardlib/operations/describe_operation.h"

#include <algorithm>

#include "cardlib/profile/profile_lookup.h"
#include "cardlib/seal/signature_file.h"

namespace cardlib {
namespace {

bool hasField(const File& file, const std::string& name) {
    return !name.empty() && std::ranges::find(file.fields, name, &Field::name) != file.fields.end();
}

bool covers(const File* signature, const std::string& file) {
    return signature && std::ranges::find(signature->covered, file) != signature->covered.end();
}

// Every fact stands in a file of the change signature.
Result<void> checkFacts(const Profile& profile, const Application& permit, const FieldValues& facts) {
    const File *change = changeSignature(permit), *issue = findFile(permit, "issue_signature");
    for (const auto& [name, value] : facts) {
        bool changeable = false, sealed = false;
        for (const auto* application : {&permit, &profile.mf})
            for (const File& file : application->files)
                if (hasField(file, name)) {
                    changeable = changeable || covers(change, file.id);
                    sealed = sealed || covers(issue, file.id);
                }
        if (sealed) return fail(Code::factSealed, name);
        if (!changeable) return fail(Code::factNotOnCard, name);
    }
    return {};
}

Result<void> checkSigned(const Application& permit, const LivingCard& card, KeyVault& vault) {
    const File& signature = *changeSignature(permit);
    const auto standing = [&](const std::string& id) { return card.files.at(id); };
    return vault.publicPem(signature.signer)
        .and_then([&](const std::string& pem) {
            return verifySignatureFile(card.files.at(signature.id),
                                       signedContent(signature, card.identity.chipSerial, standing), pem);
        })
        .and_then([&](bool holds) -> Result<void> {
            if (!holds) return fail(Code::changeNotSigned);
            return {};
        });
}

Result<Bytes> changedContent(const File& file, const Bytes& before, const FieldValues& facts) {
    return decodeFields(file, before).and_then([&](const FieldValues& standing) {
        CardRecord record;
        for (const auto& [name, value] : standing) record.set(name, value.reveal());
        for (const auto& [name, value] : facts) record.set(name, value.reveal());
        return encodeFields(file, record);
    });
}

// The changed files, and their signature last.
Result<std::vector<FileChange>> changesOf(const Application& permit, const LivingCard& card,
                                          const OperationRequest& request, KeyVault& vault) {
    if (request.facts.empty()) return std::vector<FileChange>{};
    const File& signature = *changeSignature(permit);
    if (auto holds = checkSigned(permit, card, vault); !holds) return tl::unexpected(holds.error());
    std::vector<FileChange> changes;
    auto contents = card.files;
    for (const auto& id : signature.covered) {
        auto content = changedContent(*findFile(permit, id), card.files.at(id), request.facts);
        if (!content) return tl::unexpected(content.error());
        if (*content == contents[id]) continue;
        changes.push_back({id, *content});
        contents[id] = *std::move(content);
    }
    const auto now = [&](const std::string& id) { return contents.at(id); };
    return makeSignatureFile(signature, signedContent(signature, card.identity.chipSerial, now), request.date,
                             vault)
        .map([&](Bytes file) {
            changes.push_back({signature.id, std::move(file)});
            return std::move(changes);
        });
}

Result<Bytes> statusOf(const LivingCard& card, const OperationRequest& request) {
    return parseStatus(card.status).and_then([&](StatusContent status) {
        if (status.status != request.status) status.effective = request.date;
        if (!request.endorsedUntil.empty()) status.endorsedUntil = request.endorsedUntil;
        status.status = request.status;
        status.reason = request.reason;
        ++status.counter;
        return withStatus(card.status, status);
    });
}

Result<Bytes> recordOf(const LivingCard& card, const OperationRequest& request, const Bytes& statusAfter) {
    const auto newest = card.newestRecord ? parseLogRecord(*card.newestRecord) : std::nullopt;
    const Byte sequence = static_cast<Byte>((newest ? newest->sequence : 0) + 1);
    return parseStatus(statusAfter).and_then([&](const StatusContent& status) {
        return encodeLogRecord({request.event, request.date, status.endorsedUntil, request.authority,
                                request.terminal, sequence});
    });
}

}  // namespace

Result<FieldValues> standingFacts(const Profile& profile, const LivingCard& card) {
    const Application& permit = *findApplication(profile, profile.statusApplication);
    FieldValues facts;
    for (const auto& [id, content] : card.files) {
        if (findFile(permit, id)->content != Content::fields) continue;
        auto values = decodeFields(*findFile(permit, id), content);
        if (!values) return values;
        facts.merge(*values);
    }
    return facts;
}

Result<Operation> describeOperation(const Profile& profile, const LivingCard& card,
                                    const OperationRequest& request, KeyVault& vault) {
    const Application& permit = *findApplication(profile, profile.statusApplication);
    Operation operation{
        card.identity.chipSerial, card.identity.applicationSerial, card.status, {}, {}, {}, {}};
    return checkFacts(profile, permit, request.facts)
        .and_then([&] { return statusOf(card, request); })
        .and_then([&](Bytes status) {
            operation.statusAfter = std::move(status);
            return changesOf(permit, card, request, vault);
        })
        .and_then([&](std::vector<FileChange> changes) -> Result<Bytes> {
            operation.changes = std::move(changes);
            return logFile(permit) ? recordOf(card, request, operation.statusAfter) : Result<Bytes>(Bytes{});
        })
        .map([&](Bytes record) {
            if (record.empty()) return operation;
            operation.record = std::move(record);
            operation.recordBefore = card.newestRecord;
            return operation;
        });
}

}  // namespace cardlib
