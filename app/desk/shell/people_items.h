#pragma once

#include <QListWidget>

#include "app/services/find_people.h"

namespace app {

// People at the end of a list, and what there is to say when none or not all are there.
void addPeople(QListWidget& list, const FoundPeople& found);

// The person of an item; 0: it is none.
std::int64_t personOf(const QListWidgetItem* item);

}  // namespace app
