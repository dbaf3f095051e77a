#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/services/photo_judge.h"

namespace app {

// What the photo gate says of a picture: the cut that is proposed, or the picture itself, and each check with its number, limit and remedy, those that failed first.
class PhotoPanel : public QFrame {
    Q_OBJECT
  public:
    PhotoPanel();
    void showJudging();
    // picture: what was judged; it is shown where there is no cut.
    void showVerdict(const PhotoVerdict& verdict, const Bytes& picture);
    // Takes the cut, or says why it cannot be taken now.
    void press();
    // The same in words, for a picture that is not yet taken too.
    static QString headlineOf(const PhotoVerdict& verdict);
    static QString checksOf(const PhotoVerdict& verdict);
    [[nodiscard]] const Bytes& crop() const { return crop_; }
    [[nodiscard]] QString text() const { return checks_->text(); }

  signals:
    void taken();  // the cut
    void closed();

  private:
    QLabel *headline_, *picture_, *checks_;
    QPushButton *take_, *close_;
    Bytes crop_;
    bool judging_ = false, passed_ = false;
};

}  // namespace app
