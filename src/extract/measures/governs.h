/* governs.h - the word before "dat" or "of", the kinds of clauses, and words that open none. */
#ifndef FEIT_GOVERNS_H
#define FEIT_GOVERNS_H

#include "extract/measures/measures.h"

const char *feit_clause_name(enum feit_clause_kind);
/* The kind of clause that a word of class FEIT_W_SUB opens. */
uint8_t feit_kind_of_subordinator(const struct feit_mword *);
/* "zijn", which may be both a determiner and a verb: a possessive where the clause has its verb, or
 * a noun follows in a subordinate clause. */
void feit_settle_zijn(struct feit_reading *, uint32_t clause, uint32_t word);
/* "waar nodig", "indien mogelijk": an aside, and no clause. */
bool feit_is_elliptic(const struct feit_reading *, uint32_t word);
bool feit_tells_content(const struct feit_reading *, uint32_t word);
bool feit_may_be_neuter(const struct feit_reading *, uint32_t word);
/* The kind of clause that "dat" or "die" at the word opens, where the word before is the end of the
 * clause's verb and no preposition as in "aan dat programma"; -1 = it is not so. */
int feit_opens_behind_particle(const struct feit_reading *, uint32_t clause, uint32_t word);
/* "Dat wetsvoorstel is ingetrokken", "Maar dat onderzoek loopt nog": "dat" opens no clause. */
bool feit_points_at_noun(const struct feit_reading *, uint32_t word);
/* A word of judging, behind which "dat" opens no relative clause. */
bool feit_is_judged(const struct feit_reading *, uint32_t word);
/* The modal verb of a main clause still waits for an infinitive, and one lies in [ahead, end). */
bool feit_awaits_infinitive(const struct feit_reading *, const struct feit_clause *, uint32_t ahead,
			    uint32_t end);
/* "is de plicht om te melden | vervallen": behind a clause inside, the verb at the word is the one
 * for which the main clause still waits. */
bool feit_returns_to(const struct feit_reading *, uint32_t clause, uint32_t word);
/* A verb ends what stands behind the word. */
bool feit_has_verb_ahead(const struct feit_reading *, uint32_t word);
/* The same, or the last word of the sentence looks like a verb: "die elk jaar bijeenkomt". */
bool feit_may_end_in_verb(const struct feit_reading *, uint32_t word);
/* "als gevolg daarvan", "als vervolg op de proef": no condition; `finite` is the next verb. */
bool feit_is_as_noun(const struct feit_reading *, uint32_t als, uint32_t finite);
/* "als" at the word opens a condition behind a clause that has its verbs. */
bool feit_opens_condition(const struct feit_reading *, const struct feit_clause *, uint32_t word);
/* "dat" behind a noun and its participle is the subject of its clause. */
bool feit_is_subject_behind(const struct feit_reading *, uint32_t dat);
bool feit_awaits_content(const struct feit_reading *, uint32_t clause);
bool feit_may_ask(const struct feit_reading *r, uint32_t clause, uint32_t i);
bool feit_awaits_of(const struct feit_reading *, uint32_t clause);
/* The word is a form of one of the verbs: "komen,dienen". */
bool feit_has_lemma(const struct feit_reading *, const struct feit_mword *, const char *lemmas);
/* Behind the particle of "stelt de Raad voor de drempel te", "bevelen wij aan het beheer te", among
 * the words [from, to); `from` where there is none. */
uint32_t feit_behind_particle(const struct feit_reading *, uint32_t verb, uint32_t from,
			      uint32_t to);
/* Behind who decides and who is asked, "besluit het kabinet", "vraagt de minister de gemeenten",
 * among the words [from, to): behind a verb that has its subject before it, or none, only one. */
uint32_t feit_behind_actors(const struct feit_reading *, uint32_t verb, uint32_t from, uint32_t to);
/* "zijn" behind a preposition or "om", and before a noun. */
bool feit_is_possessive(const struct feit_reading *, uint32_t word);
/* The sign stands inside a quoted name. */
bool feit_is_quoted(const struct feit_reading *, uint32_t word);
/* The word ends a bracket that a te-clause follows: voornemens, bereid, (van) plan. */
bool feit_is_intent(const struct feit_reading *, uint32_t word);
/* "om" stands between the words: "door het Rijk is betaald om de druk te verlagen". */
bool feit_has_om(const struct feit_reading *, uint32_t from, uint32_t to);
/* "Zoals wij in ons rapport aangeven(,) heeft de minister": a verb for each of two clauses. */
bool feit_opens_as(const struct feit_reading *);
/* Nothing between the words opens something else. */
bool feit_runs_on(const struct feit_reading *, uint32_t from, uint32_t to);
/* "en tevens te onderzoeken": a word that adds another action. */
bool feit_is_also(const struct feit_reading *, uint32_t word);
/* A noun, a day or who acts stands right before the word. */
bool feit_is_noun_before(const struct feit_reading *, uint32_t word);
/* The word opens a clause, as far as the words before it tell. */
bool feit_is_opener_ahead(const struct feit_reading *, uint32_t word);

/* "is met Curaçao en Saba een akkoord gesloten en is": the participle that the auxiliary waits for
 * comes before the next joint, so that the joint at i stands between nouns. */
bool feit_is_within_bracket(const struct feit_reading *r, const struct feit_clause *c, uint32_t i,
			    uint32_t finite);
/* "Het doel is de uitstoot te halveren": what the word "is" tells of is an aim. */
bool feit_is_aim_told(const struct feit_reading *r, uint32_t finite);
/* "zie ik aanleiding de wet te wijzigen": the word behind the reason between the verb and "te";
 * FEIT_NO_WORD = there is none. */
uint32_t feit_behind_reason(const struct feit_reading *, uint32_t from, uint32_t te);

#endif
