/* percentage.c - "35 procent", "3 procentpunt", "5 promille"; read from the number (phrase.c). */
#include "extract/phrase.h"

static const struct feit_rule rules[] = {
    {.id = "figure.percent", .read = feit_read_elsewhere, .tail = "", .about = "35 procent, 12 %"},
    {.id = "figure.point",
     .read = feit_read_elsewhere,
     .tail = "",
     .about = "percentage points: 3 procentpunt, 2,5%-punt"},
    {.id = "figure.permille", .read = feit_read_elsewhere, .tail = "", .about = "5 promille, 5‰"},
    {0}};

const struct feit_module feit_module_percentage = {
    "percentage", FEIT_FAMILY_FIGURE, "percentages, percentage points, per mille", rules};
