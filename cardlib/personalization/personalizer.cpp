#include "cardlib/personalization/personalizer.h"

#include "apdu/core/clean_stack.h"
#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/seal/signature_file.h"

namespace cardlib {
namespace {

constexpr std::size_t ahead = 8;

class Run {
  public:
    Run(CardDriver& driver, KeyVault& vault, const Plan& plan, Begin begin, Journal& journal, const StepBegun& begun)
        : driver_(driver), vault_(vault), plan_(plan), begin_(begin), journal_(journal), begun_(begun) {
        driver_.onWriting([this] { return announced(); });
    }

    Result<void> wholeCard() {
        auto result = masterFile();
        for (std::size_t i = 1; i < plan_.applications.size() && result; ++i) result = application(i);
        return result;
    }

    Result<Evidence> evidence() {
        Evidence evidence;
        evidence.profile = plan_.profile.name;
        evidence.vault = vault_.description();
        evidence.chipSerial = apdu::toHex(plan_.chipSerial);
        evidence.applicationSerial = plan_.applicationSerial;
        evidence.fileDigests = digests_;
        evidence.resumed = begin_ == Begin::resume;
        for (const auto& planned : plan_.applications)
            for (const auto& key : planned.application.keys) {
                const auto value = driver_.keyCheckValue(key);
                if (!value) return tl::unexpected(value.error());
                evidence.keyCheckValues[planned.application.id + "/" + key.id] = apdu::toHex(*value);
            }
        return evidence;
    }

  private:
    Result<void> masterFile() {
        return driver_.select(plan_.profile.mf).and_then([&](bool there) -> Result<void> {
            if (!there) return steps(plan_.applications[0]);
            if (begin_ == Begin::onBlank) return onEmptied();
            return masterFileStands().and_then([&](bool stands) -> Result<void> {
                if (stands) return {};
                return startOver();
            });
        });
    }

    // A blank may have a master file: an empty one that erasing left there.
    Result<void> onEmptied() {
        return driver_.isBlank().and_then([&](bool blank) -> Result<void> {
            if (!blank) return tl::unexpected(notBlank());
            return steps(plan_.applications[0]);
        });
    }

    Result<bool> masterFileStands() {
        return driver_.authenticate(plan_.profile.mf.keys.front())
            .and_then([&] { return readBackAll(0); })
            .map([] { return true; })
            .or_else([](const Error& error) -> Result<bool> {
                if (cardSaidNo(error) || error.code == Code::readBackDiffers) return false;
                return tl::unexpected(error);
            });
    }

    Result<void> startOver() {
        note(plan_.applications[0].firstStep, "erase the card");
        return driver_.eraseCard().and_then([&] { return steps(plan_.applications[0]); });
    }

    Result<void> application(std::size_t index) {
        const auto& planned = plan_.applications[index];
        if (begin_ == Begin::onBlank || masterMadeNow_) return steps(planned);
        return applicationStands(index).and_then([&](bool stands) -> Result<void> {
            if (stands) return {};
            return remake(index).and_then([&] { return steps(planned); });
        });
    }

    Result<bool> applicationStands(std::size_t index) {
        return driver_.select(at(index)).and_then([&](bool there) -> Result<bool> {
            if (!there) return false;
            return driver_.authenticate(at(index).keys.front())
                .and_then([&] { return readBackAll(index); })
                .map([] { return true; })
                .or_else([](const Error& error) -> Result<bool> {
                    if (cardSaidNo(error) || error.code == Code::readBackDiffers) return false;
                    return tl::unexpected(error);
                });
        });
    }

    Result<void> remake(std::size_t index) {
        note(plan_.applications[index].firstStep, "make again " + at(index).id);
        return driver_.remake(at(index));
    }

    Result<void> steps(const ApplicationPlan& planned) {
        if (&planned == &plan_.applications[0]) masterMadeNow_ = true;
        announcedUntil_ = planned.firstStep;
        endStep_ = planned.endStep;
        for (std::size_t i = planned.firstStep; i < planned.endStep; ++i) {
            step_ = i;
            what_.clear();
            if (begun_) begun_(i, plan_.steps.size());
            const auto done = std::visit([this](const auto& step) { return execute(step); }, plan_.steps[i]);
            if (!done) return done;
        }
        return {};
    }

    // What is done besides the plan's steps.
    void note(std::size_t step, std::string what) {
        step_ = step;
        what_ = std::move(what);
    }

    // Before each APDU that writes: a few steps of the plan are told at a time, for each telling waits for the disk.
    Result<void> announced() {
        if (!what_.empty()) return journal_.beforeWriting(step_, what_);
        if (step_ < announcedUntil_) return {};
        std::vector<Intent> intents;
        for (std::size_t i = step_; i < endStep_ && intents.size() < ahead; ++i)
            if (!std::holds_alternative<ReadBack>(plan_.steps[i]))
                intents.push_back({i, describe(plan_, plan_.steps[i])});
        announcedUntil_ = intents.back().step + 1;
        return journal_.announce(intents);
    }

    const Application& at(std::size_t index) const { return plan_.applications[index].application; }

