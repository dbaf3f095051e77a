#pragma once

#include "app/desk/pages/settings_part.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/form_field.h"

namespace app {

// Where the events go: the centre's address, and the folder with the certificates by which both know each other.
class CentreSettings : public SettingsPart {
    Q_OBJECT
  public:
    CentreSettings(DeviceService& service, MessagePanel& message, const Wording& wording);
    std::vector<Deed> deeds() override;
    void open() override;

  signals:
    void settled(const app::DeskSettings& settings);

  private:
    // Only what nobody changed since it was shown: what was typed stays.
    void fill(const DeskSettings& settings);
    void save();
    void keep(const DeskSettings& wanted);

    DeviceService& service_;
    FormField *address_, *folder_;
    DeskSettings known_;  // as the fields show them, but for what was typed
};

}  // namespace app
