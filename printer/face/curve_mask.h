#pragma once

#include <QColor>
#include <QImage>
#include <vector>

namespace printer {

struct CurvePoint {
    float x = 0, y = 0;  // pixels
};

// Fine lines as coverage, 0 to 255 a pixel: where lines of one colour cross, it does not grow darker. Far faster than
// a painter's strokes, and the same on every machine.
class CurveMask {
  public:
    CurveMask(int width, int height);

    // Lines through the points; width: of the pen, in pixels.
    void draw(const std::vector<CurvePoint>& points, double width);

    // Lays the colour over an RGB picture, or sets the bits of a picture of one bit, from `at` on.
    void paint(QImage& image, QPoint at, const QColor& colour) const;
    void setBits(QImage& image, QPoint at, bool bit) const;

  private:
    void segment(CurvePoint from, CurvePoint to, float half, float most);
    template <class Use>
    void each(const QImage& image, QPoint at, Use use) const;

    int width_, height_;
    std::vector<unsigned char> cover_;
};

}  // namespace printer
