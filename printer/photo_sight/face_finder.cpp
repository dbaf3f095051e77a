#include "printer/photo_sight/face_finder.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include "printer/photo_sight/photo_view.h"
#include "printer/photo_sight/pupil.h"

namespace printer {
namespace {

constexpr int longSide = 320;      // of the copy in which faces are looked for
constexpr int patchSide = 200;     // of the face in which eyes are looked for
constexpr int smallestShare = 12;  // a face is at least this part of the short side
constexpr auto turns = {0.0, -20.0, 20.0};  // the cascade knows upright faces only

QPointF centreOf(const cv::Rect& box) {
    return {box.x + box.width / 2.0, box.y + box.height / 2.0};
}

struct Hit {
    cv::Rect box;
    int weight = 0;
};

std::vector<Hit> hitsOf(cv::CascadeClassifier& cascade, const cv::Mat& grey, int neighbours, int smallest, int largest) {
    std::vector<cv::Rect> boxes;
    std::vector<int> weights;
    cascade.detectMultiScale(grey, boxes, weights, 1.1, neighbours, 0, {smallest, smallest}, {largest, largest});
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < boxes.size(); ++i) hits.push_back({boxes[i], weights[i]});
    return hits;
}

}  // namespace

struct FaceFinder::Cascades {
    std::vector<cv::CascadeClassifier> faces, eyes;

    // Faces of a small grey copy turned by `degrees`, in the copy's pixels as it was.
    std::vector<FoundFace> facesOf(const cv::Mat& grey, double degrees) {
        const QPointF middle(grey.cols / 2.0, grey.rows / 2.0);
        const Similarity toGrey = moved(middle, middle, 1, degrees);
        const cv::Mat turned = degrees == 0 ? grey : viewOf(grey, toGrey, grey.size());
        const int shortSide = std::min(grey.cols, grey.rows);
        std::vector<FoundFace> found;
        for (auto& cascade : faces) {
            for (const auto& hit : hitsOf(cascade, turned, 3, std::max(24, shortSide / smallestShare), shortSide))
                found.push_back({toGrey(centreOf(hit.box)), double(hit.box.width), {}});
            if (!found.empty()) break;
        }
        return found;
    }

    std::vector<QPointF> eyesOf(const cv::Mat& grey, const FoundFace& face, double degrees) {
        const double half = patchSide / 2.0;
        const Similarity toGrey = moved({half, half}, face.centre, face.size / patchSide, degrees);
        const cv::Mat patch = viewOf(grey, toGrey, {patchSide, patchSide});
        std::vector<QPointF> found;
        for (const int left : {patchSide / 10, patchSide / 2})
            if (const auto eye = eyeIn(patch, {left, patchSide / 5, patchSide * 4 / 10, patchSide * 35 / 100}))
                found.push_back(toGrey(*eye));
        return found;
    }

    std::optional<QPointF> eyeIn(const cv::Mat& patch, const cv::Rect& where) {
        for (auto& cascade : eyes) {
            const auto hits = hitsOf(cascade, patch(where), 2, patchSide / 9, patchSide / 3);
            const auto best = std::ranges::max_element(hits, {}, &Hit::weight);
            if (best == hits.end()) continue;
            const double column = best->box.x + pupilColumn(patch(where)(best->box));
            return QPointF(where.x + column, where.y + centreOf(best->box).y());
        }
        return std::nullopt;
    }
};

FaceFinder::FaceFinder(std::unique_ptr<Cascades> cascades) : cascades_(std::move(cascades)) {}
FaceFinder::FaceFinder(FaceFinder&&) noexcept = default;
FaceFinder::~FaceFinder() = default;

Result<FaceFinder> FaceFinder::open(const PhotoLimits& limits) {
    auto cascades = std::make_unique<Cascades>();
    std::string missing;
    const auto load = [&](const std::string& name) {
        cv::CascadeClassifier cascade;
        const std::filesystem::path file = std::filesystem::path(limits.cascades) / name;
        try {
            if (std::filesystem::exists(file) && cascade.load(file.string())) return cascade;
        } catch (const cv::Exception&) {  // thrown for a file that is no cascade
        }
        missing = name;
        return cascade;
    };
    for (const auto& name : limits.faceCascades) cascades->faces.push_back(load(name));
    for (const auto& name : limits.eyeCascades) cascades->eyes.push_back(load(name));
    if (!missing.empty()) return fail(Code::photoDetectorMissing, missing);
    return FaceFinder(std::move(cascades));
}

std::vector<FoundFace> FaceFinder::find(const QImage& picture) const {
    const cv::Mat grey = greyOf(picture);
    const double shrink = std::max(1.0, double(std::max(grey.cols, grey.rows)) / longSide);
    cv::Mat small = grey;
    if (shrink > 1) cv::resize(grey, small, {}, 1 / shrink, 1 / shrink, cv::INTER_AREA);
    std::vector<FoundFace> found;
    for (const double degrees : turns) {
        found = cascades_->facesOf(small, degrees);
        for (auto& face : found) {
            face.centre *= shrink;
            face.size *= shrink;
            face.eyes = cascades_->eyesOf(grey, face, degrees);
        }
        if (!found.empty()) break;
    }
    if (std::ranges::any_of(found, [](const FoundFace& face) { return face.eyes.size() == 2; }))
        std::erase_if(found, [](const FoundFace& face) { return face.eyes.empty(); });
    std::ranges::sort(found, std::greater{}, &FoundFace::size);
    return found;
}

}  // namespace printer
