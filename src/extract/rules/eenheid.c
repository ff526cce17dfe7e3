/* eenheid.c - "35 km", "12,5 m2", "20 fte"; read from the number (phrase.c, unit.c). */
#include "extract/phrase.h"

static const struct feit_rule rules[] = {
    {.id = "figure.unit",
     .read = feit_read_elsewhere,
     .tail = "",
     .about = "a quantity with its unit: 35 km, 20 hectare, 12 fte"},
    {0}};

const struct feit_module feit_module_eenheid = {"eenheid", FEIT_FAMILY_FIGURE,
						"quantities with units", rules};
