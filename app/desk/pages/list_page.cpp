#include "app/desk/pages/list_page.h"

#include <QFileDialog>
#include <QGridLayout>
#include <algorithm>
#include <utility>

#include "app/desk/widgets/choice_box.h"
#include "app/desk/words/code_words.h"

namespace app {
namespace {

constexpr int columns = 5;

QLineEdit* readOnlyLine() {
    auto* line = new QLineEdit;
    line->setReadOnly(true);
    return line;
}

}  // namespace

ListPage::ListPage(ListService& service, RegistrationService& choices, const Wording& wording)
    : Page(tr("名单")), service_(service), choices_(choices), wording_(wording), fileLine_(readOnlyLine()), photosLine_(readOnlyLine()),
      declarant_(new ChoiceBox),
      list_(new TextList(tr("名单各行"), {tr("行"), tr("姓名"), tr("结论"), tr("栏目"), tr("内容"), tr("原因"), tr("办法")})),
      progress_(new QProgressBar), message_(new MessagePanel), chooseFile_(secondary(tr("选择名单"), QKeySequence(Qt::CTRL | Qt::Key_O))),
      choosePhotos_(secondary(tr("照片文件夹"), QKeySequence(Qt::CTRL | Qt::Key_P))),
      check_(secondary(tr("检查名单"), QKeySequence(Qt::CTRL | Qt::Key_G))),
      stop_(secondary(tr("停止"), QKeySequence(Qt::CTRL | Qt::Key_Delete))),
      save_(secondary(tr("另存不予受理的行"), QKeySequence(Qt::CTRL | Qt::Key_S))), take_(primary(tr("导入"))) {
    setSubject(tr("先检查，后导入；同一项全名单相同的，只填一次"));
    progress_->setAccessibleName(tr("进度"));
    layOut();
    listen();
    become(Standing::nothing);
}

FormField* ListPage::shared(const std::string& id, const QString& label, QWidget* editor) {
    auto* list = qobject_cast<QComboBox*>(editor);
    auto* field = list ? new FormField(label, list) : new FormField(label, qobject_cast<QLineEdit*>(editor));
    editor->setObjectName(shown(id));
    shared_[id] = field;
    // What was judged was judged with other values.
    connect(field, &FormField::edited, this, [this] {
        if (!isBusy() && standing_ != Standing::nothing) become(Standing::nothing);
    });
    return field;
}

void ListPage::layOut() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(new FormField(tr("名单文件（CSV）"), fileLine_), 0, 0, 1, 3);
    grid->addWidget(new FormField(tr("照片文件夹"), photosLine_), 0, 3, 1, 2);
    grid->addWidget(shared("declarant_type", tr("申报人类型（空白的行用）"), declarant_), 1, 0);
    grid->addWidget(shared("declarant_name", tr("申报人姓名（空白的行用）"), new QLineEdit), 1, 1);
    grid->addWidget(shared("declarant_phone", tr("申报人电话（空白的行用）"), new QLineEdit), 1, 2);
    grid->addWidget(shared("workplace", tr("服务处所（空白的行用）"), new QLineEdit), 1, 3);
    grid->addWidget(shared("present_address", tr("现居住地住址（空白的行用）"), new QLineEdit), 1, 4);
    for (int column = 0; column < columns; ++column) grid->setColumnStretch(column, 1);
    work()->addWidget(message_);
    work()->addLayout(grid);
    work()->addWidget(progress_);
    work()->addWidget(list_, 1);
}

void ListPage::listen() {
    connect(chooseFile_, &QPushButton::clicked, this, &ListPage::choose);
    connect(choosePhotos_, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("选择照片文件夹"));
        if (!folder.isEmpty()) usePhotos(folder.toStdString());
    });
    connect(check_, &QPushButton::clicked, this, &ListPage::check);
    connect(stop_, &QPushButton::clicked, this, [this] { service_.stop(); });
    connect(save_, &QPushButton::clicked, this, &ListPage::chooseRefused);
    connect(take_, &QPushButton::clicked, this, &ListPage::take);
}

