#pragma once

#include <map>

#include "app/desk/services/job_lane.h"
#include "app/desk/services/layout_editing.h"

namespace app {

// The layouts of the station itself. What is edited lives on the lane of questions; the face, which takes longer, is drawn on a lane of its
// own. The lane of cards prints by a new layout when the card in hand is done.
class StationLayouts : public LayoutEditing {
  public:
    // mark: laid across the face, as it is only a preview.
    StationLayouts(StationLane& questions, StationLane& cards, std::filesystem::path resources, Actor person, std::string mark);

    // Who works at the desk from now on.
    void actAs(Actor person) { person_ = std::move(person); }

    void known(QObject* asker, Then<std::vector<KnownLayout>> then) override;
    void open(QObject* asker, const std::string& name, Then<LayoutView> then) override;
    void change(QObject* asker, const ElementPlace& place, const ElementChange& change, bool goesOn, Then<LayoutView> then) override;
    void undo(QObject* asker, Then<LayoutView> then) override;
    void redo(QObject* asker, Then<LayoutView> then) override;
    void save(QObject* asker, Then<LayoutView> then) override;
    void putToUse(QObject* asker, const std::string& checked, Then<LayoutView> then) override;
    void draw(QObject* asker, const LayoutView& layout, Then<LayoutPictures> then) override;

    // Told on the screen's thread when a face begins to be drawn after a pause, and when the last is there.
    void onBusy(std::function<void(bool)> told) { drawing_.onBusy(std::move(told)); }

  private:
    struct Draft {
        printer::LayoutDocument document;
        LayoutStanding standing = LayoutStanding::notSigned;  // of what was opened or saved
    };
    // Of the station's lane, and of no other thread.
    struct Drafts {
        std::map<std::string, Draft> byName;
        std::string open;
        Result<void> take(Station& station, const std::string& name);
        [[nodiscard]] LayoutView view(const Station& station) const;
    };
    using Work = std::function<Result<void>(Station&, Draft&)>;
    void work(QObject* asker, Work work, Then<LayoutView> then);

    StationLane &questions_, &cards_;
    std::filesystem::path resources_;
    Actor person_;
    std::string mark_;
    std::shared_ptr<Drafts> drafts_;
    std::optional<Result<printer::FaceContent>> specimen_;  // of the drawing lane's thread
    QObject self_;     // asks where the answer must not be lost
    JobLane drawing_;  // ends first
};

}  // namespace app
