#include "app/station/layout_drafts.h"

#include <map>
#include <tuple>

#include "apdu/core/file.h"
#include "app/life_cycle/trust_grants.h"
#include "app/station/layout_installation.h"

namespace app {
namespace {

constexpr std::size_t maxLayout = 1 << 20;

enum class Origin { shipped, drawn, installed };

struct Source {
    FoundLayout found;
    Origin origin = Origin::shipped;
};
using Sources = std::map<std::string, Source>;  // of each name the newest

// Of two with one version the signed one counts, and what was drawn here before what was shipped.
void take(Sources& sources, Source source) {
    const auto rank = [](const Source& known) { return std::tuple(known.found.known.version, known.origin); };
    const auto at = sources.find(source.found.known.name);
    if (at == sources.end() || rank(at->second) < rank(source)) sources.insert_or_assign(source.found.known.name, std::move(source));
}

std::filesystem::path draftsFolder(const Station& station) {
    return station.home / "layouts";
}

// Files that are no layouts are passed over.
void takeFiles(Sources& sources, const std::filesystem::path& folder, Origin origin) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        if (entry.path().extension() != ".json") continue;
        const auto content = apdu::readFile(entry.path(), maxLayout);
        if (!content) continue;
        std::string text(content->begin(), content->end());
        if (const auto layout = printer::parseLayout(text))
            take(sources, {{{layout->name, layout->version, LayoutStanding::notSigned}, std::move(text)}, origin});
    }
}

Result<void> takeInstalled(Sources& sources, Layouts& layouts) {
    const auto names = layouts.names();
    const auto current = layouts.current();
    if (!names || !current) return tl::unexpected(names ? current.error() : names.error());
    for (const auto& name : *names) {
        auto newest = layouts.newest(name);
        if (!newest) return tl::unexpected(newest.error());
        if (!*newest) continue;
        const bool prints = *current && (*current)->name == name && (*current)->version == (*newest)->version;
        const auto standing = prints ? LayoutStanding::prints : LayoutStanding::installed;
        take(sources, {{{name, (*newest)->version, standing}, std::move((*newest)->content)}, Origin::installed});
    }
    return {};
}

Result<Sources> sourcesOf(Station& station) {
    Sources sources;
    takeFiles(sources, station.resources / "layouts", Origin::shipped);
    takeFiles(sources, draftsFolder(station), Origin::drawn);
    return takeInstalled(sources, *station.layouts).map([&] { return std::move(sources); });
}

// A version that nobody has, nor a file that holds no layout any more.
KnownLayout nextVersion(const Station& station, const Sources& sources, const std::string& name) {
    const auto at = sources.find(name);
    KnownLayout next{name, at == sources.end() ? 1 : at->second.found.known.version + 1, LayoutStanding::notSigned};
    std::error_code none;
    while (std::filesystem::exists(draftFile(station, next), none)) ++next.version;
    return next;
}

printer::Result<void> write(Station& station, printer::LayoutDocument& document, const KnownLayout& next) {
    return document.setAll({{"/version", std::to_string(next.version)}}, true).and_then([&] {
        std::error_code failed;  // is told by the file that cannot be written
        std::filesystem::create_directories(draftsFolder(station), failed);
        return document.save(draftFile(station, next));
    });
}

}  // namespace

std::string nameOf(LayoutStanding standing) {
    switch (standing) {
        case LayoutStanding::notSigned:
            return "unsigned";
        case LayoutStanding::installed:
            return "signed";
        case LayoutStanding::prints:
            break;
    }
    return "prints";
}

Result<std::vector<KnownLayout>> knownLayouts(Station& station) {
    return sourcesOf(station).map([](const Sources& sources) {
        std::vector<KnownLayout> known;
        for (const auto& [name, source] : sources) known.push_back(source.found.known);
        return known;
    });
}

Result<FoundLayout> newestLayout(Station& station, const std::string& name) {
    return sourcesOf(station).and_then([&](Sources sources) -> Result<FoundLayout> {
        const auto at = sources.find(name);
        if (at == sources.end()) return tl::unexpected(layoutUnknown(name));
        return std::move(at->second.found);
    });
}

std::filesystem::path draftFile(const Station& station, const KnownLayout& layout) {
    return draftsFolder(station) / (layout.name + "-" + std::to_string(layout.version) + ".json");
}

Result<KnownLayout> saveDraft(Station& station, printer::LayoutDocument& document, const Actor& by) {
    const std::string name = document.layout().name;
    if (const auto may = station.people->demand(trust_grants::drawing, "layout draft", by); !may) return tl::unexpected(may.error());
    return sourcesOf(station).and_then([&](const Sources& sources) -> Result<KnownLayout> {
        const KnownLayout next = nextVersion(station, sources, name);
        if (const auto written = write(station, document, next); !written) return tl::unexpected(layoutNotChanged(name, written.error()));
        return station.audit
            ->write(by.nameOrOperator(), "layout drawn", "layout " + name, "version " + std::to_string(next.version) + " unsigned")
            .map([&] { return next; });
    });
}

Result<KnownLayout> putToUse(Station& station, const std::string& shown, const Actor& by) {
    if (const auto may = station.people->demand(trust_grants::installing, "layout", by); !may) return tl::unexpected(may.error());
    const std::string name = printer::checkLayout(shown).layout.name;
    return newestLayout(station, name)
        .and_then([&](const FoundLayout& found) -> Result<std::string> {
            const auto kept = printer::LayoutDocument::parse(found.text);
            if (!kept || kept->text() != shown) return fail(Code::layoutNotAsShown, name);
            if (found.known.standing == LayoutStanding::notSigned) return signLayout(station, shown, by);
            return found.text;
        })
        .and_then([&](const std::string& text) { return installLayout(station, text, by); })
        .map([](const InstalledLayout& installed) {
            return KnownLayout{installed.layout.name, installed.layout.version, LayoutStanding::prints};
        });
}

Error layoutUnknown(const std::string& which) {
    return fail(Code::layoutUnknown, which).value();
}

Error layoutNotChanged(const std::string& name, const printer::Error& error) {
    return fail(Code::layoutNotChanged, name, error).value();
}

}  // namespace app
