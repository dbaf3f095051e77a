#include "app/desk/widgets/person_view.h"

#include <QHBoxLayout>
#include <QPixmap>

#include "app/desk/models/card_words.h"
#include "app/desk/widgets/plain_label.h"
#include "app/services/order_rows.h"

namespace app {
namespace {

constexpr QSize photoSize(143, 176);

}  // namespace

void showPhoto(QLabel* place, const Bytes& photo) {
    QPixmap picture;
    picture.loadFromData(photo.data(), static_cast<uint>(photo.size()));
    if (picture.isNull()) return place->clear();
    place->setPixmap(picture.scaled(place->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

PersonView::PersonView()
    : photo_(new PlainLabel), name_(new PlainLabel), numbers_(new PlainLabel), address_(new PlainLabel), terms_(new PlainLabel) {
    photo_->setFixedSize(photoSize);
    name_->setObjectName("title");
    numbers_->setObjectName("hint");
    address_->setObjectName("section");
    for (QLabel* label : {numbers_, address_, terms_}) label->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(8);
    for (QLabel* label : {name_, numbers_, address_, terms_}) words->addWidget(label);
    words->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(photo_, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    clear();
}

void PersonView::show(const LaidCard& card) {
    showPhoto(photo_, card.photo);
    name_->setText(shown(card.holder.name));
    //: %1 number of the citizen, %2 of the permit
    numbers_->setText(tr("公民身份号码 %1 · 居住证编号 %2")
                          .arg(shown(maskedNumber(card.holder.citizenNumber.reveal())), shown(card.permitNumber)));
    address_->setText(shown(card.holder.presentAddress));
    const QString reason = wordFor(card.reason);
    QString status = card.listed ? tr("在挂失名单上") : wordFor(card.status);
    if (!reason.isEmpty()) status += "（" + reason + "）";
    if (const auto decided = kindNamed(card.decided); decided && !card.decided.empty()) {
        //: decided while the card was not there: %1 cancel or suspend
        status = tr("记录已%1，芯片尚未办理").arg(wordFor(*decided));
    }
    //: %1 status, %2 day until which the card is endorsed, %3 last day of the card
    terms_->setText(tr("%1 · 签注至 %2 · 卡有效期至 %3").arg(status, shown(card.endorsedUntil), shown(card.cardEnd)));
    setVisible(true);
}

void PersonView::clear() {
    for (QLabel* label : {photo_, name_, numbers_, address_, terms_}) label->clear();
    setVisible(false);
}

}  // namespace app
