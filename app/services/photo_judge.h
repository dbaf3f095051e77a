#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/core/error.h"
#include "printer/photo/photo_gate.h"

namespace app {

// One check of a photo, in words.
struct PhotoLine {
    std::string name, measured, limit;
    std::string cause, remedy;  // of one that failed
    bool passed = false;
};

struct PhotoVerdict {
    std::vector<PhotoLine> lines;
    bool passed = false;
    Bytes crop = {};  // the finished photo cut out of a picture of another size; empty: there is none
};

// The photo gate, with what is said of its checks (resources/photo/gate.json). For one thread.
class PhotoJudge {
  public:
    // language: "zh" or "en". Errors: resourceUnreadable, photoNotJudged.
    static Result<PhotoJudge> open(const std::filesystem::path& resources, const std::string& language);
    // file: JPEG or PNG. The lines are those of the crop where there is one; where something stands against it, its size is no line.
    // Error: photoNotJudged with its cause.
    [[nodiscard]] Result<PhotoVerdict> judge(ByteView file) const;
    // The lines for whoever stands before a camera.
    [[nodiscard]] printer::PhotoGuide guide() const { return gate_->guide(); }

  private:
    PhotoJudge(std::unique_ptr<printer::PhotoGate> gate, std::string texts, std::string language)
        : gate_(std::move(gate)), texts_(std::move(texts)), language_(std::move(language)) {}
    [[nodiscard]] std::vector<PhotoLine> linesOf(const printer::PhotoReport& report) const;

    std::unique_ptr<printer::PhotoGate> gate_;
    std::string texts_, language_;
};

// The error photoNotJudged. what: the file, when there is one.
Error photoNotJudged(const std::string& what, const printer::Error& error);

}  // namespace app
