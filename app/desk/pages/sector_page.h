#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The departments' sectors of the card that lies there: which it carries, what stands in one, an entitlement written or withdrawn. Emptying
// a sector takes a key of its own after one that says so.
class SectorPage : public Page {
    Q_OBJECT
  public:
    SectorPage(SectorCardService& service, DeviceWatch& devices, const Wording& wording);
    void open() override;

  private:
    void layOut();
    void joinUp();
    void look();
    void waitForCard();
    void present(const LaidSectors& card);
    void choose();
    void readSector();
    void write();
    void withdraw();
    void askToEmpty();
    void empty();
    void order(SectorOrder order, const QString& done);
    void end(const Result<SectorWritten>& written, const QString& done);
    void showReading(const SectorReading& reading);
    void forget();
    void allow();
    [[nodiscard]] const CarriedSector* chosen() const;
    [[nodiscard]] QString whose() const;
    [[nodiscard]] QString titleOf(Byte flag) const;

    SectorCardService& service_;
    Wording wording_;
    CardSlot* slot_;
    QLabel* word_;
    TextList *sectors_, *entitlements_, *log_;
    QComboBox* kind_;
    FormField *kindField_, *from_, *until_, *case_, *text_;
    MessagePanel* message_;
    QPushButton *read_, *withdraw_, *emptyAsked_, *empty_, *write_;
    std::optional<LaidSectors> card_;
    std::optional<SectorReading> reading_;  // of the sector that is chosen
    std::string asked_;                     // the department whose sector is to be emptied
    bool busy_ = false;
};

}  // namespace app
