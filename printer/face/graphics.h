#pragma once

#include <memory>

namespace printer {

// What drawing text needs of the process: made once, first thing in main(), and kept to its end. Without a
// screen it draws off screen. It is also the event loop's application object, so a program needs no other.
class Graphics {
  public:
    Graphics(int& argc, char** argv);
    ~Graphics();

  private:
    struct Application;
    std::unique_ptr<Application> application_;
};

}  // namespace printer
