/* gen.c - makes report text for the benchmark: gen KIND BYTES [SEED] >FILE. The same arguments give
 * the same bytes.
 *
 * Kinds: dense (about 20 facts per KB, wrapped lines, cut words, footnotes with raised numbers on
 * lines of their own, running feet), sparse (about 5 per KB), and the adversarial ones: dates,
 * numbers, digits, omde, telwoord, dossier, artikel, trigger, komma, akkoord, nfd, cjk, line (one
 * line without end).
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;

/* splitmix64: good enough, and the same everywhere. */
static uint32_t next(uint32_t below)
{
	uint64_t z = (state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ (z >> 31)) % below);
}

#define PICK(a) (a)[next(sizeof(a) / sizeof(a)[0])]

static const char *const month[] = {"januari",   "februari", "maart",    "april",
				    "mei",       "juni",     "juli",     "augustus",
				    "september", "oktober",  "november", "december"};
static const char *const noun[] = {"woningen",      "vergunninghouders", "leerlingen",
				   "laadpalen",     "aanvragen",         "bomen",
				   "opvangplekken", "bezoekers",         "banen"};
static const char *const subject[] = {"het kabinet", "de gemeente",    "de provincie",
				      "de minister", "het waterschap", "de inspectie"};
static const char *const verb[] = {"besloten",   "afgesproken", "ingevoerd",   "afgeschaft",
				   "opgeschort", "verlengd",    "ingetrokken", "aangekondigd"};
static const char *const infinitive[] = {"bouwen", "verbeteren", "verlagen", "onderzoeken",
					 "versterken"};
static const char *const small_number[] = {"twee", "drie", "vier",    "zes",
					   "acht", "tien", "vijftien"};
static const char *const word[] = {"de",
				   "het",
				   "een",
				   "van",
				   "in",
				   "op",
				   "en",
				   "voor",
				   "met",
				   "dat",
				   "die",
				   "aan",
				   "is",
				   "zijn",
				   "door",
				   "naar",
				   "bij",
				   "uit",
				   "over",
				   "als",
				   "ook",
				   "niet",
				   "er",
				   "wordt",
				   "werd",
				   "deze",
				   "zij",
				   "meer",
				   "nog",
				   "wel",
				   "heeft",
				   "hebben",
				   "kan",
				   "moet",
				   "waar",
				   "onder",
				   "tussen",
				   "binnen",
				   "samenwerking",
				   "uitvoering",
				   "bereikbaarheid",
				   "capaciteit",
				   "waterkwaliteit",
				   "schoolgebouwen",
				   "energievoorziening",
				   "bewoners",
				   "ondernemers",
				   "woningmarkt",
				   "buurt",
				   "gevolgen",
				   "kosten",
				   "regio",
				   "partijen",
				   "vertraging",
				   "planning",
				   "duurzame",
				   "nieuwe",
				   "lokale",
				   "gezamenlijke",
				   "tijdelijke",
				   "belangrijke",
				   "landelijke",
				   "aanpak",
				   "druk",
				   "groei",
				   "daarom",
				   "daarnaast",
				   "tevens",
				   "hierbij",
				   "waardoor",
				   "opgave",
				   "doorstroming",
				   "zorg",
				   "onderwijs",
				   "verkeer",
				   "natuur",
				   "landbouw",
				   "stikstof",
				   "veiligheid",
				   "handhaving",
				   "toezicht",
				   "ruimte",
				   "inwoners",
				   "gebieden",
				   "projecten",
				   "gesprekken",
				   "uitkomsten",
				   "verkenning"};

struct out {
	char text[1 << 16];
	size_t n;
};

static void put(struct out *o, const char *s)
{
	size_t n = strlen(s);

	if (o->n + n < sizeof o->text) {
		memcpy(o->text + o->n, s, n);
		o->n += n;
	}
}

