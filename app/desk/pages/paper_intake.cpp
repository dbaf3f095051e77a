#include "app/desk/pages/paper_intake.h"

#include <algorithm>
#include <utility>

#include "app/desk/pages/scan_file.h"

namespace app {

PaperIntake::PaperIntake(ScanService& service, const Wording& wording, const Parts& parts)
    : QObject(parts.form), service_(service), wording_(wording), parts_(parts), panel_(new PaperPanel),
      scanner_(*panel_, *parts.message, [this](const std::string& kind, const Bytes& page) { takeAs(kind, page); }) {
    panel_->closable(tr("返回卡面"));
    parts_.beside->addWidget(panel_);
    connect(panel_, &PaperPanel::closed, this, [this] { parts_.beside->setCurrentWidget(parts_.face); });
    connect(panel_, &PaperPanel::fileChosen, this, [this](const QString& file) { take(file); });
    connect(panel_, &PaperPanel::viewWanted, this, [this](int row) {
        if (row >= 0 && row < count()) panel_->showPicture(held_[static_cast<std::size_t>(row)].picture);
    });
    connect(panel_, &PaperPanel::removeWanted, this, [this](int row) {
        if (row < 0 || row >= count()) return;
        held_.erase(held_.begin() + row);
        panel_->clearPicture();
        show();
    });
    connect(panel_, &PaperPanel::retryWanted, this, &PaperIntake::keepAgain);
    connect(parts_.form, &RegistrationForm::edited, this, [this] {
        if (isOpen()) show();
    });
}

void PaperIntake::press() {
    if (!parts_.form->isEnabled()) return;
    if (isOpen()) return panel_->choose();
    parts_.beside->setCurrentWidget(panel_);
    show();
    panel_->focusKind();
    if (offered_) return;
    service_.kinds(this, [this](const Result<std::vector<std::string>>& kinds) {
        if (!kinds) return parts_.message->showFailure(wording_.failure(kinds.error()));
        offered_ = true;
        panel_->offerKinds(*kinds);
        panel_->focusKind();
    });
}

void PaperIntake::take(const GivenPicture& given) {
    if (!parts_.form->isEnabled()) return;
    ++looking_;
    readPicture(this, given, mostScanFileBytes, [this, kind = panel_->kind(), number = number_](const PictureFile& file) {
        if (number != number_) return;  // another person's form by now
        --looking_;
        if (const QString fault = tooLarge(file); !fault.isEmpty()) return parts_.message->showAttention(fault);
        takeAs(kind, file.content);
    });
}

void PaperIntake::takeAs(const std::string& kind, const Bytes& file) {
    if (!parts_.form->isEnabled()) return;
    if (file.empty()) return parts_.message->showAttention(tr("材料扫描件读不出，请另存为 JPEG 或 PNG 再添加"));
    const NewScan scan{kind, file};
    ++looking_;
    service_.look(this, scan, [this, scan, number = number_](const Result<PaperPicture>& picture) {
        if (number != number_) return;  // another person's form by now
        --looking_;
        if (!picture) return parts_.message->showFailure(wording_.failure(picture.error()));
        held_.push_back({scan, *picture});
        panel_->showPicture(*picture);
        show();
    });
}

std::vector<std::string> PaperIntake::without() const {
    const auto values = parts_.form->values();
    const auto named = values.find("papers");
    std::vector<std::string> missing;
    if (named == values.end()) return missing;
    for (const auto& paper : shown(named->second).split(';', Qt::SkipEmptyParts))
        if (std::ranges::none_of(held_, [&](const Held& held) { return held.scan.kind == paper.toStdString(); }))
            missing.push_back(paper.toStdString());
    return missing;
}

QString PaperIntake::told() const {
    if (held_.empty()) return {};
    QStringList there, missing;
    for (const auto& held : held_) there << shown(held.scan.kind);
    for (const auto& paper : without()) missing << shown(paper);
    const QString said = tr("已有扫描件：%1").arg(there.join(tr("、")));
    return missing.isEmpty() ? said : said + "\n" + tr("没有扫描件：%1").arg(missing.join(tr("、")));
}

void PaperIntake::show() {
    std::vector<StoredScan> scans;
    for (const auto& held : held_) scans.push_back(held.picture.scan);
    panel_->show(scans, without());
    emit changed();
}

void PaperIntake::keepFor(std::int64_t holder) {
    if (held_.empty()) return;
    Unsaved wanted{holder, {}, worker_};
    for (auto& held : held_) wanted.scans.push_back(std::move(held.scan));
    held_.clear();
    keep(wanted, parts_.message->text());
}

// What could not be kept stays here, and can be kept again; the person is registered all the same.
void PaperIntake::keep(const Unsaved& wanted, const QString& before) {
    service_.keep(this, wanted.holder, wanted.scans, [this, wanted, before, then = parts_.message->text()](const Result<std::vector<StoredScan>>& kept) {
        if (!kept) {
            unsaved_.push_back(wanted);
            offerRetry();
            if (wanted.by != worker_) return;
            parts_.beside->setCurrentWidget(panel_);
            return parts_.message->showFailure(wording_.failure(kept.error()));
        }
        if (wanted.by != worker_ || parts_.message->text() != then) return;  // something about the next person is said by now
        const QString said = tr("%1 件材料扫描件已存入").arg(kept->size());
        parts_.message->showDone(before.isEmpty() ? said : before + "\n" + said);
    });
}

// What is on its way cannot be sent once more.
void PaperIntake::keepAgain() {
    const auto others = std::ranges::stable_partition(unsaved_, [this](const Unsaved& wanted) { return wanted.by != worker_; });
    const std::vector<Unsaved> mine(others.begin(), others.end());
    unsaved_.erase(others.begin(), others.end());
    offerRetry();
    for (const auto& wanted : mine) keep(wanted, {});
}

std::function<void(std::int64_t)> PaperIntake::aside() {
    Unsaved wanted{0, {}, worker_};
    for (const auto& held : held_) wanted.scans.push_back(held.scan);
    return [this, wanted](std::int64_t holder) mutable {
        if (wanted.scans.empty()) return;
        wanted.holder = holder;
        unsaved_.push_back(wanted);
    };
}

void PaperIntake::offerRetry() {
    panel_->offerRetry(std::ranges::any_of(unsaved_, [this](const Unsaved& wanted) { return wanted.by == worker_; }));
}

void PaperIntake::beginFor(const std::string& worker) {
    worker_ = worker;
    offerRetry();
}

void PaperIntake::startAgain() {
    ++number_;
    looking_ = 0;
    scanner_.abandon();
    held_.clear();
    panel_->clearPicture();
    show();
}

}  // namespace app
