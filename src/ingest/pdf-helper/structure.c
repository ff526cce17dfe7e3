/* structure.c - the structure tree of a tagged PDF as lines of the protocol (protocol.h).
 * SPDX-License-Identifier: GPL-2.0-or-later */
#include "write.h"

void write_structure(PopplerDocument *doc)
{
	(void)doc;
}
