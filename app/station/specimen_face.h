#pragma once

#include "app/station/face_studio.h"
#include "app/core/error.h"

namespace app {

// An invented holder's face (resources/samples/specimen.json), for trying a layout. Its code is as long as a real one and
// says nothing. Error: resourceUnreadable.
Result<printer::FaceContent> specimenFace(const std::filesystem::path& resources);

// The specimen by a layout, tried at every resolution it was designed for; the face at the usual one. Errors: those of
// printer::FaceRenderer.
printer::Result<printer::Face> drawSpecimen(const printer::Layout& layout, const printer::FaceContent& specimen);

// A code of full length that seals nothing.
std::string specimenCode();

}  // namespace app
