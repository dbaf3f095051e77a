#pragma once

#include "app/desk/pages/settings_part.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The departments' sectors on the chip, as they are installed.
class SectorSettings : public SettingsPart {
    Q_OBJECT
  public:
    SectorSettings(SectorService& service, MessagePanel& message, const Wording& wording);
    void open() override;

  private:
    SectorService& service_;
    TextList* list_;
};

}  // namespace app
