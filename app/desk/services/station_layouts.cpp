#include "app/desk/services/station_layouts.h"

#include "app/station/layout_installation.h"
#include "app/station/layout_trial.h"
#include "app/station/specimen_face.h"

namespace app {
namespace {

using Shared = StationLane::Shared;

LayoutPictures shownTrial(const LayoutTrial& trial, const std::string& mark) {
    LayoutPictures pictures;
    if (trial.face) pictures.face = picturesOf(printer::markedFace(*trial.face, mark));
    for (const auto& fault : trial.faults) pictures.faults.push_back(faceNotDrawn("", fault));
    pictures.missingFonts = trial.missingFonts;
    return pictures;
}

}  // namespace

// What was begun and not saved goes on; anything else is read anew.
Result<void> StationLayouts::Drafts::take(Station& station, const std::string& name) {
    const std::string wanted = !name.empty() ? name : !open.empty() ? open : station.identity.layout;
    const auto begun = byName.find(wanted);
    if (begun != byName.end() && begun->second.document.changed()) {
        open = wanted;
        return {};
    }
    return newestLayout(station, wanted).and_then([&](const FoundLayout& found) -> Result<void> {
        auto document = printer::LayoutDocument::parse(found.text);
        if (!document) return tl::unexpected(layoutNotChanged(wanted, document.error()));
        if (begun == byName.end() || begun->second.document.text() != document->text())
            byName.insert_or_assign(wanted, Draft{*std::move(document), found.known.standing});
        else
            begun->second.standing = found.known.standing;  // its steps may still be taken back
        open = wanted;
        return {};
    });
}

LayoutView StationLayouts::Drafts::view(const Station& station) const {
    const Draft& draft = byName.at(open);
    const auto& document = draft.document;
    return {document.layout(),   document.text(),    document.changed() ? LayoutStanding::notSigned : draft.standing,
            document.changed(),  document.canUndo(), document.canRedo(),
            document.refused(),  station.identity.mark};
}

StationLayouts::StationLayouts(StationLane& questions, StationLane& cards, std::filesystem::path resources, Actor person, std::string mark)
    : questions_(questions), cards_(cards), resources_(std::move(resources)), person_(std::move(person)), mark_(std::move(mark)),
      drafts_(std::make_shared<Drafts>()) {}

void StationLayouts::known(QObject* asker, Then<std::vector<KnownLayout>> then) {
    questions_.ask<std::vector<KnownLayout>>(asker, [](Shared station) { return knownLayouts(*station); }, std::move(then));
}

void StationLayouts::open(QObject* asker, const std::string& name, Then<LayoutView> then) {
    questions_.ask<LayoutView>(
        asker,
        [drafts = drafts_, name](Shared station) {
            return drafts->take(*station, name).map([&] { return drafts->view(*station); });
        },
        std::move(then));
}

// On the layout that is open; when none is, the one that prints.
void StationLayouts::work(QObject* asker, Work work, Then<LayoutView> then) {
    questions_.ask<LayoutView>(
        asker,
        [drafts = drafts_, work = std::move(work)](Shared station) {
            const auto open = drafts->open.empty() ? drafts->take(*station, {}) : Result<void>();
            return open.and_then([&] { return work(*station, drafts->byName.at(drafts->open)); }).map([&] {
                return drafts->view(*station);
            });
        },
        std::move(then));
}

// A change that is refused is told by the view.
void StationLayouts::change(QObject* asker, const ElementPlace& place, const ElementChange& change, bool goesOn, Then<LayoutView> then) {
    work(
        asker,
        [place, change, goesOn](Station&, Draft& draft) -> Result<void> {
            const auto values = change(draft.document.layout(), place);
            if (!values.empty()) (void)draft.document.setAll(values, goesOn);
            return {};
        },
        std::move(then));
}

void StationLayouts::undo(QObject* asker, Then<LayoutView> then) {
    work(
        asker,
        [](Station&, Draft& draft) -> Result<void> {
            draft.document.undo();
            return {};
        },
        std::move(then));
}

void StationLayouts::redo(QObject* asker, Then<LayoutView> then) {
    work(
        asker,
        [](Station&, Draft& draft) -> Result<void> {
            draft.document.redo();
            return {};
        },
        std::move(then));
}

void StationLayouts::save(QObject* asker, Then<LayoutView> then) {
    work(
        asker,
        [by = person_](Station& station, Draft& draft) {
            return saveDraft(station, draft.document, by).map([&](const KnownLayout& saved) { draft.standing = saved.standing; });
        },
        std::move(then));
}

// It is told when cards are printed by it too.
void StationLayouts::putToUse(QObject* asker, const std::string& checked, Then<LayoutView> then) {
    work(
        &self_,
        [by = person_, checked](Station& station, Draft& draft) {
            return app::putToUse(station, checked, by).map([&](const KnownLayout& used) {
                draft.standing = used.standing;
            });
        },
        [this, asker = QPointer<QObject>(asker), then = std::move(then)](const Result<LayoutView>& view) {
            if (!view && asker) then(view);
            if (!view) return;
            cards_.ask<LayoutView>(
                asker,
                [view](Shared station) {
                    followLayout(*station);
                    return view;
                },
                then);
        });
}

void StationLayouts::draw(QObject* asker, const LayoutView& layout, Then<LayoutPictures> then) {
    const std::string mark = layout.mark.empty() ? mark_ : layout.mark;
    drawing_.ask<LayoutPictures>(
        asker,
        [this, layout = layout.layout, mark]() -> Result<LayoutPictures> {
            if (!specimen_ || !*specimen_) specimen_ = specimenFace(resources_);
            return specimen_->map([&](const printer::FaceContent& specimen) {
                return shownTrial(tryLayout(layout, specimen), mark);
            });
        },
        std::move(then));
}

}  // namespace app
