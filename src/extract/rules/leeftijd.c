/* leeftijd.c - "jonger dan 18 jaar", "15-jarige"; read from the number (phrase.c). */
#include "extract/phrase.h"

static const struct feit_rule rules[] = {
    {.id = "figure.age",
     .read = feit_read_elsewhere,
     .tail = "",
     .about = "ages: jonger dan 18 jaar, 65 jaar en ouder, 15-jarige, 65-plussers"},
    {0}};

const struct feit_module feit_module_leeftijd = {"leeftijd", FEIT_FAMILY_FIGURE, "ages", rules};
