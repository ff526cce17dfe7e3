/* test_ingest_markdown.c - Markdown: blocks, links, and notes in the line. */
#include "ingest_view.h"

Test(markdown, blocks)
{
	expect_view(
	    "<meta charset='utf-8' />\n\n##Regeling over stages\n\nDe minister,  \nhandelende "
	    "in overleg;\n\n#### Toelichting ####\n\n* * *Verlenging* * *\n\n1. een\n* twee\n"
	    "  - drie,\n  vervolg\n\n***\n\n– vier\n\na. vijf\n\nlos\n### Slot\n",
	    "heading2: Regeling over stages\nparagraph: De minister, handelende in overleg;\n"
	    "heading4: Toelichting\nheading6: Verlenging\nitem1: 1. een\nitem1: twee\n"
	    "item2: drie, vervolg\nitem1: – vier\nitem1: a. vijf\nparagraph: los\nheading3: "
	    "Slot\n");
	expect_view(
	    "# Kosten\n\n| Jaar | Bedrag |\n|:--|--:|\n| 2023 | 3 |\nna\n# A\n# B",
	    "heading1: Kosten\ntable: Jaar | Bedrag / 2023 | 3\nparagraph: na\nheading1: A\n"
	    "heading1: B\n");
}

Test(markdown, words_without_their_marks)
{
	expect_view(
	    "# A\n\n[x](y/z) **vet** en *schuin*, 3 * 4, \\*kaal\\*, a_b, R&amp;D en "
	    "<https://a.nl>; <b>x</b> < 5 [1] (los) [open",
	    "heading1: A\nparagraph: {link y/z|x} vet en schuin, 3 * 4, *kaal*, a_b, R&D en "
	    "https://a.nl; x < 5 [1] (los) [open\n");
}

Test(markdown, links_to_laws)
{
	expect_view(
	    "# A\n\nOp grond van[artikel 56 van het Barp](../../politie/BWBR0006516/README.md)en "
	    "[Stb.](https://a.nl/stb-2020-1.html).",
	    "heading1: A\nparagraph: Op grond van {link BWBR0006516|artikel 56 van het Barp} en "
	    "{link https://a.nl/stb-2020-1.html|Stb.}.\n");
}

Test(markdown, notes_in_the_line)
{
	expect_view(
	    "# A\n\nDit geldt<sup> 1  Zie [de wet](b), art. 3. </sup> <sup> 2 Stcrt. 2005. "
	    "</sup>. Een taak<sup>3 Ook dit.</sup>3 en een eis<sup>12 Of dat.</sup>op de 21<sup>ste"
	    "</sup> in m<sup>2</sup>.",
	    "heading1: A\nparagraph: Dit geldt{^1}{^2} . Een taak{^3} en een eis{^12} op de "
	    "21{sup|ste} in m{sup|2}.\nnote 1: Zie {link b|de wet}, art. 3.\nnote 2: Stcrt. 2005.\n"
	    "note 3: Ook dit.\nnote 12: Of dat.\n");
	expect_view("# A\n# B\n# C\n\nNiet dicht<sup> 1 Zie.", /* nothing is lost */
		    "heading1: A\nheading1: B\nheading1: C\nparagraph: Niet dicht 1 Zie.\n");
}

Test(markdown, what_is_none)
{
	static const char *const texts[] = {
	    "# een kop alleen\n\nEn tekst.", "Zie [1](los) en ##.\n",
	    "#samen\n#1 van 3\n#nl\n#doen\n", "# a\n# b\n# c\n\f# d\n",
	    "#1 in de lijst\n#2\nBudget: # 3\n"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		cr_expect_str_eq(feit_media_type(feit_cstr(texts[i])), "text/plain", "%s",
				 texts[i]);
}
