/* governs.c - what the word before "dat" or "of" lets them be: "de afspraak dat" tells the content
 * of a noun, "het programma dat" is a relative clause, "besluit of" asks; the kinds of clauses, and
 * words that look like joints of clauses and are none: "waar nodig", "zijn", "als gevolg daarvan".
 */
#include "extract/measures/governs.h"

#include "extract/measures/shares.h"

enum { NO = FEIT_NO_WORD };

/* A noun whose dat-clause tells its content: de afspraak dat. Behind a noun of common gender or a
 * plural "dat" never is the relative pronoun. */
bool feit_tells_content(const struct feit_reading *r, uint32_t i)
{
	static const char *const common[] = {"ing", "heid", "tie", "teit", "gen", "sie"};
	struct feit_str s = feit_mword_text(r, i);

	for (size_t k = 0; k < sizeof common / sizeof common[0]; k++)
		if (feit_str_ends(s, feit_cstr(common[k])))
			return true;
	return feit_mword_in(r, i,
			     "afspraak,afspraken,toezegging,voornemen,doel,verzoek,oproep,"
			     "besluit,voorstel,opdracht,doelstelling,voorwaarde,wens,ambitie,"
			     "bedoeling,streven,plan,kans,risico,gevolg,uitgangspunt,feit,mening");
}

/* A noun that "dat" may point back to; not "opmerkelijk dat", "te bevorderen dat". */
bool feit_may_be_neuter(const struct feit_reading *r, uint32_t i)
{
	if (r->w[i].is & (FEIT_W_INSTRUMENT | FEIT_W_CAPITAL | FEIT_W_DATE))
		return true;
	for (uint32_t k = i; k > 0 && i - k < 6; k--) {
		if (feit_mword_in(r, k - 1, "het,een,dit,geen,ons,elk,ieder,mijn,uw,hun,haar,zijn"))
			return true;
		if (!(r->w[k - 1].is & FEIT_W_CONTENT))
			return false;
	}
	return false;
}

/* The last verb of the clause so far is one of the list. */
static bool has_verb(const struct feit_reading *r, uint32_t clause, const char *list)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint8_t verb = c->bracket != NO ? c->bracket : c->finite;

	return verb != NO && r->w[verb].verb != NULL &&
	       feit_term_in(r, r->w[verb].verb->col[0], list);
}

/* "is afgesproken tussen Rijk en gemeenten dat": the verb of the clause wants a dat-clause. */
bool feit_awaits_content(const struct feit_reading *r, uint32_t clause)
{
	return has_verb(r, clause,
			"besluiten,afspreken,toezeggen,aankondigen,voorstellen,verzoeken,vragen,"
			"oproepen,melden,weten,overeenkomen,bepalen,vastleggen,aangeven,zeggen,"
			"berichten,informeren,adviseren,aanbevelen,verwachten,voorzien,"
			"concluderen,constateren,schrijven,oordelen,signaleren,erkennen");
}

/* "besluit het kabinet of": the verb asks for a clause with "of". */
bool feit_awaits_of(const struct feit_reading *r, uint32_t clause)
{
	return has_verb(r, clause,
			"besluiten,onderzoeken,vragen,overwegen,verkennen,toetsen,weten,"
			"beslissen");
}

/* "hoe", "welke"; "waar" in "te onderzoeken waar meer ruimte nodig is". */
bool feit_may_ask(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	if (feit_mword_in(r, i, "hoe,hoeveel,hoeverre,wat,waarom,welke"))
		return true;
	return feit_mword_is(r, i, "waar") && (r->w[i - 1].is & FEIT_W_VERB) &&
	       (feit_awaits_of(r, clause) ||
		feit_has_lemma(r, &r->w[i - 1], "inventariseren,kijken"));
}

/* A verb ends what stands behind the word, also one of which the form may be an infinitive: "welke
 * taken zij uitvoeren". */
bool feit_has_verb_ahead(const struct feit_reading *r, uint32_t i)
{
	for (i++; i < r->n; i++)
		if (r->w[i].is & (FEIT_W_VERB | FEIT_W_AUX))
			return true;
		else if (r->w[i].is & (FEIT_W_COMMA | FEIT_W_COORD | FEIT_W_TE | FEIT_W_PUNCT))
			return false;
	return false;
}

