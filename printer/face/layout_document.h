#pragma once

#include <map>

#include "printer/face/layout.h"

namespace printer {

// JSON pointer → value as JSON text; an empty text: no such member.
using LayoutValues = std::map<std::string, std::string>;

// A layout being edited: opened, changed a step at a time, undone, saved. It is valid after every step: a change that
// breaks a rule is refused with its faults and nothing has changed. Members keep their order. A changed layout has lost
// its signature.
class LayoutDocument {
  public:
    // Errors: layoutInvalid; layoutUnreadable.
    static Result<LayoutDocument> parse(std::string_view json);
    static Result<LayoutDocument> open(const std::filesystem::path& file);

    // Puts a value (JSON text) at a JSON pointer; a last part "-" appends to a list. Error: layoutInvalid.
    Result<void> set(const std::string& pointer, std::string_view value);
    // Several at once: one step. goesOn: it is taken back together with the step before it. Error: layoutInvalid.
    Result<void> setAll(const LayoutValues& values, bool goesOn = false);
    // Takes a member or an entry away. Error: layoutInvalid.
    Result<void> remove(const std::string& pointer);
    // Moves an entry of a list to another place in it: what is drawn later lies above. Error: layoutInvalid.
    Result<void> move(const std::string& list, std::size_t from, std::size_t to);

    // False when there is nothing to take back, or to do again.
    bool undo();
    bool redo();
    [[nodiscard]] bool canUndo() const { return at_ > 0; }
    [[nodiscard]] bool canRedo() const { return at_ + 1 < steps_.size(); }

    // Durable when it returns. Error: layoutNotSaved.
    Result<void> save(const std::filesystem::path& file);

    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] const std::string& text() const { return steps_[at_]; }  // as it would be saved
    [[nodiscard]] bool changed() const { return steps_[at_] != saved_; }   // since opened or saved
    // Why the last change was refused; empty when it was not.
    [[nodiscard]] const std::vector<LayoutFault>& refused() const { return refused_; }

  private:
    LayoutDocument(Layout layout, std::string text);
    template <class Edit>
    Result<void> edit(Edit edit, bool goesOn = false);
    Result<void> refuse(std::vector<LayoutFault> faults);
    void keep(Layout layout, std::string text, bool goesOn);

    Layout layout_;
    std::vector<std::string> steps_;  // every state, the first as opened
    std::size_t at_ = 0;
    std::string saved_;
    std::vector<LayoutFault> refused_;
};

}  // namespace printer