void ListPage::open() {
    if (offered_) return;
    choices_.choices(this, [this](const Result<FormChoices>& choices) {
        if (!choices) return message_->showFailure(wording_.failure(choices.error()));
        if (std::exchange(offered_, true)) return;
        declarant_->addItem({});
        if (const auto types = choices->codes.find("declarant_type"); types != choices->codes.end())
            for (const auto& [code, name] : types->second) shared_.at("declarant_type")->offer(shown(name), codeWord("declarant_type", shown(name)));
    });
}

// A list is its clerk's; what is in hand ends before its next row.
void ListPage::beginFor(const Actor& actor) {
    if (std::exchange(person_, actor.name()) == actor.name()) return;
    if (isBusy()) service_.stop();
    clear();
}

void ListPage::clear() {
    ++number_;
    file_.clear();
    fileLine_->clear();
    showPhotos({}, false);
    for (const auto& [id, field] : shared_) field->startAgain();
    message_->clear();
    become(Standing::nothing);
}

void ListPage::choose() {
    const QString file = QFileDialog::getOpenFileName(this, tr("选择名单"), {}, tr("名单 (*.csv)"));
    if (!file.isEmpty()) useFile(file.toStdString());
}

// The photos mostly lie beside it; those of another list are never its own.
void ListPage::useFile(const std::filesystem::path& file) {
    if (isBusy()) return;
    const std::filesystem::path before = std::exchange(file_, file), beside = file.parent_path() / "photos";
    fileLine_->setText(QString::fromStdString(file.string()));
    std::error_code none;
    if (!byHand_ || (!before.empty() && before != file))
        showPhotos(std::filesystem::is_directory(beside, none) ? beside : std::filesystem::path(), false);
    check();
}

void ListPage::usePhotos(const std::filesystem::path& folder) {
    if (isBusy()) return;
    showPhotos(folder, true);
    become(Standing::nothing);
}

void ListPage::showPhotos(const std::filesystem::path& folder, bool byHand) {
    photos_ = folder;
    byHand_ = byHand;
    photosLine_->setText(QString::fromStdString(folder.string()));
}

ListWish ListPage::wish() const {
    ListWish wish{file_, photos_};
    for (const auto& [id, field] : shared_)
        if (const QString said = field->text().trimmed(); !said.isEmpty()) wish.shared[id] = said.toStdString();
    return wish;
}

void ListPage::become(Standing standing) {
    standing_ = standing;
    const bool still = !isBusy();
    if (standing == Standing::nothing) {
        list_->set({});
        refused_.clear();
        fit_ = 0;
    }
    for (QPushButton* button : {chooseFile_, choosePhotos_}) button->setEnabled(still);
    for (const auto& [id, field] : shared_) field->setEnabled(still);
    check_->setEnabled(still && !file_.empty());
    stop_->setEnabled(!still);
    save_->setEnabled(still && !refused_.empty());
    take_->setEnabled(standing == Standing::checked && fit_ > 0);
    progress_->setVisible(!still);
    if (!still) progress_->setRange(0, 0);
}

void ListPage::follow(const Progress& progress) {
    if (!isBusy()) return;
    progress_->setRange(0, static_cast<int>(progress.total));
    progress_->setValue(static_cast<int>(progress.done));
    //: %1 rows done, %2 all
    progress_->setFormat(tr("第 %1 行，共 %2 行").arg(std::min(progress.done + 1, progress.total)).arg(progress.total));
}

void ListPage::check() {
    if (isBusy() || file_.empty()) return;
    message_->clear();
    become(Standing::nothing);
    become(Standing::checking);
    const int number = ++number_;
    service_.check(
        this, wish(), [this, number](const Progress& progress) { if (number == number_) follow(progress); },
        [this, number](const Result<ImportReport>& report) { end(report, number, Standing::checked); });
}

