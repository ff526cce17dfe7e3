/* bodies.c - bodies and professions that are told by the end of their noun: netbeheerders,
 * sectorraden, luchthavenbesturen. */
#include "extract/measures/measures.h"

#define END(text)                                                                                  \
	{                                                                                          \
		text, sizeof text - 1                                                              \
	}
static const struct feit_str bodies[] = {
    END("beheerder"),      END("beheerders"),     END("aanbieder"),     END("aanbieders"),
    END("verlener"),       END("verleners"),      END("uitvoerder"),    END("uitvoerders"),
    END("ontwikkelaars"),  END("exploitanten"),   END("instelling"),    END("instellingen"),
    END("organisatie"),    END("organisaties"),   END("bedrijven"),     END("partijen"),
    END("partners"),       END("raden"),          END("besturen"),      END("bestuurders"),
    END("overheden"),      END("autoriteit"),     END("autoriteiten"),  END("houders"),
    END("bonden"),         END("vakbond"),        END("corporatie"),    END("corporaties"),
    END("verzekeraar"),    END("verzekeraars"),   END("vereniging"),    END("verenigingen"),
    END("stichting"),      END("koepel"),         END("koepels"),       END("werkgevers"),
    END("werknemers"),     END("scholen"),        END("universiteit"),  END("universiteiten"),
    END("ziekenhuizen"),   END("onderneming"),    END("ondernemingen"), END("banken"),
    END("maatschappijen"), END("fabrikanten"),    END("inspectie"),     END("inspecties"),
    END("lidstaten"),      END("werkgroep"),      END("stuurgroep"),    END("leveranciers"),
    END("producenten"),    END("uitstoters"),     END("artsen"),        END("boeren"),
    END("korpsen"),        END("waterschap"),     END("waterschappen"), END("regio's"),
    END("regio’s"),        END("sector"),         END("sectoren"),      END("gezant"),
    END("coördinator"),    END("toezichthouder"),
};
#undef END

enum { N_BODIES = sizeof bodies / sizeof bodies[0], SHORTEST_BODY = 5 };

/* A bit of the last five letters, folded. */
static uint32_t ending_bit(const char *end)
{
	uint32_t last;

	memcpy(&last, end - 4, 4);
	last = (last | 0x20202020) * 2654435761u + (unsigned char)(end[-5] | 0x20) * 40503u;
	return last >> 20;
}

void feit_read_bodies(struct feit_measure_memory *m)
{
	for (size_t i = 0; i < N_BODIES; i++) {
		uint32_t bit = ending_bit(bodies[i].ptr + bodies[i].len);
		m->bodies[bit / 64] |= UINT64_C(1) << (bit & 63);
	}
}

bool feit_is_body(const struct feit_reading *r, uint32_t word)
{
	struct feit_str s = feit_mword_text(r, word);

	if (s.len < SHORTEST_BODY)
		return false;
	uint32_t bit = ending_bit(s.ptr + s.len); /* refuses nearly all others */
	if ((r->memory->bodies[bit / 64] >> (bit & 63) & 1) == 0)
		return false;
	for (size_t i = 0; i < N_BODIES; i++) {
		size_t n = bodies[i].len;
		const char *end = s.ptr + s.len - n;
		if (s.len >= n && (*end | 0x20) == bodies[i].ptr[0] &&
		    feit_same_word(end, n, bodies[i].ptr, n))
			return true;
	}
	return false;
}

bool feit_body_decides(const struct feit_reading *r, uint32_t word)
{
	enum { FAR = 10 };
	uint32_t k = word;

	if (word == 0 || word > FAR || !(r->w[word - 1].is & FEIT_W_CAPITAL) ||
	    !feit_mword_in(r, word, "besluit,besluiten"))
		return false;
	while (k > 0 &&
	       !(r->w[k - 1].is & (FEIT_W_VERB | FEIT_W_AUX | FEIT_W_COMMA | FEIT_W_PUNCT)))
		k--;
	if (k > 0)
		return false; /* something else was told before */
	uint32_t first = (r->w[0].is & FEIT_W_DET) ? 1 : 0;
	return (r->w[first].is & FEIT_W_ACTOR) != 0 ||
	       ((r->w[first].is & FEIT_W_CAPITAL) && (r->w[first + 1].is & FEIT_W_ACTOR));
}
