#pragma once

#include <QComboBox>
#include <QLineEdit>

#include "app/desk/models/finding_table.h"
#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/tile_row.h"

namespace app {

// Whether a card that is laid down is good: the verdict to be read from a metre, then each finding and what it means. One that lay there
// before the page was opened waits for the reason and a key.
class InspectionPage : public Page {
    Q_OBJECT
  public:
    InspectionPage(InspectionService& service, DeviceWatch& devices, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;

  private:
    static QStringList tileNames();
    void layOut();
    void meet();
    void waitForReason();
    void clearFindings();
    void inspect();
    void askReasons();
    void forgetSaid();
    void offerReasons(const std::vector<std::string>& reasons);
    [[nodiscard]] std::string reason() const;
    void take(const Result<Verification>& inspected);
    void present(const Verification& inspected);
    void showHolder(const std::optional<ShownHolder>& holder);
    void say(const QString& verdict, const QString& kind);

    InspectionService& service_;
    Wording wording_;
    CardSlot* slot_;
    FindingTable findings_;
    QLabel *verdict_, *photo_, *holder_;
    TileRow* tiles_;
    QComboBox* why_;
    QLineEdit *other_, *scan_;
    MessagePanel* message_;
    QPushButton* again_;
    QString said_;  // in words of one's own, of a card that was inspected
    bool busy_ = false, asking_ = false;
    bool opening_ = false, waits_ = false;  // the card that lay there when the page was opened
};

}  // namespace app
