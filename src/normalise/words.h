/* words.h - the Dutch word list (package wdutch, 413,000 words) as a table made at build time.
 * Private to src/normalise. */
#ifndef FEIT_NORMALISE_WORDS_H
#define FEIT_NORMALISE_WORDS_H

#include "normalise/word_hash.h"

#include <stdbool.h>

/* Whether a word with this hash is in the list; wrong for one unknown word in 10,000. Thread-safe;
 * the table is read from the program file only when asked. */
bool feit_is_word(uint64_t hash);

#endif
