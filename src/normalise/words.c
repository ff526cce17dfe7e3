/* words.c - the Dutch word list: 32 bits a word, sorted, linked in as it is. */
#include "normalise/words.h"

#include "base/str.h"

__asm__(".section .rodata\n"
	".balign 4\n"
	"feit_word_table:\n"
	".incbin \"" FEIT_WORD_FILE "\"\n"
	"feit_word_table_end:\n"
	".byte 0\n"
	".previous\n");

extern const uint32_t feit_word_table[] __attribute__((visibility("hidden")));
extern const char feit_word_table_end[] __attribute__((visibility("hidden")));

bool feit_is_word(uint64_t hash)
{
	uint32_t key = feit_word_key(hash);
	/* cppcheck-suppress comparePointers ; two labels of one table, see above */
	size_t n = (size_t)(feit_word_table_end - (const char *)feit_word_table) / sizeof(uint32_t);
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (feit_word_table[mid] < key)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && feit_word_table[lo] == key;
}
