#include "app/inspection/verify_card.h"

#include <algorithm>

#include "app/inspection/agreement.h"
#include "app/inspection/card_purpose.h"
#include "app/inspection/sector_headers.h"
#include "app/inspection/since_issue.h"
#include "app/inspection/trusted_issuers.h"
#include "app/inspection/validity.h"
#include "app/registry/protection.h"
#include "app/station/record_composer.h"
#include "cardlib/inspection/card_reader.h"

namespace app {
namespace {

using cardlib::CardContents;
using cardlib::CardKind;
using cardlib::Genuine;

// What the card is not to blame for.
bool isOurs(const cardlib::Error& error) {
    return error.code == cardlib::Code::cardFailed || error.code == cardlib::Code::keyMissing ||
           error.code == cardlib::Code::vaultUnavailable;
}

class Inspection {
  public:
    Inspection(Station& station, apdu::Session& session, const InspectionWish& wish, Day day, const ProgressObserver& progress)
        : station_(station), session_(session), purpose_(wish.purpose), scanned_(wish.scanned), day_(day), progress_(progress) {}

    Result<Verification> run() {
        tell(0, "recognize");
        result_.withholding = withholdingOf(station_.regime);
        return recognizeCard(station_, session_)
            .and_then([&](const cardlib::Recognition& card) { return look(card); })
            .and_then([&] { return log(); })
            .map([&] { return std::move(result_); });
    }

  private:
    void found(Meaning meaning, std::string detail = {}) { result_.findings.push_back({meaning, std::move(detail)}); }

    void tell(std::int64_t done, const char* step) const { tellProgress(progress_, {"verify", done, 4, 0, step}); }

    tl::unexpected<Error> notInspected(const cardlib::Error& error) {
        return fail(Code::cardNotInspected, result_.applicationSerial, error);
    }

    Result<void> look(const cardlib::Recognition& card) {
        if (card.kind == CardKind::copied) {
            found(Meaning::contentOfAnotherChip);
            return {};
        }
        if (card.kind != CardKind::ours) {
            found(Meaning::cardNotOurs, std::string(nameOf(card.kind)));
            return {};
        }
        result_.applicationSerial = card.applicationSerial;
        found(Meaning::cardOurs, card.type);
        found(Meaning::boundToChip);
        if (card.family != station_.profile.family) {
            found(Meaning::familyWithoutKeys, card.type);
            return lostList();
        }
        return trustedIssuers(station_).and_then([&](std::vector<TrustedIssuer> issuers) {
            issuers_ = std::move(issuers);
            return openly();
        });
    }

    // What anybody may read says whose card it is; a card of others is not asked further.
    Result<void> openly() {
        auto contents = readOpenly(session_, *station_.vault, station_.profile);
        if (!contents && isOurs(contents.error())) return notInspected(contents.error());
        if (!contents) {
            found(Meaning::contentUnreadable, nameOf(contents.error().code) + " " + contents.error().detail);
            return lostList();
        }
        contents_ = *std::move(contents);
        const std::string city = contents_.value("card_identification", "city");
        found(city == station_.regime.cityDivision ? Meaning::cityOurs : Meaning::cityOther, city);
        const auto issuer = std::ranges::find(issuers_, issuerReference(station_.profile, contents_),
                                              &TrustedIssuer::reference);
        if (issuer != issuers_.end()) issuer_ = &*issuer;
        found(issuer_ ? Meaning::issuerTrusted : Meaning::issuerUnknown, issuer_ ? issuer_->name : std::string());
        return chip().and_then([&] { return content(); }).and_then([&] { return validity(); }).and_then([&] {
            return record();
        });
    }

    Result<void> chip() {
        tell(1, "prove");
        const auto proved = proveGenuine(session_, *station_.vault, station_.profile,
                                         {contents_.chipSerial, contents_.applicationSerial});
        if (!proved && isOurs(proved.error())) return notInspected(proved.error());
        genuine_ = proved.value_or(Genuine::no);
        const bool others = contains(result_.findings, Meaning::cityOther) || !issuer_;
        if (genuine_ == Genuine::yes) found(Meaning::chipGenuine);
        if (genuine_ == Genuine::notProvable) found(Meaning::chipNotProvable);
        if (genuine_ == Genuine::no) found(others ? Meaning::chipOfOtherKeys : Meaning::chipNotGenuine);
        return {};
    }