void ListPage::take() {
    if (standing_ != Standing::checked) return;
    message_->clear();
    become(Standing::taking);
    const int number = ++number_;
    service_.take(
        this, wish(), [this, number](const Progress& progress) { if (number == number_) follow(progress); },
        [this, number](const Result<ImportReport>& report) { end(report, number, Standing::taken); });
}

// A check that was stopped judged a part only: the whole is checked before anything is taken in.
void ListPage::end(const Result<ImportReport>& report, int number, Standing then) {
    if (number != number_) return;
    if (!report) {
        become(Standing::nothing);
        return message_->showFailure(wording_.failure(report.error()));
    }
    refused_ = report->refusals;
    fit_ = report->accepted.size();
    show(*report);
    become(then == Standing::checked && report->stoppedBefore != 0 ? Standing::taken : then);
    sayEnd(*report);
}

void ListPage::sayEnd(const ImportReport& report) {
    std::vector<std::size_t> rows;
    for (const auto& refusal : report.refusals) rows.push_back(refusal.row);
    std::ranges::sort(rows);
    const auto refused = std::unique(rows.begin(), rows.end()) - rows.begin();
    const bool registered = !report.accepted.empty() && report.accepted.front().holder != 0;
    QString said = registered ? tr("已受理 %1 行，不予受理 %2 行").arg(report.accepted.size()).arg(refused)
                              : tr("可受理 %1 行，不予受理 %2 行").arg(report.accepted.size()).arg(refused);
    //: %1 the row before which a list was stopped
    if (report.stoppedBefore != 0) said += "\n" + tr("已停止，第 %1 行起没有办理；再检查一次可继续").arg(report.stoppedBefore);
    refused > 0 || report.stoppedBefore != 0 ? message_->showAttention(said) : message_->showDone(said);
}

const RuleText& ListPage::ruleOf(const std::string& rule) {
    const auto found = rules_.find(rule);
    return found == rules_.end() ? rules_.emplace(rule, wording_.rule(rule)).first->second : found->second;
}

QString ListPage::titleOf(const std::string& column) {
    const auto found = titles_.find(column);
    return found == titles_.end() ? titles_.emplace(column, shown(columnTitle(wording_.resources, column))).first->second : found->second;
}

void ListPage::show(const ImportReport& report) {
    std::vector<std::pair<std::size_t, QStringList>> rows;
    for (const auto& row : report.accepted) {
        const QString said = row.holder == 0  ? tr("可受理")
                             : row.order == 0 ? tr("已登记")
                                              : tr("已受理，任务 %1").arg(row.order);
        const QString photo = row.photo.passed() ? QString() : tr("照片未过检，审核时可见");
        rows.emplace_back(row.row, QStringList{QString::number(row.row), shown(row.name), said, {}, {}, shown(ruleOf(row.rule).cause), photo});
    }
    for (const auto& refusal : report.refusals) {
        const RuleText& text = ruleOf(refusal.rule);
        rows.emplace_back(refusal.row, QStringList{QString::number(refusal.row), {}, tr("✕ 不予受理"), titleOf(refusal.field),
                                                   shown(refusal.value), shown(text.cause), shown(text.remedy)});
    }
    std::ranges::stable_sort(rows, {}, &std::pair<std::size_t, QStringList>::first);
    QList<QStringList> lines;
    for (auto& [row, line] : rows) lines << std::move(line);
    list_->set(std::move(lines));
}

void ListPage::chooseRefused() {
    const QString file = QFileDialog::getSaveFileName(this, tr("另存不予受理的行"), "refused.csv", tr("名单 (*.csv)"));
    if (!file.isEmpty()) saveRefused(file.toStdString());
}

void ListPage::saveRefused(const std::filesystem::path& file) {
    service_.write(this, refused_, file, [this, name = QString::fromStdString(file.filename().string())](const Result<void>& written) {
        if (!written) return message_->showFailure(wording_.failure(written.error()));
        //: %1 the name of a file
        message_->showDone(tr("不予受理的行和原因已写入 %1；文件含个人信息，用后删除").arg(name));
    });
}

}  // namespace app
