#pragma once

#include <QLineEdit>

#include "app/desk/pages/page.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/widgets/code_panel.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/order_picker.h"
#include "app/desk/widgets/paper_actions.h"

namespace app {

// Proves that chip, print and record agree, then activates the card in front of its holder.
class HandOverPage : public Page {
    Q_OBJECT
  public:
    HandOverPage(OrderService& orders, CardService& cards, DeviceWatch& devices, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;
    void goTo(std::int64_t order) override { picker_->choose(order); }
    void offer(const std::function<bool(const QString&)>& seen) override;
    // The code can be read by a camera as well.
    void offerCamera(Camera& camera, PhotoService& photos);
    // The receipt of the chosen order can be had again; of the one handed over last, the paper that is signed for it.
    void offerPapers(PaperService& service);

  private:
    void layOut();
    void look();
    void turn(bool fromNone);
    void noteScan();
    void list(OrderPicker::When when);
    void handOver();
    void offerSigned(std::int64_t order);
    void end(std::int64_t order, const Result<ThreeWayProof>& proof);
    [[nodiscard]] FailureText whyNot(const Error& error) const;
    static QString printOf(const ThreeWayProof& proof);

    OrderService& orders_;
    CardService& cards_;
    DeviceWatch& devices_;
    Wording wording_;
    OrderPicker* picker_;
    QLineEdit* scan_;
    QLabel* scanWord_;
    FaceView* face_;
    MessagePanel* message_;
    QPushButton *handOver_, *fees_;
    DecisionLabel* fee_;
    PaperActions *receipt_ = nullptr, *signed_ = nullptr;
    QPushButton* printSigned_ = nullptr;
    CodePanel* code_ = nullptr;
    bool busy_ = false, feesSeen_ = true;
    std::int64_t scannedFor_ = 0;  // the order that was chosen when the code was scanned; 0: none yet
};

}  // namespace app
