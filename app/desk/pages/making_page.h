#pragma once

#include <QComboBox>
#include <QProgressBar>
#include <map>
#include <optional>
#include <set>

#include "app/desk/pages/page.h"
#include "app/desk/pages/printer_turn.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/order_picker.h"
#include "app/desk/widgets/step_bar.h"

namespace app {

// Guides one card from the blank to the printed one, at a reader beside the printer or in a printer that has one inside; to be
// read from a metre.
class MakingPage : public Page {
    Q_OBJECT
  public:
    MakingPage(OrderService& orders, CardService& cards, DeviceWatch& devices, std::string printer, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;
    void goTo(std::int64_t order) override { picker_->choose(order); }
    // From now on it prints there; while a card is begun, once that one is finished, put out or taken out. printer: as app/devices takes it.
    void usePrinter(const std::string& printer);

  private:
    // The card that was made last, until another is laid in its place, or somebody else signs in, turns to another order or begins it.
    struct Made {
        QString word;
        std::string reader;
        unsigned long event;  // there, while it lies
        bool taken;           // from it
    };
    // The last time somebody tried to make one.
    struct Attempt {
        int stage = -1;
        bool failed = false;                 // at that stage
        std::optional<FailureText> cutOff;  // what is told of a card that fell silent, until it is seen to be taken away
    };
    void layOut();
    void list(OrderPicker::When when);
    void turn(bool fromNone);
    void look();
    void invite(const OrderRow* row);
    void tellNext(const OrderRow* row);
    void watchMade();
    void leaveMade();
    void forgetSaid();
    void offerReaders();
    [[nodiscard]] QString invitation(const OrderRow& row) const;
    [[nodiscard]] const apdu::ReaderStatus* statusOf(const std::string& name) const;
    [[nodiscard]] bool cardLies() const;
    void make();
    void makeAsSeen(SeenCard seen);
    void offerLook(bool offered);
    void reject();
    void takeOut();
    void begin();
    void reach(const MakingProgress& progress);
    void end(std::int64_t order, const QString& name, const Result<MakingEnd>& made);
    void endMade(std::int64_t order, const QString& name);
    void tellFailure(const Error& error);
    void showFailed(const OrderRow& row);
    [[nodiscard]] bool leavesCard(const Result<MakingEnd>& made) const;
    void takeNextPrinter();
    void layOutFor();
    void tellWaiting();
    [[nodiscard]] bool isMoving(const OrderRow& row) const { return !printer_.encodes() && moving_.contains(row.order); }
    [[nodiscard]] std::string reader() const { return reader_->currentData().toString().toStdString(); }

    OrderService& orders_;
    CardService& cards_;
    DeviceWatch& devices_;
    PrinterTurn printer_;
    Wording wording_;
    OrderPicker* picker_;
    QComboBox* reader_;
    StepBar* steps_;
    std::optional<std::int64_t> stepsOf_;  // whose card the steps tell of
    std::optional<Made> made_;
    QLabel *word_, *next_, *waits_;
    QProgressBar* bar_;
    FaceView* face_;
    MessagePanel* message_;
    QLabel* whose_;
    QPushButton *make_, *reject_, *blank_, *printed_, *takenOut_;
    Attempt last_;
    std::set<std::int64_t> moving_;  // orders whose cards are carried into the printer
    std::map<std::int64_t, SeenCard> seen_;  // what was seen of a card whose print has no known end
    bool rejecting_ = false, takingOut_ = false;  // asked once; the second time it is done
    bool busy_ = false;
};

}  // namespace app
