#include "app/desk/pages/inspection_page.h"

#include <QHeaderView>
#include <QStyle>
#include <utility>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/person_view.h"
#include "app/desk/widgets/text_list.h"

namespace app {
namespace {

constexpr QSize photoSize(184, 226);  // in text of the usual size; larger text takes from it
constexpr int asideWidth = 264, longestReason = 60;

// Which checks stand behind each of the four large signs.
const std::vector<std::vector<std::string_view>> tiles{{"card", "binding", "chip", "issuer", "city"},
                                                       {"content", "changes", "sectors", "record", "print"},
                                                       {"status", "term", "endorsement", "authority"},
                                                       {"lostList"}};

// The worst of what was found; nothing when it was not looked at. What an inspection may leave out is no reason for doubt.
std::optional<Verdict> worst(const Findings& findings, const std::vector<std::string_view>& checks) {
    std::optional<Verdict> found;
    for (const auto& finding : findings) {
        const auto check = checkOf(finding.meaning);
        if (std::find(checks.begin(), checks.end(), check) == checks.end()) continue;
        const Verdict verdict = verdictOf(finding.meaning);
        if (verdict == Verdict::no) return Verdict::no;
        if (verdict == Verdict::notChecked && (check == "record" || check == "print")) continue;
        if (!found || *found == Verdict::yes) found = verdict;
    }
    return found;
}

QString kindFor(Verdict verdict) {
    return verdict == Verdict::yes ? "done" : verdict == Verdict::no ? "failure" : "attention";
}

}  // namespace

InspectionPage::InspectionPage(InspectionService& service, DeviceWatch& devices, const Wording& wording)
    : Page(tr("查验")), service_(service), wording_(wording), slot_(new CardSlot(devices, this)), findings_(wording),
      verdict_(new PlainLabel), photo_(new PlainLabel), holder_(new PlainLabel), tiles_(new TileRow(tileNames())), why_(new QComboBox), other_(new QLineEdit), scan_(new QLineEdit),
      message_(new MessagePanel), again_(primary(tr("查验这张卡"))) {
    layOut();
    connect(slot_, &CardSlot::laid, this, &InspectionPage::meet);
    connect(slot_, &CardSlot::taken, this, [this] {
        forgetSaid();
        waits_ = false;
        again_->setEnabled(false);
        if (findings_.rowCount() == 0) say(slot_->invitation(), "");
    });
    connect(again_, &QPushButton::clicked, this, &InspectionPage::inspect);
    again_->setEnabled(false);
    say(slot_->invitation(), "");
}

void InspectionPage::open() {
    opening_ = true;
    busy_ ? slot_->look() : slot_->open();
    opening_ = false;
    if (why_->count() == 0) askReasons();
}

void InspectionPage::meet() {
    forgetSaid();
    opening_ ? waitForReason() : inspect();
}

void InspectionPage::waitForReason() {
    waits_ = true;
    message_->clear();
    clearFindings();
    say(tr("卡已在读卡器上：选好事由，按 Ctrl+Enter 查验"), "");
    again_->setEnabled(!busy_);
}

void InspectionPage::clearFindings() {
    findings_.set({});
    tiles_->clear();
    showHolder(std::nullopt);
}

// Whom somebody else looked at is not shown.
void InspectionPage::beginFor(const Actor& actor) {
    if (changesTo(actor)) {
        message_->clear();
        clearFindings();
        if (!busy_) say(slot_->invitation(), "");
    }
    other_->clear();
    scan_->clear();
    said_.clear();
}

// What was said of one card is not said of the next.
void InspectionPage::forgetSaid() {
    if (const QString said = std::exchange(said_, {}); !said.isEmpty() && said == other_->text()) other_->clear();
}

// Nothing is inspected without a reason: a card that is laid down waits for them.
void InspectionPage::askReasons() {
    if (std::exchange(asking_, true)) return;
    service_.reasons(this, [this](const Result<std::vector<std::string>>& reasons) {
        asking_ = false;
        if (!reasons) return take(tl::unexpected(reasons.error()));
        message_->clear();
        offerReasons(*reasons);
        if (waits_) return waitForReason();
        if (isVisible() && why_->count() > 0 && findings_.rowCount() == 0) inspect();
    });
}

void InspectionPage::offerReasons(const std::vector<std::string>& reasons) {
    for (const auto& reason : reasons) why_->addItem(shown(wording_.rule("inspection_reason." + reason).cause), shown(reason));
}

std::string InspectionPage::reason() const {
    const QString own = other_->text().trimmed();
    return (own.isEmpty() ? why_->currentData().toString() : own).toStdString();
}

QStringList InspectionPage::tileNames() {
    //: four large signs: whether chip, data and term are good, and whether the card is reported lost
    return {tr("真伪"), tr("内容"), tr("有效"), tr("挂失名单")};
}

void InspectionPage::layOut() {
    //: the rights of the holder: nobody but those whom the law allows may keep the card
    setSubject(tr("离线查验；任何单位和个人不得扣押居住证"));
    verdict_->setObjectName("verdict");
    verdict_->setAlignment(Qt::AlignCenter);
    verdict_->setWordWrap(true);
    auto* view = new RowView(tr("查验结果"));
    view->setModel(&findings_);
    //: in the list of what was found, before a card is inspected
    view->whenEmpty(tr("尚未查验"));
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setWordWrap(true);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(FindingTable::check, QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(FindingTable::meaning, QHeaderView::Stretch);
    view->horizontalHeader()->setSectionResizeMode(FindingTable::remedy, QHeaderView::Stretch);
    why_->setObjectName("why");
    other_->setObjectName("other");
    other_->setMaxLength(longestReason);
    scan_->setObjectName("scan");
    //: another reason for an inspection, in words of one's own
    other_->setPlaceholderText(tr("不写姓名和号码"));
    //: why a card is inspected
    auto* why = new FormField(tr("查验事由"), why_);
    //: what is typed here counts instead of the reason in the list
    auto* other = new FormField(tr("其他事由"), other_);
    other->leadsOut();
    scan_->setPlaceholderText(tr("用扫描枪扫卡面二维码"));
    auto* scan = new FormField(tr("卡面二维码"), scan_);
    scan->leadsOut();
    connect(scan, &FormField::finished, this, [this] {
        if (slot_->isThere()) inspect();
    });
    photo_->setFixedSize(photoSize / textScale());
    holder_->setWordWrap(true);
    holder_->setFixedWidth(inText(asideWidth));
    work()->addWidget(verdict_);
    work()->addWidget(tiles_);
    work()->addWidget(message_);
    work()->addWidget(view, 1);
    aside()->addWidget(photo_);
    aside()->addWidget(holder_);
    aside()->addStretch(1);
    aside()->addWidget(why);
    aside()->addWidget(other);
    aside()->addWidget(scan);
}

void InspectionPage::inspect() {
    if (busy_ || !slot_->isThere()) return;
    waits_ = false;
    if (reason().empty()) return askReasons();
    busy_ = true;
    said_ = other_->text();
    again_->setEnabled(false);
    message_->clear();
    clearFindings();
    say(tr("正在查验，请勿取卡"), "");
    const auto scanned = scan_->text().isEmpty() ? std::nullopt : std::optional(scan_->text().trimmed().toStdString());
    scan_->clear();
    service_.inspect(this, slot_->reader(), {{{}, reason()}, scanned}, [this, laying = slot_->laying(), by = worker()](const Result<Verification>& inspected) {
        busy_ = false;
        if (by != worker()) return slot_->isThere() ? waitForReason() : say(slot_->invitation(), "");
        if (waits_) return waitForReason();
        if (slot_->isThere() && !slot_->isStill(laying)) return inspect();
        take(inspected);
    });
}

void InspectionPage::take(const Result<Verification>& inspected) {
    again_->setEnabled(slot_->isThere());
    if (inspected) return present(*inspected);
    say(slot_->isThere() ? tr("未能查验") : slot_->invitation(), "attention");
    message_->showFailure(wording_.failure(inspected.error()));
}

void InspectionPage::present(const Verification& inspected) {
    findings_.set(inspected.findings);
    for (std::size_t i = 0; i < tiles.size(); ++i)
        if (const auto verdict = worst(inspected.findings, tiles[i]))
            tiles_->mark(static_cast<int>(i), kindFor(*verdict), signOf(*verdict));
    showHolder(inspected.holder);
    if (const auto& rule = inspected.withholding; !rule.rule.empty())
        //: %1 what the rules say of keeping somebody's card, %2 an article, with its regulation
        setSubject(tr("离线查验；%1（%2）").arg(shown(wording_.decision(rule.rule).cause), wording_.article(rule.article)));
    if (!holds(inspected.findings)) return say(tr("✕ 此卡不能使用"), "failure");
    const bool proved = !contains(inspected.findings, Meaning::chipNotProvable);
    say(proved ? tr("✓ 此卡有效") : tr("✓ 此卡有效，芯片不能证明"), proved ? "done" : "attention");
}

void InspectionPage::showHolder(const std::optional<ShownHolder>& holder) {
    showPhoto(photo_, holder ? holder->photo : Bytes{});
    if (!holder) return holder_->clear();
    //: what a card says of its holder: name, number of the permit, present address, until when it is endorsed and good
    holder_->setText(tr("%1\n居住证编号 %2\n%3\n签注至 %4\n卡有效期至 %5")
                         .arg(shown(holder->name), shown(holder->permitNumber), shown(holder->presentAddress),
                              shown(holder->endorsedUntil), shown(holder->termEnd)));
}

void InspectionPage::say(const QString& verdict, const QString& kind) {
    verdict_->setText(verdict);
    verdict_->setProperty("kind", kind);
    verdict_->style()->unpolish(verdict_);
    verdict_->style()->polish(verdict_);
}

}  // namespace app