bool feit_may_end_in_verb(const struct feit_reading *r, uint32_t i)
{
	return feit_has_verb_ahead(r, i) || (r->n > i + 3 && feit_looks_like_verb(r, r->n - 2));
}

/* "Als er besloten wordt om te bouwen dan zijn": the main clause opens behind "dan". */
static bool opens_as_then(const struct feit_reading *r)
{
	for (uint32_t k = 2; k + 1 < r->n && !(r->w[k].is & FEIT_W_COMMA); k++)
		if (feit_mword_is(r, k, "dan") && (r->w[k + 1].is & FEIT_W_AUX))
			return true;
	return false;
}

/* "verlengt de termijn als de aanvrager erom vraagt": the clause has its verbs, and one that may be
 * finite ends what stands behind "als". Not so "ziet dit als een stap", "zowel X als de Y". */
bool feit_opens_condition(const struct feit_reading *r, const struct feit_clause *c, uint32_t i)
{
	enum { WITHIN = 40 };
	uint32_t k = i + 1, finite = 0;

	bool te = c->kind >= FEIT_C_OMTE;
	if (i == 0 && feit_mword_is(r, i, "als") && feit_may_hold(r, "dan"))
		return opens_as_then(r);
	if (!feit_mword_is(r, i, "als") || (te ? c->bracket : c->finite) == NO ||
	    (!te && (r->w[c->finite].is & FEIT_W_AUX) && c->bracket == NO) ||
	    !(feit_mword_in(r, i + 1, "de,het,er,deze,dit,die,zij,ze,hij,sprake,een,u,men") ||
	      (i + 1 < r->n && (r->w[i + 1].is & FEIT_W_ACTOR))))
		return false;
	for (uint32_t b = i; b > (te ? c->first : c->finite) && b > 0; b--)
		if (feit_mword_in(r, b,
				  "zowel,evenzeer,dezelfde,hetzelfde,zo,even,evenveel,zoveel"))
			return false;
	for (; k < r->n && k < i + WITHIN && !(r->w[k].is & (FEIT_W_COMMA | FEIT_W_PUNCT)); k++) {
		if (r->w[k].is & (FEIT_W_OPENER & ~FEIT_W_SUB))
			return false;
		finite +=
		    (r->w[k].is & FEIT_W_AUX) ||
		    ((r->w[k].is & FEIT_W_VERB) && (r->w[k].is & (FEIT_W_PRES | FEIT_W_PAST)) &&
		     !(r->w[k].is & FEIT_W_PART));
	}
	return finite > 0 && k - i > 2 &&
	       ((r->w[k - 1].is & (FEIT_W_VERB | FEIT_W_AUX)) != 0 ||
		feit_mword_in(r, i + 1, "er,sprake") || (i > 0 && (r->w[i - 1].is & FEIT_W_COMMA)));
}

/* "een onderzoek aangekondigd dat in het voorjaar wordt afgerond": nothing but moments between
 * "dat" and its verb, so it is the subject itself and points at the noun before the participle. */
bool feit_is_subject_behind(const struct feit_reading *r, uint32_t dat)
{
	enum { WITHIN = 8 };
	uint32_t k = dat + 1, moments = 0;

	if (dat < 2 || !(r->w[dat - 1].is & FEIT_W_PART) || !(r->w[dat - 2].is & FEIT_W_INSTRUMENT))
		return false;
	for (; k < r->n && k < dat + WITHIN && !(r->w[k].is & (FEIT_W_VERB | FEIT_W_AUX)); k++) {
		bool leads = (r->w[k].is & FEIT_W_PREP) || feit_mword_in(r, k, "de,het,eind,begin");
		if (r->w[k].is & FEIT_W_DATE)
			moments++;
		else if (!(r->w[k].is & FEIT_W_ADVERB) &&
			 !feit_mword_in(r, k, "uiterlijk,verwachting") &&
			 !(leads && feit_next_fact(r, k) < k + 4))
			return false;
	}
	return moments > 0 && k < r->n && (r->w[k].is & (FEIT_W_VERB | FEIT_W_AUX));
}

/* ---- kinds of clauses ---- */

static const char *const names[] = {"main", "dat", "of",  "tijd", "reden", "als",
				    "doel", "sub", "rel", "om",   "door",  "te"};

const char *feit_clause_name(enum feit_clause_kind kind)
{
	return names[kind];
}

