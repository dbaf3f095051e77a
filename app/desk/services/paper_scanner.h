#pragma once

#include <QProcess>
#include <QTimer>
#include <optional>

#include "apdu/core/bytes.h"

namespace app {

// A scanner that SANE drives, through scanimage(1) of sane-utils: the maker's driver runs in a process of its own. SANE chooses the
// scanner (SANE_DEFAULT_DEVICE, else the first). One page at a time.
class PaperScanner : public QObject {
    Q_OBJECT
  public:
    PaperScanner();
    ~PaperScanner() override;

    // What keeps a page from coming.
    enum class Trouble { noProgram, noScanner, stopped, tooLarge, tooSlow, failed };

    void scan();
    void stop();
    [[nodiscard]] bool busy() const { return process_.state() != QProcess::NotRunning; }

  signals:
    // The page as JPEG.
    void scanned(const apdu::Bytes& page);
    // said: the driver's own words, perhaps none.
    void failed(app::PaperScanner::Trouble trouble, const QString& said);
    void busyChanged();

  private:
    void read();
    void end(int exit, QProcess::ExitStatus how);
    void endFor(Trouble trouble);
    void fail(Trouble trouble);

    QProcess process_;
    QTimer patience_, killing_;
    apdu::Bytes page_;
    std::optional<Trouble> trouble_;  // why it was ended from here
};

}  // namespace app
