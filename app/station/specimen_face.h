#pragma once

#include "app/station/face_studio.h"
#include "app/core/error.h"

namespace app {

// An invented holder's face (resources/samples/specimen.json), for trying a layout. Its code is as long as a real one and
// says nothing. Error: resourceUnreadable.
Result<printer::FaceContent> specimenFace(const std::filesystem::path& resources);

// A code of full length that seals nothing.
std::string specimenCode();

}  // namespace app