/* The finite verb right behind the noun, or behind what a preposition adds to it: "dat onderzoek
 * naar de wachttijden loopt"; 0 = none. */
static uint32_t verb_behind_noun(const struct feit_reading *r, uint32_t noun)
{
	uint32_t v = noun + 1;

	if (feit_mword_in(r, v, "naar,van,voor,over,tot,uit"))
		while (v < r->n && v < noun + 7 &&
		       !(r->w[v].is & (FEIT_W_FINITE | FEIT_W_AUX | FEIT_W_COMMA | FEIT_W_OPENER)))
			v++;
	return v < r->n && (r->w[v].is & (FEIT_W_FINITE | FEIT_W_AUX)) ? v : 0;
}

/* A singular noun and its verb, and no comma behind which another verb shows that "dat" opens a
 * subject clause. */
bool feit_points_at_noun(const struct feit_reading *r, uint32_t i)
{
	uint32_t k = i + 1;

	if (!feit_mword_is(r, i, "dat") ||
	    (i > 0 && !(i == 1 && (r->w[0].is & FEIT_W_COORD) && !feit_mword_is(r, 0, "of"))))
		return false;
	while (k < i + 3 && k < r->n && (r->w[k].is & FEIT_W_CONTENT) &&
	       !(r->w[k].is & FEIT_W_INSTRUMENT))
		k++;
	if (k >= r->n || !(r->w[k].is & FEIT_W_INSTRUMENT) || r->w[k].noun == NULL ||
	    !feit_str_ends(feit_mword_text(r, k), feit_cstr(r->w[k].noun->col[2])))
		return false;
	uint32_t verb = verb_behind_noun(r, k);
	if (verb == 0 || (verb > k + 1 && verb + 2 >= r->n))
		return false;
	for (uint32_t c = verb + 1; c + 1 < r->n; c++)
		if ((r->w[c].is & FEIT_W_COMMA) && (r->w[c + 1].is & (FEIT_W_FINITE | FEIT_W_AUX)))
			return false;
	return true;
}

bool feit_is_elliptic(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, "waar,indien,zo") &&
	       feit_mword_in(r, i + 1,
			     "mogelijk,nodig,passend,noodzakelijk,gewenst,wenselijk,relevant");
}

uint8_t feit_kind_of_subordinator(const struct feit_mword *w)
{
	const char *kind = w->function->col[1];

	return feit_same(kind, "dat")     ? FEIT_C_DAT
	       : feit_same(kind, "of")    ? FEIT_C_OF
	       : feit_same(kind, "tijd")  ? FEIT_C_TIME
	       : feit_same(kind, "reden") ? FEIT_C_REASON
	       : feit_same(kind, "cond")  ? FEIT_C_IF
	       : feit_same(kind, "doel")  ? FEIT_C_GOAL
					  : FEIT_C_OTHER;
}

/* "Het is raadzaam dat": no noun that a clause could describe. */
bool feit_is_judged(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i,
			     "raadzaam,wenselijk,nodig,noodzakelijk,goed,belangrijk,denkbaar,"
			     "mogelijk,duidelijk,jammer,verstandig,aannemelijk,waarschijnlijk,"
			     "logisch,terecht,cruciaal,essentieel");
}

/* "kunnen de minister en het UWV afspraken maken": the infinitive ahead is what the clause's own
 * verb still waits for. */
bool feit_awaits_infinitive(const struct feit_reading *r, const struct feit_clause *c,
			    uint32_t ahead, uint32_t end)
{
	if (c->kind != FEIT_C_MAIN || c->finite == NO || c->bracket != NO ||
	    !(r->w[c->finite].is & FEIT_W_AUX) ||
	    !feit_term_in(r, r->w[c->finite].function->col[1],
			  "kunnen,mogen,zullen,moeten,willen,gaan"))
		return false;
	for (; ahead < end && ahead < r->n; ahead++)
		if (r->w[ahead].is & (FEIT_W_COMMA | FEIT_W_OM))
			return false;
		else if (r->w[ahead].is & FEIT_W_INF)
			return true;
	return false;
}

/* Nothing more of a clause follows the verb at i but a moment: "ingetrokken.", "afgeschaft per". */
static bool ends_verbs(const struct feit_reading *r, uint32_t i)
{
	uint32_t next = i + 1 < r->n ? r->w[i + 1].is : FEIT_W_PUNCT;

	return (next & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_COORD | FEIT_W_DATE | FEIT_W_SUB)) ||
	       ((next & FEIT_W_PREP) && i + 2 < r->n && (r->w[i + 2].is & FEIT_W_DATE));
}

