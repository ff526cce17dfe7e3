/* mdto.c - MDTO sidecars: <bestand> with size, format and checksums, <informatieobject> with
 * events. */
#include "cmd/mdto.h"

#include <stdio.h>

#include "base/digest.h"

static void text(struct feit_buf *b, const char *s)
{
	for (; *s != '\0'; s++)
		if (*s == '&')
			FEIT_BUF_LIT(b, "&amp;");
		else if (*s == '<')
			FEIT_BUF_LIT(b, "&lt;");
		else if (*s == '>')
			FEIT_BUF_LIT(b, "&gt;");
		else
			feit_buf_add(b, s, 1);
}

static void start(struct feit_buf *b, const char *name)
{
	FEIT_BUF_LIT(b, "<");
	feit_buf_str(b, feit_cstr(name));
	FEIT_BUF_LIT(b, ">");
}

static void shut(struct feit_buf *b, const char *name)
{
	FEIT_BUF_LIT(b, "</");
	feit_buf_str(b, feit_cstr(name));
	FEIT_BUF_LIT(b, ">\n");
}

static void leaf(struct feit_buf *b, const char *name, const char *value)
{
	start(b, name);
	text(b, value);
	shut(b, name);
}

/* begripGegevens: a term of a list. */
static void term(struct feit_buf *b, const char *name, const char *label, const char *code,
		 const char *list)
{
	start(b, name);
	leaf(b, "begripLabel", label);
	if (code != NULL)
		leaf(b, "begripCode", code);
	start(b, "begripBegrippenlijst");
	leaf(b, "verwijzingNaam", list);
	shut(b, "begripBegrippenlijst");
	shut(b, name);
}

/* identificatieGegevens, by path and content: the same in every package of the same things. */
static void identity(struct feit_buf *b, const char *name, const char *kind,
		     const struct feit_mdto *m)
{
	struct feit_hash *h = feit_hash_begin();
	char id[100];

	feit_hash_add(h, m->path, strlen(m->path) + 1);
	feit_hash_add(h, m->sha256, strlen(m->sha256));
	struct feit_digest d = feit_hash_end(h);
	snprintf(id, sizeof id, "%s-%.32s", kind, d.hex);
	start(b, name);
	leaf(b, "identificatieKenmerk", id);
	leaf(b, "identificatieBron", "feiten");
	shut(b, name);
}

/* verwijzingGegevens to a file or an information object. */
static void pointer(struct feit_buf *b, const char *name, const char *kind,
		    const struct feit_mdto *m)
{
	start(b, name);
	leaf(b, "verwijzingNaam", m->name);
	identity(b, "verwijzingIdentificatie", kind, m);
	shut(b, name);
}

static void head(struct feit_buf *b, const char *kind, const struct feit_mdto *m)
{
	FEIT_BUF_LIT(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			"<MDTO xmlns=\"https://www.nationaalarchief.nl/mdto\" "
			"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
			"xsi:schemaLocation=\"https://www.nationaalarchief.nl/mdto "
			"https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd\">\n");
	start(b, kind);
	FEIT_BUF_LIT(b, "\n");
	identity(b, "identificatie", kind, m);
	leaf(b, "naam", m->name);
}

static void checksum(struct feit_buf *b, const char *label, const char *value, const char *time)
{
	start(b, "checksum");
	term(b, "checksumAlgoritme", label, NULL, "Begrippenlijst ChecksumAlgoritme MDTO");
	leaf(b, "checksumWaarde", value);
	leaf(b, "checksumDatum", time);
	shut(b, "checksum");
}

void feit_mdto_bestand(struct feit_buf *b, const struct feit_mdto *m)
{
	char size[32];

	head(b, "bestand", m);
	snprintf(size, sizeof size, "%ju", (uintmax_t)m->bytes);
	leaf(b, "omvang", size);
	term(b, "bestandsformaat", m->media_type, NULL, "IANA Media Types");
	checksum(b, "SHA-256", m->sha256, m->time);
	checksum(b, "SHA-512", m->sha512, m->time);
	pointer(b, "isRepresentatieVan", "informatieobject", m);
	shut(b, "bestand");
	shut(b, "MDTO");
}

/* How a result was made. */
static void event(struct feit_buf *b, const struct feit_mdto *m)
{
	start(b, "event");
	term(b, "eventType", "Creatie", NULL, "Begrippenlijst EventTypeLijst MDTO");
	leaf(b, "eventTijd", m->time);
	start(b, "eventVerantwoordelijkeActor");
	leaf(b, "verwijzingNaam", m->program);
	shut(b, "eventVerantwoordelijkeActor");
	leaf(b, "eventResultaat", m->outcome);
	shut(b, "event");
}

void feit_mdto_informatieobject(struct feit_buf *b, const struct feit_mdto *m)
{
	head(b, "informatieobject", m);
	term(b, "aggregatieniveau", "Archiefstuk", NULL, "Begrippenlijst Aggregatieniveaus MDTO");
	if (m->source != NULL)
		event(b, m);
	term(b, "waardering", "Nader te bepalen", "N", "Begrippenlijst Waarderingen MDTO");
	pointer(b, "heeftRepresentatie", "bestand", m);
	if (m->source != NULL) {
		start(b, "gerelateerdInformatieobject");
		pointer(b, "gerelateerdInformatieobjectVerwijzing", "informatieobject", m->source);
		term(b, "gerelateerdInformatieobjectTypeRelatie", "Gebaseerd op", NULL, "feiten");
		shut(b, "gerelateerdInformatieobject");
	}
	start(b, "archiefvormer");
	leaf(b, "verwijzingNaam", m->archiefvormer);
	shut(b, "archiefvormer");
	start(b, "beperkingGebruik");
	term(b, "beperkingGebruikType", "Nader te bepalen", NULL, "feiten");
	shut(b, "beperkingGebruik");
	shut(b, "informatieobject");
	shut(b, "MDTO");
}
