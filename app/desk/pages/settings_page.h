#pragma once

#include <QListWidget>
#include <QStackedWidget>

#include "app/desk/pages/page.h"
#include "app/desk/pages/settings_part.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/services/id_reader_watch.h"
#include "app/desk/services/settings_services.h"

namespace app {

// What the station works with and who works there: its parts in a list at the left, one of them at the right.
class SettingsPage : public Page {
    Q_OBJECT
  public:
    SettingsPage(const SettingsServices& services, DeviceWatch& devices, IdReaderWatch* idReader, const Wording& wording);
    void open() override { parts_[current()].part->open(); }
    void beginFor(const Actor& actor) override;
    void offer(const std::function<bool(const QString&)>& seen) override;
    // From the first one on, as in the list.
    void turnTo(int part) { list_->setCurrentRow(part); }

  signals:
    // The desk is to work with these from now on.
    void settled(const app::DeskSettings& settings);

  private:
    struct Button {
        std::size_t part;
        QPushButton* button;
        QString leadsTo;
        bool offered = true;
    };
    struct Part {
        SettingsPart* part;
        SettingsPart::Deed deed;  // on Ctrl+Enter; without a name: none
    };
    void add(const QString& name, SettingsPart* part);
    void showPart();
    void setBusy(bool busy);
    [[nodiscard]] std::size_t current() const { return static_cast<std::size_t>(std::max(0, list_->currentRow())); }

    QListWidget* list_;
    QStackedWidget* stack_;
    MessagePanel* message_;
    QPushButton* primary_;
    std::vector<Part> parts_;
    std::vector<Button> buttons_;
};

}  // namespace app