/* "is het recht om te klagen vervallen", "zal de plicht om te melden worden afgeschaft", "is de
 * mogelijkheid om te huren komen te vervallen": the verbs for which the auxiliary `finite` waits,
 * beginning at i. */
static bool is_awaited(const struct feit_reading *r, uint32_t finite, uint32_t i)
{
	const struct feit_str helper = feit_cstr(r->w[finite].function->col[1]);
	bool modal = feit_in_list(helper, "zullen,kunnen,moeten,mogen,willen");

	if (feit_mword_is(r, i, "komen") && i + 2 < r->n && (r->w[i + 1].is & FEIT_W_TE))
		return ends_verbs(r, i + 2);
	if (modal)
		return (r->w[i].is & FEIT_W_AUX) && feit_mword_in(r, i, "worden,zijn") &&
		       i + 1 < r->n && (r->w[i + 1].is & FEIT_W_PART) && ends_verbs(r, i + 1);
	return feit_in_list(helper, "hebben,zijn,worden") && (r->w[i].is & FEIT_W_PART) &&
	       (ends_verbs(r, i) || (i + 1 < r->n && (r->w[i + 1].is & FEIT_W_AUX)));
}

/* The clause inside has had its verbs, the last right before i. */
static bool has_verbs_before(const struct feit_reading *r, const struct feit_clause *c, uint32_t i)
{
	uint8_t last = c->bracket != NO ? c->bracket : c->finite;

	if (last == NO || last + 1u != i)
		return false;
	if (c->kind == FEIT_C_OMTE)
		return c->bracket != NO && !(r->w[last].is & FEIT_W_AUX);
	if ((c->kind != FEIT_C_DAT && c->kind != FEIT_C_RELATIVE) || c->finite == NO)
		return false;
	return (r->w[c->finite].is & FEIT_W_AUX) ? last > c->finite && (r->w[last].is & FEIT_W_PART)
						 : last == c->finite;
}

bool feit_returns_to(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->parent == NO || c->opener == NO || c->opener == 0 || !has_verbs_before(r, c, i))
		return false;
	const struct feit_clause *up = &r->clauses[c->parent];
	return up->kind == FEIT_C_MAIN && up->bracket == NO && up->finite != NO &&
	       (r->w[up->finite].is & FEIT_W_AUX) && up->finite < c->opener &&
	       (r->w[c->opener - 1u].is & (FEIT_W_CONTENT | FEIT_W_GROUP | FEIT_W_ACTOR)) &&
	       is_awaited(r, up->finite, i);
}

/* "is voornemens", "zijn bereid", "ben van plan": the right bracket before a te-clause. */
bool feit_is_intent(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, "voornemens,bereid") ||
	       (feit_mword_is(r, i, "voornemen") && i > 1 && feit_mword_in(r, i - 1, "het,de") &&
		(r->w[i - 2].is & (FEIT_W_AUX | FEIT_W_ACTOR))) ||
	       (feit_mword_is(r, i, "plan") && i > 0 && feit_mword_is(r, i - 1, "van"));
}

/* "om zijn toezicht te versterken", "gelet op zijn taak": no verb. */
bool feit_is_possessive(const struct feit_reading *r, uint32_t i)
{
	return (r->w[i].is & FEIT_W_DET) && i > 0 && i + 1 < r->n &&
	       (r->w[i - 1].is & (FEIT_W_OM | FEIT_W_PREP)) && !(r->w[i - 1].is & FEIT_W_TE) &&
	       (r->w[i + 1].is & FEIT_W_CONTENT) && !(r->w[i + 1].is & FEIT_W_VERB);
}

/* A colon inside a quoted name: "de aanpak «gezond: van ons allemaal»". */
bool feit_is_quoted(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 10 };

	for (uint32_t k = i; k > 0 && i - k < BACK; k--)
		if (feit_mword_in(r, k - 1, "«,‘,“"))
			return true;
		else if (feit_mword_in(r, k - 1, "»,’,”"))
			return false;
	return false;
}

bool feit_has_lemma(const struct feit_reading *r, const struct feit_mword *w, const char *lemmas)
{
	return w->verb != NULL && feit_term_in(r, w->verb->col[0], lemmas);
}

