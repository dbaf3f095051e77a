#pragma once

#include <filesystem>

#include "printer/job/face_printer.h"

namespace printer {

// Prints onto files, below FOLDER/JOB: a PNG per side and layer, a composite per side, a PDF proof in the
// card's size, and manifest.json, which says that this is a proof on files, not on plastic. Readable by the
// owner only: they are personal data.
class FileDriver : public FacePrinter {
  public:
    explicit FileDriver(const std::filesystem::path& folder) : folder_(std::filesystem::absolute(folder)) {}
    Result<PrintResult> print(const Face& face, const std::string& job, Earlier earlier) override;

  private:
    std::filesystem::path folder_;
};

}  // namespace printer
