#include "app/desk/desk.h"

#include <QCoreApplication>

#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/cancellation_page.h"
#include "app/desk/pages/change_page.h"
#include "app/desk/pages/endorsement_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/inspection_page.h"
#include "app/desk/pages/loss_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/registration_page.h"
#include "app/desk/pages/replacement_page.h"

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Desk)
};

}  // namespace

Desk::Desk(const DeskOptions& options)
    : station_([options] { return Station::open(options.home, options.resources); }), questions_(station_.forLane()),
      cards_(station_.forLane()),
      //: laid across a card's picture that is only a preview
      services_(questions_, cards_, options.person, Words::tr("预览 非证件").toStdString()),
      living_(questions_, cards_, services_),
      window_(std::make_unique<DeskWindow>(new DeviceStrip(devices_, services_, shown(options.person)))), teller_(devices_) {
    for (StationLane* lane : {&questions_, &cards_}) lane->onBusy([this](bool busy) { showBusy(busy); });
    const Wording wording{options.resources, options.language};
    window_->add({"home", Words::tr("今日"), "jr", QKeySequence(Qt::ALT | Qt::Key_Home), new HomePage(services_, wording)});
    window_->addGroup(Words::tr("办理"));
    window_->add({"register", Words::tr("受理"), "sl", QKeySequence(Qt::Key_F2), new RegistrationPage(services_, wording)});
    window_->add({"approve", Words::tr("审核"), "sh", QKeySequence(Qt::Key_F3), new ApprovalPage(services_, wording)});
    window_->add({"make", Words::tr("制证"), "zz", QKeySequence(Qt::Key_F4),
                  new MakingPage(services_, services_, devices_, options.printer, wording)});
    window_->add({"hand-over", Words::tr("发放"), "ff", QKeySequence(Qt::Key_F5),
                  new HandOverPage(services_, services_, devices_, wording)});
    addCardServices(wording);
    window_->ready();
}

void Desk::addCardServices(const Wording& wording) {
    window_->addGroup(Words::tr("卡服务"));
    window_->add({"endorse", Words::tr("签注"), "qz", QKeySequence(Qt::Key_F6), new EndorsementPage(living_, devices_, wording)});
    window_->add({"change", Words::tr("变更"), "bg", QKeySequence(Qt::Key_F7), new ChangePage(living_, services_, devices_, wording)});
    window_->add({"loss", Words::tr("挂失"), "gs", QKeySequence(Qt::SHIFT | Qt::Key_F8), new LossPage(living_, wording)});
    window_->add({"replace", Words::tr("补换"), "bh", QKeySequence(Qt::Key_F8),
                  new ReplacementPage(living_, living_, devices_, wording)});
    window_->add({"cancel", Words::tr("注销"), "zx", QKeySequence(Qt::Key_F9), new CancellationPage(living_, devices_, wording)});
    window_->add({"inspect", Words::tr("查验"), "cy", QKeySequence(Qt::Key_F10), new InspectionPage(living_, devices_, wording)});
}

Desk::~Desk() {
    for (StationLane* lane : {&questions_, &cards_}) lane->onBusy({});
}

void Desk::showBusy(bool busy) {
    busy_ += busy ? 1 : -1;
    window_->setBusy(busy_ > 0);
}

}  // namespace app
