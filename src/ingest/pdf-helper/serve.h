/* serve.h - SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FEITEN_PDF_SERVE_H
#define FEITEN_PDF_SERVE_H

/* Loading poppler and the libraries that it brings takes longer than a paper of two pages, so the
 * helper can stay: standard input is then a socket, on which each message brings a document's file
 * and where to write (SCM_RIGHTS). Returns 1 in a new process whose standard input and output they
 * are, and 0 when nobody asks any more. How each process ended is answered, as waitpid() tells it.
 * The one that stays reads no byte of any document. */
int serve(void);

#endif
