/* sentences.h - where a sentence ends. Private to src/normalise. */
#ifndef FEIT_SENTENCES_H
#define FEIT_SENTENCES_H

#include "base/str.h"

/* Whether the '.', '!' or '?' at `at` ends the sentence that began at `begin`: the offset behind
 * it and its closing quotes, or 0. `end` is where the block ends. All are bytes in clean text. */
size_t feit_sentence_stop(struct feit_str text, size_t begin, size_t at, size_t end);

#endif
