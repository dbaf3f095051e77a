// Draws the portraits of the sample holders: draw_portraits FOLDER; draw_portraits FOLDER camera: each of them before a wall, as a camera
// sees them. Nobody was painted from life.
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace {

struct Look {
    QColor skin, hair, coat;
    int hairStyle;  // 0 short, 1 long, 2 bun, 3 bald with sides, 4 bob
    bool glasses, beard;
    double width;  // of the face
};

const QColor skins[] = {"#F2CDB0", "#EAC09E", "#DDAE88", "#F6D7BE", "#CF9C76", "#E5B894"};
const QColor hairs[] = {"#1F1A18", "#2B2320", "#3A2A22", "#14161A", "#8A8A8C", "#4A3328"};
const QColor coats[] = {"#33475B", "#5B3A43", "#3E5A4A", "#6A5A3C",
                        "#45426B", "#2F5D6B", "#7A4A36", "#4B4F57"};

Look lookOf(int i) {
    const bool woman = i % 2 == 0;
    Look look{skins[i * 5 % 6],
              hairs[i * 7 % 6],
              coats[i * 3 % 8],
              0,
              i % 5 == 1,
              false,
              1.0 + 0.05 * ((i * 11 % 5) - 2) / 2};
    look.hairStyle = woman ? (i % 3 == 0 ? 1 : i % 3 == 1 ? 2 : 4) : (i % 7 == 3 ? 3 : 0);
    look.beard = !woman && i % 9 == 5;
    return look;
}

void drawHairBehind(QPainter& p, const Look& look) {
    p.setBrush(look.hair);
    if (look.hairStyle == 1) p.drawRoundedRect(QRectF(96, 96, 166, 250), 74, 90);
    if (look.hairStyle == 4) p.drawRoundedRect(QRectF(98, 84, 162, 186), 76, 60);
    if (look.hairStyle == 2) p.drawEllipse(QRectF(146, 18, 66, 60));
}

void drawBust(QPainter& p, const Look& look) {
    QPainterPath coat;
    coat.moveTo(20, 441);
    coat.cubicTo(28, 352, 90, 336, 138, 326);
    coat.lineTo(220, 326);
    coat.cubicTo(268, 336, 330, 352, 338, 441);
    coat.closeSubpath();
    p.setBrush(look.coat);
    p.drawPath(coat);
    p.setBrush(QColor("#FDFDFD"));
    p.drawPolygon(QPolygonF({{134, 326}, {179, 392}, {224, 326}}));
    p.setBrush(look.skin.darker(108));
    p.drawRoundedRect(QRectF(147, 262, 64, 84), 26, 26);
}

void drawFace(QPainter& p, const Look& look) {
    const double half = 66 * look.width;
    p.setBrush(look.skin);
    p.drawEllipse(QPointF(179 - half, 190), 12, 20);
    p.drawEllipse(QPointF(179 + half, 190), 12, 20);
    QPainterPath face;
    face.moveTo(179 - half, 150);
    face.cubicTo(179 - half, 60, 179 + half, 60, 179 + half, 150);
    face.cubicTo(179 + half + 2, 236, 179 + half * 0.55, 292, 179, 294);
    face.cubicTo(179 - half * 0.55, 292, 179 - half - 2, 236, 179 - half, 150);
    p.drawPath(face);
    if (!look.beard) return;
    QPainterPath beard;
    beard.moveTo(179 - half * 0.86, 226);
    beard.cubicTo(179 - half * 0.6, 306, 179 + half * 0.6, 306, 179 + half * 0.86, 226);
    beard.cubicTo(179 + 30, 250, 179 - 30, 250, 179 - half * 0.86, 226);
    p.setBrush(look.hair);
    p.drawPath(beard);
}

void drawFeatures(QPainter& p, const Look& look) {
    for (const double side : {-1.0, 1.0}) {
        p.setBrush(Qt::white);
        p.drawEllipse(QPointF(179 + side * 29, 182), 12, 7);
        p.setBrush(QColor("#2A1E18"));
        p.drawEllipse(QPointF(179 + side * 29, 182), 6.2, 6.2);
        p.setPen(QPen(look.hair, 5, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(179 + side * 16, 161), QPointF(179 + side * 42, 159));
        p.setPen(Qt::NoPen);
    }
    p.setPen(QPen(look.skin.darker(125), 3.4, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(179, 190), QPointF(174, 217));
    p.drawLine(QPointF(174, 217), QPointF(184, 218));
    p.setPen(QPen(QColor("#A95E54"), 5, Qt::SolidLine, Qt::RoundCap));
    QPainterPath mouth(QPointF(158, 248));
    mouth.quadTo(QPointF(179, 256), QPointF(200, 248));
    p.setBrush(Qt::NoBrush);
    p.drawPath(mouth);
    if (look.glasses) {
        p.setPen(QPen(QColor("#2E3136"), 3.4));
        p.drawRoundedRect(QRectF(128, 166, 44, 34), 14, 14);
        p.drawRoundedRect(QRectF(186, 166, 44, 34), 14, 14);
        p.drawLine(QPointF(172, 180), QPointF(186, 180));
    }
    p.setPen(Qt::NoPen);
}

void drawHairAbove(QPainter& p, const Look& look) {
    const double half = 68 * look.width;
    QPainterPath hair;
    hair.moveTo(179 - half - 3, 176);
    hair.cubicTo(179 - half - 22, 14, 179 + half + 22, 14, 179 + half + 3, 176);
    if (look.hairStyle == 3) {
        hair.cubicTo(179 + half - 6, 120, 179 + half - 14, 96, 179 + 38, 82);
        hair.cubicTo(179 + 10, 70, 179 - 10, 70, 179 - 38, 82);
        hair.cubicTo(179 - half + 14, 96, 179 - half + 6, 120, 179 - half - 3, 176);
    } else {
        hair.cubicTo(179 + half - 8, 128, 179 + 44, 122, 179 + 20, 108);
        hair.cubicTo(179 - 8, 128, 179 - half + 10, 122, 179 - half - 3, 176);
    }
    p.setBrush(look.hair);
    p.drawPath(hair);
}

void drawPerson(QPainter& p, int i) {
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    const Look look = lookOf(i);
    drawHairBehind(p, look);
    drawBust(p, look);
    drawFace(p, look);
    drawFeatures(p, look);
    drawHairAbove(p, look);
}

QImage portrait(int i) {
    QImage image(358, 441, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(13780);
    image.setDotsPerMeterY(13780);
    QPainter p(&image);
    drawPerson(p, i);
    return image;
}

QImage beforeCamera(int i) {
    constexpr double scale = 1.7;
    QImage image(1280, 960, QImage::Format_RGB32);
    image.fill(QColor("#F4F5F6"));
    QPainter p(&image);
    p.translate(640 - 179 * scale, 960 - 441 * scale);
    p.scale(scale, scale);
    drawPerson(p, i);
    return image;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (argc < 2) return 2;
    for (int i = 1; i <= 24; ++i)
        if (!(argc > 2 ? beforeCamera(i) : portrait(i)).save(QString("%1/p%2.jpg").arg(argv[1]).arg(i, 2, 10, QChar('0')), "JPEG", 88))
            return 1;
    return 0;
}
