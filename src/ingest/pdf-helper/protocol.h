/* protocol.h - the lines that feiten-pdf writes; shared with the reader, so under the licence of
 * feiten itself: it holds no code.
 *
 * A line is a letter, a space, fields parted by single spaces, and '\n'. Lengths are in hundredths
 * of a point, from the top left of the page. Text is the rest of the line, UTF-8 without control
 * characters.
 *
 *   E what                   the file cannot be read: encrypted, damaged, large
 *   M key text               metadata: title, author
 *   P number width height    a page starts
 *   F id size bold name      a font, from now on known by its id
 *   W font x0 y0 x1 y1 text  a printed word, in reading order
 *   w font x0 y0 x1 y1 text  the same, without a space before it
 *   N                        the printed line ends
 *   B                        nothing more on this page
 *   I                        the page holds images
 *   K x0 y0 x1 y1 target     a link
 *   H number n               the structure tree knows that page, and says that n hyphens on it
 *                            are soft (ActualText)
 *   Z                        the end; a stream without it was cut off
 *
 * A helper that stays says FEIT_PDF_PROTOCOL first; another number is another program's.
 */
#ifndef FEIT_PDF_PROTOCOL_H
#define FEIT_PDF_PROTOCOL_H

enum { FEIT_PDF_PROTOCOL = 2 };

#endif
