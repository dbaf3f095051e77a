#pragma once

#include <opencv2/core.hpp>

namespace printer {

// The column of the pupil in a grey picture of an eye, near its middle: that of the dark point which most gradients point away
// from (Timm and Barth, "Accurate eye centre localisation by means of gradients", 2011). The row is not told: lids and lashes
// pull it up and down by more than the eye detector is wrong.
double pupilColumn(const cv::Mat& eye);

}  // namespace printer