/* Behind the last "voor" of "stelt ... voor", or the one that can only be the particle: "stelt
 * voor", "stelt de Commissie voor het budget voor". */
static uint32_t behind_voor(const struct feit_reading *r, uint32_t verb, uint32_t from, uint32_t to)
{
	uint32_t behind = from;

	for (uint32_t k = from; k < to; k++) {
		if (!feit_mword_is(r, k, "voor"))
			continue;
		behind = k + 1;
		if (k == verb + 1 || (r->w[k - 1].is & (FEIT_W_ACTOR | FEIT_W_PRONOUN)))
			break;
	}
	return behind;
}

/* Behind who decides or is asked, which starts at word i: "het kabinet", "de Nederlandse regering",
 * "de minister van Justitie en Veiligheid"; i where nobody stands there. */
static uint32_t behind_actor(const struct feit_reading *r, uint32_t i)
{
	uint32_t k = i;

	bool before_actor = (r->w[k].is & FEIT_W_DET) && k + 1 < r->n && /* het kabinet */
			    (r->w[k + 1].is & FEIT_W_ACTOR);
	if ((r->w[k].is & (FEIT_W_ACTOR | FEIT_W_PRONOUN)) && !before_actor)
		return k + 1;
	if (!(r->w[k].is & FEIT_W_DET) || k + 2 >= r->n)
		return i;
	k++;
	if (!(r->w[k].is & FEIT_W_ACTOR) && (r->w[k].is & FEIT_W_CONTENT) &&
	    feit_str_ends(feit_mword_text(r, k), FEIT_STR("e")))
		k++;
	if (!(r->w[k].is & FEIT_W_ACTOR))
		return i;
	for (k++; k + 2 < r->n && feit_mword_in(r, k, "van,voor,en") &&
		  (r->w[k + 1].is & FEIT_W_CAPITAL);)
		for (k++; k < r->n && (r->w[k].is & FEIT_W_CAPITAL);)
			k++;
	return k;
}

uint32_t feit_behind_actors(const struct feit_reading *r, uint32_t verb, uint32_t from, uint32_t to)
{
	bool alone = verb == 0 || (r->w[verb - 1].is & (FEIT_W_COMMA | FEIT_W_PUNCT | FEIT_W_COORD |
							FEIT_W_ACTOR | FEIT_W_PRONOUN));

	for (int left = alone ? 1 : 2; left > 0 && from < to; left--) {
		uint32_t k = behind_actor(r, from);
		while (k > from && k < to && (r->w[k].is & FEIT_W_COORD) &&
		       behind_actor(r, k + 1) > k + 1)
			k = behind_actor(r, k + 1); /* de regering en de provincies */
		if (k == from || k > to)
			break;
		from = k;
	}
	return from;
}

/* Behind the particle of "zegt de Kamer toe een norm te", "komen overeen een tafel te". */
static uint32_t behind_near(const struct feit_reading *r, uint32_t verb, uint32_t from, uint32_t to)
{
	enum { WITHIN = 8 };

	for (uint32_t k = verb + 1; k < to && k < verb + WITHIN; k++)
		if (feit_mword_in(r, k, "toe,overeen,af,vast"))
			return k + 1;
		else if ((r->w[k].is & (FEIT_W_CONTENT | FEIT_W_ACTOR)) == FEIT_W_CONTENT)
			break;
	return from;
}

/* "geeft aan het toezicht te versterken", "geeft de minister van OCW aan een norm te": and not
 * "geeft aan de gemeenten". */
static uint32_t behind_aan(const struct feit_reading *r, uint32_t verb, uint32_t from, uint32_t to)
{
	for (uint32_t k = verb + 1; k + 1 < to; k++)
		if (feit_mword_is(r, k, "aan"))
			return (k == verb + 1 || (r->w[k - 1].is & (FEIT_W_ACTOR | FEIT_W_PRONOUN |
								    FEIT_W_CAPITAL))) &&
				       !(r->w[k + 1].is & (FEIT_W_ACTOR | FEIT_W_GROUP)) &&
				       !((r->w[k + 1].is & FEIT_W_DET) &&
					 (r->w[k + 2].is & (FEIT_W_ACTOR | FEIT_W_GROUP)))
				   ? k + 1
				   : from;
	return from;
}