    Result<void> execute(const CreateMasterFile&) { return driver_.prepare(); }
    Result<void> execute(const CreateApplication& step) { return driver_.create(at(step.application)); }
    Result<void> execute(const SelectApplication& step) { return driver_.enter(at(step.application)); }
    Result<void> execute(const CreateKeyFile& step) { return driver_.createKeyFile(at(step.application)); }
    Result<void> execute(const WriteKey& step) {
        return driver_.writeKey(at(step.application), at(step.application).keys[step.key]);
    }
    Result<void> execute(const CreateFile& step) {
        return driver_.createFile(at(step.application).files[step.file]);
    }
    Result<void> execute(const WriteFile& step) {
        const File& file = at(step.application).files[step.file];
        const Bytes& part = plan_.applications[step.application].files[step.file].parts[step.record];
        return file.kind == FileKind::transparent ? driver_.write(file, part) : driver_.append(file, part);
    }
    Result<void> execute(const Finish& step) { return driver_.finish(at(step.application)); }
    Result<void> execute(const ReadBack& step) { return readBack(step.application, step.file); }

    Result<void> readBackAll(std::size_t index) {
        Result<void> result;
        for (std::size_t file = 0; file < at(index).files.size() && result; ++file)
            result = readBack(index, file);
        return result;
    }

    Result<void> readBack(std::size_t index, std::size_t number) {
        const File& file = at(index).files[number];
        const auto& parts = plan_.applications[index].files[number].parts;
        return (file.kind == FileKind::transparent ? transparentStands(index, file, parts)
                                                   : recordsStand(file, parts))
            .and_then([&](const std::optional<Bytes>& content) -> Result<void> {
                if (!content) return fail(Code::readBackDiffers, at(index).id + "/" + file.id);
                digests_[at(index).id + "/" + file.id] = apdu::toHex(sm3(*content));
                return {};
            });
    }

    using Stands = Result<std::optional<Bytes>>;  // what was read, or nothing when it is not what was planned

    Stands transparentStands(std::size_t index, const File& file, const std::vector<Bytes>& parts) {
        const Bytes planned = parts.empty() ? Bytes(file.size) : parts.front();
        return driver_.read(file, planned.size()).and_then([&](const Bytes& content) -> Stands {
            if (content == planned) return content;
            if (file.content != Content::signature || !sayTheSame(content, planned)) return std::nullopt;
            return signatureStands(index, file, content);
        });
    }

    // A signature made before the tear differs from one made now, and is as good.
    Stands signatureStands(std::size_t index, const File& file, const Bytes& content) {
        const auto planned = [&](const std::string& id) {
            for (const std::size_t i : {index, std::size_t{0}})
                for (std::size_t f = 0; f < at(i).files.size(); ++f)
                    if (at(i).files[f].id == id) return plan_.applications[i].files[f].parts.front();
            return Bytes{};
        };
        return vault_.publicPem(file.signer)
            .and_then([&](const std::string& pem) {
                return verifySignatureFile(content, signedContent(file, plan_.chipSerial, planned), pem);
            })
            .map([&](bool holds) { return holds ? std::optional(content) : std::nullopt; });
    }

    // Records as planned, and not one more where the file could hold one; a cyclic file gives its newest
    // first.
    Stands recordsStand(const File& file, const std::vector<Bytes>& parts) {
        Bytes all;
        const bool newestFirst = file.kind == FileKind::cyclic;
        for (std::size_t i = 0; i < parts.size() + 1; ++i) {
            if (i == parts.size() && begin_ == Begin::onBlank && !parts.empty()) break;
            const auto record = driver_.readRecord(file, static_cast<Byte>(i + 1));
            if (!record) return tl::unexpected(record.error());
            if (i == parts.size()) return *record ? Stands(std::nullopt) : Stands(all);
            if (!*record || **record != parts[newestFirst ? parts.size() - 1 - i : i]) return std::nullopt;
            apdu::append(all, **record);
        }
        return all;
    }

    CardDriver& driver_;
    KeyVault& vault_;
    const Plan& plan_;
    Begin begin_;
    Journal& journal_;
    const StepBegun& begun_;
    std::size_t step_ = 0, announcedUntil_ = 0, endStep_ = 0;
    std::string what_;  // empty: a step of the plan
    bool masterMadeNow_ = false;
    std::map<std::string, std::string> digests_;
};

}  // namespace

Error notBlank() {
    return fail(Code::cardNotBlank).value();
}

Error foreign(const std::string& expectedSerial) {
    return fail(Code::foreignCard, "expected " + expectedSerial).value();
}

Result<bool> isBlank(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    return makeDriver(session, vault, profile)->isBlank();
}

Result<Evidence> personalize(apdu::Session& session, KeyVault& vault, const Plan& plan, Begin begin,
                             Journal& journal, const StepBegun& begun) {
    const apdu::CleanStack clean;
    const auto driver = makeDriver(session, vault, plan.profile);
    const apdu::Traffic before = session.traffic();
    const auto serial = apdu::fromHex(plan.applicationSerial);
    return driver->chipSerial()
        .and_then([&](const Bytes& chip) -> Result<Evidence> {
            if (chip != plan.chipSerial) return tl::unexpected(foreign(apdu::toHex(plan.chipSerial)));
            driver->useKeysOf(chip, *serial);
            Run run(*driver, vault, plan, begin, journal, begun);
            return run.wholeCard().and_then([&] { return run.evidence(); });
        })
        .map([&](Evidence evidence) {
            evidence.traffic = {session.traffic().apdus - before.apdus,
                                session.traffic().bytesOut - before.bytesOut,
                                session.traffic().bytesIn - before.bytesIn};
            return evidence;
        });
}

}  // namespace cardlib
