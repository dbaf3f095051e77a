#pragma once

#include <array>

#include "printer/core/error.h"
#include "printer/face/face_images.h"

namespace printer {

// A print head's picture of one ink: `lines` lines of `dots`, a byte each, 0 = no ink, 255 = all of it. The card passes under
// the head along its length: a line is a column of the face, its first dot at the face's bottom.
struct InkPanel {
    char ink = 'k';  // y, m, c, k, o
    int dots = 0, lines = 0;
    Bytes values;
};

struct HeadGeometry {
    int dots = 648, lines = 1016;
};

// Separates one side: Y = 255 − B, M = 255 − G, C = 255 − R; resin and overlay are all or nothing, never dithered, never scaled.
// The face lies in the middle of the head's picture; its edge colour goes on to the edge (a card is printed over it).
// inks: which of "ymcko", in the ribbon's order. Nothing when the side is larger than the head's picture.
std::vector<InkPanel> separate(const SideImages& side, const HeadGeometry& head, const std::string& inks);

// The pictures again from panels: what a face printed so would look like, by layer. width, height: of the face, in dots.
SideImages assemble(const std::vector<InkPanel>& panels, int width, int height);

}  // namespace printer
