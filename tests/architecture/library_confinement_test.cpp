#include <algorithm>
#include <filesystem>
#include <functional>
#include <regex>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

bool isQtGui(const std::string& header) {
    if (header.starts_with("QtGui")) return true;
    return header.starts_with("Q") &&
           std::filesystem::exists(std::filesystem::path(ZHIKA_QT_GUI_HEADERS) / header);
}

std::function<bool(const std::string&)> named(const char* pattern) {
    return [expression = std::regex(pattern)](const std::string& header) {
        return std::regex_search(header, expression);
    };
}

struct Confinement {
    const char* library;
    std::function<bool(const std::string&)> belongs;
    std::vector<std::string> places;  // folders or layers that may include it
};

const std::vector<Confinement> confinements{
    {"winscard", named("winscard|pcsclite|PCSC/|^reader\\.h$"), {"apdu/pcsc"}},
    {"libusb", named("libusb"), {"apdu/usb"}},
    {"umockdev", named("umockdev"), {"apdu/virtual_usb"}},
    {"OpenSSL", named("^openssl/"), {"cardlib/crypto", "app/central", "app/people"}},
    {"PKCS#11", named("pkcs11|p11-kit"), {"cardlib/keys"}},
    {"Qt", named("^Q[A-Z]|^Qt"), {"printer", "app"}},
    {"OpenCV", named("^opencv"), {"printer/photo_sight"}},
    {"Qt Gui", isQtGui, {"printer/face", "printer/paper", "printer/photo_sight", "printer/drivers", "printer/virtual_printer", "app/desk"}},
    {"Qt Widgets",
     named("^QtWidgets|^Q(Application|Widget|MainWindow|Dialog|Layout|.*View|.*Button)$"),
     {"app/desk"}},
    {"Qt Multimedia", named("^QtMultimedia|^Q(Camera|Media|Video|Audio)"), {"app/desk/camera"}},
    {"CUPS", named("^cups/"), {"printer/drivers", "printer/virtual_printer"}},
    {"SQLite", named("sqlite3|^SQLiteCpp"), {"app/store"}},
    {"PostgreSQL", named("libpq|postgres"), {"app/central"}},
    {"the HTTP server", named("^boost/"), {"app/central"}},
};

bool isWithin(const test::SourceFile& file, const std::vector<std::string>& places) {
    return std::ranges::any_of(places, [&](const auto& place) { return file.path.starts_with(place + "/"); });
}

}  // namespace

TEST_CASE("Each foreign library is included in its own folders only", "[architecture]") {
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR))
        for (const auto& include : file.includes)
            for (const auto& rule : confinements)
                if (rule.belongs(include.target) && !isWithin(file, rule.places))
                    violations.push_back(file.path + " includes <" + include.target + "> of " + rule.library);
    INFO(test::joined(violations));
    CHECK(violations.empty());
}
