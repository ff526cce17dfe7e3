/* getal.c - figures that begin with digits: "20.000 vergunninghouders", "2,5 miljoen". */
#include "extract/phrase.h"

static const struct feit_rule rules[] = {
    {.id = "figure.count",
     .digits = "1-",
     .tail = "",
     .read = feit_read_figure,
     .about = "a number with what it counts: ten minste 20.000 vergunninghouders"},
    {0}};

const struct feit_module feit_module_getal = {"getal", FEIT_FAMILY_FIGURE,
					      "numbers in digits with what they count", rules};
