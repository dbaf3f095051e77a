#include "app/desk/pages/settings_page.h"

#include <QShortcut>

#include "app/desk/pages/centre_settings.h"
#include "app/desk/pages/device_settings.h"
#include "app/desk/pages/layout_settings.h"
#include "app/desk/pages/people_settings.h"
#include "app/desk/pages/sector_settings.h"
#include "app/desk/theme/text_size.h"

namespace app {
namespace {

constexpr int listWidth = 160;

}  // namespace

SettingsPage::SettingsPage(const SettingsServices& services, DeviceWatch& devices, IdReaderWatch* idReader, const Wording& wording)
    : Page(tr("设置")), list_(new QListWidget), stack_(new QStackedWidget), message_(new MessagePanel), primary_(primary(tr("保存"))) {
    setSubject(tr("本站的设备、版式、应用区和人员；每一处改变都留在日志里"));
    list_->setAccessibleName(tr("设置项目"));
    list_->setFixedWidth(inText(listWidth));
    auto* both = new QHBoxLayout;
    both->setSpacing(24);
    both->addWidget(list_);
    both->addWidget(stack_, 1);
    work()->addWidget(message_);
    work()->addLayout(both, 1);
    auto* ownDevices = new DeviceSettings(services.devices, devices, idReader, *message_, wording);
    connect(ownDevices, &DeviceSettings::settled, this, &SettingsPage::settled);
    auto* layouts = new LayoutSettings(services.layouts, *message_, wording);
    connect(layouts, &LayoutSettings::editorWanted, this, [this] { emit wants(LayoutSettings::editor, 0); });
    add(tr("设备"), ownDevices);
    add(tr("版式"), layouts);
    add(tr("应用区"), new SectorSettings(services.sectors, services.signing, *message_, wording));
    add(tr("人员"), new PeopleSettings(services.people, *message_, wording));
    auto* centre = new CentreSettings(services.devices, *message_, wording);
    connect(centre, &CentreSettings::settled, this, &SettingsPage::settled);
    add(tr("中心"), centre);
    connect(primary_, &QPushButton::clicked, this, [this] {
        if (const auto& act = parts_[current()].deed.act) act();
    });
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        message_->clear();
        showPart();
        open();
    });
    const QSignalBlocker quiet(list_);
    list_->setCurrentRow(0);
    showPart();
}

void SettingsPage::add(const QString& name, SettingsPart* part) {
    const std::size_t number = parts_.size();
    const QKeySequence key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(number)));
    list_->addItem(name + "  " + key.toString(QKeySequence::NativeText));
    connect(new QShortcut(key, this), &QShortcut::activated, this, [this, number] { turnTo(static_cast<int>(number)); });
    stack_->addWidget(part);
    connect(part, &SettingsPart::busy, this, &SettingsPage::setBusy);
    parts_.push_back({part, {}});
    for (const auto& deed : part->deeds()) {
        if (deed.key.isEmpty()) {
            parts_.back().deed = deed;
            continue;
        }
        auto* button = secondary(deed.name, deed.key);
        connect(button, &QPushButton::clicked, this, deed.act);
        buttons_.push_back({number, button, deed.leadsTo, deed.leadsTo.isEmpty()});
    }
}

// The part that is chosen, and its buttons.
void SettingsPage::showPart() {
    const std::size_t now = current();
    stack_->setCurrentIndex(static_cast<int>(now));
    for (const auto& button : buttons_) button.button->setVisible(button.part == now && button.offered);
    const auto& deed = parts_[now].deed;
    primary_->setText(deed.name + "  (Ctrl+Enter)");
    primary_->setVisible(!deed.name.isEmpty());
}

void SettingsPage::beginFor(const Actor& actor) {
    if (!changesTo(actor)) return;
    for (const Part& part : parts_) part.part->forget();
}

void SettingsPage::offer(const std::function<bool(const QString&)>& seen) {
    for (auto& button : buttons_) button.offered = button.leadsTo.isEmpty() || seen(button.leadsTo);
    showPart();
}

void SettingsPage::setBusy(bool busy) {
    primary_->setEnabled(!busy);
    for (const auto& button : buttons_) button.button->setEnabled(!busy);
}

}  // namespace app
