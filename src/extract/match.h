/* match.h - the engine as its neighbours see it: see match.c. */
#ifndef FEIT_MATCH_H
#define FEIT_MATCH_H

#include "extract/extract.h"

const struct feit_words *feit_engine_words(const struct feit_engine *);
struct feit_measure_memory *feit_engine_measures(const struct feit_engine *);

/* Compiles every pattern at once: for tests, and for oracle runs. */
void feit_engine_compile_all(struct feit_engine *);

#endif