uint32_t feit_behind_particle(const struct feit_reading *r, uint32_t verb, uint32_t from,
			      uint32_t to)
{
	while (from + 1 < to && feit_mword_in(r, from, "zich,ertoe,ernaar,erop"))
		from++; /* verbindt zich ertoe een loket te openen */
	if (feit_has_lemma(r, &r->w[verb], "stellen"))
		return behind_voor(r, verb, from, to);
	if (feit_has_lemma(r, &r->w[verb], "zeggen,komen,spreken,leggen"))
		return behind_near(r, verb, from, to);
	if (feit_has_lemma(r, &r->w[verb], "geven"))
		return behind_aan(r, verb, from, to);
	if (feit_has_lemma(r, &r->w[verb], "roepen,dragen") && feit_mword_is(r, from, "op"))
		return from + 1; /* roept de regering op de wet te wijzigen */
	bool whom =
	    false; /* "bevelen de minister aan de Kamer te": told, and "aan" leads no other */
	for (uint32_t k = verb + 1; k < to && feit_has_lemma(r, &r->w[verb], "bevelen"); k++) {
		whom |= (r->w[k].is & FEIT_W_ACTOR) != 0;
		if (feit_mword_is(r, k, "aan") &&
		    (whom || !((r->w[k + 1].is & FEIT_W_DET) && (r->w[k + 2].is & FEIT_W_ACTOR))))
			return k + 1;
	}
	return from;
}

/* "stelt voor dat gemeenten", "kondigde aan dat de wet". */
static bool is_dat_behind(const struct feit_reading *r, uint8_t verb, uint32_t i)
{
	if (r->w[i + 1].is & (FEIT_W_DET | FEIT_W_PRONOUN | FEIT_W_PREP | FEIT_W_ADVERB |
			      FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_FIGURE | FEIT_W_OPENER))
		return true;
	return r->w[verb].verb != NULL && feit_term_in(r, r->w[verb].verb->col[0],
						       "stellen,zeggen,kondigen,spreken,"
						       "geven,roepen,leggen,dringen");
}

/* "stelde een commissie in die onderzoek deed", and not "stelde een commissie in die periode in".
 */
static bool is_die_behind(const struct feit_reading *r, uint8_t verb, uint32_t i)
{
	if (i < 2 || i - 1 <= verb || r->w[verb].verb == NULL ||
	    !(r->w[i - 2].is & FEIT_W_CONTENT) ||
	    !feit_term_in(r, r->w[verb].verb->col[0],
			  "stellen,nemen,zetten,richten,kondigen,voeren,dienen,trekken"))
		return false;
	for (uint32_t k = i + 1; k < r->n; k++)
		if ((r->w[k].is & FEIT_W_PARTICLE) && r->w[k].start == r->w[i - 1].start)
			return false;
	return true;
}

int feit_opens_behind_particle(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	uint8_t verb = r->clauses[clause].finite;

	if (i == 0 || i + 1 >= r->n || verb == FEIT_NO_WORD || !(r->w[i - 1].is & FEIT_W_PARTICLE))
		return -1;
	if (feit_mword_is(r, i, "dat"))
		return is_dat_behind(r, verb, i) ? FEIT_C_DAT : -1;
	return feit_mword_is(r, i, "die") && is_die_behind(r, verb, i) ? FEIT_C_RELATIVE : -1;
}

void feit_settle_zijn(struct feit_reading *r, uint32_t clause, uint32_t i)
{
	struct feit_mword *w = &r->w[i];
	const struct feit_clause *c = &r->clauses[clause];
	bool noun_next =
	    i + 1 < r->n && (r->w[i + 1].is & FEIT_W_CONTENT) && !(r->w[i + 1].is & FEIT_W_FIGURE);
	if (feit_is_possessive(r, i) ||
	    (noun_next && (c->finite != NO || c->kind != FEIT_C_MAIN) && c->bracket != i - 1))
		w->is &= ~(uint32_t)FEIT_W_AUX;
	else
		w->is &= ~(uint32_t)FEIT_W_DET;
}

/* "als gevolg daarvan heeft", "als vervolg op de proef is", and no condition: "als vervolg op de
 * proef uitblijft, wordt". */
