#pragma once

#include "app/desk/services/layout_editing.h"
#include "tests/support/files.h"

namespace test {

// The shipped layout, edited on the spot; its face is a coloured card, and comes at once unless it is late.
class FakeLayoutEditing : public app::LayoutEditing {
  public:
    void known(QObject*, app::Then<std::vector<app::KnownLayout>> then) override {
        then(std::vector<app::KnownLayout>{{"national-2016", 2, app::LayoutStanding::notSigned},
                                           {"zhengzhou-2013", version, standing}});
    }
    void open(QObject*, const std::string& name, app::Then<app::LayoutView> then) override {
        opened.push_back(name);
        if (!name.empty() && name != document.layout().name)
            document = printer::LayoutDocument::parse(resource("layouts/" + name + ".json")).value();
        answer(then);
    }
    void change(QObject*, const app::ElementPlace& place, const app::ElementChange& change, bool goesOn,
                app::Then<app::LayoutView> then) override {
        const auto values = change(document.layout(), place);
        if (!values.empty()) (void)document.setAll(values, goesOn);
        answer(then);
    }
    void undo(QObject*, app::Then<app::LayoutView> then) override {
        document.undo();
        answer(then);
    }
    void redo(QObject*, app::Then<app::LayoutView> then) override {
        document.redo();
        answer(then);
    }
    void save(QObject*, app::Then<app::LayoutView> then) override {
        if (refusal) return then(tl::unexpected(*refusal));
        (void)document.setAll({{"/version", std::to_string(++version)}}, true);
        saved = document.text();
        standing = app::LayoutStanding::notSigned;
        answer(then);
    }
    void putToUse(QObject*, const std::string& checked, app::Then<app::LayoutView> then) override {
        if (refusal) return then(tl::unexpected(*refusal));
        used.push_back(checked);
        standing = app::LayoutStanding::prints;
        answer(then);
    }
    void draw(QObject*, const app::LayoutView& layout, app::Then<app::LayoutPictures> then) override {
        drawn.push_back(layout.text);
        if (late)
            waiting = std::move(then);
        else
            then(pictures);
    }

    static app::LayoutPictures blue() {
        app::LayoutPictures made;
        made.face.front = made.face.back = QImage(86, 54, QImage::Format_RGB32);
        made.face.front.fill(Qt::blue);
        return made;
    }
    [[nodiscard]] const printer::Element& element(const std::string& id) const {
        for (const auto& side : document.layout().sides)
            for (const auto& element : side.elements)
                if (element.id == id) return element;
        throw std::runtime_error("no element " + id);
    }

    printer::LayoutDocument document = printer::LayoutDocument::parse(resource("layouts/zhengzhou-2013.json")).value();
    app::LayoutStanding standing = app::LayoutStanding::prints;
    int version = 1;
    std::vector<std::string> opened, drawn, used;
    std::string saved;
    std::optional<app::Error> refusal;
    app::LayoutPictures pictures = blue();
    bool late = false;
    app::Then<app::LayoutPictures> waiting;

  private:
    void answer(const app::Then<app::LayoutView>& then) const {
        const bool unsaved = document.text() != saved && document.canUndo();
        then(app::LayoutView{document.layout(), document.text(), unsaved ? app::LayoutStanding::notSigned : standing, unsaved, document.canUndo(),
                             document.canRedo(), document.refused(), ""});
    }
};

}  // namespace test