static void putf(struct out *o, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
#include <stdarg.h>
static void putf(struct out *o, const char *fmt, ...)
{
	char s[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(s, sizeof s, fmt, ap);
	va_end(ap);
	put(o, s);
}

static void words(struct out *o, uint32_t least, uint32_t most)
{
	for (uint32_t n = least + next(most - least + 1); n > 0; n--)
		putf(o, "%s%s", PICK(word), n > 1 ? " " : "");
}

static int year(void)
{
	return 2010 + (int)next(17);
}

/* %D date, %T thousands, %N noun, %S subject, %V participle, %I infinitive, %Y year, %M month, %W
 * words, %w a few words, %n number word, %P small number, %K dossier. */
static const char *const dense[] = {
    "Vanwege de %w heeft %S op %D %V om de %w te %I.",
    "Voorts is op %D een set nieuwe afspraken gemaakt om de %w aan te pakken, o.a. door middel van "
    "%W.",
    "De maatregel voorzag in een wachttijd van maximaal %n maanden na %w.",
    "De regeling werd op %D, naar aanleiding van een uitspraak van de Raad van State, %V nadat %W.",
    "Afgesproken is dat %S in de tweede helft van %Y ten minste %T %N zal %I.",
    "Ook is voor de periode 2019-%Y een doelstelling %V om %T %N te %I, zowel %W.",
    "%S heeft in %M %Y aan de Tweede Kamer laten weten dat er inmiddels circa %T %N zijn %w.",
    "Een risico is dat %w in het laatste kwartaal van %Y %w, waardoor %w naar %Y.",
    "Het aantal %N is ten opzichte van %Y met %P procent gestegen tot %T %N.",
    "Hiervoor is € %P miljoen gereserveerd op de begroting van %Y.",
    "In artikel %P, eerste lid, van de Vreemdelingenwet 2000 is %W.",
    "Zie Kamerstukken II %K, nr. %P en %w.",
    "Per %D is een %w gestart om de %w te %I.",
    "Stb. %Y, %P en %w.",
};
static const char *const sparse[] = {"%W, terwijl %W en %W.", "%S %W, maar %W en %W.",
				     "In %Y %W en %W, %w.", "%W; %W en %W.",
				     "Volgens %S %W, %W en ook %W."};

static void sentence(struct out *o, const char *t)
{
	size_t from = o->n;

	for (; *t != '\0'; t++) {
		char c[2] = {*t, '\0'};
		if (*t != '%') {
			put(o, c);
			continue;
		}
		switch (*++t) {
		case 'D':
			putf(o, "%u %s %d", 1 + next(28), PICK(month), year());
			break;
		case 'T':
			putf(o, "%u.%03u", 1 + next(90), next(1000));
			break;
		case 'N':
			put(o, PICK(noun));
			break;
		case 'S':
			put(o, PICK(subject));
			break;
		case 'V':
			put(o, PICK(verb));
			break;
		case 'I':
			put(o, PICK(infinitive));
			break;
		case 'Y':
			putf(o, "%d", year());
			break;
		case 'M':
			put(o, PICK(month));
			break;
		case 'W':
			words(o, 8, 16);
			break;
		case 'w':
			words(o, 1, 4);
			break;
		case 'n':
			put(o, PICK(small_number));
			break;
		case 'P':
			putf(o, "%u", 2 + next(90));
			break;
		case 'K':
			putf(o, "%u %03u", 19 + next(17), next(1000));
			break;
		default:
			abort();
		}
	}
	if (o->n > from && o->text[from] >= 'a' && o->text[from] <= 'z')
		o->text[from] -= 32;
}

static size_t written;

static void line(const char *s, size_t n)
{
	fwrite(s, 1, n, stdout);
	putchar('\n');
	written += n + 1;
}

/* Breaks a paragraph into lines of about 90 bytes; cuts long words now and then; lifts note marks
 * out. */
static void wrap(const struct out *p, int *note, int notes_left)
{
	size_t i = 0;

	while (i < p->n) {
		size_t end = i + 90;
		if (end >= p->n) {
			line(p->text + i, p->n - i);
			return;
		}
		while (end > i && p->text[end] != ' ')
			end--;
		if (notes_left > 0 && next(8) == 0) {
			char mark[16];
			int n = snprintf(mark, sizeof mark, "%d", ++*note);
			line(mark, (size_t)n);
			notes_left--;
		}
		size_t word_end = end + 1;
		while (word_end < p->n && p->text[word_end] >= 'a' && p->text[word_end] <= 'z')
			word_end++;
		if (word_end - end > 9 && next(4) == 0) {
			char cut[128];
			size_t n = end + 5 - i;
			memcpy(cut, p->text + i, n);
			cut[n] = '-';
			line(cut, n + 1);
			i = end + 5;
			continue;
		}
		line(p->text + i, end - i);
		i = end + 1;
	}
}

static void page(const char *const *templates, uint32_t n_templates, int *note, int number)
{
	static struct out p;
	int first = *note + 1;
	char s[128];

	for (uint32_t k = 3 + next(3); k > 0; k--) {
		p.n = 0;
		for (uint32_t j = 3 + next(4); j > 0; j--) {
			sentence(&p, templates[next(n_templates)]);
			if (j > 1)
				put(&p, " ");
		}
		wrap(&p, note, 1);
	}
	for (int k = first; k <= *note; k++) {
		int n = snprintf(s, sizeof s, "%d ", k);
		line(s, (size_t)n);
		int y = year();
		n = snprintf(s, sizeof s, "Tweede Kamer, vergaderjaar %d-%d, %u %03u, nr. %u.", y,
			     y + 1, 19 + next(17), next(1000), 1 + next(3000));
		line(s, (size_t)n);
	}
	int n = snprintf(s, sizeof s, "Jaarbericht Leefomgeving  %d", number);
	line(s, (size_t)n);
	putchar('\f');
	written++;
}

static void report(const char *const *templates, uint32_t n, size_t bytes)
{
	int note = 0;

	for (int number = 1; written < bytes; number++)
		page(templates, n, &note, number);
}

static void repeat(const char *s, size_t bytes, size_t per_line)
{
	size_t n = strlen(s);

	for (size_t i = 1; written < bytes; i++) {
		fwrite(s, 1, n, stdout);
		written += n;
		if (per_line && i % per_line == 0) {
			putchar('\n');
			written++;
		}
	}
}

int main(int argc, char **argv)
{
	static const struct {
		const char *kind, *text;
		size_t per_line;
	} adversarial[] = {
	    {"dates", "17 juni 2022, ", 6},
	    {"numbers", "1.111.111.", 8},
	    {"digits", "7", 0},
	    {"omde", "om de ", 14},
	    {"telwoord", "tweeduizenddriehonderd", 4},
	    {"dossier", "19 637, nr. 1, nr. 2, ", 4},
	    {"artikel", "artikel 1, 2, 3, ", 5},
	    {"trigger", "besloten afgesproken ", 4},
	    {"komma", ", ", 40},
	    {"akkoord",
	     "Convenant\n\nPartijen komen het volgende overeen. Aldus getekend. Voor 5 miljoen "
	     "euro. ",
	     1},
	    {"nfd", "gei\xcc\x88nformeerd ", 6},
	    {"cjk", "\xe8\xad\xb0\xe4\xbc\x9a", 20},
	    {"line", "de aanpak van de druk ", 0},
	};
	if (argc < 3) {
		fprintf(stderr, "usage: gen KIND BYTES [SEED]\n");
		return 2;
	}
	size_t bytes = strtoull(argv[2], NULL, 10);
	state = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
	if (strcmp(argv[1], "dense") == 0)
		report(dense, sizeof dense / sizeof dense[0], bytes);
	else if (strcmp(argv[1], "sparse") == 0)
		report(sparse, sizeof sparse / sizeof sparse[0], bytes);
	for (size_t i = 0; i < sizeof adversarial / sizeof adversarial[0]; i++)
		if (strcmp(argv[1], adversarial[i].kind) == 0)
			repeat(adversarial[i].text, bytes, adversarial[i].per_line);
	return written ? 0 : 2;
}
