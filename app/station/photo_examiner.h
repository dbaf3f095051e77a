#pragma once

#include <filesystem>
#include <memory>

#include "printer/photo/photo_gate.h"

namespace app {

// What the photo gate has against a photo. The seam between registering and whoever measures.
class PhotoExaminer {
  public:
    PhotoExaminer() = default;
    PhotoExaminer(const PhotoExaminer&) = delete;
    PhotoExaminer& operator=(const PhotoExaminer&) = delete;
    virtual ~PhotoExaminer() = default;

    // The checks that a photo does not pass, as it is; those of the last one are kept, so that a form may be looked at again and
    // again. Errors: those of printer::PhotoGate.
    virtual printer::Result<std::vector<printer::PhotoCheck>> failedBy(const apdu::Bytes& photo) = 0;
};

// Measures by resources/photo/gate.json; opens the gate when the first photo comes.
std::unique_ptr<PhotoExaminer> makePhotoExaminer(const std::filesystem::path& resources);

}  // namespace app
