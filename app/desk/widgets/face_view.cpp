#include "app/desk/widgets/face_view.h"

#include "app/desk/widgets/card_side.h"

namespace app {
namespace {

constexpr int between = 8;

}  // namespace

FaceView::FaceView() {
    setAccessibleName(tr("卡面预览"));
}

void FaceView::show(const FacePictures& pictures) {
    pictures_ = pictures;
    update();
}

void FaceView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const bool both = height() >= minimumSizeHint().height();  // in less room the front alone is better read
    const double sides = both ? 2 : 1;
    const double scale = std::min(width() / cardWidth, (height() - between * (sides - 1)) / sides / cardHeight);
    double top = 0;
    for (const QImage* side : {&pictures_.front, &pictures_.back}) {
        const QRectF place(0.5, top + 0.5, cardWidth * scale - 1, cardHeight * scale - 1);
        paintSide(painter, place, *side, *this);
        top += cardHeight * scale + between;
        if (!both) break;
    }
}

}  // namespace app
