/* sandbox.h - SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FEITEN_PDF_SANDBOX_H
#define FEITEN_PDF_SANDBOX_H

/* Gives up everything but reading standard input, writing standard output, memory, and reading
 * below /usr, /lib, /etc/fonts and the font cache. Returns 0, or -1 after a message on standard
 * error. */
int lock_up(unsigned megabytes, unsigned seconds);

/* For the test: tries to read a file, write one, open a socket and start a process, and prints what
 * succeeded. */
int try_escape(void);

#endif
