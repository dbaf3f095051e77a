#include "app/desk/widgets/paper_panel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/words/local_time.h"
#include "app/desk/words/wording.h"

namespace app {
namespace {

constexpr int pictureWidth = 260, pictureHeight = 160;
constexpr int leastKind = 6;  // letters of a paper's name for which there is room in any case

QString sizeOf(std::int64_t bytes) {
    return QLocale::c().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

}  // namespace

PaperPanel::PaperPanel()
    : kind_(new QComboBox), list_(new TextList(tr("材料扫描件"), {tr("材料"), tr("大小"), tr("添加人"), tr("时间")})), without_(new PlainLabel),
      picture_(new PlainLabel), add_(new QPushButton(tr("添加文件"))), scan_(new QPushButton(tr("扫描"))), view_(new QPushButton(tr("查看"))), remove_(new QPushButton(tr("删去"))),
      confirm_(new QPushButton), retry_(new QPushButton(tr("再存一次"))), close_(new QPushButton) {
    setObjectName("card");
    kind_->setAccessibleName(tr("材料种类"));
    kind_->setObjectName("paperKind");
    kind_->setMinimumContentsLength(leastKind);
    without_->setObjectName("hint");
    without_->setWordWrap(true);
    picture_->setAccessibleName(tr("材料图像"));
    picture_->setAlignment(Qt::AlignCenter);
    confirm_->setObjectName("confirmRemoval");
    layOut();
    connect(add_, &QPushButton::clicked, this, &PaperPanel::choose);
    connect(scan_, &QPushButton::clicked, this, &PaperPanel::scanWanted);
    connect(view_, &QPushButton::clicked, this, [this] { emit viewWanted(list_->chosen()); });
    connect(list_, &QTableView::activated, view_, &QPushButton::click);
    connect(remove_, &QPushButton::clicked, this, &PaperPanel::pressRemove);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        confirm_->hide();
        emit removeWanted(list_->chosen());
    });
    connect(retry_, &QPushButton::clicked, this, &PaperPanel::retryWanted);
    connect(close_, &QPushButton::clicked, this, &PaperPanel::closed);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PaperPanel::enable);
    for (auto* hidden : {scan_, confirm_, retry_, close_}) hidden->hide();
    clearPicture();
    enable();
}

void PaperPanel::layOut() {
    auto* title = new PlainLabel(tr("材料种类"));
    title->setObjectName("fieldLabel");
    title->setBuddy(kind_);
    auto* sources = new QHBoxLayout;
    sources->addWidget(add_);
    sources->addWidget(scan_);
    auto* hands = new QHBoxLayout;
    hands->addWidget(view_);
    hands->addWidget(remove_);
    auto* scroll = new QScrollArea;
    scroll->setWidget(picture_);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("材料图像"));
    scroll->setMinimumHeight(pictureHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(kind_);
    layout->addLayout(sources);
    layout->addWidget(list_, 1);
    layout->addLayout(hands);
    layout->addWidget(confirm_);
    layout->addWidget(without_);
    layout->addWidget(scroll, 2);
    layout->addWidget(retry_);
    layout->addWidget(close_);
}

void PaperPanel::offerKinds(const std::vector<std::string>& kinds) {
    const QString before = kind_->currentText();
    kind_->clear();
    for (const auto& kind : kinds) kind_->addItem(shown(kind));
    if (const int again = kind_->findText(before); again >= 0) kind_->setCurrentIndex(again);
    enable();
}

void PaperPanel::show(const std::vector<StoredScan>& scans, const std::vector<std::string>& without) {
    QList<QStringList> rows;
    for (const auto& scan : scans)
        rows << QStringList{shown(scan.kind), sizeOf(scan.bytes), scan.addedBy.empty() ? tr("登记时存入") : shown(scan.addedBy),
                            scan.addedAt.empty() ? QString() : shownTime(scan.addedAt)};
    list_->set(rows);
    QStringList missing;
    for (const auto& paper : without) missing << shown(paper);
    //: %1 papers that were named and of which there is no picture
    without_->setText(missing.isEmpty() ? QString() : tr("▲ 没有扫描件：%1").arg(missing.join(tr("、"))));
    without_->setVisible(!missing.isEmpty());
    enable();
}

void PaperPanel::showPicture(const PaperPicture& picture) {
    const QPixmap pixels = QPixmap::fromImage(picture.picture);
    picture_->setText(pixels.isNull() ? tr("图像无法显示") : QString());
    if (!pixels.isNull()) picture_->setPixmap(pixels.scaledToWidth(std::min(pixels.width(), pictureWidth * 2), Qt::SmoothTransformation));
    //: %1 which paper it is
    picture_->setAccessibleDescription(tr("正在显示：%1").arg(shown(picture.scan.kind)));
}

void PaperPanel::clearPicture() {
    picture_->setPixmap({});
    picture_->setText(tr("选中一件，按“查看”"));
    picture_->setAccessibleDescription({});
}

void PaperPanel::giveKeys(const QKeySequence& add, const QKeySequence& view, const QKeySequence& remove) {
    giveKey(add_, add);
    giveKey(view_, view);
    giveKey(remove_, remove);
}

void PaperPanel::giveKey(QPushButton* button, const QKeySequence& key) {
    button->setText(button->text() + "  (" + key.toString(QKeySequence::NativeText) + ")");
    auto* shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
}

void PaperPanel::allow(bool adds, bool removes) {
    adds_ = adds;
    removes_ = removes;
    enable();
}

void PaperPanel::closable(const QString& words) {
    close_->setText(words);
    close_->show();
}

// Another row is chosen: what was to be confirmed was another.
void PaperPanel::enable() {
    const bool chosen = list_->chosen() >= 0;
    add_->setEnabled(adds_ && kind_->count() > 0);
    scan_->setEnabled(add_->isEnabled() || scanning_);
    kind_->setEnabled(adds_);
    view_->setEnabled(chosen);
    remove_->setEnabled(removes_ && chosen);
    confirm_->hide();
}

void PaperPanel::setScanning(bool scanning) {
    scanning_ = scanning;
    scan_->setText(scanning ? tr("停止扫描") : tr("扫描"));
    enable();
}

void PaperPanel::pressRemove() {
    if (!confirms_) return emit removeWanted(list_->chosen());
    //: %1 which paper
    confirm_->setText(tr("确认删去“%1”，不能恢复").arg(list_->at(list_->chosen(), 0)));
    confirm_->show();
}

void PaperPanel::choose() {
    if (!add_->isEnabled()) return;
    //: %1 which paper
    const QString file = QFileDialog::getOpenFileName(this, tr("选择“%1”的扫描件").arg(kind_->currentText()), {}, tr("图片 (*.jpg *.jpeg *.png)"));
    if (!file.isEmpty()) emit fileChosen(file);
}

QString PaperPanel::text() const {
    QStringList words;
    for (int row = 0; row < list_->count(); ++row) words << list_->at(row, 0) + " " + list_->at(row, 2);
    if (!without_->text().isEmpty()) words << without_->text();
    return words.join('\n');
}

}  // namespace app
