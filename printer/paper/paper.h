#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// What is filled into the places of a template. The first row of a table is its head.
struct PaperContent {
    using Table = std::vector<std::vector<std::string>>;
    std::map<std::string, std::string> texts;
    std::map<std::string, Table> tables;
    std::string code;  // of the QR code in the place "code"; of the alphanumeric alphabet
    std::string mark = {};  // in a frame at the top of every page, above what the template has; empty: none
};

// A sheet as PDF. html: a template of resources/papers, with places {{name}}; its first line says the size: "<!-- A5 -->" or
// "<!-- A4 -->". Content is put in as text, never as markup, so that a name cannot load or hide anything. Needs a Graphics.
// Errors: paperUnusable (a size or a place that nothing is there for, or content without a place), qrTooLarge.
Result<Bytes> makePaper(std::string_view html, const PaperContent& content);

}  // namespace printer
