#pragma once

#include <QComboBox>

#include "app/desk/pages/page.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/order_picker.h"
#include "app/desk/widgets/step_bar.h"

namespace app {

// Guides one card from the blank to the printed one; to be read from a metre.
class MakingPage : public Page {
    Q_OBJECT
  public:
    MakingPage(OrderService& orders, CardService& cards, DeviceWatch& devices, std::string printer, const Wording& wording);
    void open() override;
    void goTo(std::int64_t order) override { picker_->choose(order); }

  private:
    void layOut();
    static QStringList stepNames();
    void look();
    void offerReaders();
    void make();
    void reach(MakingStage stage);
    void end(std::int64_t order, const Result<void>& made);

    OrderService& orders_;
    CardService& cards_;
    DeviceWatch& devices_;
    std::string printer_;
    Wording wording_;
    OrderPicker* picker_;
    QComboBox* reader_;
    StepBar* steps_;
    QLabel* word_;
    FaceView* face_;
    MessagePanel* message_;
    QPushButton* make_;
    int stage_ = -1;
    bool busy_ = false;
};

}  // namespace app
