#include "printer/photo_sight/pupil.h"

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace printer {
namespace {

struct Gradient {
    cv::Point2d at, direction;
};

// The strongest gradients, as directions.
std::vector<Gradient> gradientsOf(const cv::Mat& grey) {
    cv::Mat across, down;
    cv::Sobel(grey, across, CV_64F, 1, 0);
    cv::Sobel(grey, down, CV_64F, 0, 1);
    cv::Mat strength;
    cv::magnitude(across, down, strength);
    cv::Scalar mean, deviation;
    cv::meanStdDev(strength, mean, deviation);
    const double least = mean[0] + 0.3 * deviation[0];
    std::vector<Gradient> gradients;
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x)
            if (const double s = strength.at<double>(y, x); s > least)
                gradients.push_back({cv::Point2d(x, y), cv::Point2d(across.at<double>(y, x) / s, down.at<double>(y, x) / s)});
    return gradients;
}

double supportOf(cv::Point2d centre, const std::vector<Gradient>& gradients) {
    double sum = 0;
    for (const auto& [at, direction] : gradients) {
        const cv::Point2d way = at - centre;
        const double length = std::hypot(way.x, way.y);
        const double along = length > 0 ? way.dot(direction) / length : 0;
        if (along > 0) sum += along * along;
    }
    return sum;
}

}  // namespace

double pupilColumn(const cv::Mat& eye) {
    cv::Mat grey;
    cv::GaussianBlur(eye, grey, {5, 5}, 0);
    const auto gradients = gradientsOf(grey);
    double best = eye.cols / 2.0, most = 0;
    for (int y = eye.rows * 2 / 5; y < eye.rows * 3 / 5; ++y)
        for (int x = eye.cols * 2 / 5; x < eye.cols * 3 / 5; ++x) {
            const double support = supportOf(cv::Point2d(x, y), gradients) * (255 - grey.at<uchar>(y, x));
            if (support <= most) continue;
            most = support;
            best = x + 0.5;
        }
    return best;
}

}  // namespace printer
