#pragma once

#include <QString>

namespace app {

// How the name of a paper (resources/regimes) is shown: as it is, and in English with its English word after it, for that is what stands on it.
QString paperWord(const QString& name);

// The name that the desk offers for it: files may name one paper in two ways.
QString usualPaper(const QString& name);

}  // namespace app