    Result<void> content() {
        if (genuine_ == Genuine::no) {
            found(Meaning::contentNotRead);
            return {};
        }
        tell(2, "read");
        auto contents = readCard(session_, *station_.vault, station_.profile);
        if (!contents && isOurs(contents.error())) return notInspected(contents.error());
        if (!contents) {
            found(Meaning::contentUnreadable, nameOf(contents.error().code) + " " + contents.error().detail);
            return {};
        }
        contents_ = *std::move(contents);
        read_ = true;
        result_.holder = ShownHolder{contents_.value("holder", "name"),     contents_.value("addresses", "present_address"),
                                     contents_.photo,                       contents_.value("permit", "permit_number"),
                                     contents_.value("issuer", "end_date"), contents_.value("status", "endorsed_until")};
        if (!issuer_) {
            found(Meaning::contentNotRead);
            return {};
        }
        const auto signatures = checkSignatures(station_.profile, contents_, issuer_->pem);
        if (!signatures) return notInspected(signatures.error());
        found(signatures->issue ? Meaning::contentSigned : Meaning::contentAltered);
        if (signatures->change)
            found(*signatures->change ? Meaning::changesSigned : Meaning::changesAltered);
        return {};
    }

    // After the content, so that what a protected channel read counts where there is one.
    Result<void> validity() {
        tell(3, "judge");
        result_.status = contents_.status;
        const auto all = validityOn(station_.regime,
                                    {contents_.status, contents_.value("issuer", "start_date"),
                                     contents_.value("issuer", "end_date"), contents_.value("status", "endorsed_until")},
                                    day_);
        result_.findings.insert(result_.findings.end(), all.begin(), all.end());
        if (const auto odd = oddSectors(station_.profile, contents_))
            found(odd->empty() ? Meaning::sectorsConsistent : Meaning::sectorsInconsistent, *odd);
        return lostList();
    }

    Result<void> lostList() {
        return station_.lost->find(result_.applicationSerial).map([&](const std::optional<LostCard>& lost) {
            found(lost ? Meaning::onLostList : Meaning::notOnLostList, lost ? lost->effectiveAt : std::string());
        });
    }

    Result<void> record() {
        const auto order = station_.orders->loadBySerial(result_.applicationSerial);
        if (!order && order.error().code != Code::cardUnknown) return tl::unexpected(order.error());
        if (!order || order->evidence.empty() || !read_) {
            found(Meaning::recordNotHere);
            print(std::nullopt);
            return {};
        }
        return station_.orders->loadCard(*order)
            .map([&](const std::string& card) {
                std::string sealed;
                result_.differences = differencesFrom(recordFromJson(card, sealed), contents_);
                found(result_.differences.empty() ? Meaning::recordAgrees : Meaning::recordDiffers);
                print(sealed);
            })
            .and_then([&] { return since(*order); });
    }

    // The record knows more than the face: whether the card was ever handed over, and what came after.
    Result<void> since(const StoredOrder& order) {
        const bool alive = contents_.status != 0;
        if (alive && order.state != "handed_over" && order.state != "activating")
            found(Meaning::recordNotAlive, order.state);
        return sinceIssue(station_, order).map([&](const SinceIssue& since) {
            std::string names;
            for (const auto& name : since.changed) names += (names.empty() ? "" : ", ") + name;
            if (!names.empty()) found(Meaning::factsNewer, names);
            if (!since.unfinished.empty()) found(Meaning::operationUnfinished, since.unfinished);
        });
    }

    void print(const std::optional<std::string>& sealed) {
        if (!scanned_ || !read_) return found(Meaning::printNotScanned);
        const bool agrees = issuer_ && (!sealed || *sealed == *scanned_) &&
                            sealAgrees(contents_, *scanned_, issuer_->pem);
        found(agrees ? Meaning::printAgrees : Meaning::printDiffers);
    }

    Result<void> log() {
        std::string failed;
        for (const auto& finding : result_.findings)
            if (verdictOf(finding.meaning) == Verdict::no) failed += " " + std::string(nameOf(finding.meaning));
        const std::string serial = result_.applicationSerial.empty() ? "no card of ours" : result_.applicationSerial;
        const std::string& by = purpose_.by.name();
        std::string said = holds(result_.findings) ? "holds" : "fails:" + failed;
        if (!purpose_.reason.empty()) said += (holds(result_.findings) ? ": for " : "; for ") + purpose_.reason;
        return station_.audit->write(by.empty() ? "verify" : by, "card verified", serial, said);
    }

    Station& station_;
    apdu::Session& session_;
    const InspectionPurpose& purpose_;
    const std::optional<std::string>& scanned_;
    Day day_;
    const ProgressObserver& progress_;
    std::vector<TrustedIssuer> issuers_;
    const TrustedIssuer* issuer_ = nullptr;  // who signed the card, when trusted
    CardContents contents_;
    bool read_ = false;  // with the station's key, not only what is open
    Genuine genuine_ = Genuine::no;
    Verification result_;
};

}  // namespace

Result<Verification> verifyCard(Station& station, apdu::Session& session, const InspectionWish& wish, Day day,
                                const ProgressObserver& progress) {
    return demandPurpose(station, wish.purpose).and_then([&](const InspectionPurpose& purpose) {
        const InspectionWish explained{purpose, wish.scanned};
        return Inspection(station, session, explained, day, progress).run();
    });
}

}  // namespace app
