#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <stdexcept>

#include "apdu/core/bytes.h"
#include "tests/support/face_content.h"

namespace test {

// Eileen Collins before wall, flag and model: NASA's portrait, public domain (packaging/test-pictures fetches it).
inline QImage astronaut() {
    needGraphics();
    const QImage picture(ZHIKA_SOURCE_DIR "/build/test-data/astronaut.png");
    if (picture.isNull()) throw std::runtime_error("build/test-data/astronaut.png is missing: run packaging/test-pictures");
    return picture.convertToFormat(QImage::Format_RGB32);
}

// Measured by hand in her picture: pupils, top of the hair.
constexpr QPointF leftPupil{203.2, 101.2}, rightPupil{247.0, 103.5}, topOfHair{233, 15.5};
constexpr double ownTilt = 3.0;  // degrees

inline double pupilDistance() {
    return std::hypot(rightPupil.x() - leftPupil.x(), rightPupil.y() - leftPupil.y());
}

// Cut out along her outline; the rest is transparent.
inline QImage cutOutAstronaut() {
    constexpr QPointF outline[] = {
        {20, 512},      {24, 400},      {40, 290},      {60, 250},      {95, 228},      {112, 225},     {114, 205},
        {120, 188},     {125.2, 180},   {132.5, 167.4}, {143, 157},     {155.6, 150.6}, {170.2, 148.3}, {184.9, 149},
        {184.4, 146.4}, {182.8, 134},   {180.7, 132.2}, {175.4, 129.7}, {171.9, 123.4}, {166.4, 116.3}, {159.7, 108.8},
        {155.6, 98.3},  {154.3, 83.7},  {153.5, 72.2},  {155.6, 60.7},  {161.8, 52.3},  {172.3, 42.9},  {188, 34.5},
        {192.2, 30.3},  {203.7, 22},    {214.1, 20.3},  {224.6, 16.7},  {233, 15.5},    {245.5, 17.8},  {256, 22},
        {270.6, 27.2},  {285.3, 38.7},  {293.6, 50.2},  {298.9, 64.9},  {301.6, 83.7},  {298.9, 98.3},  {296.8, 107.7},
        {287.4, 120.3}, {280, 126.6},   {276.9, 133.9}, {270.6, 137},   {267.1, 137},   {264.4, 150.6}, {258.1, 161.1},
        {255.6, 174.7}, {266.4, 178.9}, {279, 189.3},   {291.5, 204},   {299.9, 219.7}, {305.1, 240.2}, {332, 254},
        {352, 284},     {360, 320},     {360, 512}};
    QPainterPath path(outline[0]);
    for (const QPointF point : outline) path.lineTo(point);
    path.closeSubpath();
    QImage cut(512, 512, QImage::Format_ARGB32_Premultiplied);
    cut.fill(Qt::transparent);
    QPainter painter(&cut);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(astronaut()));
    painter.drawPath(path);
    return cut;
}

// How she stands in a picture: as a finished photo has it, unless something is said.
struct Pose {
    QSize size{358, 441};
    double eyeDistance = 207 / 2.2;
    QPointF eyes{179, 201};  // the middle between them
    double tilt = 0;         // degrees; positive: clockwise as seen
};

inline void drawPerson(QImage& onto, const QImage& person, const Pose& pose = {}) {
    QPainter painter(&onto);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(pose.eyes);
    painter.rotate(pose.tilt - ownTilt);
    const double scale = pose.eyeDistance / pupilDistance();
    painter.scale(scale, scale);
    painter.translate(-(leftPupil + rightPupil) / 2);
    painter.drawImage(0, 0, person);
}

inline QImage wall(QSize size, QColor colour = QColor(236, 238, 240)) {
    QImage wall(size, QImage::Format_RGB32);
    wall.fill(colour);
    return wall;
}

// She before a light wall.
inline QImage portraitOfAstronaut(const Pose& pose = {}) {
    QImage picture = wall(pose.size);
    drawPerson(picture, cutOutAstronaut(), pose);
    return picture;
}

inline apdu::Bytes encoded(const QImage& picture, const char* format = "JPEG", int quality = 95) {
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, format, quality)) throw std::runtime_error("picture not encoded");
    return apdu::Bytes(file.begin(), file.end());
}

}  // namespace test
