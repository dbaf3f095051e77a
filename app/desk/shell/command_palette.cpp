#include "app/desk/shell/command_palette.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/desk/shell/people_items.h"

namespace app {
namespace {

constexpr int paletteWidth = 480, paletteHeight = 320, paletteTop = 96;

}  // namespace

CommandPalette::CommandPalette(QWidget* over, std::vector<Command> commands, RecordService& people)
    : QFrame(over), commands_(std::move(commands)), people_(people), typed_(new QLineEdit), found_(new QListWidget) {
    setObjectName("palette");
    findPeople(false);
    typed_->setAccessibleName(tr("查找业务或人员"));
    found_->setAccessibleName(tr("找到的业务和人员"));
    found_->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(typed_);
    layout->addWidget(found_);
    typed_->installEventFilter(this);
    connect(typed_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(found_, &QListWidget::itemActivated, this, &CommandPalette::take);
    connect(found_, &QListWidget::itemClicked, this, &CommandPalette::take);
    hide();
}

void CommandPalette::findPeople(bool may) {
    findsPeople_ = may;
    typed_->setPlaceholderText(may ? tr("业务名称或拼音首字母，或人员的姓名、号码") : tr("业务名称或拼音首字母"));
}

void CommandPalette::open() {
    setGeometry((parentWidget()->width() - paletteWidth) / 2, paletteTop, paletteWidth, paletteHeight);
    typed_->clear();
    filter({});
    show();
    raise();
    typed_->setFocus();
}

void CommandPalette::filter(const QString& typed) {
    found_->clear();
    for (const auto& command : commands_) {
        if (!command.name.contains(typed, Qt::CaseInsensitive) && !command.letters.startsWith(typed.toLower())) continue;
        auto* item = new QListWidgetItem(command.name, found_);
        item->setData(Qt::UserRole, command.id);
    }
    found_->setCurrentRow(0);
    if (!findsPeople_ || typed.trimmed().isEmpty()) return;
    people_.find(this, typed.toStdString(), [this, typed](const Result<FoundPeople>& found) {
        if (!found || typed != typed_->text()) return;
        addPeople(*found_, *found);
        if (!found_->currentItem()) found_->setCurrentRow(0);
    });
}

void CommandPalette::take() {
    const auto* item = found_->currentItem();
    hide();
    if (const auto holder = personOf(item); holder != 0) return emit personChosen(holder);
    if (item && item->data(Qt::UserRole).isValid()) emit chosen(item->data(Qt::UserRole).toString());
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) hide();
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            hide();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take();
            return true;
        case Qt::Key_Down:
            found_->setCurrentRow(std::min(found_->currentRow() + 1, found_->count() - 1));
            return true;
        case Qt::Key_Up:
            found_->setCurrentRow(std::max(found_->currentRow() - 1, 0));
            return true;
        default:
            return QFrame::eventFilter(watched, event);
    }
}

}  // namespace app
