/* bereik_getal.c - "tussen de 30 en 45", "van 2.000 naar 2.600"; read from the first number. */
#include "extract/phrase.h"

static const struct feit_rule rules[] = {
    {.id = "figure.range",
     .read = feit_read_elsewhere,
     .tail = "",
     .about = "a range: 10 tot 15 procent, 20-25, tussen de 30 en 45 gemeenten"},
    {.id = "figure.change",
     .read = feit_read_elsewhere,
     .tail = "",
     .about = "both ends of a change: van 2.000 naar 2.600"},
    {0}};

const struct feit_module feit_module_bereik_getal = {"bereik_getal", FEIT_FAMILY_FIGURE,
						     "ranges and changes", rules};
