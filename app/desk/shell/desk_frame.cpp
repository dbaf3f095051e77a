#include "app/desk/shell/desk_frame.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>

#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int stripe = 8;

bool isWork(QEvent::Type type) {
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::Wheel ||
           type == QEvent::InputMethod;
}

// Escape shuts it, and is no shortcut: Qt would shut it while it asks, and then hear the window's.
bool isForOpenList(const QKeyEvent& event) {
    return event.key() == Qt::Key_Escape && QApplication::activePopupWidget();
}

// Nothing in front of the work stays in front of the lock: no list, no dialog, not the question that a dialog asks. One that holds a
// signature lets nobody close it.
void closeInFront() {
    for (auto* popup = QApplication::activePopupWidget(); popup && popup->close();) popup = QApplication::activePopupWidget();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(window); dialog && dialog->isVisible()) dialog->reject();
}

}  // namespace

DeskFrame::DeskFrame(SignInService& people, const Wording& wording, std::function<DeskWindow*()> work, std::chrono::milliseconds idle)
    : people_(people), work_(std::move(work)), layout_(new QVBoxLayout(this)), stack_(new QStackedWidget),
      signIn_(new SignInPage(people, wording)) {
    setObjectName("window");
    setAttribute(Qt::WA_StyledBackground);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(0);
    layout_->addWidget(stack_, 1);
    stack_->addWidget(signIn_);
    idle_.setSingleShot(true);
    idle_.setInterval(idle);
    connect(&idle_, &QTimer::timeout, this, &DeskFrame::lock);
    connect(signIn_, &SignInPage::signedIn, this, &DeskFrame::admit);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this), &QShortcut::activated, this, &DeskFrame::lock);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this), &QShortcut::activated, this, &DeskFrame::signOut);
    QCoreApplication::instance()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &DeskFrame::keepKeyboard);
    title_ = tr("登录");
    retitle();
}

void DeskFrame::begin(const std::string& typed) {
    people_.standing(this, [this, typed](const Result<StationStanding>& standing) {
        if (standing && !standing->peopleSetUp && !typed.empty()) return admit(Actor(typed));
        showSignIn();
        signIn_->ask();
    });
}

void DeskFrame::showFirst(QWidget* page, const QString& title) {
    stack_->addWidget(page);
    stack_->setCurrentWidget(page);
    title_ = title;
    retitle();
}

void DeskFrame::prepare() {
    if (window_) return;
    window_ = work_();
    stack_->addWidget(window_);
    connect(window_, &QWidget::windowTitleChanged, this, &DeskFrame::retitle);
    connect(window_->strip(), &DeviceStrip::lockWanted, this, &DeskFrame::lock);
    connect(window_->strip(), &DeviceStrip::signOutWanted, this, &DeskFrame::signOut);
    window_->setBusy(busy_);
}

void DeskFrame::prepareAgain() {
    delete std::exchange(window_, nullptr);
    prepare();
}

void DeskFrame::admit(const Actor& actor, const QString& reader) {
    actor_ = actor;
    reader_ = reader.toStdString();
    event_.reset();
    people_.holdReader(reader_);
    emit actorChanged(actor_);
    prepare();
    window_->showFor(actor_);
    stack_->setCurrentWidget(window_);
    if (actor_.signedIn()) idle_.start();
    retitle();
    watchCard();
}

void DeskFrame::takeReaders(const apdu::Readers& readers) {
    readers_ = readers;
    signIn_->takeReaders(readers);
    watchCard();
}

// Also locked when the card was out for less than a look, and when nobody can tell.
void DeskFrame::watchCard() {
    if (!working() || reader_.empty()) return;
    const auto found = readers_.find(reader_);
    if (found == readers_.end() || !found->second.present || event_.value_or(found->second.eventCount) != found->second.eventCount)
        return lock();
    event_ = found->second.eventCount;
}

void DeskFrame::showSignIn() {
    idle_.stop();
    people_.holdReader({});
    closeInFront();
    stack_->setCurrentWidget(signIn_);
    title_ = tr("登录");
    retitle();
}

void DeskFrame::lock() {
    if (!working() || !actor_.signedIn()) return;
    showSignIn();
    signIn_->askAgain(actor_);
}

void DeskFrame::signOut() {
    if (!working() || !actor_.signedIn()) return;
    showSignIn();  // a page that is left keeps what was typed, in the name of who leaves
    window_->leave();
    people_.signOut(std::exchange(actor_, {}));
    emit actorChanged(actor_);
    signIn_->ask();
}

// An answer that comes late may want the keyboard for its page, and a password would be typed there.
void DeskFrame::keepKeyboard(QWidget* before, QWidget* now) {
    if (!isLocked() || !now || now->window() != this || signIn_->isAncestorOf(now)) return;
    if (before && signIn_->isAncestorOf(before)) before->setFocus();
}

void DeskFrame::setBusy(bool busy) {
    busy_ = busy;
    if (window_) window_->setBusy(busy);
    retitle();
}

void DeskFrame::retitle() {
    //: title of the window: %1 the page
    const QString own = tr("制卡 · %1").arg(title_) + (busy_ ? " …" : "");
    setWindowTitle(working() ? window_->windowTitle() : own);
}

void DeskFrame::markTraining(const QString& who, const QString& reader, TrainingReader::Whose whose) {
    training_ = true;
    signIn_->setHelp(who);
    auto* word = new PlainLabel(tr("培训 TRAINING：制成的不是证件"));
    word->setObjectName("trainingWord");
    auto* banner = new QFrame;
    banner->setObjectName("trainingBanner");
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(word);
    row->addSpacing(8);
    row->addWidget(new TrainingReader(reader, std::move(whose)), 1);
    layout_->setContentsMargins(stripe, stripe, stripe, stripe);
    layout_->insertWidget(0, banner);
}

bool DeskFrame::eventFilter(QObject* watched, QEvent* event) {
    if (idle_.isActive() && isWork(event->type())) idle_.start();
    // An answer that comes late asks nobody in front of the lock. Not at once: exec() would then wait for what is over.
    if (event->type() == QEvent::Show && isLocked())
        if (auto* dialog = qobject_cast<QDialog*>(watched)) QMetaObject::invokeMethod(dialog, &QDialog::reject, Qt::QueuedConnection);
    if (event->type() == QEvent::ShortcutOverride && isForOpenList(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void DeskFrame::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    if (!training_) return;
    QPainter painter(this);
    painter.fillRect(rect(), between_);
    painter.setPen(QPen(stripes_, stripe));
    for (int x = -height(); x < width(); x += 4 * stripe) painter.drawLine(x, height(), x + height(), 0);
}

}  // namespace app
