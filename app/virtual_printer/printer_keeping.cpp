#include "app/virtual_printer/printer_keeping.h"

#include <sys/signalfd.h>

#include <csignal>
#include <iostream>

#include "printer/virtual_printer/pictures.h"

namespace app {

int signalDescriptor() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int number : {SIGTERM, SIGINT}) sigaddset(&ending, number);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &ending, SFD_CLOEXEC);
}

void ExitView::look(const printer::PrinterBody& body) {
    using Where = printer::BookedCard::Where;
    const auto& books = body.books();
    for (std::size_t card = 0; !folder_.empty() && card < books.size(); ++card) {
        const bool out = books[card].where == Where::output || (books[card].where == Where::inside && body.place() == printer::Place::exit);
        if (!out || (books[card].front.empty() && books[card].back.empty()) || !seen_.insert(card).second) continue;
        if (!printer::writeView(books[card], static_cast<int>(card), folder_)) std::cerr << "cannot write to " << folder_ << std::endl;
    }
}

void keepPictures(printer::PrinterBody& body, const std::string& folder) {
    const auto& books = body.books();
    for (std::size_t card = 0; card < books.size(); ++card) {
        if (books[card].front.empty() && books[card].back.empty()) continue;
        if (books[card].where == printer::BookedCard::Where::inside) continue;
        const auto pictures = body.takePictures(static_cast<int>(card));
        if (!folder.empty() && !writePictures(pictures, static_cast<int>(card), folder))
            std::cerr << "cannot write to " << folder << std::endl;
    }
}

}  // namespace app
