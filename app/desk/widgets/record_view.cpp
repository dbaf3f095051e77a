#include "app/desk/widgets/record_view.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QVBoxLayout>
#include <map>

#include "app/desk/models/application_table.h"
#include "app/desk/models/order_table.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/code_words.h"
#include "app/desk/words/local_time.h"
#include "app/issuance/order_steps.h"

namespace app {
namespace {

constexpr int columns = 3, photoWidth = 102, photoHeight = 126;  // 26 mm × 32 mm

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

QString titleOf(const std::string& id) {
    const std::map<std::string, QString> titles{{"name", Titles::tr("姓名")},
                                                {"citizen_number", Titles::tr("公民身份号码")},
                                                {"sex", Titles::tr("性别")},
                                                {"birth_date", Titles::tr("出生日期")},
                                                {"nation", Titles::tr("民族")},
                                                {"marital_status", Titles::tr("婚姻状况")},
                                                {"phone", Titles::tr("联系电话")},
                                                {"household_address", Titles::tr("常住户口所在地住址")},
                                                {"present_address", Titles::tr("现居住地住址")},
                                                {"workplace", Titles::tr("服务处所")},
                                                {"residence_reason", Titles::tr("居住事由")},
                                                {"residence_place", Titles::tr("居住处所")},
                                                {"arrival_date", Titles::tr("到达日期")},
                                                {"intended_days", Titles::tr("拟居住天数")},
                                                {"document_type", Titles::tr("证件类型")},
                                                {"declarant_type", Titles::tr("申报人类型")},
                                                {"declarant_name", Titles::tr("申报人姓名")},
                                                {"declarant_phone", Titles::tr("申报人电话")},
                                                {"declarant_document", Titles::tr("申报人证件号码")},
                                                {"proxy_name", Titles::tr("代办人姓名")},
                                                {"proxy_relation", Titles::tr("代办人与申请人关系")},
                                                {"proxy_need", Titles::tr("代办原因")},
                                                {"proxy_document", Titles::tr("代办人证件号码")},
                                                {"proxy_phone", Titles::tr("代办人电话")}};
    const auto found = titles.find(id);
    return found == titles.end() ? shown(id) : found->second;
}

bool isWide(const std::string& id) {
    return id == "household_address" || id == "present_address";
}

QString wordForService(const std::string& kind) {
    const std::map<std::string, QString> words{{"endorse", Titles::tr("签注")},     {"change", Titles::tr("变更")},
                                               {"correct", Titles::tr("更正")},     {"suspend", Titles::tr("中止使用")},
                                               {"restore", Titles::tr("恢复使用")}, {"cancel", Titles::tr("注销")}};
    const auto found = words.find(kind);
    return found == words.end() ? shown(kind) : found->second;
}

QString lineOf(const StoredOrder& order) {
    QStringList parts{Titles::tr("任务 %1").arg(order.id), wordFor(stateOf(order))};
    if (!order.permitNumber.empty()) parts << Titles::tr("居住证 %1").arg(shown(order.permitNumber));
    if (!order.chipSerial.empty()) parts << Titles::tr("芯片 %1").arg(shown(order.chipSerial));
    if (!order.issueDate.empty()) parts << Titles::tr("签发 %1").arg(shown(order.issueDate));
    if (!order.approvedBy.empty()) parts << Titles::tr("审核 %1").arg(shown(order.approvedBy));
    return parts.join("  ·  ");
}

QString wordForStep(const std::string& step) {
    const std::map<std::string, QString> words{{"return_for_papers", Titles::tr("退回补正")}, {"submit", Titles::tr("补正重提")},
                                               {"refuse", Titles::tr("不予批准")},           {"withdraw", Titles::tr("撤回")},
                                               {"reopen", Titles::tr("重新审核")}};
    const auto found = words.find(step);
    return found == words.end() ? shown(step) : found->second;
}

QString lineOf(const StoredApplicationStep& step, const Wording& wording) {
    QStringList parts{Titles::tr("任务 %1").arg(step.order), wordForStep(step.step), shownTime(step.at), shown(step.by)};
    if (!step.missing.empty()) parts << wordsOfMissing(wording, step.missing);
    if (!step.reason.empty()) parts << shown(step.reason);
    return parts.join("  ·  ");
}

QString lineOf(const LostCard& card) {
    //: %1 number of the card, %2 since when it is out of use
    QStringList parts{Titles::tr("卡 %1 自 %2 起停用").arg(shown(card.applicationSerial), shownTime(card.effectiveAt))};
    //: %1 the day a card was lost
    if (!card.lostOn.empty()) parts << Titles::tr("遗失日期 %1").arg(shown(card.lostOn));
    //: %1 where a card was lost
    if (!card.place.empty()) parts << Titles::tr("遗失地点 %1").arg(shown(card.place));
    return parts.join("  ·  ");
}

QString lineOf(const OperationSummary& operation, const std::string& since) {
    const QString who = shown(operation.second.empty() ? operation.by : operation.by + " + " + operation.second);
    const QString end = operation.endedAt.empty() ? Titles::tr("未完成") : shownTime(operation.endedAt);
    QStringList parts{Titles::tr("任务 %1").arg(operation.order), wordForService(operation.kind), end, who};
    if (!since.empty()) parts << Titles::tr("变化之日 %1").arg(shown(since));
    return parts.join("  ·  ");
}

}  // namespace

RecordView::RecordView(const Wording& wording) : wording_(wording) {
    setWidgetResizable(true);
    setAccessibleName(tr("档案内容"));
    setFrameShape(QFrame::NoFrame);
    clear();
}

void RecordView::clear() {
    content_ = new QWidget;
    grid_ = new QGridLayout(content_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(24);
    grid_->setVerticalSpacing(8);
    for (int column = 1; column <= columns; ++column) grid_->setColumnStretch(column, 1);
    row_ = column_ = 0;
    setWidget(content_);  // the one before goes
}

QLabel* RecordView::plain(const QString& text) {
    auto* label = new PlainLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

void RecordView::addFact(const QString& title, const QString& text, int width) {
    if (column_ + width > columns) ++row_, column_ = 0;
    auto* place = new QVBoxLayout;
    place->setSpacing(0);
    auto* name = new PlainLabel(title);
    name->setObjectName("fieldLabel");
    place->addWidget(name);
    place->addWidget(plain(text.isEmpty() ? QString("—") : text));
    place->addStretch(1);
    grid_->addLayout(place, row_, column_ + 1, 1, width);
    column_ += width;
}

void RecordView::addSection(const QString& title, const QStringList& lines) {
    if (lines.isEmpty()) return;
    ++row_, column_ = 0;
    addFact(title, lines.join('\n'), columns);
}

// What whoever signs must not overlook.
void RecordView::addWarning(const QString& title, const QStringList& lines) {
    if (lines.isEmpty()) return;
    ++row_, column_ = columns;
    auto* label = new DecisionLabel;
    grid_->addWidget(label, row_, 1, 1, columns);
    label->say("▲ " + title + "\n" + lines.join('\n'), "part");
}

void RecordView::addExemption(const std::optional<PhotoExemption>& any) {
    if (!any) return;
    const QString why = shown(wording_.rule("photo_exemption." + any->reason).cause);
    //: %1 why a photo that does not pass was taken, %2 and %3 who signed
    const QString said = tr("%1，%2 和 %3 签字").arg(why, shown(any->by), shown(any->second));
    addSection(tr("免检照片"), {said});
}

// When the registration was due and who should have declared it, where the rules say so.
void RecordView::addDeclared(const Declared& declared) {
    QStringList lines;
    //: %1 a day
    if (!declared.due.empty()) lines << (declared.late ? tr("应于 %1 以前登记，逾期").arg(shown(declared.due)) : tr("应于 %1 以前登记").arg(shown(declared.due)));
    if (!declared.rule.empty()) lines << shown(wording_.decision(declared.rule).cause);
    addSection(tr("申报"), lines);
}

void RecordView::show(const PersonRecord& record) {
    clear();
    QStringList papers, findings, orders, applications, operations, lost;
    for (const auto& finding : wording_.photo(record.photoFindings)) findings << shown(finding);
    addWarning(tr("照片未过检"), findings);  // first: who approves signs for it
    addExemption(record.photoExemption);
    for (const auto& field : record.fields) addFact(titleOf(field.id), codeWord(field.id, shown(field.text)), isWide(field.id) ? columns : 1);
    for (const auto& paper : record.papers) papers << shown(paper);
    for (const auto& order : record.orders) orders << lineOf(order);
    for (const auto& step : record.applicationSteps) applications << lineOf(step, wording_);
    for (const auto& operation : record.operations) operations << lineOf(operation, record.sinceOf(operation.id));
    addSection(tr("材料"), papers.isEmpty() ? papers : QStringList(papers.join(tr("、"))));
    QStringList unlisted;
    for (const auto& paper : record.unlisted) unlisted << shown(paper);
    if (!unlisted.isEmpty()) addSection(shown(wording_.decision("proof.other").cause), {unlisted.join(tr("、")), shown(wording_.decision("proof.other").remedy)});
    const QString decision = shown(wording_.rule(record.rule).cause);
    addSection(tr("登记"), {tr("%1 由 %2 登记：%3（第 %4 条）")
                              .arg(shownTime(record.registeredAt), shown(record.registeredBy), decision, shown(record.article))});
    addDeclared(record.declared);
    addSection(tr("卡与任务"), orders);
    addSection(tr("申请经过"), applications);
    for (const auto& card : record.lost) lost << lineOf(card);
    //: cards that were reported lost, or put out of use while they were not there
    addSection(tr("挂失与停用"), lost);
    addSection(tr("卡服务"), operations);
    auto* picture = new PlainLabel;
    picture->setFixedSize(photoWidth, photoHeight);
    picture->setAccessibleName(tr("照片"));
    QPixmap photo;
    if (photo.loadFromData(record.photo.data(), static_cast<uint>(record.photo.size())))
        picture->setPixmap(photo.scaled(picture->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    grid_->addWidget(picture, 0, 0, 4, 1, Qt::AlignTop);
    grid_->setRowStretch(row_ + 1, 1);
}

QString RecordView::text() const {
    QStringList words;
    for (const auto* label : content_->findChildren<QLabel*>())
        if (!label->text().isEmpty()) words << label->text();
    return words.join('\n');
}

}  // namespace app
