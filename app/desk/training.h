#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

#include "app/station/station.h"

namespace app {

// A station to learn at: made when it is asked for, with invented people and applicants, a virtual card on the reader of
// vsmartcard's driver and prints into files; gone when it is over. Every face it draws or prints bears its mark, every paper says that it is
// not valid.
class Training {
  public:
    struct Options {
        std::filesystem::path resources;
        std::string mark;     // laid across every face
        int slotPort = 35963;  // where vsmartcard's driver listens for a card
    };
    // Errors: those of startStation() and importApplications().
    static Result<std::unique_ptr<Training>> begin(const Options& options);
    ~Training();
    Training(const Training&) = delete;
    Training& operator=(const Training&) = delete;

    [[nodiscard]] std::filesystem::path home() const { return std::filesystem::path(folder_.path().toStdString()) / "station"; }
    // The control socket of the virtual reader.
    [[nodiscard]] QString virtualReader() const { return folder_.filePath("card.sock"); }
    // What is laid across every face.
    static std::string mark();
    // Invented people, drawn as a camera sees them.
    static std::string camera(const std::filesystem::path& resources);
    // Who may sign in, and with what, to be read on the page that asks.
    static QString help();

  private:
    Training() = default;
    Result<void> makeStation(const Options& options);
    void layCard(int port);

    QTemporaryDir folder_;
    QProcess card_;
};

}  // namespace app
