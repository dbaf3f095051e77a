#include "app/desk/shell/desk_window.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>
#include <algorithm>
#include <utility>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/plain_label.h"
#include "app/desk/widgets/whole_line_area.h"

namespace app {
namespace {

constexpr int railWidth = 168, searchHeight = 34, margin = 24, searchTop = 16;
constexpr auto recordPage = "record";

}  // namespace

DeskWindow::DeskWindow(DeviceStrip* strip, RecordService& people, const Wording& wording)
    : railArea_(new WholeLineArea), pages_(new QStackedWidget), strip_(strip), people_(people), search_(new SearchBar(people, wording, this)) {
    setObjectName("window");
    setAttribute(Qt::WA_StyledBackground);
    auto* rail = new QWidget;
    rail->setObjectName("rail");
    rail->setAttribute(Qt::WA_StyledBackground);
    rail_ = new QVBoxLayout(rail);
    rail_->setContentsMargins(0, 0, 0, 8);
    rail_->setSpacing(0);
    // Whoever may do everything has more services than a small screen has room for.
    railArea_->setObjectName("railArea");
    railArea_->setFrameShape(QFrame::NoFrame);
    railArea_->setFocusPolicy(Qt::NoFocus);
    railArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    railArea_->setWidgetResizable(true);
    railArea_->setWidget(rail);
    auto* brand = new PlainLabel(tr("制卡"));
    brand->setObjectName("brand");
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(brand);
    left->addWidget(railArea_, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(pages_, 1);
    right->addWidget(strip);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left);
    whole->addLayout(right, 1);
    connect(strip_, &DeviceStrip::pageWanted, this, [this](const QString& id) { go(id); });
    connect(search_, &SearchBar::chosen, this, [this](std::int64_t holder) { go(recordPage, holder); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this), &QShortcut::activated, search_, &SearchBar::start);
}

// In the room that every page leaves beside its title.
void DeskWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    search_->place({width() - margin - Page::searchWidth, searchTop, Page::searchWidth, inText(searchHeight)});
}

void DeskWindow::addGroup(const QString& name) {
    groups_.emplace_back(new PlainLabel(name), services_.size());
    rail_->addWidget(groups_.back().first);
}

void DeskWindow::add(const Service& service) {
    const QString key = service.key.toString(QKeySequence::NativeText);
    auto* button = new QPushButton(key.isEmpty() ? service.name : service.name + "  " + key);
    button->setObjectName("service");
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setShortcut(service.key);
    button->setAccessibleName(service.name);
    connect(button, &QPushButton::clicked, this, [this, id = service.id] { go(id); });
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    rail_->addWidget(button);
    buttons_[service.id] = button;
    services_.push_back(service);
}

QStringList DeskWindow::services() const {
    QStringList ids;
    for (const auto& service : services_) ids << service.id;
    return ids;
}

void DeskWindow::ready() {
    rail_->addStretch(1);
    palette_ = new CommandPalette(this, {}, people_);
    connect(palette_, &CommandPalette::personChosen, this, [this](std::int64_t holder) { go(recordPage, holder); });
    offer();
    connect(palette_, &CommandPalette::chosen, this, [this](const QString& id) { go(id); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, palette_, &CommandPalette::open);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            [this] { go(services_.front().id); });
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, [this] { emit wantsHelp(current_); });
    current_ = services_.front().id;
    pages_->setCurrentWidget(page(current_));
    retitle();
}

void DeskWindow::go(const QString& id, std::int64_t order) {
    if (!isSeen(id)) return;
    Page* wanted = page(id);
    current_ = id;
    buttons_.at(id)->setChecked(true);
    railArea_->ensureWidgetVisible(buttons_.at(id), 0);
    const bool workedAt = wanted->focusWidget() != nullptr;  // there the keyboard stays where it was
    pages_->setCurrentWidget(wanted);
    if (!workedAt || wanted->startsEachTime()) wanted->start();
    wanted->open();
    if (order != 0) wanted->goTo(order);
    if (!wanted->isAncestorOf(focusWidget())) wanted->start();
    strip_->dismiss();
    strip_->refresh();
    retitle();
}

bool DeskWindow::isSeen(const QString& id) const {
    const Service* service = find(id);
    return service && (service->seenBy.empty() || !actor_.signedIn() || service->seenBy.meets(actor_.person()->roles));
}

void DeskWindow::offerDoors(Page& page) {
    page.offer([this](const QString& id) { return isSeen(id); });
}

void DeskWindow::offer() {
    std::vector<CommandPalette::Command> commands;
    for (const auto& service : services_) {
        const bool seen = isSeen(service.id);
        buttons_.at(service.id)->setVisible(seen);
        if (seen) commands.push_back({service.id, service.name, service.letters});
    }
    for (const auto& [id, page] : made_) offerDoors(*page);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const std::size_t end = i + 1 < groups_.size() ? groups_[i + 1].second : services_.size();
        bool any = false;
        for (std::size_t at = groups_[i].second; at < end; ++at) any = any || isSeen(services_[at].id);
        groups_[i].first->setVisible(any);
    }
    palette_->setCommands(std::move(commands));
    palette_->findPeople(isSeen(recordPage));
    search_->setVisible(isSeen(recordPage));
    fitRail();
}

// No service is cut off, also beside the scroll bar.
void DeskWindow::fitRail() {
    rail_->invalidate();
    const int needed = rail_->totalMinimumSize().width() + railArea_->verticalScrollBar()->sizeHint().width();
    railArea_->setFixedWidth(std::max(inText(railWidth), needed));
}

void DeskWindow::showFor(const Actor& actor) {
    actor_ = actor;
    begun_ = true;
    search_->clear();  // whom somebody else looked for
    strip_->setPerson(QString::fromStdString(actor.shownName()), actor.signedIn());
    if (std::exchange(person_, actor.name()) != actor.name()) forgetWords();
    for (const auto& [id, page] : made_) page->beginFor(actor);
    offer();
    go(isSeen(current_) ? current_ : services_.front().id);
}

// What was told to somebody else.
void DeskWindow::forgetWords() {
    for (const auto& [id, page] : made_)
        for (auto* panel : page->findChildren<MessagePanel*>()) panel->clear();
}

void DeskWindow::leave() {
    begun_ = false;
    for (const auto& [id, page] : made_) page->leave();
}

void DeskWindow::setBusy(bool busy) {
    busy_ = busy;
    retitle();
}

void DeskWindow::retitle() {
    const Page* shownPage = page(current_);
    //: title of the window: %1 the page
    setWindowTitle(tr("制卡 · %1").arg(shownPage ? shownPage->title() : QString()) + (busy_ ? " …" : ""));
}

const DeskWindow::Service* DeskWindow::find(const QString& id) const {
    const auto found = std::ranges::find(services_, id, &Service::id);
    return found == services_.end() ? nullptr : &*found;
}

Page* DeskWindow::page(const QString& id) {
    if (const auto there = made_.find(id); there != made_.end()) return there->second;
    const Service* service = find(id);
    return service ? make(*service) : nullptr;
}

// It hears what was told to the others before.
Page* DeskWindow::make(const Service& service) {
    Page* page = service.make();
    connect(page, &Page::wants, this, &DeskWindow::go);
    pages_->addWidget(page);
    made_[service.id] = page;
    if (begun_) page->beginFor(actor_);
    offerDoors(*page);
    return page;
}

}  // namespace app
