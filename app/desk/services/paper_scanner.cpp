#include "app/desk/services/paper_scanner.h"

#include <utility>

namespace app {
namespace {

constexpr auto longestScan = std::chrono::minutes(2);  // of one page, the lamp's warming up with it
constexpr std::size_t mostBytes = 32 << 20;
constexpr int endingMs = 2000;

}  // namespace

PaperScanner::PaperScanner() {
    // Neither a page nor a core of it may lie about: it goes from pipe to memory.
    process_.setProgram("scanimage");
    process_.setArguments({"--format=jpeg", "--mode", "Color", "--resolution", "300"});
    patience_.setSingleShot(true);
    connect(&process_, &QProcess::readyReadStandardOutput, this, &PaperScanner::read);
    connect(&process_, &QProcess::finished, this, &PaperScanner::end);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return;
        trouble_ = Trouble::noProgram;
        fail(Trouble::noProgram);
    });
    connect(&patience_, &QTimer::timeout, this, [this] { endFor(Trouble::tooSlow); });
    killing_.setSingleShot(true);
    connect(&killing_, &QTimer::timeout, &process_, &QProcess::kill);
}

PaperScanner::~PaperScanner() {
    process_.disconnect(this);
    if (!busy()) return;
    process_.kill();
    process_.waitForFinished(endingMs);
}

void PaperScanner::scan() {
    if (busy()) return;
    page_.clear();
    trouble_.reset();
    process_.start(QIODevice::ReadOnly);
    patience_.start(longestScan);
    emit busyChanged();
}

void PaperScanner::stop() {
    endFor(Trouble::stopped);
}

// scanimage lets the scanner come to rest when it is asked to end.
void PaperScanner::endFor(Trouble trouble) {
    if (!busy() || trouble_) return;
    trouble_ = trouble;
    process_.terminate();
    killing_.start(endingMs);
}

void PaperScanner::read() {
    const QByteArray part = process_.readAllStandardOutput();
    page_.insert(page_.end(), part.begin(), part.end());
    if (page_.size() <= mostBytes || trouble_) return;
    trouble_ = Trouble::tooLarge;
    process_.kill();
}

void PaperScanner::end(int exit, QProcess::ExitStatus how) {
    read();
    if (!trouble_ && how == QProcess::NormalExit && exit == 0 && !page_.empty()) {
        patience_.stop();
        killing_.stop();
        emit busyChanged();
        return emit scanned(std::exchange(page_, {}));
    }
    fail(trouble_.value_or(Trouble::failed));
}

void PaperScanner::fail(Trouble trouble) {
    patience_.stop();
    killing_.stop();
    page_.clear();
    QString said = QString::fromUtf8(process_.readAllStandardError()).trimmed();
    if (trouble == Trouble::failed && said.contains("no SANE devices found")) trouble = Trouble::noScanner;
    said = said.section('\n', -1).section("scanimage: ", -1);
    emit busyChanged();
    emit failed(trouble, said);
}

}  // namespace app
