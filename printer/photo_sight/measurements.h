#pragma once

#include <opencv2/core.hpp>
#include <optional>

namespace printer {

// A face in a view that has the scale of the finished photo, in the view's pixels.
struct FaceInView {
    double x = 0, y = 0;  // the middle between the eyes
    double eyeDistance = 0, width = 0;
};

// The row of the hair's top, by what differs from the colours of the two upper corners. colours: R, G, B; inside: as
// insideOf(). Nothing when the background does not tell hair from wall.
std::optional<double> hairTop(const cv::Mat& colours, const cv::Mat& inside, const FaceInView& face);

struct Background {
    double brightness = 0;  // of the darkest of its three colours, 0 to 255: 255 is white, a colour is dark in one of them
    double spread = 0;      // between its brightest and darkest fiftieth, in the colour where that is most
};

// Of the strips above and on both sides of the head, down to the brows.
Background backgroundOf(const cv::Mat& colours, const FaceInView& face);

// How much of the finest detail a further blur takes away, in percent (Crété-Roffet and others, "The blur effect", 2007), of the
// face at half the finished photo's scale: that is about what a printer of 300 dpi puts on a card.
double sharpnessOf(const cv::Mat& grey, const FaceInView& face);

struct Exposure {
    double median = 0;  // brightness of cheeks and nose, 0 to 255
    double burnt = 0;   // percent of the face that is white without detail
};

Exposure exposureOf(const cv::Mat& grey, const FaceInView& face);

}  // namespace printer
