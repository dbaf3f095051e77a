#include "printer/photo_sight/measurements.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace printer {
namespace {

constexpr int cornerSide = 24; // side of what a corner is judged by
constexpr int strip = 16;      // width of the strips at both sides of the head
constexpr int topStrip = 6;    // rows above the hair that the standard leaves free
constexpr double white = 245;  // no detail above it
constexpr double person = 90;  // a wall in shadow differs less from itself in light, hair and clothes mostly more

double percentile(std::vector<uchar>& values, double share) {
    if (values.empty()) return 0;
    const auto at = values.begin() + std::lround(share * double(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

cv::Rect clipped(const cv::Mat& view, double left, double top, double right, double bottom) {
    const int x = int(std::clamp(left, 0.0, double(view.cols))), y = int(std::clamp(top, 0.0, double(view.rows)));
    const int toX = int(std::clamp(right, 0.0, double(view.cols))), toY = int(std::clamp(bottom, 0.0, double(view.rows)));
    return {x, y, std::max(0, toX - x), std::max(0, toY - y)};
}

// What a corner looks like: its colour, and how far its pixels stray from it.
struct Corner {
    std::array<double, 3> colour{};
    double stray = 0;
};

std::optional<Corner> cornerOf(const cv::Mat& colours, const cv::Mat& inside, const cv::Rect& where) {
    std::array<std::vector<uchar>, 3> values;
    for (int y = where.y; y < where.y + where.height; ++y)
        for (int x = where.x; x < where.x + where.width; ++x)
            if (inside.at<uchar>(y, x))
                for (int c = 0; c < 3; ++c) values[std::size_t(c)].push_back(colours.at<cv::Vec3b>(y, x)[c]);
    if (values[0].size() < 100) return std::nullopt;
    Corner corner;
    for (std::size_t c = 0; c < 3; ++c) {
        corner.colour[c] = percentile(values[c], 0.5);
        corner.stray = std::max(corner.stray, (percentile(values[c], 0.9) - percentile(values[c], 0.1)) / 2);
    }
    return corner;
}

double difference(const cv::Vec3b& pixel, const Corner& left, const Corner& right, double share) {
    double most = 0;
    for (int c = 0; c < 3; ++c) {
        const std::size_t i = std::size_t(c);
        most = std::max(most, std::abs(pixel[c] - (left.colour[i] * (1 - share) + right.colour[i] * share)));
    }
    return most;
}

// From both corners, and from what lies between them: a wall may slope, or have a step.
double differenceAt(const cv::Vec3b& pixel, const Corner& left, const Corner& right, double share) {
    return std::min({difference(pixel, left, right, 0), difference(pixel, left, right, share), difference(pixel, left, right, 1)});
}

// Marks what is wall: a strip above the head, and one at each side down to the mouth. Below the top of the hair (row `hair`) what
// differs much from the wall above, and its blurred edge, is taken for hair that reaches so far out.
cv::Mat wallBeside(const cv::Mat& colours, int hair, int mouth) {
    cv::Mat wall = cv::Mat::zeros(colours.size(), CV_8UC1);
    wall.rowRange(0, topStrip).setTo(255);
    wall(cv::Rect(0, 0, strip, hair)).setTo(255);
    wall(cv::Rect(wall.cols - strip, 0, strip, hair)).setTo(255);
    std::array<std::vector<uchar>, 3> above;
    for (int y = 0; y < hair; ++y)
        for (int x = 0; x < wall.cols; ++x)
            if (wall.at<uchar>(y, x))
                for (int c = 0; c < 3; ++c) above[std::size_t(c)].push_back(colours.at<cv::Vec3b>(y, x)[c]);
    const cv::Scalar colour(percentile(above[0], 0.5), percentile(above[1], 0.5), percentile(above[2], 0.5));
    cv::Mat like, near;
    cv::inRange(colours, colour - cv::Scalar::all(person), colour + cv::Scalar::all(person), like);
    cv::erode(like, near, cv::Mat::ones(11, 11, CV_8UC1));
    for (const int x : {0, wall.cols - strip}) {
        const cv::Rect beside(x, hair, strip, mouth - hair);
        near(beside).copyTo(wall(beside));
    }
    return wall;
}

// Gradient magnitudes along one axis, summed: of the picture, and of what a blur along that axis takes away.
double detailLost(const cv::Mat& grey, bool across) {
    constexpr int blur = 9;
    cv::Mat values, blurred, sharp, soft;
    grey.convertTo(values, CV_32F);
    cv::blur(values, blurred, across ? cv::Size(blur, 1) : cv::Size(1, blur));
    const auto differences = [&](const cv::Mat& from) {
        const cv::Mat next = across ? from.colRange(1, from.cols) : from.rowRange(1, from.rows);
        const cv::Mat before = across ? from.colRange(0, from.cols - 1) : from.rowRange(0, from.rows - 1);
        return cv::Mat(cv::abs(next - before));
    };
    sharp = differences(values);
    soft = differences(blurred);
    const double all = cv::sum(sharp)[0];
    const cv::Mat lost = cv::max(sharp - soft, 0);
    return all > 0 ? cv::sum(lost)[0] / all : 0;
}

}  // namespace

std::optional<double> hairTop(const cv::Mat& colours, const cv::Mat& inside, const FaceInView& face) {
    cv::Mat smooth;
    cv::GaussianBlur(colours, smooth, {3, 3}, 0);
    const cv::Rect band = clipped(smooth, face.x - face.width / 2, 0, face.x + face.width / 2, face.y - 0.8 * face.eyeDistance);
    int first = band.y;
    while (first < band.y + band.height && cv::countNonZero(inside(cv::Rect(band.x, first, band.width, 1))) < band.width * 3 / 4) ++first;
    const auto left = cornerOf(smooth, inside, clipped(smooth, 0, first, cornerSide, first + 2.5 * cornerSide));
    const auto right = cornerOf(smooth, inside, clipped(smooth, smooth.cols - cornerSide, first, smooth.cols, first + 2.5 * cornerSide));
    if (!left || !right) return std::nullopt;
    const double threshold = 18 + 3 * std::max(left->stray, right->stray);
    for (int y = first, run = 0; y < band.y + band.height; ++y) {
        int different = 0;
        for (int x = band.x; x < band.x + band.width; ++x)
            different += differenceAt(smooth.at<cv::Vec3b>(y, x), *left, *right, double(x) / smooth.cols) > threshold;
        run = different * 8 > band.width ? run + 1 : 0;
        const double top = y - run + 1, above = (face.y - top) / face.eyeDistance;
        if (run == 4) return above > 1.2 && above < 3.2 ? std::optional(top) : std::nullopt;
    }
    return std::nullopt;
}

Background backgroundOf(const cv::Mat& colours, const FaceInView& face) {
    cv::Mat smooth;
    cv::blur(colours, smooth, {3, 3});
    const int hair = int(std::clamp(face.y - face.eyeDistance, 2.0 * cornerSide, double(smooth.rows)));
    const int mouth = int(std::clamp(face.y + 0.8 * face.eyeDistance, double(hair), double(smooth.rows)));
    const cv::Mat wall = wallBeside(smooth, hair, mouth);
    std::array<std::vector<uchar>, 3> values;
    for (int y = 0; y < smooth.rows; ++y)
        for (int x = 0; x < smooth.cols; ++x)
            if (wall.at<uchar>(y, x))
                for (int c = 0; c < 3; ++c) values[std::size_t(c)].push_back(smooth.at<cv::Vec3b>(y, x)[c]);
    Background background{255, 0};
    for (auto& channel : values) {
        background.brightness = std::min(background.brightness, percentile(channel, 0.5));
        background.spread = std::max(background.spread, percentile(channel, 0.98) - percentile(channel, 0.02));
    }
    return background;
}

double sharpnessOf(const cv::Mat& grey, const FaceInView& face) {
    const cv::Rect box = clipped(grey, face.x - 0.5 * face.width, face.y - 0.35 * face.width, face.x + 0.5 * face.width,
                                 face.y + 0.75 * face.width);
    if (box.width < 20 || box.height < 20) return 0;
    cv::Mat half;
    cv::resize(grey(box), half, {}, 0.5, 0.5, cv::INTER_AREA);
    return 100 * std::min(detailLost(half, true), detailLost(half, false));
}

Exposure exposureOf(const cv::Mat& grey, const FaceInView& face) {
    const auto valuesIn = [&](const cv::Rect& box) {
        const cv::Mat part = grey(box).clone();
        return std::vector<uchar>(part.datastart, part.dataend);
    };
    auto cheeks = valuesIn(clipped(grey, face.x - 0.35 * face.width, face.y + 0.1 * face.width, face.x + 0.35 * face.width,
                                   face.y + 0.5 * face.width));
    const auto all = valuesIn(clipped(grey, face.x - 0.4 * face.width, face.y - 0.3 * face.width, face.x + 0.4 * face.width,
                                      face.y + 0.6 * face.width));
    Exposure exposure;
    exposure.median = percentile(cheeks, 0.5);
    if (!all.empty())
        exposure.burnt = 100.0 * double(std::ranges::count_if(all, [](uchar v) { return v >= white; })) / double(all.size());
    return exposure;
}

}  // namespace printer
