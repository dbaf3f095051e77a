#pragma once

#include <optional>

#include "app/desk/pages/settings_part.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The departments' sectors on the chip, as they are installed; and a new version from a file, which is examined and shown before it is
// installed by a key of its own.
class SectorSettings : public SettingsPart {
    Q_OBJECT
  public:
    SectorSettings(SectorService& service, SignInService& people, MessagePanel& message, const Wording& wording);
    std::vector<Deed> deeds() override;
    void open() override;

  private:
    void layOut();
    void take(const std::vector<SectorRow>& rows);
    void choose();
    void forget();
    void examine();
    void showOffer(const SectorOffer& offer);
    void install();
    // The chosen one, which a second person signs.
    void askSecond();
    void turnOver(const SectorRow& row, const Actor& second);
    [[nodiscard]] QString labelOf(const std::string& department) const;

    SectorService& service_;
    SignInService& people_;
    std::vector<SectorRow> rows_;
    std::optional<SectorOffer> offer_;  // as it was examined
    TextList *list_, *differences_;
    FormField* file_;
};

}  // namespace app