bool feit_is_as_noun(const struct feit_reading *r, uint32_t als, uint32_t finite)
{
	if (feit_mword_in(r, als + 1, "gevolg,onderdeel,reactie,aanvulling") ||
	    (feit_mword_in(r, als + 1, "eerste,tweede,enige,laatste") && als == 0 && finite != NO &&
	     feit_runs_on(r, als + 1u, finite)))
		return true;
	if (finite == NO || !feit_mword_in(r, als + 1,
					   "vervolg,antwoord,uitvloeisel,uitwerking,sluitstuk,"
					   "alternatief,resultaat,compensatie,vervanging,opvolger,"
					   "voortzetting"))
		return false;
	for (uint32_t k = als; k <= finite + 1u && k < r->n; k++)
		if (r->w[k].is & (FEIT_W_COMMA | FEIT_W_PUNCT))
			return false;
	return feit_mword_in(r, als + 2,
			     "op,van,voor,hierop,daarop,hiervan,daarvan,hiervoor,daarvoor");
}

bool feit_has_om(const struct feit_reading *r, uint32_t from, uint32_t to)
{
	for (uint32_t k = from + 1; k < to; k++)
		if (r->w[k].is & FEIT_W_OM)
			return true;
	return false;
}

bool feit_opens_as(const struct feit_reading *r)
{
	uint32_t verbs = 0;

	for (uint32_t i = 1; i < r->n && feit_mword_is(r, 0, "zoals"); i++)
		verbs += (r->w[i].is & FEIT_W_AUX) || ((r->w[i].is & FEIT_W_VERB) &&
						       (r->w[i].is & (FEIT_W_PRES | FEIT_W_PAST)) &&
						       !(r->w[i].is & (FEIT_W_PART | FEIT_W_INF)));
	return verbs > 1;
}

bool feit_runs_on(const struct feit_reading *r, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (r->w[i].is & (FEIT_W_COMMA | FEIT_W_OM) || feit_mword_in(r, i, "door,maar"))
			return false;
	return true;
}

bool feit_is_also(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, "tevens,ook,daarnaast,vervolgens,voorts");
}

bool feit_is_noun_before(const struct feit_reading *r, uint32_t i)
{
	return i > 0 &&
	       (r->w[i - 1].is & (FEIT_W_CONTENT | FEIT_W_DATE | FEIT_W_ACTOR | FEIT_W_GROUP)) &&
	       !(r->w[i - 1].is & FEIT_W_VERB);
}

bool feit_is_opener_ahead(const struct feit_reading *r, uint32_t i)
{
	uint32_t is = r->w[i].is;

	return (is & (FEIT_W_SUB | FEIT_W_REL)) && !(is & (FEIT_W_COORD | FEIT_W_PREP)) &&
	       (!(is & FEIT_W_DET) || feit_is_noun_before(r, i) ||
		(i > 0 && r->w[i - 1].is & FEIT_W_COMMA)) &&
	       !feit_is_elliptic(r, i);
}

bool feit_is_within_bracket(const struct feit_reading *r, const struct feit_clause *c, uint32_t i,
			    uint32_t finite)
{
	if (c->bracket != NO || c->kind != FEIT_C_MAIN || !(r->w[c->finite].is & FEIT_W_AUX))
		return false;
	for (uint32_t k = i + 2; k + 1 < finite; k++)
		if ((r->w[k].is & FEIT_W_PART) && !(r->w[k].is & FEIT_W_ATTR) &&
		    (r->w[k + 1].is & FEIT_W_COORD))
			return true;
	return false;
}

bool feit_is_aim_told(const struct feit_reading *r, uint32_t finite)
{
	return finite > 1 && feit_mword_in(r, finite, "is,was") &&
	       feit_mword_in(r, finite - 1, "doel,ambitie,streven,bedoeling,inzet,voornemen") &&
	       feit_mword_in(r, finite - 2, "het,de,ons,onze,mijn,zijn") &&
	       !(r->w[finite + 1].is & (FEIT_W_NEG | FEIT_W_TE | FEIT_W_PREP));
}

uint32_t feit_behind_reason(const struct feit_reading *r, uint32_t from, uint32_t i)
{
	for (uint32_t k = from + 1u; k + 2u < i; k++)
		if (feit_mword_in(r, k, "aanleiding,reden") && (r->w[k + 1].is & FEIT_W_DET) &&
		    r->w[k].clause == r->w[from].clause)
			return k + 1u;
	return NO;
}
