#include "app/cli/paper_option.h"

#include <ostream>

#include "app/services/give_paper.h"

namespace app {

void addPaperTarget(CLI::App& command, PaperTarget& target) {
    command.add_option("--pdf", target.pdf, "into this file, which only its owner reads");
    command.add_flag("--print", target.print, "to the system's printer");
    command.add_option("--queue", target.queue, "the printer's name; the usual one when none is given");
}

Result<void> givePaper(const CommandContext& context, const PaperTarget& target, ByteView pdf) {
    const auto saved = target.pdf.empty() ? Result<void>{} : savePaper(pdf, target.pdf);
    return saved.and_then([&] { return target.print ? printPaper(pdf, target.queue) : Result<void>{}; }).map([&] {
        if (context.json)
            context.printJson({{"pdf", target.pdf.string()}, {"printed", target.print}, {"bytes", pdf.size()}});
        else
            *context.out << context.say("单据已生成 ", "paper made ") << target.pdf.string() << std::endl;
    });
}

}  // namespace app
