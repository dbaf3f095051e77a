#include "app/desk/pages/record_papers.h"

#include <utility>

#include "app/desk/pages/scan_file.h"

namespace app {

RecordPapers::RecordPapers(ScanService& service, const Wording& wording, const Parts& parts)
    : QObject(parts.panel), service_(service), wording_(wording), parts_(parts),
      scanner_(*parts.panel, *parts.message, [this](const std::string& kind, const Bytes& page) { takeAs(kind, page); }) {
    parts_.panel->confirmsRemoval(true);
    parts_.panel->allow(false, false);
    connect(parts_.panel, &PaperPanel::viewWanted, this, &RecordPapers::view);
    connect(parts_.panel, &PaperPanel::removeWanted, this, &RecordPapers::remove);
    connect(parts_.panel, &PaperPanel::fileChosen, this, [this](const QString& file) { take(file); });
}

// What others may not do they are not offered.
void RecordPapers::beginFor(const Actor& actor) {
    if (std::exchange(person_, actor.name()) != actor.name()) scanner_.abandon();  // nobody adds in another's name
    const auto meets = [&](const Grant& grant) { return !actor.signedIn() || grant.by.meets(actor.person()->roles); };
    adds_ = meets(addingPapers);
    removes_ = meets(removingPapers);
    parts_.panel->allow(adds_ && holder_ != 0, removes_ && holder_ != 0);
}

// A picture that somebody looked at is covered again.
void RecordPapers::goTo(std::int64_t holder) {
    if (std::exchange(holder_, holder) != holder) scanner_.abandon();
    ++look_;
    scans_.clear();
    parts_.panel->show({}, {});
    parts_.panel->clearPicture();
    parts_.panel->allow(adds_ && holder_ != 0, removes_ && holder_ != 0);
    if (holder_ == 0) return;
    list();
    if (offered_) return;
    service_.kinds(this, [this](const Result<std::vector<std::string>>& kinds) {
        if (!kinds) return parts_.message->showFailure(wording_.failure(kinds.error()));
        offered_ = true;
        parts_.panel->offerKinds(*kinds);
    });
}

void RecordPapers::list() {
    service_.list(this, holder_, [this, holder = holder_](const Result<ScannedPapers>& papers) {
        if (holder != holder_) return;
        if (!papers) return parts_.message->showFailure(wording_.failure(papers.error()));
        scans_ = papers->scans;
        parts_.panel->show(papers->scans, papers->without);
    });
}

void RecordPapers::take(const GivenPicture& given) {
    readPicture(this, given, mostScanFileBytes, [this, kind = parts_.panel->kind(), holder = holder_, person = person_](const PictureFile& file) {
        if (holder != holder_ || person != person_) return;
        if (const QString fault = tooLarge(file); !fault.isEmpty()) return parts_.message->showAttention(fault);
        takeAs(kind, file.content);
    });
}

void RecordPapers::takeAs(const std::string& kind, const Bytes& file) {
    if (holder_ == 0) return;
    if (file.empty()) return parts_.message->showAttention(tr("材料扫描件读不出，请另存为 JPEG 或 PNG 再添加"));
    service_.keep(this, holder_, {{kind, file}}, [this, holder = holder_](const Result<std::vector<StoredScan>>& kept) {
        if (holder != holder_) return;
        if (!kept) return parts_.message->showFailure(wording_.failure(kept.error()));
        parts_.message->showDone(tr("%1 件材料扫描件已存入").arg(kept->size()));
        list();
    });
}

const StoredScan* RecordPapers::at(int row) const {
    return row >= 0 && row < static_cast<int>(scans_.size()) ? &scans_[static_cast<std::size_t>(row)] : nullptr;
}

void RecordPapers::view(int row) {
    const auto* scan = at(row);
    if (!scan) return;
    const QString reason = parts_.reason->currentText().trimmed();
    if (reason.isEmpty()) {
        parts_.message->showAttention(tr("查看材料扫描件须有事由：先选择或填写事由，再按“查看”"));
        return parts_.reason->setFocus();
    }
    service_.show(this, scan->id, reason.toStdString(), [this, look = ++look_](const Result<PaperPicture>& picture) {
        if (look != look_) return;
        if (!picture) return parts_.message->showFailure(wording_.failure(picture.error()));
        parts_.panel->showPicture(*picture);
    });
}

void RecordPapers::remove(int row) {
    const auto* scan = at(row);
    if (!scan) return;
    service_.remove(this, scan->id, [this, holder = holder_](const Result<void>& removed) {
        if (holder != holder_) return;
        if (!removed) return parts_.message->showFailure(wording_.failure(removed.error()));
        ++look_;
        parts_.panel->clearPicture();
        parts_.message->showDone(tr("材料扫描件已删去"));
        list();
    });
}

}  // namespace app
